#pragma once

namespace sample_host::app {

/// Makes all threads of the process share one arena. The C library would give nearly each of them one of its own, and
/// what a request or a job was given there stays with the process although the next one is done by another thread: tens
/// of megabytes for a host with many doctors. Waiting for each other costs eight busy clients a tenth at most. To be
/// called before there are threads.
void share_memory_between_threads();

/// Gives back to the system what lies free between other pieces: in hours of work that comes to be as much as what is
/// in use. Takes some milliseconds, in which no thread gets memory.
void give_back_free_memory() noexcept;

} // namespace sample_host::app
