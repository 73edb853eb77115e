#include "sistema-ts-simulator/services/file_processor.hpp"

#include "sistema-ts-simulator/services/document_reader.hpp"
#include "sistema-ts-simulator/services/expense_zip.hpp"
#include "sistema-ts-simulator/services/sender_check.hpp"

#include <algorithm>
#include <stdexcept>

namespace sistema_ts_simulator::services {

namespace {

using rules::FileState;
using std::chrono::system_clock;

const rules::Account& account_of(const std::vector<rules::Account>& accounts, const std::string& user)
{
    const auto found =
        std::find_if(accounts.begin(), accounts.end(), [&](const rules::Account& known) { return known.user == user; });
    if (found == accounts.end()) throw std::logic_error("a file was accepted for an unknown account");
    return *found;
}

} // namespace

FileState state_of(const store::ReceivedFile& file, const Behaviour& behaviour)
{
    if (rules::is_final(file.state)) return file.state;
    const bool queued = system_clock::now() < file.accepted_at + behaviour.file_queued;
    return queued ? FileState::queued : FileState::processing;
}

std::vector<store::ReceivedFile> FileProcessor::due() const
{
    const auto delay = m_around.behaviour.file_queued + m_around.behaviour.file_processing;
    auto files = m_around.files.waiting();
    std::erase_if(files,
                  [&](const store::ReceivedFile& file) { return system_clock::now() < file.accepted_at + delay; });
    return files;
}

void FileProcessor::process_due()
{
    for (const store::ReceivedFile& file : due())
        process(file);
}

void FileProcessor::process(store::ReceivedFile file)
{
    if (file.problem.empty()) file.problem = apply(file);
    file.state = file.counters.refused == 0 ? FileState::done : FileState::done_with_errors;
    if (!file.problem.empty()) file.state = FileState::discarded;
    m_around.files.update(file);
    m_around.files.forget_content(file.receipt);
}

std::string FileProcessor::apply(store::ReceivedFile& file)
{
    const rules::Account& account = account_of(m_around.accounts, file.owner_user);
    const ExpenseZip zip = open_expense_zip(m_around.files.content(file.receipt), file.name);
    const auto receipts = m_around.receipts.ids_of_file(file.receipt);
    auto receipt = receipts.begin();
    ExpenseFile records(zip.xml);
    while (const auto record = records.next()) {
        if (record->name() == "proprietario") {
            if (std::string problem = check_owner(*record, account); !problem.empty()) return problem;
        } else if (record->name() == "documentoSpesa") {
            if (receipt == receipts.end()) throw std::logic_error("a document of a file has no receipt");
            apply_row(*record, *receipt++, account, file);
        }
    }
    return {};
}

std::string FileProcessor::check_owner(const soap::Element& owner, const rules::Account& account) const
{
    const auto claim = owner_in(owner, true);
    const auto tax_code = claim ? m_around.decipher.tax_code(claim->tax_code) : std::nullopt;
    if (!tax_code) return "IL CODICE FISCALE DEL PROPRIETARIO NON E' DECIFRABILE";
    if (*tax_code != account.owner || claim->region != account.region || claim->asl != account.asl ||
        claim->ssa != account.ssa)
        return "I DATI DEL PROPRIETARIO NEL FILE NON SONO QUELLI DELL'INVIO";
    return {};
}

void FileProcessor::apply_row(const soap::Element& row, std::int64_t receipt, const rules::Account& owner,
                              store::ReceivedFile& file)
{
    const Transmission by{.protocol = file.protocol, .file_name = file.name};
    const auto messages = carry_out(row, owner, by);
    const bool wrong = rules::has_errors(messages);
    ++file.counters.sent;
    ++(wrong ? file.counters.refused : file.counters.accepted);
    if (!wrong && rules::has_warnings(messages)) ++file.counters.warned;
    m_around.receipts.complete(receipt, rules::esito_of(messages), wrong ? "" : file.protocol, messages);
}

DocumentRules::Messages FileProcessor::carry_out(const soap::Element& row, const rules::Account& owner,
                                                 const Transmission& by)
{
    const rules::Document document = read_document(row, m_around.decipher);
    const std::string operation = row.child_text("flagOperazione");
    if (operation == "I") return m_rules.insert(document, owner, by);
    if (operation == "V") return m_rules.replace(document, owner, by);
    if (operation == "C") return m_rules.cancel(document.key, owner, by);
    const auto original = row.child("idRimborso");
    if (!original) return {rules::message("SIM026")};
    return m_rules.refund(read_key(*original), document, owner, by);
}

} // namespace sistema_ts_simulator::services
