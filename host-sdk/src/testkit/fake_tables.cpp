#include "fake_tables.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/hosting/lent_records.hpp"
#include "host_sdk/hosting/received_notice.hpp"
#include "host_sdk/manifest/route_match.hpp"
#include "host_sdk/manifest/vocabulary.hpp"
#include "host_sdk/text.hpp"

#include <algorithm>
#include <tuple>

namespace host_sdk::testkit {

namespace {

constexpr hsdk_log_v1 k_log{&FakeTables::write};
constexpr hsdk_clock_v1 k_clock{&FakeTables::now_ms};
constexpr hsdk_storage_v1 k_storage{&FakeTables::data_directory, &FakeTables::package_directory};
constexpr hsdk_settings_v1 k_settings{&FakeTables::get_setting};
constexpr hsdk_secrets_v1 k_secrets{&FakeTables::derive_key};
constexpr hsdk_billing_v1 k_billing{&FakeTables::list_entities, &FakeTables::get_entity};
constexpr hsdk_catalogue_v1 k_catalogue{&FakeTables::catalogue_revision, &FakeTables::list_services};
constexpr hsdk_users_v1 k_users{&FakeTables::has_permission, &FakeTables::describe_user};
constexpr hsdk_job_control_v1 k_job_control{&FakeTables::request_step};
constexpr hsdk_links_v1 k_links{&FakeTables::mending_page};
constexpr hsdk_notify_v1 k_notify{&FakeTables::post_notice, &FakeTables::withdraw_notice};
constexpr hsdk_invoice_batch_v1 k_invoice_batch{&FakeTables::get_invoices};
constexpr hsdk_invoice_search_v1 k_invoice_search{&FakeTables::find_by_patient};
constexpr hsdk_invoices_v1 k_invoices{&FakeTables::invoice_revision, &FakeTables::invoice_changes,
                                      &FakeTables::get_invoice};

/// Whether one of the things has this name.
template <class Things, class Name>
bool knows(const Things& things, std::string_view wanted, Name name)
{
    return std::any_of(things.begin(), things.end(), [&](const auto& each) { return each.*name == wanted; });
}

/// The values of a map, in the order that the ABI promises.
template <class Map, class Before>
auto sorted(const Map& map, Before before)
{
    std::vector<const typename Map::mapped_type*> values;
    for (const auto& [id, value] : map)
        values.push_back(&value);
    std::stable_sort(values.begin(), values.end(), [&](auto* a, auto* b) { return before(*a, *b); });
    return values;
}

/// A sink's own code, carried out of the guard.
void pass_on(hsdk_status status)
{
    if (status != HSDK_OK) throw Error(static_cast<Status>(status), "the sink stopped the listing");
}

} // namespace

const void* FakeTables::get_extension(const hsdk_host* host, const char* id) noexcept
{
    const std::string_view wanted = id;
    {
        const std::lock_guard lock(self(host).m_mutex);
        if (self(host).m_state.removed_extensions.contains(wanted)) return nullptr;
    }
    if (wanted == HSDK_EXT_LOG) return &k_log;
    if (wanted == HSDK_EXT_CLOCK) return &k_clock;
    if (wanted == HSDK_EXT_STORAGE) return &k_storage;
    if (wanted == HSDK_EXT_SETTINGS) return &k_settings;
    if (wanted == HSDK_EXT_SECRETS) return &k_secrets;
    if (wanted == HSDK_EXT_BILLING) return &k_billing;
    if (wanted == HSDK_EXT_CATALOGUE) return &k_catalogue;
    if (wanted == HSDK_EXT_USERS) return &k_users;
    if (wanted == HSDK_EXT_JOB_CONTROL) return &k_job_control;
    if (wanted == HSDK_EXT_LINKS) return &k_links;
    if (wanted == HSDK_EXT_NOTIFY) return &k_notify;
    if (wanted == HSDK_EXT_INVOICE_BATCH) return &k_invoice_batch;
    if (wanted == HSDK_EXT_INVOICE_SEARCH) return &k_invoice_search;
    if (wanted == HSDK_EXT_INVOICES) return &k_invoices;
    return nullptr;
}

const manifest::Manifest* FakeTables::manifest_of(const hsdk_host* host) noexcept
{
    const auto& manifest = self(host).m_manifest;
    return manifest ? &*manifest : nullptr;
}

bool FakeTables::knows_permission(const hsdk_host* host, std::string_view permission)
{
    const auto* manifest = manifest_of(host);
    const auto& of_host = manifest::k_host_permissions;
    return manifest == nullptr || std::find(of_host.begin(), of_host.end(), permission) != of_host.end() ||
           knows(manifest->user_permissions, permission, &manifest::UserPermission::name);
}

const User& FakeTables::find_user(const FakeHost::State& state, hsdk_str id)
{
    const auto found = state.users.find(view(id));
    if (found == state.users.end()) throw Error(Status::not_found, "no such user");
    return found->second;
}

bool FakeTables::held(const FakeHost::State& state, const hsdk_call* call, std::string_view permission)
{
    return call->user == nullptr || state.permissions.contains({copy(call->user->id), std::string(permission)});
}

void FakeTables::require(const FakeHost::State& state, const hsdk_call* call, std::string_view scope,
                         std::string_view permission)
{
    if (call == nullptr) throw Error(Status::invalid, "the call is missing");
    if (call->is_cancelled(call) != 0) throw Error(Status::cancelled, "the call was cancelled");
    if (state.revoked_scopes.contains(scope)) {
        throw Error(Status::denied, "the scope " + std::string(scope) + " is not granted");
    }
    if (!permission.empty() && !held(state, call, permission)) {
        throw Error(Status::denied, "the user lacks the permission " + std::string(permission));
    }
}

void FakeTables::write(const hsdk_host* host, std::int32_t, hsdk_str message) noexcept
{
    static_cast<void>(guard(nullptr, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        std::string line = copy(message);
        // One call, one line.
        std::replace_if(
            line.begin(), line.end(), [](unsigned char c) { return c < 0x20; }, ' ');
        self(host).m_state.log.push_back(std::move(line));
    }));
}

