#include "plugin/transport/concurrent_posts.hpp"

#include "plugin/transport/http_transfer.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

namespace plugin::transport {
namespace {

// At the latest then libcurl asks anew whether a call is cancelled; the same as when it is alone.
constexpr int k_longest_poll_ms = 1000;

void require(CURLMcode code)
{
    if (code == CURLM_OUT_OF_MEMORY) throw std::bad_alloc();
    if (code != CURLM_OK) throw std::runtime_error(std::string("libcurl gives up: ") + curl_multi_strerror(code));
}

// Connections are not kept (see HttpTransfer), but what two sides agreed upon is: the next ones need no certificate and
// no new keys, which is most of what a connection costs. Forgotten with the posts.
class TlsSessions {
public:
    TlsSessions() : m_share(curl_share_init())
    {
        if (m_share == nullptr) throw std::bad_alloc();
        if (curl_share_setopt(m_share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION) != CURLSHE_OK) {
            curl_share_cleanup(m_share);
            throw std::runtime_error("libcurl does not keep TLS sessions");
        }
    }
    TlsSessions(const TlsSessions&) = delete;
    TlsSessions& operator=(const TlsSessions&) = delete;
    ~TlsSessions() { curl_share_cleanup(m_share); }

    void lend_to(CURL* transfer) const { curl_easy_setopt(transfer, CURLOPT_SHARE, m_share); }

private:
    CURLSH* m_share;
};

// A request under way, with what its transfer refers to.
struct Posting {
    Posting(const HttpClient::Settings& settings, std::size_t given_id, HttpRequest given, Cancelled asked)
        : id(given_id), request(std::move(given)), cancelled(std::move(asked)), transfer(settings, request, cancelled)
    {
    }

    std::size_t id;
    HttpRequest request;
    Cancelled cancelled;
    HttpTransfer transfer;
};

} // namespace

struct ConcurrentPosts::State {
    explicit State(const HttpClient& client) : settings(client.settings()), multi(curl_multi_init())
    {
        if (multi == nullptr) throw std::bad_alloc();
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        for (const auto& posting : under_way) {
            curl_multi_remove_handle(multi, posting->transfer.handle());
        }
        under_way.clear();
        curl_multi_cleanup(multi);
    }

    // Moves what of `under_way` has ended to `ended`.
    void collect()
    {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            const CURLcode code = message->data.result;
            const auto found =
                std::find_if(under_way.begin(), under_way.end(), [&](const std::unique_ptr<Posting>& posting) {
                    return posting->transfer.handle() == message->easy_handle;
                });
            if (found == under_way.end()) throw std::logic_error("libcurl ends a call that was not begun");
            Posting& posting = **found;
            curl_multi_remove_handle(multi, posting.transfer.handle());
            ended.push_back({posting.id, posting.transfer.result(code)});
            under_way.erase(found);
        }
    }

    const HttpClient::Settings& settings;
    TlsSessions sessions;
    CURLM* multi;
    std::vector<std::unique_ptr<Posting>> under_way;
    std::vector<Ended> ended; // not told yet
};

ConcurrentPosts::ConcurrentPosts(const HttpClient& client) : m_state(std::make_unique<State>(client)) {}

ConcurrentPosts::~ConcurrentPosts() = default;

void ConcurrentPosts::begin(std::size_t id, HttpRequest request, Cancelled cancelled)
{
    auto posting = std::make_unique<Posting>(m_state->settings, id, std::move(request), std::move(cancelled));
    if (const std::optional<NotSent>& trouble = posting->transfer.trouble()) {
        m_state->ended.push_back({id, *trouble});
        return;
    }
    m_state->sessions.lend_to(posting->transfer.handle());
    require(curl_multi_add_handle(m_state->multi, posting->transfer.handle()));
    m_state->under_way.push_back(std::move(posting));
}

std::vector<ConcurrentPosts::Ended> ConcurrentPosts::wait()
{
    for (;;) {
        int running = 0;
        require(curl_multi_perform(m_state->multi, &running));
        m_state->collect();
        if (!m_state->ended.empty() || m_state->under_way.empty()) return std::exchange(m_state->ended, {});
        require(curl_multi_poll(m_state->multi, nullptr, 0, k_longest_poll_ms, nullptr));
    }
}

} // namespace plugin::transport
