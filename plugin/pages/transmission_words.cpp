#include "plugin/pages/transmission_words.hpp"

#include "plugin/domain/money.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/domain/vat_nature.hpp"
#include "plugin/pages/italian_text.hpp"

#include <algorithm>
#include <array>

namespace plugin::pages {

using domain::text;

namespace {

struct Label {
    std::string_view name;
    std::string_view text; // its name
};

constexpr auto k_labels = std::to_array<Label>({
    {"pIva", "transmission.field.vat-number"},
    {"dataEmissione", "transmission.field.issued-on"},
    {"dispositivo", "transmission.field.device"},
    {"numDocumento", "transmission.field.number"},
    {"dataPagamento", "transmission.field.paid-on"},
    {"flagPagamentoAnticipato", "transmission.field.paid-before"},
    {"cfCittadino", "transmission.field.patient"},
    {"tipoSpesa", "transmission.field.expense-type"},
    {"flagTipoSpesa", "transmission.field.expense-flag"},
    {"importo", "transmission.field.amount"},
    {"aliquotaIVA", "transmission.field.vat-rate"},
    {"naturaIVA", "transmission.field.vat-nature"},
    {"pagamentoTracciato", "transmission.field.traced"},
    {"tipoDocumento", "transmission.field.document-kind"},
    {"flagOpposizione", "transmission.field.opposition"},
    {"opzionale1", "transmission.field.intermediary"},
    {"pincode", "transmission.field.pin"},
    {"codiceRegione", "transmission.field.region"},
    {"codiceAsl", "transmission.field.asl"},
    {"codiceSSA", "transmission.field.facility"},
    {"cfProprietario", "transmission.field.owner"},
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
    return found == k_labels.end() ? std::string(name) : text(found->text);
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
    if (name == "pagamentoTracciato") return text(value == "SI" ? "common.yes" : "common.no");
    if (name == "flagPagamentoAnticipato" || name == "flagOpposizione")
        return text(value == "1" ? "common.yes" : "common.no");
    if (name == "flagTipoSpesa") return text(value == "1" ? "transmission.emergency-room" : "transmission.intramoenia");
    if (name == "tipoDocumento") return value == "F" ? text("transmission.invoice-or-receipt") : value;
    if (name == "dispositivo") return value == "1" ? text("transmission.first-device") : value;
    // Of an Entratel access alone; what it is stays out of the page.
    if (name == "pincode") return text("transmission.by-secure-connection");
    return value;
}

} // namespace plugin::pages
