#pragma once

#include "case.hpp"

#include <span>

namespace host_sdk::validator {

/// Every case, in the order in which they are tried: what others need comes first.
std::span<const Case* const> all_cases();

/// One file each, in the folder of its group.
namespace cases {

extern const Case manifest_parses;
extern const Case manifest_all_errors_at_once;
extern const Case manifest_unknown_key;
extern const Case manifest_locale_complete;
extern const Case manifest_reason_per_scope;
extern const Case manifest_routes_and_navigation_agree;
extern const Case manifest_icon_safe;
extern const Case manifest_path_stays_inside;
extern const Case library_hash_matches;
extern const Case library_loads_now;
extern const Case library_load_under_100_ms;
extern const Case library_load_has_no_effects;
extern const Case library_exports_one_symbol;
extern const Case library_no_unique_symbols;
extern const Case library_unloads_for_real;
extern const Case entry_abi_range;
extern const Case entry_id_and_version_match_manifest;
extern const Case entry_create_does_not_call_host;
extern const Case entry_create_error_is_reported;
extern const Case entry_unknown_extension_is_null;
extern const Case setup_prepare_fresh;
extern const Case setup_prepare_twice;
extern const Case setup_prepare_from_each_older_schema;
extern const Case setup_refuses_newer_schema;
extern const Case setup_killed_during_prepare;
extern const Case setup_erase_leaves_nothing;
extern const Case lifecycle_activate_deactivate_100_times;
extern const Case lifecycle_failed_activate_then_destroy;
extern const Case lifecycle_no_host_call_after_deactivate;
extern const Case lifecycle_two_instances_in_sequence;
extern const Case lifecycle_deactivate_under_5_s;
extern const Case web_every_get_route;
extern const Case web_hostile_text_is_escaped;
extern const Case web_no_inline_script;
extern const Case web_post_without_body;
extern const Case web_unknown_query;
extern const Case web_with_8_threads;
extern const Case web_cancelled_request_returns;
extern const Case web_response_within_limits;
extern const Case web_links_stay_below_mount;
extern const Case jobs_step_bounded;
extern const Case jobs_cancelled_step_returns;
extern const Case jobs_killed_between_steps_resumes;
extern const Case jobs_idle_step_does_no_io;
extern const Case host_misbehaves_every_error_code;
extern const Case host_misbehaves_extension_missing;
extern const Case host_misbehaves_empty_data;
extern const Case host_misbehaves_one_row;
extern const Case host_misbehaves_revision_unchanged;
extern const Case host_misbehaves_clock_jumps_back;
extern const Case permission_nothing_called_outside_scopes;
extern const Case permission_redacted_data_accepted;
extern const Case resources_memory_flat_over_1000_requests;
extern const Case resources_descriptors_flat;
extern const Case resources_writes_only_in_data_directory;
extern const Case fuzz_random_sequence;

} // namespace cases

} // namespace host_sdk::validator
