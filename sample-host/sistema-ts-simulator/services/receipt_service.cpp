#include "sistema-ts-simulator/services/receipt_service.hpp"

namespace sistema_ts_simulator::services {

using soap::element;
using soap::group;

Outcome ReceiptService::perform(const Request& request, const rules::Account& account)
{
    const auto input = request.body.unqualified_child("DatiInputRichiesta");
    if (!input) return refused({rules::message("002")});
    const SenderClaim claim{
        .pincode = input_text(*input, "pinCode"), .seat = input_text(*input, "opzionale1"), .owner = std::nullopt};
    if (auto errors = m_sender.check_pincode(claim, account); !errors.empty()) return refused(std::move(errors));
    return find(*input, account);
}

std::string ReceiptService::answer(std::string_view root, std::string_view esito, std::string_view content,
                                   const std::vector<rules::Message>& messages) const
{
    std::string outcome(content);
    if (content.empty()) {
        std::string details;
        for (const rules::Message& message : messages) {
            details +=
                group("dettaglioEsitoNegativo", element("codice", message.code) + element("descrizione", message.text));
        }
        outcome = group("esitiNegativi", details);
    }
    return soap::unqualified_answer(
        root, xml_namespace(),
        group("DatiOutputRichiesta", element("esitoChiamata", esito) + description(content, messages) + outcome));
}

std::string input_text(const soap::Element& input, std::string_view child)
{
    const auto found = input.unqualified_child(child);
    return found ? found->text() : std::string();
}

std::string positive(std::string_view content)
{
    return group("esitiPositivi", group("dettagliEsito", content));
}

} // namespace sistema_ts_simulator::services
