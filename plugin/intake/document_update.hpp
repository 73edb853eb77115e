#pragma once

#include "plugin/intake/assessor.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/invoices.hpp>

#include <optional>
#include <string>

namespace plugin::intake {

// A document as it stands after its invoice was looked at, and what was found.
struct UpdatedDocument {
    ledger::Document document;
    Judgement judgement;
};

// Brings the document of one invoice up to what the host says of it (architecture.md, "The document's life"); where
// Sistema TS holds it otherwise, proposes what could be done (BEHAVIOURS 69), and changes nothing by itself. For one
// thread, inside a Transaction: it reads the row, decides and saves, so that what a page or the other job has written
// meanwhile is seen and nothing of it is lost.
class DocumentUpdate {
public:
    DocumentUpdate(ledger::Session& session, const Assessor& assessor);

    // Nothing where the invoice has no document and needs none, or where the ledger has seen a later revision of it.
    std::optional<UpdatedDocument> apply(const host_sdk::Invoice& invoice) const;
    // `stored` is the document of the invoice, read when no other session has written since (ledger::OthersWriting).
    std::optional<UpdatedDocument> apply(const host_sdk::Invoice& invoice, const ledger::Document& stored) const;

    // The host no longer knows the invoice of this document.
    void apply_gone(const ledger::Document& document) const;

    const Assessor& assessor() const noexcept { return m_assessor; }

private:
    std::optional<UpdatedDocument> bring_up_to_date(const host_sdk::Invoice& invoice,
                                                    const ledger::Document* stored) const;
    bool is_corrected(const host_sdk::Invoice& invoice, const Judgement& judgement,
                      const ledger::Document& document) const;
    void replace_findings(const ledger::Document& document, const Judgement& judgement) const;
    void withdraw(ledger::Document& document) const;
    void update_acquired(const Judgement& judgement, ledger::Document& document) const;
    std::string operation_for(const Judgement& judgement, const ledger::Document& document) const;

    ledger::Session& m_session;
    const Assessor& m_assessor;
    bool m_is_reconciling; // hardly ever: what the archive of Sistema TS holds is looked at too
};

} // namespace plugin::intake
