#pragma once

#include "plugin/domain/issuer.hpp"
#include "plugin/domain/pre_send_check.hpp"

#include <host_sdk/web/form.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

// What is wrong with a field, as a domain::text.
struct FieldError {
    std::string field;
    std::string text;
};

// What the doctor typed into Configura Sistema TS, without the blanks of copy and paste. The secrets are in here for as
// long as the request lasts, and wiped with this object; they are never shown again.
struct ConfigurationForm {
    ~ConfigurationForm() { wipe_secrets(); }

    void wipe_secrets() noexcept;

    std::string user;           // Codice identificativo
    std::string password;       // Parola chiave (password); empty: keep the stored one
    std::string pin;            // PIN; empty: keep the stored one
    std::string tax_code;       // Codice Fiscale
    std::string structure_code; // Codice proprietario
    std::string category;       // storage code of Tipo di soggetto
    std::string intermediary;   // Codice fiscale dell'intermediario; with the office empty: the owner sends by himself
    std::string office;         // Sede telematica
    bool try_again = false;     // what was refused is to be tried once more
    std::vector<std::string_view> cleaned; // the names of the fields that held blanks or invisible characters

    static ConfigurationForm from(const host_sdk::web::Form& form);

    // Whether an intermediary with an Entratel access sends, with his own user, password and PIN (PROTOCOL 3.1).
    bool is_through_intermediary() const noexcept { return !intermediary.empty() || !office.empty(); }

    // What ledger::Account holds of the intermediary; empty where there is none.
    std::string intermediary_text() const;

    // The chosen category; nothing where the text is none.
    std::optional<domain::IssuerCategory> issuer_category() const;
};

// What stands behind the form: whether secrets are stored already, and whether identities must be real ones.
struct ConfigurationContext {
    bool has_password = false;
    bool has_pin = false;
    domain::Environment environment = domain::Environment::production;
};

// The names of the form's fields.
inline constexpr std::string_view k_user_field = "codice_identificativo";
inline constexpr std::string_view k_password_field = "parola_chiave";
inline constexpr std::string_view k_pin_field = "pin";
inline constexpr std::string_view k_tax_code_field = "codice_fiscale";
inline constexpr std::string_view k_structure_field = "codice_proprietario";
inline constexpr std::string_view k_category_field = "tipo_soggetto";
inline constexpr std::string_view k_intermediary_field = "cf_intermediario";
inline constexpr std::string_view k_office_field = "sede_telematica";
inline constexpr std::string_view k_try_again_field = "verifica_ancora";

// All that is missing or malformed, in the order of the fields; empty where the form may be saved. Pure function.
std::vector<FieldError> validate(const ConfigurationForm& form, const ConfigurationContext& context);

} // namespace plugin::pages
