#include "app/process_secrets.hpp"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace sample_host::app {

namespace {

constexpr int k_pattern = 0x5A;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool k_sanitized = true; // its leak checker reads the process from outside
#else
constexpr bool k_sanitized = false;
#endif

/// Small blocks are kept by each thread without being overwritten, unless the C library is told so at the very start.
void start_again_without_thread_caches(char** argv)
{
    if (::getenv("GLIBC_TUNABLES") != nullptr) return; // this is the second start, or somebody's own choice
    ::setenv("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0", 1);
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) ::execv(program.c_str(), argv); // goes on here only where it fails
}

} // namespace

void keep_secrets_inside_the_process(char** argv)
{
    if (!k_sanitized) start_again_without_thread_caches(argv);
    ::mallopt(M_PERTURB, k_pattern);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    if (!k_sanitized) ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // holds also where core_pattern names a program
}

} // namespace sample_host::app
