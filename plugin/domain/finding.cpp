#include "plugin/domain/finding.hpp"

#include <array>
#include <stdexcept>

namespace plugin::domain {
namespace {

struct Entry {
    std::string_view id;
    Severity severity;
    std::string_view text;
    std::string_view what_to_do;
};

constexpr Severity E = Severity::excluded;
constexpr Severity B = Severity::blocking;
constexpr Severity W = Severity::warning;

constexpr auto k_entries = std::to_array<Entry>({
    {"V01", E, "Documento non ancora incassato: non va inviato.", "Registrare il pagamento nella fattura."},
    {"V03", E,
     "Documento intestato a un soggetto diverso da persona fisica: va in fattura elettronica, non al Sistema TS.",
     "Non occorre fare nulla."},
    {"V04", B, "Indicare se l'intestatario è una persona fisica.", "Completare la scheda dell'intestatario."},
    {"V05", E, "Prestazione gratuita: nessun importo da inviare.", "Non occorre fare nulla."},
    {"V06", B, "Manca il codice fiscale del paziente.",
     "Inserire il codice fiscale nella scheda del paziente. Indicare l'opposizione solo se il paziente l'ha "
     "dichiarata."},
    {"V07", B, "Il codice fiscale del paziente non è nel formato corretto.",
     "Correggere il codice fiscale nella scheda del paziente."},
    {"V08", B, "Il codice fiscale del paziente non è valido (carattere di controllo errato).",
     "Confrontarlo con la tessera sanitaria e correggerlo nella scheda del paziente."},
    {"V09", B, "Il codice fiscale contiene una data di nascita impossibile.",
     "Confrontarlo con la tessera sanitaria e correggerlo nella scheda del paziente."},
    {"V11", B, "Il codice fiscale provvisorio non è valido.", "Correggere il codice nella scheda del paziente."},
    {"V12", E, "Codice STP/ENI: l'invio al Sistema TS non è previsto; documento escluso.",
     "Se il paziente ottiene un codice fiscale italiano, inserirlo nella sua scheda."},
    {"V13", E, "Paziente senza codice fiscale italiano: documento escluso dall'invio.",
     "Se il paziente ottiene un codice fiscale italiano, inserirlo nella sua scheda."},
    {"V17", B, "Indicare il tipo di spesa per ogni voce.",
     "Associare la prestazione a un tipo di spesa nella sezione Associa tipo spesa."},
    {"V18", B, "Il tipo di spesa non è ammesso per la categoria professionale.",
     "Cambiare il tipo di spesa della prestazione nella sezione Associa tipo spesa."},
    {"V18W", W, "Il tipo di spesa è insolito per la categoria professionale: verificare.",
     "Controllare il tipo di spesa della prestazione nella sezione Associa tipo spesa."},
    {"V19", B, "L'indicatore di pronto soccorso/intramoenia non è compatibile con il tipo di spesa.",
     "Togliere l'indicatore nella sezione Associa tipo spesa."},
    {"V20", B, "Indicare per ogni voce l'aliquota IVA oppure la natura (es. N4).", "Completare la voce nella fattura."},
    {"V21", B, "Aliquota IVA e natura sono alternative: indicarne una sola.", "Correggere la voce nella fattura."},
    {"V22", B, "La natura IVA indicata non è ammessa per questo documento.",
     "Correggere la natura IVA della voce nella fattura."},
    {"V23", W, "Aliquota IVA insolita: verificare.", "Le aliquote in vigore sono 4, 5, 10 e 22 per cento."},
    {"V29", B, "La marca da bollo va indicata in una voce separata con natura N1 (o N2.2).",
     "Correggere la natura della marca da bollo nella fattura."},
    {"V31", B, "Gli importi devono essere maggiori di zero.",
     "Correggere la voce, o ridurre lo sconto, nella fattura."},
    {"V32", B, "Importo della voce troppo elevato: suddividerlo.",
     "Il Sistema TS accetta al massimo 99.999,99 euro per voce."},
    {"V33", B, "La somma delle voci ({x}) non coincide con il totale del documento ({y}).",
     "Correggere gli importi nella fattura."},
    {"V35", B, "Indicare se il pagamento è tracciabile (SI) o in contanti (NO).",
     "Indicare il metodo di pagamento nella fattura."},
    {"V37", B, "La data di pagamento precede l'emissione: confermare il pagamento anticipato.",
     "Correggere la data nella fattura, oppure confermare che il pagamento è stato anticipato."},
    {"V39", B, "La data non può essere futura.", "Correggere la data nella fattura."},
    {"V40", B, "Data troppo remota per il Sistema TS.", "Correggere la data nella fattura."},
    {"V41", W, "Spesa dell'anno {y}: termine del {d} scaduto. L'invio sarà tardivo e può comportare sanzioni.",
     "Inviare al più presto: entro 60 giorni dal termine la sanzione è ridotta."},
    {"V42", B, "Anno di pagamento non più trasmissibile.",
     "Controllare la data di pagamento; se è giusta, rivolgersi al commercialista."},
    {"V43", B, "Il numero del documento contiene caratteri non ammessi o è troppo lungo (max 20).",
     "Usare solo lettere, cifre e i segni _ . / \\ - nel numero della fattura."},
    {"V46", B, "Il rimborso deve richiamare una fattura già acquisita dal Sistema TS.",
     "Inviare prima la fattura a cui la nota di credito si riferisce; se non è indicata, collegarla alla nota."},
    {"V47", B, "Nel rimborso data di pagamento ed emissione devono coincidere.",
     "Correggere le date della nota di credito."},
    {"V50", B, "Partita IVA dell'emittente non valida.",
     "Correggere la partita IVA dell'entità di fatturazione: ha 11 cifre."},
    {"V51", W,
     "La partita IVA dell'emittente non supera il controllo: verificare (i medici senza partita IVA usano il codice "
     "fornito dal Sistema TS).",
     "Confrontarla con quella usata per la registrazione al Sistema TS."},
    {"V52", B, "Codice fiscale del medico non valido.", "Correggere il codice fiscale in Configura Sistema TS."},
    {"V53", B, "Codice proprietario della struttura incompleto.",
     "Inserire il codice proprietario in Configura Sistema TS, come nella lettera delle credenziali (xxx-yyy-zzzzzz)."},
    {"V53P", B, "I codici struttura non sono previsti per il professionista.",
     "Togliere il codice proprietario in Configura Sistema TS."},
    {"P01", E, "Nessuna prestazione di questo documento va inviata al Sistema TS.",
     "Se non è così, cambiare l'associazione nella sezione Associa tipo spesa."},
    {"P02", B, "Non è chiaro a quale prestazione si riferisca lo sconto.",
     "Indicare nella fattura la prestazione a cui si applica lo sconto."},
    {"P03", B, "Una data del documento manca o non è leggibile.", "Correggere la data nella fattura."},
    {"P05", B, "Il Sistema TS non riesce a leggere il documento così come è scritto: non è stato registrato.",
     "Rivolgersi all'assistenza del programma; non occorre cambiare la fattura."},
    {"P06", B, "I dati del paziente non sono leggibili: il documento non può essere controllato.",
     "Controllare, in Impostazioni, le autorizzazioni date a Sistema Tessera Sanitaria."},
    {"P07", B, "L'importo non è in euro.", "Emettere il documento in euro."},
});

void replace_all(std::string& text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

} // namespace

Finding make_finding(std::string_view id, std::vector<std::pair<std::string_view, std::string>> values,
                     std::string subject)
{
    for (const Entry& entry : k_entries) {
        if (entry.id != id) continue;
        Finding finding{std::string(id.substr(0, 3)), entry.severity, std::string(entry.text),
                        std::string(entry.what_to_do), std::move(subject)};
        for (const auto& [name, value] : values) {
            replace_all(finding.text, std::string("{").append(name).append("}"), value);
        }
        return finding;
    }
    throw std::logic_error("no such check: " + std::string(id));
}

} // namespace plugin::domain
