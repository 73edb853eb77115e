#pragma once

#include "plugin/ledger/ledger_lock.hpp"

#include <filesystem>

// Putting another file in the place of a ledger, so that a process that ends in between leaves either of them, whole,
// and never one with the log of the other. All with the lock held; they throw LedgerError or std::filesystem_error.
namespace plugin::ledger {

// Where the new file is written. What an earlier process left there is removed.
std::filesystem::path begin_replacement(const std::filesystem::path& ledger);

// Keeps the ledger's file, log and index of the log in a folder of its own, <ledger>.<why>-<UTC instant>, for the owner
// only; one that is there already is never written over. They stay in their place too, and must not be worked with any
// more: both names are of the same file. Returns the folder; empty where
// there was nothing to keep.
std::filesystem::path keep_aside(const std::filesystem::path& ledger, const std::string& why);

// The file that begin_replacement named is complete and closed: it becomes the ledger. The one that was there is kept
// aside as "replaced", unless it was kept before. Returns where; empty where nothing was kept now.
std::filesystem::path put_in_place(const std::filesystem::path& ledger, LedgerLock& lock);

// Ends what put_in_place began in a process that was killed.
std::filesystem::path finish_replacement(const std::filesystem::path& ledger, LedgerLock& lock);

} // namespace plugin::ledger
