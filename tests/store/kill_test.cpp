// A program that is killed loses nothing but the answer being typed. Another process plays and keeps a
// conversation and says after each commit how far it is; whenever it is killed, everything that it said it
// had is there, and what is there can be played.

#include <csignal>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/store/faulty_disk.h"
#include "tests/store/played.h"

namespace vt {
namespace {

/// Plays for ever: answers, now and then a rewind, own words of changing length. After each commit writes the
/// number of events kept to `out`, -1 where the store refused.
void play_and_keep(Store& store, const std::string& id, int out) {
  Played played(id);
  const auto say = [&](int events) { (void)!write(out, &events, sizeof events); };
  if (!store.begin(played.record(), played.bundle()).ok()) say(-1);
  say(0);
  for (int i = 1; i < 5000; ++i) {
    if (i % 7 == 0)
      played.rewind(played.session().length() - 2);
    else
      played.answer(0, std::string(static_cast<std::size_t>(i * 37 % 900), 'w'));
    if (!played.keep_last(store).ok()) say(-1);
    say(i);
  }
}

/// What the killed one said last; -1 where it said nothing.
struct Heard {
  int events = -1;
  bool refused = false;
};
Heard hear_all(int in) {
  Heard heard;
  int events = 0;
  while (read(in, &events, sizeof events) == sizeof events) {
    heard.refused = heard.refused || events < 0;
    if (events >= 0) heard.events = events;
  }
  return heard;
}

/// All that was said to be kept is there, at most one event more, and it plays.
void expect_kept(const std::string& file, const std::string& id, const Heard& heard) {
  EXPECT_FALSE(heard.refused);
  const Result<Store> store = Store::open(file);
  ASSERT_TRUE(store.ok());
  EXPECT_TRUE(store.value().is_kept());
  EXPECT_TRUE(store.value().warnings().empty());
  const Result<SessionFile> kept = store.value().load(id);
  if (heard.events < 0 && !kept.ok()) {
    EXPECT_EQ(kept.problem().message.key, "store.unknown");
    return;
  }
  ASSERT_TRUE(kept.ok());
  const int events = static_cast<int>(kept.value().record.log.events.size());
  EXPECT_GE(events, heard.events);
  EXPECT_LE(events, heard.events + 1);
  const Result<Playable> playable = open_bundle(kept.value().bundle);
  ASSERT_TRUE(playable.ok());
  const Result<Session> session = replay(kept.value().record.log, playable.value().script);
  ASSERT_TRUE(session.ok());
  const std::vector<RecordSummary> list = store.value().list().value();
  for (const RecordSummary& line : list) {
    if (line.id != id) continue;
    EXPECT_EQ(static_cast<std::size_t>(line.exchanges), session.value().length());
  }
}

struct Child {
  pid_t id = -1;
  int says = -1;
};
template <class Body>
Child started(const Body& body) {
  int ends[2];  // NOLINT(*-c-arrays)
  EXPECT_EQ(pipe(ends), 0);
  const pid_t id = fork();
  if (id == 0) {
    close(ends[0]);
    body(ends[1]);
    _exit(0);
  }
  close(ends[1]);
  return {id, ends[0]};
}

/// Waits for its end and gives what it said; true where it was killed.
bool finish(const Child& child, Heard& heard) {
  const Heard rest = hear_all(child.says);
  heard.refused = heard.refused || rest.refused;
  heard.events = std::max(heard.events, rest.events);
  close(child.says);
  int status = 0;
  waitpid(child.id, &status, 0);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

TEST(KilledProgram, at_any_random_moment_loses_nothing_that_was_kept) {
  const Folder folder;
  std::mt19937 random(71);  // NOLINT(*-msc51-cpp): the same every time
  for (int round = 0; round < 80; ++round) {
    SCOPED_TRACE(round);
    const std::string id = "round-" + std::to_string(round);
    const Child child = started([&](int out) {
      Store store = Store::open(folder.file()).value();
      play_and_keep(store, id, out);
    });
    // Not before it has come some way, then at once or a little later: in the middle of whatever it does
    // then.
    Heard heard;
    const int some_way = static_cast<int>(random() % 12);
    int events = -1;
    while (events < some_way && read(child.says, &events, sizeof events) == sizeof events)
      heard.events = std::max(heard.events, events);
    for (auto spin = random() % 40'000; spin > 0; --spin) (void)getppid();
    kill(child.id, SIGKILL);
    EXPECT_TRUE(finish(child, heard));
    expect_kept(folder.file(), id, heard);
  }
  EXPECT_EQ(Store::open(folder.file()).value().list().value().size(), 80U);
}

/// Kills at the `change`-th change to the disk since opening, before it happens or after half of it.
void expect_kept_when_killed_at(long change, FaultyDisk::Fault fault) {
  SCOPED_TRACE(change);
  const Folder folder;
  const Child child = started([&](int out) {
    FaultyDisk::install();
    FaultyDisk::fail(fault, change);
    Store store = Store::open(folder.file()).value();
    play_and_keep(store, "a", out);
  });
  Heard heard;
  EXPECT_TRUE(finish(child, heard));
  expect_kept(folder.file(), "a", heard);
  // The conversation goes on where it was.
  Store store = Store::open(folder.file()).value();
  const Result<SessionFile> kept = store.load("a");
  if (!kept.ok()) return;
  const Playable playable = open_bundle(kept.value().bundle).value();
  Session session = replay(kept.value().record.log, playable.script).value();
  session.choose(session.offered()[0]);
  const std::size_t next = kept.value().record.log.events.size();
  const LogEvent event = last_event(session);
  EXPECT_EQ(key_of(store.append("a", next, event, RecordStatus::open, 1)), "");
  EXPECT_EQ(store.load("a").value().record.log.events.back(), event);
}

TEST(KilledProgram, at_every_single_write_of_a_commit_loses_nothing_that_was_kept) {
  for (long change = 1; change <= 100; ++change)
    expect_kept_when_killed_at(change, FaultyDisk::Fault::killed);
}

TEST(KilledProgram, halfway_every_single_write_of_a_commit_loses_nothing_that_was_kept) {
  for (long change = 1; change <= 100; ++change)
    expect_kept_when_killed_at(change, FaultyDisk::Fault::killed_halfway);
}

TEST(PulledPlug, at_every_single_write_of_a_commit_loses_nothing_that_was_kept) {
  for (long change = 1; change <= 100; ++change)
    expect_kept_when_killed_at(change, FaultyDisk::Fault::unplugged);
}

TEST(KilledProgram, while_it_removes_leaves_the_others_whole) {
  Played stays("stays", 1);
  const Played goes("goes", 2, std::string(900, 'g'));
  for (int i = 0; i < 30; ++i) stays.answer();
  bool completed = false;
  for (long change = 1; !completed; ++change) {
    SCOPED_TRACE(change);
    const Folder folder;
    {
      Store store = Store::open(folder.file()).value();
      ASSERT_TRUE(store.begin(goes.record(), goes.bundle()).ok());
      ASSERT_TRUE(store.begin(stays.record(), stays.bundle()).ok());
    }
    const Child child = started([&](int /*out*/) {
      FaultyDisk::install();
      Store store = Store::open(folder.file()).value();
      FaultyDisk::fail(FaultyDisk::Fault::killed_halfway, change);
      (void)store.remove("goes");
    });
    Heard heard;
    completed = !finish(child, heard);
    Store store = Store::open(folder.file()).value();
    EXPECT_TRUE(store.warnings().empty());
    EXPECT_EQ(store.load("stays").value(), stays.file());
    const Result<SessionFile> gone = store.load("goes");
    EXPECT_TRUE(gone.ok() ? gone.value() == goes.file() : gone.problem().message.key == "store.unknown");
    EXPECT_FALSE(completed && gone.ok());
    ASSERT_TRUE(store.remove("goes").ok());
    EXPECT_EQ(bytes_of(folder.file()).find("ggggg"), std::string::npos);
  }
}

TEST(TwoPrograms, each_with_its_conversation_lose_nothing) {
  const Folder folder;
  std::vector<Child> children;
  for (int i = 0; i < 4; ++i)
    children.push_back(started([&](int out) {
      Store store = Store::open(folder.file()).value();
      Played played("of-" + std::to_string(i));
      int kept = store.begin(played.record(), played.bundle()).ok() ? 0 : -1000;
      for (int answer = 0; answer < 25; ++answer) {
        played.answer();
        kept += played.keep_last(store).ok() ? 1 : 0;
        (void)store.list().ok();
      }
      (void)!write(out, &kept, sizeof kept);
    }));
  for (const Child& child : children) {
    Heard heard;
    EXPECT_FALSE(finish(child, heard));
    EXPECT_EQ(heard.events, 25);
  }
  const Store store = Store::open(folder.file()).value();
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(store.load("of-" + std::to_string(i)).value().record.log.events.size(), 25U);
}

TEST(TwoPrograms, in_one_conversation_every_event_is_taken_by_one_of_them) {
  const Folder folder;
  const Played played("shared");
  {
    Store store = Store::open(folder.file()).value();
    ASSERT_TRUE(store.begin(played.record(), played.bundle()).ok());
  }
  constexpr int events = 60;
  std::vector<Child> children;
  for (int i = 0; i < 3; ++i)
    children.push_back(started([&](int out) {
      Store store = Store::open(folder.file()).value();
      Played mine("shared");
      int won = 0;
      for (int answer = 0; answer < events; ++answer) {
        mine.answer(0, "van " + std::to_string(i));
        const std::string key = key_of(mine.keep_last(store));
        if (key.empty()) ++won;
        if (!key.empty() && key != "store.taken") _exit(1);
      }
      (void)!write(out, &won, sizeof won);
    }));
  int won = 0;
  for (const Child& child : children) {
    Heard heard;
    EXPECT_FALSE(finish(child, heard));
    ASSERT_GE(heard.events, 0);
    won += heard.events;
  }
  EXPECT_EQ(won, events);
  EXPECT_EQ(Store::open(folder.file()).value().load("shared").value().record.log.events.size(),
            std::size_t{events});
}

TEST(TwoPrograms, at_the_birth_of_the_file_make_it_once) {
  for (int round = 0; round < 10; ++round) {
    const Folder folder;
    std::vector<Child> children;
    for (int i = 0; i < 5; ++i)
      children.push_back(started([&](int out) {
        Store store = Store::open(folder.file()).value();
        const Played played("of-" + std::to_string(i));
        const int kept = store.is_kept() && store.begin(played.record(), played.bundle()).ok() ? 1 : 0;
        (void)!write(out, &kept, sizeof kept);
      }));
    for (const Child& child : children) {
      Heard heard;
      EXPECT_FALSE(finish(child, heard));
      EXPECT_EQ(heard.events, 1);
    }
    EXPECT_EQ(Store::open(folder.file()).value().list().value().size(), 5U);
  }
}

}  // namespace
}  // namespace vt
