#include "sistema-ts-simulator/store/files.hpp"

namespace sistema_ts_simulator::store {

namespace {

/// A lost file got its protocol, and nobody finds it again.
constexpr std::string_view k_findable = "protocol <> '' AND fault <> 'lost-file' AND ";

std::string select_file(std::string_view condition)
{
    return std::string(
               "SELECT receipt, user, owner_user, name, size, sha256, is_zip, fault, code, protocol, day, time, "
               "accepted_at, state, problem, sent, accepted, warned, refused FROM files WHERE ")
        .append(condition);
}

std::int64_t milliseconds_of(std::chrono::system_clock::time_point instant)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(instant.time_since_epoch()).count();
}

ReceivedFile read_file(SQLite::Statement& row)
{
    ReceivedFile file;
    file.receipt = row.getColumn(0).getInt64();
    file.user = row.getColumn(1).getString();
    file.owner_user = row.getColumn(2).getString();
    file.name = row.getColumn(3).getString();
    file.size = row.getColumn(4).getInt64();
    file.sha256 = row.getColumn(5).getString();
    file.is_zip = row.getColumn(6).getInt() != 0;
    file.fault = row.getColumn(7).getString();
    file.code = row.getColumn(8).getString();
    file.protocol = row.getColumn(9).getString();
    file.moment.day = rules::parse_date(row.getColumn(10).getString()).value_or(rules::Date{});
    file.moment.time = std::chrono::seconds(row.getColumn(11).getInt64());
    file.accepted_at += std::chrono::milliseconds(row.getColumn(12).getInt64());
    file.state = static_cast<rules::FileState>(row.getColumn(13).getInt());
    file.problem = row.getColumn(14).getString();
    file.counters = {.sent = row.getColumn(15).getInt64(),
                     .accepted = row.getColumn(16).getInt64(),
                     .warned = row.getColumn(17).getInt64(),
                     .refused = row.getColumn(18).getInt64()};
    return file;
}

} // namespace

void Files::add(const ReceivedFile& file)
{
    write("INSERT INTO files (receipt, user, owner_user, name, size, sha256, is_zip, fault, code, protocol, day, time, "
          "accepted_at, state, problem, sent, accepted, warned, refused) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
          "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
          file);
}

void Files::update(const ReceivedFile& file)
{
    write(
        "UPDATE files SET user = ?2, owner_user = ?3, name = ?4, size = ?5, sha256 = ?6, is_zip = ?7, fault = ?8, "
        "code = ?9, protocol = ?10, day = ?11, time = ?12, accepted_at = ?13, state = ?14, problem = ?15, sent = ?16, "
        "accepted = ?17, warned = ?18, refused = ?19 WHERE receipt = ?1",
        file);
}

void Files::write(const char* sql, const ReceivedFile& file)
{
    SQLite::Statement change(m_database, sql);
    change.bind(1, file.receipt);
    change.bind(2, file.user);
    change.bind(3, file.owner_user);
    change.bind(4, file.name);
    change.bind(5, file.size);
    change.bind(6, file.sha256);
    change.bind(7, file.is_zip ? 1 : 0);
    change.bind(8, file.fault);
    change.bind(9, file.code);
    change.bind(10, file.protocol);
    change.bind(11, rules::iso_date(file.moment.day));
    change.bind(12, static_cast<std::int64_t>(file.moment.time.count()));
    change.bind(13, milliseconds_of(file.accepted_at));
    change.bind(14, static_cast<int>(file.state));
    change.bind(15, file.problem);
    change.bind(16, file.counters.sent);
    change.bind(17, file.counters.accepted);
    change.bind(18, file.counters.warned);
    change.bind(19, file.counters.refused);
    change.exec();
}

std::optional<ReceivedFile> Files::find(std::int64_t receipt)
{
    SQLite::Statement query(m_database, select_file("receipt = ?"));
    query.bind(1, receipt);
    if (!query.executeStep()) return std::nullopt;
    return read_file(query);
}

std::optional<ReceivedFile> Files::find(const std::string& user, const std::string& protocol)
{
    SQLite::Statement query(m_database, select_file(k_findable) + "user = ? AND protocol = ?");
    query.bind(1, user);
    query.bind(2, protocol);
    if (!query.executeStep()) return std::nullopt;
    return read_file(query);
}

std::vector<ReceivedFile> Files::of_days(const std::string& user, rules::Date first, rules::Date last)
{
    SQLite::Statement query(m_database, select_file(k_findable) + "user = ? AND day BETWEEN ? AND ? ORDER BY receipt");
    query.bind(1, user);
    query.bind(2, rules::iso_date(first));
    query.bind(3, rules::iso_date(last));
    return all_of(query);
}

std::vector<ReceivedFile> Files::waiting()
{
    SQLite::Statement query(m_database, select_file(k_findable) + "state IN (0, 1) ORDER BY receipt");
    return all_of(query);
}

std::vector<ReceivedFile> Files::all()
{
    SQLite::Statement query(m_database, select_file("TRUE ORDER BY receipt"));
    return all_of(query);
}

std::vector<ReceivedFile> Files::all_of(SQLite::Statement& query)
{
    std::vector<ReceivedFile> found;
    while (query.executeStep())
        found.push_back(read_file(query));
    return found;
}

void Files::keep_content(std::int64_t receipt, std::string_view zip)
{
    SQLite::Statement insert(m_database, "INSERT INTO file_contents VALUES (?, ?)");
    insert.bind(1, receipt);
    insert.bindNoCopy(2, zip.data(), static_cast<int>(zip.size()));
    insert.exec();
}

std::string Files::content(std::int64_t receipt)
{
    SQLite::Statement query(m_database, "SELECT zip FROM file_contents WHERE file = ?");
    query.bind(1, receipt);
    if (!query.executeStep()) return {};
    return query.getColumn(0).getString();
}

void Files::forget_content(std::int64_t receipt)
{
    SQLite::Statement erase(m_database, "DELETE FROM file_contents WHERE file = ?");
    erase.bind(1, receipt);
    erase.exec();
}

} // namespace sistema_ts_simulator::store
