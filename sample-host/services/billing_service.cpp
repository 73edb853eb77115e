#include "services/billing_service.hpp"

#include "services/field_error.hpp"
#include "services/text.hpp"
#include "store/billing_entity_store.hpp"
#include "store/revision.hpp"

namespace sample_host::services {

namespace {

store::BillingEntity checked(const BillingEntityDraft& draft)
{
    store::BillingEntity entity;
    entity.name = trimmed(draft.name);
    entity.vat_number = normalised_tax_code(draft.vat_number);
    entity.tax_code = normalised_tax_code(draft.tax_code);
    entity.profession = trimmed(draft.profession);
    FieldErrors errors;
    if (entity.name.empty())
        errors.add("nome", "Inserire il nominativo con cui si emettono le fatture.");
    else if (length_in_characters(entity.name) > 120)
        errors.add("nome", "Il nominativo è troppo lungo: al massimo 120 caratteri.");
    if (!looks_like_vat_number(entity.vat_number))
        errors.add("partita_iva", "La partita IVA deve avere 11 cifre: controllare.");
    if (!looks_like_tax_code(entity.tax_code))
        errors.add("codice_fiscale",
                   "Il codice fiscale deve avere 16 lettere e cifre (11 cifre per una società): controllare.");
    if (length_in_characters(entity.profession) > 60)
        errors.add("professione", "La professione è troppo lunga: al massimo 60 caratteri.");
    errors.raise();
    return entity;
}

} // namespace

std::vector<store::BillingEntity> BillingService::list()
{
    auto transaction = m_database.read();
    return store::BillingEntityStore(transaction).list();
}

std::optional<store::BillingEntity> BillingService::find(std::int64_t id)
{
    auto transaction = m_database.read();
    return store::BillingEntityStore(transaction).find(id);
}

std::int64_t BillingService::current_revision()
{
    auto transaction = m_database.read();
    return store::current_revision(transaction, store::Topic::billing);
}

std::int64_t BillingService::create(const BillingEntityDraft& draft)
{
    const auto entity = checked(draft);
    auto transaction = m_database.write();
    const auto id = store::BillingEntityStore(transaction).add(entity);
    transaction.commit();
    return id;
}

void BillingService::update(std::int64_t id, const BillingEntityDraft& draft)
{
    auto entity = checked(draft);
    entity.id = id;
    auto transaction = m_database.write();
    if (!store::BillingEntityStore(transaction).update(entity)) throw NotFound("no such billing entity");
    transaction.commit();
}

} // namespace sample_host::services
