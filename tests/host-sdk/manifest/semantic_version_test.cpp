#include <host_sdk/manifest/semantic_version.hpp>

#include <gtest/gtest.h>

using host_sdk::manifest::SemanticVersion;

namespace {

SemanticVersion version(std::string_view text)
{
    return SemanticVersion::parse(text).value();
}

} // namespace

TEST(SemanticVersion, ReadsItsThreeNumbers)
{
    EXPECT_EQ(version("1.20.3"), SemanticVersion(1, 20, 3));
}

TEST(SemanticVersion, RefusesWhatIsNotAVersion)
{
    for (const std::string_view text : {"", "1", "1.0", "1.0.0.0", "v1.0.0", "1.0.x", "01.0.0", "1.-1.0", "1.0.0-",
                                        "1.0.0-01", "1.0.0-a..b", "1.0.0+", "1.0.0-é", "1.0.0 ", "9999999999.0.0"})
        EXPECT_FALSE(SemanticVersion::parse(text)) << text;
}

TEST(SemanticVersion, ComparesNumbersAsNumbers)
{
    EXPECT_LT(version("1.9.0"), version("1.10.0"));
}

TEST(SemanticVersion, FollowsThePrecedenceOfTheSpecification)
{
    const std::string_view ordered[] = {"1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
                                        "1.0.0-beta",  "1.0.0-beta.2",  "1.0.0-beta.11",
                                        "1.0.0-rc.1",  "1.0.0",         "1.0.1",
                                        "1.1.0",       "2.0.0"};
    for (std::size_t i = 1; i < std::size(ordered); ++i)
        EXPECT_LT(version(ordered[i - 1]), version(ordered[i]));
}

TEST(SemanticVersion, IgnoresBuildMetadata)
{
    EXPECT_EQ(version("1.0.0+20261124"), version("1.0.0"));
}

TEST(SemanticVersion, KnowsAPrerelease)
{
    EXPECT_TRUE(version("1.0.0-rc.1").is_prerelease());
}
