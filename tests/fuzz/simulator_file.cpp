// The attachment of inviaFileMtom: the ZIP, then the XML in it, or the XML alone.
#include "sistema-ts-simulator/crypto/identity.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/services/document_reader.hpp"
#include "sistema-ts-simulator/services/expense_file.hpp"
#include "sistema-ts-simulator/services/expense_zip.hpp"
#include "tests/fuzz/fuzz_target.hpp"
#include "tests/support/temporary_directory.hpp"

#include <string>

using namespace sistema_ts_simulator;

namespace {

struct Desk {
    support::TemporaryDirectory folder;
    crypto::Decipher decipher{crypto::ensure_identity(folder.path()).sanitel_key};
    soap::Schema schema{embedded::precompilata_xsd()};
};

void read_file(std::string_view xml, const Desk& desk)
{
    services::ExpenseFile check(xml, &desk.schema);
    while (check.next()) {
    }
    if (!check.problem().empty()) return;
    services::ExpenseFile rows(xml);
    while (const auto row = rows.next()) {
        if (row->name() == "documentoSpesa") static_cast<void>(services::read_document(*row, desk.decipher));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Desk desk;
    const std::string_view text = fuzz::text_of(data, size);
    const auto opened = services::open_expense_zip(text, "spese-2026.zip");
    fuzz::promise(opened.is_zip || opened.xml.empty(), "nothing comes out of what is no ZIP");
    if (opened.is_zip) read_file(opened.xml, desk);
    read_file(text, desk);
    return 0;
}
