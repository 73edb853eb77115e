#include "plugin/pages/certificate_state.hpp"

#include "plugin/domain/certificate_expiry.hpp"

namespace plugin::pages {

bool CertificateState::stops_sending(std::int64_t now_ms) const
{
    return details && !consent &&
           domain::certificate_stage(details->not_after_ms, now_ms) == domain::CertificateStage::expired;
}

} // namespace plugin::pages
