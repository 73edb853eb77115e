#pragma once

#include "plugin/rules/rules_data.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace rules_test {

using plugin::rules::RulesData;
using plugin::rules::RulesError;

inline const std::filesystem::path k_rules = std::filesystem::path(PROJECT_SOURCE_DIR) / "plugin" / "rules";

// A copy of the rule data in a folder of its own, to be spoilt.
class RulesFolder {
public:
    RulesFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "rules-XXXXXX").string();
        m_path = mkdtemp(name.data());
        for (const char* file : {"expense_types.json", "deadlines.json", "error_catalogue.json", "environments.json",
                                 "sanitel_certificate.json", "service_words.json"}) {
            std::filesystem::copy(k_rules / file, m_path / file);
        }
    }
    RulesFolder(const RulesFolder&) = delete;
    RulesFolder& operator=(const RulesFolder&) = delete;
    ~RulesFolder() { std::filesystem::remove_all(m_path); }

    void write(const char* file, const std::string& content) const { std::ofstream(m_path / file) << content; }

    std::string error() const
    {
        try {
            RulesData::load(m_path);
            return "";
        } catch (const RulesError& error) {
            return error.what();
        }
    }

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace rules_test
