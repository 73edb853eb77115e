#include "app/process_memory.hpp"

#include <malloc.h>

namespace sample_host::app {

void share_memory_between_threads()
{
    ::mallopt(M_ARENA_MAX, 1);
}

void give_back_free_memory() noexcept
{
    ::malloc_trim(0);
}

} // namespace sample_host::app
