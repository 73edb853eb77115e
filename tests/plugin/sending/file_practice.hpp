#pragma once

#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/file_sending.hpp"
#include "plugin/sts/zip_writer.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/support/file_content.hpp"

namespace plugin::sending {

// A practice that sends three documents or more as a file.
class FilePractice : public SendingPractice {
protected:
    FilePractice() { m_fake.set_setting("sistema-ts.file-from", "3"); }

    void queue_three()
    {
        for (const char* id : {"i1", "i2", "i3"})
            queue(id);
    }

    // Sends three documents as a file that Sistema TS has taken in charge.
    void send_three()
    {
        queue_three();
        m_script.files.push_back(received());
        send();
    }

    // The time of the next question has come: one step.
    void ask()
    {
        pass(std::chrono::minutes{6});
        send();
    }

    ledger::OutgoingFile file()
    {
        ledger::Session session = ledger().session();
        return ledger::OutgoingFileTable(session).newest(1).at(0);
    }

    std::vector<domain::TransmissionStatus> statuses()
    {
        return {document("i1").status, document("i2").status, document("i3").status};
    }

    std::optional<ledger::Receipt> receipt(ledger::ReceiptKind kind)
    {
        ledger::Session session = ledger().session();
        return ledger::ReceiptTable(session).find(k_protocol, kind);
    }

    bool zip_is_there() { return std::filesystem::exists(zip_path(ledger(), file().name)); }

    // ---- answers
    static constexpr const char* k_protocol = "26112022242012345";

    static sts::FileSendingAnswer received()
    {
        sts::FileSendingAnswer answer;
        answer.outcome = sts::FileSendingOutcome::received;
        answer.protocol = k_protocol;
        answer.code = "000";
        answer.received_on = "20-11-2026 22:24:20";
        return answer;
    }

    static sts::FileStateAnswer told(sts::FileState state, std::int64_t errors = 0, std::int64_t sent = 3)
    {
        sts::FileStateAnswer answer;
        answer.outcome = sts::FileStateOutcome::found;
        answer.files = {{k_protocol, "20-11-2026 22:24:20", state, 3, "descrizione", sent, sent - errors, 0, errors}};
        return answer;
    }

    static sts::FileStateAnswer none_listed()
    {
        sts::FileStateAnswer answer;
        answer.outcome = sts::FileStateOutcome::not_found;
        return answer;
    }

    static sts::ErrorDetailsAnswer no_errors()
    {
        sts::ErrorDetailsAnswer answer;
        answer.outcome = sts::ErrorDetailsOutcome::no_errors;
        return answer;
    }

    // Rows of number, code and text.
    sts::ErrorDetailsAnswer rows(const std::vector<std::array<std::string, 3>>& given)
    {
        std::string csv =
            "CF PROPRIETARIO; COD REGIONE; COD ASL; COD SSA; PARTITA IVA; DATA EMISSIONE; DOCUMENTO FISCALE "
            "DISPOSITIVO; DOCUMENTO FISCALE NUMERO; TIPO SPESA; CODICE ERRORE; DESCRIZIONE ERRORE\r\n";
        for (const auto& [number, code, text] : given) {
            const domain::DocumentKey& key = m_script.written.at(0).key;
            const std::string italian = key.issued_on.italian();
            csv += "X;;;;" + key.vat_number + ";" + italian + ";1;" + number + ";;" + code + ";" + text + "\r\n";
        }
        const auto path = m_directory.path() / "errors.zip";
        sts::ZipWriter zip(path, "errors.csv");
        zip.write(csv);
        zip.finish();
        sts::ErrorDetailsAnswer answer;
        answer.outcome = sts::ErrorDetailsOutcome::available;
        answer.zip = support::content_of(path);
        return answer;
    }

    static sts::ReceiptPdfAnswer pdf()
    {
        sts::ReceiptPdfAnswer answer;
        answer.outcome = sts::ReceiptPdfOutcome::available;
        answer.bytes = "%PDF-1.4 ricevuta";
        return answer;
    }

    static sts::ReceiptPdfAnswer pdf_not_ready()
    {
        sts::ReceiptPdfAnswer answer;
        answer.outcome = sts::ReceiptPdfOutcome::not_ready;
        return answer;
    }
};

} // namespace plugin::sending
