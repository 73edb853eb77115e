# Writes the manifest of a package: the author's manifest with the digest of the built library.
#
#   cmake -DSOURCE=manifest.json -DLIBRARY=build/sender.so -DOUTPUT=package/manifest.json -P WritePackageManifest.cmake
#
# LIBRARY must have the name that the manifest gives in library.file. OUTPUT is replaced whole or not at all.
cmake_minimum_required(VERSION 3.25)

foreach(argument SOURCE LIBRARY OUTPUT)
  if("${${argument}}" STREQUAL "")
    message(FATAL_ERROR "WritePackageManifest: give -D${argument}=<file>")
  endif()
endforeach()
foreach(argument SOURCE LIBRARY)
  if(NOT EXISTS "${${argument}}" OR IS_DIRECTORY "${${argument}}")
    message(FATAL_ERROR "WritePackageManifest: ${argument} is '${${argument}}', and there is no such file")
  endif()
endforeach()

file(READ "${SOURCE}" json)
string(JSON named ERROR_VARIABLE error GET "${json}" library file)
if(error)
  message(FATAL_ERROR "WritePackageManifest: ${SOURCE}: library.file: ${error}")
endif()
cmake_path(GET LIBRARY FILENAME actual)
if(NOT named STREQUAL actual)
  message(FATAL_ERROR "WritePackageManifest: ${SOURCE}: library.file is '${named}', but the library is '${actual}'")
endif()

file(SHA256 "${LIBRARY}" digest)
string(JSON json SET "${json}" library sha256 "\"${digest}\"")

cmake_path(GET OUTPUT PARENT_PATH directory)
if(directory)
  file(MAKE_DIRECTORY "${directory}")
endif()
file(WRITE "${OUTPUT}.new" "${json}\n")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
