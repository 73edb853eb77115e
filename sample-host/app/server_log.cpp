#include "app/server_log.hpp"

#include <host_sdk/abi/log.h>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace sample_host::app {

ServerLog::ServerLog()
    : m_logger(std::make_shared<spdlog::logger>("sample-host", std::make_shared<spdlog::sinks::stderr_sink_mt>()))
{
    m_logger->set_pattern("%Y-%m-%d %H:%M:%S.%e %^%l%$ %v");
    m_logger->flush_on(spdlog::level::info);
}

void ServerLog::info(const std::string& text)
{
    m_logger->info("{}", text);
}

void ServerLog::error(const std::string& text)
{
    m_logger->error("{}", text);
}

void ServerLog::plugin(int level, const std::string& line)
{
    switch (level) {
    case HSDK_LOG_DEBUG:
        m_logger->debug("{}", line);
        break;
    case HSDK_LOG_INFO:
        m_logger->info("{}", line);
        break;
    case HSDK_LOG_WARNING:
        m_logger->warn("{}", line);
        break;
    default:
        m_logger->error("{}", line);
        break;
    }
}

web::AccessLog ServerLog::access_log()
{
    return [logger = m_logger](const web::AccessRecord& record) {
        if (!record.failure.empty())
            logger->error("{} {} {} failed: {}", record.request_id, record.method, record.route, record.failure);
        else if (!record.route.starts_with("/assets/"))
            logger->info("{} {} {} {} {} us", record.request_id, record.method, record.route, record.status,
                         record.duration_us);
    };
}

} // namespace sample_host::app
