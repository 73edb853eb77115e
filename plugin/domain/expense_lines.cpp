#include "plugin/domain/expense_lines.hpp"

#include "plugin/domain/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

namespace plugin::domain {
namespace {

constexpr std::int64_t k_largest_line = 9'999'999;           // 99 999.99 (RULES R3.52)
constexpr std::int64_t k_largest_readable = 100'000'000'000; // above it a line is a mistake, and sums could overflow

// A credit note written with negative amounts is turned positive (RULES R3.52).
bool is_turned(const InvoiceFacts& facts) noexcept
{
    return facts.kind == DocumentKind::credit_note && facts.total_cents < 0 && facts.total_cents != INT64_MIN;
}

LineProblem to_line_problem(VatProblem problem)
{
    switch (problem) {
    case VatProblem::missing:
        return LineProblem::no_vat;
    case VatProblem::both:
        return LineProblem::rate_and_nature;
    case VatProblem::unknown_nature:
        return LineProblem::unknown_nature;
    }
    return LineProblem::no_vat;
}

class Grouping {
public:
    Grouping(const InvoiceFacts& facts, const Associations& associations) : m_facts(facts), m_associations(associations)
    {
    }

    ExpenseLines result() &&
    {
        for (const InvoiceLine& line : m_facts.lines) {
            add_to_sum(line);
        }
        for (const InvoiceLine& line : m_facts.lines) {
            if (line.kind == InvoiceLineKind::service) add_service(line);
        }
        for (const InvoiceLine& line : m_facts.lines) {
            if (line.kind == InvoiceLineKind::discount) net_discount(line);
        }
        check_amounts();
        add_stamp_duty();
        return std::move(m_result);
    }

private:
    void report(LineProblem problem, const std::string& service_id = {})
    {
        LineFinding finding{problem, service_id};
        if (std::find(m_result.problems.begin(), m_result.problems.end(), finding) == m_result.problems.end()) {
            m_result.problems.push_back(std::move(finding));
        }
    }

    static bool is_readable(std::int64_t amount)
    {
        return amount >= -k_largest_readable && amount <= k_largest_readable;
    }

    // The amount with the sign that it has in the document sent; zero where it is beyond reason (reported once).
    Cents amount_of(const InvoiceLine& line) const
    {
        if (!is_readable(line.amount_cents)) return Cents(0);
        if (line.kind == InvoiceLineKind::discount) {
            return Cents(line.amount_cents < 0 ? line.amount_cents : -line.amount_cents);
        }
        return Cents(is_turned(m_facts) ? -line.amount_cents : line.amount_cents);
    }

    void add_to_sum(const InvoiceLine& line)
    {
        if (!is_readable(line.amount_cents)) report(LineProblem::too_large, line.service_id);
        m_result.sum = Cents(m_result.sum.value() + amount_of(line).value());
    }

    void add_service(const InvoiceLine& line)
    {
        const Cents amount = amount_of(line);
        if (amount.value() == 0) return;
        const auto association = m_associations.find(line.service_id);
        if (association == m_associations.end()) {
            report(LineProblem::no_expense_type, line.service_id);
        } else if (!association->second.type) {
            m_some_not_sent = true;
        } else if (!is_flag_admitted(*association->second.type, association->second.flag)) {
            report(LineProblem::flag_not_admitted, line.service_id);
        } else if (const auto vat = VatTreatment::parse(line.vat_rate, line.vat_nature);
                   const auto* problem = std::get_if<VatProblem>(&vat)) {
            report(to_line_problem(*problem), line.service_id);
        } else {
            add({*association->second.type, association->second.flag, amount, std::get<VatTreatment>(vat)});
        }
    }

    void add(const ExpenseLine& line)
    {
        for (ExpenseLine& group : m_result.lines) {
            if (group.type == line.type && group.flag == line.flag && group.vat == line.vat) {
                group.amount = Cents(group.amount.value() + line.amount.value());
                return;
            }
        }
        m_result.lines.push_back(line);
    }

    void net_discount(const InvoiceLine& line)
    {
        if (line.amount_cents == 0) return;
        std::optional<Association> association;
        if (!line.service_id.empty()) {
            const auto found = m_associations.find(line.service_id);
            if (found == m_associations.end()) return report(LineProblem::no_expense_type, line.service_id);
            if (!found->second.type) return; // a discount on something that is not sent
            association = found->second;
        }
        const auto vat = VatTreatment::parse(line.vat_rate, line.vat_nature);
        std::vector<ExpenseLine*> candidates;
        for (ExpenseLine& group : m_result.lines) {
            const bool same_type = !association || (group.type == association->type && group.flag == association->flag);
            const bool same_vat =
                !std::holds_alternative<VatTreatment>(vat) || group.vat == std::get<VatTreatment>(vat);
            if (same_type && same_vat) candidates.push_back(&group);
        }
        const bool certain = association || !m_some_not_sent;
        if (candidates.size() == 1 && certain) {
            candidates.front()->amount = Cents(candidates.front()->amount.value() + amount_of(line).value());
        } else if (m_result.problems.empty() && !(m_result.lines.empty() && m_some_not_sent)) {
            report(LineProblem::ambiguous_discount, line.service_id);
        }
    }

    void check_amounts()
    {
        for (const ExpenseLine& line : m_result.lines) {
            if (line.amount.value() <= 0) report(LineProblem::not_positive);
            if (line.amount.value() > k_largest_line) report(LineProblem::too_large);
        }
    }

    // RULES R3.17: SR where there is any, otherwise the type of the larger amount.
    ExpenseType type_of_stamp_duty() const
    {
        const auto& lines = m_result.lines;
        const auto is_sr = [](const ExpenseLine& line) { return line.type == ExpenseType::SR; };
        if (std::any_of(lines.begin(), lines.end(), is_sr)) return ExpenseType::SR;
        return std::max_element(lines.begin(), lines.end(),
                                [](const auto& a, const auto& b) { return a.amount < b.amount; })
            ->type;
    }

    void add_stamp_duty()
    {
        std::optional<ExpenseLine> stamp;
        for (const InvoiceLine& line : m_facts.lines) {
            if (line.kind != InvoiceLineKind::stamp_duty || line.amount_cents == 0) continue;
            const std::string nature = compact_upper(line.vat_nature);
            if (!nature.empty() && nature != "N1" && nature != "N2.2") {
                report(LineProblem::wrong_stamp_duty_nature);
                continue;
            }
            if (m_result.lines.empty()) continue; // it follows an expense that is not sent
            if (stamp) {
                stamp->amount = Cents(stamp->amount.value() + amount_of(line).value());
                continue;
            }
            const VatTreatment vat =
                nature.empty() ? VatTreatment::stamp_duty() : std::get<VatTreatment>(VatTreatment::parse("", nature));
            stamp = ExpenseLine{type_of_stamp_duty(), ExpenseFlag::none, amount_of(line), vat};
        }
        if (!stamp) return;
        if (stamp->amount.value() <= 0) report(LineProblem::not_positive);
        m_result.lines.push_back(*stamp);
        m_result.has_stamp_duty = true;
    }

    const InvoiceFacts& m_facts;
    const Associations& m_associations;
    ExpenseLines m_result;
    bool m_some_not_sent = false;
};

} // namespace

Cents total_of(const InvoiceFacts& facts) noexcept
{
    return Cents(is_turned(facts) ? -facts.total_cents : facts.total_cents);
}

ExpenseLines group_expense_lines(const InvoiceFacts& facts, const Associations& associations)
{
    return Grouping(facts, associations).result();
}

} // namespace plugin::domain
