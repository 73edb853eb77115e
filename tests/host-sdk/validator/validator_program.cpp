#include "validator_program.hpp"

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace validator_test {

ProgramEnd run_validator(const std::string& arguments)
{
    const std::string command = "'" PROJECT_BINARY_DIR "/bin/host-sdk-validator' " + arguments + " 2>&1";
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    ProgramEnd end;
    std::array<char, 4096> piece{};
    for (std::size_t size = 0; (size = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) {
        end.output.append(piece.data(), size);
    }
    const int status = pclose(pipe);
    end.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return end;
}

Outcomes validate(const std::filesystem::path& package, const std::string& more_arguments)
{
    const auto end = run_validator("--json " + more_arguments + " '" + package.string() + "'");
    boost::property_tree::ptree json;
    std::istringstream stream(end.output);
    boost::property_tree::read_json(stream, json);
    Outcomes outcomes;
    for (const auto& [key, each] : json.get_child("cases")) {
        outcomes[each.get<std::string>("case")] = each.get<std::string>("outcome");
    }
    return outcomes;
}

std::string broken_cases(const Outcomes& outcomes)
{
    std::string broken;
    for (const auto& [id, outcome] : outcomes) {
        if (outcome == "fail" || outcome == "crash") broken += (broken.empty() ? "" : " ") + id;
    }
    return broken;
}

} // namespace validator_test
