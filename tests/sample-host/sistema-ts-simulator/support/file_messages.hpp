#pragma once

#include "support/messages.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simulator_test {

/// One `documentoSpesa` of a file.
struct Row {
    Expense expense = {};
    std::string operation = "I";
    std::optional<Expense> original = std::nullopt; ///< of a refund
};

/// The default Expense under another number.
Row numbered(const std::string& number, const std::string& operation = "I");

/// Writes files and the requests of the services that deal with them (PROTOCOL 8 to 10).
class FileMessages {
public:
    explicit FileMessages(Messages messages) : m_messages(std::move(messages)) {}

    /// The XML inside the ZIP.
    std::string xml(const Sender& sender, const std::vector<Row>& rows) const;

    /// `document` is what `documento` holds.
    std::string invia_file(const Sender& sender, const std::string& name, const std::string& document) const;

    /// `input` is XML after the pincode.
    std::string esito_invii(const Sender& sender, const std::string& input) const;
    std::string dettaglio_errori(const Sender& sender, const std::string& protocol) const;
    std::string ricevuta_pdf(const Sender& sender, const std::string& protocol) const;

private:
    std::string question(const Sender& sender, const std::string& root, const std::string& xml_namespace,
                         const std::string& input) const;

    Messages m_messages;
};

/// `<name>text</name>`, in no namespace.
std::string plain(const std::string& name, const std::string& text);

} // namespace simulator_test
