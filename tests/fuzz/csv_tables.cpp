// The tables of Sistema TS: the errors of a file, and the documents of a month.
#include "plugin/sts/error_report.hpp"
#include "plugin/sts/month_table.hpp"
#include "tests/fuzz/fuzz_target.hpp"

#include <string>

using namespace plugin::sts;

namespace {

template <class Read>
void check(Read read)
{
    try {
        read();
    } catch (const UnreadableCsv& unreadable) {
        fuzz::promise(fuzz::is_showable(unreadable.what()), "the reason can be written into a log");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text = csv_text(fuzz::text_of(data, size));
    fuzz::promise(csv_text(text) == text || text.starts_with("\xEF\xBB\xBF"), "UTF-8 stays as it is");
    check([&] {
        read_error_report(text, [](const ErrorReportRow& row) {
            fuzz::promise(!row.key.number.empty() && !row.key.vat_number.empty(), "a row names its document");
            fuzz::promise(row.message.type == "W" || row.message.type == "E", "a message is an error or a warning");
        });
    });
    check([&] {
        read_month_table(text, [](const MonthTableRow& row) {
            fuzz::promise(!row.key.number.empty() && !row.key.vat_number.empty(), "a row names its document");
            for (const auto& [type, total] : row.totals) {
                fuzz::promise(total.value() != 0, "totals of zero are left out");
            }
        });
    });
    return 0;
}
