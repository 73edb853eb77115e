#pragma once

#include "plugin/sending/sistema_ts.hpp"
#include "plugin/sts/zip_reader.hpp"
#include "tests/support/file_content.hpp"

#include <deque>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace plugin::sending {

// What a test wants Sistema TS to answer, in order, and what it was asked.
struct Script {
    std::deque<transport::CallOutcome<sts::DocumentAnswer>> inserts;
    std::deque<transport::CallOutcome<sts::QueryAnswer>> queries;
    std::deque<transport::CallOutcome<sts::ReportAnswer>> reports;
    std::deque<transport::CallOutcome<sts::FileSendingAnswer>> files;
    std::deque<transport::CallOutcome<sts::FileStateAnswer>> states;
    std::deque<transport::CallOutcome<sts::FileStateAnswer>> lists;
    std::vector<std::pair<domain::Date, domain::Date>> periods; // that were asked for
    std::deque<transport::CallOutcome<sts::ErrorDetailsAnswer>> details;
    std::deque<transport::CallOutcome<sts::ReceiptPdfAnswer>> receipts;
    std::function<void()> during_call = [] {}; // while the request is on its way

    bool all_end_at_once = false; // documents; else one after the other

    std::vector<std::string> sent;    // the requests, as written
    std::vector<std::size_t> at_once; // documents under way, each time that an answer was waited for
    std::vector<domain::FiscalDocument> written;
    std::vector<domain::DocumentKey> asked;
    std::vector<std::string> users;     // of each call
    std::vector<std::string> passwords; // of each call
    std::vector<domain::Operation> operations;
    int tried = 0; // credential checks
    std::vector<transport::FileToSend> sent_files;
    std::vector<std::string> zips;                                       // the bytes of each
    std::vector<std::string> attachments;                                // what stood in each, unzipped
    std::function<std::string()> filling = [] { return std::string(); }; // beside each document in a file
};

// A Sistema TS that follows a script. A call that the script does not foresee fails the test.
class ScriptedSistemaTs final : public SistemaTs {
public:
    ScriptedSistemaTs(Script& script, sts::Credentials credentials)
        : m_script(script), m_credentials(std::move(credentials))
    {
    }

    std::string write(domain::Operation operation, const domain::FiscalDocument& document) override
    {
        m_script.written.push_back(document);
        return (operation == domain::Operation::refund ? "<refund " : "<insert ") + document.key.number + ">";
    }

    void begin(std::size_t id, domain::Operation operation, const std::string& request,
               const transport::Cancelled&) override
    {
        m_script.operations.push_back(operation);
        m_script.sent.push_back(request);
        note_call();
        m_under_way.push_back(id);
    }

    // The oldest has its answer; or all have theirs at once.
    std::vector<transport::EndedDocumentCall> wait() override
    {
        std::vector<transport::EndedDocumentCall> ended;
        m_script.at_once.push_back(m_under_way.size());
        while (!m_under_way.empty() && (ended.empty() || m_script.all_end_at_once)) {
            ended.push_back({m_under_way.front(), answer_to(m_script.inserts)});
            m_under_way.pop_front();
        }
        return ended;
    }

    std::string write_head() override { return "<head>\n"; }

    std::string write_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                              const sts::FieldCipher&) override
    {
        m_script.written.push_back(document);
        return std::string(domain::letter(operation)) + " " + document.key.number + m_script.filling() + "\n";
    }

    transport::CallOutcome<sts::FileSendingAnswer> send_file(const transport::FileToSend& file,
                                                             const transport::Cancelled&) override
    {
        m_script.sent_files.push_back(file);
        m_script.zips.push_back(support::content_of(file.path));
        m_script.attachments.push_back(sts::unzip(m_script.zips.back()).at(0).content);
        return next(m_script.files);
    }

    transport::CallOutcome<sts::FileStateAnswer> file_state(std::string_view, const transport::Cancelled&) override
    {
        return next(m_script.states);
    }

    transport::CallOutcome<sts::FileStateAnswer> file_states(domain::Date from, domain::Date to,
                                                             const transport::Cancelled&) override
    {
        m_script.periods.emplace_back(from, to);
        return next(m_script.lists);
    }

    transport::CallOutcome<sts::ErrorDetailsAnswer> error_details(std::string_view,
                                                                  const transport::Cancelled&) override
    {
        return next(m_script.details);
    }

    transport::CallOutcome<sts::ReceiptPdfAnswer> receipt_pdf(std::string_view, const transport::Cancelled&) override
    {
        return next(m_script.receipts);
    }

    transport::CallOutcome<sts::QueryAnswer> query(const domain::DocumentKey& key, const transport::Cancelled&) override
    {
        m_script.asked.push_back(key);
        return next(m_script.queries);
    }

    transport::CallOutcome<sts::ReportAnswer> monthly_report(sts::YearMonth, const transport::Cancelled&) override
    {
        ++m_script.tried;
        return next(m_script.reports);
    }

private:
    template <class Outcome>
    Outcome next(std::deque<Outcome>& outcomes)
    {
        note_call();
        return answer_to(outcomes);
    }

    void note_call()
    {
        m_script.users.push_back(m_credentials.username);
        m_script.passwords.push_back(m_credentials.password.reveal());
    }

    template <class Outcome>
    Outcome answer_to(std::deque<Outcome>& outcomes)
    {
        m_script.during_call();
        if (outcomes.empty()) throw std::logic_error("the script foresees no such call");
        Outcome outcome = std::move(outcomes.front());
        outcomes.pop_front();
        return outcome;
    }

    Script& m_script;
    sts::Credentials m_credentials;
    std::deque<std::size_t> m_under_way;
};

// ---- answers

inline sts::DocumentAnswer accepted(std::string protocol = "99261124000000001")
{
    sts::DocumentAnswer answer;
    answer.outcome = sts::DocumentOutcome::accepted;
    answer.protocol = std::move(protocol);
    return answer;
}

inline sts::DocumentAnswer rejected(std::string code, std::string description)
{
    sts::DocumentAnswer answer;
    answer.outcome = sts::DocumentOutcome::rejected;
    answer.messages = {{std::move(code), std::move(description), "E"}};
    return answer;
}

inline sts::QueryAnswer found(std::int64_t cents, std::string type = "SR")
{
    sts::QueryAnswer answer;
    answer.outcome = sts::QueryOutcome::found;
    answer.document = sts::ArchivedDocument{};
    answer.document->protocol = "99261124000000002";
    answer.document->totals = {{std::move(type), domain::Cents(cents)}};
    return answer;
}

inline sts::QueryAnswer not_found()
{
    sts::QueryAnswer answer;
    answer.outcome = sts::QueryOutcome::not_found;
    answer.messages = {{"WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", "E"}};
    return answer;
}

inline transport::CallNotSent unreachable()
{
    return {transport::NotSent::Reason::unreachable, "Il Sistema TS non è raggiungibile.", "connection refused"};
}

inline transport::CallUncertain no_answer()
{
    return {"Il Sistema TS non ha risposto.", "time-out"};
}

inline transport::CredentialsRefused credentials_refused()
{
    return {"Il Sistema TS ha rifiutato l'accesso.", "HTTP 401"};
}

} // namespace plugin::sending
