// The rule data of the package. The six files are read from one text that has what each of them wants.
#include "plugin/rules/rules_data.hpp"

#include "tests/fuzz/fuzz_target.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

namespace {

struct RulesFolder {
    RulesFolder()
    {
        for (const char* name : {"expense_types.json", "deadlines.json", "error_catalogue.json", "environments.json",
                                 "sanitel_certificate.json", "service_words.json"}) {
            std::filesystem::create_symlink("text.json", folder.path() / name);
        }
    }

    support::TemporaryDirectory folder;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace plugin;
    static const RulesFolder rules;
    std::ofstream(rules.folder.path() / "text.json", std::ios::binary) << fuzz::text_of(data, size);
    try {
        const rules::RulesData read = rules::RulesData::load(rules.folder.path());
        fuzz::promise(!read.expense_types().empty() && !read.environments().empty(), "no list is empty");
        read.admissions_for(domain::IssuerCategory::other_professional);
        read.explain("WS96");
        read.environment_of("https://localhost:1");
    } catch (const rules::RulesError& error) {
        fuzz::promise(std::string_view(error.what()).find(".json") != std::string_view::npos,
                      "the error names the file");
    }
    return 0;
}
