#include "plugin/transport/document_calls.hpp"

#include "plugin/transport/outcome_of.hpp"
#include "plugin/transport/service_request.hpp"

namespace plugin::transport {

void DocumentCalls::begin(std::size_t id, domain::Operation operation, std::string request, Cancelled cancelled)
{
    HttpRequest post = request_to(sts::document_endpoint(operation), m_base_url, m_credentials);
    post.body = std::move(request);
    m_operations.emplace(id, operation);
    m_posts.begin(id, std::move(post), std::move(cancelled));
}

std::vector<EndedDocumentCall> DocumentCalls::wait()
{
    std::vector<EndedDocumentCall> calls;
    for (ConcurrentPosts::Ended& ended : m_posts.wait()) {
        const domain::Operation operation = m_operations.at(ended.id);
        m_operations.erase(ended.id);
        calls.push_back(
            {ended.id, outcome_of<sts::DocumentAnswer>(std::move(ended.result), [operation](const std::string& body) {
                 return sts::read_document_operation(operation, body);
             })});
    }
    return calls;
}

} // namespace plugin::transport
