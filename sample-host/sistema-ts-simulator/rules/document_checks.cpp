#include "sistema-ts-simulator/rules/document_checks.hpp"

#include "sistema-ts-simulator/rules/tax_code.hpp"

#include <algorithm>
#include <string_view>

namespace sistema_ts_simulator::rules {

namespace {

using Messages = std::vector<Message>;

void check_patient(const Document& document, Messages& found)
{
    const bool present = document.patient || document.patient_unreadable;
    if (present && document.opposition) found.push_back(message("SIM003"));
    if (!present && !document.opposition) found.push_back(message("SIM004"));
    if (document.patient_unreadable) found.push_back(message("SIM015"));
    if (document.patient && !is_formally_valid_tax_code(*document.patient)) found.push_back(message("S011"));
}

void check_dates(const Document& document, const PaymentPeriod& period, Date today, Messages& found)
{
    if (document.issued > today) found.push_back(message("SIM006"));
    if (document.paid > today) found.push_back(message("SIM007"));
    if (document.paid < document.issued && !document.paid_in_advance) found.push_back(message("SIM005"));
    if (!period.is_open(document.paid, today)) found.push_back(message("S035"));
    if (period.is_late(document.paid, today)) found.push_back(message("W008"));
}

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Not for structures, nor when every item is a ticket, a drug or a medical device (PROTOCOL 5.2).
bool must_say_if_traced(const Document& document, const Account& sender)
{
    if (sender.subject == Subject::structure) return false;
    return !std::all_of(document.lines.begin(), document.lines.end(), [](const ExpenseLine& line) {
        return is_one_of(line.type, {"TK", "FC", "AD", "FV"});
    });
}

bool flag_fits(const ExpenseLine& line)
{
    if (line.flag.empty()) return true;
    return line.flag == "1" ? line.type == "TK" : line.type == "SR";
}

/// `N1`–`N6` in a till receipt; `N1`–`N7` or a sub-code such as `N2.2` in an invoice (PROTOCOL 5.2).
bool nature_fits(const std::string& nature, const std::string& document_type)
{
    if (nature.size() < 2 || nature[0] != 'N') return false;
    const char last = document_type == "D" ? '6' : '7';
    if (nature[1] < '1' || nature[1] > last) return false;
    if (nature.size() == 2) return true;
    return document_type != "D" && nature.size() == 4 && nature[2] == '.' && nature[3] >= '0' && nature[3] <= '9';
}

/// The official matrix is not public (PROTOCOL 5.3): only what is clearly wrong is refused.
bool type_fits(const ExpenseLine& line, const Account& sender)
{
    return sender.subject != Subject::doctor || !is_one_of(line.type, {"SP", "SV"});
}

void check_lines(const Document& document, const Account& sender, Messages& found)
{
    const auto refuse_if_any = [&](auto is_wrong, std::string_view code) {
        const auto line = std::find_if(document.lines.begin(), document.lines.end(), is_wrong);
        if (line == document.lines.end()) return;
        found.push_back(message(code));
        found.back().expense_type = line->type;
    };
    constexpr std::int64_t k_largest_cents = 9'999'999;
    refuse_if_any([](const ExpenseLine& l) { return !l.cents || *l.cents < 1 || *l.cents > k_largest_cents; },
                  "SIM020");
    refuse_if_any([](const ExpenseLine& l) { return l.vat_rate.empty() && l.vat_nature.empty(); }, "SIM002");
    refuse_if_any(
        [&](const ExpenseLine& l) { return !l.vat_nature.empty() && !nature_fits(l.vat_nature, document.type); },
        "SIM021");
    refuse_if_any([](const ExpenseLine& l) { return !flag_fits(l); }, "SIM010");
    refuse_if_any([&](const ExpenseLine& l) { return !type_fits(l, sender); }, "SIM009");
}

} // namespace

std::int64_t total_cents(const Document& document)
{
    std::int64_t total = 0;
    for (const ExpenseLine& line : document.lines)
        total += line.cents.value_or(0);
    return total;
}

Messages check_document(const Document& document, const Account& sender, const PaymentPeriod& period, Date today)
{
    Messages found;
    if (!sender.vat_number.empty() && document.key.vat_number != sender.vat_number) found.push_back(message("SIM011"));
    check_dates(document, period, today, found);
    check_patient(document, found);
    if (document.type.empty()) found.push_back(message("SIM001"));
    if (document.traced.empty() && must_say_if_traced(document, sender)) found.push_back(message("SIM019"));
    check_lines(document, sender, found);
    return found;
}

} // namespace sistema_ts_simulator::rules
