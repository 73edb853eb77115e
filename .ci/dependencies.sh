# Sourced by sample-host/run, tests/run and tests/bench/run: installs what a bare Debian 12 lacks. Does nothing where all is there.

k_build_packages=(
  g++ cmake cmark ninja-build pkg-config git ca-certificates
  libboost-dev libcurl4-openssl-dev libssl-dev libsqlitecpp-dev libsqlite3-dev
  libcpp-httplib-dev libcli11-dev libspdlog-dev libxml2-dev libzip-dev libminizip-dev zlib1g-dev
)
k_test_packages=(lld sqlite3 libgtest-dev libgmock-dev binutils chromium fonts-liberation dpkg-dev file python3-zeep php-cli php-soap)
k_bench_packages=(libbenchmark-dev libgtest-dev libgmock-dev lld)
k_fuzz_packages=(clang-14 libclang-rt-14-dev)
k_lint_packages=(clang-14 clang-tidy-14)

# A Node.js from elsewhere serves as well as Debian's.
node_packages() {
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

# install_packages <package>...: installs those that are missing, as root or through sudo.
install_packages() {
  local missing=()
  local package
  for package in "$@"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "These Debian packages are missing, and installing them needs root: ${missing[*]}" >&2; return 1; }
    as_root=(sudo)
  fi
  echo "Installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
