#include "kit.hpp"
#include "plugin/sts/attachment.hpp"
#include "plugin/sts/document_operation.hpp"
#include "plugin/sts/sanitel_certificate.hpp"
#include "random_documents.hpp"
#include "sample_messages.hpp"
#include "tests/support/test_certificate.hpp"

// Thousands of documents, the same in every run, held against the ministry's schemas.

using namespace plugin::domain;
using namespace plugin::sts;
using namespace sample::kit;

namespace {

constexpr int k_documents = 3'000;
constexpr unsigned k_seed = 20261126;

// Real ciphertext, of which a few pieces are enough.
class FewCiphertexts final : public FieldCipher {
public:
    explicit FewCiphertexts(const SanitelCipher& cipher) : m_text(cipher.encrypt("RSSMRA80A01H501U")) {}

    std::string encrypt(std::string_view) const override { return m_text; }

private:
    std::string m_text;
};

class RandomFidelity : public KitFidelity {
protected:
    FewCiphertexts m_cipher{
        SanitelCipher(SanitelCertificate::load(support::TestCertificate::authority("SanitelCF", 1024).pem()))};
};

} // namespace

TEST_F(RandomFidelity, EveryMessageIsValid)
{
    const Schema schema(k_document_schema);
    sample::RandomDocuments random(k_seed);
    for (int i = 0; i < k_documents; ++i) {
        const auto [operation, document] = random.next();
        const std::string xml = write_document_operation(operation, document, random.credentials(), m_cipher);
        ASSERT_TRUE(schema.accepts_body_of(xml)) << "seed " << k_seed << ", document " << i << '\n' << xml;
    }
}

TEST_F(RandomFidelity, EveryAttachmentIsValid)
{
    const Schema schema(k_attachment_schema);
    sample::RandomDocuments random(k_seed + 1);
    for (int file = 0; file < 30; ++file) {
        std::string xml = attachment_head(random.credentials().owner, m_cipher);
        for (int i = 0; i < k_documents / 30; ++i) {
            const auto [operation, document] = random.next();
            xml += attachment_document(operation, document, m_cipher);
        }
        xml += k_attachment_tail;
        ASSERT_TRUE(schema.accepts(xml)) << "seed " << k_seed + 1 << ", file " << file;
    }
}

TEST_F(RandomFidelity, TheExamplesOfAttachmentsAreValidToo)
{
    const Schema schema(k_attachment_schema);
    EXPECT_TRUE(schema.accepts(read_file("TracciatiWS/EsempiFileXmlInvioAsincrono/medico.xml")));
    EXPECT_FALSE(schema.accepts("<precompilata><proprietario/></precompilata>"));
}
