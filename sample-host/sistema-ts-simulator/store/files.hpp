#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"
#include "sistema-ts-simulator/rules/file_state.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::store {

/// A file that inviaFileMtom received, whatever became of it. Plain value.
struct ReceivedFile {
    std::int64_t receipt = 0; ///< of the request; identifies the file
    std::string user;         ///< who sent it, as the request claimed
    std::string owner_user;   ///< on whose behalf; empty until it is accepted
    std::string name;         ///< of the ZIP
    std::int64_t size = 0;
    std::string sha256; ///< of the ZIP
    bool is_zip = false;
    std::string fault;                                 ///< name of the fault that struck the request, if any
    std::string code;                                  ///< `codiceEsito`; empty: never processed to an answer
    std::string protocol;                              ///< empty: not taken in charge
    rules::Moment moment;                              ///< when it was taken in charge, for the service
    std::chrono::system_clock::time_point accepted_at; ///< the same for the machine, whose clock delays follow
    rules::FileState state = rules::FileState::queued; ///< as far as it is final
    std::string problem;                               ///< why it is discarded; empty: nothing is known against it
    rules::Counters counters;
};

/// The files received. Not thread-safe (see database.hpp).
class Files {
public:
    explicit Files(SQLite::Database& database) : m_database(database) {}

    void add(const ReceivedFile& file);

    /// Records what changed of a file that was added.
    void update(const ReceivedFile& file);

    std::optional<ReceivedFile> find(std::int64_t receipt);

    /// The file of this user that got the protocol.
    std::optional<ReceivedFile> find(const std::string& user, const std::string& protocol);

    /// The files of this user taken in charge from the first day to the last, oldest first.
    std::vector<ReceivedFile> of_days(const std::string& user, rules::Date first, rules::Date last);

    /// Those taken in charge and not final, oldest first.
    std::vector<ReceivedFile> waiting();
    std::vector<ReceivedFile> all();

    /// The ZIP, from when the file is taken in charge until it is processed.
    void keep_content(std::int64_t receipt, std::string_view zip);
    std::string content(std::int64_t receipt);
    void forget_content(std::int64_t receipt);

private:
    void write(const char* sql, const ReceivedFile& file);
    std::vector<ReceivedFile> all_of(SQLite::Statement& query);

    SQLite::Database& m_database;
};

} // namespace sistema_ts_simulator::store