std::int64_t FakeTables::now_ms(const hsdk_host* host) noexcept
{
    const std::lock_guard lock(self(host).m_mutex);
    return self(host).m_state.now_ms;
}

hsdk_status FakeTables::data_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept
{
    return guard(error, [&] { pass_on(sink->text(sink->ctx, lend(self(host).m_data_directory.string()))); });
}

hsdk_status FakeTables::package_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept
{
    return guard(error, [&] { pass_on(sink->text(sink->ctx, lend(self(host).m_package_directory.string()))); });
}

hsdk_status FakeTables::get_setting(const hsdk_host* host, hsdk_str name, const hsdk_text_sink* sink,
                                    hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const auto* manifest = manifest_of(host);
        if (manifest != nullptr && !knows(manifest->settings, view(name), &manifest::Setting::name)) {
            throw Error(Status::denied, "the manifest declares no setting of that name");
        }
        const std::lock_guard lock(self(host).m_mutex);
        const auto found = self(host).m_state.settings.find(view(name));
        if (found == self(host).m_state.settings.end()) throw Error(Status::not_found, "no such setting");
        pass_on(sink->text(sink->ctx, lend(found->second)));
    });
}

hsdk_status FakeTables::derive_key(const hsdk_host* host, const hsdk_call* call, hsdk_str label,
                                   std::uint8_t out[HSDK_SECRET_KEY_SIZE], hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "secrets.derive", {});
        // No cryptography in a fake: the same label gives the same key, another label another one.
        std::uint32_t mix = 2166136261u;
        for (std::size_t i = 0; i < HSDK_SECRET_KEY_SIZE; ++i) {
            mix = (mix ^ static_cast<std::uint32_t>(i)) * 16777619u;
            for (const char c : view(label)) {
                mix = (mix ^ static_cast<unsigned char>(c)) * 16777619u;
            }
            out[i] = static_cast<std::uint8_t>(mix >> 24u);
        }
    });
}

hsdk_status FakeTables::list_entities(const hsdk_host* host, const hsdk_call* call, const hsdk_billing_sink* sink,
                                      hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "billing.read", {});
        const auto by_name = [](const auto& a, const auto& b) { return a.name < b.name; };
        for (const BillingEntity* entity : sorted(self(host).m_state.entities, by_name)) {
            const hsdk_billing_entity record = hosting::lend(*entity);
            pass_on(sink->entity(sink->ctx, &record));
        }
    });
}

hsdk_status FakeTables::get_entity(const hsdk_host* host, const hsdk_call* call, hsdk_str id,
                                   const hsdk_billing_sink* sink, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "billing.read", {});
        const auto found = self(host).m_state.entities.find(view(id));
        if (found == self(host).m_state.entities.end()) throw Error(Status::not_found, "no such billing entity");
        const hsdk_billing_entity record = hosting::lend(found->second);
        pass_on(sink->entity(sink->ctx, &record));
    });
}

hsdk_status FakeTables::catalogue_revision(const hsdk_host* host, const hsdk_call* call, std::int64_t* out,
                                           hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "catalogue.read", {});
        *out = self(host).m_state.catalogue_revision;
    });
}

