#include "report.hpp"

#include <algorithm>
#include <iomanip>
#include <string>

namespace host_sdk::validator {

namespace {

constexpr int k_outcome_width = 6;
constexpr int k_case_width = 46;

auto count(const std::vector<Ran>& all, Outcome outcome)
{
    return std::count_if(all.begin(), all.end(), [&](const Ran& ran) { return ran.result.outcome == outcome; });
}

/// A note below its case, each of its lines indented.
void print_note(std::ostream& out, const std::string& note)
{
    out << "       ";
    for (const char c : note) {
        out << c;
        if (c == '\n') out << "       ";
    }
    out << '\n';
}

std::string json_string(const std::string& text)
{
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += k_digits[byte >> 4];
            json += k_digits[byte & 0x0F];
        } else {
            json += c;
        }
    }
    return json + "\"";
}

void print_json_case(std::ostream& out, const Ran& ran)
{
    out << R"({"case": )" << json_string(ran.tried->id()) << R"(, "sentence": )"
        << json_string(std::string(ran.tried->sentence)) << R"(, "outcome": ")" << word(ran.result.outcome)
        << R"(", "notes": [)";
    for (const char* separator = ""; const auto& note : ran.result.notes) {
        out << separator << json_string(note);
        separator = ", ";
    }
    out << R"(], "ms": )" << ran.took.count() << "}";
}

} // namespace

void print_result(std::ostream& out, const Ran& ran)
{
    out << std::left << std::setw(k_outcome_width) << word(ran.result.outcome) << ' ' << std::setw(k_case_width)
        << ran.tried->id();
    if (ran.result.outcome != Outcome::skip) out << ' ' << ran.took.count() << " ms";
    out << '\n';
    const bool broken = ran.result.outcome == Outcome::fail || ran.result.outcome == Outcome::crash;
    if (broken) print_note(out, "expected: " + std::string(ran.tried->sentence));
    for (const auto& note : ran.result.notes)
        print_note(out, note);
    out.flush();
}

void print_summary(std::ostream& out, const std::vector<Ran>& all)
{
    out << '\n';
    for (const char* separator = ""; const Outcome outcome : k_outcomes) {
        out << separator << count(all, outcome) << ' ' << word(outcome);
        separator = ", ";
    }
    out << '\n' << (passed(all) ? "The plugin keeps the contract." : "The plugin does not keep the contract.") << '\n';
}

void print_json(std::ostream& out, const Subject& subject, const std::vector<Ran>& all)
{
    out << "{\"package\": " << json_string(subject.package.string()) << ", \"seed\": " << subject.seed
        << ", \"cases\": [\n";
    for (const char* separator = ""; const Ran& ran : all) {
        out << separator;
        print_json_case(out, ran);
        separator = ",\n";
    }
    out << "\n], \"summary\": {";
    for (const char* separator = ""; const Outcome outcome : k_outcomes) {
        out << separator << '"' << word(outcome) << "\": " << count(all, outcome);
        separator = ", ";
    }
    out << "}}\n";
}

void print_list(std::ostream& out, std::span<const Case* const> cases)
{
    for (const Case* each : cases) {
        out << std::left << std::setw(k_case_width) << each->id() << ' ' << each->sentence << '\n';
    }
}

bool passed(const std::vector<Ran>& all)
{
    return count(all, Outcome::fail) == 0 && count(all, Outcome::crash) == 0;
}

} // namespace host_sdk::validator
