#include "plugin/pages/transmission_words.hpp"

#include "plugin/domain/money.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/domain/vat_nature.hpp"
#include "plugin/pages/italian_text.hpp"

#include <algorithm>
#include <array>

namespace plugin::pages {
namespace {

struct Label {
    std::string_view name;
    std::string_view words;
};

constexpr auto k_labels = std::to_array<Label>({
    {"pIva", "Partita IVA"},
    {"dataEmissione", "Data del documento"},
    {"dispositivo", "Dispositivo"},
    {"numDocumento", "Numero del documento"},
    {"dataPagamento", "Data di pagamento"},
    {"flagPagamentoAnticipato", "Pagamento anticipato"},
    {"cfCittadino", "Codice fiscale del paziente"},
    {"tipoSpesa", "Tipo di spesa"},
    {"flagTipoSpesa", "Precisazione del tipo di spesa"},
    {"importo", "Importo, IVA compresa"},
    {"aliquotaIVA", "Aliquota IVA"},
    {"naturaIVA", "Natura IVA"},
    {"pagamentoTracciato", "Pagamento tracciato"},
    {"tipoDocumento", "Tipo di documento"},
    {"flagOpposizione", "Opposizione del paziente"},
    {"opzionale1", "Intermediario che trasmette"},
    {"pincode", "PIN di chi trasmette"},
    {"codiceRegione", "Codice della regione"},
    {"codiceAsl", "Codice della ASL"},
    {"codiceSSA", "Codice della struttura"},
    {"cfProprietario", "Codice fiscale del titolare"},
});

std::string expense_words(const std::string& code, const rules::RulesData& rules)
{
    for (const rules::ExpenseTypeEntry& entry : rules.expense_types()) {
        if (domain::code(entry.type) == code) return code + " – " + entry.name;
    }
    return code;
}

std::string nature_words(const std::string& code)
{
    const domain::VatNature* nature = domain::find_vat_nature(code);
    return nature == nullptr ? code : code + " – " + domain::text(nature->meaning);
}

// "22.00" as "22,00%".
std::string rate_words(std::string wire)
{
    std::replace(wire.begin(), wire.end(), '.', ',');
    return wire + "%";
}

std::string amount_words(const std::string& wire)
{
    const auto amount = domain::Cents::parse(wire);
    return amount ? amount->to_text() : wire;
}

} // namespace

std::string field_label(std::string_view name)
{
    const auto* found =
        std::find_if(k_labels.begin(), k_labels.end(), [&](const Label& label) { return label.name == name; });
    return std::string(found == k_labels.end() ? name : found->words);
}

std::string field_words(const sts::MessageField& field, const rules::RulesData& rules)
{
    const std::string_view name = field.name;
    const std::string& value = field.value;
    if (name == "dataEmissione" || name == "dataPagamento") return date_text(value);
    if (name == "importo") return amount_words(value);
    if (name == "tipoSpesa") return expense_words(value, rules);
    if (name == "naturaIVA") return nature_words(value);
    if (name == "aliquotaIVA") return rate_words(value);
    if (name == "pagamentoTracciato") return value == "SI" ? "sì" : "no";
    if (name == "flagPagamentoAnticipato" || name == "flagOpposizione") return value == "1" ? "sì" : "no";
    if (name == "flagTipoSpesa") return value == "1" ? "1 – pronto soccorso" : "2 – intramoenia";
    if (name == "tipoDocumento") return value == "F" ? "F – fattura o ricevuta" : value;
    if (name == "dispositivo") return value == "1" ? "1 – fattura" : value;
    // Of an Entratel access alone; what it is stays out of the page.
    if (name == "pincode") return "protetto dalla connessione sicura";
    return value;
}

} // namespace plugin::pages
