#pragma once

#include "plugin/domain/transmission_status.hpp"

#include <host_sdk/web/view.hpp>

#include <string>
#include <string_view>

namespace plugin::pages {

// How a status looks: an icon, a word and a tone, always together, so that colour is never the only sign. The words
// are domain::text_of's.
struct StatusBadge {
    std::string word;
    std::string_view icon; // name of a Bootstrap icon, without "bi-"
    std::string_view tone; // suffix of the class in sistema-ts.css: "sts-tone-<tone>"
    std::string help;      // one sentence: what the status means for the doctor
};

StatusBadge status_badge(domain::TransmissionStatus status);

// The badge for the partial "parts/badge": word, icon, tone.
host_sdk::web::View badge_view(domain::TransmissionStatus status);

} // namespace plugin::pages
