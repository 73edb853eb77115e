#pragma once

#include "plugin/sts/file_sending.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"
#include "plugin/transport/call_outcome.hpp"
#include "plugin/transport/mtom.hpp"

#include <string>
#include <utility>
#include <vector>

// How what came back over HTTPS is judged, for this folder's own .cpp files.
namespace plugin::transport {

CallNotSent not_sent(const NotSent& result);
CallUncertain uncertain(std::string technical, const HttpAnswer& answer = {});
CredentialsRefused refusal(const std::vector<sts::Message>& messages, bool password_expired, std::string technical);
std::string with_status(const HttpAnswer& answer, const std::string& detail);

template <class Answer>
const std::vector<sts::Message>& messages_of(const Answer& answer)
{
    return answer.messages;
}
inline std::vector<sts::Message> messages_of(const sts::FileSendingAnswer& answer)
{
    return {{answer.code, answer.text, "E"}};
}

template <class Answer>
CallOutcome<Answer> classify(Answer answer, const HttpAnswer& http)
{
    using Outcome = decltype(answer.outcome);
    std::string technical = with_status(http, answer.detail);
    const bool refused_by_http = answer.outcome == Outcome::uncertain && !answer.fault &&
                                 (http.status == 401 || http.status == 403); // PROTOCOL 2.4
    if (answer.outcome == Outcome::credentials_refused || refused_by_http) {
        const bool expired = answer.fault && answer.fault->kind == sts::FaultKind::password_expired;
        return refusal(messages_of(answer), expired, std::move(technical));
    }
    if (answer.outcome == Outcome::uncertain) return uncertain(std::move(technical), http);
    return answer;
}

// `read` understands the body of an answer.
template <class Answer, class Read>
CallOutcome<Answer> outcome_of(HttpResult result, Read read)
{
    if (const auto* nothing_left = std::get_if<NotSent>(&result)) return not_sent(*nothing_left);
    if (const auto* maybe_sent = std::get_if<MaybeSent>(&result)) return uncertain(maybe_sent->technical);
    HttpAnswer& answer = std::get<HttpAnswer>(result);
    try {
        return classify<Answer>(read(root_of_answer(answer.content_type, std::move(answer.body))), answer);
    } catch (const sts::UnreadableAnswer& error) {
        return uncertain(with_status(answer, error.what()), answer);
    }
}

} // namespace plugin::transport
