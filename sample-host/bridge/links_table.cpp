#include "bridge/permission_guard.hpp"
#include "bridge/record_id.hpp"
#include "bridge/tables.hpp"
#include "services/permissions.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/received_link.hpp>
#include <host_sdk/manifest/route_match.hpp>
#include <host_sdk/text.hpp>
#include <host_sdk/web/form.hpp>
#include <host_sdk/web/local_path.hpp>

namespace sample_host::bridge {

namespace {

using host_sdk::Error;
using host_sdk::Link;
using host_sdk::LinkField;
using host_sdk::LinkKind;
using host_sdk::Status;

/// The two keys of a kind of record.
struct Keys {
    std::string_view scope;
    std::string_view permission;
};

Keys keys_of(LinkKind kind)
{
    namespace permission = services::permission;
    switch (kind) {
    case LinkKind::invoice:
        break;
    case LinkKind::patient:
        return {"invoices.read-personal-data", permission::customers_view_personal_data};
    case LinkKind::service:
        return {"catalogue.read", permission::practice_administer};
    case LinkKind::billing_entity:
        return {"billing.read", permission::practice_administer};
    }
    return {"invoices.read", permission::invoices_view};
}

/// The page of the record. Throws Error(not_found) where there is none.
std::string page_of(const HostContext& context, const Link& link)
{
    if (const auto id = parse_record_id(link.id)) {
        const std::string number = std::to_string(*id);
        switch (link.kind) {
        case LinkKind::invoice:
        case LinkKind::patient: {
            const auto invoice = context.practice.invoices().find(*id);
            if (!invoice || invoice->state == store::InvoiceState::deleted) break;
            if (link.kind == LinkKind::invoice) return "/fatture/" + number + "/modifica";
            return "/pazienti/" + std::to_string(invoice->patient.id);
        }
        case LinkKind::service:
            if (context.practice.catalogue().find(*id)) return "/impostazioni/prestazioni/" + number;
            break;
        case LinkKind::billing_entity:
            if (context.practice.billing().find(*id)) return "/impostazioni/entita-di-fatturazione/" + number;
            break;
        }
    }
    throw Error(Status::not_found, "no such record");
}

/// The id of the field in the pages' forms: a browser goes to it and puts the cursor there.
std::string_view anchor_of(LinkField field)
{
    switch (field) {
    case LinkField::none:
        break;
    case LinkField::tax_code:
        return "#codice_fiscale";
    case LinkField::customer_kind:
        return "#tipo";
    case LinkField::number:
        return "#numero";
    case LinkField::issued_on:
        return "#data_emissione";
    case LinkField::paid_on:
        return "#data_pagamento";
    case LinkField::payment_method:
        return "#metodo_pagamento";
    case LinkField::opposition:
        return "#opposizione";
    case LinkField::lines:
        return "#importo_1";
    case LinkField::vat_number:
        return "#partita_iva";
    }
    return "";
}

/// "?ritorno=/plugins/<id>/...": pages/way_back judges it again when it comes back from the browser.
std::string way_back(const HostContext& context, const Link& link)
{
    if (!link.return_path) return {};
    const auto* route =
        host_sdk::manifest::find_route(context.manifest.routes, host_sdk::web::path_part(*link.return_path));
    if (route == nullptr || !route->allows("GET")) {
        throw Error(Status::invalid, "the way back is no GET route of the manifest");
    }
    return "?ritorno=" + host_sdk::web::encode_component("/plugins/" + context.manifest.id + *link.return_path);
}

hsdk_status mending_page(const hsdk_host* host, const hsdk_call* call, const hsdk_link* raw, const hsdk_text_sink* sink,
                         hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const HostContext& context = context_of(host);
        const Link link = host_sdk::hosting::receive_link(raw);
        const std::string back = way_back(context, link);
        const Keys keys = keys_of(link.kind);
        const PermissionGuard guard(context, call, keys.scope, keys.permission);
        if (call->user == nullptr) throw Error(Status::denied, "a page is for a user");
        std::string address = page_of(context, link) + back;
        pass_on(sink->text(sink->ctx, host_sdk::lend(address.append(anchor_of(link.field)))));
    });
}

} // namespace

const hsdk_links_v1 k_links_table{&mending_page};

} // namespace sample_host::bridge
