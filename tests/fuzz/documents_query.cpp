// The filter and the cursor in the address of the list of documents.
#include "plugin/pages/documents_query.hpp"

#include "tests/fuzz/fuzz_target.hpp"

#include <host_sdk/error.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using plugin::pages::DocumentsQuery;
    host_sdk::web::Form form;
    try {
        form = host_sdk::web::Form::decode(fuzz::text_of(data, size));
    } catch (const host_sdk::Error&) {
        return 0;
    }
    const DocumentsQuery query = DocumentsQuery::from(form);
    const std::string path = query.path_after(query.after);
    fuzz::promise(path.starts_with("/documenti"), "a link stays in the list");
    const std::size_t question = path.find('?');
    const auto again = DocumentsQuery::from(
        host_sdk::web::Form::decode(question == std::string::npos ? std::string() : path.substr(question + 1)));
    fuzz::promise(again.filter.status == query.filter.status && again.text == query.text &&
                      again.filter.billing_entity_id == query.filter.billing_entity_id &&
                      again.filter.mistake == query.filter.mistake,
                  "a link asks for the same documents");
    fuzz::promise(again.order == query.order, "a link keeps the order");
    fuzz::promise(again.after.has_value() == query.after.has_value(), "a link goes on from the same place");
    if (query.after) {
        fuzz::promise(again.after->key == query.after->key && again.after->id == query.after->id,
                      "a link goes on from the same place");
    }
    return 0;
}
