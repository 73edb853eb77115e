#pragma once

#include "plugin/ledger/document.hpp"

namespace plugin::ledger {

class Connection;

// For DocumentTable. Sets the id of the document.
void insert(Connection& connection, Document& document);

// For DocumentTable. Writes the columns in which the document differs from the row, `stored`, and touches the indexes
// of no others; nothing where it does not differ.
void update(Connection& connection, const Document& document, const Document& stored);

} // namespace plugin::ledger
