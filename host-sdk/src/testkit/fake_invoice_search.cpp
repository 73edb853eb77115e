#include "fake_tables.hpp"
#include "host_sdk/error.hpp"
#include "host_sdk/text.hpp"

#include <algorithm>
#include <sstream>

namespace host_sdk::testkit {

namespace {

std::string in_small(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return text;
}

std::vector<std::string> words_of(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

bool has_all(const std::string& name, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return name.find(word) != std::string::npos; });
}

} // namespace

hsdk_status FakeTables::find_by_patient(const hsdk_host* host, const hsdk_call* call, hsdk_str text,
                                        std::uint32_t limit, const hsdk_text_sink* sink, std::int32_t* more,
                                        hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        const FakeHost::State& state = self(host).m_state;
        require(state, call, "invoices.read", "invoices.view");
        require(state, call, "invoices.read-personal-data", "customers.view-personal-data");
        if (limit < 1 || limit > HSDK_INVOICE_SEARCH_MAX_LIMIT) throw Error(Status::invalid, "limit must be 1..1000");
        const auto words = words_of(in_small(copy(text)));
        std::vector<const Invoice*> found;
        for (const auto& [id, invoice] : state.invoices) {
            const bool shown = !words.empty() && invoice.state != InvoiceState::deleted && invoice.patient_name;
            if (shown && has_all(in_small(*invoice.patient_name), words)) found.push_back(&invoice);
        }
        std::stable_sort(found.begin(), found.end(), [](auto* a, auto* b) { return a->issued_on > b->issued_on; });
        *more = found.size() > limit ? 1 : 0;
        if (found.size() > limit) found.resize(limit);
        for (const Invoice* invoice : found) {
            const hsdk_status taken = sink->text(sink->ctx, lend(invoice->id));
            if (taken != HSDK_OK) throw Error(static_cast<Status>(taken), "the sink stopped the search");
        }
    });
}

} // namespace host_sdk::testkit
