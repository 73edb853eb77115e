#include "plugin/domain/https_host.hpp"

#include <gtest/gtest.h>

using plugin::domain::https_host;
using plugin::domain::is_loopback;

TEST(HttpsHost, IsWhereTheAddressLeads)
{
    EXPECT_EQ(https_host("https://invioSS730p.sanita.finanze.it"), "INVIOSS730P.SANITA.FINANZE.IT");
    EXPECT_EQ(https_host(" HTTPS://localhost:8443/a?b"), "LOCALHOST");
    EXPECT_EQ(https_host("https://[::1]:9"), "[::1]");
    EXPECT_EQ(https_host("https://[::1]"), "[::1]");
}

TEST(HttpsHost, IsNothingForAnAddressThatMayLeadElsewhere)
{
    for (const char* url : {"", "http://localhost", "https://", "https://localhost:1@example.org", "https://a@b.it",
                            "https://localhost:x", "https://localhost:", "https://caffè.it", "https://[::2]",
                            "https://a.it%00.b.it", "https://[::1"}) {
        EXPECT_EQ(https_host(url), "") << url;
    }
}

TEST(HttpsHost, OnlyThisComputerIsLoopback)
{
    for (const char* url : {"https://localhost:1", "https://127.0.0.1:9", "https://127.3.2.1", "https://[::1]:2"}) {
        EXPECT_TRUE(is_loopback(https_host(url))) << url;
    }
    for (const char* url : {"https://127.example.org", "https://localhost.example.org", "https://10.0.0.1", "x"}) {
        EXPECT_FALSE(is_loopback(https_host(url))) << url;
    }
}
