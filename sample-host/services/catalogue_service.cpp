#include "services/catalogue_service.hpp"

#include "services/field_error.hpp"
#include "services/money.hpp"
#include "services/text.hpp"
#include "store/revision.hpp"
#include "store/service_store.hpp"

#include <array>

namespace sample_host::services {

namespace {

constexpr std::array<VatTreatment, 5> k_treatments{{
    {"esente", "Esente IVA art. 10 (N4)", "", "N4"},
    {"forfettario", "Regime forfettario (N2.2)", "", "N2.2"},
    {"22", "IVA 22 %", "22.00", ""},
    {"10", "IVA 10 %", "10.00", ""},
    {"4", "IVA 4 %", "4.00", ""},
}};

store::Service checked(const ServiceDraft& draft)
{
    store::Service service;
    service.name = trimmed(draft.name);
    FieldErrors errors;
    if (service.name.empty())
        errors.add("nome", "Inserire il nome della prestazione.");
    else if (length_in_characters(service.name) > 100)
        errors.add("nome", "Il nome è troppo lungo: al massimo 100 caratteri.");
    const auto price = parse_money(trimmed(draft.price));
    if (!price || *price == 0)
        errors.add("prezzo", "Inserire il prezzo in euro, per esempio 80,00.");
    else
        service.price_cents = *price;
    const VatTreatment* chosen = nullptr;
    for (const auto& treatment : k_treatments)
        if (treatment.code == draft.vat) chosen = &treatment;
    if (chosen != nullptr) {
        service.vat_rate = chosen->rate;
        service.vat_nature = chosen->nature;
    } else {
        errors.add("iva", "Scegliere il trattamento IVA dall'elenco.");
    }
    errors.raise();
    return service;
}

} // namespace

std::span<const VatTreatment> vat_treatments()
{
    return k_treatments;
}

const VatTreatment* find_vat_treatment(std::string_view rate, std::string_view nature)
{
    for (const auto& treatment : k_treatments)
        if (treatment.rate == rate && treatment.nature == nature) return &treatment;
    return nullptr;
}

std::vector<store::Service> CatalogueService::list()
{
    auto transaction = m_database.read();
    return store::ServiceStore(transaction).list();
}

std::int64_t CatalogueService::current_revision()
{
    auto transaction = m_database.read();
    return store::current_revision(transaction, store::Topic::catalogue);
}

std::optional<store::Service> CatalogueService::find(std::int64_t id)
{
    auto transaction = m_database.read();
    return store::ServiceStore(transaction).find(id);
}

bool CatalogueService::is_used(std::int64_t id)
{
    auto transaction = m_database.read();
    return store::ServiceStore(transaction).is_used(id);
}

std::int64_t CatalogueService::create(const ServiceDraft& draft)
{
    const auto service = checked(draft);
    auto transaction = m_database.write();
    const auto id = store::ServiceStore(transaction).add(service);
    transaction.commit();
    return id;
}

void CatalogueService::update(std::int64_t id, const ServiceDraft& draft)
{
    auto service = checked(draft);
    service.id = id;
    auto transaction = m_database.write();
    if (!store::ServiceStore(transaction).update(service)) throw NotFound("no such service");
    transaction.commit();
}

void CatalogueService::remove(std::int64_t id)
{
    auto transaction = m_database.write();
    store::ServiceStore services(transaction);
    if (services.is_used(id))
        throw ValidationFailed("", "La prestazione compare in una o più fatture: non si può eliminare.");
    if (!services.remove(id)) throw NotFound("no such service");
    transaction.commit();
}

} // namespace sample_host::services
