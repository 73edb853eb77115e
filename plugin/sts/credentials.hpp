#pragma once

#include "plugin/domain/issuer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace plugin::sts {

// A text that must never be seen: it has no stream operator, it does not compare, and its memory is wiped when it is no
// longer needed. Not safe to change from two threads; safe to read from any.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view text) : m_text(text) {}
    Secret(const Secret& other) = default;
    // A copy, and then the other one is wiped: a short text that is moved would stay where it was.
    Secret(Secret&& other) : m_text(other.m_text) { other.wipe(); } // NOLINT(*-move-constructor*,cert-oop11-cpp)
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other); // NOLINT(performance-noexcept-move-constructor): it copies
    ~Secret() { wipe(); }

    // The text itself. Hand it to the cipher or to the authentication, and to nothing else.
    const std::string& reveal() const noexcept { return m_text; }

    bool empty() const noexcept { return m_text.empty(); }

private:
    void wipe() noexcept;

    std::string m_text;
};

// The subject that issued the documents (PROTOCOL 3.4).
struct Owner {
    std::string tax_code;                            // cfProprietario, in clear: the messages encrypt it
    std::optional<domain::StructureCodes> structure; // facilities only
};

// From what the doctor typed. The codes of a structure count for facilities only (RULES 1.3).
Owner make_owner(std::string_view tax_code, domain::IssuerCategory category, std::string_view structure_code);

// What Sistema TS gave to one owner (PROTOCOL 3.1, 3.2).
struct Credentials {
    std::string username; // codice identificativo
    Secret password;
    Secret pincode;
    Owner owner;
    // opzionale1 of a delegate with an Entratel access, "<his tax code>-<sede telematica>" (PROTOCOL 3.3). Then the
    // paths begin with /entrate, and the PIN is sent in clear.
    std::optional<std::string> intermediary{};
};

} // namespace plugin::sts
