#include "tests/bench/page_load.hpp"

#include "plugin/domain/transmission_status.hpp"
#include "tests/bench/figure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <httplib.h>

#include <future>
#include <stdexcept>

namespace bench {

namespace {

std::string cursor_behind(SQLite::Database& ledger, std::int64_t id)
{
    SQLite::Statement day(ledger, "SELECT paid_on FROM document WHERE id = ?");
    day.bind(1, id);
    if (!day.executeStep()) throw std::runtime_error("the ledger is too small");
    return "?dopo=" + day.getColumn(0).getString() + "_" + std::to_string(id);
}

} // namespace

std::vector<ListPage> list_pages(const BigPractice& practice)
{
    const std::string list = k_mount + "/documenti";
    SQLite::Database ledger(practice.ledger().string(), SQLite::OPEN_READONLY);
    std::vector<ListPage> pages{{"first", list},
                                {"middle", list + cursor_behind(ledger, practice.documents() / 2)},
                                {"last", list + cursor_behind(ledger, 20)}}; // the newest stand first
    for (const auto status : plugin::domain::k_transmission_statuses) {
        const std::string code(storage_code(status));
        pages.push_back({"status " + code, list + "?stato=" + code});
    }
    pages.push_back({"issuer", list + "?entita=1"});
    pages.push_back({"period", list + "?dal=2026-03-01&al=2026-03-31"});
    pages.push_back({"number", list + "?cerca=77%2F2025"});
    pages.push_back({"changed", list + "?cambiati=1"});
    pages.push_back({"one mistake", list + "?stato=to_correct&motivo=V06"});
    for (const char* order : {"meno-recenti", "importo-maggiore", "importo-minore", "numero", "numero-dall-ultimo"})
        pages.push_back({std::string("order ") + order, list + "?ordine=" + order});
    return pages;
}

struct Visitor::Connection {
    explicit Connection(int port) : client("127.0.0.1", port) {}

    httplib::Client client;
    std::string answer;
};

Visitor::Visitor(int port, const std::string& cookie) : m_connection(std::make_unique<Connection>(port))
{
    m_connection->client.set_keep_alive(true);
    m_connection->client.set_tcp_nodelay(true);
    m_connection->client.set_read_timeout(std::chrono::minutes(2));
    m_connection->client.set_default_headers({{"Cookie", cookie}});
}

Visitor::~Visitor() = default;
Visitor::Visitor(Visitor&&) noexcept = default;

const std::string& Visitor::page() const
{
    return m_connection->answer;
}

double Visitor::visit(const std::string& path)
{
    const Stopwatch watch;
    const auto result = m_connection->client.Get(path);
    const double time = watch.ms();
    if (!result || result->status != 200)
        throw std::runtime_error(path + " answered " + (result ? std::to_string(result->status) : "nothing"));
    m_connection->answer = result->body;
    return time;
}

void Visitor::visit_anyhow(const std::string& path)
{
    static_cast<void>(m_connection->client.Get(path));
}

TwoPages visit_in_turn(const Scope& scope, Visitor& visitor, const std::string& first, const std::string& second)
{
    const auto asked = scope.of(200, 20);
    TwoPages medians;
    medians.runs = repeat(scope, [&] {
        Times of_first;
        Times of_second;
        for (std::int64_t i = 0; i < asked; ++i) {
            of_first.push_back(visitor.visit(first));
            of_second.push_back(visitor.visit(second));
        }
        medians.first.push_back(median(of_first));
        medians.second.push_back(median(of_second));
    });
    return medians;
}

std::map<std::string, Times> load(int port, const std::vector<ListPage>& pages, int clients, int rounds)
{
    using Timed = std::vector<std::pair<std::string, double>>;
    const std::string cookie = log_in(port);
    std::vector<Visitor> visitors;
    for (int i = 0; i < clients; ++i)
        visitors.emplace_back(port, cookie);
    std::vector<std::future<Timed>> work;
    for (std::size_t client = 0; client < visitors.size(); ++client) {
        work.push_back(std::async(std::launch::async, [&, client] {
            Timed times;
            for (std::size_t i = 0; i < pages.size() * static_cast<std::size_t>(rounds); ++i) {
                const ListPage& page = pages[(i + client * 3) % pages.size()]; // not all the same one
                times.emplace_back(page.name, visitors[client].visit(page.path));
            }
            return times;
        }));
    }
    std::map<std::string, Times> all;
    for (auto& each : work) {
        for (const auto& [name, time] : each.get())
            all[name].push_back(time);
    }
    return all;
}

} // namespace bench