hsdk_status FakeTables::list_services(const hsdk_host* host, const hsdk_call* call, const hsdk_service_sink* sink,
                                      hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "catalogue.read", {});
        const auto by_code_and_name = [](const auto& a, const auto& b) {
            return std::tie(a.code, a.name) < std::tie(b.code, b.name);
        };
        for (const Service* service : sorted(self(host).m_state.services, by_code_and_name)) {
            const hsdk_service record = hosting::lend(*service);
            pass_on(sink->service(sink->ctx, &record));
        }
    });
}

hsdk_status FakeTables::has_permission(const hsdk_host* host, const hsdk_call* call, hsdk_str user, hsdk_str permission,
                                       std::int32_t* out, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "users.read-permissions", {});
        static_cast<void>(find_user(self(host).m_state, user));
        if (!knows_permission(host, view(permission))) throw Error(Status::not_found, "no such permission");
        *out = self(host).m_state.permissions.contains({copy(user), copy(permission)}) ? 1 : 0;
    });
}

hsdk_status FakeTables::describe_user(const hsdk_host* host, const hsdk_call* call, hsdk_str user,
                                      const hsdk_text_sink* sink, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "users.read-permissions", {});
        pass_on(sink->text(sink->ctx, lend(find_user(self(host).m_state, user).display_name)));
    });
}

hsdk_status FakeTables::request_step(const hsdk_host* host, hsdk_str job, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        if (self(host).m_state.revoked_scopes.contains("jobs.run")) {
            throw Error(Status::denied, "the scope jobs.run is not granted");
        }
        const auto* manifest = manifest_of(host);
        if (manifest != nullptr && !knows(manifest->jobs, view(job), &manifest::Job::id)) {
            throw Error(Status::not_found, "the manifest has no such job");
        }
        self(host).m_state.steps.push_back(copy(job));
    });
}

hsdk_status FakeTables::post_notice(const hsdk_host* host, const hsdk_notice* notice, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        if (notice == nullptr) throw Error(Status::invalid, "there is no notice");
        Notice received = hosting::receive_notice(*notice);
        if (const auto* manifest = manifest_of(host); manifest != nullptr && received.page) {
            const auto* route = manifest::find_route(manifest->routes, *received.page);
            if (route == nullptr || !route->allows("GET")) {
                throw Error(Status::invalid, "the notice's page is no GET route of the manifest");
            }
        }
        const std::lock_guard lock(self(host).m_mutex);
        const std::string key = received.key;
        self(host).m_state.notices.insert_or_assign(key, std::move(received));
    });
}

hsdk_status FakeTables::withdraw_notice(const hsdk_host* host, hsdk_str key, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        self(host).m_state.notices.erase(copy(key));
    });
}

hsdk_status FakeTables::invoice_revision(const hsdk_host* host, const hsdk_call* call, std::int64_t* out,
                                         hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "invoices.read", "invoices.view");
        *out = self(host).m_state.revision;
    });
}

void FakeTables::push(const FakeHost::State& state, const hsdk_call* call, Invoice invoice,
                      const hsdk_invoice_sink& sink)
{
    const bool personal = !state.revoked_scopes.contains("invoices.read-personal-data") &&
                          held(state, call, "customers.view-personal-data");
    if (!personal) hosting::redact(invoice);
    const hosting::LentInvoice lent(invoice);
    pass_on(sink.invoice(sink.ctx, lent.record()));
}

hsdk_status FakeTables::invoice_changes(const hsdk_host* host, const hsdk_call* call, std::int64_t after,
                                        std::int64_t up_to, std::uint32_t limit, const hsdk_invoice_sink* sink,
                                        hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        const FakeHost::State& state = self(host).m_state;
        require(state, call, "invoices.read", "invoices.view");
        if (limit < 1 || limit > HSDK_INVOICES_MAX_LIMIT) throw Error(Status::invalid, "limit must be 1..1000");
        std::vector<const Invoice*> changed;
        for (const auto& [id, invoice] : state.invoices) {
            if (invoice.revision > after && invoice.revision <= up_to) changed.push_back(&invoice);
        }
        std::sort(changed.begin(), changed.end(), [](auto* a, auto* b) { return a->revision < b->revision; });
        if (changed.size() > limit) changed.resize(limit);
        for (const Invoice* invoice : changed) {
            if (call->is_cancelled(call) != 0) throw Error(Status::cancelled, "the call was cancelled");
            push(state, call, *invoice, *sink);
        }
    });
}

hsdk_status FakeTables::get_invoice(const hsdk_host* host, const hsdk_call* call, hsdk_str id,
                                    const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        require(self(host).m_state, call, "invoices.read", "invoices.view");
        const auto found = self(host).m_state.invoices.find(view(id));
        if (found == self(host).m_state.invoices.end()) throw Error(Status::not_found, "no such invoice");
        push(self(host).m_state, call, found->second, *sink);
    });
}

} // namespace host_sdk::testkit
