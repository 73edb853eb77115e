#include "plugin/domain/check_table.hpp"

#include <algorithm>
#include <array>

namespace plugin::domain {
namespace {

constexpr Severity E = Severity::excluded;
constexpr Severity B = Severity::blocking;
constexpr Severity W = Severity::warning;
using enum MendingPlace;

constexpr std::string_view k_no_action = "Non occorre fare nulla.";

constexpr auto k_checks = std::to_array<Check>({
    {"P01", E, "BEHAVIOURS 72", expense_types, "Nessuna prestazione di questo documento va inviata al Sistema TS.",
     "Se non è così, cambiare l'associazione nella sezione Associa tipo spesa."},
    {"P02", B, "R3.54", invoice, "Non è chiaro a quale prestazione si riferisca lo sconto.",
     "Indicare nella fattura la prestazione a cui si applica lo sconto."},
    {"P03", B, "R4.4", invoice, "Una data del documento manca o non è leggibile.", "Correggere la data nella fattura."},
    {"P05", B, "R3.6", nowhere,
     "Il Sistema TS non riesce a leggere il documento così come è scritto: non è stato registrato.",
     "Rivolgersi all'assistenza del programma; non occorre cambiare la fattura."},
    {"P06", B, "R8.9", host_settings,
     "I dati del paziente non sono leggibili: il documento non può essere controllato.",
     "Controllare, in Impostazioni, le autorizzazioni date a Sistema Tessera Sanitaria."},
    {"P07", B, "R3.52", invoice, "L'importo non è in euro.", "Emettere il documento in euro."},
    {"P08", B, "R4.7", invoice,
     "Il documento è stato pagato a rate in anni diversi: il Sistema TS prevede una sola data di pagamento.",
     "Emettere un documento per ogni pagamento; nel dubbio, rivolgersi al commercialista."},
    {"P09", W, "6.4", patient_card, "Il codice fiscale di 11 cifre è di solito quello di un ente, non di una persona.",
     "Verificare con il paziente il suo codice fiscale."},
    {"P10", W, "3.1", invoice, "La natura IVA {n} è insolita per una prestazione sanitaria ({m}): verificare.",
     "Di solito è N4 nel regime ordinario e N2.2 nel forfettario: controllare la voce nella fattura."},
    {"V01", E, "R4.1", invoice, "Documento non ancora incassato: non va inviato.",
     "Registrare il pagamento nella fattura."},
    {"V03", E, "R1.1", nowhere,
     "Documento intestato a un soggetto diverso da persona fisica: va in fattura elettronica, non al Sistema TS.",
     k_no_action},
    {"V04", B, "R1.1", patient_card, "Indicare se l'intestatario è una persona fisica.",
     "Completare la scheda dell'intestatario."},
    {"V05", E, "R3.53", nowhere, "Prestazione gratuita: nessun importo da inviare.", k_no_action},
    {"V06", B, "R3.35", patient_card, "Manca il codice fiscale del paziente.",
     "Inserire il codice fiscale nella scheda del paziente. Indicare l'opposizione solo se il paziente l'ha "
     "dichiarata."},
    {"V07", B, "6.1", patient_card, "Il codice fiscale del paziente non è nel formato corretto.",
     "Correggere il codice fiscale nella scheda del paziente."},
    {"V08", B, "6.2", patient_card, "Il codice fiscale del paziente non è valido (carattere di controllo errato).",
     "Confrontarlo con la tessera sanitaria e correggerlo nella scheda del paziente."},
    {"V09", B, "6.3", patient_card, "Il codice fiscale contiene una data di nascita impossibile.",
     "Confrontarlo con la tessera sanitaria e correggerlo nella scheda del paziente."},
    {"V10", W, "6.3, R3.46", patient_card, "Il codice fiscale non corrisponde ai dati anagrafici: verificare.",
     "Confrontare nome e codice fiscale con la tessera sanitaria. Per un minore va bene il suo codice se la fattura è "
     "intestata a lui, quello del genitore se è intestata al genitore."},
    {"V11", B, "6.4", patient_card, "Il codice fiscale provvisorio non è valido.",
     "Correggere il codice nella scheda del paziente."},
    {"V12", E, "R3.50", patient_card, "Codice STP/ENI: l'invio al Sistema TS non è previsto; documento escluso.",
     "Se il paziente ottiene un codice fiscale italiano, inserirlo nella sua scheda."},
    {"V13", E, "R3.49", patient_card, "Paziente senza codice fiscale italiano: documento escluso dall'invio.",
     "Se il paziente ottiene un codice fiscale italiano, inserirlo nella sua scheda."},
    {"V15", W, "R3.37", invoice, "Annotare l'opposizione anche sulla fattura del paziente.",
     "Basta una riga su entrambe le copie, per esempio: \"Il paziente si oppone alla trasmissione dei dati al Sistema "
     "TS\". Se c'è già, non occorre fare nulla."},
    {"V16", W, "R3.38", invoice, "La preferenza di opposizione del paziente è diversa da quella del documento.",
     "Vale quella del documento: controllare che sia quella che il paziente ha chiesto."},
    {"V17", B, "2.1", expense_types, "Indicare il tipo di spesa per ogni voce.",
     "Associare la prestazione a un tipo di spesa nella sezione Associa tipo spesa."},
    {"V18", B, "2.2", expense_types, "Il tipo di spesa non è ammesso per la categoria professionale.",
     "Cambiare il tipo di spesa della prestazione nella sezione Associa tipo spesa."},
    {"V18W", W, "2.2", expense_types, "Il tipo di spesa è insolito per la categoria professionale: verificare.",
     "Controllare il tipo di spesa della prestazione nella sezione Associa tipo spesa."},
    {"V19", B, "2.3", expense_types,
     "L'indicatore di pronto soccorso/intramoenia non è compatibile con il tipo di spesa.",
     "Togliere l'indicatore nella sezione Associa tipo spesa."},
    {"V20", B, "R3.2", invoice, "Indicare per ogni voce l'aliquota IVA oppure la natura (es. N4).",
     "Completare la voce nella fattura."},
    {"V21", B, "R3.1", invoice, "Aliquota IVA e natura sono alternative: indicarne una sola.",
     "Correggere la voce nella fattura."},
    {"V22", B, "R3.4", invoice, "La natura IVA indicata non è ammessa per questo documento.",
     "Correggere la natura IVA della voce nella fattura."},
    {"V23", W, "R3.3", invoice, "Aliquota IVA insolita: verificare.",
     "Le aliquote in vigore sono 4, 5, 10 e 22 per cento."},
    {"V24", W, "R3.7", invoice, "Regime forfettario: la natura attesa è N2.2.",
     "Controllare la natura IVA delle voci nella fattura; nel dubbio, rivolgersi al commercialista."},
    {"V25", W, "R3.7", invoice, "Regime ordinario: per le prestazioni esenti la natura attesa è N4.",
     "Controllare la natura IVA delle voci nella fattura; nel dubbio, rivolgersi al commercialista."},
    {"V26", W, "R3.8", invoice, "Prestazione estetica esente: serve l'attestazione medica della finalità terapeutica.",
     "Se l'attestazione c'è non occorre fare altro; se manca, la prestazione è soggetta a IVA al 22 per cento."},
    {"V27", W, "R3.12, R3.15", invoice, "Importo superiore a 77,47 euro: manca la marca da bollo.",
     "Aggiungerla alla fattura. Se è a carico del medico non occorre fare nulla: non va inviata."},
    {"V28", W, "R3.12", invoice, "Marca da bollo non dovuta per importi fino a 77,47 euro.",
     "Se non serve, toglierla dalla fattura."},
    {"V29", B, "R3.16", invoice, "La marca da bollo va indicata in una voce separata con natura N1 (o N2.2).",
     "Correggere la natura della marca da bollo nella fattura."},
    {"V30", B, "R3.15", invoice, "La marca da bollo a carico del medico non va inviata.",
     "Togliere la marca da bollo dalle voci della fattura."},
    {"V31", B, "R3.52, R3.54", invoice, "Gli importi devono essere maggiori di zero.",
     "Correggere la voce, o ridurre lo sconto, nella fattura."},
    {"V32", B, "R3.52", invoice, "Importo della voce troppo elevato: suddividerlo.",
     "Il Sistema TS accetta al massimo 99.999,99 euro per voce."},
    {"V33", B, "R3.55", invoice, "La somma delle voci ({x}) non coincide con il totale del documento ({y}).",
     "Correggere gli importi nella fattura."},
    {"V35", B, "R3.23, R3.27", invoice, "Indicare se il pagamento è tracciabile (SI) o in contanti (NO).",
     "Indicare il metodo di pagamento nella fattura."},
    {"V36", B, "R3.26", invoice, "Pagamento in parte in contanti: indicare NO.",
     "Basta una parte in contanti perché tutto il documento conti come pagato in contanti: correggere il metodo di "
     "pagamento nella fattura."},
    {"V37", B, "R3.57, R4.2", invoice, "La data di pagamento precede l'emissione: confermare il pagamento anticipato.",
     "Correggere la data nella fattura, oppure confermare che il pagamento è stato anticipato."},
    {"V39", B, "R4.5", invoice, "La data non può essere futura.", "Correggere la data nella fattura."},
    {"V40", B, "R4.4", invoice, "Data troppo remota per il Sistema TS.", "Correggere la data nella fattura."},
    {"V41", W, "R4.3, 5.3", documents,
     "Spesa dell'anno {y}: termine del {d} scaduto. L'invio sarà tardivo e può comportare sanzioni.",
     "Inviare al più presto: entro 60 giorni dal termine la sanzione è ridotta."},
    {"V42", B, "R4.3", invoice, "Anno di pagamento non più trasmissibile.",
     "Controllare la data di pagamento; se è giusta, rivolgersi al commercialista."},
    {"V43", B, "R3.32", invoice, "Il numero del documento contiene caratteri non ammessi o è troppo lungo (max 20).",
     "Usare solo lettere, cifre e i segni _ . / \\ - nel numero della fattura."},
    {"V44", B, "R3.65", documents, "Documento già inviato: usare la variazione.",
     "Se i dati sono cambiati inviare una variazione; altrimenti non occorre fare nulla."},
    {"V45", B, "R3.64", documents, "Il documento non risulta ancora acquisito: non si può variare o cancellare.",
     "Inviare prima il documento."},
    {"V46", B, "R3.58, R3.62", invoice, "Il rimborso deve richiamare una fattura già acquisita dal Sistema TS.",
     "Inviare prima la fattura a cui la nota di credito si riferisce; se non è indicata, collegarla alla nota."},
    {"V47", B, "R3.58", invoice, "Nel rimborso data di pagamento ed emissione devono coincidere.",
     "Correggere le date della nota di credito."},
    {"V48", W, "R3.58", invoice, "Il rimborso supera l'importo della fattura originaria.",
     "Controllare l'importo della nota di credito e le note già emesse per la stessa fattura."},
    {"V49", W, "R3.61", documents, "Cancellare prima la nota di credito collegata.",
     "Il Sistema TS di solito non accetta la modifica di un documento già rimborsato."},
    {"V50", B, "1.3", host_settings, "Partita IVA dell'emittente non valida.",
     "Correggere la partita IVA dell'entità di fatturazione: ha 11 cifre."},
    {"V51", W, "1.3, 6.5", host_settings,
     "La partita IVA dell'emittente non supera il controllo: verificare (i medici senza partita IVA usano il codice "
     "fornito dal Sistema TS).",
     "Confrontarla con quella usata per la registrazione al Sistema TS."},
    {"V52", B, "1.3", configuration, "Codice fiscale del medico non valido.",
     "Correggere il codice fiscale in Configura Sistema TS."},
    {"V53", B, "1.3", configuration, "Codice proprietario della struttura incompleto.",
     "Inserire il codice proprietario in Configura Sistema TS, come nella lettera delle credenziali (xxx-yyy-zzzzzz)."},
    {"V53P", B, "1.3", configuration, "I codici struttura non sono previsti per il professionista.",
     "Togliere il codice proprietario in Configura Sistema TS."},
    {"V59", B, "R7.1", invoice, "Prestazione sanitaria a persona fisica: vietata la fattura elettronica via SdI.",
     "Togliere la fattura dall'invio allo SdI; se è già partita, rivolgersi al commercialista."},
    {"V61", W, "3.9", invoice, "Possibile doppione: stesso paziente, giorno e importo.",
     "Confrontarlo con l'altro documento del giorno: se sono due prestazioni diverse non occorre fare nulla."},
    {"V62", W, "5.1, R5.5", documents, "{n} alla scadenza del {d}: {k} da inviare.",
     "Inviare i documenti che restano."},
});

} // namespace

std::span<const Check> checks() noexcept
{
    return k_checks;
}

const Check* find_check(std::string_view id) noexcept
{
    const auto found =
        std::find_if(k_checks.begin(), k_checks.end(), [&](const Check& check) { return check.id == id; });
    return found == k_checks.end() ? nullptr : &*found;
}

} // namespace plugin::domain
