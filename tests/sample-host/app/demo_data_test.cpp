#include "app/demo_data.hpp"
#include "app/demo_names.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace sample_host::app {
namespace {

struct DemoData {
    explicit DemoData(std::int64_t invoices) { seed_demo_data(practices, invoices); }

    std::vector<store::Invoice> invoices(const std::string& practice)
    {
        auto& service = practices.find(practice)->invoices();
        return service.changes(0, service.current_revision(), 1000);
    }

    support::TemporaryDirectory folder;
    services::Clock clock{"2026-11-24"};
    services::Practices practices{folder.path(), clock};
};

bool any(const std::vector<store::Invoice>& invoices, const std::function<bool(const store::Invoice&)>& is)
{
    return std::any_of(invoices.begin(), invoices.end(), is);
}

TEST(DemoData, WritesTheNumberOfInvoicesAskedFor)
{
    DemoData demo(60);
    EXPECT_EQ(demo.invoices("aurora").size() + demo.invoices("bianchi").size(), 60U);
    EXPECT_EQ(demo.practices.find("aurora")->billing().list().size(), 2U);
    EXPECT_EQ(demo.practices.find("bianchi")->billing().list().size(), 1U);
}

TEST(DemoData, ShowsWhatCanBeAndWhatCanGoWrong)
{
    DemoData demo(60);
    const auto all = demo.invoices("aurora");
    EXPECT_TRUE(any(all, [](const auto& each) { return !each.is_paid(); }));
    EXPECT_TRUE(any(all, [](const auto& each) { return each.patient_opposes; }));
    EXPECT_TRUE(any(all, [](const auto& each) { return each.lines.size() > 1; }));
    EXPECT_TRUE(any(all, [](const auto& each) { return each.refunds_invoice_id.has_value(); }));
    EXPECT_TRUE(any(all, [](const auto& each) { return each.patient.kind == store::CustomerKind::company; }));
    EXPECT_TRUE(any(all, [](const auto& each) { return each.patient.tax_code.empty(); }));
    EXPECT_TRUE(any(all, [](const auto& each) { return each.number.size() > 20; }));
    EXPECT_TRUE(any(all, [](const auto& each) { return each.is_paid() && each.paid_on < "2025"; }));
    EXPECT_TRUE(any(all, [](const auto& each) {
        const auto& code = each.patient.tax_code;
        return code.size() == 16 && code.back() != tax_code_check_character(code.substr(0, 15));
    }));
}

TEST(DemoData, HasNoDateInTheFuture)
{
    DemoData demo(60);
    EXPECT_FALSE(any(demo.invoices("aurora"),
                     [](const auto& each) { return each.issued_on > "2026-11-24" || each.paid_on > "2026-11-24"; }));
}

TEST(DemoData, IsTheSameEveryTime)
{
    DemoData first(30);
    DemoData second(30);
    const auto left = first.invoices("aurora");
    const auto right = second.invoices("aurora");
    ASSERT_EQ(left.size(), right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        EXPECT_EQ(left[i].number, right[i].number);
        EXPECT_EQ(left[i].patient.tax_code, right[i].patient.tax_code);
        EXPECT_EQ(left[i].total_cents, right[i].total_cents);
    }
}

TEST(DemoData, UsersLogInWithTheDemoPassword)
{
    DemoData demo(0);
    EXPECT_TRUE(demo.practices.sessions().log_in("segretaria@aurora.example", "demo-aurora"));
    EXPECT_TRUE(demo.practices.sessions().log_in("titolare@bianchi.example", "demo-bianchi"));
    EXPECT_FALSE(demo.practices.sessions().log_in("titolare@bianchi.example", "demo-aurora"));
}

} // namespace
} // namespace sample_host::app
