#include "plugin/sts/receipt_pdf.hpp"

#include "plugin/sts/receipt_parts.hpp"

namespace plugin::sts {
namespace {

ReceiptPdfOutcome outcome_of(const ReceiptAnswer& answer)
{
    if (const auto general = general_outcome<ReceiptPdfOutcome>(answer)) return *general;
    return has_code(answer.negative, "WS15") ? ReceiptPdfOutcome::not_ready : ReceiptPdfOutcome::refused;
}

} // namespace

std::string write_receipt_pdf(std::string_view protocol, const Credentials& credentials, const FieldCipher& cipher)
{
    return write_receipt_request("RicevutaPdf", "http://ricevutapdf.p730.sanita.sogei.it/",
                                 {{"protocollo", std::string(protocol)}}, credentials, cipher);
}

ReceiptPdfAnswer read_receipt_pdf(std::string_view answer)
{
    const ReceiptAnswer read = read_receipt_answer(answer, "RicevutaPdfResponse");
    ReceiptPdfAnswer result{ReceiptPdfOutcome::uncertain, {}, {}, read.negative, read.fault, read.detail};
    const auto bytes = positive_bytes(read, "pdf");
    const bool pdf = bytes && bytes->starts_with("%PDF-");
    if (read.result == "0" && (pdf || (bytes && bytes->starts_with("PK")))) {
        result.outcome = ReceiptPdfOutcome::available;
        result.bytes = *bytes;
        result.format = pdf ? ReceiptFormat::pdf : ReceiptFormat::zip;
    } else {
        result.outcome = outcome_of(read);
    }
    return result;
}

} // namespace plugin::sts
