#include "sistema-ts-simulator/rules/message.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace sistema_ts_simulator::rules {

namespace {

struct Entry {
    std::string_view code;
    std::string_view text;
    std::string_view level;
};

constexpr std::array k_catalogue = {
    // Published texts (PROTOCOL 11.1 to 11.4).
    Entry{"0", "Operazione eseguita correttamente", ""},
    Entry{"000", "Il file è in attesa di elaborazione, per conoscerne l'esito è necessario verificare la ricevuta", ""},
    Entry{"002", "PINCODE NON DECIFRABILE", "E"},
    Entry{"004", "CODICE FISCALE DEL MEDICO NON CORRISPONDENTE A QUELLO UTILIZZATO IN FASE DI AUTENTICAZIONE", "E"},
    Entry{"010", "IL CF PROPRIETARIO È DIVERSO DA QUELLO UTILIZZATO IN FASE DI AUTENTICAZIONE", "E"},
    Entry{
        "101",
        "IL CAMPO NOMEFILEALLEGATO DEVE ESSERE COMPRESO TRA 6 E 60 CARATTERI E TERMINARE IN .ZIP: IL FILE NON E' STATO "
        "ACCOLTO",
        "E"},
    Entry{"102", "L'ALLEGATO NON È UN FILE DI TIPO ZIP VALIDO: IL FILE NON È STATO ACCOLTO", "E"},
    Entry{"103", "L'ALLEGATO È VUOTO: IL FILE NON È STATO ACCOLTO", "E"},
    Entry{"104", "PINCODE ERRATO", "E"},
    Entry{"105", "INVIO PER CONTO IN ASSENZA DI DELEGA ATTIVA", "E"},
    Entry{"106", "INVIO IN PROPRIO IN PRESENZA DI DELEGA ATTIVA", "E"},
    Entry{"108", "LA DIMENSIONE DEL FILE ALLEGATO SUPERA LA SOGLIA CONSENTITA", "E"},
    Entry{"109", "DATI PROPRIETARIO FORMALMENTE ERRATI", "E"},
    Entry{"110", "IL CF PROPRIETARIO È DIVERSO DAL CF DELLA USER", "E"},
    Entry{"113", "PINCODE INCARICANTE ENTRATE NON VALIDO", "E"},
    Entry{"114", "INCARICANTE ENTRATE NON ASSOCIATO", "E"},
    Entry{"200", "ERRORE NELL'APPLICAZIONE: CONTATTARE L'ASSISTENZA", "E"},
    Entry{"S011", "IL CF DEL CITTADINO RISULTA FORMALMENTE ERRATO", "E"},
    Entry{"S017", "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE", "E"},
    Entry{"W003", "IL CF CITTADINO NON PRESENTE IN ARCHIVIO", "W"},
    Entry{"W008", "IL DOCUMENTO E' STATO TRASMESSO OLTRE I TERMINI PREVISTI", "W"},
    Entry{"W010", "IL DOCUMENTO E' STATO ANNULLATO IN PRECEDENZA", "W"},
    Entry{"WS37", "FILE SCARTATO, CONTROLLARE LA RICEVUTA PDF", "E"},
    Entry{"WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", "E"},
    // Published codes whose text is not: the words are the simulator's.
    Entry{"S022", "IL DOCUMENTO RISULTA GIA' ANNULLATO (testo del simulatore)", "E"},
    Entry{"S035", "LA DATA DI PAGAMENTO E' DI UN ANNO CHIUSO (testo del simulatore)", "E"},
    Entry{"W014", "ALTRO DOCUMENTO PER LO STESSO CITTADINO NELLO STESSO GIORNO (testo del simulatore)", "W"},
    Entry{"WS11", "NESSUN ERRORE PER IL PROTOCOLLO INDICATO (testo del simulatore)", "E"},
    Entry{"WS15", "RICEVUTA NON ANCORA DISPONIBILE (testo del simulatore)", "E"},
    Entry{"WS99", "ERRORE TECNICO TEMPORANEO (testo del simulatore)", "E"},
    // Artificial codes (PROTOCOL 11.5).
    Entry{"SIM001", "MANCA IL TIPO DOCUMENTO (F o D)", "E"},
    Entry{"SIM002", "UNA VOCE DI SPESA NON INDICA NE' L'ALIQUOTA NE' LA NATURA IVA", "E"},
    Entry{"SIM003", "CODICE FISCALE DEL CITTADINO PRESENTE IN UN DOCUMENTO CON OPPOSIZIONE", "E"},
    Entry{"SIM004", "MANCA IL CODICE FISCALE DEL CITTADINO IN UN DOCUMENTO SENZA OPPOSIZIONE", "E"},
    Entry{"SIM005", "DATA DI PAGAMENTO PRECEDENTE ALL'EMISSIONE SENZA IL FLAG DI PAGAMENTO ANTICIPATO", "E"},
    Entry{"SIM006", "LA DATA DI EMISSIONE È FUTURA", "E"},
    Entry{"SIM007", "DATA DI PAGAMENTO FUTURA", "E"},
    Entry{"SIM008", "DOCUMENTO DA VARIARE, RIMBORSARE O CANCELLARE NON PRESENTE IN ARCHIVIO", "E"},
    Entry{"SIM009", "TIPO SPESA NON AMMESSO PER IL SOGGETTO", "E"},
    Entry{"SIM010", "FLAG TIPO SPESA NON AMMESSO PER IL TIPO SPESA", "E"},
    Entry{"SIM011", "LA PARTITA IVA NON APPARTIENE AL PROPRIETARIO", "E"},
    Entry{"SIM012", "IMPORTO RIMBORSATO SUPERIORE A QUELLO DEL DOCUMENTO ORIGINALE", "E"},
    Entry{"SIM013", "DATA DI PAGAMENTO DEL RIMBORSO DIVERSA DALLA DATA DI EMISSIONE", "E"},
    Entry{"SIM014", "I CODICI REGIONE, ASL E SSA NON CORRISPONDONO ALL'UTENZA", "E"},
    Entry{"SIM015", "CODICE FISCALE DEL CITTADINO NON DECIFRABILE", "E"},
    Entry{"SIM016", "IL DOCUMENTO DA VARIARE O RIMBORSARE RISULTA ANNULLATO", "E"},
    Entry{"SIM017", "IL DOCUMENTO HA UN RIMBORSO COLLEGATO: CANCELLARE PRIMA IL RIMBORSO", "E"},
    Entry{"SIM018", "IL DOCUMENTO DA RIMBORSARE E' A SUA VOLTA UN RIMBORSO", "E"},
    Entry{"SIM019", "MANCA L'INDICAZIONE DEL PAGAMENTO TRACCIATO", "E"},
    Entry{"SIM020", "IMPORTO NON AMMESSO: DA 0.01 A 99999.99, CON AL PIU' DUE DECIMALI", "E"},
    Entry{"SIM021", "NATURA IVA NON AMMESSA PER IL TIPO DOCUMENTO", "E"},
    Entry{"SIM022", "ANNO E MESE O TIPO DI ESTRAZIONE NON AMMESSI", "E"},
    Entry{"SIM023", "INDICARE IL PROTOCOLLO OPPURE LE DATE DI INIZIO E DI FINE, NON ENTRAMBI", "E"},
    Entry{"SIM024", "DATE NON AMMESSE: SCRIVERE gg-mm-aaaa, LA PRIMA NON SUCCESSIVA ALLA SECONDA", "E"},
    Entry{"SIM025", "NESSUN INVIO TROVATO", "E"},
    Entry{"SIM026", "MANCA L'IDENTIFICATIVO DEL DOCUMENTO DA RIMBORSARE", "E"},
    Entry{"SIM027", "IL FILE NON E' ANCORA STATO ELABORATO", "E"},
    Entry{"SIM028", "PERIODO NON AMMESSO", "E"},
    Entry{"SIM999", "CODICE NON PREVISTO", "E"},
};

bool has_level(const std::vector<Message>& messages, std::string_view level)
{
    return std::any_of(messages.begin(), messages.end(), [&](const Message& m) { return m.level == level; });
}

} // namespace

Message message(std::string_view code)
{
    const auto* entry = std::find_if(k_catalogue.begin(), k_catalogue.end(),
                                     [&](const Entry& candidate) { return candidate.code == code; });
    if (entry == k_catalogue.end()) throw std::logic_error("no message with code " + std::string(code));
    return {std::string(entry->code), std::string(entry->text), std::string(entry->level)};
}

bool has_errors(const std::vector<Message>& messages)
{
    return has_level(messages, "E");
}

bool has_warnings(const std::vector<Message>& messages)
{
    return has_level(messages, "W");
}

std::string esito_of(const std::vector<Message>& messages)
{
    if (has_errors(messages)) return "1";
    return has_warnings(messages) ? "2" : "0";
}

} // namespace sistema_ts_simulator::rules
