#include "plugin/rules/environment_reader.hpp"

#include "plugin/domain/https_host.hpp"

namespace plugin::rules {
namespace {

constexpr Words<Trust, 2> k_trust = {{{Trust::system, "sistema"}, {Trust::file, "file"}}};
constexpr Words<bool, 2> k_admitted = {{{true, "ammesse"}, {false, "non ammesse"}}};

} // namespace

ServiceEnvironment read_environment_entry(const DataNode& unnamed)
{
    const std::string id = unnamed.non_empty_text("id");
    const DataNode node = unnamed.named(id);
    ServiceEnvironment entry{.id = id,
                             .url = node.non_empty_text("url"),
                             .trust = node.one_of("trust", k_trust),
                             .fictitious_identities = node.one_of("fictitious_identities", k_admitted)};
    if (domain::https_host(entry.url).empty() || entry.url.ends_with('/')) {
        node.fail("url", "an https address without a final slash");
    }
    return entry;
}

} // namespace plugin::rules
