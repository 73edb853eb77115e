#include "bench.hpp"
#include "cases/all_cases.hpp"

namespace host_sdk::validator::cases {

namespace {

void hash_matches(Bench& bench)
{
    for (const auto& problem : bench.read().problems) {
        if (problem.kind == manifest::ProblemKind::digest) {
            Bench::fail(to_sentence(problem) + "; build the package again, nobody may change the library afterwards");
        }
    }
    static_cast<void>(bench.manifest());
}

} // namespace

const Case library_hash_matches{"library", "hash-matches",
                                "The SHA-256 of the library is the one that the manifest gives.", Level::nothing,
                                &hash_matches};

} // namespace host_sdk::validator::cases
