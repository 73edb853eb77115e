#pragma once

namespace plugin::domain {

// The password of Sistema TS ends by itself, and no service tells when: after 90 days, some say 60 (PROTOCOL 3.1).
enum class PasswordStage {
    fresh,
    ends_soon,      // from the 50th day on
    may_have_ended, // from the 60th
    has_ended,      // from the 90th, unless it was changed less long ago
};

constexpr PasswordStage password_stage(int days) noexcept
{
    if (days >= 90) return PasswordStage::has_ended;
    if (days >= 60) return PasswordStage::may_have_ended;
    return days >= 50 ? PasswordStage::ends_soon : PasswordStage::fresh;
}

} // namespace plugin::domain
