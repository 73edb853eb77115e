#pragma once

#include <span>
#include <string>
#include <string_view>

namespace security_test {

/// Who may take a route, told apart from the code that decides it.
enum class Who {
    everybody, ///< also without a log-in
    users,     ///< whoever is logged in
    invoices,  ///< *Fatture* ticked; the owner
    owner,     ///< the owner only
    view,      ///< the plugin's pages: one of the two boxes ticked; the owner
    send,      ///< what transmits: both boxes ticked; the owner. With the plugin's box alone the plugin explains (409)
};

struct MatrixLine {
    std::string_view method;
    std::string_view route;   ///< as the router or the plugin's manifest names it, below the mount for the latter
    std::string_view example; ///< an address; {user} stands for the id of a collaborator, {document} for a document's
    Who who;
};

/// Every route of the host, in this order: what switches the plugin off stands last.
std::span<const MatrixLine> host_matrix();

/// Every route and method of the plugin's manifest.
std::span<const MatrixLine> plugin_matrix();

/// An example as an address: 2 in the place of a user or document.
std::string filled(std::string_view example);

} // namespace security_test
