// Files from older programs.

#include <array>

#include "tests/store/faulty_disk.h"
#include "tests/store/mishaps.h"

namespace vt {
namespace {

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
