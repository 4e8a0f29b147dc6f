#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>

#include "engine/analysis/distribution.h"
#include "engine/report/diff_json.h"
#include "engine/report/diff_text.h"
#include "engine/report/numbers.h"
#include "tools/vt/command.h"
#include "tools/vt/explored.h"
#include "tools/vt/kept.h"
#include "tools/vt/progress.h"

namespace vt::terminal {
namespace {

struct Wishes {
  std::string before;
  std::string now;
  bool json = false;
};

/// A version, read and explored.
struct Side {
  ScenarioFolder folder;
  std::unique_ptr<Explored> explored;

  [[nodiscard]] const Study& study() const { return explored->study(); }
  [[nodiscard]] const Scenario& scenario() const { return *folder.reading.scenario; }
  [[nodiscard]] Version version() const { return {explored->playable().script, explored->playable().norms}; }
};

Result<Side> side_of(const Context& context, const std::string& name, Progress& progress) {
  Result<ScenarioFolder> folder = find_scenario(context, name);
  if (!folder.ok()) return folder.problem();
  Side side{std::move(folder).value(), nullptr};
  if (!side.folder.reading.is_sound()) return problem("scenario.unsound", {{"file", side.folder.file}});
  auto explored = Explored::make(context, side.folder,
                                 {.keep_going = [&](std::size_t states) { return progress(states); }});
  if (!explored.ok()) return explored.problem();
  side.explored = std::move(explored).value();
  return side;
}

/// Figures over all conversations of both versions; only those that differ.
class Compared {
 public:
  Compared(const Study& before, const Study& now, const Words& words)
      : before_(before), now_(now), words_(words) {}

  std::vector<ComparedMeasure> take() {
    count("states", before_.graph.size(), now_.graph.size());
    if (!before_.is_exact() || !now_.is_exact()) return std::move(out_);
    count("longest", longest_play(before_.graph), longest_play(now_.graph));
    add("best_total", signed_number(before_.values->best(0)), signed_number(now_.values->best(0)));
    add("worst_total", signed_number(before_.values->worst(0)), signed_number(now_.values->worst(0)));
    for (std::size_t i = 0; i < count_of<PlayMeasure>; ++i) measure(static_cast<PlayMeasure>(i));
    endings();
    bots();
    return std::move(out_);
  }

 private:
  void add(std::string name, std::string before, std::string now) {
    if (before != now) out_.push_back({std::move(name), std::move(before), std::move(now)});
  }
  void count(const char* name, std::size_t before, std::size_t now) {
    add(name, std::to_string(before), std::to_string(now));
  }
  [[nodiscard]] std::string share(double value) const {
    return percent(Fraction{static_cast<int>(std::lround(value * 1000)), 1000}, words_);
  }

  /// Mean, and where half of all random plays lie.
  [[nodiscard]] std::string told(const Study& study, PlayMeasure measure) const {
    const Policy random = study.policy(Bot::random, study.languages.front());
    const Distribution plays = distribution_of(measure, study.facts, *study.values, random);
    if (!plays.applies()) return "-";
    const bool is_share = is_ratio(measure) && measure != PlayMeasure::reflections_to_questions;
    const auto text = [&](std::optional<double> value) {
      if (is_share) return share(*value);
      return decimal(std::llround(*value * 100), words_);
    };
    return text(plays.mean()) + " (" + text(plays.percentile(0.25)) + " … " + text(plays.percentile(0.75)) +
           ")";
  }

  void measure(PlayMeasure measure) {
    add(words_.text("play_measure." + std::string(name_of(measure))), told(before_, measure),
        told(now_, measure));
  }

  [[nodiscard]] static std::vector<std::pair<std::string, double>> chances(const Study& study) {
    std::vector<std::pair<std::string, double>> out;
    const Script& script = study.script();
    for (auto place = static_cast<PlaceIndex>(script.turn_count()); place < script.place_count(); ++place)
      out.emplace_back(script.id(place), 0.0);
    for (StateIndex state = 0; state < study.graph.size(); ++state)
      if (script.is_ending(study.graph.place(state)))
        out[study.graph.place(state) - script.turn_count()].second += study.visits[state];
    return out;
  }

