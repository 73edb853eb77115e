#include "plugin/pages/credential_retry.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/keyed_fingerprint.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::text;

std::string account_mark(const ledger::Account& account, const std::string& billing_entity_id,
                         const ledger::SecretBox& box, const ledger::SecretBox::Key& key)
{
    std::string password = box.open(account.sealed_password, ledger::password_place(billing_entity_id));
    std::string pin = box.open(account.sealed_pin, ledger::pin_place(billing_entity_id));
    const std::string* const parts[] = {&account.username,     &account.tax_code, &account.structure_code,
                                        &account.intermediary, &password,         &pin};
    std::size_t size = 0;
    for (const std::string* part : parts) {
        size += part->size() + 1;
    }
    std::string content;
    content.reserve(size); // it must not leave copies of the secrets where it grew
    for (const std::string* part : parts) {
        content.append(*part).push_back('\n');
    }
    std::string mark = ledger::KeyedFingerprint(key).of(content);
    ledger::wipe(content);
    ledger::wipe(password);
    ledger::wipe(pin);
    return mark;
}

std::optional<FieldError> objection_to_try(int refusals, bool is_what_was_refused)
{
    constexpr int k_before_asking = 5;
    const std::string field(k_try_again_field);
    if (refusals > 0 && is_what_was_refused) {
        return FieldError{field, text("credential-retry.same")};
    }
    if (refusals >= k_before_asking) {
        return FieldError{field, text("credential-retry.often", {{"count", number_text(refusals)}})};
    }
    return std::nullopt;
}

} // namespace plugin::pages
