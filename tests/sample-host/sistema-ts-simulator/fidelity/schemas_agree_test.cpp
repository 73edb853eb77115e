// The simulator's own schemas and the ministry's accept and refuse the same messages, valid or broken.

#include "fidelity/kit.hpp"
#include "fidelity/mutation.hpp"
#include "fidelity/random_requests.hpp"
#include "fidelity/services_of_kit.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"
#include "sistema-ts-simulator/soap/schema.hpp"

#include <libxml/parser.h>

#include <functional>
#include <set>

using namespace simulator_test;
using namespace sistema_ts_simulator;

namespace {

constexpr unsigned k_seed = 20261126;
constexpr int k_documents = 800; // for each service, half of them broken

/// What the official schema says of a whole document, or of what the body of a SOAP message holds.
bool is_official(const soap::Schema& schema, const std::string& xml)
{
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, 0), &xmlFreeDoc);
    const soap::SchemaCheck check(schema);
    xmlNode* const root = xmlDocGetRootElement(document.get());
    if (std::string_view(reinterpret_cast<const char*>(root->name)) != "Envelope")
        return xmlSchemaValidateDoc(check.context(), document.get()) == 0;
    return xmlSchemaValidateOneElement(check.context(), xmlFirstElementChild(xmlLastElementChild(root))) == 0;
}

/// What the simulator says of a request; empty: nothing.
std::string problem_of_request(const soap::Schema& schema, const std::string& xml)
{
    return schema.first_violation(soap::Envelope(xml)).value_or("");
}

/// Both schemas for a kind of message.
class Pair {
public:
    using Problem = std::string (*)(const soap::Schema&, const std::string&);

    Pair(const std::string& official, std::string_view own, Problem problem_of)
        : m_official(official), m_own(own), m_problem_of(problem_of)
    {
    }

    /// Whether they accept it; it is a failure that one does and the other does not.
    bool accept(const Mutant& message) const
    {
        const std::string problem = m_problem_of(m_own, message.xml);
        EXPECT_EQ(problem.empty(), is_official(m_official, message.xml))
            << "seed " << k_seed << ", " << message.change << ": " << problem << '\n'
            << message.xml;
        return problem.empty();
    }

private:
    soap::Schema m_official;
    soap::Schema m_own;
    Problem m_problem_of;
};

class SchemasAgree : public KitTest {
protected:
    using Next = std::function<std::string()>;

    /// About documents of which every other one is broken.
    void expect_agreement(const Pair& schemas, const Next& next)
    {
        int refused = 0;
        for (int i = 0; i < k_documents / 2; ++i) {
            const std::string xml = next();
            EXPECT_TRUE(schemas.accept({.xml = xml, .change = "nothing changed"})) << xml;
            if (!schemas.accept(mutate(next(), m_random))) ++refused;
        }
        EXPECT_GT(refused, k_documents / 4); // else the broken ones were not broken
    }

    /// About what stands at the borders of every type.
    static void expect_same_borders(const Pair& schemas, const Next& next)
    {
        std::set<std::string> done;
        for (int i = 0; i < 50; ++i) { // until every optional element was there
            for (const Mutant& mutant : with_every_text(next(), done))
                schemas.accept(mutant);
        }
    }

    void about_requests(const std::function<void(const Pair&, const Next&)>& check)
    {
        for (const ServiceOfKit& service : k_services_of_kit) {
            SCOPED_TRACE(service.path);
            const std::string official = content(kit() / "TracciatiWS" / service.official_schema);
            check({official, service.own_schema(), problem_of_request}, [&] { return m_random.request(service.path); });
        }
    }

    void about_files(const std::function<void(const Pair&, const Next&)>& check)
    {
        const std::string official = content(kit() / "TracciatiWS" / k_attachment_schema);
        check({official, embedded::precompilata_xsd(), problem_of_file}, [&] { return m_random.attachment(); });
    }

    RandomRequests m_random{k_seed, messages()};
};

} // namespace

TEST_F(SchemasAgree, AboutRequests)
{
    about_requests([this](const Pair& schemas, const Next& next) { expect_agreement(schemas, next); });
}

TEST_F(SchemasAgree, AboutFiles)
{
    about_files([this](const Pair& schemas, const Next& next) { expect_agreement(schemas, next); });
}

TEST_F(SchemasAgree, AboutEveryValueInRequests)
{
    about_requests(expect_same_borders);
}

TEST_F(SchemasAgree, AboutEveryValueInFiles)
{
    about_files(expect_same_borders);
}
