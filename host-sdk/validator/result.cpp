#include "result.hpp"

namespace host_sdk::validator {

std::string_view word(Outcome outcome) noexcept
{
    switch (outcome) {
    case Outcome::pass:
        return "pass";
    case Outcome::fail:
        return "fail";
    case Outcome::crash:
        return "crash";
    case Outcome::skip:
        return "skip";
    case Outcome::warn:
        return "warn";
    }
    return "fail";
}

} // namespace host_sdk::validator
