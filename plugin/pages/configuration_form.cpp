#include "plugin/pages/configuration_form.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/intermediary.hpp"
#include "plugin/domain/pasted_text.hpp"
#include "plugin/domain/tax_code.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/secret_box.hpp"

#include <algorithm>

namespace plugin::pages {

using domain::text;

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
        errors.add(k_user_field, text("configuration-form.user-missing"));
    } else if (form.user.size() > k_longest_text || !is_printable_ascii(form.user) ||
               form.user.find(':') != std::string::npos) {
        errors.add(k_user_field, text("configuration-form.user-wrong"));
    }
}

void check_password(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (form.password.empty()) {
        if (!context.has_password) errors.add(k_password_field, text("configuration-form.password-missing"));
    } else if (form.password.size() > k_longest_text) {
        errors.add(k_password_field, text("configuration-form.password-too-long"));
    } else if (!is_printable_ascii(form.password)) {
        errors.add(k_password_field, text("configuration-form.password-wrong"));
    }
}

void check_pin(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (form.pin.empty()) {
        if (!context.has_pin) errors.add(k_pin_field, text("configuration-form.pin-missing"));
    } else if (form.is_through_intermediary()) {
        if (form.pin.size() != k_entratel_pin_length || !is_printable_ascii(form.pin)) {
            errors.add(k_pin_field, text("configuration-form.entratel-pin-wrong"));
        }
    } else if (form.pin.size() != k_pin_length || !domain::all_digits(form.pin)) {
        errors.add(k_pin_field, text("configuration-form.pin-wrong"));
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
        return text("configuration-form.tax-code-shape");
    }
    const auto check = domain::check_tax_code(code);
    if (check.problem) return domain::text_of(*check.problem) + " " + text("configuration-form.tax-code-compare");
    if (!check.valid() || check.kind == domain::TaxCodeKind::stp || check.kind == domain::TaxCodeKind::eni) {
        return text("configuration-form.tax-code-registered");
    }
    return {};
}

void check_tax_code(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (form.tax_code.empty()) {
        errors.add(k_tax_code_field, text("configuration-form.tax-code-missing"));
    } else if (auto problem = tax_code_problem(form.tax_code, context.environment); !problem.empty()) {
        errors.add(k_tax_code_field, std::move(problem));
    }
}

void check_intermediary(const ConfigurationForm& form, const ConfigurationContext& context, Errors& errors)
{
    if (!form.is_through_intermediary()) return;
    if (form.intermediary.empty()) {
        errors.add(k_intermediary_field, text("configuration-form.intermediary-missing"));
    } else if (form.intermediary == form.tax_code) {
        errors.add(k_intermediary_field, text("configuration-form.intermediary-same"));
    } else if (auto problem = tax_code_problem(form.intermediary, context.environment); !problem.empty()) {
        errors.add(k_intermediary_field, std::move(problem));
    }
    if (!domain::is_office(form.office)) {
        errors.add(k_office_field, text("configuration-form.office-missing"));
    }
}

void check_structure(const ConfigurationForm& form, domain::IssuerCategory category, Errors& errors)
{
    if (!domain::is_facility(category)) return;
    if (form.structure_code.empty()) {
        errors.add(k_structure_field, text("configuration-form.structure-missing"));
    } else if (!domain::StructureCodes::parse(form.structure_code)) {
        errors.add(k_structure_field, text("configuration-form.structure-wrong"));
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
    if (!category) errors.add(k_category_field, text("configuration-form.category-missing"));
    check_tax_code(form, context, errors);
    if (category) check_structure(form, *category, errors);
    check_intermediary(form, context, errors);
    check_user(form, errors);
    check_password(form, context, errors);
    check_pin(form, context, errors);
    return errors.take();
}

} // namespace plugin::pages
