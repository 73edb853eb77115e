#pragma once

namespace host_sdk {

/// What every plugin is: implement this, and of WebPlugin, JobPlugin, SetupPlugin, EventsPlugin and HealthPlugin
/// those that it needs, and name the class once with HOST_SDK_PLUGIN (entry.hpp). The constructor takes a Host and must
/// not call it.
class Plugin {
public:
    virtual ~Plugin() = default;

    /// Opens what is needed to serve calls; no network. May throw Error; then only the destructor follows.
    virtual void activate() {}
    /// Saves and closes: every other call has left. Afterwards the host is not to be called.
    virtual void deactivate() noexcept {}
};

} // namespace host_sdk
