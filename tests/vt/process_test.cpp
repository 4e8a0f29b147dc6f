// `vt` as a program among programs: killed in the middle, two of them on one store, its output closed.

#include <array>
#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/store/store.h"
#include "tests/vt/terminal.h"

extern char** environ;  // NOLINT(*-redundant-declaration): POSIX leaves it to the program

namespace vt::tests {
namespace {

/// A running `vt` with a pipe on either side.
class Running {
 public:
  explicit Running(std::vector<std::string> words, const char* out_file = nullptr) {
    words.insert(words.begin(), VT_PROGRAM);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    EXPECT_EQ(::pipe2(in.data(), O_CLOEXEC), 0);
    EXPECT_EQ(::pipe2(out.data(), O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    if (out_file != nullptr)
      ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out_file, O_WRONLY, 0);
    else
      ::posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out[1], STDERR_FILENO);
    EXPECT_EQ(::posix_spawn(&process_, VT_PROGRAM, &actions, nullptr, arguments.data(), environ), 0);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    to_ = in[1];
    from_ = out[0];
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  Running(Running&&) = delete;
  Running& operator=(Running&&) = delete;
  ~Running() {
    close_input();
    close_output();
    if (process_ > 0) {
      ::kill(process_, SIGKILL);
      ::waitpid(process_, nullptr, 0);
    }
  }

  void type(const std::string& text) const {
    EXPECT_EQ(::write(to_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  /// Reads on until `text` comes by or the program is silent for good; gives all that was read since last
  /// time.
  std::string until(const std::string& text) {
    std::string all;
    std::array<char, 4096> part{};
    while (text.empty() || all.find(text) == std::string::npos) {
      const ssize_t got = ::read(from_, part.data(), part.size());
      if (got <= 0) break;
      all.append(part.data(), static_cast<std::size_t>(got));
    }
    return all;
  }
  void close_input() {
    if (to_ >= 0) ::close(to_);
    to_ = -1;
  }
  void close_output() {
    if (from_ >= 0) ::close(from_);
    from_ = -1;
  }
  void kill() const { ::kill(process_, SIGKILL); }
  /// The exit code, or minus the signal.
  int end() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

 private:
  pid_t process_ = 0;
  int to_ = -1;
  int from_ = -1;
};

class Process : public TerminalTest {
 protected:
  std::vector<std::string> words(std::vector<std::string> more) const {
    more.insert(more.begin(), {"--data", data, "--store", store, "--lang", "en"});
    return more;
  }
  std::size_t events() {
    const Result<Store> opened = Store::open(store);
    return opened.value().load(kept().front()).value().record.log.events.size();
  }
};

TEST_F(Process, killed_in_the_middle_goes_on_at_the_same_word) {
  Running first(words({"play", scenario, "--seed", "1"}));
  first.until("Your answer");
  first.type("1\n");
  first.until("I had not looked at it that way yet.");
  first.kill();
  EXPECT_EQ(first.end(), -SIGKILL);
  EXPECT_EQ(events(), 1U);
  const Spoken resumed = vt({"play", "--resume", "last"}, "");
  EXPECT_TRUE(resumed.says("Mia: I had not looked at it that way yet.")) << resumed.out;
}

TEST_F(Process, two_cannot_both_go_on_with_one_conversation) {
  play("binnen.hoor\n");
  Running here(words({"play", "--resume", "last"}));
  Running there(words({"play", "--resume", "last"}));
  here.until("> ");
  there.until("> ");
  here.type("\n1\n");
  here.until("I would like to try it some time.");
  there.type("\n2\n1\n1\n");
  there.close_input();
  const std::string said = there.until("");
  EXPECT_EQ(there.end(), 2) << said;
  EXPECT_NE(said.find("another window"), std::string::npos) << said;
  EXPECT_EQ(said.find("I would like to try"), std::string::npos) << "its own answer did not count: " << said;
  here.type("1\n\n\nn\n");
  here.close_input();
  here.until("");
  EXPECT_EQ(here.end(), 0);
  EXPECT_EQ(events(), 3U);
}

TEST_F(Process, two_hold_conversations_of_their_own_on_one_store) {
  Running here(words({"play", scenario, "--seed", "1"}));
  Running there(words({"play", scenario, "--seed", "2"}));
  for (const std::string answer : {"1\n", "\n1\n", "1\n"}) {
    here.until("> ");
    there.until("> ");
    here.type(answer);
    there.type(answer);
  }
  for (Running* one : {&here, &there}) {
    one->close_input();
    one->until("");
    EXPECT_EQ(one->end(), 0);
  }
  EXPECT_EQ(kept().size(), 2U);
}

TEST_F(Process, a_reader_that_goes_away_costs_nothing_that_was_kept) {
  Running play(words({"play", scenario, "--seed", "1"}));
  play.until("Your answer");
  play.type("1\n");
  play.until("I had not looked at it that way yet.");
  play.close_output();
  play.type("\n1\n1\n");
  play.close_input();
  EXPECT_NE(play.end(), 0);
  EXPECT_GE(events(), 1U);
  EXPECT_EQ(vt({"sessions"}).code, 0);
}

TEST_F(Process, output_that_cannot_be_written_is_no_success) {
  Running full(words({"schema", "scenario"}), "/dev/full");
  full.until("");
  EXPECT_EQ(full.end(), 2);
}

TEST_F(Process, finds_its_data_beside_itself) {
  Running beside({"--lang", "en", "--store", store, "check"});
  const std::string said = beside.until("");
  EXPECT_NE(said.find("Scenarios: " + std::to_string(shipped()) + "."), std::string::npos) << said;
  beside.end();
}

}  // namespace
}  // namespace vt::tests
