#pragma once

#include "store/user.hpp"

#include <string_view>

namespace sample_host::pages {

/// The role in words.
constexpr std::string_view role_title(store::Role role)
{
    switch (role) {
    case store::Role::owner:
        return "Titolare";
    case store::Role::secretary:
        return "Segreteria";
    case store::Role::accountant:
        return "Commercialista";
    }
    return {};
}

} // namespace sample_host::pages
