#include "web/response.hpp"

namespace sample_host::web {

Response html(std::string body, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response see_other(std::string location)
{
    Response response;
    response.status = 303;
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

} // namespace sample_host::web
