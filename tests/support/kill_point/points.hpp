#pragma once

#include <string>

// The moments at which a process can be killed, as the interposed functions of this library see them. Steered by the
// environment:
//   KILL_POINTS_RECORD=FILE    writes the name of each point that is passed, one a line, in order
//   KILL_POINT=NAME            ends the process with SIGKILL at the point of that name ...
//   KILL_POINT_OCCURRENCE=N    ... when it is passed for the Nth time (1)
//   KILL_POINTS_FOLDER=FOLDER  files elsewhere are not watched
// Thread-safe. Never throws into the program, and writes by system calls alone.
namespace kill_point {

void pass(const std::string& name) noexcept;

// The name of a file for people: without its folder, and "*.zip" where the rest is random. Empty where it is not
// watched.
std::string watched_name(const char* path) noexcept;
std::string watched_name(int descriptor) noexcept;

// What this thread is in the middle of: "commit of insert attempt, update document". Empty for nothing.
std::string& current_activity() noexcept;

// The function that the program would have called without this library.
void* next_function(const char* name, const char* library) noexcept;

template <class Function>
Function* next(const char* name, const char* library = nullptr) noexcept
{
    return reinterpret_cast<Function*>(next_function(name, library));
}

} // namespace kill_point
