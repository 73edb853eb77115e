#pragma once

#include "services/patient_service.hpp"

#include <string>
#include <vector>

namespace sample_host::services {

/// One row of the form: a service and what it costs this time.
struct LineDraft {
    std::string service_id; ///< empty together with `amount`: the row is not used
    std::string amount;     ///< empty: the service's price
};

/// An invoice as typed into the form, not yet checked.
struct InvoiceDraft {
    std::string billing_entity_id;
    std::string patient_id;       ///< empty: a new patient
    PatientDraft new_patient;     ///< used when patient_id is empty
    std::string patient_tax_code; ///< when an invoice is edited: the patient's tax code, corrected here
    bool patient_opposes = false;
    std::string number; ///< empty: the next one
    std::string issued_on;
    std::string payment_method; ///< empty: not paid yet
    std::string paid_on;        ///< empty with a payment method: today
    std::vector<LineDraft> lines;
    bool stamp_duty = false; ///< the stamp duty of 2 euro is charged to the patient
};

} // namespace sample_host::services
