// A file that is not what it should be: damaged, newer, or somebody else's.

#include "tests/store/mishaps.h"

namespace vt {
namespace {

void expect_set_aside_and_usable(const Folder& folder, const std::string& bytes) {
  Result<Store> store = Store::open(folder.file());
  ASSERT_TRUE(store.ok());
  EXPECT_TRUE(store.value().is_kept());
  ASSERT_EQ(keys_of(store.value().warnings()), std::vector<std::string>{"store.damaged"});
  const auto& values = store.value().warnings()[0].message.values;
  EXPECT_EQ(values[0], (std::pair<std::string, std::string>{"file", folder.file()}));
  EXPECT_EQ(values[1].first, "aside");
  EXPECT_EQ(bytes_of(values[1].second), bytes);
  EXPECT_TRUE(store.value().list().value().empty());
  const Played played("new");
  EXPECT_TRUE(store.value().begin(played.record(), played.bundle()).ok());
  store = Store::open(folder.file());
  EXPECT_TRUE(store.value().warnings().empty());
  EXPECT_EQ(store.value().load("new").value(), played.file());
}

TEST(DamagedFile, what_is_no_database_is_set_aside_and_never_overwritten) {
  const Folder folder;
  for (const std::string bytes : {"dit is een brief", "en dit een andere", "SQLite format 3"}) {
    write_bytes(folder.file(), bytes);
    write_bytes(folder.file() + "-shm", "hoort erbij: " + bytes);
    expect_set_aside_and_usable(folder, bytes);
  }
  EXPECT_EQ(bytes_of(folder.file() + ".damaged-1"), "dit is een brief");
  EXPECT_EQ(bytes_of(folder.file() + ".damaged-1-shm"), "hoort erbij: dit is een brief");
  EXPECT_EQ(bytes_of(folder.file() + ".damaged-2"), "en dit een andere");
  EXPECT_EQ(bytes_of(folder.file() + ".damaged-3"), "SQLite format 3");
}

TEST(DamagedFile, a_file_cut_off_anywhere_is_set_aside) {
  const Folder folder;
  kept_in(folder.file());
  const std::string whole = bytes_of(folder.file());
  for (const std::size_t length :
       {std::size_t{2}, std::size_t{50}, std::size_t{512}, std::size_t{4096}, std::size_t{5000},
        whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    SCOPED_TRACE(length);
    write_bytes(folder.file(), whole.substr(0, length));
    expect_set_aside_and_usable(folder, whole.substr(0, length));
  }
}

TEST(DamagedFile, garbage_in_any_page_is_found_on_opening_or_when_the_conversation_is_read) {
  const Folder folder;
  const Played played = kept_in(folder.file(), 60);
  const std::string whole = bytes_of(folder.file());
  int set_aside = 0;
  for (std::size_t page = 0; page + 4096 <= whole.size(); page += 4096) {
    SCOPED_TRACE(page / 4096 + 1);
    std::string bytes = whole;
    for (std::size_t i = page; i < page + 4096; ++i) bytes[i] = static_cast<char>(i * 7 + 13);
    write_bytes(folder.file(), bytes);
    Store store = Store::open(folder.file()).value();
    if (!store.warnings().empty()) {
      EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{"store.damaged"});
      ++set_aside;
      EXPECT_EQ(bytes_of(folder.file() + ".damaged-" + std::to_string(set_aside)), bytes);
    } else {
      EXPECT_EQ(store.load("a").problem().message.key, "store.broken");
    }
  }
  EXPECT_GT(set_aside, 3);
}

TEST(DamagedFile, programs_that_find_it_at_once_set_it_aside_once) {
  for (int round = 0; round < 10; ++round) {
    const Folder folder;
    write_bytes(folder.file(), std::string(20000, 'x'));
    int gate[2];  // NOLINT(*-c-arrays)
    ASSERT_EQ(pipe(gate), 0);
    std::vector<pid_t> children;
    for (int i = 0; i < 6; ++i) {
      const pid_t child = fork();
      if (child == 0) {
        close(gate[1]);
        char byte = 0;
        (void)!read(gate[0], &byte, 1);  // all begin when the parent closes it
        Store store = Store::open(folder.file()).value();
        const Played played("from-" + std::to_string(i));
        _exit(store.is_kept() && store.begin(played.record(), played.bundle()).ok() ? 0 : 1);
      }
      children.push_back(child);
    }
    close(gate[0]);
    close(gate[1]);
    for (const pid_t child : children) {
      int status = 0;
      waitpid(child, &status, 0);
      EXPECT_EQ(status, 0);
    }
    EXPECT_TRUE(fs::exists(folder.file() + ".damaged-1"));
    EXPECT_FALSE(fs::exists(folder.file() + ".damaged-2"));
    EXPECT_EQ(Store::open(folder.file()).value().list().value().size(), 6U);
  }
}

TEST(OtherFile, one_from_a_newer_program_is_reported_and_left_alone) {
  const Folder folder;
  kept_in(folder.file());
  run_sql(folder.file(), "CREATE TABLE later (x); PRAGMA user_version = 1000;");
  const std::string bytes = bytes_of(folder.file());
  const Result<Store> store = Store::open(folder.file());
  ASSERT_FALSE(store.ok());
  EXPECT_EQ(store.problem(), problem("store.newer", {{"file", folder.file()}}));
  EXPECT_EQ(bytes_of(folder.file()), bytes);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(OtherFile, a_newer_program_that_comes_by_meanwhile_stops_this_one_from_writing) {
  const Folder folder;
  Played played = kept_in(folder.file());
  Store store = Store::open(folder.file()).value();
  run_sql(folder.file(), "PRAGMA user_version = 1000;");
  const std::string bytes = bytes_of(folder.file());
  played.answer();
  EXPECT_EQ(key_of(played.keep_last(store)), "store.newer");
  EXPECT_EQ(bytes_of(folder.file()), bytes);
}

TEST(OtherFile, somebody_elses_database_is_reported_and_left_alone) {
  for (const char* sql :
       {"CREATE TABLE birds (name)", "PRAGMA application_id = 77", "PRAGMA user_version = 1"}) {
    const Folder folder;
    run_sql(folder.file(), sql);
    const std::string bytes = bytes_of(folder.file());
    const Result<Store> store = Store::open(folder.file());
    ASSERT_FALSE(store.ok()) << sql;
    EXPECT_EQ(store.problem(), problem("store.foreign", {{"file", folder.file()}}));
    EXPECT_EQ(bytes_of(folder.file()), bytes);
  }
}

TEST(OtherFile, an_empty_one_is_begun_in) {
  const Folder folder;
  write_bytes(folder.file(), "");
  const Store store = Store::open(folder.file()).value();
  EXPECT_TRUE(store.is_kept());
  EXPECT_TRUE(store.warnings().empty());
}

}  // namespace
}  // namespace vt
