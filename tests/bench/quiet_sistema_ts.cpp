#include "tests/bench/quiet_sistema_ts.hpp"

#include <stdexcept>

namespace bench {

using namespace plugin;
using transport::CallOutcome;
using transport::Cancelled;

namespace {

[[noreturn]] void not_foreseen()
{
    throw std::logic_error("no benchmark asks Sistema TS for this");
}

} // namespace

sending::Connect QuietSistemaTs::connect(const Behaviour& behaviour)
{
    return [&behaviour](const sending::Environment& environment, sts::Credentials credentials) {
        return std::make_unique<QuietSistemaTs>(behaviour, environment, std::move(credentials));
    };
}

QuietSistemaTs::QuietSistemaTs(const Behaviour& behaviour, const sending::Environment& environment,
                               sts::Credentials credentials)
    : m_behaviour(behaviour), m_writer(environment, std::move(credentials))
{
}

std::string QuietSistemaTs::write(domain::Operation operation, const domain::FiscalDocument& document)
{
    return m_writer.write(operation, document);
}

std::string QuietSistemaTs::write_head()
{
    return m_writer.write_head();
}

std::string QuietSistemaTs::write_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                                          const sts::FieldCipher& patients)
{
    return m_writer.write_in_file(operation, document, patients);
}

CallOutcome<sts::FileSendingAnswer> QuietSistemaTs::send_file(const transport::FileToSend& file, const Cancelled&)
{
    m_behaviour.file_is_ready(file);
    sts::FileSendingAnswer answer;
    answer.outcome = sts::FileSendingOutcome::received;
    answer.protocol = "2611202224" + file.unique.substr(0, 7);
    answer.code = "000";
    answer.received_on = "20-11-2026 22:24:20";
    return answer;
}

CallOutcome<sts::FileStateAnswer> QuietSistemaTs::file_state(std::string_view protocol, const Cancelled&)
{
    const std::int64_t errors = m_behaviour.errors;
    sts::FileStateAnswer answer;
    answer.outcome = sts::FileStateOutcome::found;
    answer.files = {{std::string(protocol), "20-11-2026 22:24:20",
                     errors > 0 ? sts::FileState::processed_with_errors : sts::FileState::processed, 3, "Elaborato",
                     m_behaviour.documents, m_behaviour.documents - errors, 0, errors}};
    return answer;
}

CallOutcome<sts::ErrorDetailsAnswer> QuietSistemaTs::error_details(std::string_view, const Cancelled&)
{
    return m_behaviour.details;
}

CallOutcome<sts::ReceiptPdfAnswer> QuietSistemaTs::receipt_pdf(std::string_view, const Cancelled&)
{
    sts::ReceiptPdfAnswer answer;
    answer.outcome = sts::ReceiptPdfOutcome::available;
    answer.bytes = "%PDF-1.4 ricevuta";
    return answer;
}

void QuietSistemaTs::begin(std::size_t, domain::Operation, const std::string&, const Cancelled&)
{
    not_foreseen();
}

std::vector<transport::EndedDocumentCall> QuietSistemaTs::wait()
{
    not_foreseen();
}

CallOutcome<sts::FileStateAnswer> QuietSistemaTs::file_states(domain::Date, domain::Date, const Cancelled&)
{
    not_foreseen();
}

CallOutcome<sts::QueryAnswer> QuietSistemaTs::query(const domain::DocumentKey&, const Cancelled&)
{
    not_foreseen();
}

CallOutcome<sts::ReportAnswer> QuietSistemaTs::monthly_report(sts::YearMonth, const Cancelled&)
{
    not_foreseen();
}

} // namespace bench
