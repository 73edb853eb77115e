#pragma once

#include <stdexcept>

namespace host_sdk::hosting {

/// A plugin that this host does not take: the text says why, for the person who installs it.
class PluginRejected : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace host_sdk::hosting
