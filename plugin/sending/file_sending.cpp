#include "plugin/sending/file_sending.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/intake/invoices_of.hpp"
#include "plugin/ledger/file_documents.hpp"
#include "plugin/ledger/others_writing.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sending/claim.hpp"
#include "plugin/sending/file_digest.hpp"
#include "plugin/sending/file_outcome.hpp"
#include "plugin/sending/patient_cipher.hpp"
#include "plugin/sts/attachment.hpp"
#include "plugin/sts/zip_writer.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/log.hpp>
#include <host_sdk/settings.hpp>

#include <charconv>

namespace plugin::sending {
namespace {

using domain::Operation;
using ledger::FileState;
using ledger::OutgoingFile;

constexpr std::int64_t k_usual_file_from = 100;
constexpr int k_page = 1000; // documents claimed in one transaction
// A file leaves with what is in it by then: a host ends a step that takes too long, and a slow machine would begin
// again for ever.
constexpr std::int64_t k_longest_building_ms = 60'000;

// Neutral: neither the name of a person nor of a document (RULES R8.9). 6 to 60 characters (PROTOCOL 8.2).
std::string base_name(const OutgoingFile& file)
{
    return "spese-" + file.unique_id.substr(0, 20);
}

// Claims the queued documents of one entity page by page and writes each into the ZIP.
class Building {
public:
    Building(const Context& context, OutgoingFile& file, const sts::SanitelCertificate& certificate,
             SistemaTs& sistema_ts, sts::ZipWriter& zip, const host_sdk::Call& call)
        : m_context(context), m_file(file), m_certificate(certificate), m_sistema_ts(sistema_ts), m_zip(zip),
          m_call(call), m_facts(intake::read_host_facts(context.host(), call)),
          m_until(m_facts.now_ms + k_longest_building_ms)
    {
    }

    // False where it was cancelled.
    bool run()
    {
        ledger::Session session = m_context.ledger().session();
        std::optional<ledger::Document> last;
        while (!must_leave()) {
            if (m_call.cancelled()) return false;
            const ledger::OthersWriting others(session);
            const std::vector<ledger::Document> page =
                ledger::SendQueue(session).queued_after(m_file.billing_entity_id, last, k_page);
            if (page.empty()) break;
            last = page.back();
            claim_page(session, page, others);
        }
        return true;
    }

private:
    bool must_leave() const
    {
        return m_zip.is_nearly_full() || (m_file.documents > 0 && m_context.now_ms() >= m_until);
    }

    void claim_page(ledger::Session& session, const std::vector<ledger::Document>& page,
                    const ledger::OthersWriting& others)
    {
        const auto invoices = intake::invoices_of(page, m_context.host(), m_call);
        ledger::Transaction transaction(session);
        const bool stands = !others.has_happened();
        const intake::Assessor assessor(m_facts, m_context.rules(), session);
        const intake::DocumentUpdate update(session, assessor);
        PatientEncryption patients(session, m_certificate);
        for (std::size_t i = 0; i < page.size() && !must_leave(); ++i) {
            std::optional<Confirmed> confirmed = confirm(session, update, page[i], invoices[i], stands);
            if (confirmed && fits(confirmed->operation)) take(session, *confirmed, patients);
        }
        // Boundary: claimed for a file of which nothing has left. Killed before or after: what the file holds so far
        // goes back to the queue (see recover_claims).
        transaction.commit();
    }

    // The first document decides what the file does.
    bool fits(Operation operation)
    {
        if (m_file.documents == 0) m_file.operation = domain::letter(operation);
        return m_file.operation == domain::letter(operation);
    }

    void take(ledger::Session& session, Confirmed& confirmed, PatientEncryption& patients)
    {
        const PatientCipher patient(patients, confirmed.document.patient_mark);
        m_zip.write(m_sistema_ts.write_in_file(confirmed.operation, confirmed.fiscal, patient));
        if (m_file.started_by.empty()) m_file.started_by = confirmed.document.queued_by;
        ledger::Attempt attempt = make_attempt(confirmed, {}, m_facts.now_ms);
        attempt.file_id = m_file.id;
        claim(session, confirmed, attempt);
        ++m_file.documents;
    }

