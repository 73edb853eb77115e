#pragma once

#include "plugin/sending/sistema_ts.hpp"
#include "plugin/sts/zip_reader.hpp"
#include "plugin/sts/zip_writer.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/temporary_directory.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plugin::sending {

// A Sistema TS that remembers what it was sent, how often, and when, and answers accordingly: it takes everything.
struct Archive {
    struct Entry {
        domain::DocumentKey key;
        std::string protocol;
        std::string operation;
        std::string month; // "2026-11"
        std::map<std::string, domain::Cents> totals;
    };

    std::map<std::string, Entry> documents; // by number
    std::map<std::string, int> received;    // how often each number came with an operation that makes it
    std::set<std::string> unjudged;         // protocols of files that are still to be judged
    std::vector<std::string> months_asked;
    std::set<std::string> unreadable_months;
    std::string month = "2026-11"; // now
    int next_protocol = 1;
    std::function<void()> before_answer = [] {};

    std::string make_protocol() { return "9926112400000" + std::to_string(1000 + next_protocol++); }
};

class RememberingSistemaTs final : public SistemaTs {
public:
    explicit RememberingSistemaTs(Archive& archive) : m_archive(archive) {}

    std::string write(domain::Operation operation, const domain::FiscalDocument& document) override
    {
        remember(operation, document);
        return std::string(domain::letter(operation)) + " " + document.key.number;
    }

    void begin(std::size_t id, domain::Operation, const std::string& request, const transport::Cancelled&) override
    {
        sts::DocumentAnswer answer;
        answer.outcome = sts::DocumentOutcome::accepted;
        answer.protocol = m_archive.make_protocol();
        take(request, answer.protocol);
        m_answers.push_back({id, std::move(answer)});
    }

    std::vector<transport::EndedDocumentCall> wait() override
    {
        m_archive.before_answer();
        return std::exchange(m_answers, {});
    }

