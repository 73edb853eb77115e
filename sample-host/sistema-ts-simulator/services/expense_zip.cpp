#include "sistema-ts-simulator/services/expense_zip.hpp"

#include "sistema-ts-simulator/services/zip.hpp"

namespace sistema_ts_simulator::services {

ExpenseZip open_expense_zip(std::string_view bytes, std::string_view zip_name)
{
    auto files = unzip(bytes);
    if (!files) return {};
    if (files->size() != 1) return {.is_zip = true, .problem = "LO ZIP NON CONTIENE UN SOLO FILE", .xml = {}};
    const std::string wanted = std::string(zip_name.substr(0, zip_name.rfind('.'))) + ".xml";
    ExpenseZip opened{.is_zip = true, .problem = {}, .xml = std::move(files->front().content)};
    if (files->front().name != wanted)
        opened.problem = "IL FILE NELLO ZIP NON HA IL NOME DELLO ZIP CON ESTENSIONE .xml";
    return opened;
}

} // namespace sistema_ts_simulator::services
