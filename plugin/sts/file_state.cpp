#include "plugin/sts/file_state.hpp"

#include "plugin/sts/receipt_parts.hpp"

#include <charconv>

namespace plugin::sts {
namespace {

constexpr std::string_view k_root = "EsitoInvii";
constexpr std::string_view k_namespace = "http://esitoinvio.p730.sanita.sogei.it/";

// dd-mm-yyyy, as this service has dates.
std::string day_text(domain::Date day)
{
    std::string text = day.italian();
    text[2] = text[5] = '-';
    return text;
}

std::int64_t number(const XmlElement& element, std::string_view name)
{
    const std::string text = element.child_text(name);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) {
        throw UnreadableAnswer("a " + std::string(name) + " that is not a number");
    }
    return value;
}

FileState state_of(std::int64_t code)
{
    switch (code) {
    case 2:
        return FileState::processed;
    case 3:
        return FileState::processed_with_errors;
    case 5:
    case 9:
        return FileState::discarded;
    default:
        return FileState::in_progress;
    }
}

SentFile read_file(const XmlElement& element)
{
    SentFile file;
    file.protocol = element.child_text("protocollo");
    file.sent_on = element.child_text("dataInvio");
    file.description = element.child_text("descrizione");
    if (file.protocol.empty()) throw UnreadableAnswer("a file without protocollo");
    const std::int64_t code = number(element, "stato");
    if (code > 99) throw UnreadableAnswer("a stato out of range");
    file.state_code = static_cast<int>(code);
    file.state = state_of(code);
    file.sent = number(element, "nInviati");
    file.accepted = number(element, "nAccolti");
    file.warnings = number(element, "nWarnings");
    file.errors = number(element, "nErrori");
    return file;
}

FileStateOutcome outcome_of(const ReceiptAnswer& answer, const std::vector<SentFile>& files)
{
    if (answer.fault) return outcome_of_fault<FileStateOutcome>(*answer.fault);
    if (has_account_code(answer.negative)) return FileStateOutcome::credentials_refused;
    if (answer.result == "0" && !files.empty()) return FileStateOutcome::found;
    if (answer.result != "1" || !files.empty() || has_transient_code(answer.negative)) {
        return FileStateOutcome::uncertain;
    }
    return FileStateOutcome::not_found;
}

} // namespace

std::string write_file_state(std::string_view protocol, const Credentials& credentials, const FieldCipher& cipher)
{
    return write_receipt_request(k_root, k_namespace, {{"protocollo", std::string(protocol)}}, credentials, cipher);
}

std::string write_file_states(domain::Date first, domain::Date last, const Credentials& credentials,
                              const FieldCipher& cipher)
{
    return write_receipt_request(k_root, k_namespace, {{"dataInizio", day_text(first)}, {"dataFine", day_text(last)}},
                                 credentials, cipher);
}

FileStateAnswer read_file_states(std::string_view answer)
{
    const ReceiptAnswer read = read_receipt_answer(answer, "EsitoInviiResponse");
    FileStateAnswer result{FileStateOutcome::uncertain, {}, read.negative, read.fault, read.detail};
    try {
        if (const XmlElement* positive = read.output.child("esitiPositivi")) {
            for (const XmlElement& element : positive->children) {
                if (element.name == "dettagliEsito") result.files.push_back(read_file(element));
            }
        }
        result.outcome = outcome_of(read, result.files);
        if (result.outcome != FileStateOutcome::found) result.files.clear();
    } catch (const UnreadableAnswer& error) {
        result.files.clear();
        result.detail = error.what();
    }
    return result;
}

} // namespace plugin::sts
