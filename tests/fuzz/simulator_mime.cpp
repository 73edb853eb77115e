// A multipart request to the simulator: its Content-Type in the first line, then its body; and its SOAP envelope.
#include "sistema-ts-simulator/soap/envelope.hpp"
#include "sistema-ts-simulator/soap/mime.hpp"
#include "sistema-ts-simulator/soap/unreadable_request.hpp"
#include "tests/fuzz/fuzz_target.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    namespace soap = sistema_ts_simulator::soap;
    const auto [content_type, body] = fuzz::first_line(fuzz::text_of(data, size));
    static_cast<void>(soap::content_id_in(content_type));
    try {
        const soap::Message message = soap::read_message(content_type, body);
        for (const auto& [id, bytes] : message.attachments) {
            fuzz::promise(!id.empty() && bytes.size() <= body.size(), "an attachment is a part of the body");
        }
        soap::Envelope envelope(message.root);
        envelope.include(message.attachments);
        const soap::Element element = envelope.body();
        fuzz::promise(!element.name().empty(), "there is an element in the body");
        static_cast<void>(element.text());
    } catch (const soap::UnreadableRequest& unreadable) {
        fuzz::promise(fuzz::is_showable(unreadable.what()), "the reason can be told");
    }
    return 0;
}
