#include "plugin/ledger/search_term.hpp"

#include "plugin/ledger/like_pattern.hpp"
#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

constexpr std::int64_t k_few = 5000;
const std::string k_last_character = "\xF4\x8F\xBF\xBF"; // of Unicode

// The index has the numbers by their length: one seek for each length that there is.
const std::string k_of_some_length =
    "d.number_length IN (WITH RECURSIVE lengths (n) AS (SELECT length(?) UNION ALL SELECT n + 1 FROM lengths WHERE n "
    "< (SELECT max(number_length) FROM document WHERE hidden = 0)) SELECT n FROM lengths) AND ";

SearchTerm of_number(Session& session, const std::string& number, SearchTerm::Wanted wanted)
{
    const std::string last = number + k_last_character;
    SearchTerm begins{k_of_some_length + "d.number >= ? AND d.number < ?", {number, number, last}, true};
    Statement row =
        prepare(session.connection(),
                "SELECT count(*) FROM (SELECT 1 FROM document d WHERE d.hidden = 0 AND " + begins.sql + " LIMIT ?)",
                number, number, last, k_few + 1);
    row.executeStep();
    const std::int64_t found = row.getColumn(0).getInt64();
    if (found == 0) return {"d.number LIKE ? ESCAPE '\\'", {anywhere(number)}};
    if (found > k_few && wanted == SearchTerm::Wanted::first)
        return {"+d.number >= ? AND +d.number < ?", {number, last}};
    return begins;
}

} // namespace

std::optional<SearchTerm> SearchTerm::of(Session& session, const DocumentFilter& filter, Wanted wanted)
{
    if (filter.number.empty() && !filter.invoice_ids) return std::nullopt;
    SearchTerm either;
    if (!filter.number.empty()) either = of_number(session, filter.number, wanted);
    if (filter.invoice_ids) {
        either.sql += std::string(either.sql.empty() ? "" : " OR ") + "d.invoice_id IN (";
        for (const std::string& id : *filter.invoice_ids) {
            either.sql += either.sql.back() == '(' ? "?" : ", ?";
            either.values.push_back(id);
        }
        either.sql += ")";
    }
    return either;
}

} // namespace plugin::ledger
