#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/page_load.hpp"

#include <fstream>
#include <stdexcept>

namespace bench {

namespace {

namespace fs = std::filesystem;

// A style sheet of that many bytes among the host's own, which it holds in memory.
class StaticFile {
public:
    explicit StaticFile(std::size_t size)
    {
        std::ofstream out(m_file, std::ios::binary);
        for (std::size_t i = 0; i < size; ++i)
            out << static_cast<char>('a' + i % 23);
        if (!out.flush()) throw std::runtime_error("cannot write " + m_file.string());
    }
    StaticFile(const StaticFile&) = delete;
    StaticFile& operator=(const StaticFile&) = delete;
    ~StaticFile()
    {
        std::error_code ignored;
        fs::remove(m_file, ignored);
    }

    std::string path(const std::string& page) const
    {
        const auto begin = page.find("/assets/"); // of the host's style sheet: /assets/<version>/
        const auto version_end = page.find('/', begin + 8);
        if (begin == std::string::npos || version_end == std::string::npos)
            throw std::runtime_error("the page names no style sheet");
        return page.substr(begin, version_end + 1 - begin) + m_file.filename().string();
    }

private:
    fs::path m_file = fs::path(PROJECT_BINARY_DIR) / "share/sample-host/assets/bench.css";
};

} // namespace

void measure_page_cost(const Scope& scope)
{
    const BigPractice practice(scope, scope.of(10'000, 1'000));
    const std::string list = k_mount + "/documenti";
    std::size_t size = 0;
    {
        const auto host = practice.start();
        Visitor visitor(host->port());
        visitor.visit(list);
        size = visitor.page().size();
    }
    const StaticFile file(size);
    const auto host = practice.start();
    Visitor visitor(host->port());
    visitor.visit(list);
    const std::string style_sheet = file.path(visitor.page());
    const TwoPages times = visit_in_turn(scope, visitor, list, style_sheet);
    print(against("page_cost", "ms", median(times.first), median(times.second), 4, times.runs,
                  std::to_string(practice.documents()) + " documents, one client, " + std::to_string(size) + " bytes"));
}

} // namespace bench
