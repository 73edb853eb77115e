#include "tests/bench/practice_host.hpp"

#include "plugin/domain/date.hpp"
#include "tests/bench/made_up_patient.hpp"

#include <host_sdk/abi/invoice_batch.h>
#include <host_sdk/error.hpp>
#include <host_sdk/hosting/lent_records.hpp>
#include <host_sdk/text.hpp>

#include <algorithm>
#include <charconv>

namespace bench {

struct PracticeHost::Tables {
    static const PracticeHost& self(const hsdk_host* host) noexcept { return *static_cast<const Raw*>(host)->owner; }

    static const void* get_extension(const hsdk_host* host, const char* id) noexcept
    {
        static constexpr hsdk_invoices_v1 k_invoices{&current_revision, &changes, &get};
        static constexpr hsdk_invoice_batch_v1 k_batch{&get_many};
        if (std::string_view(id) == HSDK_EXT_INVOICES) return &k_invoices;
        if (std::string_view(id) == HSDK_EXT_INVOICE_BATCH) return &k_batch;
        return self(host).m_fake.raw().get_extension(host, id);
    }

    static hsdk_status current_revision(const hsdk_host* host, const hsdk_call*, std::int64_t* out,
                                        hsdk_error*) noexcept
    {
        *out = self(host).m_invoices;
        return HSDK_OK;
    }

    static hsdk_status changes(const hsdk_host* host, const hsdk_call*, std::int64_t after, std::int64_t up_to,
                               std::uint32_t limit, const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] {
            const std::int64_t last = std::min({up_to, self(host).m_invoices, after + limit});
            for (std::int64_t number = after + 1; number <= last; ++number)
                push(self(host).invoice(number), *sink);
        });
    }

    static hsdk_status get(const hsdk_host* host, const hsdk_call*, hsdk_str id, const hsdk_invoice_sink* sink,
                           hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] {
            const auto number = self(host).number_of(host_sdk::view(id));
            if (!number) throw host_sdk::Error(host_sdk::Status::not_found, "no such invoice");
            push(self(host).invoice(*number), *sink);
        });
    }

    static hsdk_status get_many(const hsdk_host* host, const hsdk_call*, const hsdk_str* ids, std::uint32_t count,
                                const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
    {
        return host_sdk::guard(error, [&] {
            for (std::uint32_t i = 0; i < count; ++i) {
                if (const auto number = self(host).number_of(host_sdk::view(ids[i])))
                    push(self(host).invoice(*number), *sink);
            }
        });
    }

    static void push(const host_sdk::Invoice& invoice, const hsdk_invoice_sink& sink)
    {
        const host_sdk::hosting::LentInvoice lent(invoice);
        if (sink.invoice(sink.ctx, lent.record()) != HSDK_OK)
            throw host_sdk::Error(host_sdk::Status::internal, "the sink stopped the listing");
    }
};

PracticeHost::PracticeHost(std::int64_t invoices, std::int64_t patients) : m_invoices(invoices), m_patients(patients)
{
    static_cast<hsdk_host&>(m_raw) = m_fake.raw();
    m_raw.get_extension = &Tables::get_extension;
    m_raw.owner = this;
    m_fake.set_now_ms(k_now_ms);
    m_fake.set_setting("sistema-ts.url", "https://localhost:1");
    m_fake.put(host_sdk::BillingEntity{"e1", "Dott.ssa Bianchi", "01234567897", "medico", std::nullopt});
    m_fake.put(host_sdk::Service{"s1", "V1", "Visita", 0});
}

std::optional<std::int64_t> PracticeHost::number_of(std::string_view id) const
{
    std::int64_t number = 0;
    std::from_chars(id.data(), id.data() + id.size(), number);
    return number >= 1 && number <= m_invoices ? std::optional(number) : std::nullopt;
}

host_sdk::Invoice PracticeHost::invoice(std::int64_t number) const
{
    constexpr std::int64_t k_cents = 6'000; // too little for a stamp duty
    static const auto k_first_day = plugin::domain::Date::of(2026, 1, 2).value();
    constexpr std::int64_t k_days = 320;
    const MadeUpPatient patient = made_up_patient(number % m_patients);
    host_sdk::Invoice invoice;
    invoice.id = std::to_string(number);
    invoice.revision = number;
    invoice.billing_entity_id = "e1";
    invoice.number = invoice.id + "/2026";
    invoice.issued_on = k_first_day.plus_days(static_cast<int>((number - 1) * k_days / m_invoices)).iso();
    invoice.paid_on = invoice.issued_on;
    invoice.currency = "EUR";
    invoice.total_cents = k_cents;
    invoice.payment_method = "Carta";
    invoice.traceable_payment = true;
    invoice.customer_kind = host_sdk::CustomerKind::natural_person;
    invoice.patient_name = patient.name;
    invoice.patient_tax_code = patient.tax_code;
    invoice.lines = {{host_sdk::LineKind::service, k_cents, std::optional<std::string>("s1"), "Visita", std::nullopt,
                      std::optional<std::string>("N4")}};
    return invoice;
}

} // namespace bench
