#include "tests/crash/figures_check.hpp"

#include "tests/crash/figures.hpp"
#include "tests/crash/stage.hpp"

#include <SQLiteCpp/Database.h>

namespace crash {
namespace {

void damage(const std::filesystem::path& ledger)
{
    SQLite::Database database(ledger.string(), SQLite::OPEN_READWRITE);
    // It was sent, and is sent again; it is known, and known no more; it is held, under another protocol.
    database.exec("UPDATE document SET status = 'to_send', protocol = '' WHERE id = 1;"
                  "UPDATE document SET hidden = 1 WHERE id = 2;"
                  "UPDATE document SET protocol = 'another' WHERE id = 3");
}

} // namespace

bool figures_notice_damage(const std::filesystem::path& folder)
{
    World world(folder);
    world.start_simulator();
    {
        Stage stage(world, {});
        for (int patient = 1; patient <= 4; ++patient) {
            stage.doctor().create_invoice(patient, 50, stage.today(), stage.today());
        }
        world.stop_host();
    }
    const int day = drain(world, 1, k_no_files);
    if (reckon(world).faults() != 0) return false;
    damage(world.ledger_file());
    drain(world, day, k_no_files);
    const Reckoning reckoning = reckon(world);
    return reckoning.lost == 1 && reckoning.twice == 1 && reckoning.disagreeing == 1;
}

} // namespace crash
