#pragma once

#include "web/access_log.hpp"

#include <memory>
#include <string>

namespace spdlog {
class logger;
}

namespace sample_host::app {

/// The program's log, on standard error. It never gets form fields, cookies, queries or addresses of records.
/// Thread-safe.
class ServerLog {
public:
    ServerLog();

    void info(const std::string& text);
    void error(const std::string& text);
    /// A line of a plugin, or about one; `level` is that of the host SDK's log.
    void plugin(int level, const std::string& line);

    /// One line for each request; style sheets and icons are left out.
    web::AccessLog access_log();

private:
    std::shared_ptr<spdlog::logger> m_logger;
};

} // namespace sample_host::app
