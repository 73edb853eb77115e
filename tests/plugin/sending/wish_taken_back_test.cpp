#include "tests/plugin/sending/file_practice.hpp"

#include <host_sdk/abi/invoice_batch.h>

#include <functional>

// What somebody else writes while the host is asked for the invoices of a file.

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;

namespace {

// The testkit's host, which lets something happen whenever it is asked for many invoices.
struct AskedHost : hsdk_host {
    AskedHost(const hsdk_host& fake_host, std::function<void()> meanwhile)
        : hsdk_host(fake_host), fake(fake_host), when_asked(std::move(meanwhile))
    {
        get_extension = &extension;
    }

    static const void* extension(const hsdk_host* host, const char* id) noexcept
    {
        static constexpr hsdk_invoice_batch_v1 k_batch{&get_many};
        if (std::string_view(id) == HSDK_EXT_INVOICE_BATCH) return &k_batch;
        return static_cast<const AskedHost*>(host)->fake.get_extension(host, id);
    }

    static hsdk_status get_many(const hsdk_host* host, const hsdk_call* call, const hsdk_str* ids, std::uint32_t count,
                                const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
    {
        const auto& asked = *static_cast<const AskedHost*>(host);
        asked.when_asked();
        const void* const batch = asked.fake.get_extension(host, HSDK_EXT_INVOICE_BATCH);
        return static_cast<const hsdk_invoice_batch_v1*>(batch)->get(host, call, ids, count, sink, error);
    }

    const hsdk_host& fake;
    std::function<void()> when_asked;
};

class WishTakenBack : public FilePractice {
protected:
    WishTakenBack() { configure(); }

    void send_while(std::function<void()> meanwhile)
    {
        const AskedHost asked(m_fake.raw(), std::move(meanwhile));
        m_script.files.push_back(received());
        Sending(host_sdk::Host(asked), ledger(), rules(), connect()).step(call());
    }
};

} // namespace

TEST_F(WishTakenBack, WhileTheHostIsAskedCounts)
{
    queue_three();
    send_while([&] { change("i2", [](ledger::Document& document) { take_back_wish(document); }); });
    EXPECT_EQ(m_script.attachments.at(0), "<head>\nI FT/i1\nI FT/i3\n</precompilata>\n");
    EXPECT_EQ(document("i2").status, TransmissionStatus::to_send);
    EXPECT_FALSE(document("i2").queued_at);
}

TEST_F(WishTakenBack, IsNotWhateverElseIsWritten)
{
    queue_three();
    send_while([&] { change("i2", [](ledger::Document& document) { document.note = "visto"; }); });
    EXPECT_EQ(m_script.attachments.at(0), "<head>\nI FT/i1\nI FT/i2\nI FT/i3\n</precompilata>\n");
}
