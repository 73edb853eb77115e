#include "php_server.hpp"

#include "tests/plugin/sts/kit.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/temporary_directory.hpp"

#include <cstdio>
#include <iomanip>
#include <sstream>

namespace peers {
namespace {

namespace fs = std::filesystem;

std::string quoted(const fs::path& path)
{
    return " '" + path.string() + "'";
}

// Runs a command to its end. What it says is a failure, if it says something: PHP's exit status is no help.
void run(const std::string& command)
{
    std::FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    ASSERT_NE(pipe, nullptr) << command;
    std::string said;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        said += static_cast<char>(c);
    ::pclose(pipe);
    EXPECT_EQ(said, "") << "php (Debian's php-cli and php-soap, see .ci/dependencies.sh) was not content";
}

Fields parse_fields(const std::string& text)
{
    Fields fields;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find('=');
        fields[line.substr(0, equals)] = line.substr(equals + 1);
    }
    return fields;
}

} // namespace

std::vector<Handled> handle(const std::string& wsdl, const std::vector<std::string>& requests)
{
    const support::TemporaryDirectory folder;
    const auto name = [](std::size_t i, const char* ending) {
        std::ostringstream text;
        text << std::setw(6) << std::setfill('0') << i << ending;
        return text.str();
    };
    for (std::size_t i = 0; i < requests.size(); ++i)
        folder.write(name(i, ".request"), requests[i]);
    run("php" + quoted(fs::path(PROJECT_SOURCE_DIR) / "tests/peers/php-soap/server.php") +
        quoted(sample::kit::k_kit / "TracciatiWS" / wsdl) + quoted(folder.path()));
    std::vector<Handled> handled;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        handled.push_back({parse_fields(support::content_of(folder.path() / name(i, ".fields"))),
                           support::content_of(folder.path() / name(i, ".answer"))});
    }
    return handled;
}

} // namespace peers
