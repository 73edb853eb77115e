#include "sistema-ts-simulator/services/sender_check.hpp"

#include <algorithm>

namespace sistema_ts_simulator::services {

namespace {

using rules::Account;
using rules::Subject;

std::string_view other_owner_code(Subject subject)
{
    if (subject == Subject::doctor) return "004";
    return subject == Subject::structure ? "110" : "010";
}

bool has_office(const Account& account, const OwnerClaim& claim)
{
    return claim.region == account.region && claim.asl == account.asl && claim.ssa == account.ssa;
}

/// 16 letters and digits, or 11 digits: test users have impossible birthdays (PROTOCOL 5.5).
bool has_shape_of_tax_code(std::string_view text)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() == 11) return std::all_of(text.begin(), text.end(), is_digit);
    return text.size() == 16 &&
           std::all_of(text.begin(), text.end(), [&](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
}

} // namespace

std::optional<OwnerClaim> owner_in(const soap::Element& element, bool ciphered)
{
    const auto text = [&](std::string_view name) {
        const auto child = ciphered ? element.child(name) : element.unqualified_child(name);
        return child ? std::optional(child->text()) : std::nullopt;
    };
    const auto tax_code = text("cfProprietario");
    if (!tax_code) return std::nullopt;
    return OwnerClaim{.region = text("codiceRegione").value_or(""),
                      .asl = text("codiceAsl").value_or(""),
                      .ssa = text("codiceSSA").value_or(""),
                      .tax_code = *tax_code,
                      .ciphered = ciphered};
}

SenderClaim claim_in(const soap::Element& request)
{
    const auto owner = request.child("Proprietario");
    return {.pincode = request.child_text("pincode"),
            .seat = request.child_text("opzionale1"),
            .owner = owner ? owner_in(*owner, true) : std::nullopt};
}

std::vector<rules::Message> SenderCheck::check_pincode(const SenderClaim& claim, const Account& login) const
{
    std::vector<rules::Message> found;
    if (login.subject == Subject::intermediary) {
        if (claim.pincode != login.pincode) found.push_back(rules::message("113"));
        if (claim.seat != login.seat) found.push_back(rules::message("114"));
        return found;
    }
    const auto pincode = m_around.decipher.pincode(claim.pincode);
    if (!pincode) found.push_back(rules::message("002"));
    if (pincode && *pincode != login.pincode) found.push_back(rules::message("104"));
    return found;
}

Sender SenderCheck::check(const SenderClaim& claim, const Account& login, Purpose purpose) const
{
    Sender sender{.errors = check_pincode(claim, login), .owner = nullptr};
    const Owner owner = owner_of(claim, login, purpose);
    const bool repeated = owner.wrong && !sender.errors.empty() && sender.errors.front().code == *owner.wrong;
    if (owner.wrong && !repeated) sender.errors.push_back(rules::message(*owner.wrong));
    if (sender.errors.empty()) sender.owner = owner.account;
    return sender;
}

SenderCheck::Owner SenderCheck::owner_of(const SenderClaim& claim, const Account& login, Purpose purpose) const
{
    if (!claim.owner) return {.wrong = "109"};
    std::string tax_code = claim.owner->tax_code;
    if (claim.owner->ciphered) {
        const auto deciphered = m_around.decipher.tax_code(tax_code);
        if (!deciphered) return {.wrong = "002"};
        tax_code = *deciphered;
    } else if (!has_shape_of_tax_code(tax_code)) {
        return {.wrong = "109"};
    }
    return login.subject == Subject::intermediary ? delegating(*claim.owner, tax_code, login)
                                                  : own(*claim.owner, tax_code, login, purpose);
}

SenderCheck::Owner SenderCheck::own(const OwnerClaim& claim, const std::string& tax_code, const Account& login,
                                    Purpose purpose) const
{
    if (tax_code != login.owner) return {.wrong = other_owner_code(login.subject)};
    if (!has_office(login, claim)) return {.wrong = "SIM014"};
    if (purpose == Purpose::sending && m_around.delegations.has_any(tax_code)) return {.wrong = "106"};
    return {.wrong = std::nullopt, .account = &login};
}

SenderCheck::Owner SenderCheck::delegating(const OwnerClaim& claim, const std::string& tax_code,
                                           const Account& login) const
{
    const auto owner = std::find_if(m_around.accounts.begin(), m_around.accounts.end(), [&](const Account& account) {
        return account.subject != Subject::intermediary && account.owner == tax_code && has_office(account, claim);
    });
    if (owner == m_around.accounts.end() || !m_around.delegations.has({.intermediary = login.user, .owner = tax_code}))
        return {.wrong = "105"};
    return {.wrong = std::nullopt, .account = &*owner};
}

} // namespace sistema_ts_simulator::services
