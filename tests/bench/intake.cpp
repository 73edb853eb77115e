#include "tests/bench/intake.hpp"

#include "plugin/sts/cipher.hpp"
#include "tests/bench/bare_rows.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/made_up_patient.hpp"
#include "tests/support/test_certificate.hpp"

#include <stdexcept>

namespace bench {

namespace {

using namespace plugin;

std::string state_of(const std::filesystem::path& ledger)
{
    std::string state;
    for (const char* end : {"", "-wal"}) {
        const std::filesystem::path file = ledger.string() + end;
        std::error_code missing;
        state += std::to_string(std::filesystem::file_size(file, missing)) + " ";
        state += std::to_string(std::filesystem::last_write_time(file, missing).time_since_epoch().count()) + "\n";
    }
    return state;
}

Span time_of_encryptions(std::int64_t patients)
{
    const auto certificate = support::TestCertificate::ending("SanitelCF", PracticeHost::k_now_ms);
    const sts::SanitelCipher cipher(sts::SanitelCertificate::load(certificate.pem()));
    const Stopwatch watch;
    for (std::int64_t i = 0; i < patients; ++i) {
        if (cipher.encrypt(made_up_patient(i).tax_code).size() != 172) throw std::logic_error("no ciphertext");
    }
    return watch.span();
}

// The rows that the intake made, put into another ledger that is empty.
Span time_of_inserts(WorkingPractice& practice)
{
    const auto filled = practice.copy_ledger("filled.db");
    const auto empty = practice.folder() / "empty.db";
    { // is made
        const ledger::LedgerDatabase made(empty);
    }
    return time_of_bare_writing(empty, {inserts_of(filled, "document"), inserts_of(filled, "finding"),
                                        inserts_of(filled, "encrypting_certificate"),
                                        inserts_of(filled, "patient_ciphertext")});
}

} // namespace

IntakeTimes time_intake(std::int64_t invoices, bool with_limits)
{
    WorkingPractice practice(invoices);
    IntakeTimes times;
    const Stopwatch watch;
    practice.take_in();
    times.taken = watch.span();
    if (practice.count("SELECT count(*) FROM document WHERE status = 'to_send'") != invoices)
        throw std::runtime_error("not every invoice is ready to be sent");
    const std::string before = state_of(practice.ledger_file());
    const Stopwatch nothing_new;
    practice.take_in();
    times.again = nothing_new.ms();
    times.again_wrote = before != state_of(practice.ledger_file());
    if (!with_limits) return times;
    times.bare_rows = time_of_inserts(practice);
    times.bare_encryption = time_of_encryptions(invoices * 2 / 5);
    return times;
}

void measure_intake(const Scope& scope)
{
    const std::int64_t invoices = scope.of(100'000, 10'000);
    std::vector<Span> taken, limit, rows;
    std::vector<double> again;
    bool wrote = false;
    const int runs = repeat(scope, [&] {
        const IntakeTimes times = time_intake(invoices, true);
        taken.push_back(times.taken);
        limit.push_back(times.bare_rows + times.bare_encryption);
        rows.push_back(times.bare_rows);
        again.push_back(times.again);
        wrote = wrote || times.again_wrote;
    });
    const std::string size = std::to_string(invoices) + " invoices, " + std::to_string(invoices * 2 / 5) + " patients";
    print(against("intake", taken, limit, 1.5, size));
    print(against("intake: rows alone", taken, rows, 1.5, "against the INSERTs without the encryptions"));
    print({"intake_again", median(again), "ms", 1.0, median(again), 1.0, runs,
           std::string(wrote ? "it WRITES to the ledger" : "it writes nothing")});
}

} // namespace bench
