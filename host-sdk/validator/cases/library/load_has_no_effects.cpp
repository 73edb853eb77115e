#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/loaded_file.hpp"
#include "probe/process_state.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void load_has_no_effects(Bench& bench)
{
    const auto before = ProcessState::now();
    const LoadedFile loaded(bench.library_file());
    fail_if_any(differences(before, ProcessState::now()));
}

} // namespace

const Case library_load_has_no_effects{"library", "load-has-no-effects",
                                       "Loading starts no thread, opens no file and changes nothing of the process.",
                                       Level::library, &load_has_no_effects};

} // namespace host_sdk::validator::cases
