#include "plugin/domain/text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using plugin::domain::in_words;
using plugin::domain::Markup;
using plugin::domain::text;

std::string words_of(std::string_view name)
{
    if (name == "paid") return "Pagata il {day} & mai <prima>";
    if (name == "said") return "{who} dice: {what}";
    if (name == "doctor") return "Il medico";
    return std::string(name);
}

} // namespace

TEST(Text, IsPutIntoWordsWithItsValues)
{
    EXPECT_EQ(in_words(text("doctor"), &words_of), "Il medico");
    EXPECT_EQ(in_words(text("paid", {{"day", "20/11/2026"}}), &words_of), "Pagata il 20/11/2026 & mai <prima>");
    EXPECT_EQ(in_words("Prima. " + text("doctor") + ", " + text("doctor") + ".", &words_of),
              "Prima. Il medico, Il medico.");
    EXPECT_EQ(in_words("nessun testo", &words_of), "nessun testo");
}

TEST(Text, MayBeTheValueOfAnother)
{
    EXPECT_EQ(in_words(text("said", {{"who", text("doctor")}, {"what", "«" + text("paid", {{"day", "oggi"}}) + "»"}}),
                       &words_of),
              "Il medico dice: «Pagata il oggi & mai <prima>»");
}

TEST(Text, EscapesTheWordsInHtmlAndLeavesTheValuesAsTheyAre)
{
    EXPECT_EQ(in_words("<b>" + text("paid", {{"day", "&lt;oggi&gt;"}}) + "</b>", &words_of, Markup::html),
              "<b>Pagata il &lt;oggi&gt; &amp; mai &lt;prima&gt;</b>");
}

TEST(Text, KeepsAPlaceWithoutValueAndLooksForNoneInAValue)
{
    EXPECT_EQ(in_words(text("paid"), &words_of), "Pagata il {day} & mai <prima>");
    EXPECT_EQ(in_words(text("said", {{"who", "{what}"}, {"what", "nulla"}}), &words_of), "{what} dice: nulla");
}

TEST(Text, LosesNothingToTheSeparatorsOfOthers)
{
    EXPECT_EQ(in_words("a\x1e"
                       "b" +
                           text("doctor") + "c",
                       &words_of),
              "abIl medicoc");
    EXPECT_EQ(in_words("a\x1f"
                       "b\x1d"
                       "c",
                       &words_of),
              "abc");
    EXPECT_EQ(in_words("a\x1e"
                       "b\x1f"
                       "c",
                       &words_of),
              "abc");
    EXPECT_EQ(in_words(std::string(100'000, '\x1e') + "z", &words_of), "z");
}
