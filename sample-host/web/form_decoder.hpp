#pragma once

#include "web/fields.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace sample_host::web {

/// The request is not well formed. The text says why and holds nothing of the request.
class BadRequest : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Decodes percent-encoding; with `plus_is_space` also "+". Throws BadRequest for a broken escape, a control character
/// other than tabs and line ends, or bytes that are not UTF-8.
std::string decode_percent(std::string_view text, bool plus_is_space);

/// Decodes an application/x-www-form-urlencoded body or a query. Throws BadRequest, also for more than 10,000 fields.
Fields decode_form(std::string_view text);

} // namespace sample_host::web
