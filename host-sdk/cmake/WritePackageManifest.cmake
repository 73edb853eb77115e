# cmake -DSOURCE=manifest.json -DLIBRARY=x.so -DOUTPUT=out/manifest.json -P WritePackageManifest.cmake
# Copies a manifest and adds the library's SHA-256: what a host compares before it loads the library.
file(READ "${SOURCE}" manifest)
file(SHA256 "${LIBRARY}" digest)
string(JSON manifest SET "${manifest}" library sha256 "\"${digest}\"")
file(WRITE "${OUTPUT}" "${manifest}\n")
