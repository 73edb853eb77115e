// The values that a host's invoice, a form or an answer of Sistema TS is made of.
#include "plugin/domain/date.hpp"
#include "plugin/domain/https_host.hpp"
#include "plugin/domain/money.hpp"
#include "plugin/domain/sent_content.hpp"
#include "plugin/domain/tax_code.hpp"
#include "plugin/domain/vat_treatment.hpp"
#include "plugin/sts/base64.hpp"
#include "plugin/sts/java_amount.hpp"
#include "services/date.hpp"
#include "services/money.hpp"
#include "tests/fuzz/fuzz_target.hpp"

using namespace plugin;
using namespace plugin::domain;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text_of(data, size);
    if (const auto date = Date::from_iso(text)) fuzz::promise(date->iso() == text, "a date writes as it reads");
    if (const auto date = sample_host::services::parse_date(text)) {
        fuzz::promise(sample_host::services::format_date(*date) == text, "a date of the host writes as it reads");
        fuzz::promise(Date::from_iso(text).has_value(), "a date of the host is one of the plugin");
    }
    if (const auto amount = Cents::parse(text)) {
        fuzz::promise(Cents::parse(amount->to_wire()) == amount, "an amount writes as it reads");
        static_cast<void>(amount->to_text());
        static_cast<void>(amount->plus(*amount));
    }
    if (const auto cents = sample_host::services::parse_money(text)) {
        fuzz::promise(*cents >= 0 &&
                          sample_host::services::parse_money(sample_host::services::money_field(*cents)) == cents,
                      "an amount of the host writes as it reads");
    }
    static_cast<void>(sts::parse_java_amount(text));
    if (const auto bytes = sts::decode_base64(text)) {
        fuzz::promise(sts::decode_base64(sts::encode_base64(*bytes)) == bytes, "Base64 writes as it reads");
    }
    if (const auto content = sent_content_from_text(text)) {
        fuzz::promise(sent_content_from_text(to_text(*content)) == content, "what was sent writes as it reads");
        fuzz::promise(difference(*content, *content).empty(), "what was sent does not differ from itself");
    }
    const TaxCodeCheck code = check_tax_code(text);
    if (code.valid()) fuzz::promise(check_tax_code(code.normalised).valid(), "a right tax code stays right");
    const auto [rate, nature] = fuzz::first_line(text);
    static_cast<void>(VatTreatment::parse(rate, nature));
    const std::string host = https_host(text);
    if (!host.empty()) fuzz::promise(https_host("https://" + host + "/") == host, "a host is read back");
    return 0;
}
