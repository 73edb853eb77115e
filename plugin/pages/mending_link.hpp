#pragma once

#include "plugin/domain/mending_field.hpp"
#include "plugin/domain/mending_place.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/pages/access.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace plugin::pages {

struct MendingLink {
    std::string address = {}; // whole, of this page or of the host's; empty: no link
    std::string words = {};   // of the link
};

// What is to be put right, and where.
struct Mending {
    domain::MendingPlace place = domain::MendingPlace::nowhere;
    domain::MendingField field = domain::MendingField::none;
    std::string service_id = {}; // of a choice in Associa tipo spesa
};

// The page where that is put right; none for what is done on the portal, nor for a page that the user may not open, nor
// where the host does not say which page it is.
using FindMendingLink = std::function<MendingLink(const Mending&)>;

// For the user of one request; each page leads back to `way_back`, a path below the mount. Lives as long as the
// request.
class MendingLinks {
public:
    MendingLinks(const host_sdk::Call& call, const host_sdk::Host& host, const Access& access, std::string base,
                 std::string_view way_back);

    MendingLink find(const ledger::Document& document, const Mending& mending) const;

    FindMendingLink for_document(const ledger::Document& document) const
    {
        return [this, &document](const Mending& mending) { return find(document, mending); };
    }

private:
    MendingLink host_page(const ledger::Document& document, const Mending& mending) const;

    host_sdk::Call m_call;
    host_sdk::Host m_host;
    Access m_access;
    std::string m_base;
    std::string m_way_back;
};

} // namespace plugin::pages
