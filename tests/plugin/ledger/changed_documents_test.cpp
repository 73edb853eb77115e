#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/document_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;

// Documents whose invoice has changed since they were sent.
class ChangedDocuments : public Ledger {};

TEST_F(ChangedDocuments, AreListedInEachOrder)
{
    for (int i = 1; i <= 6; ++i) {
        Document document = Ledger::document("i" + std::to_string(i), TransmissionStatus::accepted,
                                             "2026-11-0" + std::to_string(i), i < 6 ? "e1" : "e2");
        document.total_cents = 1000 + i * 100 % 400;
        document.number = std::to_string(12 - 2 * i) + "/2026";
        document.changed_after_sending = i % 2 == 0;
        document.hidden = i == 2;
        saved(document);
    }
    Session session = ledger().session();
    const DocumentTable documents(session);
    const auto listed = [&](DocumentFilter filter, DocumentSort by) {
        filter.changed = true;
        std::string invoices;
        for (const Document& document : documents.page(filter, std::nullopt, 25, {by, false})) {
            invoices += document.invoice_id + " ";
        }
        return invoices;
    };
    EXPECT_EQ(listed({}, DocumentSort::payment), "i4 i6 ");
    EXPECT_EQ(listed({}, DocumentSort::amount), "i4 i6 ");
    EXPECT_EQ(listed({}, DocumentSort::number), "i6 i4 ");
    EXPECT_EQ(listed({.billing_entity_id = "e2"}, DocumentSort::number), "i6 ");
    EXPECT_EQ(listed({.number = "4/"}, DocumentSort::amount), "i4 ");
    EXPECT_EQ(listed({.status = TransmissionStatus::to_send}, DocumentSort::payment), "");
    EXPECT_EQ(documents.counts({.changed = true}), (StatusCounts{{TransmissionStatus::accepted, 2}}));
}
