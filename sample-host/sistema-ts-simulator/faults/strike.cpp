#include "sistema-ts-simulator/faults/strike.hpp"

#include "sistema-ts-simulator/faults/multipart.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/soap/answer.hpp"

namespace sistema_ts_simulator::faults {

namespace {

using rules::message;

constexpr std::size_t k_huge_bytes = 10 * 1024 * 1024;

Reply xml(std::string body)
{
    Reply reply;
    reply.body = std::move(body);
    return reply;
}

Reply fault_reply(std::string_view text)
{
    Reply reply = xml(soap::fault(text));
    reply.status = 500;
    return reply;
}

Reply page(int status)
{
    Reply reply;
    reply.status = status;
    reply.content_type = "text/html; charset=utf-8";
    reply.body = "<!DOCTYPE html><html><head><title>Servizio non disponibile</title></head><body><h1>Servizio "
                 "momentaneamente non disponibile</h1><p>Riprovare pi&ugrave; tardi.</p></body></html>";
    return reply;
}

/// A well-formed answer that does not end: one message text fills it.
Reply huge(const AnswerWriter& write)
{
    return xml(write("0", {.code = "0", .text = std::string(k_huge_bytes, 'x'), .level = ""}));
}

/// The message text comes from an entity of an internal DTD: a careful client refuses it.
Reply with_dtd(const AnswerWriter& write)
{
    rules::Message success = message("0");
    success.text = "entity-goes-here";
    std::string body = write("0", success);
    const std::string placeholder = success.text;
    body.replace(body.find(placeholder), placeholder.size(), "&sorpresa;");
    return xml("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY sorpresa \"sorpresa\">]>" + body);
}

/// Every `stato` is 4, which nobody defines (PROTOCOL 10.1).
Reply with_unknown_state(const Reply& reply)
{
    constexpr std::string_view k_open = "<stato>";
    Reply changed = reply;
    std::string& body = changed.body;
    for (auto at = body.find(k_open); at != std::string::npos; at = body.find(k_open, at + 1))
        body[at + k_open.size()] = '4';
    return changed;
}

Reply without_answer(const Reply& reply, Delivery delivery)
{
    Reply cut = reply;
    cut.delivery = delivery;
    return cut;
}

Reply struck(const Fault& fault, const Reply& reply, const AnswerWriter& write)
{
    const auto answer = [&](std::string_view esito, std::string_view code) { return xml(write(esito, message(code))); };
    switch (fault.kind) {
    case FaultKind::latency:
    case FaultKind::file_refused: // these three are the service's to carry out
    case FaultKind::file_discarded:
    case FaultKind::lost_file:
    case FaultKind::tls_expired: // these are the connection's: no request comes so far
    case FaultKind::tls_other_host:
    case FaultKind::tls_untrusted:
    case FaultKind::tls_old_protocol:
    case FaultKind::tls_cut:
        return reply;
    case FaultKind::reset_before_processing:
    case FaultKind::no_answer_after_commit:
        return without_answer(reply, Delivery::none);
    case FaultKind::truncated_answer:
        return without_answer(reply.body.empty() ? answer("0", "0") : reply, Delivery::truncated);
    case FaultKind::not_xml:
        return xml("\x01\x02 questo non e' XML <<<");
    case FaultKind::html_page:
        return page(fault.status);
    case FaultKind::huge_answer:
        return huge(write);
    case FaultKind::ws99:
        return answer("1", "WS99");
    case FaultKind::code_200:
        return answer("1", "200");
    case FaultKind::unknown_esito:
        return answer("7", "0");
    case FaultKind::no_protocol:
        return answer("0", "0");
    case FaultKind::soap_fault:
        return fault_reply("Internal Error");
    case FaultKind::dtd:
        return with_dtd(write);
    case FaultKind::unknown_code:
        return answer("1", "SIM999");
    case FaultKind::maintenance:
        return page(503);
    case FaultKind::expired_password:
        return fault_reply("Password scaduta");
    case FaultKind::locked_account:
        return fault_reply("Errore generico di autenticazione");
    case FaultKind::wrong_pin:
        return answer("1", "104");
    case FaultKind::no_delegation:
        return answer("1", "105");
    case FaultKind::delegation_active:
        return answer("1", "106");
    case FaultKind::multipart_answer:
        return as_multipart(reply);
    case FaultKind::unknown_state:
        return with_unknown_state(reply);
    }
    return reply;
}

} // namespace

Reply strike(const Fault& fault, const Reply& reply, const AnswerWriter& write)
{
    Reply result = struck(fault, reply, write);
    result.delay += fault.wait;
    return result;
}

} // namespace sistema_ts_simulator::faults
