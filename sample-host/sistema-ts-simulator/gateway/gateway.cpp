#include "sistema-ts-simulator/gateway/gateway.hpp"

#include "sistema-ts-simulator/faults/strike.hpp"
#include "sistema-ts-simulator/gateway/authenticator.hpp"
#include "sistema-ts-simulator/services/document_reader.hpp"
#include "sistema-ts-simulator/services/documento_spesa_730p.hpp"
#include "sistema-ts-simulator/services/interrogazione_puntuale_730.hpp"
#include "sistema-ts-simulator/services/report_mensile_730.hpp"
#include "sistema-ts-simulator/soap/answer.hpp"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace sistema_ts_simulator::gateway {

namespace {

using faults::Reply;

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

/// What a client wrote, fit for a line of the log: it may come from a request that no schema has checked.
std::string for_log(const std::string& text)
{
    constexpr std::size_t k_longest = 20;
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
    : m_state(state), m_log(std::move(log))
{
    const services::Surroundings around{.archive = state.archive,
                                        .registry = state.registry,
                                        .settings = state.settings,
                                        .decipher = decipher,
                                        .clock = state.clock};
    // A new service is one more file in services/ and one more line here.
    open_desk<services::DocumentoSpesa730p>(around);
    open_desk<services::InterrogazionePuntuale730>(around);
    open_desk<services::ReportMensile730>(around);
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
    for (const Desk& desk : m_desks) {
        if (desk.service->path() != call.path) continue;
        try {
            return serve(desk, call);
        } catch (const soap::UnreadableRequest& unreadable) {
            m_log->info("{}: unreadable request", desk.service->name());
            return fault_reply(unreadable.what());
        }
    }
    return std::nullopt;
}

Reply Gateway::serve(const Desk& desk, const Call& call)
{
    const soap::Envelope envelope(call.body);
    const soap::Element request = envelope.body();
    store::Receipt receipt{.service = std::string(desk.service->name()),
                           .operation = desk.service->operation_of(request.name()),
                           .user = read_basic(call.authorization).user,
                           .key = key_in(request),
                           .fault = {},
                           .esito = {},
                           .protocol = {},
                           .messages = {}};

    const std::lock_guard lock(m_state.mutex);
    const auto fault = m_state.faults.take(receipt.service, receipt.operation, receipt.key.number);
    if (fault) receipt.fault = faults::name_of(fault->kind).name;

    SQLite::Transaction transaction(m_state.database);
    const std::int64_t id = m_state.receipts.add(receipt);
    Reply reply;
    if (!fault || fault->commit) reply = process(desk, envelope, call, receipt);
    m_state.receipts.complete(id, receipt);
    transaction.commit();

    m_log->info("{} {} document {} esito '{}' protocol '{}' fault '{}'", receipt.service, receipt.operation,
                for_log(receipt.key.number), receipt.esito, receipt.protocol, receipt.fault);
    if (fault) {
        reply = faults::strike(
            *fault, reply,
            {.name = answer_name(request.name()), .xml_namespace = std::string(desk.service->xml_namespace())});
    }
    reply.delay += m_state.latency;
    return reply;
}

Reply Gateway::process(const Desk& desk, const soap::Envelope& envelope, const Call& call, store::Receipt& receipt)
{
    try {
        const rules::Account& account = authenticate(m_state, read_basic(call.authorization));
        if (const auto violation = desk.schema.first_violation(envelope)) return fault_reply(*violation);

        const services::Outcome outcome = desk.service->perform(envelope.body(), account);
        receipt.esito = rules::esito_of(outcome.messages);
        receipt.protocol = outcome.protocol;
        receipt.messages = outcome.messages;
        Reply reply;
        reply.body = soap::answer(answer_name(envelope.body().name()), desk.service->xml_namespace(), receipt.esito,
                                  outcome.content, outcome.messages);
        return reply;
    } catch (const LoginRefused& refused) {
        return fault_reply(refused.what());
    }
}

} // namespace sistema_ts_simulator::gateway
