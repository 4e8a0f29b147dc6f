#include "engine/store/store.h"

#include <algorithm>
#include <random>

#include "tests/store/played.h"

namespace vt {
namespace {

Store opened(const std::string& path) {
  Result<Store> store = Store::open(path);
  EXPECT_TRUE(store.ok());
  return std::move(store).value();
}

TEST(Store, a_conversation_comes_back_as_it_was_kept) {
  const Folder folder;
  Played played("a");
  played.record().pseudonym = "Zoë 🌱";
  {
    Store store = opened(folder.file());
    EXPECT_TRUE(store.is_kept());
    EXPECT_TRUE(store.warnings().empty());
    ASSERT_TRUE(store.begin(played.record(), played.bundle()).ok());
    for (const OptionIndex option : std::initializer_list<OptionIndex>{0, 1, 1, 0}) {
      played.answer(option, "zei ik \"zelf\"\n");
      ASSERT_TRUE(played.keep_last(store).ok());
    }
    played.rewind(2);
    ASSERT_TRUE(played.keep_last(store).ok());
    played.answer(2);
    ASSERT_TRUE(played.keep_last(store).ok());
    played.record().self_rating = {120, 40};
    ASSERT_TRUE(store.rate("a", played.record().self_rating).ok());
  }
  Store again = opened(folder.file());
  const Result<SessionFile> file = again.load("a");
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.value(), played.file());
  EXPECT_EQ(file.value().record.status, RecordStatus::ended);
  const Result<Session> session = replay(file.value().record.log, played.script());
  ASSERT_TRUE(session.ok());
  EXPECT_EQ(session.value(), played.session());
}

TEST(Store, the_list_counts_the_answers_on_the_path_and_puts_the_last_started_first) {
  const Folder folder;
  Store store = opened(folder.file());
  Played early("early", 1000);
  Played late("late", 3000);
  Played middle("middle", 2000);
  for (Played* played : {&late, &early, &middle})
    ASSERT_TRUE(store.begin(played->record(), played->bundle()).ok());
  for (int i = 0; i < 5; ++i) {
    early.answer();
    ASSERT_TRUE(early.keep_last(store).ok());
  }
  early.rewind(1);
  ASSERT_TRUE(early.keep_last(store).ok());
  early.answer(1);
  ASSERT_TRUE(early.keep_last(store).ok());

  const Result<std::vector<RecordSummary>> list = store.list();
  ASSERT_TRUE(list.ok());
  ASSERT_EQ(list.value().size(), 3U);
  EXPECT_EQ(list.value()[0].id, "late");
  EXPECT_EQ(list.value()[1].id, "middle");
  const RecordSummary& line = list.value()[2];
  EXPECT_EQ(line.id, "early");
  EXPECT_EQ(line.scenario, "avondrood");
  EXPECT_EQ(line.title, "Avondrood");
  EXPECT_EQ(line.locale, "nl-BE");
  EXPECT_EQ(line.mode, Mode::practice);
  EXPECT_EQ(line.status, RecordStatus::open);
  EXPECT_EQ(line.started, 1000);
  EXPECT_EQ(line.changed, early.record().changed);
  EXPECT_EQ(line.exchanges, 2);
  EXPECT_EQ(static_cast<std::size_t>(line.exchanges), early.session().length());
}

TEST(Store, an_event_that_is_there_or_leaves_a_gap_is_refused) {
  Store store = Store::in_memory();
  Played played("a");
  ASSERT_TRUE(store.begin(played.record(), played.bundle()).ok());
  played.answer();
  const LogEvent event = played.record().log.events.back();
  EXPECT_EQ(key_of(store.append("a", 1, event, RecordStatus::open, 1)), "store.gap");
  EXPECT_EQ(key_of(store.append("a", 0, event, RecordStatus::open, 1)), "");
  EXPECT_EQ(key_of(store.append("a", 0, event, RecordStatus::ended, 1)), "store.taken");
  EXPECT_EQ(key_of(store.append("b", 0, event, RecordStatus::open, 1)), "store.unknown");
  EXPECT_EQ(key_of(store.rate("b", {})), "store.unknown");
  EXPECT_EQ(store.load("b").problem().message.key, "store.unknown");
  const SessionFile file = store.load("a").value();
  EXPECT_EQ(file.record.log.events.size(), 1U);
  EXPECT_EQ(file.record.status, RecordStatus::open);
}

TEST(Store, a_session_file_is_taken_in_once) {
  Store store = Store::in_memory();
  Played played("a");
  played.answer();
  played.answer();
  const Result<SessionFile> file = read_session_file(write_session_file(played.file()), "a.json");
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(key_of(store.import(file.value())), "");
  SessionFile other = file.value();
  other.record.pseudonym = "iemand anders";
  other.record.log.events.pop_back();
  EXPECT_EQ(key_of(store.import(other)), "store.exists");
  EXPECT_EQ(store.load("a").value(), file.value());
  EXPECT_EQ(store.list().value().size(), 1U);
}

TEST(Store, a_bundle_keeps_its_bytes_also_where_they_are_not_in_normal_form) {
  Store store = Store::in_memory();
  const Played played("a", 1, "cafe\xCC\x81");
  ASSERT_TRUE(store.begin(played.record(), played.bundle()).ok());
  const SessionFile file = store.load("a").value();
  EXPECT_EQ(file.bundle.scenario, played.bundle().scenario);
  EXPECT_EQ(bundle_hash(file.bundle), file.record.bundle);
  EXPECT_TRUE(read_session_file(write_session_file(file), "a.json").ok());
}

/// How often `text` stands in the file.
std::size_t count_in(const std::string& file, const std::string& text) {
  const std::string bytes = bytes_of(file);
  std::size_t count = 0;
  for (auto at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1)) ++count;
  return count;
}

