#include "store/service_store.hpp"

#include "store/connection.hpp"
#include "store/revision.hpp"

namespace sample_host::store {

namespace {

Service read_service(Statement& row)
{
    return {.id = row.getColumn(0).getInt64(),
            .name = row.getColumn(1).getString(),
            .price_cents = row.getColumn(2).getInt64(),
            .vat_rate = row.getColumn(3).getString(),
            .vat_nature = row.getColumn(4).getString(),
            .revision = row.getColumn(5).getInt64()};
}

void bind_service(Statement& statement, const Service& service, std::int64_t revision)
{
    statement.bind(1, service.name);
    statement.bind(2, service.price_cents);
    statement.bind(3, service.vat_rate);
    statement.bind(4, service.vat_nature);
    statement.bind(5, revision);
}

} // namespace

std::optional<Service> ServiceStore::find(std::int64_t id)
{
    Statement query =
        m_transaction.prepare("SELECT id, name, price_cents, vat_rate, vat_nature, revision FROM service WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return read_service(query);
}

std::vector<Service> ServiceStore::list()
{
    Statement query = m_transaction.prepare("SELECT id, name, price_cents, vat_rate, vat_nature, revision FROM service "
                                            "ORDER BY name COLLATE NOCASE, id");
    std::vector<Service> services;
    while (query.executeStep())
        services.push_back(read_service(query));
    return services;
}

std::int64_t ServiceStore::add(const Service& service)
{
    Statement insert = m_transaction.prepare("INSERT INTO service (name, price_cents, vat_rate, vat_nature, "
                                             "revision) VALUES (?, ?, ?, ?, ?)");
    bind_service(insert, service, next_revision(m_transaction, Topic::catalogue));
    insert.exec();
    return m_transaction.connection().getLastInsertRowid();
}

bool ServiceStore::update(const Service& service)
{
    Statement change = m_transaction.prepare("UPDATE service SET name = ?, price_cents = ?, vat_rate = ?, "
                                             "vat_nature = ?, revision = ? WHERE id = ?");
    bind_service(change, service, next_revision(m_transaction, Topic::catalogue));
    change.bind(6, service.id);
    return change.exec() > 0;
}

bool ServiceStore::is_used(std::int64_t id)
{
    Statement query = m_transaction.prepare("SELECT 1 FROM invoice_line WHERE service_id = ? LIMIT 1");
    query.bind(1, id);
    return query.executeStep();
}

bool ServiceStore::remove(std::int64_t id)
{
    next_revision(m_transaction, Topic::catalogue);
    Statement erase = m_transaction.prepare("DELETE FROM service WHERE id = ?");
    erase.bind(1, id);
    return erase.exec() > 0;
}

} // namespace sample_host::store
