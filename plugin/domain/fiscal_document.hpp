#pragma once

#include "plugin/domain/date.hpp"
#include "plugin/domain/expense_type.hpp"
#include "plugin/domain/money.hpp"
#include "plugin/domain/vat_treatment.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The values that are sent to Sistema TS (PROTOCOL 5 and 6.1). Plain data, compared by value.
namespace plugin::domain {

// What identifies a document in the archive of Sistema TS (PROTOCOL 5.1).
struct DocumentKey {
    std::string vat_number; // 11 digits
    Date issued_on;
    int device = 1; // dispositivo: 1 for invoices
    std::string number;

    friend bool operator==(const DocumentKey&, const DocumentKey&) = default;
};

// A voceSpesa.
struct ExpenseLine {
    ExpenseType type;
    ExpenseFlag flag = ExpenseFlag::none;
    Cents amount; // VAT included, greater than zero
    VatTreatment vat;

    friend bool operator==(const ExpenseLine&, const ExpenseLine&) = default;
};

// tipoDocumento of everything that a practice sends: an invoice or a receipt (RULES R3.30).
inline constexpr std::string_view k_document_type = "F";

struct FiscalDocument {
    DocumentKey key;
    Date paid_on;
    bool advance_payment = false;                // only where paid_on is before key.issued_on (RULES R3.57)
    std::optional<std::string> patient_tax_code; // absent where the patient opposes (RULES R3.35)
    std::vector<ExpenseLine> lines;
    std::optional<bool> traced_payment; // absent only where it may be omitted (RULES R3.23)
    bool opposition = false;
    std::optional<DocumentKey> refunds; // a credit note: the document that it refunds (RULES R3.58)

    friend bool operator==(const FiscalDocument&, const FiscalDocument&) = default;
};

} // namespace plugin::domain
