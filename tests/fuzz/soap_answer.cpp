// The answers of every service of Sistema TS, read by every reader: an answer of one may come for another.
#include "plugin/sts/citizen_objection.hpp"
#include "plugin/sts/document_operation.hpp"
#include "plugin/sts/error_details.hpp"
#include "plugin/sts/file_sending.hpp"
#include "plugin/sts/file_state.hpp"
#include "plugin/sts/monthly_report.hpp"
#include "plugin/sts/point_query.hpp"
#include "plugin/sts/receipt_pdf.hpp"
#include "tests/fuzz/fuzz_target.hpp"

using namespace plugin;
using namespace plugin::sts;

namespace {

template <class Answer>
void check_common(const Answer& answer)
{
    fuzz::promise(fuzz::is_showable(answer.detail) && answer.detail.size() < 300,
                  "the detail can be written into a log");
    if (answer.fault) fuzz::promise(fuzz::is_showable(answer.fault->text), "a fault can be shown");
}

void check_document(std::string_view text)
{
    for (const auto operation : domain::k_operations) {
        const DocumentAnswer answer = read_document_operation(operation, text);
        check_common(answer);
        const bool accepted =
            answer.outcome == DocumentOutcome::accepted || answer.outcome == DocumentOutcome::accepted_with_warnings;
        fuzz::promise(accepted == !answer.protocol.empty(), "accepted exactly with a protocollo");
        fuzz::promise(!accepted || !answer.fault, "a fault accepts nothing");
        if (answer.outcome == DocumentOutcome::rejected) {
            fuzz::promise(!answer.messages.empty(), "rejected with a reason");
        }
    }
}

void check_files(std::string_view text)
{
    const FileSendingAnswer sending = read_file_sending(text);
    check_common(sending);
    fuzz::promise((sending.outcome == FileSendingOutcome::received) == !sending.protocol.empty(),
                  "received exactly with a protocol");
    const FileStateAnswer state = read_file_states(text);
    check_common(state);
    fuzz::promise((state.outcome == FileStateOutcome::found) == !state.files.empty(), "found exactly with a file");
    for (const SentFile& file : state.files) {
        fuzz::promise(!file.protocol.empty(), "a file has its protocol");
    }
    const ErrorDetailsAnswer errors = read_error_details(text);
    check_common(errors);
    fuzz::promise((errors.outcome == ErrorDetailsOutcome::available) == !errors.zip.empty(),
                  "details exactly with their file");
    const ReceiptPdfAnswer receipt = read_receipt_pdf(text);
    check_common(receipt);
    fuzz::promise((receipt.outcome == ReceiptPdfOutcome::available) == !receipt.bytes.empty(),
                  "a receipt exactly with its bytes");
}

void check_questions(std::string_view text)
{
    const auto issued = domain::Date::of(2026, 11, 20);
    const QueryAnswer query = read_point_query(text, {"65498732105", *issued, 1, "FT12/2026"});
    check_common(query);
    const bool found = query.outcome == QueryOutcome::found || query.outcome == QueryOutcome::found_cancelled;
    fuzz::promise(found == query.document.has_value(), "found exactly with a document");
    if (query.document) fuzz::promise(!query.document->protocol.empty(), "a document has its protocollo");
    const ReportAnswer report = read_monthly_report(text);
    check_common(report);
    fuzz::promise(report.outcome == ReportOutcome::ok || !report.zip, "no file without a good answer");
    check_common(read_objection_query(text));
    check_common(read_objection_report(text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text_of(data, size);
    check_document(text);
    check_files(text);
    check_questions(text);
    return 0;
}
