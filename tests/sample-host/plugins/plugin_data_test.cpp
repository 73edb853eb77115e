// What the owner reads where a plugin's data cannot be used, at the example of the Sistema TS plugin's ledger.
#include "tests/sample-host/plugins/plugin_manager_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sample_host::plugins {
namespace {

using namespace test;

constexpr const char* k_sistema_ts = "it.sistemats.plugin";

struct PluginDataTest : PluginManagerFixture {
    std::filesystem::path ledger() { return data_of(k_sistema_ts) / "ledger.db"; }

    /// What the owner reads; empty where it was switched on.
    std::string refusal()
    {
        try {
            switch_on(k_sistema_ts);
        } catch (const PluginStepFailed& failed) {
            EXPECT_EQ(life(k_sistema_ts).status().message, failed.what());
            EXPECT_NE(log.find(ledger().string()), std::string::npos) << "the log says which file";
            return failed.what();
        }
        return {};
    }
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

TEST_F(PluginDataTest, DataInUseByAnotherProgramIsToldAndActivationWorksOnceItIsFree)
{
    open_examples();
    std::filesystem::create_directories(ledger().parent_path());
    const std::string lock = ledger().string() + ".lock";
    const int other = ::open(lock.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    ASSERT_EQ(::flock(other, LOCK_EX), 0);
    const std::string text = refusal();
    EXPECT_TRUE(has(text, "in uso da un altro programma")) << text;
    EXPECT_EQ(state(k_sistema_ts), PluginState::failed);
    ::close(other);
    life(k_sistema_ts).activate("Elena Conti");
    EXPECT_EQ(state(k_sistema_ts), PluginState::active);
}

TEST_F(PluginDataTest, DataOfANewerVersionAreToldAndNotTouched)
{
    open_examples();
    switch_on(k_sistema_ts);
    EXPECT_TRUE(life(k_sistema_ts).deactivate("Elena Conti"));
    SQLite::Database(ledger().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=99");
    const std::string text = refusal();
    EXPECT_TRUE(has(text, "versione più nuova")) << text;
    EXPECT_EQ(SQLite::Database(ledger().string()).execAndGet("PRAGMA user_version").getInt(), 99);
}

TEST_F(PluginDataTest, DataThatCannotBeWrittenAreTold)
{
    open_examples();
    std::filesystem::create_directories(ledger().string() + ".lock");
    const std::string text = refusal();
    EXPECT_TRUE(has(text, "spazio sul disco")) << text;
}

} // namespace
} // namespace sample_host::plugins
