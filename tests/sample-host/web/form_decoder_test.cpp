#include "web/form_decoder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sample_host::web {
namespace {

TEST(FormDecoder, DecodesNamesAndValues)
{
    const auto fields = decode_form("nome=Anna+Rossi&note=a%26b%3Dc&vuoto=&solo");
    EXPECT_EQ(fields.value("nome"), "Anna Rossi");
    EXPECT_EQ(fields.value("note"), "a&b=c");
    EXPECT_TRUE(fields.has("vuoto"));
    EXPECT_TRUE(fields.has("solo"));
    EXPECT_FALSE(fields.has("altro"));
}

TEST(FormDecoder, RefusesBrokenEscapes)
{
    for (const auto* text : {"a=%", "a=%2", "a=%zz", "%=x"})
        EXPECT_THROW(decode_form(text), BadRequest) << text;
}

TEST(FormDecoder, RefusesNulAndWhatIsNotUtf8)
{
    for (const auto* text : {"a=%00", "a=%C3", "a=%FF", "a=%C0%AF", "a=%ED%A0%80", "a=%F5%80%80%80"})
        EXPECT_THROW(decode_form(text), BadRequest) << text;
    EXPECT_EQ(decode_form("a=%E2%82%AC").value("a"), "€");
}

TEST(FormDecoder, RefusesTooManyFields)
{
    std::string text;
    for (int i = 0; i < 10'000; ++i)
        text += "a=1&";
    EXPECT_EQ(decode_form(text).all().size(), 10'000U); // a page of a plugin may send thousands of documents
    EXPECT_THROW(decode_form(text + "a=1"), BadRequest);
}

} // namespace
} // namespace sample_host::web
