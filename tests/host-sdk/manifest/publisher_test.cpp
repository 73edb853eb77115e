// Signatures of manifests, made here with OpenSSL as a publisher makes them with `openssl pkeyutl -sign -rawin`.
#include "package_fixture.hpp"
#include "tests/support/signer.hpp"

#include <host_sdk/manifest/publisher.hpp>

#include <fstream>
#include <stdexcept>

using namespace host_sdk::manifest;
using support::Signer;

namespace {

class PublisherTest : public manifest_test::PackageFixture {
protected:
    Signer m_known;
    std::vector<Publisher> m_publishers{{"Altri", Signer().public_key()}, {"Esempio S.r.l.", m_known.public_key()}};
};

} // namespace

TEST_F(PublisherTest, APackageNeedNotBeSigned)
{
    EXPECT_EQ(check_signature(package(), m_publishers).signing, Signing::absent);
}

TEST_F(PublisherTest, NamesThePublisherWhoSigned)
{
    support::sign_package(package(), m_known);
    const auto check = check_signature(package(), m_publishers);
    EXPECT_EQ(check.signing, Signing::trusted);
    EXPECT_EQ(check.publisher, "Esempio S.r.l.");
}

TEST_F(PublisherTest, ASignatureOfSomebodyElseIsForeign)
{
    support::sign_package(package(), Signer());
    EXPECT_EQ(check_signature(package(), m_publishers).signing, Signing::foreign);
    EXPECT_EQ(check_signature(package(), {}).signing, Signing::foreign);
}

TEST_F(PublisherTest, OneChangedByteOfTheManifestMakesItForeign)
{
    support::sign_package(package(), m_known);
    std::ofstream(package() / "manifest.json", std::ios::app) << ' ';
    EXPECT_EQ(check_signature(package(), m_publishers).signing, Signing::foreign);
}

TEST_F(PublisherTest, WhatIsNoSignatureIsForeign)
{
    for (const std::string& text : {std::string(), std::string("signed, honestly"), std::string(65, 'x')}) {
        write("manifest.sig", text);
        EXPECT_EQ(check_signature(package(), m_publishers).signing, Signing::foreign) << text;
    }
    support::sign_package(package(), m_known);
    turn_into_link("manifest.sig");
    EXPECT_EQ(check_signature(package(), m_publishers).signing, Signing::foreign);
}

TEST_F(PublisherTest, ReadsAFolderOfPublicKeys)
{
    write("keys/Esempio S.r.l..pem", m_known.public_key());
    write("keys/README", "not a key");
    const auto publishers = read_publishers(package() / "keys");
    ASSERT_EQ(publishers.size(), 1u);
    EXPECT_EQ(publishers[0].name, "Esempio S.r.l.");
    EXPECT_EQ(publishers[0].public_key, m_known.public_key());
    EXPECT_TRUE(read_publishers(package() / "no such folder").empty());
}

TEST_F(PublisherTest, RefusesAFileThatIsNoEd25519Key)
{
    for (const std::string& content : {std::string("nonsense"), Signer("ED448").public_key()}) {
        write("keys/wrong.pem", content);
        try {
            read_publishers(package() / "keys");
            ADD_FAILURE() << "taken: " << content;
        } catch (const std::runtime_error& error) {
            EXPECT_NE(std::string(error.what()).find("wrong.pem"), std::string::npos);
        }
    }
}
