#include "pages/scope_text.hpp"

#include <array>

namespace sample_host::pages {

ScopeText scope_text(std::string_view scope)
{
    static constexpr std::array<ScopeText, 8> k_texts{{
        {"invoices.read", "receipt", "Leggere le fatture emesse con questa applicazione"},
        {"invoices.read-personal-data", "person-vcard",
         "Leggere i dati anagrafici sulle fatture: nome e codice fiscale dei pazienti"},
        {"billing.read", "building",
         "Leggere i tuoi dati anagrafici: nominativo e partita IVA delle entità di fatturazione"},
        {"catalogue.read", "clipboard2-pulse", "Leggere l'elenco delle prestazioni"},
        {"users.read-permissions", "person-check", "Sapere se un utente ha un permesso"},
        {"network.connect", "globe", "Collegarsi in rete"},
        {"jobs.run", "clock-history", "Lavorare anche quando nessuno ha una sua pagina aperta"},
        {"secrets.derive", "shield-lock", "Usare una chiave di questa applicazione per cifrare i propri segreti"},
    }};
    for (const auto& text : k_texts) {
        if (text.scope == scope) return text;
    }
    return {scope, "dot", scope};
}

} // namespace sample_host::pages
