#include "tests/bench/benchmarks.hpp"
#include "tests/bench/empty_page.hpp"
#include "tests/bench/figure.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>
#include <host_sdk/text.hpp>

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace bench {

namespace {

using namespace host_sdk;

// What a host does with an answer: it takes its own copy.
struct TakenAnswer {
    int status = 0;
    std::string body;

    static hsdk_status head(void* ctx, const hsdk_response_head* head) noexcept
    {
        static_cast<TakenAnswer*>(ctx)->status = head->status;
        return HSDK_OK;
    }
    static hsdk_status bytes(void* ctx, hsdk_str bytes) noexcept
    {
        static_cast<TakenAnswer*>(ctx)->body += view(bytes);
        return HSDK_OK;
    }
};

hsdk_request example_request()
{
    hsdk_request request{};
    request.struct_size = sizeof(request);
    request.method = lend("GET");
    request.path = lend("/documenti");
    request.csrf_token = lend("token");
    request.base_path = lend("/plugins/example");
    request.locale = lend("it");
    return request;
}

// The same without an SDK: a class of the program itself.
struct DirectPages {
    virtual ~DirectPages() = default;
    virtual web::Response handle(const web::Request& request) const = 0;
};
struct EmptyDirectPages final : DirectPages {
    web::Response handle(const web::Request&) const override { return empty_page(); }
};

void call_directly(benchmark::State& state)
{
    const std::unique_ptr<DirectPages> pages = std::make_unique<EmptyDirectPages>();
    for ([[maybe_unused]] auto iteration : state) {
        TakenAnswer answer;
        const web::Response response = pages->handle(web::decode(example_request()));
        static_cast<void>(web::push(response, hsdk_response_sink{&answer, &TakenAnswer::head, &TakenAnswer::bytes}));
        benchmark::DoNotOptimize(answer);
    }
}

void call_through_sdk(benchmark::State& state)
{
    using hosting::LoadedPlugin;
    using hosting::PluginLibrary;
    const testkit::FakeHost host;
    LoadedPlugin plugin(std::make_shared<const PluginLibrary>(
                            PluginLibrary::open(std::string(PROJECT_BINARY_DIR) + "/bench/empty-plugin.so")),
                        host.raw());
    plugin.activate();
    const User user{"1", "Anna Bianchi", "it"};
    for ([[maybe_unused]] auto iteration : state) {
        TakenAnswer answer;
        plugin.handle(user, std::chrono::seconds(30), example_request(),
                      hsdk_response_sink{&answer, &TakenAnswer::head, &TakenAnswer::bytes});
        benchmark::DoNotOptimize(answer);
        if (answer.status != 200) throw std::logic_error("the page does not answer");
    }
    static_cast<void>(plugin.stop(std::chrono::seconds(5)));
}

// Keeps the times of each run instead of printing them.
class TimesKept final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Iteration) m_us.push_back(run.GetAdjustedCPUTime() / 1000);
        }
    }
    double median_us() const { return median(m_us); }

private:
    std::vector<double> m_us;
};

double time_of(const std::string& name, void (*measured)(benchmark::State&), int runs)
{
    benchmark::ClearRegisteredBenchmarks();
    benchmark::RegisterBenchmark(name.c_str(), measured)->Repetitions(runs)->Unit(benchmark::kNanosecond);
    TimesKept times;
    benchmark::RunSpecifiedBenchmarks(&times);
    return times.median_us();
}

} // namespace

void measure_sdk_call(const Scope& scope)
{
    const int runs = scope.quick ? 1 : 5;
    const double direct = time_of("direct", &call_directly, runs);
    const double through_sdk = time_of("sdk", &call_through_sdk, runs);
    print({"sdk_call", through_sdk, "us", direct, through_sdk - direct, 1.0, runs,
           "the ratio is the difference in microseconds of processor time"});
}

} // namespace bench
