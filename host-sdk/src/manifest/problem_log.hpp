#pragma once

#include <host_sdk/manifest/problem.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace host_sdk::manifest {

/// Gathers the problems of one file while it is read. Not thread-safe.
class ProblemLog {
public:
    explicit ProblemLog(std::string file) : m_file(std::move(file)) {}

    void add(std::string key_path, std::string expectation, ProblemKind kind = ProblemKind::value)
    {
        m_problems.push_back({m_file, std::move(key_path), std::move(expectation), kind});
    }

    const std::vector<Problem>& problems() const { return m_problems; }

private:
    std::string m_file;
    std::vector<Problem> m_problems;
};

/// "routes[2]" for ("routes", 2).
inline std::string element_path(std::string_view list, std::size_t index)
{
    return std::string(list) + "[" + std::to_string(index) + "]";
}

} // namespace host_sdk::manifest
