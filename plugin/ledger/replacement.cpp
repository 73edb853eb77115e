#include "plugin/ledger/replacement.hpp"

#include "plugin/ledger/ledger_error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <string>

namespace plugin::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::array k_side_files = {"-wal", "-shm", "-journal"};

fs::path unfinished(const fs::path& ledger)
{
    return ledger.string() + ".replacing";
}

fs::path finished(const fs::path& ledger)
{
    return ledger.string() + ".replacement";
}

// Names are on the disk only once their folder is.
void sync_folder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!synced) {
        throw LedgerError("the folder " + folder.string() + " cannot be written: check its rights and the disk",
                          LedgerProblem::disk);
    }
}

// 20261126-101502
std::string instant_text()
{
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    const auto day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(now - day);
    const auto two = [](auto number) {
        const std::string text = std::to_string(number);
        return text.size() < 2 ? "0" + text : text;
    };
    return std::to_string(static_cast<int>(date.year())) + two(static_cast<unsigned>(date.month())) +
           two(static_cast<unsigned>(date.day())) + "-" + two(time.hours().count()) + two(time.minutes().count()) +
           two(time.seconds().count());
}

fs::path make_folder(const fs::path& ledger, const std::string& why)
{
    const std::string name = ledger.string() + "." + why + "-" + instant_text();
    fs::path folder = name;
    for (int number = 2; !fs::create_directory(folder); ++number) {
        folder = name + "-" + std::to_string(number);
    }
    fs::permissions(folder, fs::perms::owner_all);
    return folder;
}

// A second name where the file system has such, which costs no space on a disk that may be full; otherwise a copy.
void keep(const fs::path& file, const fs::path& folder)
{
    std::error_code error;
    fs::create_hard_link(file, folder / file.filename(), error);
    if (error) fs::copy_file(file, folder / file.filename());
}

} // namespace

fs::path begin_replacement(const fs::path& ledger)
{
    fs::path file = unfinished(ledger);
    fs::remove(file);
    for (const char* side : k_side_files) {
        fs::remove(file.string() + side);
    }
    return file;
}

fs::path keep_aside(const fs::path& ledger, const std::string& why)
{
    fs::path folder;
    for (const char* side : {"", "-wal", "-shm", "-journal"}) {
        const fs::path file = ledger.string() + side;
        if (!fs::exists(file)) continue;
        if (folder.empty()) folder = make_folder(ledger, why);
        keep(file, folder);
    }
    if (!folder.empty()) {
        sync_folder(folder);
        sync_folder(folder.parent_path());
    }
    return folder;
}

fs::path put_in_place(const fs::path& ledger, LedgerLock& lock)
{
    fs::rename(unfinished(ledger), finished(ledger));
    sync_folder(ledger.parent_path());
    return finish_replacement(ledger, lock);
}

fs::path finish_replacement(const fs::path& ledger, LedgerLock& lock)
{
    if (!fs::exists(finished(ledger))) return {};
    const bool is_kept = !fs::exists(ledger) || fs::hard_link_count(ledger) > 1;
    fs::path aside = is_kept ? fs::path() : keep_aside(ledger, "replaced");
    // From here on the new file is meant, whenever the process ends. The old log goes before the new file comes: SQLite
    // would write it into any file that it stands beside.
    lock.note_closed();
    for (const char* side : k_side_files) {
        fs::remove(ledger.string() + side);
    }
    sync_folder(ledger.parent_path());
    fs::rename(finished(ledger), ledger);
    sync_folder(ledger.parent_path());
    return aside;
}

} // namespace plugin::ledger
