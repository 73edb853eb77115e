#pragma once

#include "tests/bench/stopwatch.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace bench {

struct Bytes {
    std::string content;
};

/// Rows held in memory.
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;
using BareRows = std::vector<std::vector<Value>>;
BareRows read_rows(const std::filesystem::path& database, const std::string& query);

/// A statement, run once for each row.
struct Writing {
    std::string sql;
    BareRows rows;
};

/// All rows of a table put into another one that is empty.
Writing inserts_of(const std::filesystem::path& database, const std::string& table);

/// What the writings take in one transaction on that file, by prepared statements alone. With the ledger's
/// settings: WAL, synchronous=FULL.
Span time_of_bare_writing(const std::filesystem::path& database, const std::vector<Writing>& writings);

} // namespace bench
