// The four operations on a document: PHP's SoapServer understands what the plugin writes, and the plugin what it
// answers.

#include "expected_fields.hpp"
#include "php_server.hpp"
#include "plugin/sts/document_operation.hpp"
#include "tests/plugin/sts/kit.hpp"
#include "tests/plugin/sts/random_documents.hpp"

using namespace plugin::domain;
using namespace plugin::sts;

namespace {

constexpr const char* k_wsdl = "WS_SincronoSingoloDato730/DocumentoSpesa730p.wsdl";
constexpr std::size_t k_documents = 500;
constexpr unsigned k_seed = 20261127;

class PhpServer : public sample::kit::KitFidelity {};

} // namespace

TEST_F(PhpServer, UnderstandsEveryFieldOfADocument)
{
    sample::RandomDocuments random(k_seed);
    std::vector<Operation> operations;
    std::vector<std::string> requests;
    std::vector<peers::Fields> expected;
    while (requests.size() < k_documents) {
        const auto [operation, document] = random.next();
        const Credentials credentials = random.credentials();
        operations.push_back(operation);
        requests.push_back(write_document_operation(operation, document, credentials, sample::FakeCipher()));
        expected.push_back(peers::operation_fields(operation, document, credentials));
    }
    const std::vector<peers::Handled> handled = peers::handle(k_wsdl, requests);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        ASSERT_EQ(handled[i].fields, expected[i]) << "seed " << k_seed << ", document " << i << '\n' << requests[i];
        const DocumentAnswer answer = read_document_operation(operations[i], handled[i].answer);
        ASSERT_EQ(answer.outcome, DocumentOutcome::accepted) << handled[i].answer;
        ASSERT_EQ(answer.protocol, "26112022242012345");
    }
}
