#pragma once

namespace support {

/// How far apart the places are at which a long walk is disturbed (every byte, every write): each one in a plain build;
/// in an instrumented one, which is many times slower and looks for something else, one in seven.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int k_stride = 7;
#else
inline constexpr int k_stride = 1;
#endif

} // namespace support
