#pragma once

#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <optional>

namespace plugin::pages {

inline constexpr const char* k_send_job = "send"; // of the manifest

// What the user is told where he may not transmit, or nothing.
std::optional<Explanation> sending_refusal(const Access& access);

// The way from a selection to the queue: a summary first, and only its confirmation asks for the sending
// (BEHAVIOURS 66). It never talks to Sistema TS itself. Thread-safe.
class SendPage {
public:
    explicit SendPage(const PageContext& context) noexcept : m_context(context) {}

    // Invia selezionati, Seleziona tutti i pronti: what would be sent, and what is left out and why.
    host_sdk::web::Response summary(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // Conferma invio: queues what is still ready, and asks for a step of the job that sends.
    host_sdk::web::Response confirm(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // Togli dalla coda: takes back every wish whose sending has not begun.
    host_sdk::web::Response withdraw(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
