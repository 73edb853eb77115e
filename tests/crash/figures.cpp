#include "tests/crash/figures.hpp"

#include <iostream>

namespace crash {

void Figures::add(const Reckoning& reckoning, const std::string& where)
{
    documents += reckoning.documents;
    lost += reckoning.lost;
    twice += reckoning.twice;
    disagreeing += reckoning.disagreeing;
    for (const std::string& detail : reckoning.details) {
        details.push_back(where + "\n    " + detail);
        std::cerr << details.back() << std::endl;
    }
}

void Figures::break_down(const std::string& where, const std::string& why)
{
    ++broken;
    details.push_back(where + "\n    broken: " + why);
    std::cerr << details.back() << std::endl;
}

void Figures::print() const
{
    std::cout << "kills                                             " << kills << '\n'
              << "points that were not passed                       " << missed << '\n'
              << "documents reckoned with                           " << documents << '\n'
              << "documents lost                                    " << lost << '\n'
              << "documents that Sistema TS received twice          " << twice << '\n'
              << "documents whose state disagrees with Sistema TS   " << disagreeing << '\n'
              << "practices that did not work any more              " << broken << std::endl;
}

} // namespace crash
