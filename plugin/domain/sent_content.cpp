#include "plugin/domain/sent_content.hpp"

#include "plugin/domain/text.hpp"

#include <charconv>
#include <map>
#include <utility>
#include <variant>

namespace plugin::domain {
namespace {

constexpr std::string_view k_version = "1";
constexpr std::string_view k_refunds = "refunds";
constexpr const char* k_none = "–";

// ---- as text

void add(std::string& text, std::string_view name, std::string_view value)
{
    text.append(name).append("=").append(value).append("\n");
}

void add(std::string& text, std::string_view name, const DocumentKey& key)
{
    text.append(name).append("=").append(key.vat_number).append("|").append(key.issued_on.iso());
    text.append("|").append(std::to_string(key.device)).append("|").append(key.number).append("\n");
}

void add(std::string& text, const ExpenseLine& line)
{
    text.append("line=").append(code(line.type)).append("|").append(std::to_string(static_cast<int>(line.flag)));
    text.append("|").append(std::to_string(line.amount.value())).append(line.vat.is_rate() ? "|rate|" : "|nature|");
    text.append(line.vat.wire()).append("\n");
}

// The text up to the separator, which is taken off with it.
std::string_view cut(std::string_view& text, char separator)
{
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return part;
}

template <class Number>
std::optional<Number> number_from(std::string_view text)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

std::optional<DocumentKey> key_from(std::string_view text)
{
    const std::string vat_number(cut(text, '|'));
    const auto issued_on = Date::from_iso(cut(text, '|'));
    const auto device = number_from<int>(cut(text, '|'));
    if (!issued_on || !device || text.empty()) return std::nullopt;
    return DocumentKey{vat_number, *issued_on, *device, std::string(text)};
}

std::optional<ExpenseLine> line_from(std::string_view text)
{
    const auto type = expense_type_from_code(cut(text, '|'));
    const auto flag = number_from<int>(cut(text, '|'));
    const auto cents = number_from<std::int64_t>(cut(text, '|'));
    const bool rate = cut(text, '|') == "rate";
    const auto vat = VatTreatment::parse(rate ? text : std::string_view(), rate ? std::string_view() : text);
    const auto* treatment = std::get_if<VatTreatment>(&vat);
    if (!type || !flag || *flag < 0 || *flag > 2 || !cents || treatment == nullptr) return std::nullopt;
    return ExpenseLine{*type, static_cast<ExpenseFlag>(*flag), Cents(*cents), *treatment};
}

// What the lines of a text say.
struct Reading {
    std::optional<DocumentKey> key;
    std::optional<Date> paid_on;
    std::optional<DocumentKey> refunds;
    std::optional<bool> traced;
    bool advance = false;
    bool opposition = false;
    std::vector<ExpenseLine> lines;
    std::string patient_mark;

    // False where the value cannot be read.
    bool take(std::string_view name, std::string_view value)
    {
        if (name == "key") return (key = key_from(value)).has_value();
        if (name == k_refunds) return (refunds = key_from(value)).has_value();
        if (name == "paid") return (paid_on = Date::from_iso(value)).has_value();
        if (name == "line") {
            const auto line = line_from(value);
            if (line) lines.push_back(*line);
            return line.has_value();
        }
        if (name == "advance") return advance = true;
        if (name == "opposition") return opposition = true;
        if (name == "traced") {
            traced = value == "SI";
            return true;
        }
        if (name == "patient") return !(patient_mark = value).empty();
        return false;
    }
};

// ---- in words

std::string yes_no(bool value)
{
    return text(value ? "common.yes" : "common.no");
}

std::string traced_text(const std::optional<bool>& traced)
{
    return traced ? yes_no(*traced) : k_none;
}

std::string refunds_text(const std::optional<DocumentKey>& refunds)
{
    if (!refunds) return k_none;
    return text("sent-content.refunded", {{"number", refunds->number}, {"day", refunds->issued_on.italian()}});
}

// "SR", "SR (2)".
std::string type_text(const ExpenseLine& line)
{
    std::string type(code(line.type));
    if (line.flag != ExpenseFlag::none) type += " (" + std::to_string(static_cast<int>(line.flag)) + ")";
    return type;
}

std::string amount_text(const ExpenseLine& line)
{
    return line.vat.is_rate()
               ? text("sent-content.amount-with-rate", {{"type", type_text(line)}, {"rate", line.vat.wire()}})
               : text("sent-content.amount-with-nature", {{"type", type_text(line)}, {"nature", line.vat.wire()}});
}

struct Total {
    std::string text;
    Cents amount;
};

// By expense type and VAT.
std::map<std::string, Total> totals_of(const FiscalDocument& document)
{
    std::map<std::string, Total> totals;
    for (const ExpenseLine& line : document.lines) {
        Total& total = totals[type_text(line) + " " + line.vat.wire()];
        total = {amount_text(line), Cents(total.amount.value() + line.amount.value())};
    }
    return totals;
}

class Difference {
public:
    void compare(std::string field, const std::string& was, const std::string& is)
    {
        if (was != is) changes.push_back({std::move(field), was, is});
    }

