#include "plugin/pages/mending_link.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/way_back.hpp"

#include <host_sdk/links.hpp>
#include <host_sdk/web/local_path.hpp>

namespace plugin::pages {

using domain::MendingField;
using domain::MendingPlace;
using domain::text;
using host_sdk::LinkField;
using host_sdk::LinkKind;

namespace {

LinkField field_of(const Mending& mending) noexcept
{
    switch (mending.field) {
    case MendingField::none: // Sistema TS speaks of a patient's tax code only
        return mending.place == MendingPlace::patient_card ? LinkField::tax_code : LinkField::none;
    case MendingField::tax_code:
        return LinkField::tax_code;
    case MendingField::customer_kind:
        return LinkField::customer_kind;
    case MendingField::number:
        return LinkField::number;
    case MendingField::issued_on:
        return LinkField::issued_on;
    case MendingField::paid_on:
        return LinkField::paid_on;
    case MendingField::payment_method:
        return LinkField::payment_method;
    case MendingField::opposition:
        return LinkField::opposition;
    case MendingField::lines:
        return LinkField::lines;
    case MendingField::vat_number:
        return LinkField::vat_number;
    }
    return LinkField::none;
}

std::string_view link_name(const Mending& mending) noexcept
{
    if (mending.place == MendingPlace::host_settings) return "mending-link.vat-number";
    if (mending.place == MendingPlace::invoice) return "mending-link.invoice";
    return mending.field == MendingField::customer_kind ? "mending-link.customer" : "mending-link.tax-code";
}

} // namespace

MendingLinks::MendingLinks(const host_sdk::Call& call, const host_sdk::Host& host, const Access& access,
                           std::string base, std::string_view way_back)
    : m_call(call), m_host(host), m_access(access), m_base(std::move(base)),
      m_way_back(way_back.size() <= HSDK_LINK_MAX_RETURN_PATH ? way_back : host_sdk::web::path_part(way_back))
{
}

MendingLink MendingLinks::find(const ledger::Document& document, const Mending& mending) const
{
    switch (mending.place) {
    case MendingPlace::documents:
        return {m_base + "/documenti", text("mending-link.documents")};
    case MendingPlace::expense_types:
        if (!m_access.configure) break;
        return {m_base + with_way_back(with_field("/tipo-spesa", "prestazione", mending.service_id), m_way_back),
                text("frame.tab.expense-types")};
    case MendingPlace::configuration:
        if (!m_access.configure) break;
        return {m_base + configuration_path(document.billing_entity_id), text("common.configure")};
    case MendingPlace::invoice:
    case MendingPlace::patient_card:
    case MendingPlace::host_settings:
        return host_page(document, mending);
    case MendingPlace::nowhere:
    case MendingPlace::portal:
        break;
    }
    return {};
}

MendingLink MendingLinks::host_page(const ledger::Document& document, const Mending& mending) const
{
    host_sdk::Link link{LinkKind::invoice, document.invoice_id, field_of(mending), m_way_back};
    if (mending.place == MendingPlace::patient_card) link.kind = LinkKind::patient;
    if (mending.place == MendingPlace::host_settings) {
        // What the authorisations leave out is no field of a record.
        if (!m_access.configure || mending.field != MendingField::vat_number) return {};
        link.kind = LinkKind::billing_entity;
        link.id = document.billing_entity_id;
    }
    auto address = host_sdk::Links(m_host).mending_page(m_call, link);
    if (!address) return {};
    return {std::move(*address), text(link_name(mending))};
}

} // namespace plugin::pages
