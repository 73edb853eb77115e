#pragma once

#include "host_sdk/web/view.hpp"

#include <variant>

namespace host_sdk::web {

struct View::Value {
    std::variant<std::string, bool, std::vector<View>> content;
};

struct View::Entry {
    std::string name;
    Value value;
};

} // namespace host_sdk::web
