#include "sistema-ts-simulator/services/document_xml.hpp"

#include "sistema-ts-simulator/soap/answer.hpp"

namespace sistema_ts_simulator::services {

using soap::element;
using soap::group;

std::string describe_key(const rules::DocumentKey& key)
{
    return group("idDocumentoFiscale",
                 element("pIva", key.vat_number) + element("dataEmissione", key.issued) +
                     group("numDocumentoFiscale",
                           element("dispositivo", std::to_string(key.device)) + element("numDocumento", key.number)));
}

} // namespace sistema_ts_simulator::services
