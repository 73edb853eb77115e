#include "plugin/domain/date.hpp"
#include "plugin/sts/zip_reader.hpp"
#include "plugin/sts/zip_writer.hpp"
#include "tests/bench/bare_rows.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/quiet_sistema_ts.hpp"
#include "tests/bench/working_practice.hpp"
#include "tests/support/file_content.hpp"

#include <stdexcept>

namespace bench {

namespace {

using namespace plugin;

struct OutcomeTimes {
    Span applied;
    Span reading;
    Span rows;
    std::int64_t documents = 0;
};

// The error details with `count` rows: one for each document of the file, then a second one for the first of them.
std::string error_details(const std::filesystem::path& folder, const BareRows& attempts, std::int64_t count)
{
    const auto archive = folder / "details.zip";
    sts::ZipWriter zip(archive, "errors.csv");
    zip.write("CF PROPRIETARIO; COD REGIONE; COD ASL; COD SSA; PARTITA IVA; DATA EMISSIONE; DOCUMENTO FISCALE "
              "DISPOSITIVO; DOCUMENTO FISCALE NUMERO; TIPO SPESA; CODICE ERRORE; DESCRIZIONE ERRORE\r\n");
    for (std::int64_t i = 0; i < count; ++i) {
        const auto& attempt = attempts[static_cast<std::size_t>(i) % attempts.size()];
        const auto day = domain::Date::from_iso(std::get<std::string>(attempt[1])).value();
        zip.write("BNCNNA70A41H501W;;;;" + std::get<std::string>(attempt[0]) + ";" + day.italian() + ";1;" +
                  std::get<std::string>(attempt[2]) + ";;E014;CODICE FISCALE DEL CITTADINO NON PRESENTE\r\n");
    }
    zip.finish();
    return support::content_of(archive);
}

Span time_of_reading(const std::string& zip)
{
    const Stopwatch watch;
    std::size_t lines = 0;
    for (const sts::ZipEntry& entry : sts::unzip(zip)) {
        for (const char c : entry.content)
            lines += c == '\n' ? 1 : 0;
    }
    if (lines == 0) throw std::logic_error("the error details are empty");
    return watch.span();
}

// What the outcome has written, written once more into the ledger as it was before.
Span time_of_judged_rows(const std::filesystem::path& before, const std::filesystem::path& after)
{
    return time_of_bare_writing(
        before, {{"UPDATE attempt SET state = ?, outcome = ?, ended_at = ? WHERE id = ?",
                  read_rows(after, "SELECT state, outcome, ended_at, id FROM attempt WHERE state <> 'claimed'")},
                 inserts_of(after, "message"),
                 {"UPDATE document SET status = ?, outcome_at = ?, file_id = NULL, protocol = '' WHERE id = ?",
                  read_rows(after, "SELECT status, outcome_at, id FROM document WHERE status = 'rejected'")},
                 inserts_of(after, "receipt")});
}

OutcomeTimes time_outcome(std::int64_t rows)
{
    WorkingPractice practice(rows);
    practice.take_in();
    practice.enqueue_all();
    QuietSistemaTs::Behaviour behaviour;
    practice.send(QuietSistemaTs::connect(behaviour)); // as many documents as fit into a file
    const auto before = practice.copy_ledger("before.db");
    const BareRows attempts =
        read_rows(before, "SELECT vat_number, issued_on, number FROM attempt WHERE file_id = 1 ORDER BY id");
    behaviour.documents = behaviour.errors = static_cast<std::int64_t>(attempts.size());
    behaviour.details.outcome = sts::ErrorDetailsOutcome::available;
    behaviour.details.zip = error_details(practice.folder(), attempts, rows);
    practice.pass(std::chrono::minutes(6));

    OutcomeTimes times;
    times.documents = behaviour.documents;
    const Stopwatch watch;
    practice.send(QuietSistemaTs::connect(behaviour));
    times.applied = watch.span();
    if (practice.count("SELECT count(*) FROM document WHERE status = 'rejected'") != times.documents ||
        practice.count("SELECT count(*) FROM message") != rows)
        throw std::runtime_error("the outcome was not applied");
    times.reading = time_of_reading(behaviour.details.zip);
    times.rows = time_of_judged_rows(before, practice.copy_ledger("after.db"));
    return times;
}

} // namespace

void measure_outcome(const Scope& scope)
{
    const std::int64_t rows = scope.of(30'000, 3'000);
    std::vector<Span> applied, limit;
    std::int64_t documents = 0;
    repeat(scope, [&] {
        const OutcomeTimes times = time_outcome(rows);
        applied.push_back(times.applied);
        limit.push_back(times.reading + times.rows);
        documents = times.documents;
    });
    print(against("outcome", applied, limit, 2,
                  std::to_string(rows) + " rows on " + std::to_string(documents) +
                      " documents, all that fit into a file"));
}

} // namespace bench
