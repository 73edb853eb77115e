#pragma once

#include "plugin/pages/page_frame.hpp"

#include <host_sdk/web/form.hpp>

#include <string>
#include <string_view>
#include <vector>

// Blanks and invisible characters that came with what was pasted into Configura Sistema TS: they are taken off, and
// said.
namespace plugin::pages {

// "&puliti=pin.parola_chiave", to tell it on the next page; empty where there is nothing to tell. Names of fields only.
std::string cleaned_query(const std::vector<std::string_view>& fields);

// Those named in the address of the page, of the fields that there are.
std::vector<std::string_view> cleaned_from(const host_sdk::web::Form& query);

void add_cleaned_notice(PageFrame& frame, const std::vector<std::string_view>& fields);

} // namespace plugin::pages
