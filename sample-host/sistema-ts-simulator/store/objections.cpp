#include "sistema-ts-simulator/store/objections.hpp"

namespace sistema_ts_simulator::store {

namespace {

std::string select_objection(std::string_view condition)
{
    return std::string("SELECT user, vat, issued, device, number, day, text, expense_type, amount_text, type_text "
                       "FROM objections WHERE ")
        .append(condition)
        .append(" ORDER BY day, id");
}

} // namespace

void Objections::add(const Objection& objection)
{
    SQLite::Statement insert(m_database, "INSERT INTO objections (user, vat, issued, device, number, day, text, "
                                         "expense_type, amount_text, type_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, objection.user);
    insert.bind(2, objection.key.vat_number);
    insert.bind(3, objection.key.issued);
    insert.bind(4, objection.key.device);
    insert.bind(5, objection.key.number);
    insert.bind(6, rules::iso_date(objection.day));
    insert.bind(7, objection.text);
    insert.bind(8, objection.expense_type);
    insert.bind(9, objection.amount_text);
    insert.bind(10, objection.type_text);
    insert.exec();
}

void Objections::clear()
{
    m_database.exec("DELETE FROM objections");
}

std::vector<Objection> Objections::all()
{
    SQLite::Statement query(m_database, select_objection("TRUE"));
    return all_of(query);
}

std::vector<Objection> Objections::of(const std::string& user, const rules::DocumentKey& key)
{
    SQLite::Statement query(m_database,
                            select_objection("user = ? AND vat = ? AND issued = ? AND device = ? AND number = ?"));
    query.bind(1, user);
    query.bind(2, key.vat_number);
    query.bind(3, key.issued);
    query.bind(4, key.device);
    query.bind(5, key.number);
    return all_of(query);
}

std::vector<Objection> Objections::of_days(const std::string& user, rules::Date first, rules::Date last)
{
    SQLite::Statement query(m_database, select_objection("user = ? AND day BETWEEN ? AND ?"));
    query.bind(1, user);
    query.bind(2, rules::iso_date(first));
    query.bind(3, rules::iso_date(last));
    return all_of(query);
}

std::vector<Objection> Objections::all_of(SQLite::Statement& query)
{
    std::vector<Objection> found;
    while (query.executeStep()) {
        found.push_back({.user = query.getColumn(0).getString(),
                         .key = {.vat_number = query.getColumn(1).getString(),
                                 .issued = query.getColumn(2).getString(),
                                 .device = query.getColumn(3).getInt(),
                                 .number = query.getColumn(4).getString()},
                         .day = rules::parse_date(query.getColumn(5).getString()).value_or(rules::Date{}),
                         .text = query.getColumn(6).getString(),
                         .expense_type = query.getColumn(7).getString(),
                         .amount_text = query.getColumn(8).getString(),
                         .type_text = query.getColumn(9).getString()});
    }
    return found;
}

} // namespace sistema_ts_simulator::store
