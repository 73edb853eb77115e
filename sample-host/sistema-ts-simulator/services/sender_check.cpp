#include "sistema-ts-simulator/services/sender_check.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::services {

namespace {

using rules::Subject;

std::optional<std::string_view> wrong_pincode(const soap::Element& request, const rules::Account& account,
                                              const crypto::Decipher& decipher)
{
    const auto pincode = decipher.pincode(request.child_text("pincode"));
    if (!pincode) return "002";
    if (*pincode != account.pincode) return "104";
    return std::nullopt;
}

std::string_view other_owner_code(Subject subject)
{
    if (subject == Subject::doctor) return "004";
    return subject == Subject::structure ? "110" : "010";
}

std::optional<std::string_view> wrong_owner(const soap::Element& request, const rules::Account& account,
                                            const crypto::Decipher& decipher)
{
    const auto owner = request.child("Proprietario");
    if (!owner || !owner->child("cfProprietario")) return "109";
    const auto tax_code = decipher.tax_code(owner->child_text("cfProprietario"));
    if (!tax_code) return "002";
    if (*tax_code != account.owner) return other_owner_code(account.subject);
    if (owner->child_text("codiceRegione") != account.region || owner->child_text("codiceAsl") != account.asl ||
        owner->child_text("codiceSSA") != account.ssa)
        return "SIM014";
    return std::nullopt;
}

} // namespace

std::vector<rules::Message> check_sender(const soap::Element& request, const rules::Account& account,
                                         const crypto::Decipher& decipher)
{
    std::vector<rules::Message> found;
    for (const auto& code : {wrong_pincode(request, account, decipher), wrong_owner(request, account, decipher)}) {
        const bool repeated = code && !found.empty() && found.front().code == *code;
        if (code && !repeated) found.push_back(rules::message(*code));
    }
    return found;
}

} // namespace sistema_ts_simulator::services
