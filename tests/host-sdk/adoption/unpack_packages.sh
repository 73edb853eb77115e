#!/usr/bin/env bash
# unpack_packages.sh BUILD WORK: makes the Debian packages of a build and unpacks them into WORK/root.
set -euo pipefail
build=$1 work=$2
mkdir -p "$work"
(cd "$build" && cpack -G DEB -B "$work" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log" >&2; exit 1; }
for package in host-sdk-dev sistema-ts-plugin; do
  file=$(ls "$work/$package"_*.deb)
  echo "== $(basename "$file")"
  dpkg-deb --field "$file" Package Version Architecture Depends Section Maintainer
  dpkg-deb --extract "$file" "$work/root"
done
# Nothing may lie where a package of Debian must not write, and nothing may be writable by others.
outside=$(find "$work/root" -mindepth 1 -maxdepth 1 ! -name usr)
[ -z "$outside" ] || { echo "outside /usr: $outside" >&2; exit 1; }
writable=$(find "$work/root" ! -type l -perm /022)
[ -z "$writable" ] || { echo "writable by others: $writable" >&2; exit 1; }
