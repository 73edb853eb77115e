#pragma once

#include "sistema-ts-simulator/rules/document.hpp"

#include <string>

namespace sistema_ts_simulator::services {

/// The `idDocumentoFiscale` of an answer (PROTOCOL 7.2).
std::string describe_key(const rules::DocumentKey& key);

} // namespace sistema_ts_simulator::services
