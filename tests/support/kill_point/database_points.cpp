// Where a transaction ends: before its COMMIT, and after it. Its name is what it wrote.
#include "points.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

namespace {

// What each connection has written since its transaction began, each kind of write once. Never destroyed.
struct Writes {
    std::mutex mutex;
    std::map<sqlite3*, std::vector<std::string>> of;
};

Writes& writes()
{
    static Writes* const only = new Writes;
    return *only;
}

// "insert attempt" of "INSERT OR REPLACE INTO attempt (…) …". Empty for what writes nothing of interest.
std::string kind_of_write(std::string_view sql)
{
    constexpr std::array<std::string_view, 15> fillers{"INTO",  "OR",   "REPLACE", "IGNORE", "FROM",
                                                       "TABLE", "IF",   "NOT",     "EXISTS", "UNIQUE",
                                                       "INDEX", "TEMP", "ABORT",   "FAIL",   "VIRTUAL"};
    std::istringstream words{std::string(sql)};
    std::string verb;
    words >> verb;
    std::transform(verb.begin(), verb.end(), verb.begin(), [](unsigned char c) { return std::tolower(c); });
    if (verb == "vacuum") return verb;
    if (verb != "insert" && verb != "update" && verb != "delete" && verb != "create" && verb != "alter" &&
        verb != "drop") {
        return {};
    }
    std::string table;
    while (words >> table && std::find(fillers.begin(), fillers.end(), table) != fillers.end()) {
    }
    return verb + " " + table.substr(0, table.find('('));
}

void note_write(sqlite3* connection, const char* sql)
{
    const std::string kind = sql == nullptr ? "" : kind_of_write(sql);
    if (kind.empty()) return;
    const std::lock_guard lock(writes().mutex);
    std::vector<std::string>& known = writes().of[connection];
    if (std::find(known.begin(), known.end(), kind) == known.end()) known.push_back(kind);
}

// What is about to be committed; forgotten with that. Empty where nothing was written.
std::string take_writes(sqlite3* connection)
{
    constexpr std::size_t k_most_named = 6;
    const std::lock_guard lock(writes().mutex);
    const std::vector<std::string> kinds = std::exchange(writes().of[connection], {});
    std::string text;
    for (std::size_t i = 0; i < std::min(kinds.size(), k_most_named); ++i) {
        text += (i == 0 ? "" : ", ") + kinds[i];
    }
    return text;
}

bool begins_with(const char* sql, std::string_view word)
{
    return sql != nullptr && std::string_view(sql).starts_with(word);
}

thread_local bool is_inside = false; // SQLite's own calls of its functions are no points

template <class Call>
int around(sqlite3* connection, const char* sql, Call call)
{
    if (is_inside || begins_with(sql, "PRAGMA")) return call();
    is_inside = true;
    if (begins_with(sql, "ROLLBACK")) static_cast<void>(take_writes(connection));
    const std::string file = kill_point::watched_name(sqlite3_db_filename(connection, "main"));
    if (!begins_with(sql, "COMMIT")) note_write(connection, sql);
    const bool ends = begins_with(sql, "COMMIT") || sqlite3_get_autocommit(connection) != 0;
    const std::string wrote = ends ? take_writes(connection) : std::string();
    int result = 0;
    if (wrote.empty() || file.empty()) {
        result = call();
    } else {
        kill_point::pass(file + ": before commit of " + wrote);
        kill_point::current_activity() = "commit of " + wrote;
        result = call();
        kill_point::current_activity().clear();
        kill_point::pass(file + ": after commit of " + wrote);
    }
    is_inside = false;
    return result;
}

} // namespace

extern "C" {

int sqlite3_exec(sqlite3* connection, const char* sql, int (*callback)(void*, int, char**, char**), void* context,
                 char** message)
{
    static auto* const real = kill_point::next<decltype(sqlite3_exec)>("sqlite3_exec");
    return around(connection, sql, [&] { return real(connection, sql, callback, context, message); });
}

int sqlite3_step(sqlite3_stmt* statement)
{
    static auto* const real = kill_point::next<decltype(sqlite3_step)>("sqlite3_step");
    if (is_inside || sqlite3_stmt_readonly(statement) != 0) return real(statement);
    return around(sqlite3_db_handle(statement), sqlite3_sql(statement), [&] { return real(statement); });
}
}
