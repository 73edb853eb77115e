// What the doctor is shown before a sending is what leaves, no field more and none less.
#include "plugin/pages/transmission_preview.hpp"
#include "plugin/pages/transmission_words.hpp"
#include "plugin/sts/attachment.hpp"
#include "plugin/sts/document_operation.hpp"
#include "tests/plugin/sts/random_documents.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

using namespace plugin;
using pages::PlannedMessage;
using pages::transmission_preview;
using support::italian;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::Not;
using testing::ResultOf;

namespace {

const rules::RulesData& rules_data()
{
    static const auto rules = rules::RulesData::load(std::string(PROJECT_SOURCE_DIR) + "/plugin/rules");
    return rules;
}

// The elements with a text that stand in a message, in order: read from the bytes, not from the fields.
std::vector<std::pair<std::string, std::string>> leaves_of(const std::string& xml)
{
    std::vector<std::pair<std::string, std::string>> leaves;
    std::istringstream lines(xml);
    for (std::string line; std::getline(lines, line);) {
        const auto open = line.find('<');
        const auto end = line.find('>');
        const auto close = line.find("</");
        if (open == std::string::npos || close == std::string::npos || close <= end || close == open) continue;
        std::string name = line.substr(open + 1, end - open - 1);
        if (name.starts_with("t:")) name.erase(0, 2);
        leaves.emplace_back(std::move(name), line.substr(end + 1, close - end - 1));
    }
    return leaves;
}

PlannedMessage planned(domain::Operation operation, const domain::FiscalDocument& document)
{
    return {operation, domain::sent_content_of(document, document.patient_tax_code ? "mark" : "")};
}

pages::TransmissionPreview preview_of(domain::Operation operation, const domain::FiscalDocument& document,
                                      const sts::Credentials& sender = sample::credentials())
{
    std::int64_t total = 0;
    for (const auto& line : document.lines)
        total += line.amount.value();
    return transmission_preview(planned(operation, document), sender, total, rules_data());
}

std::vector<pages::PreviewRow> rows_of(const pages::TransmissionPreview& preview, bool with_sender = true)
{
    std::vector<pages::PreviewRow> rows;
    for (const auto& section : preview.sections) {
        if (!with_sender && italian(section.title) == "Chi trasmette") continue;
        rows.insert(rows.end(), section.rows.begin(), section.rows.end());
    }
    return rows;
}

// By name and words, whatever the order; what is encrypted says so instead.
using Shown = std::vector<std::pair<std::string, std::string>>;

Shown shown(const std::vector<pages::PreviewRow>& rows)
{
    Shown shown;
    for (const auto& row : rows)
        shown.emplace_back(row.name, row.encrypted ? "cifrato" : row.value);
    std::sort(shown.begin(), shown.end());
    return shown;
}

Shown in_words(const std::string& xml)
{
    Shown words;
    for (const auto& [name, value] : leaves_of(xml)) {
        const bool encrypted = value.starts_with("{"); // by FakeCipher
        const sts::MessageField field{.name = name, .value = value};
        if (name == "flagOperazione") continue; // the preview says it in a sentence
        words.emplace_back(name, encrypted ? "cifrato" : pages::field_words(field, rules_data()));
    }
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

TEST(TransmissionPreview, ShowsEveryFieldOfTheMessageAndNothingElse)
{
    sample::RandomDocuments random(20261126);
    for (int i = 0; i < 500; ++i) {
        const auto [operation, document] = random.next();
        const auto sender = random.credentials();
        const auto xml = sts::write_document_operation(operation, document, sender, sample::FakeCipher());
        ASSERT_EQ(shown(rows_of(preview_of(operation, document, sender))), in_words(xml)) << xml;
    }
}

TEST(TransmissionPreview, ShowsEveryFieldOfADocumentInAFileAndNothingElse)
{
    sample::RandomDocuments random(20261127);
    for (int i = 0; i < 500; ++i) {
        const auto [operation, document] = random.next();
        if (operation == domain::Operation::cancellation) continue; // a file repeats what is cancelled
        const auto xml = sts::attachment_document(operation, document, sample::FakeCipher());
        ASSERT_EQ(shown(rows_of(preview_of(operation, document), false)), in_words(xml)) << xml;
    }
}

TEST(TransmissionPreview, SaysEachValueInWords)
{
    domain::FiscalDocument document = sample::document();
    document.lines.push_back(
        {domain::ExpenseType::SR, domain::ExpenseFlag::intramoenia, domain::Cents(123450), sample::rate("22.00")});
    const auto preview = preview_of(domain::Operation::insert, document);
    std::vector<std::string> lines;
    for (const auto& section : preview.sections) {
        lines.push_back("[" + italian(section.title) + "]");
        for (const auto& row : section.rows)
            lines.push_back(italian(row.label + ": " + (row.encrypted ? "cifrato" : row.value)));
    }
    EXPECT_THAT(lines, ElementsAre("[Documento]", "Partita IVA: 65498732105", "Data del documento: 20/11/2026",
                                   "Dispositivo: 1 – fattura", "Numero del documento: FT12/2026",
                                   "Data di pagamento: 20/11/2026", "Codice fiscale del paziente: cifrato",
                                   "Pagamento tracciato: sì", "Tipo di documento: F – fattura o ricevuta",
                                   "Opposizione del paziente: no", "[Voce di spesa]",
                                   "Tipo di spesa: SP – Prestazioni sanitarie", "Importo, IVA compresa: 90,00 €",
                                   "Natura IVA: N4 – esente (art. 10)", "[Voce di spesa]",
                                   "Tipo di spesa: SR – Visite e prestazioni mediche",
                                   "Precisazione del tipo di spesa: 2 – intramoenia",
                                   "Importo, IVA compresa: 1.234,50 €", "Aliquota IVA: 22,00%", "[Chi trasmette]",
                                   "PIN di chi trasmette: cifrato", "Codice fiscale del titolare: cifrato"));
}

TEST(TransmissionPreview, WithTheOppositionTheTaxCodeStaysOutAndItSaysWhy)
{
    domain::FiscalDocument document = sample::document();
    document.opposition = true;
    document.patient_tax_code.reset();
    const auto preview = preview_of(domain::Operation::insert, document);
    EXPECT_THAT(rows_of(preview), Each(Field(&pages::PreviewRow::name, Not("cfCittadino"))));
    EXPECT_THAT(rows_of(preview), Contains(AllOf(Field(&pages::PreviewRow::name, "flagOpposizione"),
                                                 Field(&pages::PreviewRow::value, ResultOf(italian, "sì")))));
    EXPECT_EQ(italian(preview.left_out.front().what), "Codice fiscale del paziente");
    EXPECT_THAT(italian(preview.left_out.front().why), HasSubstr("si è opposto"));
}

TEST(TransmissionPreview, SaysHowMuchOfTheInvoiceIsNotAHealthExpense)
{
    const auto preview = transmission_preview(planned(domain::Operation::insert, sample::document()),
                                              sample::credentials(), 12'000, rules_data());
    EXPECT_EQ(italian(preview.left_out.back().what), "30,00 € sul totale di 120,00 €");
    EXPECT_THAT(italian(preview_of(domain::Operation::insert, sample::document()).left_out.back().what),
                Not(HasSubstr("€")));
}

TEST(TransmissionPreview, ShowsNoSecretOfWhoSends)
{
    auto sender = sample::credentials();
    sender.intermediary = "07874631000-000"; // his PIN leaves without a cipher of its own
    for (const auto& row : rows_of(preview_of(domain::Operation::insert, sample::document(), sender))) {
        EXPECT_THAT(italian(row.value), AllOf(Not(HasSubstr("PIN")), Not(HasSubstr("secret")), Not(HasSubstr("CF"))))
            << row.name;
    }
}

TEST(TransmissionPreview, AFieldWithoutWordsIsShownUnderItsOwnName)
{
    EXPECT_EQ(pages::field_label("campoNuovo"), "campoNuovo");
    EXPECT_EQ(pages::field_words({.name = "campoNuovo", .value = "7"}, rules_data()), "7");
}
