#include "sistema-ts-simulator/faults/strike.hpp"

#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/soap/answer.hpp"

#include <vector>

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

Reply answer(const AnswerRoot& root, std::string_view esito, std::string_view code)
{
    return xml(soap::answer(root.name, root.xml_namespace, esito, "", {message(code)}));
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
Reply huge(const AnswerRoot& root)
{
    const rules::Message message{.code = "0", .text = std::string(k_huge_bytes, 'x'), .level = ""};
    return xml(soap::answer(root.name, root.xml_namespace, "0", "", {message}));
}

/// The message text comes from an entity of an internal DTD: a careful client refuses it.
Reply with_dtd(const AnswerRoot& root)
{
    rules::Message success = message("0");
    success.text = "entity-goes-here";
    std::string body = soap::answer(root.name, root.xml_namespace, "0", "", {success});
    const std::string placeholder = success.text;
    body.replace(body.find(placeholder), placeholder.size(), "&sorpresa;");
    return xml("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY sorpresa \"sorpresa\">]>" + body);
}

Reply without_answer(const Reply& reply, Delivery delivery)
{
    Reply cut = reply;
    cut.delivery = delivery;
    return cut;
}

Reply struck(const Fault& fault, const Reply& reply, const AnswerRoot& root)
{
    switch (fault.kind) {
    case FaultKind::latency:
        return reply;
    case FaultKind::reset_before_processing:
    case FaultKind::no_answer_after_commit:
        return without_answer(reply, Delivery::none);
    case FaultKind::truncated_answer:
        return without_answer(reply.body.empty() ? answer(root, "0", "0") : reply, Delivery::truncated);
    case FaultKind::not_xml:
        return xml("\x01\x02 questo non e' XML <<<");
    case FaultKind::html_page:
        return page(fault.status);
    case FaultKind::huge_answer:
        return huge(root);
    case FaultKind::ws99:
        return answer(root, "1", "WS99");
    case FaultKind::code_200:
        return answer(root, "1", "200");
    case FaultKind::unknown_esito:
        return answer(root, "7", "0");
    case FaultKind::no_protocol:
        return answer(root, "0", "0");
    case FaultKind::soap_fault: {
        Reply fault_reply = xml(soap::fault("Internal Error"));
        fault_reply.status = 500;
        return fault_reply;
    }
    case FaultKind::dtd:
        return with_dtd(root);
    }
    return reply;
}

} // namespace

Reply strike(const Fault& fault, const Reply& reply, const AnswerRoot& root)
{
    Reply result = struck(fault, reply, root);
    result.delay += fault.wait;
    return result;
}

} // namespace sistema_ts_simulator::faults
