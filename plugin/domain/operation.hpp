#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace plugin::domain {

// What is done with a document in the archive of Sistema TS (PROTOCOL 5.4).
enum class Operation {
    insert,       // a new document
    variation,    // the whole document again, under the same key
    refund,       // a credit note: a new document linked to the one that it refunds
    cancellation, // the document counts no more, and stays readable
};

inline constexpr std::array k_operations = {Operation::insert, Operation::variation, Operation::refund,
                                            Operation::cancellation};

// "I", "V", "R" or "C", as flagOperazione and tipoInvio have it.
std::string_view letter(Operation operation) noexcept;
std::optional<Operation> operation_from_letter(std::string_view letter) noexcept;

} // namespace plugin::domain
