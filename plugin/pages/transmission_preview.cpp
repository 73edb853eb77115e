#include "plugin/pages/transmission_preview.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/transmission_words.hpp"
#include "plugin/sts/document_operation.hpp"

#include <algorithm>

namespace plugin::pages {

using domain::Operation;
using domain::text;
using host_sdk::web::View;

namespace {

// What is encrypted is not shown, and is not even known here: the ledger holds no patient's tax code.
class BlankCipher final : public sts::FieldCipher {
public:
    std::string encrypt(std::string_view) const override { return {}; }
};

std::string operation_words(Operation operation)
{
    switch (operation) {
    case Operation::variation:
        return text("transmission.variation");
    case Operation::refund:
        return text("transmission.refund");
    case Operation::cancellation:
        return text("transmission.cancellation");
    case Operation::insert:
        break;
    }
    return text("transmission.insert");
}

// The fields of a message by what they are about: who sends, then the document, then each of its expense lines.
class Sections {
public:
    explicit Sections(const rules::RulesData& rules) : m_rules(rules), m_sections{{text("transmission.sender"), {}}} {}

    void add(const sts::MessageFields& fields, std::size_t section = k_sender)
    {
        for (const sts::MessageField& field : fields) {
            if (field.parts.empty()) {
                m_sections[section].rows.push_back({field.name, field_label(field.name),
                                                    field.encrypted ? std::string() : field_words(field, m_rules),
                                                    field.encrypted});
            } else {
                add(field.parts, section_of(field, section));
            }
        }
    }

    // Who sends is the same for each document, and comes last.
    std::vector<PreviewSection> take()
    {
        std::rotate(m_sections.begin(), m_sections.begin() + 1, m_sections.end());
        return std::move(m_sections);
    }

private:
    static constexpr std::size_t k_sender = 0;

    std::size_t section_of(const sts::MessageField& field, std::size_t section)
    {
        if (field.name == "voceSpesa") return open("transmission.expense-line");
        if (field.name == "idRimborsoDocumentoFiscale") return open("transmission.refunded");
        return section == k_sender && field.name != "Proprietario" ? open("common.document") : section;
    }

    std::size_t open(std::string_view title)
    {
        m_sections.push_back({text(title), {}});
        return m_sections.size() - 1;
    }

    const rules::RulesData& m_rules;
    std::vector<PreviewSection> m_sections;
};

std::vector<LeftOut> left_out_of(const PlannedMessage& message, std::int64_t total_cents)
{
    const domain::FiscalDocument& document = message.content.document;
    std::vector<LeftOut> left_out;
    if (message.operation == Operation::cancellation) {
        left_out.push_back({text("transmission.rest"), text("transmission.rest.why")});
        return left_out;
    }
    if (document.opposition) {
        left_out.push_back({text("transmission.field.patient"), text("transmission.rest.opposition")});
    } else if (message.content.patient_mark.empty()) {
        left_out.push_back({text("transmission.field.patient"), text("transmission.rest.not-there")});
    }
    left_out.push_back({text("transmission.rest.name"), text("transmission.rest.name.why")});
    left_out.push_back({text("transmission.rest.services"), text("transmission.rest.services.why")});
    left_out.push_back({text("transmission.rest.method"), text("transmission.rest.method.why")});
    std::int64_t sent = 0;
    for (const domain::ExpenseLine& line : document.lines) {
        sent += line.amount.value();
    }
    const std::int64_t total = total_cents < 0 ? -total_cents : total_cents;
    if (sent < total) {
        left_out.push_back(
            {text("transmission.rest.amount", {{"amount", money_text(total - sent)}, {"total", money_text(total)}}),
             text("transmission.rest.amount.why")});
    }
    return left_out;
}

} // namespace

Senders::Senders(ledger::Session& session)
{
    for (ledger::Configuration& configuration : ledger::ConfigurationTable(session).list()) {
        m_accounts.emplace(std::move(configuration.billing_entity_id), std::move(configuration.account));
    }
}

sts::Credentials Senders::of(const ledger::Document& document) const
{
    sts::Credentials sender;
    const auto found = m_accounts.find(document.billing_entity_id);
    if (found == m_accounts.end()) return sender;
    const ledger::Account& account = found->second;
    sender.owner = sts::make_owner(account.tax_code, account.category, account.structure_code);
    if (!account.intermediary.empty()) sender.intermediary = account.intermediary;
    return sender;
}

TransmissionPreview transmission_preview(const PlannedMessage& message, const sts::Credentials& sender,
                                         std::int64_t total_cents, const rules::RulesData& rules)
{
    domain::FiscalDocument document = message.content.document;
    if (!message.content.patient_mark.empty()) document.patient_tax_code.emplace();
    Sections sections(rules);
    sections.add(sts::document_operation_fields(message.operation, document, sender, BlankCipher()));
    return {operation_words(message.operation), sections.take(), left_out_of(message, total_cents)};
}

View preview_view(const TransmissionPreview& preview)
{
    std::vector<View> sections;
    for (const PreviewSection& section : preview.sections) {
        std::vector<View> rows;
        for (const PreviewRow& row : section.rows) {
            rows.push_back(View()
                               .set("field", row.name)
                               .set("label", row.label)
                               .set("value", row.value)
                               .set("encrypted", row.encrypted));
        }
        sections.push_back(View().set("title", section.title).set("rows", std::move(rows)));
    }
    std::vector<View> left_out;
    for (const LeftOut& thing : preview.left_out) {
        left_out.push_back(View().set("what", thing.what).set("why", thing.why));
    }
    return View()
        .set("operation", preview.operation)
        .set("sections", std::move(sections))
        .set("left_out", std::move(left_out));
}

} // namespace plugin::pages
