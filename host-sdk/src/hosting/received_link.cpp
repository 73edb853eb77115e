#include "host_sdk/hosting/received_link.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/text.hpp"
#include "host_sdk/web/local_path.hpp"

namespace host_sdk::hosting {

Link receive_link(const hsdk_link* record)
{
    if (record == nullptr) throw Error(Status::invalid, "it does not say which page");
    if (record->kind < HSDK_LINK_INVOICE || record->kind > HSDK_LINK_BILLING_ENTITY) {
        throw Error(Status::invalid, "the kind of record is unknown");
    }
    if (record->field < HSDK_LINK_FIELD_NONE || record->field > HSDK_LINK_FIELD_VAT_NUMBER) {
        throw Error(Status::invalid, "the field is unknown");
    }
    Link link{static_cast<LinkKind>(record->kind), copy(record->id), static_cast<LinkField>(record->field),
              copy_if_present(record->return_path)};
    if (link.return_path &&
        (link.return_path->size() > HSDK_LINK_MAX_RETURN_PATH || !web::is_local_path(*link.return_path))) {
        throw Error(Status::invalid, "the way back is no path of the plugin");
    }
    return link;
}

} // namespace host_sdk::hosting