TEST(Store, a_bundle_stands_in_the_file_once_and_goes_with_the_last_record_that_names_it) {
  const Folder folder;
  Store store = opened(folder.file());
  const Played one("one", 1, "merkteken-een");
  const Played two("two", 2, "merkteken-een");
  const Played other("other", 3, "merkteken-ander");
  for (const Played* played : {&one, &two, &other})
    ASSERT_TRUE(store.begin(played->record(), played->bundle()).ok());
  EXPECT_EQ(count_in(folder.file(), "merkteken-een"), 1U);
  ASSERT_TRUE(store.remove("one").ok());
  EXPECT_EQ(count_in(folder.file(), "merkteken-een"), 1U);
  EXPECT_EQ(store.load("two").value(), two.file());
  ASSERT_TRUE(store.remove("two").ok());
  EXPECT_EQ(count_in(folder.file(), "merkteken-een"), 0U);
  EXPECT_EQ(store.load("other").value(), other.file());
  EXPECT_TRUE(store.remove("two").ok());
  EXPECT_EQ(store.load("two").problem().message.key, "store.unknown");
}

TEST(Store, what_is_removed_is_wiped_from_the_file) {
  const Folder folder;
  Store store = opened(folder.file());
  std::mt19937 random(20261121);  // NOLINT(*-msc51-cpp): the same every time
  std::vector<std::unique_ptr<Played>> there;
  for (int round = 0; round < 36; ++round) {
    const std::string name = "geheim" + std::to_string(1000 + round);
    there.push_back(std::make_unique<Played>("id-" + name, round));
    Played& played = *there.back();
    played.record().pseudonym = name;
    ASSERT_TRUE(store.begin(played.record(), played.bundle()).ok());
    for (int i = 0; i < 8; ++i) {
      Played& any = *there[random() % there.size()];
      any.answer(0, any.record().pseudonym + std::string(random() % 700, '.'));
      ASSERT_TRUE(any.keep_last(store).ok());
    }
    if (round % 3 == 2) {
      const auto gone = there.begin() + static_cast<std::ptrdiff_t>(random() % there.size());
      const std::string secret = (*gone)->record().pseudonym;
      EXPECT_GT(count_in(folder.file(), secret), 0U);
      ASSERT_TRUE(store.remove((*gone)->record().id).ok());
      EXPECT_EQ(count_in(folder.file(), secret), 0U) << secret;
      there.erase(gone);
    }
  }
  for (const auto& played : there) EXPECT_EQ(store.load(played->record().id).value(), played->file());
  ASSERT_TRUE(store.remove_all().ok());
  EXPECT_EQ(count_in(folder.file(), "geheim"), 0U);
  EXPECT_EQ(count_in(folder.file(), "Avondrood"), 0U);
  EXPECT_TRUE(store.list().value().empty());
}

TEST(Store, the_folder_is_made_and_the_file_is_for_its_owner) {
  namespace fs = std::filesystem;
  const Folder folder;
  const std::string path = folder.file("gegevens/méér/gesprekken.db");
  Store store = opened(path);
  EXPECT_TRUE(store.is_kept());
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace
}  // namespace vt