    std::string write_head() override { return {}; }
    std::string write_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                              const sts::FieldCipher&) override
    {
        return write(operation, document) + "\n";
    }

    transport::CallOutcome<sts::FileSendingAnswer> send_file(const transport::FileToSend& file,
                                                             const transport::Cancelled&) override
    {
        std::string text = sts::unzip(support::content_of(file.path)).at(0).content;
        sts::FileSendingAnswer answer;
        answer.outcome = sts::FileSendingOutcome::received;
        answer.protocol = m_archive.make_protocol();
        for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
            if (end > 2 && text[1] == ' ') take(text.substr(0, end), answer.protocol);
            text.erase(0, end + 1);
        }
        m_archive.before_answer();
        return answer;
    }

    transport::CallOutcome<sts::FileStateAnswer> file_state(std::string_view protocol,
                                                            const transport::Cancelled&) override
    {
        return told({std::string(protocol)});
    }

    transport::CallOutcome<sts::FileStateAnswer> file_states(domain::Date, domain::Date,
                                                             const transport::Cancelled&) override
    {
        std::set<std::string> protocols = m_archive.unjudged;
        for (const auto& [number, entry] : m_archive.documents) {
            protocols.insert(entry.protocol);
        }
        return told(protocols);
    }

    transport::CallOutcome<sts::ErrorDetailsAnswer> error_details(std::string_view,
                                                                  const transport::Cancelled&) override
    {
        sts::ErrorDetailsAnswer answer;
        answer.outcome = sts::ErrorDetailsOutcome::no_errors;
        return answer;
    }

    transport::CallOutcome<sts::ReceiptPdfAnswer> receipt_pdf(std::string_view, const transport::Cancelled&) override
    {
        sts::ReceiptPdfAnswer answer;
        answer.outcome = sts::ReceiptPdfOutcome::available;
        answer.bytes = "%PDF-1.4 ricevuta";
        return answer;
    }

    transport::CallOutcome<sts::QueryAnswer> query(const domain::DocumentKey& key, const transport::Cancelled&) override
    {
        sts::QueryAnswer answer;
        const auto entry = m_archive.documents.find(key.number);
        if (entry == m_archive.documents.end()) {
            answer.outcome = sts::QueryOutcome::not_found;
            return answer;
        }
        answer.outcome = sts::QueryOutcome::found;
        answer.document = sts::ArchivedDocument{};
        answer.document->protocol = entry->second.protocol;
        answer.document->last_operation = entry->second.operation;
        answer.document->totals = entry->second.totals;
        return answer;
    }

    transport::CallOutcome<sts::ReportAnswer> monthly_report(sts::YearMonth month, const transport::Cancelled&) override
    {
        const std::string name =
            std::to_string(month.year) + (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
        m_archive.months_asked.push_back(name);
        sts::ReportAnswer answer;
        if (m_archive.unreadable_months.contains(name)) return answer;
        answer.outcome = sts::ReportOutcome::ok;
        std::string rows;
        for (const auto& [number, entry] : m_archive.documents) {
            if (entry.month != name || entry.operation == "R") continue; // as in 7.4, where a refund need not stand
            const auto total = entry.totals.find("SR");
            const std::string cents =
                total == entry.totals.end() ? "0" : std::to_string(total->second.value() / 100) + ".0";
            rows += entry.key.vat_number + ";" + entry.key.issued_on.italian() + ";" + number + ";1;" +
                    entry.key.issued_on.italian() + ";" + entry.protocol + ";SERVIZIO SINCRONO;" +
                    entry.key.issued_on.italian() + ";" + entry.operation + ";" + cents + ";0.0;\n";
        }
        if (rows.empty()) {
            answer.messages = {{"WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", "E"}};
        } else {
            answer.messages = {{"0", "Operazione eseguita correttamente", ""}};
            answer.zip = zipped("PARTITA IVA; DATA EMISSIONE; DOCUMENTO FISCALE NUMERO; DOCUMENTO FISCALE DISPOSITIVO; "
                                "DATA PAGAMENTO; PROTOCOLLO; NOME FILE; DATA INVIO; TIPO INVIO; TOTALE SR; TOTALE SR "
                                "RIMBORSATO; \n" +
                                rows);
        }
        return answer;
    }

private:
    void remember(domain::Operation operation, const domain::FiscalDocument& document)
    {
        Archive::Entry entry{document.key, {}, std::string(domain::letter(operation)), m_archive.month, {}};
        for (const domain::ExpenseLine& line : document.lines) {
            domain::Cents& total = entry.totals[std::string(code(line.type))];
            total = domain::Cents(total.value() + line.amount.value());
        }
        m_written.insert_or_assign(document.key.number, std::move(entry));
    }

    // "I FT/i1"
    void take(const std::string& line, const std::string& protocol)
    {
        const std::string number = line.substr(2);
        const auto written = m_written.find(number);
        if (written == m_written.end()) throw std::logic_error("sent, and never written: " + line);
        Archive::Entry entry = written->second;
        entry.protocol = protocol;
        if (line[0] != 'V') ++m_archive.received[number];
        m_archive.documents.insert_or_assign(number, entry);
    }

    sts::FileStateAnswer told(const std::set<std::string>& protocols) const
    {
        sts::FileStateAnswer answer;
        answer.outcome = protocols.empty() ? sts::FileStateOutcome::not_found : sts::FileStateOutcome::found;
        for (const std::string& protocol : protocols) {
            std::int64_t count = 0;
            for (const auto& [number, entry] : m_archive.documents) {
                count += entry.protocol == protocol ? 1 : 0;
            }
            const bool judged = !m_archive.unjudged.contains(protocol);
            answer.files.push_back({protocol, "24-11-2026 11:00:00",
                                    judged ? sts::FileState::processed : sts::FileState::in_progress, judged ? 2 : 1,
                                    "File elaborato correttamente", count, count, 0, 0});
        }
        return answer;
    }

    static std::string zipped(const std::string& csv)
    {
        const support::TemporaryDirectory directory;
        const auto path = directory.path() / "report.zip";
        sts::ZipWriter zip(path, "report.csv");
        zip.write(csv);
        zip.finish();
        return support::content_of(path);
    }

    Archive& m_archive;
    std::map<std::string, Archive::Entry> m_written;
    std::vector<transport::EndedDocumentCall> m_answers; // to what is under way
};

} // namespace plugin::sending
