#pragma once

#include "sistema-ts-simulator/soap/envelope.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::soap {

/// An XML schema that request bodies are checked against. Checking may be done by several threads at once.
class Schema {
public:
    /// Throws std::logic_error when the text is not an XML schema.
    explicit Schema(std::string_view xsd);
    ~Schema();
    Schema(Schema&&) noexcept;
    Schema& operator=(Schema&&) noexcept;

    /// The first violation in words that begin with `cvc-` and name the element (PROTOCOL 12); nothing when valid.
    std::optional<std::string> first_violation(const Envelope& request) const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

} // namespace sistema_ts_simulator::soap
