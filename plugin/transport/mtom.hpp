#pragma once

#include <string>
#include <string_view>

// MTOM: a message and its attachment in one multipart body (PROTOCOL 9.3).
namespace plugin::transport {

// What surrounds the bytes of the attachment in the body, and how the body is announced.
struct MtomFrame {
    std::string content_type;
    std::string before;
    std::string after;
};

// The Content-ID of the attachment, without angle brackets: what the root part refers to. `unique` is a random text of
// letters and digits.
std::string attachment_id(std::string_view unique);

// The same `unique` keeps the boundary out of the attachment.
MtomFrame mtom_frame(std::string_view root_part, std::string_view file_name, std::string_view unique);

// What an answer says as one XML text, whether it came alone or as multipart/related: then each xop:Include of its root
// part is replaced by its attachment in Base64. Throws sts::UnreadableAnswer.
std::string root_of_answer(std::string_view content_type, std::string body);

} // namespace plugin::transport
