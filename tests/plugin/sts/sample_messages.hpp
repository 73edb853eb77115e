#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"

#include <string>

// What the examples of PROTOCOL 6 and 7 are made of.
namespace sample {

// Writes {text} for a text: what the examples call {PIN}, {CFP} and {CFC} can then be read in the message.
class FakeCipher final : public plugin::sts::FieldCipher {
public:
    std::string encrypt(std::string_view plain) const override { return std::string("{").append(plain).append("}"); }
};

inline plugin::domain::Date day(const char* iso)
{
    return plugin::domain::Date::from_iso(iso).value();
}

inline plugin::domain::VatTreatment nature(const char* code)
{
    return std::get<plugin::domain::VatTreatment>(plugin::domain::VatTreatment::parse("", code));
}

inline plugin::domain::VatTreatment rate(const char* percent)
{
    return std::get<plugin::domain::VatTreatment>(plugin::domain::VatTreatment::parse(percent, ""));
}

inline plugin::sts::Credentials credentials()
{
    return {"MTOMRA66A41G224M", plugin::sts::Secret("secret"), plugin::sts::Secret("PIN"), {"CFP", std::nullopt}};
}

inline plugin::domain::FiscalDocument document()
{
    using namespace plugin::domain;
    return {.key = {"65498732105", day("2026-11-20"), 1, "FT12/2026"},
            .paid_on = day("2026-11-20"),
            .advance_payment = false,
            .patient_tax_code = "CFC",
            .lines = {{ExpenseType::SP, ExpenseFlag::none, Cents(9000), nature("N4")}},
            .traced_payment = true,
            .opposition = false,
            .refunds = std::nullopt};
}

// The credit note of PROTOCOL 6.4.
inline plugin::domain::FiscalDocument refund()
{
    plugin::domain::FiscalDocument note = document();
    note.key.issued_on = note.paid_on = day("2026-11-22");
    note.key.number = "NC3/2026";
    note.lines[0].amount = plugin::domain::Cents(4000);
    note.refunds = document().key;
    return note;
}

// The shape of the answers that were observed (PROTOCOL 6.3): prefix on the envelope, none inside.
inline std::string answer(const std::string& root, const std::string& target_namespace, const std::string& content)
{
    return "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><" + root +
           " xmlns=\"" + target_namespace + "\">" + content + "</" + root + "></soapenv:Body></soapenv:Envelope>";
}

inline std::string message(const std::string& code, const std::string& text, const std::string& type)
{
    return "<messaggio><codice>" + code + "</codice><descrizione>" + text + "</descrizione>" +
           (type.empty() ? "<tipo/>" : "<tipo>" + type + "</tipo>") + "</messaggio>";
}

inline std::string success()
{
    return message("0", "Operazione eseguita correttamente", "");
}

inline std::string fault(const std::string& text)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\">\n<env:Body>\n<env:Fault>\n"
           "<faultcode>env:Client</faultcode>\n<faultstring>" +
           text + "</faultstring></env:Fault></env:Body></env:Envelope>";
}

inline std::string list(const std::string& messages)
{
    return "<listaMessaggi>" + messages + "</listaMessaggi>";
}

} // namespace sample
