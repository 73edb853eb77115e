#pragma once

#include "sistema-ts-simulator/services/document_rules.hpp"
#include "sistema-ts-simulator/services/expense_file.hpp"

#include <string>
#include <vector>

namespace sistema_ts_simulator::services {

/// `stato` of a file at this moment.
rules::FileState state_of(const store::ReceivedFile& file, const Behaviour& behaviour);

/// What happens to a file after it was taken in charge (PROTOCOL 10.1, 10.4). Not thread-safe: the gateway's lock
/// covers it.
class FileProcessor {
public:
    explicit FileProcessor(const Surroundings& around) : m_around(around), m_rules(around) {}

    /// Processes the files whose delays have passed, in the order they came. Whoever looks at documents or files calls
    /// it first, so nobody can tell whether a thread has worked in between.
    void process_due();
    bool has_due() const { return !due().empty(); }

private:
    std::vector<store::ReceivedFile> due() const;
    void process(store::ReceivedFile file);

    /// Applies the rows, in the file's order; returns why the whole file is discarded, if it is.
    std::string apply(store::ReceivedFile& file);
    std::string check_owner(const soap::Element& owner, const rules::Account& account) const;
    void apply_row(const soap::Element& row, std::int64_t receipt, const rules::Account& owner,
                   store::ReceivedFile& file);
    DocumentRules::Messages carry_out(const soap::Element& row, const rules::Account& owner, const Transmission& by);

    Surroundings m_around;
    DocumentRules m_rules;
};

} // namespace sistema_ts_simulator::services
