#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Texts for people, in no language yet. What is known of a text is its name in `locales/*.json` and the values of its
// {places}; which language it is read in is decided where it is shown. The written form is a string like any other: it
// can be stored, put beside others, and be the value of another text. Pure functions.
namespace plugin::domain {

using TextValues = std::vector<std::pair<std::string_view, std::string>>;

// text("document.paid", {{"day", "20/11/2026"}}) for "Pagata il {day}".
std::string text(std::string_view name, const TextValues& values = {});

// The words of a name, with {places}.
using WordsOf = std::function<std::string(std::string_view name)>;

enum class Markup { none, html };

// `written` with each text in it replaced by its words, everything else as it is. Where it is HTML, the words are
// escaped; the values are what they are, as they were escaped with the rest of the page. A place that has no value
// stays as it is. Separators that somebody else's data brought along are dropped; everything around them stays.
std::string in_words(std::string_view written, const WordsOf& words_of, Markup markup = Markup::none);

} // namespace plugin::domain
