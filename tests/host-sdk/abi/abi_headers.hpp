#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace abi_reading {

/// What the headers of a folder declare, without comments and with single blanks.
struct Headers {
    std::map<std::string, std::string> structs;   ///< "hsdk_str" -> "const char* data; size_t size;"
    std::map<std::string, std::string> constants; ///< "HSDK_OK" -> "0"
};

inline std::string without_comments(const std::string& text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto comment = text.find("/*", at);
        out += text.substr(at, comment == std::string::npos ? comment : comment - at);
        if (comment == std::string::npos) break;
        at = text.find("*/", comment) + 2;
    }
    return out;
}

inline std::string single_blanks(const std::string& text)
{
    std::istringstream words(text);
    std::string out;
    for (std::string word; words >> word;) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

inline void read_constants(const std::string& code, Headers& headers)
{
    std::istringstream lines(code);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string define;
        std::string name;
        words >> define >> name;
        std::string value;
        std::getline(words, value);
        const bool is_constant =
            define == "#define" && name.starts_with("HSDK_") && name.find('(') == std::string::npos;
        if (is_constant && !value.empty()) headers.constants[name] = single_blanks(value);
    }
}

inline void read_structs(const std::string& code, Headers& headers)
{
    for (auto at = code.find("struct hsdk_"); at != std::string::npos; at = code.find("struct hsdk_", at + 1)) {
        const auto open = code.find_first_of("{;", at);
        if (open == std::string::npos || code[open] != '{') continue;
        const std::string name = single_blanks(code.substr(at + 7, open - at - 7));
        const auto close = code.find('}', open);
        headers.structs[name] = single_blanks(code.substr(open + 1, close - open - 1));
    }
}

inline Headers read_headers(const std::filesystem::path& folder)
{
    Headers headers;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const std::string code = without_comments(text.str());
        read_constants(code, headers);
        read_structs(code, headers);
    }
    return headers;
}

} // namespace abi_reading
