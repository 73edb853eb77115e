#pragma once

#include <string>
#include <string_view>

namespace plugin::domain {

// A short text as it was meant, where it was copied from a letter or a page: without the characters that nobody sees
// (zero width spaces and joiners, the byte order mark, soft hyphens, marks of direction), with every kind of space as a
// blank, and without blanks at either end. The rest stays as it is. UTF-8.
std::string clean_pasted(std::string_view text);

} // namespace plugin::domain