    void compare_lines(const FiscalDocument& was, const FiscalDocument& is)
    {
        const auto before = totals_of(was);
        const auto after = totals_of(is);
        for (const auto& [line, total] : before) {
            const auto now = after.find(line);
            compare(total.text, total.amount.to_text(), now == after.end() ? k_none : now->second.amount.to_text());
        }
        for (const auto& [line, total] : after) {
            if (!before.contains(line)) compare(total.text, k_none, total.amount.to_text());
        }
    }

    std::vector<FieldChange> changes;
};

} // namespace

SentContent sent_content_of(FiscalDocument document, std::string patient_mark)
{
    document.patient_tax_code.reset();
    return {std::move(document), std::move(patient_mark)};
}

std::string to_text(const SentContent& content)
{
    return sent_text(content.document, content.patient_mark);
}

std::string sent_text(const FiscalDocument& document, std::string_view patient_mark)
{
    std::string text(k_version);
    text += '\n';
    add(text, "key", document.key);
    add(text, "paid", document.paid_on.iso());
    if (document.advance_payment) add(text, "advance", "1");
    if (document.opposition) add(text, "opposition", "1");
    if (document.traced_payment) add(text, "traced", *document.traced_payment ? "SI" : "NO");
    if (document.refunds) add(text, k_refunds, *document.refunds);
    if (!patient_mark.empty()) add(text, "patient", patient_mark);
    for (const ExpenseLine& line : document.lines) {
        add(text, line);
    }
    return text;
}

std::string refunds_line(const DocumentKey& refunded)
{
    std::string line;
    add(line, k_refunds, refunded);
    return line;
}

std::optional<SentContent> sent_content_from_text(std::string_view text)
{
    if (cut(text, '\n') != k_version) return std::nullopt;
    Reading read;
    while (!text.empty()) {
        std::string_view value = cut(text, '\n');
        const std::string_view name = cut(value, '=');
        if (!read.take(name, value)) return std::nullopt;
    }
    if (!read.key || !read.paid_on || read.lines.empty()) return std::nullopt;
    return SentContent{{.key = std::move(*read.key),
                        .paid_on = *read.paid_on,
                        .advance_payment = read.advance,
                        .patient_tax_code = std::nullopt,
                        .lines = std::move(read.lines),
                        .traced_payment = read.traced,
                        .opposition = read.opposition,
                        .refunds = std::move(read.refunds)},
                       std::move(read.patient_mark)};
}

std::vector<FieldChange> difference(const SentContent& was, const SentContent& is)
{
    const FiscalDocument& before = was.document;
    const FiscalDocument& after = is.document;
    Difference difference;
    const auto compare = [&](std::string_view field, const std::string& held, const std::string& wanted) {
        difference.compare(text(field), held, wanted);
    };
    compare("sent-content.vat-number", before.key.vat_number, after.key.vat_number);
    compare("sent-content.number", before.key.number, after.key.number);
    compare("sent-content.issued-on", before.key.issued_on.italian(), after.key.issued_on.italian());
    compare("sent-content.paid-on", before.paid_on.italian(), after.paid_on.italian());
    compare("sent-content.advance-payment", yes_no(before.advance_payment), yes_no(after.advance_payment));
    compare("sent-content.traced-payment", traced_text(before.traced_payment), traced_text(after.traced_payment));
    compare("sent-content.opposition", yes_no(before.opposition), yes_no(after.opposition));
    if (was.patient_mark != is.patient_mark && !was.patient_mark.empty() && !is.patient_mark.empty()) {
        compare("sent-content.patient", text("sent-content.patient.was"), text("sent-content.patient.is"));
    }
    compare("sent-content.refunds", refunds_text(before.refunds), refunds_text(after.refunds));
    difference.compare_lines(before, after);
    return std::move(difference.changes);
}

} // namespace plugin::domain
