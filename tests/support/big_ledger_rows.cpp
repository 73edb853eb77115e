#include "tests/support/big_ledger_rows.hpp"

#include "plugin/domain/finding.hpp"
#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/totals_by_type.hpp"

namespace support {

using namespace plugin;
using domain::TransmissionStatus;

namespace {

constexpr std::int64_t k_documents_of_a_file = 30'000;
constexpr std::int64_t k_far_away = 4'102'444'800'000; // 2100-01-01T00:00Z: nothing is asked before
constexpr const char* k_vat_number = "01234567897";
constexpr const char* k_sender = "Segretaria Carla";
constexpr const char* k_types[] = {"SR", "SP", "AA"};
constexpr std::size_t k_sealed_around = 12 + 16; // nonce and tag of ledger::SecretBox

// What looks random: SplitMix64 of the seed, the document and what is asked of it.
std::uint64_t random_of(std::uint64_t seed, std::int64_t index, std::uint64_t question)
{
    std::uint64_t z = seed * 0x9e3779b97f4a7c15U + static_cast<std::uint64_t>(index) * 0xd1342543de82ef95U + question;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

std::string hex(std::uint64_t seed, std::int64_t index, std::uint64_t question, std::size_t digits)
{
    std::string text(digits, '0');
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < digits; ++i, bits >>= 4U) {
        if (i % 16 == 0) bits = random_of(seed, index, question + i);
        text[i] = "0123456789abcdef"[bits & 15U];
    }
    return text;
}

std::string bytes(std::uint64_t seed, std::uint64_t question, std::size_t size)
{
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        text[i] = static_cast<char>(random_of(seed, static_cast<std::int64_t>(i), question));
    return text;
}

// How many of ten thousand documents have it; the rest is accepted.
constexpr std::pair<TransmissionStatus, unsigned> k_of_ten_thousand[] = {
    {TransmissionStatus::to_send, 300},
    {TransmissionStatus::to_correct, 200},
    {TransmissionStatus::excluded, 300},
    {TransmissionStatus::sending, 2},
    {TransmissionStatus::to_verify, 8},
    {TransmissionStatus::taken_in_charge, 90},
    {TransmissionStatus::accepted_with_warnings, 400},
    {TransmissionStatus::rejected, 100}};

void bind_all(SQLite::Statement&, int) {}

template <class First, class... Others>
void bind_all(SQLite::Statement& statement, int index, const First& first, const Others&... others)
{
    if constexpr (std::is_same_v<First, std::optional<std::int64_t>>) {
        if (first) {
            statement.bind(index, *first);
        } else {
            statement.bind(index);
        }
    } else if constexpr (std::is_same_v<First, std::string>) {
        statement.bindNoCopy(index, first);
    } else if constexpr (std::is_convertible_v<First, std::string_view>) {
        statement.bind(index, std::string(std::string_view(first)));
    } else {
        statement.bind(index, static_cast<std::int64_t>(first));
    }
    bind_all(statement, index + 1, others...);
}

// Runs an INSERT once more.
template <class... Values>
void insert(SQLite::Statement& statement, const Values&... values)
{
    bind_all(statement, 1, values...);
    statement.exec();
    statement.reset();
}

bool was_sent(TransmissionStatus status)
{
    return status != TransmissionStatus::to_send && status != TransmissionStatus::to_correct &&
           status != TransmissionStatus::excluded;
}

bool is_judged(TransmissionStatus status)
{
    return domain::is_acquired(status) || status == TransmissionStatus::rejected;
}

} // namespace

struct BigLedgerRows::Row {
    std::int64_t index;
    TransmissionStatus status;
    const std::string& entity;
    domain::Date day;
    std::string day_text;
    std::string number;
    std::int64_t cents;
    std::string protocol;
    std::string fingerprint;
    std::string patient_mark;
    std::int64_t sent_at;
    bool has_changed; // since Sistema TS acquired it
};

ledger::Candidate big_ledger_candidate(const BigLedger& wanted, const std::string& billing_entity_id)
{
    ledger::Candidate candidate;
    candidate.billing_entity_id = billing_entity_id;
    candidate.account.username = "PROVAX00X00X000Y";
    candidate.account.tax_code = "PROVAX00X00X000Y";
    candidate.account.sealed_password = bytes(wanted.seed, 1, k_sealed_around + 13);
    candidate.account.sealed_pin = bytes(wanted.seed, 2, k_sealed_around + 10);
    candidate.account.password_set_at = k_big_ledger_now;
    candidate.saved_at = k_big_ledger_now;
    return candidate;
}

BigLedgerRows::BigLedgerRows(SQLite::Database& database, const BigLedger& wanted)
    : m_wanted(wanted), m_database(database),
      m_document(
          database,
          "INSERT INTO document (id, invoice_id, billing_entity_id, number, issued_on, paid_on, total_cents, kind, "
          "revision, status, hidden, check_due, queued_at, queued_by, fingerprint, sent_revision, "
          "changed_after_sending, note, protocol, outcome_at, verify_after, verify_tries, file_id, operation, "
          "held_status, advance_confirmed, patient_mark) VALUES (?1,?2,?3,?4,?5,?5,?6,'invoice',?1,?7,0,0,NULL,'',"
          "?8,?9,?10,'',?11,?12,?13,0,?14,'','',0,?15)"),
      m_finding(database, "INSERT INTO finding VALUES (?,?,?,?,?,?,?)"),
      m_attempt(database,
                "INSERT INTO attempt VALUES (?1,?1,?2,'I',?3,?4,1,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,'',?15)"),
      m_message(database, "INSERT INTO message VALUES (?,0,?,?,?)"),
      m_proposal(database, "INSERT INTO proposal VALUES (?,'C','',?)"),
      m_first_day(domain::Date::from_iso(k_first_day_of_big_ledger).value())
{
}

TransmissionStatus BigLedgerRows::status_of(std::int64_t index) const
{
    auto status = TransmissionStatus::accepted;
    if (index < static_cast<std::int64_t>(domain::k_transmission_statuses.size())) {
        status = domain::k_transmission_statuses[static_cast<std::size_t>(index)];
    } else {
        auto lot = random_of(m_wanted.seed, index, 1) % 10'000;
        for (const auto& [other, share] : k_of_ten_thousand) {
            if (lot < share) {
                status = other;
                break;
            }
            lot -= share;
        }
    }
    return m_wanted.at_rest && status == TransmissionStatus::sending ? TransmissionStatus::to_send : status;
}

BigLedgerRows::Row BigLedgerRows::row_of(std::int64_t index) const
{
    const std::uint64_t seed = m_wanted.seed;
    const auto days = m_first_day.days_until(domain::Date::from_iso(k_last_day_of_big_ledger).value());
    const domain::Date day = m_first_day.plus_days(static_cast<int>(index * (days + 1) / m_wanted.documents));
    const TransmissionStatus status = status_of(index);
    const auto patients = static_cast<std::uint64_t>(m_wanted.documents * 2 / 5 + 1);
    const auto patient = static_cast<std::int64_t>(random_of(seed, index, 2) % patients);
    const bool sent = was_sent(status);
    const bool acquired = domain::is_acquired(status);
    return {.index = index,
            .status = status,
            .entity = m_wanted.billing_entities[static_cast<std::size_t>(index) % m_wanted.billing_entities.size()],
            .day = day,
            .day_text = day.iso(),
            .number = std::to_string(index + 1) + "/" + std::to_string(day.year()),
            .cents = static_cast<std::int64_t>(3'000 + random_of(seed, index, 3) % 20'000),
            .protocol = acquired || status == TransmissionStatus::taken_in_charge
                            ? "26" + std::to_string(100'000'000'000'000 + index)
                            : std::string(),
            .fingerprint = sent ? hex(seed, index, 100, 32) : std::string(),
            .patient_mark = hex(seed, patient, 200, 16),
            .sent_at =
                k_big_ledger_now - static_cast<std::int64_t>(day.days_until(m_first_day.plus_days(days))) * 86'400'000,
            .has_changed = acquired && index % 1000 == 7};
}

std::int64_t BigLedgerRows::file_of(const Row& row)
{
    if (!was_sent(row.status) || row.status == TransmissionStatus::sending ||
        row.status == TransmissionStatus::to_verify)
        return 0; // sent by themselves
    // For each issuer files of documents that are judged, and files that Sistema TS has in charge.
    const auto issuers = static_cast<std::int64_t>(m_wanted.billing_entities.size());
    const std::int64_t turn = row.index / (k_documents_of_a_file * issuers) * issuers + row.index % issuers;
    const std::int64_t file = 1 + turn * 2 + (is_judged(row.status) ? 0 : 1);
    File& known = m_files[file];
    known.billing_entity_id = row.entity;
    ++known.documents;
    known.is_judged = is_judged(row.status);
    if (row.status == TransmissionStatus::accepted_with_warnings) ++known.warnings;
    if (row.status == TransmissionStatus::rejected) ++known.errors;
    return file;
}

void BigLedgerRows::add(std::int64_t index)
{
    const Row row = row_of(index);
    const std::int64_t file = file_of(row);
    add_document(row, file);
    add_findings(row);
    if (was_sent(row.status)) add_attempt(row, file);
    if (row.has_changed) insert(m_proposal, index + 1, row.sent_at);
}

void BigLedgerRows::add_document(const Row& row, std::int64_t file)
{
    using Instant = std::optional<std::int64_t>;
    const std::string invoice = std::to_string(row.index + 1);
    const bool waits_in_file = row.status == TransmissionStatus::taken_in_charge;
    const auto verify_at = m_wanted.at_rest ? k_far_away : k_big_ledger_now;
    insert(m_document, row.index + 1, invoice, row.entity, row.number, row.day_text, row.cents,
           domain::storage_code(row.status), row.fingerprint, was_sent(row.status) ? row.index + 1 : 0, row.has_changed,
           row.protocol, is_judged(row.status) ? Instant(row.sent_at) : Instant(),
           row.status == TransmissionStatus::to_verify ? Instant(verify_at) : Instant(),
           waits_in_file ? Instant(file) : Instant(), row.patient_mark);
}

void BigLedgerRows::add_findings(const Row& row)
{
    const bool excluded = row.status == TransmissionStatus::excluded;
    if (!excluded && row.status != TransmissionStatus::to_correct) return;
    const auto check = random_of(m_wanted.seed, row.index, 4) % 3;
    const domain::Finding finding = excluded     ? domain::make_finding("P01")
                                    : check == 0 ? domain::make_finding("V06")
                                    : check == 1 ? domain::make_finding("P07")
                                                 : domain::make_finding("V17", {}, std::to_string(1 + row.index % 10));
    insert(m_finding, row.index + 1, 0, finding.id, excluded ? "excluded" : "blocking", finding.text,
           finding.what_to_do, finding.subject);
}

void BigLedgerRows::add_attempt(const Row& row, std::int64_t file)
{
    const std::int64_t id = row.index + 1;
    const std::string type = k_types[random_of(m_wanted.seed, row.index, 5) % std::size(k_types)];
    const domain::FiscalDocument document{
        .key = {k_vat_number, row.day, 1, row.number},
        .paid_on = row.day,
        .patient_tax_code = {},
        .lines = {{domain::expense_type_from_code(type).value(), domain::ExpenseFlag::none, domain::Cents(row.cents),
                   std::get<domain::VatTreatment>(domain::VatTreatment::parse("", "N4"))}},
        .traced_payment = true,
        .refunds = {}};
    const bool is_open = row.status == TransmissionStatus::sending;
    const bool judged = is_judged(row.status);
    const char* state = is_open                                       ? "claimed"
                        : row.status == TransmissionStatus::to_verify ? "uncertain"
                        : judged                                      ? "answered"
                                                                      : "claimed";
    insert(m_attempt, id, file == 0 ? std::nullopt : std::optional(file), k_vat_number, row.day_text, row.number,
           ledger::text_of({{type, domain::Cents(row.cents)}}),
           file == 0 ? hex(m_wanted.seed, row.index, 400, 64) : std::string(),
           file == 0 ? hex(m_wanted.seed, 0, 500, 64) : std::string(), row.sent_at, k_sender, state,
           judged ? domain::text_of(row.status) : std::string_view(),
           domain::is_acquired(row.status) ? row.protocol : std::string(),
           judged ? std::optional(row.sent_at) : std::nullopt,
           to_text(domain::sent_content_of(document, row.patient_mark)));
    if (row.status == TransmissionStatus::accepted_with_warnings)
        insert(m_message, id, "W001", "IMPORTO ELEVATO PER IL TIPO DI SPESA INDICATO", "W");
    if (row.status == TransmissionStatus::rejected)
        insert(m_message, id, "E014", "CODICE FISCALE DEL CITTADINO NON PRESENTE IN ARCHIVIO", "E");
}

void BigLedgerRows::finish()
{
    SQLite::Statement file(m_database, "INSERT INTO file VALUES (?,?,?,'I',?,?,?,?,?,?,?,?,?,?,'20-11-2026 22:24:20',"
                                       "3,'Elaborato',?,?,?,?,?,0,'')");
    for (const auto& [id, of] : m_files) {
        const std::string unique_id = hex(m_wanted.seed, id, 600, 32);
        const auto asked_at = m_wanted.at_rest ? k_far_away : k_big_ledger_now;
        insert(file, id, unique_id, of.billing_entity_id, "spese-" + unique_id.substr(0, 20) + ".zip",
               of.is_judged ? "judged" : "taken_in_charge", of.documents, of.documents * 300,
               hex(m_wanted.seed, id, 700, 64), hex(m_wanted.seed, 0, 500, 64), k_big_ledger_now, k_sender,
               k_big_ledger_now, "26" + std::to_string(112'022'242'012'000 + id), of.documents - of.errors, of.warnings,
               of.errors, of.is_judged ? std::optional(k_big_ledger_now) : std::nullopt,
               of.is_judged ? std::nullopt : std::optional(asked_at));
    }
}

} // namespace support
