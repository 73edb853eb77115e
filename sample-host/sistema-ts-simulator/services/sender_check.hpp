#pragma once

#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/services/surroundings.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::services {

/// Whose documents a request says that it is about. Plain value.
struct OwnerClaim {
    std::string region;
    std::string asl;
    std::string ssa;
    std::string tax_code; ///< as written
    bool ciphered = true; ///< else it is written in clear (PROTOCOL 4.2)
};

/// What a request says about its sender. Plain value.
struct SenderClaim {
    std::string pincode; ///< as written
    std::string seat;    ///< `opzionale1`
    std::optional<OwnerClaim> owner;
};

/// Whether a request sends documents, or only asks about them.
enum class Purpose { sending, asking };

/// The account on whose behalf a request speaks; null when there are errors. Plain value.
struct Sender {
    std::vector<rules::Message> errors;
    const rules::Account* owner = nullptr;
};

/// The owner that an element such as `Proprietario` names, whatever the namespace of its children; nothing without
/// `cfProprietario`.
std::optional<OwnerClaim> owner_in(const soap::Element& element, bool ciphered);

/// What a request of services 1 and 6 to 9 says about its sender.
SenderClaim claim_in(const soap::Element& request);

/// Whether what a request says about its sender belongs to the account that logged in (PROTOCOL 3.3, 3.4, 11.1).
///
/// Pincode: `002` not decipherable, `104` another; of an intermediary, in clear, `113`, and `114` another seat. Owner:
/// `109` missing or malformed, `002` not decipherable; another than the account's `004` for a doctor, `010` for other
/// professionals, `110` for structures, SIM014 other office codes; `106` when he sends himself and delegated somebody;
/// `105` when he did not delegate the intermediary.
class SenderCheck {
public:
    explicit SenderCheck(const Surroundings& around) : m_around(around) {}

    std::vector<rules::Message> check_pincode(const SenderClaim& claim, const rules::Account& login) const;

    /// Pincode and owner. With errors the request goes no further.
    Sender check(const SenderClaim& claim, const rules::Account& login, Purpose purpose) const;

private:
    struct Owner {
        std::optional<std::string_view> wrong;
        const rules::Account* account = nullptr;
    };

    Owner owner_of(const SenderClaim& claim, const rules::Account& login, Purpose purpose) const;
    Owner own(const OwnerClaim& claim, const std::string& tax_code, const rules::Account& login, Purpose purpose) const;
    Owner delegating(const OwnerClaim& claim, const std::string& tax_code, const rules::Account& login) const;

    Surroundings m_around;
};

} // namespace sistema_ts_simulator::services
