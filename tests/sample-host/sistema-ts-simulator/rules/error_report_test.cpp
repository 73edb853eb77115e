#include "sistema-ts-simulator/rules/error_report.hpp"

#include <gmock/gmock.h>

using namespace sistema_ts_simulator::rules;
using testing::EndsWith;

TEST(ErrorReport, NamesTheOfficeOfAStructure)
{
    Account owner;
    owner.owner = "CCSRMO77A09H501E";
    owner.region = "120";
    owner.asl = "201";
    owner.ssa = "888888";
    const ErrorRow row{.key = {.vat_number = "03213213210", .issued = "2026-11-20", .device = 2, .number = "7"},
                       .message = message("S017")};
    EXPECT_THAT(error_report(owner, {row}, {}),
                EndsWith("\nCCSRMO77A09H501E;120;201;888888;03213213210;20/11/2026;2;7;;"
                         "S017;IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE\n"));
}
