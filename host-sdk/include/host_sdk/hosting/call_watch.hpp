#pragma once

namespace host_sdk::hosting {

/// Hears of every request, step, hint and report that goes into a plugin and comes out of it, e.g. to know after a
/// crash which plugin was at work. Called on the thread of the call, so by several at once. Must not throw or wait.
class CallWatch {
public:
    virtual void entered() noexcept = 0;
    virtual void left() noexcept = 0;

protected:
    ~CallWatch() = default;
};

} // namespace host_sdk::hosting
