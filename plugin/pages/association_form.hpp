#pragma once

#include "plugin/domain/invoice_facts.hpp"
#include "plugin/pages/services.hpp"

#include <host_sdk/web/form.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plugin::pages {

// What Salva associazioni asks for one service.
struct AssociationChange {
    std::string service_id;
    std::optional<domain::Association> association; // nothing: da associare again
    std::int64_t revision = 0;                      // of the service as the doctor saw it

    friend bool operator==(const AssociationChange& a, const AssociationChange& b)
    {
        return a.service_id == b.service_id && a.revision == b.revision &&
               a.association.has_value() == b.association.has_value() &&
               (!a.association ||
                (a.association->type == b.association->type && a.association->flag == b.association->flag));
    }
};

// The differences between the form and what is stored. Fields that are missing or hold no choice of the list change
// nothing. Pure function.
std::vector<AssociationChange> association_changes(const host_sdk::web::Form& form,
                                                   const std::vector<ServiceRow>& rows);

} // namespace plugin::pages
