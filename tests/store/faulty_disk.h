#pragma once

// A disk that can be told to misbehave: SQLite's own way to files, with a count of everything that changes
// them and a moment at which that goes wrong. Stands in for full disks, failing ones, and a program that is
// killed halfway a commit.

#include <csignal>

#include <sqlite3.h>

namespace vt {

class FaultyDisk {
 public:
  enum class Fault { none, full, broken, killed, killed_halfway, unplugged };

  /// From here on every database of this process goes through it. Waiting for a lock takes no time on it.
  static void install();
  /// `unplugged` takes back all that was not synced, as a disk forgets what its cache held, and then kills.
  /// The `after`-th change from now (from 1) goes wrong; full and broken stay so, whatever is tried then.
  static void fail(Fault fault, long after);
  /// For the functions that SQLite calls.
  static int strike(sqlite3_file* file = nullptr, const void* bytes = nullptr, int length = 0,
                    sqlite3_int64 at = 0);

 private:
  static inline Fault fault_ = Fault::none;
  static inline long after_ = 0;
  static inline long changes_ = 0;
};

}  // namespace vt
