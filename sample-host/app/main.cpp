#include "app/application.hpp"
#include "app/options.hpp"
#include "app/process_memory.hpp"
#include "app/process_secrets.hpp"
#include "store/sqlite_setup.hpp"

#include <pthread.h>
#include <signal.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

namespace {

/// <build>/share/sample-host, beside the <build>/bin that the program was started from.
std::filesystem::path share_folder()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "share" / "sample-host";
}

/// The signals that end the program, blocked in every thread: one thread waits for them.
sigset_t blocked_end_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

} // namespace

int main(int argc, char** argv)
{
    sample_host::app::keep_secrets_inside_the_process(argv);
    sample_host::app::share_memory_between_threads();
    sample_host::store::set_up_sqlite();
    const auto command_line = sample_host::app::read_command_line(argc, argv);
    if (!command_line.options) return command_line.exit_code;
    try {
        const auto signals = blocked_end_signals();
        sample_host::app::Application application(*command_line.options, share_folder());
        std::cout << "sample-host listening on http://127.0.0.1:" << application.port() << std::endl;
        std::thread server([&application] { application.run(); });
        constexpr timespec k_between_cleanings{.tv_sec = 5, .tv_nsec = 0};
        while (sigtimedwait(&signals, nullptr, &k_between_cleanings) < 0) {
            sample_host::app::give_back_free_memory();
        }
        application.log().info("stopping");
        application.stop();
        server.join();
        return 0;
    } catch (const std::exception& failure) {
        std::cerr << "sample-host: " << failure.what() << '\n';
        return 1;
    }
}
