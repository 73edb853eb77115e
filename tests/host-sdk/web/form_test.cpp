#include <host_sdk/error.hpp>
#include <host_sdk/web/form.hpp>

#include <gtest/gtest.h>

using host_sdk::Error;
using host_sdk::web::Form;

TEST(Form, DecodesFieldsWithEscapesAndPlus)
{
    const Form form = Form::decode("nome=Maria+Rossi&nota=citt%C3%A0&vuoto=");
    EXPECT_EQ(form.get("nome"), "Maria Rossi");
    EXPECT_EQ(form.get("nota"), "città");
    EXPECT_EQ(form.get("vuoto"), "");
    EXPECT_TRUE(form.has("vuoto"));
    EXPECT_FALSE(form.has("assente"));
}

TEST(Form, KeepsRepeatedFieldsInOrder)
{
    const Form form = Form::decode("documento=a&documento=b&x=1&documento=c");
    EXPECT_EQ(form.all("documento"), (std::vector<std::string_view>{"a", "b", "c"}));
}

TEST(Form, TrimsBlanksFromCopyAndPaste)
{
    EXPECT_EQ(Form::decode("pin=%20123456%0A").trimmed("pin"), "123456");
    EXPECT_EQ(Form::decode("pin=+++").trimmed("pin"), "");
}

TEST(Form, DecodesAnEscapeAtTheVeryEnd)
{
    EXPECT_EQ(Form::decode("a=%41").get("a"), "A");
}

TEST(Form, RefusesABrokenEscape)
{
    EXPECT_THROW(Form::decode("a=%4"), Error);
    EXPECT_THROW(Form::decode("a=%"), Error);
    EXPECT_THROW(Form::decode("a=%GG"), Error);
}

TEST(Form, RefusesTextThatIsNotUtf8)
{
    EXPECT_THROW(Form::decode("a=%FF"), Error);
    EXPECT_THROW(Form::decode("a=%C0%AF"), Error);    // overlong "/"
    EXPECT_THROW(Form::decode("a=%ED%A0%80"), Error); // a surrogate
    EXPECT_THROW(Form::decode("a=%C3"), Error);       // cut in the middle
}

TEST(Form, RefusesControlCharactersButTakesLineBreaks)
{
    EXPECT_THROW(Form::decode("a=%00"), Error);
    EXPECT_THROW(Form::decode("a=%1B"), Error);
    EXPECT_EQ(Form::decode("a=1%0D%0A2").get("a"), "1\r\n2");
}

TEST(Form, RefusesMoreFieldsThanAnyPageHas)
{
    std::string body;
    for (int i = 0; i <= 10'000; ++i) {
        body += "a=1&";
    }
    EXPECT_THROW(Form::decode(body), Error);
}

TEST(EncodeComponent, IsUndoneByDecode)
{
    const std::string text = "a b&c=d/è%";
    EXPECT_EQ(Form::decode("x=" + host_sdk::web::encode_component(text)).get("x"), text);
}
