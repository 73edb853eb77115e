#include "fake_tables.hpp"
#include "host_sdk/error.hpp"
#include "host_sdk/hosting/received_link.hpp"
#include "host_sdk/manifest/route_match.hpp"
#include "host_sdk/text.hpp"
#include "host_sdk/web/form.hpp"
#include "host_sdk/web/local_path.hpp"

namespace host_sdk::testkit {

// The fake host has no patients: whoever has the same name is the same one, known by the first of his invoices.
std::string FakeTables::patient_of(const FakeHost::State& state, const Invoice& invoice)
{
    for (const auto& [id, other] : state.invoices) {
        if (other.patient_name == invoice.patient_name) return id;
    }
    return invoice.id;
}

std::string FakeTables::record_of(const FakeHost::State& state, const hsdk_call* call, const Link& link)
{
    if (call != nullptr && call->user == nullptr) throw Error(Status::denied, "a page is for a user");
    switch (link.kind) {
    case LinkKind::invoice:
    case LinkKind::patient: {
        const bool patient = link.kind == LinkKind::patient;
        require(state, call, patient ? "invoices.read-personal-data" : "invoices.read",
                patient ? "customers.view-personal-data" : "invoices.view");
        const auto found = state.invoices.find(link.id);
        if (found == state.invoices.end() || found->second.state == InvoiceState::deleted) break;
        return patient ? "patients/" + web::encode_component(patient_of(state, found->second))
                       : "invoices/" + web::encode_component(link.id);
    }
    case LinkKind::service:
        require(state, call, "catalogue.read", "practice.administer");
        if (state.services.contains(link.id)) return "services/" + web::encode_component(link.id);
        break;
    case LinkKind::billing_entity:
        require(state, call, "billing.read", "practice.administer");
        if (state.entities.contains(link.id)) return "billing-entities/" + web::encode_component(link.id);
        break;
    }
    throw Error(Status::not_found, "no such record");
}

hsdk_status FakeTables::mending_page(const hsdk_host* host, const hsdk_call* call, const hsdk_link* raw,
                                     const hsdk_text_sink* sink, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const Link link = hosting::receive_link(raw);
        if (const auto* manifest = manifest_of(host); manifest != nullptr && link.return_path) {
            const auto* route = manifest::find_route(manifest->routes, web::path_part(*link.return_path));
            if (route == nullptr || !route->allows("GET")) {
                throw Error(Status::invalid, "the way back is no GET route of the manifest");
            }
        }
        const std::lock_guard lock(self(host).m_mutex);
        std::string address(FakeHost::k_pages);
        address += record_of(self(host).m_state, call, link) + "?field=" + std::to_string(static_cast<int>(link.field));
        if (link.return_path) address += "&return=" + web::encode_component(*link.return_path);
        const hsdk_status status = sink->text(sink->ctx, lend(address));
        if (status != HSDK_OK) throw Error(static_cast<Status>(status), "the sink stopped the listing");
    });
}

} // namespace host_sdk::testkit
