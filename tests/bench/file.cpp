#include "tests/bench/file.hpp"

#include "plugin/sts/zip_reader.hpp"
#include "tests/bench/bare_rows.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/quiet_sistema_ts.hpp"
#include "tests/support/file_content.hpp"

#include <zlib.h>

#include <stdexcept>

namespace bench {

namespace {

using namespace plugin;

Span time_of_zlib(const std::string& content)
{
    std::string compressed(compressBound(content.size()), '\0');
    uLongf size = compressed.size();
    const Stopwatch watch;
    // zlib speaks of unsigned bytes.
    const int done = compress2(reinterpret_cast<Bytef*>(compressed.data()), &size,
                               reinterpret_cast<const Bytef*>(content.data()), content.size(), Z_DEFAULT_COMPRESSION);
    if (done != Z_OK) throw std::runtime_error("zlib does not compress");
    return watch.span();
}

// What the claims have written, written once more into the ledger as it was before.
Span time_of_claiming_rows(const std::filesystem::path& before, const std::filesystem::path& after)
{
    return time_of_bare_writing(
        before, {inserts_of(after, "file"),
                 {"UPDATE document SET status = 'sending', queued_at = NULL, queued_by = '', fingerprint = ?, "
                  "sent_revision = ?, file_id = ? WHERE id = ?",
                  read_rows(after, "SELECT fingerprint, sent_revision, file_id, id FROM document")},
                 inserts_of(after, "attempt")});
}

} // namespace

FileTimes time_file(std::int64_t documents, bool with_limits)
{
    WorkingPractice practice(documents);
    practice.take_in();
    practice.enqueue_all();
    const auto before = practice.copy_ledger("before.db");
    FileTimes times;
    Stopwatch step;
    QuietSistemaTs::Behaviour behaviour;
    behaviour.file_is_ready = [&](const transport::FileToSend& file) {
        times.made += step.span();
        ++times.files;
        if (!with_limits) return;
        for (const sts::ZipEntry& entry : sts::unzip(support::content_of(file.path)))
            times.bare_zip += time_of_zlib(entry.content);
    };
    while (practice.count("SELECT count(*) FROM document WHERE queued_at IS NOT NULL") > 0) {
        const std::int64_t before_step = times.files;
        step = Stopwatch();
        practice.send(QuietSistemaTs::connect(behaviour));
        if (times.files == before_step) throw std::runtime_error("no file was made");
    }
    if (practice.count("SELECT count(*) FROM document WHERE status = 'taken_in_charge'") != documents)
        throw std::runtime_error("not every document went into a file");
    if (with_limits) times.bare_rows = time_of_claiming_rows(before, practice.copy_ledger("after.db"));
    return times;
}

void measure_file(const Scope& scope)
{
    const std::int64_t documents = scope.of(30'000, 3'000);
    std::vector<Span> made, limit;
    std::int64_t files = 0;
    repeat(scope, [&] {
        const FileTimes times = time_file(documents, true);
        made.push_back(times.made);
        limit.push_back(times.bare_zip + times.bare_rows);
        files = times.files;
    });
    print(against("file", made, limit, 1.4,
                  std::to_string(documents) + " documents in " + std::to_string(files) + " files"));
}

} // namespace bench
