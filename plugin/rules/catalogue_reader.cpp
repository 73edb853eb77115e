#include "plugin/rules/catalogue_reader.hpp"

#include "plugin/domain/text.hpp"

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

// The names of what the doctor reads instead.
constexpr Words<Actor, 5> k_actor_texts = {{{Actor::doctor, "error.who-acts.doctor"},
                                            {Actor::secretary, "error.who-acts.secretary"},
                                            {Actor::accountant, "error.who-acts.accountant"},
                                            {Actor::sistema_ts_support, "error.who-acts.sistema-ts-support"},
                                            {Actor::nobody, "error.who-acts.nobody"}}};
constexpr Words<Taken, 3> k_taken_texts = {
    {{Taken::yes, "error.taken.yes"}, {Taken::no, "error.taken.no"}, {Taken::to_verify, "error.taken.to-verify"}}};
constexpr Words<SendAgain, 4> k_send_again_texts = {
    {{SendAgain::no, "error.send-again.no"},
     {SendAgain::yes, "error.send-again.yes"},
     {SendAgain::after_correction, "error.send-again.after-correction"},
     {SendAgain::after_verification, "error.send-again.after-verification"}}};

constexpr Words<std::string_view, 3> k_confidences = {{{"A", "A"}, {"B", "B"}, {"C", "C"}}};

template <class Value, std::size_t N>
std::string text_for(Value wanted, const Words<Value, N>& names)
{
    for (const auto& [value, name] : names) {
        if (value == wanted) return domain::text(name);
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
            .explanation = domain::text("error." + code + ".explanation"),
            .what_to_do = domain::text("error." + code + ".do"),
            .who_acts = node.one_of("who_acts", k_actors),
            .taken = node.one_of("taken", k_taken),
            .send_again = node.one_of("send_again", k_send_again),
            .mended_on = mending_place(node),
            .level = node.one_of("level", k_levels),
            .source = node.non_empty_text("source"),
            .confidence = std::string(node.one_of("confidence", k_confidences))};
}

std::string text_of(Actor actor)
{
    return text_for(actor, k_actor_texts);
}

std::string text_of(Taken taken)
{
    return text_for(taken, k_taken_texts);
}

std::string text_of(SendAgain again)
{
    return text_for(again, k_send_again_texts);
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
