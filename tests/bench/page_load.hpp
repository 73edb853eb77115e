#pragma once

#include "tests/bench/big_practice.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// A page of the list *Invio Documenti Fiscali*.
struct ListPage {
    std::string name; ///< "middle", "status accepted"
    std::string path; ///< below the host's root
};

/// The first page, one in the middle, the last one, and the first of each filter and order.
std::vector<ListPage> list_pages(const BigPractice& practice);

/// How long answers took, in milliseconds.
using Times = std::vector<double>;

/// One browser after another request of its own, one connection each. Throws where an answer is not 200.
class Visitor {
public:
    Visitor(int port, const std::string& cookie); ///< of a session
    explicit Visitor(int port) : Visitor(port, log_in(port)) {}
    ~Visitor();
    Visitor(Visitor&&) noexcept;

    double visit(const std::string& path);      ///< milliseconds
    void visit_anyhow(const std::string& path); ///< whatever is answered
    const std::string& page() const;            ///< the last answer

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

/// The medians of each run of one visitor who opens two pages again and again, in turn.
struct TwoPages {
    Times first;
    Times second;
    int runs = 0;
};
TwoPages visit_in_turn(const Scope& scope, Visitor& visitor, const std::string& first, const std::string& second);

/// `clients` browsers at once, each of which visits every page `rounds` times. By the name of the page.
std::map<std::string, Times> load(int port, const std::vector<ListPage>& pages, int clients, int rounds);

} // namespace bench
