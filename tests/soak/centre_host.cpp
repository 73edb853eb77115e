#include "tests/soak/centre_host.hpp"

#include <host_sdk/abi/invoice_batch.h>
#include <host_sdk/abi/job_control.h>
#include <host_sdk/abi/log.h>
#include <host_sdk/abi/storage.h>
#include <host_sdk/error.hpp>
#include <host_sdk/hosting/lent_records.hpp>
#include <host_sdk/text.hpp>

#include <span>
#include <string_view>
#include <utility>

namespace soak {

struct CentreHost::Tables {
    static CentreHost& self(const hsdk_host* host) noexcept { return *static_cast<const Raw*>(host)->owner; }

    static const void* get_extension(const hsdk_host* host, const char* id) noexcept
    {
        static constexpr hsdk_invoices_v1 k_invoices{&current_revision, &changes, &get};
        static constexpr hsdk_invoice_batch_v1 k_invoice_batch{&get_many};
        static constexpr hsdk_storage_v1 k_storage{&data_directory, &package_directory};
        static constexpr hsdk_log_v1 k_log{&write};
        static constexpr hsdk_job_control_v1 k_job_control{&request_step};
        const std::string_view wanted = id;
        if (wanted == HSDK_EXT_INVOICES) return &k_invoices;
        if (wanted == HSDK_EXT_INVOICE_BATCH) return &k_invoice_batch;
        if (wanted == HSDK_EXT_STORAGE) return &k_storage;
        if (wanted == HSDK_EXT_LOG) return &k_log;
        if (wanted == HSDK_EXT_JOB_CONTROL) return &k_job_control;
        return self(host).m_fake.raw().get_extension(host, id);
    }

    static hsdk_status current_revision(const hsdk_host* host, const hsdk_call*, std::int64_t* out,
                                        hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] { *out = self(host).m_book.revision(); });
    }

    static hsdk_status changes(const hsdk_host* host, const hsdk_call*, std::int64_t after, std::int64_t up_to,
                               std::uint32_t limit, const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] {
            for (const host_sdk::Invoice& invoice : self(host).m_book.changes(after, up_to, limit))
                push(invoice, *sink);
        });
    }

    static hsdk_status get(const hsdk_host* host, const hsdk_call*, hsdk_str id, const hsdk_invoice_sink* sink,
                           hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] {
            const auto invoice = self(host).m_book.get(std::stoll(host_sdk::copy(id)));
            if (!invoice) throw host_sdk::Error(host_sdk::Status::not_found, "no such invoice");
            push(*invoice, *sink);
        });
    }

    static hsdk_status get_many(const hsdk_host* host, const hsdk_call*, const hsdk_str* ids, std::uint32_t count,
                                const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] {
            for (const hsdk_str& id : std::span(ids, count)) {
                if (const auto invoice = self(host).m_book.get(std::stoll(host_sdk::copy(id)))) push(*invoice, *sink);
            }
        });
    }

    static void push(const host_sdk::Invoice& invoice, const hsdk_invoice_sink& sink)
    {
        const host_sdk::hosting::LentInvoice lent(invoice);
        pass_on(sink.invoice(sink.ctx, lent.record()));
    }

    static hsdk_status data_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept
    {
        return give_path(self(host).m_plugin_folder, sink, error);
    }

    static hsdk_status package_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept
    {
        return give_path(self(host).m_package, sink, error);
    }

    static hsdk_status give_path(const std::filesystem::path& path, const hsdk_text_sink* sink,
                                 hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] { pass_on(sink->text(sink->ctx, host_sdk::lend(path.string()))); });
    }

    static void write(const hsdk_host* host, std::int32_t level, hsdk_str message) noexcept
    {
        static_cast<void>(host_sdk::guard(nullptr, [&] {
            if (level < HSDK_LOG_WARNING) return;
            ++self(host).m_warnings;
            self(host).m_last_warning = host_sdk::copy(message);
        }));
    }

    static hsdk_status request_step(const hsdk_host* host, hsdk_str job, hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] { self(host).m_steps.insert(host_sdk::copy(job)); });
    }

    static void pass_on(hsdk_status status)
    {
        if (status != HSDK_OK) throw host_sdk::Error(host_sdk::Status::internal, "the sink stopped the listing");
    }
};

CentreHost::CentreHost(const std::filesystem::path& package, std::filesystem::path plugin_folder,
                       const InvoiceBook& book)
    : m_fake(package), m_package(package), m_plugin_folder(std::move(plugin_folder)), m_book(book)
{
    static_cast<hsdk_host&>(m_raw) = m_fake.raw();
    m_raw.get_extension = &Tables::get_extension;
    m_raw.owner = this;
}

std::set<std::string> CentreHost::take_requested_steps()
{
    return std::exchange(m_steps, {});
}

} // namespace soak
