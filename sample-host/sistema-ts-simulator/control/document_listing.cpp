#include "sistema-ts-simulator/control/document_listing.hpp"

#include "sistema-ts-simulator/control/json_writer.hpp"
#include "sistema-ts-simulator/rules/message.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace sistema_ts_simulator::control {

namespace {

using store::Receipt;
using store::StoredDocument;

std::string messages_json(const std::vector<rules::Message>& messages)
{
    std::vector<std::string> items;
    for (const rules::Message& message : messages) {
        items.push_back(
            JsonObject().text("code", message.code).text("text", message.text).text("level", message.level).json());
    }
    return json_array(items);
}

std::string receipt_json(const Receipt& receipt)
{
    return JsonObject()
        .text("service", receipt.service)
        .text("operation", receipt.operation)
        .text("fault", receipt.fault)
        .text("esito", receipt.esito)
        .text("protocol", receipt.protocol)
        .raw("messages", messages_json(receipt.messages))
        .json();
}

/// For each operation how often it was received, and how often accepted.
std::string counts_json(const std::vector<Receipt>& receipts)
{
    std::map<std::string, std::pair<int, int>> counts;
    for (const Receipt& receipt : receipts) {
        auto& [received, accepted] = counts[receipt.operation];
        ++received;
        if (!receipt.protocol.empty()) ++accepted;
    }
    JsonObject json;
    for (const auto& [operation, count] : counts)
        json.raw(operation, JsonObject().number("received", count.first).number("accepted", count.second).json());
    return json.json();
}

/// Last request for the key that was processed to an answer.
std::optional<Receipt> last_answered(const std::vector<Receipt>& receipts)
{
    const auto last =
        std::find_if(receipts.rbegin(), receipts.rend(), [](const Receipt& receipt) { return !receipt.esito.empty(); });
    if (last == receipts.rend()) return std::nullopt;
    return *last;
}

std::vector<rules::Message> warnings_in(const std::vector<Receipt>& receipts, const std::string& protocol)
{
    std::vector<rules::Message> found;
    for (const Receipt& receipt : receipts) {
        if (receipt.protocol != protocol) continue;
        for (const rules::Message& message : receipt.messages)
            if (message.level == "W") found.push_back(message);
    }
    return found;
}

std::string status_of(const std::optional<StoredDocument>& stored, const std::vector<rules::Message>& warnings,
                      const std::optional<Receipt>& last)
{
    if (stored && stored->cancelled) return "annullato";
    if (stored) return warnings.empty() ? "accolto" : "accolto con anomalie";
    return last ? "scartato" : "ricevuto";
}

void describe_content(JsonObject& json, const StoredDocument& stored)
{
    const rules::Document& content = stored.content;
    json.text("operation", stored.operation).text("protocol", stored.protocol);
    json.text("sent", rules::iso_date(stored.sent)).text("paid", rules::iso_date(content.paid));
    json.flag("paid_in_advance", content.paid_in_advance).flag("opposition", content.opposition);
    json.text("traced", content.traced).text("type", content.type).flag("refund", stored.original.has_value());
    json.flag("patient_present", content.patient.has_value());
    if (content.patient)
        json.text("patient", *content.patient);
    else
        json.null("patient");
    std::vector<std::string> lines;
    for (const rules::ExpenseLine& line : content.lines) {
        lines.push_back(JsonObject()
                            .text("type", line.type)
                            .text("flag", line.flag)
                            .number("cents", line.cents.value_or(0))
                            .text("vat_rate", line.vat_rate)
                            .text("vat_nature", line.vat_nature)
                            .json());
    }
    json.number("total_cents", rules::total_cents(content)).raw("lines", json_array(lines));
}

std::string document_json(gateway::State& state, const store::ReceivedKey& received)
{
    const auto stored = state.archive.find(received.user, received.key);
    const std::vector<Receipt> receipts = state.receipts.of(received);
    const std::optional<Receipt> last = last_answered(receipts);
    const auto warnings = stored ? warnings_in(receipts, stored->protocol) : std::vector<rules::Message>();

    JsonObject json;
    json.text("user", received.user).text("vat_number", received.key.vat_number);
    json.text("issued", received.key.issued).number("device", received.key.device);
    json.text("number", received.key.number).text("status", status_of(stored, warnings, last));
    json.text("esito", last ? last->esito : "");
    json.raw("messages", messages_json(last ? last->messages : std::vector<rules::Message>()));
    json.raw("warnings", messages_json(warnings));
    if (stored) describe_content(json, *stored);
    std::vector<std::string> history;
    for (const Receipt& receipt : receipts)
        history.push_back(receipt_json(receipt));
    json.raw("counts", counts_json(receipts)).raw("receipts", json_array(history));
    return json.json();
}

} // namespace

std::string list_documents(gateway::State& state, const ListingWish& wish)
{
    const int total = state.receipts.count_keys(wish.number);
    std::vector<std::string> documents;
    for (const auto& key : state.receipts.keys(wish.number, (wish.page - 1) * wish.limit, wish.limit))
        documents.push_back(document_json(state, key));
    return JsonObject()
        .number("total", total)
        .number("page", wish.page)
        .number("pages", (total + wish.limit - 1) / wish.limit)
        .raw("documents", json_array(documents))
        .json();
}

} // namespace sistema_ts_simulator::control
