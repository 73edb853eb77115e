// What the ministry's kit holds: its requests are accepted by the simulator's own schemas, and the simulator's answers
// by the kit's. The kit is not part of the project: without it these tests are skipped.

#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"
#include "sistema-ts-simulator/soap/schema.hpp"
#include "support/simulator_test.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace simulator_test;
using namespace sistema_ts_simulator;
using testing::ElementsAre;

namespace {

namespace fs = std::filesystem;

fs::path kit()
{
    return fs::path(PROJECT_SOURCE_DIR) / "../shared/sistema-ts/kit";
}

std::string content(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Files of the folder, and of those in it, whose name holds `part`; responses left out.
std::vector<fs::path> requests(const fs::path& folder, std::string_view part)
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.find(part) != std::string::npos && name.find("response") == std::string::npos)
            found.push_back(entry.path());
    }
    return found;
}

void expect_valid(std::string_view xsd, const std::vector<fs::path>& files)
{
    ASSERT_FALSE(files.empty());
    const soap::Schema schema(xsd);
    for (const fs::path& file : files)
        EXPECT_EQ(schema.first_violation(soap::Envelope(content(file))), std::nullopt) << file;
}

class Kit : public SimulatorTest {
protected:
    void SetUp() override
    {
        if (!fs::exists(kit())) GTEST_SKIP() << "the kit is not at " << kit();
    }

    void expect_valid_answer(const std::string& schema_file, const HttpsAnswer& answer) const
    {
        const soap::Schema schema(content(kit() / "TracciatiWS" / schema_file));
        EXPECT_EQ(schema.first_violation(soap::Envelope(answer.body)), std::nullopt) << answer.body;
    }
};

const Sender k_psychologist{.user = "MTOMRA66A41G224M", .password = "Salve123", .pincode = "", .owner = ""};
constexpr const char* k_sync_schema = "WS_SincronoSingoloDato730/DocumentoSpesa730pSchema.xsd";
constexpr const char* k_query_schema = "WS_Interrogazioni/InterrogazionePuntuale730Service_schema.xsd";
constexpr const char* k_report_schema = "WS_Interrogazioni/ReportMensile730Service_schema.xsd";

} // namespace

TEST_F(Kit, SyncExamplesFitTheSimulatorsSchema)
{
    expect_valid(embedded::documento_spesa_730p_xsd(), requests(kit() / "EsempiSintetici", "sync-"));
}

TEST_F(Kit, SyncRequestsOfSoapUiFitTheSimulatorsSchema)
{
    expect_valid(embedded::documento_spesa_730p_xsd(), requests(kit() / "RichiesteSoapUI", "DocumentoSpesaRequest"));
}

TEST_F(Kit, QueriesFitTheSimulatorsSchema)
{
    expect_valid(embedded::interrogazione_puntuale_730_xsd(),
                 requests(kit() / "EsempiSintetici", "interrogazione-puntuale"));
    expect_valid(embedded::interrogazione_puntuale_730_xsd(),
                 requests(kit() / "RichiesteSoapUI", "interrogazionePuntuale"));
}

TEST_F(Kit, ReportRequestsFitTheSimulatorsSchema)
{
    expect_valid(embedded::report_mensile_730_xsd(), requests(kit() / "EsempiSintetici", "report-mensile"));
    expect_valid(embedded::report_mensile_730_xsd(), requests(kit() / "RichiesteSoapUI", "reportMensile"));
}

TEST_F(Kit, CiphertextsOfTheRealKeyAnswer002)
{
    const fs::path examples = kit() / "EsempiSintetici";
    EXPECT_THAT(codes_in(post(k_sync_path, k_psychologist, content(examples / "sync-inserimento-request.xml")).body),
                ElementsAre("002"));
    EXPECT_THAT(
        codes_in(post(k_query_path, k_psychologist, content(examples / "interrogazione-puntuale-request.xml")).body),
        ElementsAre("002"));
    EXPECT_THAT(codes_in(post(k_report_path, k_psychologist, content(examples / "report-mensile-request.xml")).body),
                ElementsAre("002"));
}

TEST_F(Kit, SyncAnswersFitTheOfficialSchema)
{
    expect_valid_answer(k_sync_schema, insert({}));
    expect_valid_answer(k_sync_schema, insert({}));
    expect_valid_answer(k_sync_schema, refund({}, credit_note()));
    expect_valid_answer(k_sync_schema, cancel(credit_note()));
    expect_valid_answer(k_sync_schema, replace({}));
}

TEST_F(Kit, QueryAnswersFitTheOfficialSchema)
{
    expect_valid_answer(k_query_schema, query({}));
    insert({});
    refund({}, credit_note());
    expect_valid_answer(k_query_schema, query({}));
    expect_valid_answer(k_query_schema, query(credit_note()));
    cancel(credit_note());
    expect_valid_answer(k_query_schema, query(credit_note()));
}

TEST_F(Kit, ReportAnswersFitTheOfficialSchema)
{
    expect_valid_answer(k_report_schema, report("202611", "I"));
    insert({});
    expect_valid_answer(k_report_schema, report("202611", "I"));
}
