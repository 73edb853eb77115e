#pragma once

#include "plugin/sts/credentials.hpp"
#include "plugin/sts/document_operation.hpp"
#include "plugin/transport/call_outcome.hpp"
#include "plugin/transport/concurrent_posts.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace plugin::transport {

// What became of one of several documents.
struct EndedDocumentCall {
    std::size_t id; // as it was begun
    CallOutcome<sts::DocumentAnswer> outcome;
};

// Documents sent with one owner's credentials, several at once, on the caller's thread (see ConcurrentPosts). Never
// repeats a call by itself. Refers to the client. For one thread.
class DocumentCalls {
public:
    // `base_url` as sts::k_production_url, without a final slash.
    DocumentCalls(const HttpClient& http, std::string base_url, sts::Credentials credentials)
        : m_posts(http), m_base_url(std::move(base_url)), m_credentials(std::move(credentials))
    {
    }

    // Lets a request go that write_document_operation wrote for the operation: the caller keeps a digest of the exact
    // bytes before the first of them leaves.
    void begin(std::size_t id, domain::Operation operation, std::string request, Cancelled cancelled);

    // Waits until at least one has its outcome. Nothing where none was begun.
    std::vector<EndedDocumentCall> wait();

private:
    ConcurrentPosts m_posts;
    std::string m_base_url;
    sts::Credentials m_credentials;
    std::map<std::size_t, domain::Operation> m_operations; // of those under way
};

} // namespace plugin::transport
