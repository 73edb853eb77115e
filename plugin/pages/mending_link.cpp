#include "plugin/pages/mending_link.hpp"

namespace plugin::pages {

using domain::MendingPlace;

MendingLink mending_link(MendingPlace place, bool may_configure)
{
    switch (place) {
    case MendingPlace::documents:
        return {"/documenti", "Apri Invio Documenti Fiscali"};
    case MendingPlace::expense_types:
        return may_configure ? MendingLink{"/tipo-spesa", "Apri Associa tipo spesa"} : MendingLink{};
    case MendingPlace::configuration:
        return may_configure ? MendingLink{"/impostazioni", "Apri Impostazioni"} : MendingLink{};
    case MendingPlace::nowhere:
    case MendingPlace::invoice:
    case MendingPlace::patient_card:
    case MendingPlace::host_settings:
    case MendingPlace::portal:
        break;
    }
    return {};
}

} // namespace plugin::pages
