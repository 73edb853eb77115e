// The services under /entrate, and delegations (PROTOCOL 2.3, 3.3).

#include "support/files_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

const Sender k_intermediary{.user = "MSSSMN78C13C773M",
                            .password = "sotcat00",
                            .pincode = "4B64AA1D",
                            .owner = "FBNFBA62S28H501F",
                            .prefix = "/entrate",
                            .seat = "07874631000-000"};

const Sender k_owner{
    .user = "FBNFBA62S28H501F", .password = "Delegante1", .pincode = "5566778899", .owner = "FBNFBA62S28H501F"};

Row owners_row()
{
    Row row;
    row.expense.vat_number = "00265910661";
    return row;
}

class Entratel : public FilesTest {
protected:
    std::string code_for(const Sender& sender) const
    {
        return value_of(send(zip({owners_row()}, sender), sender).body, "codiceEsito");
    }

    static Sender with(void (*change)(Sender&))
    {
        Sender sender = k_intermediary;
        change(sender);
        return sender;
    }

    void delegate(const std::string& owner, bool active) const
    {
        const std::string json = R"({"intermediary":"MSSSMN78C13C773M","owner":")" + owner + R"(","active":)" +
                                 (active ? "true" : "false") + "}";
        ASSERT_EQ(control("POST", "delegations", json).status, 200);
    }
};

} // namespace

TEST_F(Entratel, SendsForAnOwnerWhoDelegated)
{
    const std::string protocol = protocol_of({owners_row()}, k_intermediary);
    EXPECT_THAT(counters(protocol, k_intermediary), ElementsAre("2", "1", "1", "0", "0"));
    EXPECT_THAT(codes_in(errors(protocol, k_intermediary).body), ElementsAre("WS11"));
    EXPECT_NE(value_of(receipt(protocol, k_intermediary).body, "pdf"), "");
    EXPECT_EQ(value_of(query(owners_row().expense, k_intermediary).body, "protocollo"), protocol);
    EXPECT_EQ(value_of(report("202611", "I", k_intermediary).body, "esitoChiamata"), "0");
}

TEST_F(Entratel, PutsDocumentsIntoTheOwnersArchive)
{
    const std::string protocol = protocol_of({owners_row()}, k_intermediary);
    EXPECT_EQ(value_of(query(owners_row().expense, k_owner).body, "protocollo"), protocol);
    EXPECT_THAT(codes_in(outcome(protocol, k_owner).body), ElementsAre("SIM025")); // the transmission is not his
    EXPECT_THAT(control("GET", "documents").body,
                AllOf(HasSubstr(R"("user":"FBNFBA62S28H501F")"), HasSubstr(R"("accepted":1)")));
}

TEST_F(Entratel, NamesTheOwnerInTheErrorReport)
{
    const std::string protocol = protocol_of({owners_row(), owners_row()}, k_intermediary);
    EXPECT_THAT(csv_in(errors(protocol, k_intermediary), protocol), HasSubstr("\nFBNFBA62S28H501F;;;;00265910661;"));
}

TEST_F(Entratel, RefusesAnotherPincode)
{
    EXPECT_EQ(code_for(with([](Sender& sender) { sender.pincode = "1234567A"; })), "113");
}

TEST_F(Entratel, RefusesAnotherOrMissingSeat)
{
    EXPECT_EQ(code_for(with([](Sender& sender) { sender.seat = "07874631000-001"; })), "114");
    EXPECT_EQ(code_for(with([](Sender& sender) { sender.seat.clear(); })), "114");
    EXPECT_THAT(codes_in(outcome("1", with([](Sender& sender) { sender.seat.clear(); })).body), ElementsAre("114"));
    EXPECT_THAT(codes_in(query({}, with([](Sender& sender) { sender.seat.clear(); })).body), ElementsAre("114"));
}

TEST_F(Entratel, RefusesAnOwnerWhoDidNotDelegate)
{
    const Sender other = with([](Sender& sender) { sender.owner = "CNTLNE75C52H501U"; });
    EXPECT_EQ(code_for(other), "105");
    EXPECT_THAT(codes_in(query({}, other).body), ElementsAre("105"));
    EXPECT_EQ(code_for(with([](Sender& sender) { sender.owner = "RSSMRA80A01H501U"; })), "105"); // no account at all
}

TEST_F(Entratel, RefusesADelegationThatEnded)
{
    delegate("FBNFBA62S28H501F", false);
    EXPECT_EQ(code_for(k_intermediary), "105");
    EXPECT_EQ(control("GET", "delegations").body, "{\"delegations\":[]}\n");
}

TEST_F(Entratel, RefusesAnOwnerWhoSendsHimselfWhileHeDelegates)
{
    EXPECT_EQ(code_for(k_owner), "106");
    EXPECT_THAT(codes_in(insert(owners_row().expense, k_owner).body), ElementsAre("106"));
    EXPECT_THAT(codes_in(query(owners_row().expense, k_owner).body), ElementsAre("WS96")); // asking is free
    delegate("FBNFBA62S28H501F", false);
    EXPECT_EQ(code_for(k_owner), "000");
}

TEST_F(Entratel, TakesAStructuresDelegationByItsOffice)
{
    delegate("CCSRMO77A09H501E", true);
    Sender sender = with([](Sender& changed) { changed.owner = "CCSRMO77A09H501E"; });
    EXPECT_EQ(code_for(sender), "105"); // an office of its own is missing
    sender.region = "120";
    sender.asl = "201";
    sender.ssa = "888888";
    EXPECT_EQ(code_for(sender), "000");
}

TEST_F(Entratel, KeepsTheTwoWaysOfLoggingInApart)
{
    EXPECT_THAT(outcome("1", with([](Sender& sender) { sender.prefix.clear(); })).body, HasSubstr("<faultstring>"));
    EXPECT_THAT(outcome("1", {.prefix = "/entrate"}).body, HasSubstr("<faultstring>"));
}

TEST_F(Entratel, HasNoSynchronousService)
{
    EXPECT_EQ(insert({}, k_intermediary).status, 404);
}

TEST_F(Entratel, ResetsToTheDelegationsOfTheFirstStart)
{
    protocol_of({owners_row()}, k_intermediary);
    delegate("FBNFBA62S28H501F", false);
    delegate("CNTLNE75C52H501U", true);
    control("POST", "settings", R"({"file_queued_ms":1000,"csv_bom":true})");
    EXPECT_EQ(control("POST", "reset").status, 200);
    EXPECT_EQ(control("GET", "delegations").body,
              "{\"delegations\":[{\"intermediary\":\"MSSSMN78C13C773M\",\"owner\":\"FBNFBA62S28H501F\"}]}\n");
    EXPECT_EQ(control("GET", "files").body, "{\"files\":[]}\n");
    EXPECT_THAT(control("GET", "settings").body,
                AllOf(HasSubstr("\"file_queued_ms\":0"), HasSubstr("\"csv_bom\":false")));
}

TEST_F(Entratel, RefusesDelegationsOfNobody)
{
    for (const char* json : {R"({"intermediary":"CNTLNE75C52H501U","owner":"FBNFBA62S28H501F"})",
                             R"({"intermediary":"MSSSMN78C13C773M","owner":"RSSMRA80A01H501U"})", "{}"})
        EXPECT_EQ(control("POST", "delegations", json).status, 400) << json;
}
