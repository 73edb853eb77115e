#pragma once

#include <cstdint>
#include <set>
#include <string>

namespace sample_host::store {

enum class Role { owner, secretary, accountant };

/// Somebody who logs in. Belongs to exactly one practice.
struct User {
    std::int64_t id = 0;
    std::string practice_id;
    std::string email;
    std::string name;
    Role role = Role::secretary;
    std::set<std::string, std::less<>> permissions; ///< ticked ones; ask services::has_permission()
};

struct PracticeRecord {
    std::string id; ///< [a-z0-9-]+, also the name of its folder
    std::string name;
};

} // namespace sample_host::store
