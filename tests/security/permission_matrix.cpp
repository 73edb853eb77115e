#include "tests/security/permission_matrix.hpp"

#include <array>

namespace security_test {

namespace {

constexpr auto k_host = std::to_array<MatrixLine>({
    {"GET", "/assets/{version}/*", "/assets/x/host.css", Who::everybody},
    {"GET", "/accedi", "/accedi", Who::everybody},
    {"POST", "/accedi", "/accedi", Who::everybody},
    {"GET", "/", "/", Who::users},
    {"GET", "/agenda/nuovo", "/agenda/nuovo", Who::invoices},
    {"POST", "/agenda/nuovo", "/agenda/nuovo", Who::invoices},
    {"POST", "/agenda/{id}/togli", "/agenda/1/togli", Who::invoices},
    {"GET", "/fatture", "/fatture", Who::invoices},
    {"GET", "/fatture/nuova", "/fatture/nuova", Who::invoices},
    {"POST", "/fatture/nuova", "/fatture/nuova", Who::invoices},
    {"GET", "/fatture/{id}", "/fatture/1", Who::invoices},
    {"GET", "/fatture/{id}/modifica", "/fatture/1/modifica", Who::invoices},
    {"POST", "/fatture/{id}/modifica", "/fatture/1/modifica", Who::invoices},
    {"GET", "/fatture/{id}/nota-di-credito", "/fatture/1/nota-di-credito", Who::invoices},
    {"POST", "/fatture/{id}/nota-di-credito", "/fatture/1/nota-di-credito", Who::invoices},
    {"POST", "/fatture/{id}/pagamento", "/fatture/1/pagamento", Who::invoices},
    {"GET", "/fatture/{id}/annulla", "/fatture/2/annulla", Who::invoices},
    {"POST", "/fatture/{id}/annulla", "/fatture/2/annulla", Who::invoices},
    {"GET", "/pazienti", "/pazienti", Who::invoices},
    {"GET", "/pazienti/nuovo", "/pazienti/nuovo", Who::invoices},
    {"POST", "/pazienti/nuovo", "/pazienti/nuovo", Who::invoices},
    {"GET", "/pazienti/{id}", "/pazienti/1", Who::invoices},
    {"POST", "/pazienti/{id}", "/pazienti/1", Who::invoices},
    {"GET", "/avvisi", "/avvisi", Who::users},
    {"POST", "/avvisi/letto", "/avvisi/letto", Who::users},
    {"GET", "/impostazioni", "/impostazioni", Who::owner},
    {"GET", "/impostazioni/attivita", "/impostazioni/attivita", Who::owner},
    {"GET", "/impostazioni/prestazioni", "/impostazioni/prestazioni", Who::owner},
    {"GET", "/impostazioni/prestazioni/nuova", "/impostazioni/prestazioni/nuova", Who::owner},
    {"POST", "/impostazioni/prestazioni/nuova", "/impostazioni/prestazioni/nuova", Who::owner},
    {"GET", "/impostazioni/prestazioni/{id}", "/impostazioni/prestazioni/1", Who::owner},
    {"POST", "/impostazioni/prestazioni/{id}", "/impostazioni/prestazioni/1", Who::owner},
    {"POST", "/impostazioni/prestazioni/{id}/elimina", "/impostazioni/prestazioni/1/elimina", Who::owner},
    {"GET", "/impostazioni/entita-di-fatturazione", "/impostazioni/entita-di-fatturazione", Who::owner},
    {"GET", "/impostazioni/entita-di-fatturazione/nuova", "/impostazioni/entita-di-fatturazione/nuova", Who::owner},
    {"POST", "/impostazioni/entita-di-fatturazione/nuova", "/impostazioni/entita-di-fatturazione/nuova", Who::owner},
    {"GET", "/impostazioni/entita-di-fatturazione/{id}", "/impostazioni/entita-di-fatturazione/1", Who::owner},
    {"POST", "/impostazioni/entita-di-fatturazione/{id}", "/impostazioni/entita-di-fatturazione/1", Who::owner},
    {"GET", "/impostazioni/utenti", "/impostazioni/utenti", Who::owner},
    {"GET", "/impostazioni/utenti/invita", "/impostazioni/utenti/invita", Who::owner},
    {"POST", "/impostazioni/utenti/invita", "/impostazioni/utenti/invita", Who::owner},
    {"GET", "/impostazioni/utenti/{id}", "/impostazioni/utenti/{user}", Who::owner},
    {"POST", "/impostazioni/utenti/{id}", "/impostazioni/utenti/{user}", Who::owner},
    {"GET", "/plugins/{plugin}/assets/{version}/*", "/plugins/it.sistemats.plugin/assets/x/y.css", Who::users},
    {"GET", "/plugins/{plugin}", "/plugins/it.sistemats.plugin", Who::view},
    // What the plugin's manifest does not name is not found by anybody who is logged in.
    {"GET", "/plugins/{plugin}/*", "/plugins/it.sistemats.plugin/niente", Who::users},
    {"POST", "/plugins/{plugin}/*", "/plugins/it.sistemats.plugin/niente", Who::users},
    {"POST", "/esci", "/esci", Who::users},
    {"GET", "/impostazioni/funzionalita/{plugin}", "/impostazioni/funzionalita/it.sistemats.plugin", Who::owner},
    {"GET", "/impostazioni/funzionalita/{plugin}/attiva", "/impostazioni/funzionalita/it.sistemats.plugin/attiva",
     Who::owner},
    {"GET", "/impostazioni/funzionalita/{plugin}/aggiorna", "/impostazioni/funzionalita/it.sistemats.plugin/aggiorna",
     Who::owner},
    {"GET", "/impostazioni/funzionalita/{plugin}/disinstalla",
     "/impostazioni/funzionalita/it.sistemats.plugin/disinstalla", Who::owner},
    {"POST", "/impostazioni/funzionalita/cerca", "/impostazioni/funzionalita/cerca", Who::owner},
    {"POST", "/impostazioni/funzionalita/{plugin}/aggiorna", "/impostazioni/funzionalita/it.sistemats.plugin/aggiorna",
     Who::owner},
    {"POST", "/impostazioni/funzionalita/{plugin}/prova-di-nuovo",
     "/impostazioni/funzionalita/it.sistemats.plugin/prova-di-nuovo", Who::owner},
    {"POST", "/impostazioni/funzionalita/{plugin}/disinstalla",
     "/impostazioni/funzionalita/it.sistemats.plugin/disinstalla", Who::owner},
    {"POST", "/impostazioni/funzionalita/{plugin}/attiva", "/impostazioni/funzionalita/it.sistemats.plugin/attiva",
     Who::owner},
    {"POST", "/impostazioni/funzionalita/{plugin}/disattiva",
     "/impostazioni/funzionalita/it.sistemats.plugin/disattiva", Who::owner},
    {"POST", "/impostazioni/funzionalita/{plugin}/ritira", "/impostazioni/funzionalita/it.sistemats.plugin/ritira",
     Who::owner},
});

constexpr auto k_plugin_lines = std::to_array<MatrixLine>({
    {"GET", "/", "/", Who::view},
    {"GET", "/guida", "/guida", Who::view},
    {"GET", "/documenti", "/documenti", Who::view},
    {"POST", "/documenti/invio", "/documenti/invio", Who::send},
    {"POST", "/documenti/invio/conferma", "/documenti/invio/conferma", Who::send},
    {"POST", "/documenti/invio/ritiro", "/documenti/invio/ritiro", Who::send},
    {"POST", "/documenti/anticipo", "/documenti/anticipo", Who::send},
    {"GET", "/documenti/correzione", "/documenti/correzione", Who::view},
    {"POST", "/documenti/proposta", "/documenti/proposta", Who::send},
    {"POST", "/documenti/verdetto", "/documenti/verdetto", Who::send},
    {"GET", "/archivio", "/archivio", Who::view},
    {"POST", "/archivio", "/archivio", Who::view},
    {"GET", "/riepilogo", "/riepilogo", Who::view},
    {"GET", "/riepilogo/esporta", "/riepilogo/esporta", Who::view},
    {"GET", "/file", "/file", Who::view},
    {"GET", "/file/*", "/file/1/ricevuta", Who::view},
    {"GET", "/documenti/*", "/documenti/{document}", Who::view},
    {"GET", "/tipo-spesa", "/tipo-spesa", Who::owner},
    {"POST", "/tipo-spesa", "/tipo-spesa", Who::owner},
    {"GET", "/impostazioni", "/impostazioni", Who::owner},
    {"GET", "/attivita", "/attivita", Who::owner},
    {"POST", "/attivita/esporta", "/attivita/esporta", Who::owner},
    {"GET", "/impostazioni/certificato", "/impostazioni/certificato", Who::owner},
    {"POST", "/impostazioni/certificato", "/impostazioni/certificato", Who::owner},
    {"POST", "/impostazioni/certificato/conferma", "/impostazioni/certificato/conferma", Who::owner},
    {"POST", "/impostazioni/certificato/scaduto", "/impostazioni/certificato/scaduto", Who::owner},
    {"GET", "/entita/*", "/entita/1/configura", Who::owner},
    {"POST", "/entita/*", "/entita/1/configura", Who::owner},
});

} // namespace

std::span<const MatrixLine> host_matrix()
{
    return k_host;
}

std::span<const MatrixLine> plugin_matrix()
{
    return k_plugin_lines;
}

std::string filled(std::string_view example)
{
    std::string path(example);
    for (const std::string mark : {"{user}", "{document}"}) {
        if (const auto at = path.find(mark); at != std::string::npos) path.replace(at, mark.size(), "2");
    }
    return path;
}

} // namespace security_test
