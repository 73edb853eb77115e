#pragma once

#include "store/database.hpp"
#include "store/service.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sample_host::services {

/// How a service is taxed, as the doctor chooses it from a list.
struct VatTreatment {
    std::string_view code; ///< value in forms
    std::string_view label;
    std::string_view rate;   ///< "22.00" or empty
    std::string_view nature; ///< "N4" or empty
};

std::span<const VatTreatment> vat_treatments();

/// The treatment with this rate and nature; nullptr when the list has none.
const VatTreatment* find_vat_treatment(std::string_view rate, std::string_view nature);

/// A service as typed into a form.
struct ServiceDraft {
    std::string name;
    std::string price;
    std::string vat; ///< code of a VatTreatment
};

/// The services (*prestazioni*) of one practice. Thread-safe.
class CatalogueService {
public:
    explicit CatalogueService(store::Database& database) : m_database(database) {}

    std::vector<store::Service> list(); ///< by name, each with the revision of its last change
    std::int64_t current_revision();
    std::optional<store::Service> find(std::int64_t id);
    bool is_used(std::int64_t id);

    std::int64_t create(const ServiceDraft& draft);          ///< throws ValidationFailed (nome, prezzo, iva)
    void update(std::int64_t id, const ServiceDraft& draft); ///< throws ValidationFailed, NotFound
    void remove(std::int64_t id); ///< throws ValidationFailed when an invoice uses it, NotFound

private:
    store::Database& m_database;
};

} // namespace sample_host::services
