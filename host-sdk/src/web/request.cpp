#include "host_sdk/web/request.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/text.hpp"

namespace host_sdk::web {

Request decode(const hsdk_request& raw)
{
    Request request;
    const std::string_view method = view(raw.method);
    if (method == "GET") {
        request.method = Method::get;
    } else if (method == "POST") {
        request.method = Method::post;
    } else {
        throw Error(Status::invalid, "the request's method is neither GET nor POST");
    }
    request.path = copy(raw.path);
    request.query = Form::decode(view(raw.query));
    request.form = Form::decode(view(raw.body));
    request.csrf_token = copy(raw.csrf_token);
    request.base_path = copy(raw.base_path);
    request.locale = copy(raw.locale);
    if (HSDK_HAS(&raw, assets_path)) request.assets_path = copy(raw.assets_path);
    return request;
}

} // namespace host_sdk::web
