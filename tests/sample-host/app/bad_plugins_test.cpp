// The built host, offered every plugin that breaks a rule: it survives all of them, and a crash in native code ends in
// quarantine.
#include "tests/sample-host/http_client.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>

namespace sample_host {
namespace {

namespace fs = std::filesystem;

const fs::path k_build = PROJECT_BINARY_DIR;

/// The program with the bad packages, and its owner at the browser.
class Host {
public:
    explicit Host(const support::TemporaryDirectory& folder, const fs::path& packages = k_build / "fixtures/bad")
        : m_program("sample-host",
                    {"--port", "0", "--data", folder.path() / "data", "--plugins", packages, "--demo-invoices", "5"})
    {
        std::string line;
        while (line.find("http://127.0.0.1:") == std::string::npos) {
            line = m_program.next_line();
            if (line.empty()) throw std::runtime_error("the host did not start");
        }
        m_port = std::stoi(line.substr(line.find("127.0.0.1:") + 10));
    }

    test::HttpClient log_in() const
    {
        test::HttpClient owner(m_port);
        owner.log_in("titolare@bianchi.example", "demo-bianchi");
        return owner;
    }
    support::Program& program() { return m_program; }

private:
    support::Program m_program;
    int m_port = 0;
};

std::string settings_of(const std::string& plugin)
{
    return "/impostazioni/funzionalita/it.example." + plugin;
}

std::string mount_of(const std::string& plugin)
{
    return "/plugins/it.example." + plugin + "/";
}

/// Presses Attiva e continua; where it leads, or nothing when the host was gone before it answered.
std::optional<std::string> switch_on(test::HttpClient& owner, const std::string& plugin)
{
    if (!owner.get(settings_of(plugin) + "/attiva").shows("Attiva e continua")) return "not offered";
    try {
        return owner.submit(settings_of(plugin) + "/attiva", {{"consenso", "si"}}).header("Location");
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void switch_off(test::HttpClient& owner, const std::string& plugin)
{
    owner.get(settings_of(plugin));
    EXPECT_EQ(owner.submit(settings_of(plugin) + "/disattiva", {}).status, 303);
}

/// What the host does with a bad plugin.
struct Expectation {
    const char* plugin;
    bool starts;
    int page_status; ///< of its page, when it starts
};

std::ostream& operator<<(std::ostream& out, const Expectation& expectation)
{
    return out << expectation.plugin;
}

class BadPlugins : public testing::TestWithParam<Expectation> {};

} // namespace

TEST_P(BadPlugins, TheHostSurvives)
{
    const Expectation& bad = GetParam();
    const support::TemporaryDirectory folder;
    Host host(folder);
    auto owner = host.log_in();
    const auto led_to = switch_on(owner, bad.plugin);
    ASSERT_TRUE(led_to.has_value()) << "the host is gone";
    EXPECT_EQ(*led_to == "/impostazioni?esito=funzionalita-attivata", bad.starts) << *led_to;
    if (bad.starts) {
        EXPECT_EQ(owner.get(mount_of(bad.plugin)).status, bad.page_status);
        switch_off(owner, bad.plugin);
        EXPECT_EQ(owner.get(mount_of(bad.plugin)).status, 404);
    } else {
        EXPECT_TRUE(owner.get(settings_of(bad.plugin)).shows("role=\"alert\"")) << "it says why";
    }
    EXPECT_EQ(owner.get("/fatture").status, 200);
    host.program().signal(SIGTERM);
    EXPECT_EQ(host.program().wait(), 0) << "it ends in order";
}

INSTANTIATE_TEST_SUITE_P(
    Fixtures, BadPlugins,
    testing::Values(Expectation{"calls-host-after-deactivate", true, 200}, Expectation{"garbage-codes", true, 500},
                    Expectation{"huge-response", true, 500}, Expectation{"ignores-cancel", true, 200},
                    Expectation{"leaks-symbols", true, 200}, Expectation{"missing-symbol", false, 0},
                    Expectation{"newer-minor", false, 0}, Expectation{"no-entry", false, 0},
                    Expectation{"starts-thread", true, 200}, Expectation{"throws-everywhere", false, 0},
                    Expectation{"unescaped-page", true, 200}, Expectation{"writes-outside", true, 200},
                    Expectation{"wrong-abi", false, 0}),
    [](const auto& param) {
        std::string name = param.param.plugin;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

TEST(BadPluginsProgram, ARequestThatHangsHoldsItsOwnThreadOnlyAndEndsWithTheSwitch)
{
    const support::TemporaryDirectory folder;
    Host host(folder);
    auto owner = host.log_in();
    ASSERT_EQ(switch_on(owner, "answers-late"), "/impostazioni?esito=funzionalita-attivata");
    int answered = 0;
    auto asking = host.log_in();
    {
        const std::jthread asker([&] { answered = asking.get(mount_of("answers-late")).status; });
        for (int i = 0; i < 20; ++i) {
            EXPECT_EQ(owner.get("/fatture").status, 200);
        }
        switch_off(owner, "answers-late");
    }
    // It was inside when it was switched off, or came too late: never without an answer.
    EXPECT_TRUE(answered == 200 || answered == 404 || answered == 503) << answered;
    EXPECT_EQ(owner.get("/fatture").status, 200);
}

TEST(BadPluginsProgram, TwoCrashesInNativeCodeEndInQuarantine)
{
    const support::TemporaryDirectory folder;
    {
        Host host(folder);
        auto owner = host.log_in();
        EXPECT_EQ(switch_on(owner, "crashes-in-activate"), std::nullopt);
        EXPECT_EQ(host.program().wait(), -1) << "it was taken down";
    }
    EXPECT_THROW(Host{folder}, std::runtime_error) << "one crash is forgiven: it is switched on again, and crashes";
    Host host(folder);
    auto owner = host.log_in();
    EXPECT_TRUE(owner.get(settings_of("crashes-in-activate")).shows("Prova di nuovo"));
    EXPECT_EQ(owner.get(mount_of("crashes-in-activate")).status, 404);
    ASSERT_EQ(switch_on(owner, "unescaped-page"), "/impostazioni?esito=funzionalita-attivata");
    EXPECT_EQ(owner.get(mount_of("unescaped-page")).status, 200) << "the others work";
}

TEST(BadPluginsProgram, PackagesThatAreNotRightAreListedWithEverythingThatIsWrong)
{
    const support::TemporaryDirectory folder;
    const auto good = k_build / "plugins/it.example.invoice-counter";
    const auto copy = [&](const char* name) {
        auto target = folder.path() / "packages" / name;
        fs::create_directories(target.parent_path());
        fs::copy(good, target, fs::copy_options::recursive);
        return target;
    };
    copy("good");
    std::ofstream(copy("changed-library") / "invoice-counter.so", std::ios::app) << "x";
    std::ofstream(copy("script-in-icon") / "icon.svg") << "<svg viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>";
    std::ofstream(copy("not-elf") / "invoice-counter.so") << "text";
    const auto linked = copy("symlink") / "locales/en.json";
    fs::remove(linked);
    fs::create_symlink("/etc/passwd", linked);
    std::ofstream(copy("not-json") / "manifest.json") << "{";
    std::ofstream(copy("signed-by-nobody") / "manifest.sig") << std::string(64, 'x');

    Host host(folder, folder.path() / "packages");
    auto owner = host.log_in();
    const auto settings = owner.get("/impostazioni");
    EXPECT_TRUE(settings.shows("Contafatture"));
    for (const char* rejected :
         {"changed-library", "script-in-icon", "not-elf", "symlink", "not-json", "signed-by-nobody"}) {
        EXPECT_TRUE(settings.shows(rejected)) << rejected;
    }
    EXPECT_TRUE(settings.shows("manifest.sig"));
    ASSERT_EQ(switch_on(owner, "invoice-counter"), "/impostazioni?esito=funzionalita-attivata");
    EXPECT_EQ(owner.get(mount_of("invoice-counter")).status, 200);
}

} // namespace sample_host
