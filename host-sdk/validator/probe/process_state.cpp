#include "process_state.hpp"

#include <langinfo.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

namespace host_sdk::validator {

namespace {

namespace fs = std::filesystem;

std::size_t count_entries(const char* directory)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

std::vector<std::string> open_descriptors()
{
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code gone; // the descriptor of this listing itself
        const auto target = fs::read_symlink(entry.path(), gone);
        if (gone || target.string().find("/proc/") != std::string::npos) continue;
        all.push_back(entry.path().filename().string() + " -> " + target.string());
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::string read_locale()
{
    return std::string(nl_langinfo(CODESET)) + " " + nl_langinfo(RADIXCHAR) + " " + nl_langinfo(D_FMT);
}

std::string read_umask()
{
    const mode_t mask = umask(0);
    umask(mask);
    return std::to_string(mask);
}

std::vector<std::string> read_environment()
{
    std::vector<std::string> all;
    for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
        all.emplace_back(*variable);
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::string read_signal_handlers()
{
    std::string signs;
    for (int signal = 1; signal < NSIG; ++signal) {
        struct sigaction action {};
        if (sigaction(signal, nullptr, &action) != 0) {
            signs += '-';
        } else {
            signs += action.sa_handler == SIG_DFL ? 'd' : action.sa_handler == SIG_IGN ? 'i' : 'h';
        }
    }
    return signs;
}

} // namespace

ProcessState ProcessState::now()
{
    return {count_entries("/proc/self/task"),
            open_descriptors(),
            fs::current_path().string(),
            read_locale(),
            read_umask(),
            read_environment(),
            read_signal_handlers()};
}

std::vector<std::string> differences(const ProcessState& before, const ProcessState& after)
{
    std::vector<std::string> found;
    if (after.threads > before.threads) {
        found.push_back(std::to_string(after.threads - before.threads) + " threads more than before");
    }
    for (const auto& descriptor : after.descriptors) {
        const auto& old = before.descriptors;
        if (std::find(old.begin(), old.end(), descriptor) == old.end()) {
            found.push_back("the descriptor " + descriptor + " is open");
        }
    }
    if (after.working_directory != before.working_directory) {
        found.push_back("the working directory is " + after.working_directory + ", it was " + before.working_directory);
    }
    if (after.locale != before.locale) found.push_back("the locale was changed");
    if (after.umask != before.umask) found.push_back("the umask was changed");
    if (after.environment != before.environment) found.push_back("the environment was changed");
    if (after.signal_handlers != before.signal_handlers) found.push_back("a signal's handler was changed");
    return found;
}

} // namespace host_sdk::validator
