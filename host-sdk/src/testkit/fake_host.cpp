#include "host_sdk/testkit/fake_host.hpp"

#include "fake_tables.hpp"
#include "host_sdk/hosting/lent_records.hpp"
#include "host_sdk/manifest/manifest_reader.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace host_sdk::testkit {

namespace {

std::filesystem::path make_temporary_directory()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "fake-host-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary directory");
    return pattern;
}

/// What the package says of itself; nullopt when there is no manifest that can be read.
std::optional<manifest::Manifest> read_manifest_of(const std::filesystem::path& package)
{
    std::ifstream file(package / "manifest.json", std::ios::binary);
    if (package.empty() || !file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    for (const auto form : {manifest::Form::package, manifest::Form::source}) {
        if (auto read = manifest::read_manifest(text.str(), form); read.ok()) return std::move(read.manifest);
    }
    return std::nullopt;
}

} // namespace

FakeHost::FakeHost(std::filesystem::path package_directory)
    : m_package_directory(std::move(package_directory)), m_manifest(read_manifest_of(m_package_directory)),
      m_data_directory(make_temporary_directory()), m_raw{HSDK_ABI_MAJOR, HSDK_ABI_MINOR, this,
                                                          &FakeTables::get_extension}
{
}

FakeHost::~FakeHost()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_data_directory, ignored);
}

const hsdk_host& FakeHost::raw() const noexcept
{
    return m_raw;
}

void FakeHost::put(Invoice invoice)
{
    const std::lock_guard lock(m_mutex);
    invoice.revision = ++m_state.revision;
    m_state.invoices.insert_or_assign(invoice.id, std::move(invoice));
}

void FakeHost::remove_invoice(std::string_view id)
{
    Invoice tombstone;
    tombstone.id = id;
    tombstone.state = InvoiceState::deleted;
    put(std::move(tombstone));
}

void FakeHost::put(Service service)
{
    const std::lock_guard lock(m_mutex);
    service.revision = ++m_state.catalogue_revision;
    m_state.services.insert_or_assign(service.id, std::move(service));
}

void FakeHost::put(BillingEntity entity)
{
    const std::lock_guard lock(m_mutex);
    m_state.entities.insert_or_assign(entity.id, std::move(entity));
}

void FakeHost::set_setting(std::string name, std::string value)
{
    const std::lock_guard lock(m_mutex);
    m_state.settings.insert_or_assign(std::move(name), std::move(value));
}

void FakeHost::set_now_ms(std::int64_t now_ms)
{
    const std::lock_guard lock(m_mutex);
    m_state.now_ms = now_ms;
}

void FakeHost::revoke_scope(std::string_view scope)
{
    const std::lock_guard lock(m_mutex);
    m_state.revoked_scopes.emplace(scope);
}

void FakeHost::grant_scope(std::string_view scope)
{
    const std::lock_guard lock(m_mutex);
    m_state.revoked_scopes.erase(std::string(scope));
}

void FakeHost::add_user(User user)
{
    const std::lock_guard lock(m_mutex);
    m_state.users.insert_or_assign(user.id, std::move(user));
}

void FakeHost::remove_user(std::string_view id)
{
    const std::lock_guard lock(m_mutex);
    m_state.users.erase(std::string(id));
    std::erase_if(m_state.permissions, [&](const auto& held) { return held.first == id; });
}

void FakeHost::grant_permission(std::string user_id, std::string permission)
{
    const std::lock_guard lock(m_mutex);
    m_state.users.try_emplace(user_id, User{user_id, user_id, "it"});
    m_state.permissions.emplace(std::move(user_id), std::move(permission));
}

void FakeHost::revoke_permission(std::string_view user_id, std::string_view permission)
{
    const std::lock_guard lock(m_mutex);
    m_state.permissions.erase({std::string(user_id), std::string(permission)});
}

void FakeHost::remove_extension(std::string id)
{
    const std::lock_guard lock(m_mutex);
    m_state.removed_extensions.insert(std::move(id));
}

std::vector<std::string> FakeHost::log_lines() const
{
    const std::lock_guard lock(m_mutex);
    return m_state.log;
}

std::vector<std::string> FakeHost::requested_steps() const
{
    const std::lock_guard lock(m_mutex);
    return m_state.steps;
}

std::vector<Notice> FakeHost::notices() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Notice> all;
    for (const auto& [key, notice] : m_state.notices) {
        all.push_back(notice);
    }
    return all;
}

std::filesystem::path FakeHost::data_directory() const
{
    return m_data_directory;
}

} // namespace host_sdk::testkit
