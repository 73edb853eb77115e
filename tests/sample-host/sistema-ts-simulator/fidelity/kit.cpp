#include "fidelity/kit.hpp"

#include "sistema-ts-simulator/services/expense_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace simulator_test {

namespace fs = std::filesystem;

std::string content(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream) << file;
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> requests(const fs::path& folder, std::string_view part)
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.find(part) != std::string::npos && name.find("response") == std::string::npos)
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string problem_of_file(const sistema_ts_simulator::soap::Schema& schema, const std::string& xml)
{
    sistema_ts_simulator::services::ExpenseFile file(xml, &schema);
    while (file.next()) {
    }
    return file.problem();
}

} // namespace simulator_test
