#include "sistema-ts-simulator/gateway/gateway.hpp"

#include "sistema-ts-simulator/faults/strike.hpp"
#include "sistema-ts-simulator/gateway/authenticator.hpp"
#include "sistema-ts-simulator/services/dettaglio_errori_730.hpp"
#include "sistema-ts-simulator/services/dettaglio_segnalazione_730.hpp"
#include "sistema-ts-simulator/services/document_reader.hpp"
#include "sistema-ts-simulator/services/documento_spesa_730p.hpp"
#include "sistema-ts-simulator/services/esito_invii_730.hpp"
#include "sistema-ts-simulator/services/interrogazione_puntuale_730.hpp"
#include "sistema-ts-simulator/services/invio_telematico_730p.hpp"
#include "sistema-ts-simulator/services/report_mensile_730.hpp"
#include "sistema-ts-simulator/services/report_segnalazioni_730.hpp"
#include "sistema-ts-simulator/services/ricevuta_pdf_730.hpp"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace sistema_ts_simulator::gateway {

namespace {

using faults::Reply;

/// Before the path of a service that an intermediary uses (PROTOCOL 2.3).
constexpr std::string_view k_intermediaries = "/entrate";

bool is_for_intermediaries(std::string_view path)
{
    return path.starts_with(k_intermediaries);
}

Reply fault_reply(std::string_view text)
{
    Reply reply;
    reply.status = 500;
    reply.body = soap::fault(text);
    return reply;
}

/// The key of the document that a request is about, whatever the service: the last one in it, which in a refund is the
/// refund's own. Empty for requests about none.
rules::DocumentKey key_in(const soap::Element& request)
{
    for (const std::string_view name : {"idSpesa", "idCancellazioneDocumentoFiscale", "idDocumentoFiscale"})
        if (const auto element = request.last_descendant(name)) return services::read_key(*element);
    return {.vat_number = {}, .issued = {}, .device = 0, .number = {}};
}

/// What faults are narrowed by: the number of the document, else the file's name or protocol.
std::string subject_of(const soap::Element& request, const rules::DocumentKey& key)
{
    if (!key.number.empty()) return key.number;
    for (const std::string_view name : {"nomeFileAllegato", "protocollo"})
        if (const auto element = request.last_descendant(name)) return element->text();
    return {};
}

/// What a client wrote, fit for a line of the log: it may come from a request that no schema has checked.
std::string for_log(const std::string& text)
{
    constexpr std::size_t k_longest = 60;
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
    return plain && text.size() <= k_longest ? text : "(not valid)";
}

/// `inserimentoDocumentoSpesaResponse` for `inserimentoDocumentoSpesaRequest`.
std::string answer_name(const std::string& request_name)
{
    const auto end = request_name.rfind("Request");
    return request_name.substr(0, end) + "Response";
}

} // namespace

Gateway::Gateway(State& state, const crypto::Decipher& decipher, std::shared_ptr<spdlog::logger> log)
    : m_state(state), m_log(std::move(log)), m_processor(state.surroundings(decipher)),
      m_worker([this] { catch_up_alone(); })
{
    const services::Surroundings around = state.surroundings(decipher);
    // A new service is one more file in services/ and one more line here.
    open_desk<services::DocumentoSpesa730p>(around);
    open_desk<services::InvioTelematico730p>(around);
    open_desk<services::EsitoInvii730>(around);
    open_desk<services::DettaglioErrori730>(around);
    open_desk<services::RicevutaPdf730>(around);
    open_desk<services::InterrogazionePuntuale730>(around);
    open_desk<services::ReportMensile730>(around);
    open_desk<services::DettaglioSegnalazione730>(around);
    open_desk<services::ReportSegnalazioni730>(around);
}

template <typename ServiceType>
void Gateway::open_desk(const services::Surroundings& around)
{
    auto service = std::make_unique<ServiceType>(around);
    const std::string_view xsd = service->schema();
    m_desks.push_back(Desk{.service = std::move(service), .schema = soap::Schema(xsd)});
}

