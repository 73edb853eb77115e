#pragma once

#include "sistema-ts-simulator/soap/envelope.hpp"
#include "sistema-ts-simulator/soap/schema.hpp"

#include <libxml/xmlreader.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::services {

/// The XML of an attachment (PROTOCOL 8.1), read record by record: a file may hold tens of thousands of them, so only
/// one is in memory. Borrows the text.
class ExpenseFile {
public:
    /// With a schema the text is checked while it is read.
    explicit ExpenseFile(std::string_view xml, const soap::Schema* schema = nullptr);

    /// The next child of the root: `proprietario` or a `documentoSpesa`. Good until the next call; nothing at the end,
    /// and where the text ceases to be well-formed.
    std::optional<soap::Element> next();

    /// What is wrong with what was read so far; empty: nothing.
    std::string problem() const;

private:
    struct Freeing {
        void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
    };

    bool advance();

    std::unique_ptr<soap::SchemaCheck> m_check; // outlives the reader
    std::unique_ptr<xmlTextReader, Freeing> m_reader;
    std::string m_problem;
};

} // namespace sistema_ts_simulator::services
