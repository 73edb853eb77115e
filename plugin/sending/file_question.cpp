#include "plugin/sending/file_question.hpp"

#include "plugin/sending/retry_wait.hpp"

#include <algorithm>

namespace plugin::sending {

void ask_later(ledger::OutgoingFile& file, std::int64_t now_ms)
{
    constexpr std::chrono::milliseconds k_longest = std::chrono::minutes{5};
    ++file.tries;
    file.ask_after = now_ms + std::min(retry_wait(file.tries), k_longest).count();
}

void Unanswered::operator()(const transport::CredentialsRefused& refused)
{
    m_breaker.refused(refused, m_now_ms); // open until new credentials pass
}

void Unanswered::operator()(const transport::CallNotSent& not_sent)
{
    m_breaker.unanswered(not_sent, m_now_ms);
}

void Unanswered::operator()(const transport::CallUncertain& uncertain)
{
    m_file.technical = uncertain.technical;
    m_breaker.unanswered(uncertain, m_now_ms);
    ask_later(m_file, m_now_ms);
}

} // namespace plugin::sending
