#pragma once

#include <host_sdk/invoices.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace soak {

/// An invoice as the centre keeps it. The id is given by the book.
struct BookedInvoice {
    std::int64_t id = 0;
    host_sdk::InvoiceState state = host_sdk::InvoiceState::issued;
    int entity = 0; ///< which of the billing entities: 1, 2, ...
    std::string issued_on;
    std::string paid_on; ///< empty: not paid
    std::int64_t cents = 0;
    std::int64_t patient = 0;    ///< number of a made-up patient
    bool wrong_tax_code = false; ///< as it was typed
    std::int64_t refunds = 0;    ///< of a credit note: the invoice; 0: none
    std::string number() const { return std::to_string(id) + (refunds == 0 ? "" : "/NC"); }
};

/// The invoices of the centre, in a file of their own with a revision feed, as a host has them: nothing grows in
/// memory. For one thread.
class InvoiceBook {
public:
    /// Makes the file where it is missing.
    explicit InvoiceBook(const std::filesystem::path& file);
    ~InvoiceBook();

    std::int64_t add(const BookedInvoice& invoice);
    void change(const BookedInvoice& invoice); ///< by its id
    std::optional<BookedInvoice> find(std::int64_t id) const;
    std::int64_t newest() const; ///< the highest id; 0: none
    bool is_refunded(std::int64_t id) const;
    std::vector<std::int64_t> mistyped() const; ///< tax codes, oldest first
    std::vector<std::int64_t> unpaid() const;   ///< oldest first
    std::string last_day() const;               ///< on which one was issued; empty: there are none
    std::int64_t revision() const;

    // The feed of hsdk.invoices.
    std::vector<host_sdk::Invoice> changes(std::int64_t after, std::int64_t up_to, std::int64_t limit) const;
    std::optional<host_sdk::Invoice> get(std::int64_t id) const;

    /// All of a day are written in one transaction.
    void begin();
    void commit();

private:
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace soak
