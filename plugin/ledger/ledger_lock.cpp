#include "plugin/ledger/ledger_lock.hpp"

#include "plugin/ledger/ledger_error.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

namespace plugin::ledger {
namespace {

// As long as one another, so that each takes the place of the others without needing space on a full disk.
constexpr const char* k_mark_open = "open   \n";
constexpr const char* k_closed = "closed \n";
constexpr const char* k_suspect = "suspect\n";

LastEnd read_last_end(int descriptor)
{
    std::array<char, 8> word{};
    const ssize_t size = ::pread(descriptor, word.data(), word.size(), 0);
    if (size <= 0) return LastEnd::never_used;
    const std::string_view text(word.data(), static_cast<std::size_t>(size));
    if (text == k_closed) return LastEnd::clean;
    if (text == k_suspect) return LastEnd::suspect;
    return LastEnd::unclean; // also where the word itself was not written to its end
}

} // namespace

std::filesystem::path lock_file(const std::filesystem::path& ledger)
{
    return ledger.string() + ".lock";
}

LedgerLock::LedgerLock(const std::filesystem::path& ledger)
    : m_file(lock_file(ledger)), m_descriptor(::open(m_file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
{
    if (m_descriptor < 0) {
        throw LedgerError("the lock of the ledger, " + m_file.string() + ", cannot be opened for writing (" +
                              std::generic_category().message(errno) +
                              "): check the folder, its rights and the space on the disk",
                          LedgerProblem::disk);
    }
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(m_descriptor);
        if (reason != EWOULDBLOCK) {
            throw LedgerError("the ledger " + ledger.string() + " cannot be locked (" +
                                  std::generic_category().message(reason) +
                                  "): keep it on a local disk, where files can be locked",
                              LedgerProblem::disk);
        }
        throw LedgerError("the ledger " + ledger.string() +
                              " is in use by another program or by another instance of this one: stop that one first; "
                              "two must never send the same documents. Nothing was changed",
                          LedgerProblem::in_use);
    }
    m_last_end = read_last_end(m_descriptor);
}

LedgerLock::~LedgerLock()
{
    // Said aloud: a process that was forked meanwhile would keep the lock with its copy of the descriptor.
    ::flock(m_descriptor, LOCK_UN);
    ::close(m_descriptor);
}

void LedgerLock::note_open()
{
    if (!write(k_mark_open)) {
        throw LedgerError("the file " + m_file.string() + " cannot be written (" +
                              std::generic_category().message(errno) + "): check the space on the disk and its rights",
                          LedgerProblem::disk);
    }
}

void LedgerLock::note_closed()
{
    if (!write(k_closed)) {
        throw LedgerError("the file " + m_file.string() + " cannot be written (" +
                              std::generic_category().message(errno) + "): check the space on the disk and its rights",
                          LedgerProblem::disk);
    }
    m_last_end = LastEnd::clean;
}

void LedgerLock::note_suspect() noexcept
{
    static_cast<void>(write(k_suspect));
}

bool LedgerLock::write(const char* word) noexcept
{
    const auto size = static_cast<ssize_t>(std::strlen(word));
    return ::pwrite(m_descriptor, word, static_cast<std::size_t>(size), 0) == size && ::fdatasync(m_descriptor) == 0;
}

} // namespace plugin::ledger
