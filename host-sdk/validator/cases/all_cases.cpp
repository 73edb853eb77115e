#include "cases/all_cases.hpp"

#include <array>

namespace host_sdk::validator {

std::span<const Case* const> all_cases()
{
    using namespace cases;
    static constexpr std::array k_cases{
        &manifest_parses,
        &manifest_all_errors_at_once,
        &manifest_unknown_key,
        &manifest_locale_complete,
        &manifest_reason_per_scope,
        &manifest_routes_and_navigation_agree,
        &manifest_icon_safe,
        &manifest_path_stays_inside,
        &library_hash_matches,
        &library_loads_now,
        &library_load_under_100_ms,
        &library_load_has_no_effects,
        &library_exports_one_symbol,
        &library_no_unique_symbols,
        &library_unloads_for_real,
        &entry_abi_range,
        &entry_id_and_version_match_manifest,
        &entry_create_does_not_call_host,
        &entry_create_error_is_reported,
        &entry_unknown_extension_is_null,
        &setup_prepare_fresh,
        &setup_prepare_twice,
        &setup_prepare_from_each_older_schema,
        &setup_refuses_newer_schema,
        &setup_killed_during_prepare,
        &setup_erase_leaves_nothing,
        &lifecycle_activate_deactivate_100_times,
        &lifecycle_failed_activate_then_destroy,
        &lifecycle_no_host_call_after_deactivate,
        &lifecycle_two_instances_in_sequence,
        &lifecycle_deactivate_under_5_s,
        &web_every_get_route,
        &web_hostile_text_is_escaped,
        &web_no_inline_script,
        &web_post_without_body,
        &web_unknown_query,
        &web_with_8_threads,
        &web_cancelled_request_returns,
        &web_response_within_limits,
        &web_links_stay_below_mount,
        &jobs_step_bounded,
        &jobs_cancelled_step_returns,
        &jobs_killed_between_steps_resumes,
        &jobs_idle_step_does_no_io,
        &host_misbehaves_every_error_code,
        &host_misbehaves_extension_missing,
        &host_misbehaves_empty_data,
        &host_misbehaves_one_row,
        &host_misbehaves_revision_unchanged,
        &host_misbehaves_clock_jumps_back,
        &permission_nothing_called_outside_scopes,
        &permission_redacted_data_accepted,
        &resources_memory_flat_over_1000_requests,
        &resources_descriptors_flat,
        &resources_writes_only_in_data_directory,
        &fuzz_random_sequence,
    };
    return k_cases;
}

} // namespace host_sdk::validator
