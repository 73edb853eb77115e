#include "plugin/rules/catalogue_reader.hpp"

#include <optional>

namespace plugin::rules {
namespace {

constexpr Words<Actor, 5> k_actors = {{{Actor::doctor, "medico"},
                                       {Actor::secretary, "segreteria"},
                                       {Actor::accountant, "commercialista"},
                                       {Actor::sistema_ts_support, "assistenza Sistema TS"},
                                       {Actor::nobody, "nessuno"}}};
constexpr Words<Taken, 3> k_taken = {{{Taken::yes, "sì"}, {Taken::no, "no"}, {Taken::to_verify, "da verificare"}}};
constexpr Words<SendAgain, 4> k_send_again = {{{SendAgain::no, "no"},
                                               {SendAgain::yes, "sì"},
                                               {SendAgain::after_correction, "dopo la correzione"},
                                               {SendAgain::after_verification, "dopo la verifica"}}};
constexpr Words<MessageLevel, 5> k_levels = {{{MessageLevel::error, "errore"},
                                              {MessageLevel::warning, "avviso"},
                                              {MessageLevel::information, "informazione"},
                                              {MessageLevel::technical, "tecnico"},
                                              {MessageLevel::credentials, "credenziali"}}};

constexpr Words<std::string_view, 3> k_confidences = {{{"A", "A"}, {"B", "B"}, {"C", "C"}}};

template <class Value, std::size_t N>
constexpr std::string_view word_for(Value wanted, const Words<Value, N>& words) noexcept
{
    for (const auto& [value, word] : words) {
        if (value == wanted) return word;
    }
    return {};
}

domain::MendingPlace mending_place(const DataNode& node)
{
    const auto place = domain::mending_place_from_code(node.text("mended_on"));
    if (!place) node.fail("mended_on", "the name of a place where something can be mended");
    return *place;
}

} // namespace

CatalogueEntry read_catalogue_entry(const DataNode& unnamed)
{
    const std::string code = unnamed.non_empty_text("code");
    const DataNode node = unnamed.named(code);
    return {.code = code,
            .official_text = node.text("official_text"),
            .explanation = node.non_empty_text("explanation"),
            .what_to_do = node.non_empty_text("what_to_do"),
            .who_acts = node.one_of("who_acts", k_actors),
            .taken = node.one_of("taken", k_taken),
            .send_again = node.one_of("send_again", k_send_again),
            .mended_on = mending_place(node),
            .level = node.one_of("level", k_levels),
            .source = node.non_empty_text("source"),
            .confidence = std::string(node.one_of("confidence", k_confidences))};
}

std::string_view italian_text(Actor actor) noexcept
{
    return word_for(actor, k_actors);
}

std::string_view italian_text(Taken taken) noexcept
{
    return word_for(taken, k_taken);
}

std::string_view italian_text(SendAgain again) noexcept
{
    return word_for(again, k_send_again);
}

MessageLevel level_of_unknown(std::string_view code, std::string_view tipo) noexcept
{
    if (tipo == "E") return MessageLevel::error;
    if (tipo == "W") return MessageLevel::warning;
    if (code.starts_with("WS")) return MessageLevel::technical; // of the web service, not of a document (PROTOCOL 11.2)
    if (code.starts_with('W')) return MessageLevel::warning;
    if (code.starts_with('S') || code.starts_with('E')) return MessageLevel::error;
    return MessageLevel::technical;
}

} // namespace plugin::rules
