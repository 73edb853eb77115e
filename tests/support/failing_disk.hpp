#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <stdexcept>
#include <string>

namespace support {

/// How a disk fails.
enum class DiskFault {
    full,        ///< what would be written is refused
    read_only,   ///< the same, with another code
    not_synced,  ///< it is written, and the disk does not confirm it
    not_removed, ///< a file cannot be removed or made
};

/// SQLite's disk in this process, failing from a chosen write on: a VFS over the one that is there, in use while it
/// lives; files that are open then may be closed later. Real writing, no real syncing, so that a walk over every write
/// is quick. One at a time.
class FailingDisk {
public:
    FailingDisk()
    {
        s_now = this;
        s_below = sqlite3_vfs_find(nullptr);
        s_vfs = *s_below;
        s_vfs.zName = "failing";
        s_vfs.szOsFile = static_cast<int>(sizeof(File)) + s_below->szOsFile;
        s_vfs.xOpen = &open;
        s_vfs.xDelete = &remove;
        sqlite3_vfs_register(&s_vfs, 1);
    }
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk()
    {
        s_now = nullptr;
        sqlite3_vfs_register(s_below, 1);
        sqlite3_vfs_unregister(&s_vfs);
    }

    /// The n-th write from now on fails, n from 1, and those after it; `once`: only that one.
    void fail_from(int nth, DiskFault fault, bool once = false)
    {
        m_fault = fault;
        m_once = once;
        m_failed = 0;
        m_left = nth;
    }
    void heal() { m_left = 0; }
    /// Whether anything failed since fail_from.
    [[nodiscard]] bool has_failed() const { return m_failed > 0; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* below; // stands behind this one
    };

    // SQLITE_OK, or what this operation fails with.
    static int fault_of(bool is_write, bool is_sync, bool is_name)
    {
        if (s_now == nullptr) return SQLITE_OK;
        FailingDisk& disk = *s_now;
        const bool counts = disk.m_fault == DiskFault::not_synced    ? is_sync
                            : disk.m_fault == DiskFault::not_removed ? is_name
                                                                     : is_write;
        if (!counts || disk.m_left == 0) return SQLITE_OK;
        if (disk.m_left > 1) {
            --disk.m_left;
            return SQLITE_OK;
        }
        if (disk.m_once) disk.m_left = 0;
        ++disk.m_failed;
        switch (disk.m_fault) {
        case DiskFault::full:
            return SQLITE_FULL;
        case DiskFault::read_only:
            return SQLITE_IOERR_WRITE;
        case DiskFault::not_synced:
            return SQLITE_IOERR_FSYNC;
        case DiskFault::not_removed:
            return SQLITE_IOERR_DELETE;
        }
        return SQLITE_IOERR;
    }

    static sqlite3_file* below(sqlite3_file* file) { return reinterpret_cast<File*>(file)->below; }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out)
    {
        auto* own = reinterpret_cast<File*>(file);
        own->base.pMethods = nullptr;
        own->below = reinterpret_cast<sqlite3_file*>(own + 1);
        std::memset(own->below, 0, static_cast<std::size_t>(s_below->szOsFile));
        const int result = s_below->xOpen(s_below, name, own->below, flags, out);
        if (result == SQLITE_OK) own->base.pMethods = methods();
        return result;
    }

    static int remove(sqlite3_vfs*, const char* name, int)
    {
        const int fault = fault_of(false, false, true);
        return fault != SQLITE_OK ? fault : s_below->xDelete(s_below, name, 0);
    }

    static const sqlite3_io_methods* methods()
    {
        static const sqlite3_io_methods own = [] {
            sqlite3_io_methods m{};
            m.iVersion = 2;
            m.xClose = [](sqlite3_file* f) { return below(f)->pMethods->xClose(below(f)); };
            m.xRead = [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
                return below(f)->pMethods->xRead(below(f), to, size, at);
            };
            m.xWrite = [](sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
                const int fault = fault_of(true, false, false);
                return fault != SQLITE_OK ? fault : below(f)->pMethods->xWrite(below(f), from, size, at);
            };
            m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
                const int fault = fault_of(true, false, false);
                return fault != SQLITE_OK ? fault : below(f)->pMethods->xTruncate(below(f), size);
            };
            m.xSync = [](sqlite3_file*, int) { return fault_of(false, true, false); };
            m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
                return below(f)->pMethods->xFileSize(below(f), size);
            };
            m.xLock = [](sqlite3_file* f, int level) { return below(f)->pMethods->xLock(below(f), level); };
            m.xUnlock = [](sqlite3_file* f, int level) { return below(f)->pMethods->xUnlock(below(f), level); };
            m.xCheckReservedLock = [](sqlite3_file* f, int* out) {
                return below(f)->pMethods->xCheckReservedLock(below(f), out);
            };
            m.xFileControl = [](sqlite3_file* f, int operation, void* argument) {
                return below(f)->pMethods->xFileControl(below(f), operation, argument);
            };
            m.xSectorSize = [](sqlite3_file* f) { return below(f)->pMethods->xSectorSize(below(f)); };
            m.xDeviceCharacteristics = [](sqlite3_file* f) {
                return below(f)->pMethods->xDeviceCharacteristics(below(f));
            };
            m.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
                const int fault = extend != 0 ? fault_of(true, false, false) : SQLITE_OK;
                return fault != SQLITE_OK ? fault : below(f)->pMethods->xShmMap(below(f), page, size, extend, out);
            };
            m.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
                return below(f)->pMethods->xShmLock(below(f), offset, n, flags);
            };
            m.xShmBarrier = [](sqlite3_file* f) { below(f)->pMethods->xShmBarrier(below(f)); };
            m.xShmUnmap = [](sqlite3_file* f, int remove_it) {
                return below(f)->pMethods->xShmUnmap(below(f), remove_it);
            };
            return m;
        }();
        return &own;
    }

    static inline FailingDisk* s_now = nullptr;
    static inline sqlite3_vfs* s_below = nullptr;
    static inline sqlite3_vfs s_vfs{};
    DiskFault m_fault = DiskFault::full;
    bool m_once = false;
    std::atomic<int> m_left{0};
    std::atomic<int> m_failed{0};
};

} // namespace support
