#pragma once

#include "object_reader.hpp"

#include <string_view>

/// What each kind of value in a manifest must look like (host-sdk design, section 2).
namespace host_sdk::manifest {

bool is_plugin_id(std::string_view text);
bool is_semantic_version(std::string_view text);
bool is_sdk_version(std::string_view text);
bool is_display_text(std::string_view text);
bool is_contact(std::string_view text);
bool is_inner_path(std::string_view text);
bool is_plain_name(std::string_view text);
bool is_sha256(std::string_view text);
bool is_locale(std::string_view text);
bool is_host_name(std::string_view text);
bool is_word(std::string_view text);
bool is_dotted_word(std::string_view text);
bool is_page_path(std::string_view text);
bool is_route_path(std::string_view text);

inline constexpr TextRule k_plugin_id{
    &is_plugin_id, "a reverse domain name of a-z, 0-9, '-' and '.', at most 100 characters, as \"it.example.sender\""};
inline constexpr TextRule k_semantic_version{&is_semantic_version, "a semantic version, as \"1.0.0\""};
inline constexpr TextRule k_sdk_version{&is_sdk_version, "an SDK version of two numbers, as \"1.0\""};
inline constexpr TextRule k_display_text{&is_display_text,
                                         "a text or the key of one, as \"%name%\", at most 500 bytes"};
inline constexpr TextRule k_contact{&is_contact, "an address that begins with https:// or mailto:"};
inline constexpr TextRule k_inner_path{
    &is_inner_path, "the name of a file inside the package, of A-Z, a-z, 0-9, '.', '-' and '_', without .."};
inline constexpr TextRule k_plain_name{
    &is_plain_name, "a plain name inside the package, of A-Z, a-z, 0-9, '.', '-' and '_', without directories",
    ProblemKind::path};
inline constexpr TextRule k_sha256{&is_sha256, "the library's SHA-256 as 64 lower-case hexadecimal digits"};
inline constexpr TextRule k_locale{&is_locale, "a language, as \"it\" or \"de-AT\""};
inline constexpr TextRule k_host_name{&is_host_name, "a host name, as \"service.example.it\""};
inline constexpr TextRule k_word{&is_word, "a name of a-z, 0-9 and '-'"};
inline constexpr TextRule k_dotted_word{&is_dotted_word, "a name of a-z, 0-9, '-' and '.'"};
inline constexpr TextRule k_page_path{&is_page_path, "a path that begins with '/', as \"/settings\""};
inline constexpr TextRule k_route_path{&is_route_path, "a path that begins with '/', as \"/settings\" or \"/files/*\""};

} // namespace host_sdk::manifest
