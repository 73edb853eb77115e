#include "fidelity/random_requests.hpp"

#include "support/files_test.hpp"

namespace simulator_test {

std::string RandomRequests::request(std::string_view path)
{
    if (path == k_sync_path) return operation();
    if (path == k_file_path) return m_file_messages.invia_file(sender(), "spese-" + digits(4) + ".zip", "UEsDBA==");
    if (path == k_outcome_path) return m_file_messages.esito_invii(sender(), question_about_files());
    if (path == k_errors_path) return m_file_messages.dettaglio_errori(sender(), digits(17));
    if (path == k_receipt_path) return m_file_messages.ricevuta_pdf(sender(), digits(17));
    if (path == k_query_path) return m_messages.interrogazione(sender(), expense());
    if (path == k_report_path) return m_messages.report(sender(), digits(6), any_of({"I", "P"}));
    if (path == k_objection_path) return m_messages.segnalazione(sender(), expense());
    return m_messages.segnalazioni(sender(), date(), date());
}

std::string RandomRequests::attachment()
{
    std::vector<Row> rows;
    for (std::size_t left = below(3) + 1; left > 0; --left) {
        rows.push_back({.expense = expense(), .operation = any_of({"I", "V", "R", "C"})});
        if (below(3) == 0) rows.back().original = expense();
    }
    std::string xml = m_file_messages.xml(sender(), rows);
    if (below(3) == 0) xml.insert(xml.find("<proprietario>"), plain("opzionale1", number()));
    return xml;
}

std::string RandomRequests::operation()
{
    switch (below(4)) {
    case 0:
        return m_messages.inserimento(sender(), expense());
    case 1:
        return m_messages.variazione(sender(), expense());
    case 2:
        return m_messages.rimborso(sender(), expense(), expense());
    default:
        return m_messages.cancellazione(sender(), expense());
    }
}

std::string RandomRequests::question_about_files()
{
    if (below(2) == 0) return plain("protocollo", digits(17));
    return plain("dataInizio", "01-11-2026") + plain("dataFine", "24-11-2026");
}

std::string RandomRequests::digits(std::size_t count)
{
    std::string text;
    while (text.size() < count)
        text += static_cast<char>('0' + below(10));
    return text;
}

std::string RandomRequests::date()
{
    const auto two = [](std::size_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(2015 + below(12)) + "-" + two(1 + below(12)) + "-" + two(1 + below(28));
}

std::string RandomRequests::number()
{
    constexpr std::string_view k_letters = "ABCxyz0123456789_./\\-";
    std::string text;
    for (std::size_t left = below(20) + 1; left > 0; --left)
        text += k_letters[below(k_letters.size())];
    return text;
}

Sender RandomRequests::sender()
{
    Sender sender;
    if (below(3) == 0) {
        sender.region = any_of({"120", "A1B"});
        sender.asl = any_of({"201", "ZZZ"});
        sender.ssa = any_of({"88888", "888888"});
    }
    if (below(3) == 0) sender.seat = "07874631000-000";
    return sender;
}

Expense RandomRequests::expense()
{
    Expense expense{.vat_number = digits(11),
                    .issued = date(),
                    .device = any_of({"1", "001", "999"}),
                    .number = number(),
                    .paid = date(),
                    .paid_in_advance = below(4) == 0};
    if (below(4) == 0) expense.patient.reset();
    for (std::size_t left = below(3); left > 0; --left)
        expense.lines.push_back(line());
    expense.traced = any_of({"", "SI", "NO"});
    expense.type = any_of({"", "F", "D"});
    expense.opposition = any_of({"", "0", "1"});
    return expense;
}

Line RandomRequests::line()
{
    Line line{.type = any_of({"TK", "FC", "FV", "AD", "AS", "SR", "CT", "PI", "IC", "SP", "SV", "AA"}),
              .amount = std::to_string(1 + below(99'999)) + "." + digits(2),
              .nature = any_of({"", "N1", "N2.2", "N7"})};
    if (line.nature.empty()) line.rate = any_of({"", "4.00", "22.00", "100.00"});
    line.flag = any_of({"", "1", "2"});
    return line;
}

} // namespace simulator_test