std::optional<Reply> Gateway::answer(const Call& call)
{
    const Desk* const desk = desk_at(call.path);
    if (desk == nullptr) return std::nullopt;
    try {
        return serve(*desk, call);
    } catch (const soap::UnreadableRequest& unreadable) {
        m_log->info("{}: unreadable request", desk->service->name());
        return fault_reply(unreadable.what());
    }
}

const Gateway::Desk* Gateway::desk_at(const std::string& path) const
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [&](const Desk& desk) {
        const bool for_intermediaries = is_for_intermediaries(path) && desk.service->serves_intermediaries();
        return desk.service->path() == (for_intermediaries ? path.substr(k_intermediaries.size()) : path);
    });
    return found == m_desks.end() ? nullptr : &*found;
}

void Gateway::catch_up()
{
    SQLite::Transaction transaction(m_state.database);
    m_processor.process_due();
    transaction.commit();
}

void Gateway::catch_up_alone() noexcept
{
    try {
        const std::lock_guard lock(m_state.mutex);
        catch_up();
    } catch (const std::exception& error) { // who looks next meets it again
        m_log->error("files cannot be processed: {}", error.what());
    }
}

Reply Gateway::serve(const Desk& desk, const Call& call)
{
    const services::Service& service = *desk.service;
    const std::size_t longest = service.longest_request();
    if (call.body.size() > longest) throw soap::UnreadableRequest("Richiesta troppo lunga");
    const soap::Message message = soap::read_message(call.content_type, call.body);
    soap::Envelope envelope(message.root, longest);
    envelope.include(message.attachments);
    const soap::Element body = envelope.body();
    store::Receipt receipt{.service = std::string(service.name()),
                           .operation = service.operation_of(body.name()),
                           .user = read_basic(call.authorization).user,
                           .key = key_in(body),
                           .fault = {},
                           .file = std::nullopt,
                           .esito = {},
                           .protocol = {},
                           .messages = {}};
    const std::string subject = subject_of(body, receipt.key);

    const std::lock_guard lock(m_state.mutex);
    catch_up();
    const auto fault = m_state.faults.take(receipt.service, receipt.operation, subject);
    if (fault) receipt.fault = faults::name_of(fault->kind).name;

    SQLite::Transaction transaction(m_state.database);
    const services::Request request{.body = body,
                                    .user = receipt.user,
                                    .receipt = m_state.receipts.add(receipt),
                                    .fault = fault ? std::optional(fault->kind) : std::nullopt};
    desk.service->arrive(request);
    Reply reply;
    if (!fault || fault->commit) reply = process(desk, envelope, call, request, receipt);
    m_state.receipts.complete(request.receipt, receipt.esito, receipt.protocol, receipt.messages);
    transaction.commit();
    if (m_processor.has_due()) m_worker.wake();

    m_log->info("{} {} about '{}' esito '{}' protocol '{}' fault '{}'", receipt.service, receipt.operation,
                for_log(subject), receipt.esito, receipt.protocol, receipt.fault);
    if (fault) {
        reply = faults::strike(*fault, reply, [&](std::string_view esito, const rules::Message& told) {
            return service.answer(answer_name(body.name()), esito, "", {told});
        });
    }
    reply.delay += m_state.behaviour.latency;
    return reply;
}

Reply Gateway::process(const Desk& desk, const soap::Envelope& envelope, const Call& call,
                       const services::Request& request, store::Receipt& receipt)
{
    try {
        const rules::Account& account =
            authenticate(m_state, read_basic(call.authorization), is_for_intermediaries(call.path));
        if (const auto violation = desk.schema.first_violation(envelope)) return fault_reply(*violation);

        const services::Outcome outcome = desk.service->perform(request, account);
        receipt.esito = rules::esito_of(outcome.messages);
        receipt.protocol = outcome.protocol;
        receipt.messages = outcome.messages;
        Reply reply;
        reply.body =
            desk.service->answer(answer_name(request.body.name()), receipt.esito, outcome.content, outcome.messages);
        return reply;
    } catch (const LoginRefused& refused) {
        return fault_reply(refused.what());
    }
}

} // namespace sistema_ts_simulator::gateway
