#pragma once

#include "plugin/domain/fiscal_document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::domain {

// What was sent of a document, kept so that it can be told later what has changed: everything but the patient, of whom
// only a mark is kept, which tells whether it is the same person and nothing else. Plain data.
struct SentContent {
    FiscalDocument document; // without patient_tax_code
    std::string patient_mark;

    friend bool operator==(const SentContent&, const SentContent&) = default;
};

SentContent sent_content_of(FiscalDocument document, std::string patient_mark);

// One line for each value; never changes for the same content.
std::string to_text(const SentContent& content);
// The same of a document that is to be sent.
std::string sent_text(const FiscalDocument& document, std::string_view patient_mark);
// The line of the text that names the document which is refunded.
std::string refunds_line(const DocumentKey& refunded);
// Nothing where the text is not one that to_text wrote.
std::optional<SentContent> sent_content_from_text(std::string_view text);

// One field that differs, for the doctor.
struct FieldChange {
    std::string field;
    std::string was; // "–" where there was none
    std::string is;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// What differs, in the order in which a document is read. Lines are compared by expense type and VAT.
std::vector<FieldChange> difference(const SentContent& was, const SentContent& is);

} // namespace plugin::domain
