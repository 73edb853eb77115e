#pragma once

#include "sistema-ts-simulator/crypto/decipher.hpp"
#include "sistema-ts-simulator/rules/document.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"

namespace sistema_ts_simulator::services {

/// Reads an `idDocumentoFiscale` (PROTOCOL 6.1).
rules::DocumentKey read_key(const soap::Element& element);

/// Reads a `documentoSpesa`, of either channel (PROTOCOL 6.1, 8.1), and deciphers the patient. The request must be
/// valid against its schema.
rules::Document read_document(const soap::Element& element, const crypto::Decipher& decipher);

} // namespace sistema_ts_simulator::services
