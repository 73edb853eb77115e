#include "store/billing_entity_store.hpp"

#include "store/connection.hpp"
#include "store/revision.hpp"

namespace sample_host::store {

namespace {

BillingEntity read_entity(Statement& row)
{
    return {.id = row.getColumn(0).getInt64(),
            .name = row.getColumn(1).getString(),
            .vat_number = row.getColumn(2).getString(),
            .tax_code = row.getColumn(3).getString(),
            .profession = row.getColumn(4).getString(),
            .revision = row.getColumn(5).getInt64()};
}

void bind_entity(Statement& statement, const BillingEntity& entity, std::int64_t revision)
{
    statement.bind(1, entity.name);
    statement.bind(2, entity.vat_number);
    statement.bind(3, entity.tax_code);
    statement.bind(4, entity.profession);
    statement.bind(5, revision);
}

} // namespace

std::optional<BillingEntity> BillingEntityStore::find(std::int64_t id)
{
    Statement query = m_transaction.prepare(
        "SELECT id, name, vat_number, tax_code, profession, revision FROM billing_entity WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return read_entity(query);
}

std::vector<BillingEntity> BillingEntityStore::list()
{
    Statement query =
        m_transaction.prepare("SELECT id, name, vat_number, tax_code, profession, revision FROM billing_entity "
                              "ORDER BY id");
    std::vector<BillingEntity> entities;
    while (query.executeStep())
        entities.push_back(read_entity(query));
    return entities;
}

std::int64_t BillingEntityStore::add(const BillingEntity& entity)
{
    Statement insert = m_transaction.prepare("INSERT INTO billing_entity (name, vat_number, tax_code, "
                                             "profession, revision) VALUES (?, ?, ?, ?, ?)");
    bind_entity(insert, entity, next_revision(m_transaction, Topic::billing));
    insert.exec();
    return m_transaction.connection().getLastInsertRowid();
}

bool BillingEntityStore::update(const BillingEntity& entity)
{
    Statement change = m_transaction.prepare("UPDATE billing_entity SET name = ?, vat_number = ?, tax_code "
                                             "= ?, profession = ?, revision = ? WHERE id = ?");
    bind_entity(change, entity, next_revision(m_transaction, Topic::billing));
    change.bind(6, entity.id);
    return change.exec() > 0;
}

} // namespace sample_host::store
