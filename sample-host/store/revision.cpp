#include "store/revision.hpp"

#include "store/connection.hpp"

#include <stdexcept>
#include <string>

namespace sample_host::store {

std::int64_t next_revision(Transaction& transaction, Topic topic)
{
    transaction.changed(topic);
    Statement raise = transaction.prepare("UPDATE revision SET value = value + 1 WHERE topic = ? RETURNING value");
    raise.bind(1, std::string(topic_name(topic)));
    if (!raise.executeStep()) throw std::logic_error("the revision counter is missing");
    const std::int64_t value = raise.getColumn(0).getInt64();
    while (raise.executeStep()) {
    } // the change takes effect when the statement has run to its end
    return value;
}

std::int64_t current_revision(Transaction& transaction, Topic topic)
{
    Statement query = transaction.prepare("SELECT value FROM revision WHERE topic = ?");
    query.bind(1, std::string(topic_name(topic)));
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

} // namespace sample_host::store
