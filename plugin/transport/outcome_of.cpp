#include "plugin/transport/outcome_of.hpp"

#include "plugin/domain/text.hpp"

#include <optional>
#include <string_view>

namespace plugin::transport {
namespace {

std::string text_for(NotSent::Reason reason)
{
    switch (reason) {
    case NotSent::Reason::unreachable:
        return domain::text("sistema-ts-client.unreachable");
    case NotSent::Reason::not_trusted:
        return domain::text("sistema-ts-client.not-trusted");
    case NotSent::Reason::cancelled:
        return domain::text("sistema-ts-client.cancelled");
    case NotSent::Reason::misconfigured:
        return domain::text("sistema-ts-client.misconfigured");
    }
    return domain::text("sistema-ts-client.not-sent");
}

// The account is right, but not who sends for whom (RULES 1.4). Nothing for another code.
std::optional<std::string> delegation_text(std::string_view code)
{
    const std::string then = " " + domain::text("sistema-ts-client.then-save");
    if (code == "105") return domain::text("sistema-ts-client.no-delegation") + then;
    if (code == "106") return domain::text("sistema-ts-client.delegation") + then;
    return std::nullopt;
}

// Why the account is refused, in the doctor's words, and that nothing is tried again.
std::string log_in_text(const std::vector<sts::Message>& messages, bool password_expired)
{
    const std::string stop = " " + domain::text("sistema-ts-client.no-more-tries");
    if (password_expired) return domain::text("sistema-ts-client.password-expired") + stop;
    for (const sts::Message& message : messages) {
        if (sts::is_account_code(message.code)) {
            return domain::text("sistema-ts-client.credentials-refused",
                                {{"message", message.description}, {"code", message.code}}) +
                   stop;
        }
    }
    return domain::text("sistema-ts-client.log-in-refused") + stop;
}

} // namespace

CallNotSent not_sent(const NotSent& result)
{
    return {result.reason, text_for(result.reason), result.technical};
}

// No clear answer came.
CallUncertain uncertain(std::string technical, const HttpAnswer& answer)
{
    constexpr long k_unavailable = 503;
    return {
        domain::text(answer.status == k_unavailable ? "sistema-ts-client.unavailable" : "sistema-ts-client.uncertain"),
        std::move(technical), answer.retry_after};
}

CredentialsRefused refusal(const std::vector<sts::Message>& messages, bool password_expired, std::string technical)
{
    for (const sts::Message& message : messages) {
        if (auto text = delegation_text(message.code)) {
            return {*std::move(text), std::move(technical), CredentialsRefused::Cause::delegation};
        }
    }
    return {log_in_text(messages, password_expired), std::move(technical)};
}

std::string with_status(const HttpAnswer& answer, const std::string& detail)
{
    return "HTTP " + std::to_string(answer.status) + ", " + detail;
}

} // namespace plugin::transport
