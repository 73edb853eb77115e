#include "plugin/sending/credentials.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/secret_box.hpp"

#include <host_sdk/secrets.hpp>

namespace plugin::sending {
namespace {

sts::Secret open_secret(const ledger::SecretBox& box, const std::string& sealed, const std::string& place)
{
    std::string plain = box.open(sealed, place);
    sts::Secret secret(plain);
    ledger::wipe(plain);
    return secret;
}

} // namespace

sts::Credentials open_credentials(host_sdk::Host host, const host_sdk::Call& call, const std::string& billing_entity_id,
                                  const ledger::Account& account)
{
    ledger::SecretBox::Key key = host_sdk::Secrets(host).derive_key(call, ledger::k_credentials_key_label);
    const ledger::SecretBox box(key);
    ledger::wipe(key);
    sts::Credentials credentials;
    credentials.username = account.username;
    credentials.password = open_secret(box, account.sealed_password, ledger::password_place(billing_entity_id));
    credentials.pincode = open_secret(box, account.sealed_pin, ledger::pin_place(billing_entity_id));
    credentials.owner = sts::make_owner(account.tax_code, account.category, account.structure_code);
    if (!account.intermediary.empty()) credentials.intermediary = account.intermediary;
    return credentials;
}

std::string unreadable_credentials()
{
    return domain::text("credentials.unreadable");
}

} // namespace plugin::sending
