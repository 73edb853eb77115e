#include "pages/page_tools.hpp"

#include "pages/way_back.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace sample_host::pages {

namespace {

// After a change the browser is sent to a page with `?esito=<key>`: only the texts of this list are ever shown.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> k_outcomes{{
    {"appuntamento-creato", "Appuntamento aggiunto."},
    {"appuntamento-tolto", "Appuntamento tolto."},
    {"fattura-creata", "Fattura creata."},
    {"fattura-salvata", "Modifiche salvate."},
    {"fattura-annullata", "Fattura annullata."},
    {"pagamento-registrato", "Pagamento registrato: la fattura risulta Pagata."},
    {"nota-creata", "Nota di credito creata."},
    {"paziente-creato", "Paziente aggiunto."},
    {"paziente-salvato", "Dati del paziente salvati."},
    {"prestazione-creata", "Prestazione creata."},
    {"prestazione-salvata", "Prestazione salvata."},
    {"prestazione-eliminata", "Prestazione eliminata."},
    {"entita-salvata", "Entità di fatturazione salvata."},
    {"funzionalita-attivata", "Funzionalità attivata: la sua icona è nel menù."},
    {"funzionalita-aggiornata", "Funzionalità aggiornata."},
    {"funzionalita-ritirata", "Autorizzazione ritirata: la funzionalità non legge più nulla."},
    {"funzionalita-disinstallata", "Funzionalità disinstallata."},
    {"funzionalita-cercate", "Elenco delle funzionalità aggiornato."},
    {"funzionalita-disattivata", "Funzionalità disattivata."},
    {"permessi-salvati", "Permessi salvati: valgono da questo momento."},
}};

} // namespace

web::Response PageTools::show(const web::RequestContext& context, const FrameContent& content, const std::string& name,
                              View view, int status) const
{
    view.set("csrf", context.csrf_token);
    view.set("done", false);
    for (const auto& [key, text] : k_outcomes)
        if (context.request.query.value("esito") == key) view.set("done", View().set("text", text));
    view.set("leads_back", false);
    if (const auto back = way_back(context, frame.navigation()))
        view.set("leads_back", View().set("url", back->url).set("title", back->title));
    return frame.page(context, content, templates.render(name, view), status);
}

std::string PageTools::back_to(const web::RequestContext& context, const std::string& otherwise) const
{
    const auto back = way_back(context, frame.navigation());
    return back ? back->url : otherwise;
}

} // namespace sample_host::pages
