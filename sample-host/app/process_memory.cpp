#include "app/process_memory.hpp"

#include <malloc.h>

namespace sample_host::app {

void share_memory_between_threads()
{
    constexpr int k_arenas = 2;
    ::mallopt(M_ARENA_MAX, k_arenas);
}

} // namespace sample_host::app
