#pragma once

#include "plugin/transport/http_client.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace plugin::transport {

// Several POSTs at once on the caller's thread, each with all that HttpClient promises of one. Bytes move inside wait()
// only: between two calls of it the caller should not be busy for long. Refers to the client. For one thread.
class ConcurrentPosts {
public:
    struct Ended {
        std::size_t id;
        HttpResult result;
    };

    // Throws std::runtime_error where libcurl cannot be used; so do the others, and then nothing is known of what was
    // under way.
    explicit ConcurrentPosts(const HttpClient& client);
    ConcurrentPosts(const ConcurrentPosts&) = delete;
    ConcurrentPosts& operator=(const ConcurrentPosts&) = delete;
    ~ConcurrentPosts(); // cuts what is under way

    // Lets a request go; `id` is the caller's own name for it.
    void begin(std::size_t id, HttpRequest request, Cancelled cancelled);

    // Waits until at least one has ended, and tells all that have. Nothing where none was begun.
    std::vector<Ended> wait();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace plugin::transport
