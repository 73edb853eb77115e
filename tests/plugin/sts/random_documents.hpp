#pragma once

#include "plugin/domain/expense_type.hpp"
#include "plugin/domain/operation.hpp"
#include "sample_messages.hpp"

#include <array>
#include <random>
#include <utility>

namespace sample {

// Documents that a practice may send, drawn from a seed: the same seed gives the same documents on every machine.
class RandomDocuments {
public:
    explicit RandomDocuments(unsigned seed) : m_random(seed) {}

    std::pair<plugin::domain::Operation, plugin::domain::FiscalDocument> next()
    {
        using namespace plugin::domain;
        constexpr std::array operations = {Operation::insert, Operation::variation, Operation::refund,
                                           Operation::cancellation};
        const Operation operation = operations[below(operations.size())];
        FiscalDocument document = sample::document();
        document.key = key();
        document.paid_on = date();
        document.patient_tax_code.reset();
        document.traced_payment.reset();
        document.lines.clear();
        document.advance_payment = document.paid_on < document.key.issued_on;
        document.opposition = below(5) == 0;
        if (!document.opposition) document.patient_tax_code = "RSSMRA80A01H501U";
        if (below(4) != 0) document.traced_payment = below(2) == 0;
        for (std::size_t left = below(6) + 1; left > 0; --left)
            document.lines.push_back(line());
        if (operation == Operation::refund) document.refunds = key();
        return {operation, document};
    }

    plugin::sts::Credentials credentials()
    {
        plugin::sts::Credentials credentials = sample::credentials();
        if (below(3) == 0) credentials.owner.structure = plugin::domain::StructureCodes{"120", "201", "88888"};
        if (below(3) == 0) credentials.intermediary = "07874631000-000";
        return credentials;
    }

private:
    // Not a distribution of the library: those differ from one library to another.
    std::size_t below(std::size_t bound) { return m_random() % bound; }

    plugin::domain::Date date()
    {
        const auto two = [](std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        const std::string iso = std::to_string(2015 + below(12)) + "-" + two(1 + below(12)) + "-" + two(1 + below(28));
        return day(iso.c_str());
    }

    plugin::domain::DocumentKey key()
    {
        constexpr std::string_view k_letters = "ABCxyz0123456789_./\\-";
        plugin::domain::DocumentKey key{"", date(), static_cast<int>(1 + below(999)), ""};
        for (int i = 0; i < 11; ++i)
            key.vat_number += static_cast<char>('0' + below(10));
        for (std::size_t left = below(20) + 1; left > 0; --left)
            key.number += k_letters[below(k_letters.size())];
        return key;
    }

    plugin::domain::ExpenseLine line()
    {
        using namespace plugin::domain;
        constexpr std::array natures = {"N1", "N2.1", "N2.2", "N3.5", "N4", "N5", "N6.9", "N7"};
        constexpr std::array rates = {"4.00", "5.00", "10.00", "22.00", "100.00"};
        ExpenseLine line{k_expense_types[below(k_expense_types.size())], ExpenseFlag::none,
                         Cents(static_cast<std::int64_t>(1 + below(9'999'999))),
                         nature(natures[below(natures.size())])};
        if (below(3) == 0) line.vat = rate(rates[below(rates.size())]);
        if (line.type == ExpenseType::TK && below(2) == 0) line.flag = ExpenseFlag::emergency_room;
        if (line.type == ExpenseType::SR && below(2) == 0) line.flag = ExpenseFlag::intramoenia;
        return line;
    }

    std::mt19937 m_random;
};

} // namespace sample
