#pragma once

namespace sample_host::app {

/// Makes all threads of the process share a few arenas. The C library would give nearly each of them one of its own,
/// and what a request was given there stays with the process although the next request is answered by another thread:
/// tens of megabytes for a host with many doctors. To be called before there are threads.
void share_memory_between_threads();

} // namespace sample_host::app
