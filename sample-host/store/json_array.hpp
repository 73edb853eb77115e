#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace sample_host::store {

/// "[3,1,2]": several numbers as one value, for json_each().
inline std::string json_array(std::span<const std::int64_t> numbers)
{
    std::string text = "[";
    for (const std::int64_t number : numbers) {
        text.append(text.size() == 1 ? "" : ",").append(std::to_string(number));
    }
    return text + "]";
}

} // namespace sample_host::store
