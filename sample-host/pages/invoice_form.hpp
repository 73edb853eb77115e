#pragma once

#include "pages/form_fields.hpp"
#include "pages/view.hpp"
#include "services/invoice_draft.hpp"
#include "services/practice.hpp"
#include "web/fields.hpp"

#include <optional>
#include <string>

namespace sample_host::pages {

enum class InvoiceFormKind { create, edit, credit_note };

/// What surrounds the fields of the form.
struct InvoiceFormFrame {
    InvoiceFormKind kind = InvoiceFormKind::create;
    std::string heading;
    std::string back;                                     ///< address of *Annulla modifiche*
    std::string submit;                                   ///< "Crea fattura"
    std::optional<store::Invoice> invoice = std::nullopt; ///< the one edited or refunded
};

/// The form's fields as typed. `rows` of the form are all there, also the empty ones.
services::InvoiceDraft read_invoice_form(const web::Fields& fields);

/// Whether the form itself is asked for again, with another row (*Aggiungi riga*, added to the draft) or with its total
/// (*Calcola il totale*), and not what ends it.
bool asks_for_the_form(const web::Fields& fields, services::InvoiceDraft& draft);

/// The view of the template "invoice_form".
View invoice_form_view(services::Practice& practice, const InvoiceFormFrame& frame, const services::InvoiceDraft& draft,
                       const Errors& errors);

} // namespace sample_host::pages
