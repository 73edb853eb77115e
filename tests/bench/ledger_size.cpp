#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/quiet_sistema_ts.hpp"
#include "tests/bench/working_practice.hpp"

#include <stdexcept>

namespace bench {

// Every document is accepted; the limit is what a document cannot do without: the ciphertext of the tax code (128
// bytes), what identifies invoice, patient and document, and where it stands.
void measure_ledger_size(const Scope& scope)
{
    const std::int64_t documents = scope.of(20'000, 2'000);
    WorkingPractice practice(documents);
    practice.take_in();
    practice.enqueue_all();
    QuietSistemaTs::Behaviour behaviour;
    behaviour.details.outcome = plugin::sts::ErrorDetailsOutcome::no_errors;
    behaviour.documents = documents;
    practice.send(QuietSistemaTs::connect(behaviour));
    practice.pass(std::chrono::minutes(6));
    practice.send(QuietSistemaTs::connect(behaviour));
    if (practice.count("SELECT count(*) FROM document WHERE status = 'accepted'") != documents)
        throw std::runtime_error("not every document is accepted");
    const auto size = std::filesystem::file_size(practice.copy_ledger("copy.db"));
    const auto limit = practice.count(
        "SELECT sum(128 + length(d.invoice_id) + length(d.billing_entity_id) + length(d.number) + length(d.issued_on) "
        "+ "
        "length(d.paid_on) + length(d.patient_mark) + length(a.vat_number) + length(d.status) + length(a.protocol) + "
        "3 * 8) FROM document d JOIN attempt a ON a.document_id = d.id"); // amount, revision and instant: 8 bytes each
    const auto count = static_cast<double>(documents);
    print(against("ledger_size", "bytes", static_cast<double>(size) / count, static_cast<double>(limit) / count, 2, 1,
                  "per accepted document, of " + std::to_string(documents) + "; it does not vary"));
}

} // namespace bench
