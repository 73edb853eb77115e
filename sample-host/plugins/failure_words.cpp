#include "plugins/failure_words.hpp"

#include <host_sdk/error.hpp>

namespace sample_host::plugins {

std::string failure_words(const std::string& what_happened, const std::exception& reason)
{
    const auto* error = dynamic_cast<const host_sdk::Error*>(&reason);
    const std::string happened = what_happened.substr(0, what_happened.find('.') + 1);
    switch (error == nullptr ? host_sdk::Status::internal : error->status()) {
    case host_sdk::Status::busy:
        return happened + " I suoi dati sono in uso da un altro programma, forse da un'altra copia di questa "
                          "applicazione: chiuderla, poi riprovare.";
    case host_sdk::Status::conflict:
        return happened + " I suoi dati sono stati scritti da una versione più nuova: installarla di nuovo. I dati non "
                          "sono stati toccati.";
    case host_sdk::Status::io:
        return happened +
               " I suoi dati non si possono leggere o scrivere: controllare che ci sia spazio sul disco, poi "
               "riprovare.";
    default:
        return what_happened;
    }
}

} // namespace sample_host::plugins
