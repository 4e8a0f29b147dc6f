// A disk that will not have what is written: read-only, full, failing, gone, or held by another program.

#include <csignal>

#include <sys/resource.h>

#include "tests/store/faulty_disk.h"
#include "tests/store/mishaps.h"

namespace vt {
namespace {

TEST(ReadOnlyPlace, a_folder_that_cannot_be_made_gives_a_store_in_memory) {
  const Folder folder;
  write_bytes(folder.file("bestand"), "geen map");
  for (const std::string& path : {folder.file("bestand/gesprekken.db"), folder.file("bestand/a/b.db")}) {
    Store store = Store::open(path).value();
    EXPECT_EQ(store.warnings(), std::vector<Problem>{problem("store.read_only", {{"file", path}})});
    expect_works_in_memory(store);
  }
  EXPECT_EQ(bytes_of(folder.file("bestand")), "geen map");
}

TEST(ReadOnlyPlace, a_folder_in_the_place_of_the_file_is_left_alone) {
  const Folder folder;
  fs::create_directory(folder.file());
  Store store = Store::open(folder.file()).value();
  EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{"store.read_only"});
  expect_works_in_memory(store);
  EXPECT_TRUE(fs::is_directory(folder.file()));
}

/// As somebody who may not write everywhere: permissions mean nothing to root.
template <class Body>
bool without_privileges(const Body& body) {
  return in_child([&] { return (geteuid() != 0 || seteuid(65534) == 0) && body(); });
}

TEST(ReadOnlyPlace, what_can_be_read_is_shown_and_what_is_new_stays_in_memory) {
  const Folder folder;
  const Played played = kept_in(folder.file());
  const std::string bytes = bytes_of(folder.file());
  const auto anyone_reads = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
  const auto anyone_enters =
      anyone_reads | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  fs::permissions(folder.file(), anyone_reads);
  fs::permissions(folder.path(), anyone_enters);
  EXPECT_TRUE(without_privileges([&] {
    Store store = Store::open(folder.file()).value();
    EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{"store.read_only"});
    EXPECT_EQ(store.load("a").value(), played.file());
    EXPECT_EQ(key_of(store.remove("a")), "store.not_removed");
    expect_works_in_memory(store);
    EXPECT_EQ(key_of(store.remove_all()), "store.not_removed");
    EXPECT_EQ(store.list().value().size(), 1U);
    return !::testing::Test::HasFailure();
  }));
  // A file that may be written in a folder that may not: there is no room for a journal.
  fs::permissions(folder.file(), fs::perms::all);
  EXPECT_TRUE(without_privileges([&] {
    Store store = Store::open(folder.file()).value();
    EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{"store.read_only"});
    EXPECT_EQ(store.load("a").value(), played.file());
    expect_works_in_memory(store);
    return !::testing::Test::HasFailure();
  }));
  fs::permissions(folder.path(), fs::perms::all);
  EXPECT_EQ(bytes_of(folder.file()), bytes);
}

TEST(ReadOnlyPlace, a_damaged_file_that_cannot_be_set_aside_stays_where_it_is) {
  const Folder folder;
  write_bytes(folder.file(), "dit is een brief");
  fs::permissions(folder.file(), fs::perms::all);
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                     fs::perms::others_exec);
  EXPECT_TRUE(without_privileges([&] {
    Store store = Store::open(folder.file()).value();
    EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{"store.read_only"});
    expect_works_in_memory(store);
    return !::testing::Test::HasFailure();
  }));
  fs::permissions(folder.path(), fs::perms::all);
  EXPECT_EQ(bytes_of(folder.file()), "dit is een brief");
}

/// The disk goes wrong at one change of an append. Whatever change that is: the conversation goes on in
/// memory with the event that the disk refused, and the file holds what it held before.
bool survives(FaultyDisk::Fault fault, const std::string& warning, const std::string& file, long after) {
  Played played = kept_in(file);
  const SessionFile before = played.file();
  FaultyDisk::install();
  Store store = Store::open(file).value();
  played.answer(0, "net voor het misging");
  FaultyDisk::fail(fault, after);
  const Outcome outcome = played.keep_last(store);
  if (outcome.ok()) return false;  // it needed fewer changes than that
  EXPECT_EQ(key_of(outcome), warning);
  EXPECT_FALSE(store.is_kept());
  EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{warning});
  EXPECT_EQ(store.load("a").value(), played.file());
  for (int i = 0; i < 3; ++i) {
    played.answer();
    EXPECT_EQ(key_of(played.keep_last(store)), "");
  }
  EXPECT_EQ(store.load("a").value(), played.file());
  expect_works_in_memory(store);
  FaultyDisk::fail(FaultyDisk::Fault::none, 0);
  EXPECT_EQ(Store::open(file).value().load("a").value(), before);
  return true;
}

