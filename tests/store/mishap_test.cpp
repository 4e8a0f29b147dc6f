// What the store does when the file is not what it should be, and when the disk will not have what is
// written.

#include <array>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "tests/store/faulty_disk.h"
#include "tests/store/played.h"

namespace vt {
namespace {

namespace fs = std::filesystem;

/// Runs SQL on a file, as another program would.
void run_sql(const std::string& file, const std::string& sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
      << sqlite3_errmsg(database);
  sqlite3_close(database);
}

/// A file with one conversation of `answers` answers, closed.
Played kept_in(const std::string& file, int answers = 3) {
  Played played("a");
  for (int i = 0; i < answers; ++i) played.answer(0, "eigen woorden " + std::to_string(i));
  Store store = Store::open(file).value();
  EXPECT_TRUE(store.begin(played.record(), played.bundle()).ok());
  return played;
}

/// Runs `body` in another process and gives whether it returned true there.
template <class Body>
bool in_child(const Body& body) {
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

/// A store that keeps nothing but does all it should.
void expect_works_in_memory(Store& store) {
  EXPECT_FALSE(store.is_kept());
  Played played("in-memory");
  ASSERT_TRUE(store.begin(played.record(), played.bundle()).ok());
  played.answer();
  ASSERT_TRUE(played.keep_last(store).ok());
  EXPECT_EQ(store.load("in-memory").value(), played.file());
  ASSERT_TRUE(store.remove("in-memory").ok());
  EXPECT_EQ(store.load("in-memory").problem().message.key, "store.unknown");
}

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
    EXPECT_EQ(key_of(store.remove("a")), "store.full");
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

/// Version 1, as its first program made it.
constexpr const char* version_1 = R"(
  CREATE TABLE bundles (hash TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE records (
    id TEXT PRIMARY KEY NOT NULL, scenario TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL,
    locale TEXT NOT NULL, bundle TEXT NOT NULL REFERENCES bundles (hash), pseudonym TEXT NOT NULL,
    started INTEGER NOT NULL, changed INTEGER NOT NULL, status TEXT NOT NULL, seed TEXT NOT NULL,
    mode TEXT NOT NULL, self_rating TEXT NOT NULL) STRICT;
  CREATE INDEX records_by_bundle ON records (bundle);
  CREATE TABLE events (
    record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE, number INTEGER NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (record, number)) STRICT, WITHOUT ROWID;
  PRAGMA application_id = 1448370529;
  PRAGMA user_version = 1;
)";

std::string as_sql(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

/// A record of version 1 with its events, as SQL.
std::string version_1_record(const Record& record) {
  std::string sql = "INSERT INTO records VALUES (" + as_sql(record.id) +
                    ",'avondrood','1.0.0','Avondrood','nl-BE'," + as_sql(record.bundle) + ",''," +
                    std::to_string(record.started) + "," + std::to_string(record.changed) + ",'" +
                    std::string(name_of(record.status)) + "','7','practice','{}');";
  for (std::size_t i = 0; i < record.log.events.size(); ++i)
    sql += "INSERT INTO events VALUES (" + as_sql(record.id) + "," + std::to_string(i) + "," +
           as_sql(json::write_compact(encode(record.log.events[i]))) + ");";
  return sql;
}

TEST(OlderFile, version_1_is_brought_up_to_date_with_all_that_is_in_it) {
  const Folder folder;
  Played ended("ended", 1000);
  Played rewound("rewound", 2000);
  const Played empty("empty", 3000);
  for (int i = 0; i < 4; ++i) ended.answer();
  ended.answer(2);
  for (int i = 0; i < 5; ++i) rewound.answer();
  rewound.rewind(1);
  rewound.answer(1, "'t was anders");
  const std::array<const Played*, 3> all{&ended, &rewound, &empty};
  run_sql(folder.file(), version_1);
  run_sql(folder.file(), "INSERT INTO bundles VALUES (" + as_sql(ended.record().bundle) + ", CAST(" +
                             as_sql(write_bundle(ended.bundle())) + " AS BLOB));");
  for (const Played* played : all) run_sql(folder.file(), version_1_record(played->record()));

  for (int opening = 0; opening < 2; ++opening) {
    Store store = Store::open(folder.file()).value();
    EXPECT_TRUE(store.is_kept());
    EXPECT_TRUE(store.warnings().empty());
    const std::vector<RecordSummary> list = store.list().value();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[0].exchanges, 0);
    EXPECT_EQ(list[1].exchanges, 2);
    EXPECT_EQ(list[2].exchanges, 5);
    for (const Played* played : all) EXPECT_EQ(store.load(played->record().id).value(), played->file());
  }
  Store store = Store::open(folder.file()).value();
  rewound.answer();
  ASSERT_TRUE(rewound.keep_last(store).ok());
  EXPECT_EQ(store.list().value()[1].exchanges, 3);
}

TEST(OlderFile, one_that_cannot_be_written_is_read_all_the_same) {
  const Folder folder;
  Played played("a");
  played.answer();
  run_sql(folder.file(), version_1);
  run_sql(folder.file(), "INSERT INTO bundles VALUES (" + as_sql(played.record().bundle) + ", CAST(" +
                             as_sql(write_bundle(played.bundle())) + " AS BLOB));" +
                             version_1_record(played.record()));
  const std::string bytes = bytes_of(folder.file());
  EXPECT_TRUE(in_child([&] {
    FaultyDisk::install();
    FaultyDisk::fail(FaultyDisk::Fault::full, 1);
    const Store store = Store::open(folder.file()).value();
    EXPECT_EQ(keys_of(store.warnings()), std::vector<std::string>{"store.full"});
    EXPECT_EQ(store.load("a").value(), played.file());
    EXPECT_EQ(store.list().value()[0].exchanges, 1);
    return !::testing::Test::HasFailure();
  }));
  EXPECT_EQ(bytes_of(folder.file()), bytes);
}

}  // namespace
}  // namespace vt
