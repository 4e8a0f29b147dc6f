#include "engine/analysis/affected.h"

#include <algorithm>

#include "engine/analysis/author_plays.h"
#include "engine/analysis/renames.h"

namespace vt {
namespace {

/// Everything that can be read or heard at a moment, in an order that no draw decides.
std::vector<std::string> looks_of(const Script& script, const Moment& moment) {
  std::vector<std::string> out;
  for (const LineIndex index : moment.lines) {
    const Line& line = script.lines(moment.place)[index];
    out.insert(out.end(), {line.text, line.thought, line.say, line.sound, std::string(name_of(line.face))});
  }
  if (script.is_ending(moment.place)) return out;
  const Turn& turn = script.turn(moment.place);
  out.push_back(turn.hint);
  out.emplace_back(turn.type_first ? "type_first" : "");
  std::vector<std::string> offered;
  for (const OptionIndex option : moment.offered) offered.push_back(turn.options[option].text);
  std::sort(offered.begin(), offered.end());
  out.insert(out.end(), offered.begin(), offered.end());
  return out;
}

/// What is said about an answer once it was given.
std::pair<std::string, std::string> explained(const Turn& turn, OptionIndex option) {
  const Option& chosen = turn.options[option];
  const Option* better = find_option(turn, chosen.better);
  return {chosen.why, better == nullptr ? std::string{} : better->text};
}

/// Both sessions had the same events; they are had again side by side.
bool look_alike(const Session& before, const Session& now) {
  const Script& old_script = before.script();
  const Script& script = now.script();
  Session was(old_script, before.seed(), before.mode());
  Session is(script, now.seed(), now.mode());
  const auto same_moment = [&] {
    return looks_of(old_script, was.moment()) == looks_of(script, is.moment());
  };
  for (std::size_t i = 0; i < now.events().size(); ++i) {
    if (!same_moment()) return false;
    const Event& old_event = before.events()[i];
    const Event& event = now.events()[i];
    if (event.is_rewind()) {
      was.rewind(old_event.rewind_to);
      is.rewind(event.rewind_to);
      continue;
    }
    if (explained(old_script.turn(old_event.turn), old_event.option) !=
        explained(script.turn(event.turn), event.option))
      return false;
    was.choose(old_event.option);
    is.choose(event.option);
  }
  return same_moment();
}

/// An ending's old name as it is called now: being renamed is not coming out otherwise.
void bring_to_names_of(const std::vector<Rename>& renames, std::vector<Figure>& figures) {
  for (Figure& figure : figures) {
    if (!(figure.name == figure_name("ending"))) continue;
    for (const Rename& rename : renames)
      if (spelled(figure.value) == rename.before) {
        figure.value = phrase_of(rename.now);
        break;
      }
  }
}

struct Both {
  const Version& before;
  const Version& now;
  std::vector<Rename> renames;
};

void compare_figures(const Both& versions, const Conversation& before, const Conversation& now,
                     bool of_first_attempt, std::vector<FigureChange>& out) {
  std::vector<Figure> was = figures_of(versions.before.script, before, versions.before.norms);
  bring_to_names_of(versions.renames, was);
  for (const Figure& is : figures_of(versions.now.script, now, versions.now.norms)) {
    const auto same =
        std::find_if(was.begin(), was.end(), [&](const Figure& figure) { return figure.name == is.name; });
    if (same != was.end() && same->value != is.value)
      out.push_back({is.name, same->value, is.value, of_first_attempt});
  }
}

PlayImpact stopped(Fate fate, const PartialReplay& replay, const Log& log) {
  PlayImpact out;
  out.fate = fate;
  out.exchange = static_cast<int>(replay.session.length()) + 1;
  if (replay.events < log.events.size() && !log.events[replay.events].rewind)
    out.choice = log.events[replay.events].turn + "." + log.events[replay.events].option;
  out.at = replay.session.script().id(replay.session.moment().place);
  return out;
}

}  // namespace

PlayImpact impact_on(const Log& log, const Version& before, const Version& now) {
  const PartialReplay was = replay_as_far_as_possible(log, before.script);
  if (was.stopped) return stopped(Fate::did_not_fit, was, log);
  const PartialReplay is = replay_as_far_as_possible(log, now.script);
  if (is.stopped) return stopped(Fate::cannot_go_on, is, log);

  PlayImpact out;
  const Both versions{before, now, renames_between(before.script.scenario(), now.script.scenario())};
  compare_figures(versions, conversation_of(was.session), conversation_of(is.session), false, out.figures);
  const bool went_back = std::any_of(is.session.events().begin(), is.session.events().end(),
                                     [](const Event& event) { return event.is_rewind(); });
  if (went_back)
    compare_figures(versions, first_attempt_of(was.session), first_attempt_of(is.session), true, out.figures);
  if (!out.figures.empty())
    out.fate = Fate::scored_otherwise;
  else if (!look_alike(was.session, is.session))
    out.fate = Fate::looks_different;
  return out;
}

PlayImpact impact_on(const AuthorPlay& play, const Version& before, const Version& now) {
  return impact_on(log_of(play), before, now);
}

}  // namespace vt
