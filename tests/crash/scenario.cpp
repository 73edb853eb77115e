#include "tests/crash/scenario.hpp"

#include "tests/crash/older_ledger.hpp"
#include "tests/crash/sanitel_successor.hpp"

namespace crash {
namespace {

constexpr int k_invoices = 4;

void make_invoices(Stage& stage)
{
    for (int i = 0; i < k_invoices; ++i) {
        stage.doctor().create_invoice(i + 1, 50 + i, stage.today(), stage.today());
    }
}

/// So many documents wait for the doctor's word.
void await_ready(Stage& stage, int documents)
{
    stage.await([&](const Ledger& ledger) { return ledger.waiting_for_doctor() == documents; }, "ready documents");
}

void activate(Stage& stage)
{
    stage.doctor().activate();
    stage.await_intake();
}

void configure(Stage& stage)
{
    stage.doctor().configure();
    stage.await([](const Ledger& ledger) { return ledger.is_configured(); }, "the check of the credentials");
    stage.doctor().associate();
    await_ready(stage, k_invoices);
}

void change_invoices(Stage& stage)
{
    stage.await_intake();
    stage.doctor().create_invoice(5, 90, stage.today(), stage.today());
    stage.await_intake();
    const std::int64_t unpaid = stage.doctor().create_invoice(6, 91, stage.today(), "");
    stage.await_intake();
    stage.doctor().pay(unpaid, stage.today());
    stage.await_intake();
    stage.doctor().change_amount(1, 44);
    stage.await_intake();
    stage.doctor().cancel(2);
    stage.await_intake();
}

void await_nothing_open(Stage& stage)
{
    stage.await([](const Ledger& ledger) { return ledger.open_work() == 0; }, "the documents' outcome");
}

void send(Stage& stage)
{
    await_ready(stage, k_invoices);
    stage.doctor().send_all();
    await_nothing_open(stage);
}

void set_fault(World& world, const std::string& fault, const std::string& operation)
{
    world.post("faults", R"({"fault": ")" + fault + R"(", "operation": ")" + operation + "\"}");
}

void refuse_one_document(World& world)
{
    world.post("faults", R"({"fault": "unknown-code", "operation": "Inserimento", "key": "2/2026"})");
}

void await_state(Stage& stage, const std::string& state)
{
    stage.await(
        [&](const Ledger& ledger) {
            const auto files = ledger.files();
            return !files.empty() && files.back().state == state;
        },
        "the file's state");
}

void send_file_until(Stage& stage, const std::string& state)
{
    await_ready(stage, k_invoices);
    stage.doctor().send_all();
    await_state(stage, state);
}

std::vector<LedgerDocument> proposed(const Ledger& ledger)
{
    std::vector<LedgerDocument> found = ledger.documents();
    std::erase_if(found, [](const LedgerDocument& document) { return document.proposal.empty(); });
    return found;
}

/// Of what Sistema TS holds one is changed, one cancelled and one refunded.
void change_what_is_held(Stage& stage)
{
    stage.doctor().change_amount(1, 61);
    await_ready(stage, 1);
    stage.doctor().cancel(3);
    await_ready(stage, 2);
    stage.doctor().refund(4, 20, stage.today());
    await_ready(stage, 3);
    for (const LedgerDocument& document : proposed(Ledger(stage.world().ledger_file()))) {
        stage.doctor().confirm_proposal(document.id, document.proposal);
        await_nothing_open(stage);
    }
    stage.doctor().send_all();
    await_nothing_open(stage);
}

void read_archive(Stage& stage)
{
    stage.doctor().read_archive(2026);
    stage.await([](const Ledger& ledger) { return !ledger.is_reading_archive(); }, "the archive");
}

void replace_certificate(Stage& stage)
{
    stage.doctor().create_invoice(7, 70, stage.today(), stage.today());
    await_ready(stage, 1);
    stage.doctor().install_certificate(sanitel_successor(stage.world().simulator_folder()));
    stage.await([](const Ledger& ledger) { return ledger.certificates() == 1; }, "the certificate");
    stage.doctor().send_all();
    await_nothing_open(stage);
}

void open_ledger(Stage& stage)
{
    stage.await_intake();
}

} // namespace

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all{
        {.name = "invoices", .after = "", .act = make_invoices, .is_killed = false},
        {.name = "activation", .after = "invoices", .act = activate, .watches_host = true},
        {.name = "configuration", .after = "activation", .act = configure},
        {.name = "intake", .after = "configuration", .act = change_invoices},
        {.name = "documents", .after = "configuration", .before = refuse_one_document, .act = send},
        {.name = "all sent", .after = "configuration", .act = send, .is_killed = false},
        {.name = "changes", .after = "all sent", .day = 1, .act = change_what_is_held},
        {.name = "answer lost",
         .after = "configuration",
         .before = [](World& world) { set_fault(world, "no-answer-after-commit", "Inserimento"); },
         .act =
             [](Stage& stage) {
                 await_ready(stage, k_invoices);
                 stage.doctor().send_all();
                 stage.await([](const Ledger& ledger) { return ledger.documents().front().status == "to_verify"; },
                             "a lost answer");
             }},
        {.name = "asking", .after = "answer lost", .day = 1, .act = await_nothing_open},
        {.name = "file",
         .after = "configuration",
         .file_from = 2,
         .act = [](Stage& stage) { send_file_until(stage, "taken_in_charge"); }},
        {.name = "file outcome", .after = "file", .day = 1, .file_from = 2, .act = await_nothing_open},
        {.name = "file answer lost",
         .after = "configuration",
         .file_from = 2,
         .before = [](World& world) { set_fault(world, "no-answer-after-commit", "inviaFileMtom"); },
         .act = [](Stage& stage) { send_file_until(stage, "uncertain"); }},
        {.name = "search of a file", .after = "file answer lost", .day = 1, .file_from = 2, .act = await_nothing_open},
        {.name = "file that never arrived",
         .after = "configuration",
         .file_from = 2,
         .before = [](World& world) { set_fault(world, "reset-before-processing", "inviaFileMtom"); },
         .act = [](Stage& stage) { send_file_until(stage, "uncertain"); },
         .is_killed = false},
        {.name = "search in vain",
         .after = "file that never arrived",
         .day = 1,
         .file_from = 2,
         .act = await_nothing_open},
        {.name = "archive", .after = "all sent", .day = 1, .act = read_archive},
        {.name = "certificate", .after = "all sent", .day = 1, .act = replace_certificate},
        {.name = "older ledger",
         .after = "all sent",
         .day = 1,
         .act = open_ledger,
         .afterwards = [](World& world) { make_first_schema(world.ledger_file()); },
         .is_killed = false},
        {.name = "migration", .after = "older ledger", .day = 2, .act = open_ledger, .watches_host = true},
    };
    return all;
}

} // namespace crash
