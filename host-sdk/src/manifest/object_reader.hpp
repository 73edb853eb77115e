#pragma once

#include "json_document.hpp"
#include "problem_log.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::manifest {

/// What a text must be, and how to say it after the word "expected".
struct TextRule {
    bool (*accepts)(std::string_view text);
    std::string_view expectation;
    ProblemKind kind = ProblemKind::value; ///< of what it does not accept
};

struct NumberRange {
    std::uint32_t lowest;
    std::uint32_t highest;
};

enum class Presence { required, optional };

/// Reads the keys of one JSON object, each looked up as a child and never through a dotted path. A value that is
/// missing or wrong is written to the log and read as empty or zero, so that reading goes on and finds the other
/// faults too. Borrows the value and the log. Not thread-safe.
class ObjectReader {
public:
    ObjectReader(const JsonValue& object, std::string path, ProblemLog& log);

    std::string text(std::string_view key, const TextRule& rule);
    std::string text_or(std::string_view key, const TextRule& rule, std::string_view fallback);
    std::uint32_t number(std::string_view key, const NumberRange& range);
    std::uint32_t number_or(std::string_view key, const NumberRange& range, std::uint32_t fallback);

    /// A list of texts without repetitions; a required one is not empty.
    std::vector<std::string> texts(std::string_view key, Presence presence, const TextRule& rule);

    void object(std::string_view key, Presence presence, const std::function<void(ObjectReader&)>& read);

    /// One element for each of the list's, also for a faulty one: positions stay those of the file.
    template <class Element>
    std::vector<Element> list(std::string_view key, Presence presence, Element (*read)(ObjectReader&))
    {
        std::vector<Element> elements;
        each(key, presence, [&](ObjectReader* entry) { elements.push_back(entry ? read(*entry) : Element{}); });
        return elements;
    }

    void report(std::string_view key, std::string expectation);

    /// To be called after all known keys were read. Keys that begin with "x-" are nobody's business.
    void reject_other_keys();

private:
    const JsonValue* find(std::string_view key, Presence presence, std::string_view expectation);
    std::string path_of(std::string_view key) const;
    std::string read_text(std::string_view key, const JsonValue& value, const TextRule& rule);
    std::uint32_t read_number(std::string_view key, const JsonValue& value, const NumberRange& range);
    void each(std::string_view key, Presence presence, const std::function<void(ObjectReader*)>& read);

    const JsonValue& m_object;
    std::string m_path;
    ProblemLog& m_log;
    std::vector<std::string_view> m_known;
};

} // namespace host_sdk::manifest
