#include "app/options.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace sample_host::app {
namespace {

CommandLine read(std::vector<const char*> arguments)
{
    arguments.insert(arguments.begin(), "sample-host");
    return read_command_line(static_cast<int>(arguments.size()), arguments.data());
}

TEST(Options, TakesWhatTheCommandLineSays)
{
    const auto options = read({"--port", "0", "--data", "/tmp/x", "--plugins", "/tmp", "--demo-invoices", "7",
                               "--today", "2026-11-24", "--locale", "en-GB", "--sistema-ts", "https://127.0.0.1:9"})
                             .options.value();
    EXPECT_EQ(options.demo_invoices, 7);
    EXPECT_EQ(options.today, "2026-11-24");
    EXPECT_EQ(options.locale, "en-GB");
    EXPECT_EQ(options.deployment.at("sistema-ts.url"), "https://127.0.0.1:9");
    EXPECT_FALSE(options.deployment.contains("sistema-ts.ca"));
}

TEST(Options, AsksPluginsForItalianUnlessToldOtherwise)
{
    EXPECT_EQ(read({"--port", "0", "--data", "/tmp/x", "--plugins", "/tmp"}).options.value().locale, "it");
}

TEST(Options, HandsSettingsToPlugins)
{
    const auto options = read({"--port", "0", "--data", "/tmp/x", "--plugins", "/tmp", "--plugin-setting", "a.b=1=2",
                               "--plugin-setting", "c="})
                             .options.value();
    EXPECT_EQ(options.deployment.at("a.b"), "1=2");
    EXPECT_EQ(options.deployment.at("c"), "");
}

TEST(Options, RefusesWhatItCannotUse)
{
    EXPECT_NE(read({"--port", "0", "--data", "/tmp/x", "--plugins", "/tmp", "--plugin-setting", "name"}).exit_code, 0);
    EXPECT_NE(read({"--port", "0", "--data", "/tmp/x", "--plugins", "/tmp", "--plugin-setting", "=1"}).exit_code, 0);
    EXPECT_NE(read({"--port", "0", "--data", "/tmp/x"}).exit_code, 0);
    EXPECT_NE(read({"--port", "99999", "--data", "/tmp/x", "--plugins", "/tmp"}).exit_code, 0);
    EXPECT_NE(read({"--port", "0", "--data", "/tmp/x", "--plugins", "/no/such/folder"}).exit_code, 0);
    EXPECT_NE(read({"--port", "0", "--data", "/tmp/x", "--plugins", "/tmp", "--today", "24/11/2026"}).exit_code, 0);
    EXPECT_NE(read({"--port", "0", "--data", "/tmp/x", "--plugins", "/tmp", "--locale", "English!"}).exit_code, 0);
}

} // namespace
} // namespace sample_host::app
