#pragma once

#include <string_view>

namespace sample_host::store {

/// What a change is about. Each topic has its own revision counter in the practice's file.
enum class Topic { invoices, catalogue, billing };

constexpr std::string_view topic_name(Topic topic)
{
    switch (topic) {
    case Topic::invoices:
        return "invoices";
    case Topic::catalogue:
        return "catalogue";
    case Topic::billing:
        return "billing";
    }
    return "";
}

} // namespace sample_host::store
