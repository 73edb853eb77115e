/* The rules of the boundary between a host and a plugin, and the types that every other header uses.
 *
 * Conventions (each function of each header keeps them):
 *  1. Text is UTF-8 in an hsdk_str, not NUL-terminated. {NULL, 0} is "absent", {pointer, 0} is "empty". The ids given
 *     to get_extension are the one exception: they are NUL-terminated.
 *  2. Borrowing: a pointer received is valid until the function returns, unless the declaration says longer. Copy to
 *     keep.
 *  3. Output goes through a sink {ctx, fn...} of the caller, called on the same thread before the function returns. A
 *     sink that returns other than HSDK_OK stops the producer, which returns that code. A sink must not call the other
 *     side.
 *  4. Fixed-width integers only; enumerations are int32_t with constants.
 *  5. Records start with struct_size, filled by the producer. Fields are only ever appended; read a newer one through
 *     HSDK_HAS. Arrays of records are arrays of pointers, so that no stride is assumed.
 *  6. A function table is frozen when published. A change is a new extension id with the next revision.
 *  7. The result is an hsdk_status; details go into a caller-owned hsdk_error. The error pointer may be NULL.
 *  8. Money is int64_t cents plus a currency code; dates are "YYYY-MM-DD"; instants are int64_t milliseconds UTC.
 *  9. No exception, longjmp, allocator, FILE*, file descriptor, C++ type or thread handle crosses. Nobody frees the
 *     other side's memory: there is no free in this ABI.
 * 10. Each function has a thread tag:
 *       [control]     one at a time per plugin, never beside another call into it (except [any-thread])
 *       [worker]      concurrent on several host threads while the plugin is active
 *       [job]         one at a time per job id, beside workers
 *       [any-thread]  any thread that the host lent, between create's return and destroy's return
 */
#ifndef HOST_SDK_ABI_BASE_H
#define HOST_SDK_ABI_BASE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define HSDK_NOEXCEPT noexcept
#define HSDK_EXTERN_C extern "C"
#define HSDK_EXTERN_C_BEGIN extern "C" {
#define HSDK_EXTERN_C_END }
#else
#define HSDK_NOEXCEPT
#define HSDK_EXTERN_C extern
#define HSDK_EXTERN_C_BEGIN
#define HSDK_EXTERN_C_END
#endif

#define HSDK_EXPORT __attribute__((visibility("default")))

/* The version of this ABI. The major version is part of the entry symbol's name too. */
#define HSDK_ABI_MAJOR 1u
#define HSDK_ABI_MINOR 0u

/* True when the record that `p` points to was produced by a side that knows `field`. */
#define HSDK_HAS(p, field) ((p)->struct_size >= offsetof(__typeof__(*(p)), field) + sizeof((p)->field))

HSDK_EXTERN_C_BEGIN

typedef struct hsdk_str {
    const char* data;
    size_t size;
} hsdk_str;

typedef int32_t hsdk_status;

#define HSDK_OK 0
#define HSDK_E_INVALID 1     /* the caller gave something that cannot be right: a bug, or bad input */
#define HSDK_E_UNSUPPORTED 2 /* the other side does not offer this */
#define HSDK_E_NOT_FOUND 3   /* no such thing */
#define HSDK_E_DENIED 4      /* the scope was not granted, or the user lacks the permission */
#define HSDK_E_CANCELLED 5   /* the call was cancelled or its deadline passed */
#define HSDK_E_BUSY 6        /* try again later */
#define HSDK_E_CONFLICT 7    /* somebody else changed it meanwhile */
#define HSDK_E_IO 8          /* disk, database or network */
#define HSDK_E_INTERNAL 9    /* a fault of the callee */

/* What went wrong, for a log: English, no secrets, no personal data. Lives on the caller's stack; `message` is
 * NUL-terminated and holds no pointer, so it stays valid after the other side is gone. */
typedef struct hsdk_error {
    uint32_t struct_size;
    hsdk_status status;
    char message[496];
} hsdk_error;

/* Where a text is pushed to. */
typedef struct hsdk_text_sink {
    void* ctx;
    hsdk_status (*text)(void* ctx, hsdk_str text) HSDK_NOEXCEPT;
} hsdk_text_sink;

HSDK_EXTERN_C_END

#endif
