#include "plugin/domain/pasted_text.hpp"

#include <gtest/gtest.h>

using plugin::domain::clean_pasted;

TEST(PastedText, StaysAsItIsWhereThereIsNothingToClean)
{
    for (const char* text : {"", "Salve123", "due parole", "perché", "120-201-888888"}) {
        EXPECT_EQ(clean_pasted(text), text);
    }
}

TEST(PastedText, LosesTheBlanksAtItsEnds)
{
    EXPECT_EQ(clean_pasted(" \tSalve123\r\n"), "Salve123");
    EXPECT_EQ(clean_pasted("\xC2\xA0Salve123\xE2\x80\xAF"), "Salve123");
    EXPECT_EQ(clean_pasted(" \xC2\xA0 "), "");
}

TEST(PastedText, LosesWhatNobodySees)
{
    EXPECT_EQ(clean_pasted("\xEF\xBB\xBFSal\xE2\x80\x8Bve\xC2\xAD"
                           "123\xE2\x81\xA0"),
              "Salve123");
    EXPECT_EQ(clean_pasted("\xE2\x80\x8E \xE2\x80\x8B Salve"), "Salve");
}

TEST(PastedText, KeepsABlankInsideAsABlank)
{
    EXPECT_EQ(clean_pasted("12\xC2\xA0"
                           "34"),
              "12 34");
}
