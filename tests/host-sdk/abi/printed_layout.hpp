#pragma once

#include <cstdio>
#include <map>
#include <memory>
#include <string>

namespace abi_reading {

/// One record as a layout program printed it.
struct Record {
    unsigned long size = 0;
    std::map<std::string, unsigned long> offsets; ///< by field
};

using Layout = std::map<std::string, Record>; ///< by record

/// Runs a layout program (layout.c) and reads what it prints.
inline Layout printed_layout(const std::string& program)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(popen(("'" + program + "'").c_str(), "r"), &pclose);
    Layout layout;
    Record* current = nullptr;
    char line[256];
    while (std::fgets(line, sizeof(line), out.get()) != nullptr) {
        const std::string text = line;
        const bool is_field = text.starts_with("  ");
        const auto begin = is_field ? 2U : 0U;
        const auto blank = text.find(' ', begin);
        const std::string name = text.substr(begin, blank - begin);
        const unsigned long number = std::stoul(text.substr(blank + 1));
        if (is_field) {
            current->offsets[name] = number;
        } else {
            current = &layout[name];
            current->size = number;
        }
    }
    return layout;
}

} // namespace abi_reading
