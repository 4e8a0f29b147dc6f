#include "engine/analysis/author_plays.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/scenario/finding_list.h"

namespace vt {
namespace {

/// Compares expectation by expectation; each that is not met is a finding of its own.
class Compared {
 public:
  Compared(const AuthorPlay& play, FindingList& out) : play_(play), out_(out) {}

  template <class T>
  void number(const char* what, const std::optional<T>& expected, T found) {
    if (expected && *expected != found) differ(what, std::to_string(*expected), std::to_string(found));
  }
  void text(const char* what, const std::string& expected, const std::string& found) {
    if (expected != found) differ(what, expected, found);
  }

 private:
  void differ(const std::string& what, const std::string& expected, const std::string& found) {
    out_.add(rules::play_turned_out_otherwise, {}, {},
             {{"play", play_.name}, {"what", what}, {"expected", expected}, {"found", found}});
  }

  const AuthorPlay& play_;
  FindingList& out_;
};

void compare_state(const Script& script, const Scorecard& card, const Expectation& expect,
                   Compared& compare) {
  for (const auto& [variable, value] : expect.state) {
    for (std::size_t i = 0; i < script.variable_count(); ++i)
      if (script.variable_name(i) == variable)
        compare.number(variable.c_str(), std::optional<std::int32_t>(value), card.final_state.variables[i]);
  }
}

void compare_traps(const Scorecard& card, const Expectation& expect, Compared& compare) {
  if (!expect.traps) return;
  std::vector<std::string> found;
  for (const TrapHit& hit : card.traps) found.emplace_back(hit.name);
  std::vector<std::string> expected = *expect.traps;
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  compare.text("traps", joined(expected, ", "), joined(found, ", "));
}

void compare_all(const Script& script, const Scorecard& card, const Expectation& expect, Compared& compare) {
  if (!expect.ending.empty())
    compare.text("ending", expect.ending, card.ending == nullptr ? "-" : card.ending->id);
  if (expect.stage_after)
    compare.text("stage_after", std::string(name_of(*expect.stage_after)),
                 card.ending == nullptr ? "-" : std::string(name_of(card.ending->stage_after)));
  if (expect.safety)
    compare.text("safety", std::string(name_of(*expect.safety)), std::string(name_of(card.safety.outcome())));
  compare_state(script, card, expect, compare);
  compare.number("change_talk", expect.change_talk, card.talk.all.change);
  compare.number("sustain_talk", expect.sustain_talk, card.talk.all.sustain);
  compare.number("provoked", expect.provoked, card.talk.all.provoked);
  compare.number("reflections", expect.reflections, card.tally.reflections());
  compare.number("questions", expect.questions, card.tally.questions());
  compare.number("adherent", expect.adherent, card.tally.adherent());
  compare.number("non_adherent", expect.non_adherent, card.tally.non_adherent());
  compare_traps(card, expect, compare);
}

}  // namespace

Log log_of(const AuthorPlay& play) {
  Log log;
  log.seed = "0";
  for (const std::string& choice : play.choices) {
    const auto dot = choice.find('.');
    log.events.push_back({choice.substr(0, dot), choice.substr(dot + 1), {}, {}, 0, {}});
  }
  return log;
}

std::vector<Finding> check_play(const Script& script, const Norms& norms, const AuthorPlay& play,
                                const std::string& file) {
  FindingList out(file);
  if (play.scenario != script.scenario().id) {
    out.add(rules::play_cannot_be_played, {}, {},
            {{"play", play.name}, {"number", "0"}, {"choice", play.scenario}});
    return out.take();
  }
  const PartialReplay partial = replay_as_far_as_possible(log_of(play), script);
  if (partial.stopped) {
    out.add(rules::play_cannot_be_played, {}, {},
            {{"play", play.name},
             {"number", std::to_string(partial.events + 1)},
             {"choice", play.choices[partial.events]}});
    return out.take();
  }
  const Scorecard card = score(script, conversation_of(partial.session), norms);
  Compared compare(play, out);
  compare_all(script, card, play.expect, compare);
  return out.take();
}

}  // namespace vt
