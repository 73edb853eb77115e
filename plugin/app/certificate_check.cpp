#include "plugin/app/certificate_check.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/sending/environment.hpp"

#include <host_sdk/clock.hpp>

namespace plugin::app {

pages::CertificateState check_certificate(const host_sdk::Host& host)
{
    try {
        const auto environment = sending::read_environment(host_sdk::Settings(host));
        const std::int64_t expires_ms = environment.certificate.not_after() * 1000;
        const std::string until = domain::Date::in_rome(expires_ms).italian();
        // An expired certificate still encrypts well: its key has never changed (PROTOCOL 4.3).
        if (expires_ms >= host_sdk::Clock(host).now_ms()) return {true, "Valido fino al " + until + "."};
        return {true, "È scaduto il " + until +
                          ". Si può ancora usare, ma conviene scaricare quello nuovo dal sito del Sistema TS."};
    } catch (const sending::EnvironmentError& error) {
        return {false, error.what()};
    }
}

} // namespace plugin::app
