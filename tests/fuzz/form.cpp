// The form and query decoders of both sides of the SDK: what the plugin's one reads, the host's one reads alike.
#include "tests/fuzz/fuzz_target.hpp"
#include "web/form_decoder.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/web/form.hpp>

#include <optional>
#include <string>

namespace {

std::optional<host_sdk::web::Form> plugin_form(std::string_view text)
{
    try {
        return host_sdk::web::Form::decode(text);
    } catch (const host_sdk::Error&) {
        return std::nullopt;
    }
}

std::optional<sample_host::web::Fields> host_fields(std::string_view text)
{
    try {
        return sample_host::web::decode_form(text);
    } catch (const sample_host::web::BadRequest&) {
        return std::nullopt;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text_of(data, size);
    const auto form = plugin_form(text);
    const auto fields = host_fields(text);
    if (!form) return 0;
    std::string again;
    for (const auto& [name, value] : form->fields()) {
        fuzz::promise(fuzz::is_showable(name) && fuzz::is_showable(value), "a field is text");
        again += host_sdk::web::encode_component(name) + "=" + host_sdk::web::encode_component(value) + "&";
    }
    const auto second = plugin_form(again);
    fuzz::promise(second && second->fields() == form->fields(), "what is encoded decodes to the same");
    if (form->fields().size() > 500) return 0; // more than the host takes
    fuzz::promise(fields && fields->all() == form->fields(), "both decoders read the same");
    return 0;
}
