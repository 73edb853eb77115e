#include "plugin/intake/fingerprint.hpp"

#include "plugin/domain/ascii.hpp"

#include <string_view>

namespace plugin::intake {
namespace {

constexpr std::size_t k_usual_length = 256; // that nothing of a patient stays behind where the text grows

// Each value with its length before it: no two different documents give the same content.
void add(std::string& content, std::string_view value)
{
    content += std::to_string(value.size());
    content += ':';
    content += value;
}

void add(std::string& content, const domain::DocumentKey& key)
{
    add(content, key.vat_number);
    add(content, key.issued_on.iso());
    add(content, std::to_string(key.device));
    add(content, key.number);
}

} // namespace

std::string fingerprint_of(const domain::FiscalDocument& document, const ledger::KeyedFingerprint& key)
{
    std::string content = "1 ";
    content.reserve(k_usual_length);
    add(content, document.key);
    add(content, document.paid_on.iso());
    add(content, document.advance_payment ? "advance" : "");
    add(content, document.patient_tax_code.value_or(""));
    add(content, document.traced_payment ? (*document.traced_payment ? "SI" : "NO") : "");
    add(content, document.opposition ? "opposition" : "");
    if (document.refunds) add(content, *document.refunds);
    for (const domain::ExpenseLine& line : document.lines) {
        add(content, domain::code(line.type));
        add(content, std::to_string(static_cast<int>(line.flag)));
        add(content, line.amount.to_wire());
        add(content, line.vat.wire());
        add(content, line.vat.is_rate() ? "rate" : "nature");
    }
    std::string fingerprint = key.of(content).substr(0, k_fingerprint_digits);
    ledger::wipe(content);
    return fingerprint;
}

std::string patient_mark_of(std::string_view tax_code, const ledger::KeyedFingerprint& key)
{
    std::string normalised = domain::compact_upper(tax_code);
    if (normalised.empty()) return {};
    std::string content = "patient ";
    add(content, normalised);
    ledger::wipe(normalised);
    std::string mark = key.of(content).substr(0, 16);
    ledger::wipe(content);
    return mark;
}

} // namespace plugin::intake
