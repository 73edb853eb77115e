#include "plugin/pages/attempt_text.hpp"
#include "plugin/pages/deadline_notice.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/status_badge.hpp"
#include "tests/support/italian.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace plugin;
using namespace plugin::pages;
using support::italian;

TEST(StatusBadge, HasAnIconAWordAndAToneForEveryStatus)
{
    std::set<std::string_view> icons;
    for (const auto status : domain::k_transmission_statuses) {
        const StatusBadge badge = status_badge(status);
        EXPECT_EQ(badge.word, domain::text_of(status));
        EXPECT_FALSE(badge.tone.empty());
        EXPECT_FALSE(badge.help.empty());
        icons.insert(badge.icon);
    }
    EXPECT_EQ(icons.size(), domain::k_transmission_statuses.size()) << "two statuses share an icon";
}

TEST(DeadlineNotice, ShowsTheDeadlineOfLastYearUntilItHasPassed)
{
    const auto day = [](int month, int of_month) {
        return domain::Date::of(2027, static_cast<unsigned>(month), static_cast<unsigned>(of_month)).value();
    };
    EXPECT_EQ(italian(deadline_notice(day(1, 31), false, {}).text),
              "le spese sanitarie sostenute nel 2026 vanno trasmesse entro il 01/02/2027 (manca 1 giorno).");
    EXPECT_EQ(italian(deadline_notice(day(2, 1), false, {}).text),
              "le spese sanitarie sostenute nel 2026 vanno trasmesse entro il 01/02/2027 (oggi è l'ultimo giorno).");
    EXPECT_NE(italian(deadline_notice(day(2, 2), false, {}).text).find("nel 2027 vanno trasmesse entro il 31/01/2028"),
              std::string::npos);
}

TEST(DeadlineNotice, KeepsTheCalendarAndItsSource)
{
    const auto date = [](int year, unsigned month, unsigned day) { return domain::Date::of(year, month, day).value(); };
    const std::vector<domain::Deadline> published{{2026, true, date(2027, 3, 20), date(2027, 3, 27), "Legge X"}};
    const auto notice = deadline_notice(date(2026, 11, 24), true, published);
    EXPECT_NE(italian(notice.text).find("20/03/2027"), std::string::npos);
    EXPECT_EQ(notice.source, "Legge X");
}

TEST(DocumentsQuery, ReadsWhatItWrites)
{
    const auto query = DocumentsQuery::from(host_sdk::web::Form::decode(
        "stato=rejected&entita=e%261&cerca=+12%2F2026+&ordine=importo-minore&dopo=9900_15"));
    EXPECT_EQ(query.filter.status, domain::TransmissionStatus::rejected);
    EXPECT_EQ(query.filter.billing_entity_id, "e&1");
    EXPECT_EQ(query.text, "12/2026");
    ASSERT_TRUE(query.after.has_value());
    EXPECT_EQ(query.order, (ledger::DocumentOrder{ledger::DocumentSort::amount, false}));
    EXPECT_EQ(query.after->key, "9900");
    EXPECT_EQ(query.after->id, 15);
    EXPECT_EQ(query.path_after(query.after),
              "/documenti?stato=rejected&entita=e%261&cerca=12%2F2026&ordine=importo-minore&dopo=9900_15");
    EXPECT_EQ(query.path_unfiltered(), "/documenti?ordine=importo-minore");
}

TEST(DocumentsQuery, IgnoresWhatItCannotRead)
{
    const auto query = DocumentsQuery::from(host_sdk::web::Form::decode("stato=boh&ordine=boh&dopo=ieri"));
    EXPECT_FALSE(query.is_filtered());
    EXPECT_FALSE(query.after.has_value());
    EXPECT_EQ(query.path_with_status(std::nullopt), "/documenti");
}

TEST(NumberField, TakesDigitsOnly)
{
    EXPECT_EQ(parse_number("42"), 42);
    for (const auto* text : {"", "-1", "4 2", "99999999999999999999", "0x1"}) {
        EXPECT_FALSE(parse_number(text).has_value()) << text;
    }
}

TEST(ConnectionBadge, TellsTheStatesApart)
{
    ledger::Configuration configuration;
    ledger::Candidate candidate;
    ledger::EntityState state;
    EXPECT_EQ(italian(connection_badge(std::nullopt, std::nullopt, state).word), "da collegare");
    EXPECT_EQ(italian(connection_badge(configuration, std::nullopt, state).word), "collegata");
    EXPECT_EQ(italian(connection_badge(std::nullopt, candidate, state).word), "verifica in corso");
    candidate.state = ledger::CandidateState::refused;
    candidate.message = "Il PIN è sbagliato.";
    EXPECT_EQ(italian(connection_badge(configuration, candidate, state).word), "credenziali rifiutate");
    EXPECT_EQ(connection_badge(configuration, candidate, state).detail, "Il PIN è sbagliato.");
    state.blocked = "La password è scaduta.";
    EXPECT_EQ(italian(connection_badge(configuration, std::nullopt, state).word), "invio fermo");
}
