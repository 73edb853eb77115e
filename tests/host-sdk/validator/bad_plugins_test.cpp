// Each plugin that breaks one rule is caught by the case of that rule, and by no other.
#include "tests/support/file_content.hpp"
#include "tests/support/temporary_directory.hpp"
#include "validator_program.hpp"

#include <host_sdk/manifest/library_digest.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <ostream>

namespace {

using namespace validator_test;
namespace fs = std::filesystem;

const fs::path k_build = PROJECT_BINARY_DIR;

struct BadPlugin {
    const char* name;
    const char* caught_by;

    friend std::ostream& operator<<(std::ostream& out, const BadPlugin& plugin) { return out << plugin.name; }
};

class BadPlugins : public testing::TestWithParam<BadPlugin> {};

void write(const fs::path& file, const std::string& content)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

void replace_in(const fs::path& file, const std::string& old_part, const std::string& new_part)
{
    std::string text = support::content_of(file);
    const auto at = text.find(old_part);
    ASSERT_NE(at, std::string::npos) << old_part;
    write(file, text.replace(at, old_part.size(), new_part));
}

/// The example's package, spoilt.
class SpoiltPackage : public testing::Test {
protected:
    SpoiltPackage()
    {
        fs::copy(k_build / "plugins/it.example.invoice-counter", m_package, fs::copy_options::recursive);
    }

    /// The manifest says again what the library is.
    void renew_digest() const
    {
        const auto before =
            host_sdk::manifest::sha256_of_file(k_build / "plugins/it.example.invoice-counter" / k_library);
        replace_in(m_package / "manifest.json", before, host_sdk::manifest::sha256_of_file(m_package / k_library));
    }
    std::string caught_by() const { return broken_cases(validate(m_package)); }

    static constexpr const char* k_library = "invoice-counter.so";
    support::TemporaryDirectory m_folder;
    fs::path m_package = m_folder.path() / "package";
};

} // namespace

TEST_P(BadPlugins, IsCaughtByItsCaseAndByNoOther)
{
    std::string id = GetParam().name;
    EXPECT_EQ(broken_cases(validate(k_build / "fixtures/bad" / ("it.example." + id))), GetParam().caught_by);
}

INSTANTIATE_TEST_SUITE_P(
    Fixtures, BadPlugins,
    testing::Values(BadPlugin{"calls-host-after-deactivate", "lifecycle/no-host-call-after-deactivate"},
                    BadPlugin{"crashes-in-activate", "lifecycle/activate-deactivate-100-times"},
                    BadPlugin{"garbage-codes", "web/every-get-route"},
                    BadPlugin{"huge-response", "web/response-within-limits"},
                    BadPlugin{"ignores-cancel", "web/cancelled-request-returns"},
                    BadPlugin{"leaks-symbols", "library/exports-one-symbol"},
                    BadPlugin{"missing-symbol", "library/loads-now"}, BadPlugin{"newer-minor", "entry/abi-range"},
                    BadPlugin{"no-entry", "library/exports-one-symbol"},
                    BadPlugin{"starts-thread", "library/load-has-no-effects"},
                    BadPlugin{"throws-everywhere", "setup/prepare-fresh"},
                    BadPlugin{"unescaped-page", "web/hostile-text-is-escaped"},
                    BadPlugin{"writes-outside", "resources/writes-only-in-data-directory"},
                    BadPlugin{"wrong-abi", "entry/abi-range"}),
    [](const auto& param) {
        std::string name = param.param.name;
        for (char& c : name) {
            if (c == '-') c = '_';
        }
        return name;
    });

TEST_F(SpoiltPackage, AChangedLibrary)
{
    std::ofstream(m_package / k_library, std::ios::app) << "more";
    EXPECT_EQ(caught_by(), "library/hash-matches");
}

TEST_F(SpoiltPackage, AFileThatIsNoLibrary)
{
    write(m_package / k_library, "#!/bin/sh\n");
    renew_digest();
    EXPECT_EQ(caught_by(), "library/loads-now");
}

TEST_F(SpoiltPackage, ALibraryForAnotherProcessor)
{
    std::string bytes = support::content_of(m_package / k_library);
    bytes[18] = '\x16'; // e_machine: EM_S390
    bytes[19] = '\0';
    write(m_package / k_library, bytes);
    renew_digest();
    EXPECT_EQ(caught_by(), "library/loads-now");
}

TEST_F(SpoiltPackage, ALibraryThatWasCutOff)
{
    fs::resize_file(m_package / k_library, 4096);
    renew_digest();
    EXPECT_EQ(caught_by(), "library/loads-now");
}

TEST_F(SpoiltPackage, AnIconWithAScript)
{
    replace_in(m_package / "icon.svg", "</svg>", "<script>alert(1)</script></svg>");
    EXPECT_EQ(caught_by(), "manifest/icon-safe");
}

TEST_F(SpoiltPackage, AnUnknownKey)
{
    replace_in(m_package / "manifest.json", "\"vendor\"", "\"colour\": \"red\", \"vendor\"");
    EXPECT_EQ(caught_by(), "manifest/unknown-key");
}

TEST_F(SpoiltPackage, ADuplicateKey)
{
    replace_in(m_package / "manifest.json", "\"vendor\"", "\"version\": \"1.0.0\", \"vendor\"");
    EXPECT_EQ(caught_by(), "manifest/parses");
}

TEST_F(SpoiltPackage, AWrongValue)
{
    replace_in(m_package / "manifest.json", "\"order\" : \"90\"", "\"order\" : \"first\"");
    EXPECT_EQ(caught_by(), "manifest/all-errors-at-once");
}

TEST_F(SpoiltPackage, AMissingText)
{
    replace_in(m_package / "locales/it.json", "\"summary\"", "\"resume\"");
    EXPECT_EQ(caught_by(), "manifest/locale-complete");
}

TEST_F(SpoiltPackage, AReasonThatOneLocaleLacks)
{
    replace_in(m_package / "locales/en.json", "\"scope.invoices\"", "\"scope.other\"");
    EXPECT_EQ(caught_by(), "manifest/reason-per-scope");
}

TEST_F(SpoiltPackage, APermissionThatNoRouteUses)
{
    replace_in(m_package / "manifest.json", "\"user_permissions\" : \n  [",
               "\"user_permissions\" : [ { \"name\": \"idle\", \"title\": \"Nessuno\" },");
    EXPECT_EQ(caught_by(), "manifest/routes-and-navigation-agree");
}

TEST_F(SpoiltPackage, ASymbolicLink)
{
    fs::create_symlink("/etc/hostname", m_package / "templates/host.mustache");
    EXPECT_EQ(caught_by(), "manifest/path-stays-inside");
}

TEST_F(SpoiltPackage, APathThatClimbsOut)
{
    replace_in(m_package / "manifest.json", "\"icon.svg\"", "\"../icon.svg\"");
    EXPECT_EQ(caught_by(), "manifest/path-stays-inside");
}
