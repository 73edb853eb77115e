#pragma once

#include "plugin/pages/certificate_state.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <string>
#include <string_view>

namespace plugin::pages {

// Impostazioni, Certificato per la cifratura: the doctor installs the SanitelCF certificate from its text, after seeing
// it beside the one in use, or confirms that an expired one may go on being used. What he does counts at once.
// Thread-safe.
class CertificatePage {
public:
    explicit CertificatePage(const PageContext& context) noexcept : m_context(context) {}

    // "/impostazioni/certificato": the certificate in use, and the form.
    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // Controlla: what was pasted, beside what is in use. Nothing is changed.
    host_sdk::web::Response compare(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // "/impostazioni/certificato/conferma": it replaces the one in use, if that is still the one that was shown.
    host_sdk::web::Response install(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // "/impostazioni/certificato/scaduto": the expired one with this fingerprint goes on being used.
    host_sdk::web::Response keep_expired(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    host_sdk::web::Response form(const PageFrame& frame, std::string_view pasted, std::string_view error) const;
    host_sdk::web::Response comparison(PageFrame& frame, std::string_view pasted, const CertificateDetails& found,
                                       const CertificateState& in_use) const;
    host_sdk::web::Response done(const host_sdk::web::Request& request, std::string_view what) const;
    std::int64_t now_ms() const;

    const PageContext& m_context;
};

} // namespace plugin::pages
