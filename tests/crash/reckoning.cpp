#include "tests/crash/reckoning.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace crash {
namespace {

using Key = std::pair<std::string, std::string>; // number, day of issue

bool is_acquired(const std::string& status)
{
    return status == "accepted" || status == "accepted_with_warnings";
}

bool is_open(const LedgerDocument& document)
{
    return document.queued || document.status == "sending" || document.status == "to_verify" ||
           document.status == "taken_in_charge";
}

class Reckoner {
public:
    explicit Reckoner(AllBooks books)
        : m_records(std::move(books.sistema_ts)), m_ledger(books.ledger_file),
          m_folder(books.ledger_file.parent_path()), m_documents(m_ledger.documents()), m_attempts(m_ledger.attempts()),
          m_invoices(std::move(books.invoices))
    {
        for (const HeldDocument& held : m_records.documents) {
            m_held_by_key[{held.number, held.issued_on}] = &held;
        }
        for (const LedgerDocument& document : m_documents) {
            m_by_invoice[document.invoice_id] = &document;
        }
        for (const LedgerAttempt& attempt : m_attempts) {
            ++m_claims[{attempt.number, attempt.issued_on}];
        }
    }

    Reckoning reckon()
    {
        m_result.documents = static_cast<int>(m_records.documents.size());
        for (const Invoice& invoice : m_invoices) {
            check_invoice(invoice);
        }
        for (const LedgerDocument& document : m_documents) {
            check_document(document);
        }
        for (const HeldDocument& held : m_records.documents) {
            check_receipts(held);
        }
        check_files();
        check_ledger();
        return std::move(m_result);
    }

private:
    const HeldDocument* find_held(const std::string& number, const std::string& issued_on) const
    {
        const auto found = m_held_by_key.find({number, issued_on});
        return found == m_held_by_key.end() ? nullptr : found->second;
    }

    const LedgerDocument* find_document(const std::string& invoice_id) const
    {
        const auto found = m_by_invoice.find(invoice_id);
        return found == m_by_invoice.end() ? nullptr : found->second;
    }

    void check_invoice(const Invoice& invoice)
    {
        const HeldDocument* const held = find_held(invoice.number, invoice.issued_on);
        const bool is_held = held != nullptr && held->is_held;
        if (!invoice.is_due) {
            if (is_held) disagree(invoice.number, "is held, and its invoice is not due any more");
            return;
        }
        const LedgerDocument* const document = find_document(invoice.id);
        if (document == nullptr) return lose(invoice.number, "the ledger does not know the invoice");
        if (!is_held && document->status != "rejected") {
            return lose(invoice.number,
                        "Sistema TS does not hold it, the ledger says " + document->status + " " + document->note);
        }
        if (is_held && held->cents != invoice.cents) {
            disagree(invoice.number, "is held with " + std::to_string(held->cents) + " cents, the invoice says " +
                                         std::to_string(invoice.cents) + "; the ledger says " + document->status + ' ' +
                                         document->note + "; " + document->standing);
        }
    }

    void check_document(const LedgerDocument& document)
    {
        const HeldDocument* const held = find_held(document.number, document.issued_on);
        const bool is_held = held != nullptr && held->is_held;
        const std::string says =
            "the ledger says " + document.status + ", Sistema TS " + (held == nullptr ? "nothing" : held->status);
        if (is_open(document)) return disagree(document.number, "has not come to an end: " + says);
        if (is_acquired(document.status) != is_held) return disagree(document.number, says);
        if (document.status == "rejected" && held == nullptr) {
            return disagree(document.number, says);
        }
        if (is_held && document.protocol != held->protocol) {
            disagree(document.number, "protocol " + document.protocol + ", at Sistema TS " + held->protocol);
        }
    }

    void check_receipts(const HeldDocument& held)
    {
        const auto claims = m_claims.find({held.number, held.issued_on});
        if (claims == m_claims.end()) return lose(held.number, "Sistema TS has it, and the ledger no claim");
        if (static_cast<int>(held.receipts.size()) > claims->second) {
            twice(held.number,
                  std::to_string(held.receipts.size()) + " receipts, " + std::to_string(claims->second) + " claims");
        }
        bool is_held = false;
        for (const Receipt& receipt : held.receipts) {
            const bool inserts = receipt.operation == "Inserimento" || receipt.operation == "Rimborso";
            if (inserts && is_held) return twice(held.number, "inserted again while it was held");
            if (receipt.operation == "Cancellazione" && !is_held) {
                return twice(held.number, "cancelled while it was not held");
            }
            if (!receipt.accepted) continue;
            if (inserts) is_held = true;
            if (receipt.operation == "Cancellazione") is_held = false;
        }
    }

    void check_files()
    {
        const std::vector<LedgerFile> ours = m_ledger.files();
        for (const LedgerFile& file : ours) {
            if (!file.ended || file.asks) disagree("a file", "has not come to an end: " + file.state);
            if (file.state == "judged" && !file.has_receipt) disagree("a file", "its receipt is not kept");
        }
        for (const ReceivedFile& received : m_records.files) {
            if (received.times > 1) twice("a file", "received " + std::to_string(received.times) + " times");
            const auto known = std::find_if(ours.begin(), ours.end(),
                                            [&](const LedgerFile& file) { return file.digest == received.digest; });
            if (known == ours.end()) {
                lose("a file", "received by Sistema TS, and not known to the ledger");
            } else if (!known->protocol.empty() && known->protocol != received.protocol) {
                disagree("a file", "protocol " + known->protocol + ", at Sistema TS " + received.protocol);
            }
        }
    }

    void check_ledger()
    {
        if (const std::string fault = m_ledger.integrity(); fault != "ok") disagree("ledger.db", fault);
        for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
            const std::string name = entry.path().filename().string();
            if (name.find(".damaged-") != std::string::npos) disagree(name, "a kill was taken for damage");
        }
    }

    void lose(const std::string& what, const std::string& why) { count(m_result.lost, "lost: ", what, why); }
    void twice(const std::string& what, const std::string& why) { count(m_result.twice, "twice: ", what, why); }
    void disagree(const std::string& what, const std::string& why)
    {
        count(m_result.disagreeing, "disagreeing: ", what, why);
    }

    void count(int& figure, const std::string& kind, const std::string& what, const std::string& why)
    {
        ++figure;
        m_result.details.push_back(kind + what + ": " + why);
    }

    Records m_records;
    Ledger m_ledger;
    std::filesystem::path m_folder;
    std::vector<LedgerDocument> m_documents;
    std::vector<LedgerAttempt> m_attempts;
    std::vector<Invoice> m_invoices;
    std::map<Key, int> m_claims;
    std::map<Key, const HeldDocument*> m_held_by_key;
    std::unordered_map<std::string, const LedgerDocument*> m_by_invoice;
    Reckoning m_result;
};

} // namespace

Reckoning reckon(AllBooks books)
{
    return Reckoner(std::move(books)).reckon();
}

Reckoning reckon(const World& world)
{
    return reckon(AllBooks{read_records(world), world.ledger_file(), read_invoices(world.practice_file())});
}

} // namespace crash
