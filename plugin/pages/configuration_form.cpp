#include "plugin/pages/configuration_form.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/intermediary.hpp"
#include "plugin/domain/pasted_text.hpp"
#include "plugin/domain/tax_code.hpp"
#include "plugin/ledger/secret_box.hpp"

#include <algorithm>

namespace plugin::pages {

namespace {

constexpr std::size_t k_longest_text = 100;
constexpr std::size_t k_pin_length = 10;         // PROTOCOL 3.1
constexpr std::size_t k_entratel_pin_length = 8; // of letters and digits, sent in clear: its case is kept
constexpr std::size_t k_tax_code_length = 16;
constexpr std::size_t k_provisional_length = 11;

bool is_printable_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

class Errors {
public:
    void add(std::string_view field, std::string text) { m_list.push_back({std::string(field), std::move(text)}); }
    std::vector<FieldError> take() { return std::move(m_list); }

private:
    std::vector<FieldError> m_list;
};

void check_user(const ConfigurationForm& form, Errors& errors)
{
    if (form.user.empty()) {
        errors.add(k_user_field, "Inserire il Codice identificativo.");
    } else if (form.user.size() > k_longest_text || !is_printable_ascii(form.user) ||
               form.user.find(':') != std::string::npos) {
        errors.add(k_user_field, "Il Codice identificativo è fatto di lettere e cifre, senza spazi: controllare di "
                                 "averlo copiato per intero.");
    }
}

void check_password(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (form.password.empty()) {
        if (!context.has_password) errors.add(k_password_field, "Inserire la Parola chiave (password).");
    } else if (form.password.size() > k_longest_text) {
        errors.add(k_password_field, "La Parola chiave è troppo lunga: controllare di aver copiato solo quella.");
    } else if (!is_printable_ascii(form.password)) {
        errors.add(k_password_field, "La Parola chiave contiene uno spazio, una lettera accentata o un altro carattere "
                                     "che il Sistema TS non accetta: controllare di averla copiata bene.");
    }
}

void check_pin(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (form.pin.empty()) {
        if (!context.has_pin) errors.add(k_pin_field, "Inserire il PIN.");
    } else if (form.is_through_intermediary()) {
        if (form.pin.size() != k_entratel_pin_length || !is_printable_ascii(form.pin)) {
            errors.add(k_pin_field, "Il PIN dell'intermediario è di 8 caratteri: quelli nelle posizioni dispari del "
                                    "pincode, nella terza sezione della lettera dell'Agenzia delle Entrate.");
        }
    } else if (form.pin.size() != k_pin_length || !domain::all_digits(form.pin)) {
        errors.add(k_pin_field,
                   "Il PIN è di 10 cifre: si trova nell'area riservata del Sistema TS, in Stampa pincode.");
    }
}

// The official identities of the test environment fail the check digits (RULES 1.3): there only the shape counts.
bool has_tax_code_shape(std::string_view code)
{
    if (code.size() == k_provisional_length) return domain::all_digits(code);
    return code.size() == k_tax_code_length &&
           std::all_of(code.begin(), code.end(), [](char c) { return domain::is_digit(c) || domain::is_upper(c); });
}

// What is wrong with a tax code that is not empty; an empty text where nothing is.
std::string tax_code_problem(std::string_view code, domain::Environment environment)
{
    if (environment == domain::Environment::test) {
        if (has_tax_code_shape(code)) return {};
        return "Il codice fiscale non è nel formato corretto: servono 16 caratteri, oppure 11 cifre.";
    }
    const auto check = domain::check_tax_code(code);
    if (check.problem) return domain::text_of(*check.problem) + " Confrontarlo con la tessera sanitaria.";
    if (!check.valid() || check.kind == domain::TaxCodeKind::stp || check.kind == domain::TaxCodeKind::eni) {
        return "Serve il codice fiscale usato per la registrazione al Sistema TS.";
    }
    return {};
}

void check_tax_code(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (form.tax_code.empty()) {
        errors.add(k_tax_code_field, "Inserire il Codice Fiscale.");
    } else if (auto problem = tax_code_problem(form.tax_code, context.environment); !problem.empty()) {
        errors.add(k_tax_code_field, std::move(problem));
    }
}

void check_intermediary(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (!form.is_through_intermediary()) return;
    if (form.intermediary.empty()) {
        errors.add(k_intermediary_field,
                   "Inserire il codice fiscale dell'intermediario, oppure lasciare vuota anche la "
                   "sede telematica.");
    } else if (form.intermediary == form.tax_code) {
        errors.add(k_intermediary_field, "È lo stesso Codice Fiscale di chi emette le fatture: chi invia in proprio "
                                         "lascia vuoti questi due campi.");
    } else if (auto problem = tax_code_problem(form.intermediary, context.environment); !problem.empty()) {
        errors.add(k_intermediary_field, std::move(problem));
    }
    if (!domain::is_office(form.office)) {
        errors.add(k_office_field, "Inserire la sede telematica dell'intermediario: 3 cifre, di solito 000.");
    }
}

void check_structure(const ConfigurationForm& form, domain::IssuerCategory category, Errors& errors)
{
    if (!domain::is_facility(category)) return;
    if (form.structure_code.empty()) {
        errors.add(k_structure_field, "Inserire il Codice proprietario: per una struttura è obbligatorio.");
    } else if (!domain::StructureCodes::parse(form.structure_code)) {
        errors.add(k_structure_field, "Il Codice proprietario ha la forma 601-120-010008: 3 caratteri per la "
                                      "regione, 3 per la ASL, 5 o 6 per la struttura. Si può incollare intero.");
    }
}

} // namespace

void ConfigurationForm::wipe_secrets() noexcept
{
    ledger::wipe(password);
    ledger::wipe(pin);
}

ConfigurationForm ConfigurationForm::from(const host_sdk::web::Form& form)
{
    ConfigurationForm result;
    const auto read = [&](std::string_view field, auto&& normalise) {
        const std::string_view typed = form.get(field);
        std::string clean = domain::clean_pasted(typed);
        std::string value = normalise(clean);
        ledger::wipe(clean);
        if (value.size() != typed.size()) result.cleaned.push_back(field);
        return value;
    };
    const auto as_it_is = [](const std::string& text) { return text; };
    const auto compact = [](const std::string& text) { return domain::compact(text); };
    result.user = read(k_user_field, as_it_is);
    result.password = read(k_password_field, as_it_is);
    result.pin = read(k_pin_field, compact);
    result.tax_code = read(k_tax_code_field, domain::normalise_tax_code);
    result.structure_code = read(k_structure_field, domain::compact_upper);
    if (const auto codes = domain::StructureCodes::parse(domain::clean_pasted(form.get(k_structure_field)))) {
        result.structure_code = codes->text();
    }
    result.category = domain::trim(form.get(k_category_field));
    result.intermediary = read(k_intermediary_field, domain::normalise_tax_code);
    result.office = read(k_office_field, compact);
    result.try_again = !form.get(k_try_again_field).empty();
    return result;
}

std::string ConfigurationForm::intermediary_text() const
{
    return is_through_intermediary() ? domain::Intermediary{intermediary, office}.text() : std::string();
}

std::optional<domain::IssuerCategory> ConfigurationForm::issuer_category() const
{
    return domain::issuer_category_from_code(category);
}

std::vector<FieldError> validate(const ConfigurationForm& form, const ConfigurationContext& context)
{
    Errors errors;
    const auto category = form.issuer_category();
    if (!category) errors.add(k_category_field, "Scegliere il tipo di soggetto.");
    check_tax_code(form, context, errors);
    if (category) check_structure(form, *category, errors);
    check_intermediary(form, context, errors);
    check_user(form, errors);
    check_password(form, context, errors);
    check_pin(form, context, errors);
    return errors.take();
}

} // namespace plugin::pages
