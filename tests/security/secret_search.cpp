#include "tests/security/secret_search.hpp"

#include "plugin/sts/zip_reader.hpp"
#include "tests/support/file_content.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sys/stat.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

namespace security_test {

namespace {

// Larger ones are the shadow of a sanitizer: terabytes that hold no bytes of the program.
constexpr unsigned long long k_largest_mapping = 1ULL << 30U;

std::string changed(std::string text, int (*change)(int))
{
    for (char& c : text)
        c = static_cast<char>(change(static_cast<unsigned char>(c)));
    return text;
}

std::string hex(std::string_view text, std::string_view digits, std::string_view before)
{
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        result.append(before);
        result += digits[byte >> 4U];
        result += digits[byte & 15U];
    }
    return result;
}

/// Letters and digits stay, as forms and addresses write them.
std::string percent(std::string_view text, std::string_view digits)
{
    std::string result;
    for (const char c : text)
        result +=
            std::isalnum(static_cast<unsigned char>(c)) != 0 ? std::string(1, c) : hex(std::string(1, c), digits, "%");
    return result;
}

/// What Base64 shows of the text whatever stands before and after it, when `before` bytes of a group of three do.
std::string base64(std::string_view text, std::size_t before, bool for_addresses)
{
    const std::string_view letters = for_addresses ? "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                                                   : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bits;
    for (const char c : text) {
        for (int bit = 7; bit >= 0; --bit)
            bits += (static_cast<unsigned char>(c) >> static_cast<unsigned>(bit)) & 1U ? '1' : '0';
    }
    std::string result;
    const std::size_t first = (6 - before * 8 % 6) % 6; // bits that share a letter with what stands before
    for (std::size_t at = first; at + 6 <= bits.size(); at += 6)
        result += letters[std::stoul(bits.substr(at, 6), nullptr, 2)];
    return result;
}

std::string wide(std::string_view text, bool high_first)
{
    std::string result;
    for (const char c : text)
        result += high_first ? std::string{'\0', c} : std::string{c, '\0'};
    return result;
}

constexpr std::size_t k_key_bytes = 4; // a shape is found by its first four bytes

std::uint32_t key_of(const char* bytes)
{
    std::uint32_t key = 0;
    std::memcpy(&key, bytes, k_key_bytes);
    return key;
}

std::size_t short_key(std::uint32_t key)
{
    return (key ^ (key >> 16U)) & 0xFFFFU;
}

void append(std::vector<std::string>& all, std::vector<std::string> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

} // namespace

SecretSearch::SecretSearch(const std::vector<std::string>& secrets)
{
    std::set<std::string> known;
    for (std::size_t number = 0; number < secrets.size(); ++number) {
        const std::string& secret = secrets[number];
        if (secret.size() < 6) throw std::invalid_argument("too short to be looked for");
        const auto add = [&](std::string bytes, const std::string& name) {
            if (known.insert(bytes).second)
                m_shapes.push_back({std::move(bytes), name + " of secret " + std::to_string(number)});
        };
        for (const auto& [text, name] : {std::pair(secret, std::string("the text")),
                                         std::pair(changed(secret, std::tolower), std::string("lower case")),
                                         std::pair(changed(secret, std::toupper), std::string("upper case"))}) {
            add(text, name);
            for (const auto* digits : {"0123456789abcdef", "0123456789ABCDEF"}) {
                add(percent(text, digits), name + ", percent-encoded");
                add(hex(text, digits, "%"), name + ", percent-encoded whole");
                add(hex(text, digits, ""), name + ", hexadecimal");
            }
            for (const std::size_t before : {0U, 1U, 2U}) {
                add(base64(text, before, false), name + ", Base64 after " + std::to_string(before));
                add(base64(text, before, true), name + ", Base64 for addresses after " + std::to_string(before));
            }
            add(wide(text, false), name + ", UTF-16");
            add(wide(text, true), name + ", UTF-16 big-endian");
        }
    }
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        const auto key = key_of(m_shapes[i].bytes.data());
        m_by_key.emplace(key, i);
        m_begins[short_key(key)] = 1;
    }
}

std::vector<std::string> SecretSearch::in_bytes(std::string_view bytes, const std::string& place) const
{
    std::set<const Shape*> seen;
    const char* const data = bytes.data();
    const char* const begins = m_begins.data();
    for (std::size_t at = 0; at + k_key_bytes <= bytes.size(); ++at) { // many shapes, one pass
        const std::uint32_t key = key_of(data + at);
        if (begins[short_key(key)] == 0) continue;
        const auto [first, last] = m_by_key.equal_range(key);
        for (auto each = first; each != last; ++each) {
            const Shape& shape = m_shapes[each->second];
            if (bytes.substr(at).starts_with(shape.bytes)) seen.insert(&shape);
        }
    }
    std::vector<std::string> found;
    for (const Shape* shape : seen)
        found.push_back(place + ": " + shape->name);
    if (bytes.starts_with("PK\x03\x04")) {
        try {
            for (const auto& entry : plugin::sts::unzip(bytes)) {
                append(found, in_bytes(entry.name, place + " (name of an entry)"));
                append(found, in_bytes(entry.content, place + "/" + entry.name));
            }
        } catch (const plugin::sts::UnreadableZip&) {
            found.push_back(place + ": an archive that cannot be looked into");
        }
    }
    return found;
}

void SecretSearch::in_file(const std::filesystem::path& file, std::vector<std::string>& found) const
{
    const auto bytes = support::content_of(file);
    append(found, in_bytes(bytes, file.string()));
    if (!bytes.starts_with("SQLite format 3")) return;
    // A value that does not fit into a page is cut into pieces in the file: here it is whole.
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        SQLite::Statement rows(database, "SELECT * FROM \"" + table + "\"");
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i)
                append(found, in_bytes(rows.getColumn(i).getString(),
                                       file.string() + ", " + table + "." + rows.getColumnName(i)));
        }
    }
}

std::vector<std::string> SecretSearch::below(const std::filesystem::path& folder,
                                             const std::function<bool(const std::filesystem::path&)>& leave_out) const
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        append(found, in_bytes(entry.path().filename().string(),
                               "the name of a file in " + entry.path().parent_path().string()));
        if (!entry.is_regular_file() || (leave_out && leave_out(entry.path()))) continue;
        in_file(entry.path(), found);
    }
    return found;
}

std::vector<std::string> SecretSearch::in_memory_of(int process) const
{
    const std::string proc = "/proc/" + std::to_string(process);
    std::ifstream maps(proc + "/maps");
    std::ifstream memory(proc + "/mem", std::ios::binary);
    if (!maps || !memory) throw std::runtime_error("the memory of the process may not be read");
    std::vector<std::string> found;
    std::size_t looked_at = 0;
    for (std::string line; std::getline(maps, line);) {
        if (line.find(" rw") == std::string::npos) continue; // what it has written
        const auto dash = line.find('-');
        const auto begin = std::stoull(line.substr(0, dash), nullptr, 16);
        const auto end = std::stoull(line.substr(dash + 1), nullptr, 16);
        if (end - begin > k_largest_mapping) continue;
        std::string bytes(end - begin, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(begin));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(memory.gcount()));
        looked_at += bytes.size();
        append(found, in_bytes(bytes, "memory, " + line.substr(line.find_last_of(' ') + 1)));
    }
    if (looked_at < 1'000'000) throw std::runtime_error("the memory of the process may not be read");
    return found;
}

} // namespace security_test