TEST(FullDisk, halfway_a_conversation_it_goes_on_in_memory_whichever_write_fails) {
  for (const auto fault : {FaultyDisk::Fault::full, FaultyDisk::Fault::broken}) {
    long after = 1;
    EXPECT_TRUE(in_child([&] {
      const auto fails_at = [&](long change) {
        const Folder folder;
        return survives(fault, "store.full", folder.file(), change);
      };
      while (fails_at(after)) ++after;
      EXPECT_GT(after, 4);  // journal, page, sync, removal at the least
      return !::testing::Test::HasFailure();
    }));
  }
}

TEST(FullDisk, from_the_start_gives_a_store_in_memory) {
  for (long after = 1; after < 4; ++after)
    EXPECT_TRUE(in_child([&] {
      const Folder folder;
      FaultyDisk::install();
      FaultyDisk::fail(FaultyDisk::Fault::full, after);
      Store store = Store::open(folder.file()).value();
      EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{"store.full"});
      expect_works_in_memory(store);
      return !::testing::Test::HasFailure();
    }));
}

TEST(FullDisk, no_conversation_can_be_begun_on_it_that_is_lost) {
  const Folder folder;
  kept_in(folder.file());
  EXPECT_TRUE(in_child([&] {
    // The file may not grow: what a quota does, without a double for the disk.
    (void)std::signal(SIGXFSZ, SIG_IGN);
    const auto size = static_cast<rlim_t>(fs::file_size(folder.file()));
    const rlimit limit{size, size};
    Store store = Store::open(folder.file()).value();
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return false;
    Played played("new");
    played.record().pseudonym = std::string(30000, 'm');
    EXPECT_EQ(key_of(store.begin(played.record(), played.bundle())), "store.full");
    EXPECT_EQ(store.load("new").value(), played.file());
    EXPECT_EQ(store.list().value().size(), 2U);
    return !::testing::Test::HasFailure();
  }));
  EXPECT_EQ(Store::open(folder.file()).value().list().value().size(), 1U);
}

TEST(FullDisk, a_conversation_that_it_cannot_take_away_is_still_there_and_still_kept) {
  const Folder folder;
  const Played played = kept_in(folder.file());
  EXPECT_TRUE(in_child([&] {
    FaultyDisk::install();
    Store store = Store::open(folder.file()).value();
    FaultyDisk::fail(FaultyDisk::Fault::full, 1);
    EXPECT_EQ(key_of(store.remove("a")), "store.not_removed");
    FaultyDisk::fail(FaultyDisk::Fault::none, 0);
    EXPECT_TRUE(store.is_kept());
    EXPECT_EQ(store.load("a").value(), played.file());
    EXPECT_EQ(key_of(store.remove("a")), "");
    EXPECT_TRUE(store.list().value().empty());
    return !::testing::Test::HasFailure();
  }));
}

TEST(VanishedFile, a_conversation_whose_file_is_taken_away_goes_on_in_memory) {
  const Folder folder;
  Played played = kept_in(folder.file());
  Store store = Store::open(folder.file()).value();
  fs::rename(folder.file(), folder.file("elders.db"));
  played.answer();
  EXPECT_EQ(key_of(played.keep_last(store)), "store.read_only");
  EXPECT_FALSE(store.is_kept());
  EXPECT_EQ(store.load("a").value(), played.file());
}

TEST(BusyFile, what_has_to_wait_too_long_can_be_tried_again) {
  const Folder folder;
  Played played = kept_in(folder.file());
  EXPECT_TRUE(in_child([&] {
    FaultyDisk::install();
    Store store = Store::open(folder.file()).value();
    sqlite3* other = nullptr;
    sqlite3_open(folder.file().c_str(), &other);
    EXPECT_EQ(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    played.answer();
    EXPECT_EQ(key_of(played.keep_last(store)), "store.busy");
    EXPECT_EQ(key_of(store.remove("a")), "store.busy");
    EXPECT_EQ(store.list().problem().message.key, "store.busy");
    EXPECT_TRUE(store.is_kept());
    EXPECT_TRUE(store.warnings().empty());
    Store late = Store::open(folder.file()).value();
    EXPECT_EQ(keys_of(late.warnings()), std::vector<std::string>{"store.locked"});
    expect_works_in_memory(late);
    sqlite3_close(other);
    EXPECT_EQ(key_of(played.keep_last(store)), "");
    EXPECT_EQ(store.load("a").value(), played.file());
    return !::testing::Test::HasFailure();
  }));
}

}  // namespace
}  // namespace vt
