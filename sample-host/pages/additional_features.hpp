#pragma once

#include "services/practice.hpp"
#include "store/user.hpp"

#include <string>
#include <vector>

namespace sample_host::pages {

/// One box of the section *Funzionalità aggiuntive*.
struct FeatureBox {
    std::string name; ///< "Sistema Tessera Sanitaria"
    std::string summary;
    std::string icon_url;     ///< may be empty
    std::string plans;        ///< label "Profili Premium Centri Medici"; may be empty
    std::string state;        ///< "Attiva", "Non attiva", "Da riavviare"
    bool active = false;      ///< draws the state in green
    std::string problem;      ///< what went wrong last, in words; may be empty
    std::string action_label; ///< "Attiva", "Disattiva"; empty: no button
    std::string action_url;
    bool action_changes = false; ///< true: the button posts a form; false: it is a link (to the consent page)
    std::string open_url;        ///< "Apri"; may be empty
    std::string page_url;        ///< its own page: "Dettagli"
    std::string update;          ///< the version on offer; empty: none
};

/// A package that the host does not take, for whoever administers it.
struct RejectedFeature {
    std::string name; ///< of its folder
    std::vector<std::string> problems;
};

/// Says which boxes the owner sees. Implemented by pages/plugin_shell. Must be thread-safe.
class AdditionalFeatures {
public:
    virtual ~AdditionalFeatures() = default;
    virtual std::vector<FeatureBox> boxes(const services::Practice& practice, const store::User& user) const = 0;
    virtual std::vector<RejectedFeature> rejected() const = 0;
};

} // namespace sample_host::pages