    const Context& m_context;
    OutgoingFile& m_file;
    const sts::SanitelCertificate& m_certificate;
    SistemaTs& m_sistema_ts;
    sts::ZipWriter& m_zip;
    const host_sdk::Call& m_call;
    intake::HostFacts m_facts;
    std::int64_t m_until;
};

} // namespace

std::int64_t file_from(host_sdk::Host host)
{
    const std::string text = host_sdk::Settings(host).get("sistema-ts.file-from").value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool usable = error == std::errc() && end == text.data() + text.size() && number >= 1;
    return usable ? number : k_usual_file_from;
}

std::filesystem::path zip_path(const ledger::LedgerDatabase& ledger, const std::string& name)
{
    return ledger.file().parent_path() / "outgoing" / name;
}

void remove_zip(const ledger::LedgerDatabase& ledger, const std::string& name) noexcept
{
    std::error_code ignored; // one that stays is found by its name, and does no harm
    std::filesystem::remove(zip_path(ledger, name), ignored);
}

bool FileSending::send_one(const Environment& environment, const host_sdk::Call& call) const
{
    std::optional<std::string> entity;
    {
        ledger::Session session = m_context.ledger().session();
        entity = ledger::SendQueue(session).entity_for_file(file_from(m_context.host()), m_context.now_ms());
    }
    if (!entity || call.cancelled()) return false;
    const std::unique_ptr<SistemaTs> sistema_ts = m_context.connect(*entity, environment, call);
    if (!sistema_ts) return true;

    OutgoingFile file = begin(*entity, environment);
    if (!build(file, environment, *sistema_ts, call)) return !call.cancelled();
    leave(file);
    const transport::FileToSend ready{file.name, zip_path(m_context.ledger(), file.name), file.unique_id};
    const auto outcome = sistema_ts->send_file(ready, [&call] { return call.cancelled(); });

    ledger::Session session = m_context.ledger().session();
    ledger::Transaction transaction(session);
    store_file_sent(session, file, outcome, m_context.now_ms());
    // Boundary: the answer. Killed before, with the file perhaps at Sistema TS: it becomes uncertain, and is asked for.
    // Killed after: the file has its protocol, or its documents are back where nothing was received.
    transaction.commit();
    if (!file.ask_after) remove_zip(m_context.ledger(), file.name);
    host_sdk::Log(m_context.host())
        .info("file " + file.name + " with " + std::to_string(file.documents) + " documents was sent, protocol " +
              (file.protocol.empty() ? std::string("none") : file.protocol));
    return !call.cancelled();
}

ledger::OutgoingFile FileSending::begin(const std::string& billing_entity_id, const Environment& environment) const
{
    OutgoingFile file;
    file.unique_id = ledger::make_unique_id();
    file.billing_entity_id = billing_entity_id;
    file.name = base_name(file) + ".zip";
    file.certificate = environment.certificate.fingerprint();
    file.started_at = m_context.now_ms();
    ledger::Session session = m_context.ledger().session();
    ledger::Transaction transaction(session);
    ledger::OutgoingFileTable(session).save(file);
    transaction.commit();
    return file;
}

// False where there is no file to send: its documents are back in the queue, or nothing of them was to be sent.
bool FileSending::build(ledger::OutgoingFile& file, const Environment& environment, SistemaTs& sistema_ts,
                        const host_sdk::Call& call) const
{
    const std::filesystem::path path = zip_path(m_context.ledger(), file.name);
    try {
        std::filesystem::create_directories(path.parent_path());
        std::filesystem::permissions(path.parent_path(), std::filesystem::perms::owner_all);
        sts::ZipWriter zip(path, base_name(file) + ".xml");
        zip.write(sistema_ts.write_head());
        if (!Building(m_context, file, environment.certificate, sistema_ts, zip, call).run() || file.documents == 0) {
            give_up(file);
            return false;
        }
        zip.write(sts::k_attachment_tail);
        zip.finish();
        file.size = static_cast<std::int64_t>(std::filesystem::file_size(path));
        file.digest = digest_of_file(path);
        return true;
    } catch (const host_sdk::Error&) {
        give_up(file);
        throw;
    } catch (const std::runtime_error& error) {
        host_sdk::Log(m_context.host()).error("file " + file.name + " cannot be made: " + error.what());
        give_up(file, domain::text("file-sending.not-written"));
    }
    return false;
}

// Nothing has left.
void FileSending::give_up(const ledger::OutgoingFile& file, const std::string& trouble) const
{
    ledger::Session session = m_context.ledger().session();
    ledger::Transaction transaction(session);
    drop_unsent_file(session, file, m_context.now_ms());
    if (!trouble.empty()) CircuitBreaker(session, file.billing_entity_id).failed(trouble, m_context.now_ms());
    transaction.commit();
    remove_zip(m_context.ledger(), file.name);
}

// The claim of the file, on the disk before its first byte leaves.
void FileSending::leave(ledger::OutgoingFile& file) const
{
    file.state = FileState::leaving;
    file.sent_at = m_context.now_ms();
    ledger::Session session = m_context.ledger().session();
    ledger::Transaction transaction(session);
    save_file(session, file, *file.sent_at);
    // Boundary: killed before, nothing has left and its documents go back to the queue; after, the file is uncertain
    // and is asked for.
    transaction.commit();
}

} // namespace plugin::sending
