#pragma once

namespace sample_host::app {

/// Keeps what the process holds in memory (passwords on their way, keys, patients) inside it: no core dump, no reading
/// by another process of the same user, and memory is overwritten when it is given back, also that of libraries such as
/// libcurl (for that the program starts itself once more). Call it first in main(), before there are threads.
void keep_secrets_inside_the_process(char** argv);

} // namespace sample_host::app
