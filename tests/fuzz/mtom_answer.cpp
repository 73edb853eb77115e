// A multipart answer: its Content-Type in the first line, then its body.
#include "plugin/sts/xml_guard.hpp"
#include "plugin/transport/mtom.hpp"
#include "tests/fuzz/fuzz_target.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto [content_type, body] = fuzz::first_line(fuzz::text_of(data, size));
    try {
        const std::string root = plugin::transport::root_of_answer(content_type, std::string(body));
        fuzz::promise(root.size() <= plugin::sts::k_largest_file_answer + body.size(), "attachments do not multiply");
    } catch (const plugin::sts::UnreadableAnswer& unreadable) {
        fuzz::promise(fuzz::is_showable(unreadable.what()), "the reason can be written into a log");
    }
    return 0;
}
