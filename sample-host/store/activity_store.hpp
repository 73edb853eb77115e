#pragma once

#include "store/activity.hpp"
#include "store/database.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sample_host::store {

/// The activities of every practice (accounts.db), seen through one transaction. Rows are only added, at the end of
/// their practice's; the file refuses anything else. Belongs to the transaction's thread.
class ActivityStore {
public:
    explicit ActivityStore(Transaction& transaction) : m_transaction(transaction) {}

    void add(const Activity& activity);

    std::optional<Activity> last(const std::string& practice_id);
    std::int64_t count(const std::string& practice_id);
    /// The newest first.
    std::vector<Activity> page(const std::string& practice_id, std::int64_t offset, std::int64_t limit);
    /// The oldest first, one in memory, while `take` says true.
    void each(const std::string& practice_id, const std::function<bool(const Activity&)>& take);

private:
    Transaction& m_transaction;
};

} // namespace sample_host::store
