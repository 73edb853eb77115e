#include "sistema-ts-simulator/services/invio_telematico_730p.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/crypto/digest.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/rules/protocol_number.hpp"
#include "sistema-ts-simulator/services/document_reader.hpp"
#include "sistema-ts-simulator/services/expense_file.hpp"
#include "sistema-ts-simulator/services/expense_zip.hpp"

#include <algorithm>

namespace sistema_ts_simulator::services {

namespace {

using faults::FaultKind;
using soap::element;

constexpr std::int64_t k_largest_zip = 5'000'000; // "5 MB" (PROTOCOL 8.2), read the narrow way
constexpr std::size_t k_longest_message = 12'000'000;

std::string text_of(const soap::Element& request, std::string_view child)
{
    const auto found = request.unqualified_child(child);
    return found ? found->text() : std::string();
}

/// The attachment; empty when it is no Base64, which the schema then says.
std::string attachment_of(const soap::Element& request)
{
    std::string text = text_of(request, "documento");
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    text.erase(std::remove_if(text.begin(), text.end(), is_blank), text.end());
    return crypto::from_base64(text).value_or("");
}

/// The operation that a `flagOperazione` stands for, as the synchronous service names it.
std::string operation_named(const std::string& letter)
{
    if (letter == "V") return "Variazione";
    if (letter == "R") return "Rimborso";
    return letter == "C" ? "Cancellazione" : "Inserimento";
}

/// 6 to 60 characters is the schema's to say.
bool is_admitted_name(const std::string& name)
{
    if (name.size() < 6 || name.size() > 60 || name.find_first_of("/\\") != std::string::npos) return false;
    const std::string ending = name.substr(name.size() - 4);
    return ending == ".zip" || ending == ".ZIP";
}

std::string refusal_of(const store::ReceivedFile& file)
{
    if (!is_admitted_name(file.name)) return "101";
    if (file.size == 0) return "103";
    if (file.size > k_largest_zip) return "108";
    return file.is_zip ? "" : "102";
}

std::string tail(const std::string& size, const std::string& name, const std::string& protocol,
                 const std::string& error_id)
{
    return element("dimensioneFileAllegato", size) + element("nomeFileAllegato", name) +
           element("protocollo", protocol) + element("idErrore", error_id);
}

} // namespace

InvioTelematico730p::InvioTelematico730p(const Surroundings& around)
    : m_around(around), m_sender(around), m_attachment_schema(embedded::precompilata_xsd())
{
}

std::string_view InvioTelematico730p::schema() const
{
    return embedded::invio_telematico_730p_xsd();
}

std::size_t InvioTelematico730p::longest_request() const
{
    return k_longest_message;
}

std::string InvioTelematico730p::operation_of(std::string_view root) const
{
    return root == "inviaFileMtom" ? "inviaFileMtom" : "";
}

void InvioTelematico730p::arrive(const Request& request)
{
    if (operation_of(request.body.name()).empty()) return;
    const std::string bytes = attachment_of(request.body);
    store::ReceivedFile file;
    file.receipt = request.receipt;
    file.user = request.user;
    file.name = text_of(request.body, "nomeFileAllegato");
    file.size = static_cast<std::int64_t>(bytes.size());
    file.sha256 = crypto::sha256(bytes);
    if (request.fault) file.fault = faults::name_of(*request.fault).name;
    const ExpenseZip zip = open_expense_zip(bytes, file.name);
    file.is_zip = zip.is_zip;
    file.problem = zip.problem;
    if (zip.is_zip) {
        const std::string problem = record_documents(zip.xml, file);
        if (file.problem.empty()) file.problem = problem;
    }
    m_around.files.add(file);
}

std::string InvioTelematico730p::record_documents(const std::string& xml, const store::ReceivedFile& file)
{
    ExpenseFile records(xml, &m_attachment_schema);
    while (const auto record = records.next()) {
        const auto key = record->child("idSpesa");
        if (record->name() != "documentoSpesa" || !key) continue;
        m_around.receipts.add({.service = std::string(name()),
                               .operation = operation_named(record->child_text("flagOperazione")),
                               .user = file.user,
                               .key = read_key(*key),
                               .fault = file.fault,
                               .file = file.receipt,
                               .esito = {},
                               .protocol = {},
                               .messages = {}});
    }
    return records.problem();
}

Outcome InvioTelematico730p::perform(const Request& request, const rules::Account& account)
{
    auto file = m_around.files.find(request.receipt).value_or(store::ReceivedFile{});
    const auto owner = request.body.unqualified_child("datiProprietario");
    const SenderClaim claim{.pincode = text_of(request.body, "pincodeInvianteCifrato"),
                            .seat = text_of(request.body, "opzionale1"),
                            .owner = owner ? owner_in(*owner, false) : std::nullopt};
    const Sender sender = m_sender.check(claim, account, Purpose::sending);
    file.code = sender.errors.empty() ? refusal_of(file) : sender.errors.front().code;
    if (file.code.empty()) accept(file, *sender.owner, request);
    m_around.files.update(file);
    const std::string error_id = file.code == "000" ? "" : std::to_string(file.receipt);
    return {.messages = {rules::message(file.code)},
            .protocol = file.protocol,
            .content = tail(std::to_string(file.size), file.name, file.protocol, error_id)};
}

void InvioTelematico730p::accept(store::ReceivedFile& file, const rules::Account& owner, const Request& request)
{
    file.code = "000";
    file.owner_user = owner.user;
    file.moment = m_around.clock.now();
    file.accepted_at = std::chrono::system_clock::now();
    file.protocol = rules::asynchronous_protocol(file.moment, m_around.archive.next_protocol_counter());
    if (request.fault == FaultKind::file_discarded) file.problem = "SCARTO CHIESTO AL SIMULATORE";
    if (request.fault == FaultKind::file_refused) {
        file.problem = "RIFIUTO CHIESTO AL SIMULATORE";
        file.state = rules::FileState::refused;
    }
    if (request.fault != FaultKind::file_refused && request.fault != FaultKind::lost_file)
        m_around.files.keep_content(file.receipt, attachment_of(request.body));
    m_around.receipts.assign(file.receipt, owner.user);
}

std::string InvioTelematico730p::answer(std::string_view root, std::string_view esito, std::string_view content,
                                        const std::vector<rules::Message>& messages) const
{
    const rules::Message& message = messages.front();
    std::string code(esito);
    if (esito == "0") code = "000";
    if (esito == "1") code = message.code;
    return soap::unqualified_answer(
        root, xml_namespace(),
        soap::group("return", element("codiceEsito", code) +
                                  element("dataAccoglienza", rules::dash_moment(m_around.clock.now())) +
                                  element("descrizioneEsito", message.text) +
                                  (content.empty() ? tail("", "", "", "") : std::string(content))));
}

} // namespace sistema_ts_simulator::services
