#pragma once

#include "plugin/domain/deadline.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/health.hpp>
#include <host_sdk/web/view.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plugin::pages {

inline constexpr std::string_view k_certificate_path = "/impostazioni/certificato";

// How the certificate stands, in words.
struct CertificateStanding {
    std::string word;
    std::string_view icon;
    std::string_view tone;
    Notice::Kind kind = Notice::Kind::success; // success: nothing to say above the pages
    std::string text;
};

// `next` is the deadline that comes next. Pure function.
CertificateStanding certificate_standing(const CertificateState& state, std::int64_t now_ms,
                                         const domain::Deadline& next);

CertificateStanding certificate_in_use(const PageContext& context, ledger::Session& session);

// What is to be said above the pages about the end of the certificate in use. `configure`: the reader can mend it
// himself, so he gets the link. Nothing where another problem stands in the way: sending_notices tells that one.
std::optional<Notice> certificate_notice(const PageContext& context, ledger::Session& session, bool configure);

// True where nothing is sent until somebody installs a new certificate or confirms the old one.
bool is_stopped_by_certificate(const PageContext& context);

// The facts for the partial "parts/certificate_facts".
host_sdk::web::View certificate_facts(const CertificateDetails& details);

// The certificate in use, for the partial "parts/certificate".
void set_certificate(host_sdk::web::View& view, const PageContext& context, ledger::Session& session);

// For the host's page about the plugin.
host_sdk::HealthLine certificate_health(const PageContext& context, ledger::Session& session);

} // namespace plugin::pages
