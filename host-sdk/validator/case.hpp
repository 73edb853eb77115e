#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace host_sdk::validator {

class Bench;

/// How far a plugin must work for a case to make sense. Each level is shown by one case, its gate; when the gate
/// fails, the cases that need the level are skipped, so that one fault is reported once.
enum class Level {
    nothing,
    library,  ///< the library loads: gate library/loads-now
    instance, ///< an instance is made: gate entry/create-does-not-call-host
    prepared, ///< its data is ready: gate setup/prepare-fresh
    active,   ///< it is switched on and off: gate lifecycle/activate-deactivate-100-times
    serving,  ///< its pages answer: gate web/every-get-route
};

/// One rule of the contract, and how it is tried. A plain value; `run` is called in a process of its own and says what
/// it finds to the bench. Whatever it throws is a failure.
struct Case {
    std::string_view group;
    std::string_view name;
    std::string_view sentence; ///< what holds when it passes
    Level needs;
    void (*run)(Bench& bench);
    std::chrono::seconds limit{60};
    Level gate = Level::nothing; ///< the level that it shows

    [[nodiscard]] std::string id() const { return std::string(group) + "/" + std::string(name); }
};

} // namespace host_sdk::validator
