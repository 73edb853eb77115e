#include "plugin/transport/sistema_ts_client.hpp"

namespace plugin::transport {
namespace {

std::string text_for(NotSent::Reason reason)
{
    switch (reason) {
    case NotSent::Reason::unreachable:
        return "Il Sistema TS non è raggiungibile: nulla è stato inviato. Controllare la connessione a Internet e "
               "riprovare più tardi.";
    case NotSent::Reason::not_trusted:
        return "L'identità del server del Sistema TS non è verificabile: per sicurezza nulla è stato inviato. "
               "Riprovare più tardi; se si ripete, rivolgersi all'assistenza.";
    case NotSent::Reason::cancelled:
        return "L'operazione è stata interrotta prima dell'invio: nulla è stato inviato.";
    case NotSent::Reason::misconfigured:
        return "Il collegamento al Sistema TS non è configurato correttamente: nulla è stato inviato. Rivolgersi "
               "all'assistenza.";
    }
    return "Nulla è stato inviato. Riprovare più tardi.";
}

constexpr std::string_view k_uncertain_text =
    "Il Sistema TS non ha dato una risposta chiara: l'esito va verificato prima di ripetere l'operazione.";

// Why the account is refused, in the doctor's words, and that nothing is tried again.
template <class Answer>
std::string refusal_text(const Answer& answer)
{
    const std::string stop = " Non verranno fatti altri tentativi, perché troppi accessi errati bloccano l'utenza.";
    if (answer.fault && answer.fault->kind == sts::FaultKind::password_expired) {
        return "La parola chiave del Sistema TS è scaduta: cambiarla nell'area riservata del Sistema TS e inserire "
               "quella nuova in Configura Sistema TS." +
               stop;
    }
    for (const sts::Message& message : answer.messages) {
        if (sts::is_account_code(message.code)) {
            return "Il Sistema TS ha rifiutato le credenziali: " + message.description + " (codice " + message.code +
                   "). Controllare i dati in Configura Sistema TS." + stop;
        }
    }
    return "Il Sistema TS ha rifiutato l'accesso: controllare Codice identificativo e Parola chiave in Configura "
           "Sistema TS. Se sono giusti, contattare l'assistenza del Sistema TS." +
           stop;
}

template <class Answer>
CallOutcome<Answer> classify(Answer answer, long status)
{
    using Outcome = decltype(answer.outcome);
    const std::string technical = "HTTP " + std::to_string(status) + ", " + answer.detail;
    const bool refused_by_http =
        answer.outcome == Outcome::uncertain && !answer.fault && (status == 401 || status == 403); // PROTOCOL 2.4
    if (answer.outcome == Outcome::credentials_refused || refused_by_http) {
        return CredentialsRefused{refusal_text(answer), technical};
    }
    if (answer.outcome == Outcome::uncertain) return CallUncertain{std::string(k_uncertain_text), technical};
    return answer;
}

} // namespace

SistemaTsClient::SistemaTsClient(const HttpClient& http, std::string base_url, sts::Credentials credentials,
                                 const sts::FieldCipher& cipher)
    : m_http(http), m_base_url(std::move(base_url)), m_credentials(std::move(credentials)), m_cipher(cipher)
{
}

template <class Answer, class Write, class Read>
CallOutcome<Answer> SistemaTsClient::call(const sts::ServiceEndpoint& endpoint, const Cancelled& cancelled, Write write,
                                          Read read) const
{
    const std::string_view prefix = m_credentials.intermediary ? sts::k_entratel_prefix : std::string_view();
    HttpRequest request{m_base_url + std::string(prefix) + std::string(endpoint.path),
                        std::string(endpoint.soap_action),
                        m_credentials.username,
                        m_credentials.password,
                        {}};
    try {
        request.body = write();
    } catch (const std::runtime_error& error) { // the cipher: a certificate whose key is too short
        return CallNotSent{NotSent::Reason::misconfigured,
                           "I dati non possono essere cifrati: nulla è stato inviato. Controllare il certificato "
                           "SanitelCF in Configura Sistema TS.",
                           error.what()};
    }
    HttpResult result = m_http.post(request, cancelled);
    if (const auto* not_sent = std::get_if<NotSent>(&result)) {
        return CallNotSent{not_sent->reason, text_for(not_sent->reason), not_sent->technical};
    }
    if (const auto* maybe_sent = std::get_if<MaybeSent>(&result)) {
        return CallUncertain{std::string(k_uncertain_text), maybe_sent->technical};
    }
    const HttpAnswer& answer = std::get<HttpAnswer>(result);
    return classify<Answer>(read(answer.body), answer.status);
}

CallOutcome<sts::DocumentAnswer> SistemaTsClient::send(domain::Operation operation, const std::string& request,
                                                       const Cancelled& cancelled) const
{
    return call<sts::DocumentAnswer>(
        sts::document_endpoint(operation), cancelled, [&] { return request; },
        [&](const std::string& body) { return sts::read_document_operation(operation, body); });
}

CallOutcome<sts::QueryAnswer> SistemaTsClient::query(const domain::DocumentKey& key, const Cancelled& cancelled) const
{
    return call<sts::QueryAnswer>(
        sts::k_point_query_endpoint, cancelled, [&] { return sts::write_point_query(key, m_credentials, m_cipher); },
        [&](const std::string& body) { return sts::read_point_query(body, key); });
}

CallOutcome<sts::ReportAnswer> SistemaTsClient::monthly_report(sts::YearMonth month, const Cancelled& cancelled) const
{
    return call<sts::ReportAnswer>(
        sts::k_monthly_report_endpoint, cancelled,
        [&] { return sts::write_monthly_report(month, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_monthly_report(body); });
}

} // namespace plugin::transport
