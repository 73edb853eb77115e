#pragma once

#include "plugin/sending/transport_sistema_ts.hpp"
#include "tests/bench/stopwatch.hpp"

#include <functional>
#include <string>

namespace bench {

/// Sistema TS as far as a benchmark needs it: messages are written and encrypted as for the real one, then everything
/// is answered at once, without a network.
class QuietSistemaTs final : public plugin::sending::SistemaTs {
public:
    /// What it does and answers; outlives it.
    struct Behaviour {
        std::function<void(const plugin::transport::FileToSend&)> file_is_ready = [](const auto&) {};
        plugin::sts::ErrorDetailsAnswer details = {}; ///< of every file
        std::int64_t documents = 0, errors = 0;       ///< of every file
    };
    static plugin::sending::Connect connect(const Behaviour& behaviour);

    QuietSistemaTs(const Behaviour& behaviour, const plugin::sending::Environment& environment,
                   plugin::sts::Credentials credentials);

    std::string write(plugin::domain::Operation operation, const plugin::domain::FiscalDocument& document) override;
    void begin(std::size_t, plugin::domain::Operation, const std::string&,
               const plugin::transport::Cancelled&) override;
    std::vector<plugin::transport::EndedDocumentCall> wait() override;
    std::string write_head() override;
    std::string write_in_file(plugin::domain::Operation operation, const plugin::domain::FiscalDocument& document,
                              const plugin::sts::FieldCipher& patients) override;
    plugin::transport::CallOutcome<plugin::sts::FileSendingAnswer>
    send_file(const plugin::transport::FileToSend& file, const plugin::transport::Cancelled&) override;
    plugin::transport::CallOutcome<plugin::sts::FileStateAnswer>
    file_state(std::string_view protocol, const plugin::transport::Cancelled&) override;
    plugin::transport::CallOutcome<plugin::sts::FileStateAnswer>
    file_states(plugin::domain::Date, plugin::domain::Date, const plugin::transport::Cancelled&) override;
    plugin::transport::CallOutcome<plugin::sts::ErrorDetailsAnswer>
    error_details(std::string_view, const plugin::transport::Cancelled&) override;
    plugin::transport::CallOutcome<plugin::sts::ReceiptPdfAnswer>
    receipt_pdf(std::string_view, const plugin::transport::Cancelled&) override;
    plugin::transport::CallOutcome<plugin::sts::QueryAnswer> query(const plugin::domain::DocumentKey&,
                                                                   const plugin::transport::Cancelled&) override;
    plugin::transport::CallOutcome<plugin::sts::ReportAnswer>
    monthly_report(plugin::sts::YearMonth, const plugin::transport::Cancelled&) override;

private:
    const Behaviour& m_behaviour;
    plugin::sending::TransportSistemaTs m_writer; // never asked to send
};

} // namespace bench
