// search_logs FOLDER...: searches what a run of the tests left in those folders for the demo credentials and the demo
// patients' tax codes. Exit status 0: nothing was found.
#include "app/demo_names.hpp"
#include "tests/security/secret_search.hpp"

#include <iostream>

int main(int argc, char** argv)
{
    std::vector<std::string> secrets{"Demo-Bianchi1", "Demo-Conti1", "Demo-Ferri1",  "3344556677",
                                     "1122334455",    "2233445566",  "demo-bianchi", "demo-aurora"};
    for (std::uint32_t person = 0; person < 200; ++person)
        secrets.push_back(sample_host::app::demo_person(person).tax_code);
    const security_test::SecretSearch search(secrets);
    std::size_t found = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& place : search.below(argv[i])) {
            std::cout << place << '\n';
            ++found;
        }
    }
    return found == 0 ? 0 : 1;
}
