#pragma once

// What the tests of mishaps share: files as other programs leave them, processes that may be harmed, and what
// a store that cannot keep anything still has to do.

#include <cstdio>
#include <string>
#include <vector>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/store/played.h"

namespace vt {

namespace fs = std::filesystem;

/// Runs SQL on a file, as another program would.
inline void run_sql(const std::string& file, const std::string& sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
      << sqlite3_errmsg(database);
  sqlite3_close(database);
}

/// A file with one conversation of `answers` answers, closed.
inline Played kept_in(const std::string& file, int answers = 3) {
  Played played("a");
  for (int i = 0; i < answers; ++i) played.answer(0, "eigen woorden " + std::to_string(i));
  Store store = Store::open(file).value();
  EXPECT_TRUE(store.begin(played.record(), played.bundle()).ok());
  return played;
}

/// Runs `body` in another process and gives whether it returned true there.
template <class Body>
[[nodiscard]] bool in_child(const Body& body) {
  const pid_t child = fork();
  if (child == 0) {
    const bool is_true = body();
    (void)std::fflush(stdout);  // what failed in there
    _exit(is_true ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// A store that keeps nothing but does all it should.
inline void expect_works_in_memory(Store& store) {
  EXPECT_FALSE(store.is_kept());
  Played played("in-memory");
  ASSERT_TRUE(store.begin(played.record(), played.bundle()).ok());
  played.answer();
  ASSERT_TRUE(played.keep_last(store).ok());
  EXPECT_EQ(store.load("in-memory").value(), played.file());
  ASSERT_TRUE(store.remove("in-memory").ok());
  EXPECT_EQ(store.load("in-memory").problem().message.key, "store.unknown");
}

}  // namespace vt
