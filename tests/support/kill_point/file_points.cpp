// Where a file is written, brought to the disk, renamed or removed. A write can also end in its middle.
#include "points.hpp"

#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdio>

namespace {

std::string in_activity(const std::string& what)
{
    const std::string& activity = kill_point::current_activity();
    return activity.empty() ? what : activity + ": " + what;
}

// `half` writes the first half, for a kill in the middle: what the system has taken stays.
template <class Half, class Whole>
ssize_t write_with_points(int descriptor, Half half, Whole whole)
{
    const std::string name = kill_point::watched_name(descriptor);
    if (name.empty()) return whole();
    kill_point::pass(in_activity("before a write of " + name));
    const ssize_t written = half();
    if (written < 0) return written;
    kill_point::pass(in_activity("in the middle of a write of " + name));
    return whole();
}

bool is_folder(int descriptor)
{
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
}

template <class Call>
int with_points(const std::string& what, const std::string& name, Call call)
{
    if (name.empty()) return call();
    kill_point::pass(in_activity("before " + what + " " + name));
    const int result = call();
    kill_point::pass(in_activity("after " + what + " " + name));
    return result;
}

// Whichever transaction is the first to make the log brings its folder to the disk: that is no part of its name.
int sync_with_points(int descriptor, int (*real)(int))
{
    const std::string activity = kill_point::current_activity();
    if (is_folder(descriptor)) kill_point::current_activity().clear();
    const int result =
        with_points("the sync of", kill_point::watched_name(descriptor), [&] { return real(descriptor); });
    kill_point::current_activity() = activity;
    return result;
}

} // namespace

extern "C" {

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset)
{
    static auto* const real = kill_point::next<decltype(pwrite64)>("pwrite64");
    return write_with_points(
        descriptor, [&] { return real(descriptor, data, size / 2, offset); },
        [&] { return real(descriptor, data, size, offset); });
}

ssize_t write(int descriptor, const void* data, size_t size)
{
    static auto* const real = kill_point::next<decltype(write)>("write");
    return write_with_points(
        descriptor, [] { return ssize_t{0}; }, [&] { return real(descriptor, data, size); });
}

ssize_t writev(int descriptor, const iovec* parts, int count)
{
    static auto* const real = kill_point::next<decltype(writev)>("writev");
    return write_with_points(
        descriptor, [] { return ssize_t{0}; }, [&] { return real(descriptor, parts, count); });
}

int fdatasync(int descriptor)
{
    static auto* const real = kill_point::next<decltype(fdatasync)>("fdatasync");
    return sync_with_points(descriptor, real);
}

int fsync(int descriptor)
{
    static auto* const real = kill_point::next<decltype(fsync)>("fsync");
    return sync_with_points(descriptor, real);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    static auto* const real = kill_point::next<decltype(ftruncate64)>("ftruncate64");
    return with_points("the truncation of", kill_point::watched_name(descriptor),
                       [&] { return real(descriptor, size); });
}

int rename(const char* from, const char* to) noexcept
{
    static auto* const real = kill_point::next<decltype(rename)>("rename");
    return with_points("the renaming of", kill_point::watched_name(from), [&] { return real(from, to); });
}

int unlink(const char* path) noexcept
{
    static auto* const real = kill_point::next<decltype(unlink)>("unlink");
    return with_points("the removal of", kill_point::watched_name(path), [&] { return real(path); });
}

int remove(const char* path) noexcept
{
    static auto* const real = kill_point::next<decltype(remove)>("remove");
    return with_points("the removal of", kill_point::watched_name(path), [&] { return real(path); });
}
}
