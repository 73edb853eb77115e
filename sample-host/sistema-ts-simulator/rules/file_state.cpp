#include "sistema-ts-simulator/rules/file_state.hpp"

namespace sistema_ts_simulator::rules {

std::string_view description_of(FileState state)
{
    switch (state) {
    case FileState::queued:
        return "Il file è in fase di elaborazione";
    case FileState::processing:
        return "In corso di elaborazione";
    case FileState::done:
        return "File elaborato correttamente";
    case FileState::done_with_errors:
        return "File elaborato con errori";
    case FileState::discarded:
        return "File scartato in fase di Elaborazione";
    case FileState::refused:
        return "File scartato in fase di Accoglienza";
    }
    return "";
}

bool is_final(FileState state)
{
    return state != FileState::queued && state != FileState::processing;
}

} // namespace sistema_ts_simulator::rules
