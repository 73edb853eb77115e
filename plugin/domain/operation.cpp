#include "plugin/domain/operation.hpp"

namespace plugin::domain {

std::string_view letter(Operation operation) noexcept
{
    switch (operation) {
    case Operation::insert:
        return "I";
    case Operation::variation:
        return "V";
    case Operation::refund:
        return "R";
    case Operation::cancellation:
        return "C";
    }
    return {};
}

std::optional<Operation> operation_from_letter(std::string_view wanted) noexcept
{
    for (const Operation operation : k_operations) {
        if (letter(operation) == wanted) return operation;
    }
    return std::nullopt;
}

} // namespace plugin::domain
