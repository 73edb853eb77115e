// Every request of the kit's SoapUI projects, sent to the simulator as SoapUI sends it, is understood: it is neither
// unreadable nor outside the schema. Its secrets are ciphered for the ministry's key, which the simulator says (002).

#include "fidelity/kit.hpp"
#include "fidelity/services_of_kit.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"

#include <gmock/gmock.h>

#include <algorithm>

using namespace simulator_test;
using namespace sistema_ts_simulator;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

namespace fs = std::filesystem;

class SoapUi : public KitTest {
protected:
    /// The doctor for the doctor's requests, and so on. The association has no account: its requests go as a
    /// pharmacy's.
    static Sender sender_of(const fs::path& file)
    {
        const std::string folder = file.parent_path().filename().string();
        if (folder == "Medico") return {.user = "PROVAX00X00X000Y", .password = "Salve123"};
        if (folder == "Psicologo") return {.user = "MTOMRA66A41G224M", .password = "Salve123"};
        return {.user = "UV386Q5B", .password = "SALVE"};
    }

    HttpsAnswer send_request(const fs::path& file) const
    {
        const std::string xml = content(file);
        const Sender sender = sender_of(file);
        const std::string xml_namespace = soap::Envelope(xml).body().xml_namespace();
        const auto service = std::find_if(k_services_of_kit.begin(), k_services_of_kit.end(),
                                          [&](const ServiceOfKit& one) { return one.xml_namespace == xml_namespace; });
        if (service == k_services_of_kit.end()) throw std::runtime_error("no service for " + file.string());
        return service->path == std::string_view(k_file_path) ? send_with_attachment(xml, sender)
                                                              : post(service->path, sender, xml);
    }

private:
    /// SoapUI shows the reference to the attachment as text, `cid:name`, and sends it as an xop:Include.
    HttpsAnswer send_with_attachment(std::string xml, const Sender& sender) const
    {
        const std::string open = "<documento>";
        const auto begin = xml.find(open + "cid:") + open.size();
        xml.replace(begin, xml.find("</documento>") - begin, k_reference);
        const Multipart message;
        return client().send({.path = k_file_path,
                              .user = sender.user,
                              .password = sender.password,
                              .body = message.body(xml, zip({Row{}})),
                              .content_type = message.content_type});
    }
};

} // namespace

TEST_F(SoapUi, EveryRequestIsUnderstood)
{
    const auto files = requests(kit() / "RichiesteSoapUI", ".xml");
    EXPECT_GE(files.size(), 40U);
    for (const fs::path& file : files) {
        SCOPED_TRACE(file);
        const HttpsAnswer answer = send_request(file);
        EXPECT_EQ(answer.status, 200);
        EXPECT_THAT(answer.body, Not(HasSubstr("Fault")));
        EXPECT_THAT(codes_in(answer.body).empty() ? std::vector{value_of(answer.body, "codiceEsito")}
                                                  : codes_in(answer.body),
                    Contains("002"))
            << answer.body;
    }
}
