#pragma once

#include "sistema-ts-simulator/soap/schema.hpp"
#include "support/files_test.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace simulator_test {

/// The folder of the ministry's kit, which is not part of the project.
inline std::filesystem::path kit()
{
    return std::filesystem::path(PROJECT_SOURCE_DIR) / "../shared/sistema-ts/kit";
}

std::string content(const std::filesystem::path& file);

/// Files of the folder, and of those in it, whose name holds `part`; responses left out. In order.
std::vector<std::filesystem::path> requests(const std::filesystem::path& folder, std::string_view part);

/// The schemas of the services, below `TracciatiWS` in the kit.
inline constexpr const char* k_file_schema = "WS_AsincronoInvioDati730/InvioTelematicoSpeseSanitarie730p_schema1.xsd";
inline constexpr const char* k_outcome_schema = "WS_Ricevute/EsitoInvio/EsitoInvioDatiSpesa730Service_schema.xsd";
inline constexpr const char* k_errors_schema = "WS_Ricevute/DettaglioErrori-CSV/DettaglioErrori730Service_schema.xsd";
inline constexpr const char* k_receipt_schema = "WS_Ricevute/RicevutoPDF/RicevutaPdf730Service_schema.xsd";
inline constexpr const char* k_objection_schema =
    "WS_Segnalazioni_Cittadino/DettaglioSegnalazione730Service_schema.xsd";
inline constexpr const char* k_objections_schema = "WS_Segnalazioni_Cittadino/ReportSegnalazioni730Service_schema.xsd";
inline constexpr const char* k_sync_schema = "WS_SincronoSingoloDato730/DocumentoSpesa730pSchema.xsd";
inline constexpr const char* k_query_schema = "WS_Interrogazioni/InterrogazionePuntuale730Service_schema.xsd";
inline constexpr const char* k_report_schema = "WS_Interrogazioni/ReportMensile730Service_schema.xsd";
/// That of the XML of a file.
inline constexpr const char* k_attachment_schema =
    "WS_AsincronoInvioDati730/schemaFileAllegatoInvio/730_precompilata.xsd";

/// What the simulator says of the XML of a file, checked against a schema; empty: nothing.
std::string problem_of_file(const sistema_ts_simulator::soap::Schema& schema, const std::string& xml);

/// A simulator and the kit; skipped where the kit is not there.
class KitTest : public FilesTest {
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(kit())) GTEST_SKIP() << "the kit is not at " << kit();
    }
};

} // namespace simulator_test