  void endings() {
    const auto before = chances(before_);
    const auto now = chances(now_);
    const auto chance_in = [&](const auto& list, const std::string& id) -> std::string {
      for (const auto& [name, chance] : list)
        if (name == id) return share(chance);
      return "-";
    };
    for (const auto& [id, chance] : before) add(id, share(chance), chance_in(now, id));
    for (const auto& [id, chance] : now)
      if (chance_in(before, id) == "-") add(id, "-", share(chance));
  }

  void bots() {
    for (const BotResult& result : before_.bots) {
      const auto now = now_.mean_of(result.bot, result.locale);
      if (!result.mean || !now) continue;
      std::string name = words_.text("bot_name." + std::string(name_of(result.bot)));
      if (!result.locale.empty()) name += " (" + result.locale + ")";
      add(std::move(name), share(*result.mean), share(*now));
    }
  }

  const Study& before_;
  const Study& now_;
  const Words& words_;
  std::vector<ComparedMeasure> out_;
};

/// A store that is not there is not made for this.
bool has_store(const Context& context) {
  const auto slash = context.store_path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : context.store_path.substr(0, slash);
  const std::vector<std::string> files = context.files.list(folder);
  return std::find(files.begin(), files.end(), context.store_path.substr(slash + 1)) != files.end();
}

/// Conversations in the user's store that were had with this scenario. One that cannot be read is told about
/// and left out.
std::vector<AffectedPlay> kept_plays(const Context& context, const Side& before, const Side& now) {
  std::vector<AffectedPlay> out;
  if (!has_store(context)) return out;
  const Result<Store> store = open_store(context);
  if (!store.ok()) {
    context.fail(store.problem());
    return out;
  }
  const auto list = store.value().list();
  if (!list.ok()) {
    context.fail(list.problem());
    return out;
  }
  for (const RecordSummary& summary : list.value()) {
    if (summary.scenario != before.scenario().id) continue;
    const Result<SessionFile> file = store.value().load(summary.id);
    if (!file.ok()) {
      context.fail(file.problem());
      continue;
    }
    out.push_back({summary.id, impact_on(file.value().record.log, before.version(), now.version())});
  }
  return out;
}

int run(const Context& context, const Wishes& wishes) {
  Progress progress(context, "explore.progress");
  const Result<Side> before = side_of(context, wishes.before, progress);
  if (!before.ok()) return context.fail(before.problem());
  const Result<Side> now = side_of(context, wishes.now, progress);
  if (!now.ok()) return context.fail(now.problem());
  if (before.value().scenario().id != now.value().scenario().id)
    return context.fail(
        problem("diff.other", {{"old", before.value().scenario().id}, {"new", now.value().scenario().id}}));
  const Result<std::string> table = content(context, "reactions.json");
  if (!table.ok()) return context.fail(table.problem());
  const Result<Reactions> reactions = read_reactions(table.value(), "reactions.json");
  if (!reactions.ok()) return context.fail(reactions.problem());

  const Side& old_side = before.value();
  const Side& new_side = now.value();
  Diff diff;
  diff.scenario = new_side.scenario().id;
  diff.before = old_side.scenario().version;
  diff.now = new_side.scenario().version;
  diff.changes = changes_between(old_side.scenario(), new_side.scenario(), reactions.value());
  for (const PlayFile& file : old_side.folder.plays)
    if (file.reading.play)
      diff.author_plays.push_back(
          {file.reading.play->name, impact_on(*file.reading.play, old_side.version(), new_side.version())});
  diff.kept_plays = kept_plays(context, old_side, new_side);
  diff.measures = Compared(old_side.study(), new_side.study(), context.words).take();
  context.out << (wishes.json ? json::write(diff_json(diff)) : diff_text(diff, context.words));
  return diff.changes.empty() ? fine : has_findings;
}

}  // namespace

std::function<int()> declare_diff(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  app.add_option("old", wishes->before, context.words.text("help.diff.old"))->required();
  app.add_option("new", wishes->now, context.words.text("help.diff.new"))->required();
  app.add_flag("--json", wishes->json, context.words.text("help.diff.json"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
