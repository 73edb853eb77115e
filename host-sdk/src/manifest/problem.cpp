#include <host_sdk/manifest/problem.hpp>

namespace host_sdk::manifest {

std::string to_sentence(const Problem& problem)
{
    std::string sentence = problem.file + ": ";
    if (!problem.key_path.empty()) sentence += problem.key_path + ": ";
    return sentence + "expected " + problem.expectation;
}

} // namespace host_sdk::manifest
