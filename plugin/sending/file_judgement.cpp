#include "plugin/sending/file_judgement.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/file_documents.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "plugin/sts/error_report.hpp"
#include "plugin/sts/zip_reader.hpp"

namespace plugin::sending {
namespace {

using ledger::FileState;

void take_rows(ledger::FileDocuments& documents, const std::string& zip)
{
    const auto take = [&](const sts::ErrorReportRow& row) {
        const ledger::Message message{
            row.message.code,
            row.expense_type.empty() ? row.message.description
                                     : domain::text("file-judgement.of-expense-type",
                                                    {{"message", row.message.description}, {"type", row.expense_type}}),
            row.message.type};
        if (!documents.add_message(row.key, message)) {
            throw UnclearJudgement("the error details speak of a document that was not sent");
        }
    };
    try {
        for (const sts::ZipEntry& entry : sts::unzip(zip)) {
            sts::read_error_report(entry.content, take);
        }
    } catch (const sts::UnreadableZip& error) {
        throw UnclearJudgement(std::string("error details: ") + error.what());
    } catch (const sts::UnreadableCsv& error) {
        throw UnclearJudgement(std::string("error details: ") + error.what());
    }
}

void end(ledger::OutgoingFile& file, FileState state, std::int64_t now_ms)
{
    file.state = state;
    file.ended_at = now_ms;
    file.tries = 0;
}

} // namespace

void judge_documents(ledger::Session& session, ledger::OutgoingFile& file, const sts::SentFile& told,
                     const sts::ErrorDetailsAnswer& details, std::int64_t now_ms)
{
    if (told.sent != file.documents) throw UnclearJudgement("another number of documents than was sent");
    ledger::FileDocuments documents(session, file);
    switch (details.outcome) {
    case sts::ErrorDetailsOutcome::available:
        take_rows(documents, details.zip);
        ledger::ReceiptTable(session).save(
            {file.protocol, ledger::ReceiptKind::error_details, file.billing_entity_id, details.zip, now_ms});
        break;
    case sts::ErrorDetailsOutcome::no_errors:
        break;
    default:
        throw UnclearJudgement("no error details: " + details.detail);
    }
    const std::int64_t rejected = documents.judge(now_ms);
    if ((rejected == 0) != (told.errors == 0)) throw UnclearJudgement("errors without details, or the other way");
    ledger::DocumentTable(session).mark_for_check_of_refunds();
    end(file, FileState::judged, now_ms);
    file.ask_after = now_ms; // for the receipt
}

void discard_file(ledger::Session& session, ledger::OutgoingFile& file, std::int64_t now_ms)
{
    ledger::FileDocuments(session, file)
        .give_back(domain::text("file-judgement.discarded"), domain::text("file-judgement.discarded-note"), now_ms);
    end(file, FileState::discarded, now_ms);
    file.ask_after = now_ms; // for the receipt
}

void ask_singly(ledger::Session& session, ledger::OutgoingFile& file, const std::string& technical, std::int64_t now_ms)
{
    ledger::FileDocuments(session, file).ask_singly(now_ms);
    end(file, FileState::asked_singly, now_ms);
    file.ask_after = std::nullopt;
    file.technical = technical;
}

} // namespace plugin::sending
