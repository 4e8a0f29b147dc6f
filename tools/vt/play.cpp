#include <algorithm>
#include <istream>
#include <memory>
#include <ostream>
#include <sstream>

#include "tools/vt/command.h"
#include "tools/vt/debrief.h"
#include "tools/vt/library.h"
#include "tools/vt/play_conversation.h"

namespace vt::terminal {
namespace {

struct Wishes {
  std::string scenario;
  std::string seed;
  std::string locale;
  std::string choices;
  std::string resume;
  std::string pseudonym;
  bool exam = false;
  bool unsaved = false;
};

std::string hex(std::uint64_t high, std::uint64_t low) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint64_t part : {high, low})
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(part >> static_cast<unsigned>(shift)) & 15U];
  return text;
}

std::optional<std::string> ask(Context& context, const std::string& question) {
  context.out << question << "\n> " << std::flush;
  std::string line;
  if (!std::getline(context.in, line)) return std::nullopt;
  return line;
}

/// The scenarios one by one, with a number to pick.
Result<ScenarioFolder> pick_scenario(Context& context) {
  std::vector<ScenarioFolder> folders;
  context.say("play.library");
  for (const std::string& path : library(context)) {
    Result<ScenarioFolder> folder = read_folder(context.files, path);
    if (!folder.ok() || !folder.value().reading.is_sound()) {
      context.say("play.broken_scenario", {{"folder", path}});
      continue;
    }
    Scenario scenario = *folder.value().reading.scenario;
    const std::string locale = best_locale(context.words.locale(), folder.value().locales());
    for (const TranslationFile& file : folder.value().translations)
      if (file.locale == locale && file.reading.translation)
        scenario = in_language(std::move(scenario), *file.reading.translation);
    folders.push_back(std::move(folder).value());
    context.out << folders.size() << ". " << scenario.title << " ("
                << context.words.text("stage." + std::string(name_of(scenario.stage))) << ", "
                << context.words.count("play.minutes", scenario.minutes) << ")\n   " << scenario.summary << '\n';
  }
  if (folders.empty()) return problem("scenario.none", {{"folder", context.data + "/scenarios"}});
  while (const auto line = ask(context, context.words.text("play.pick", {{"n", std::to_string(folders.size())}}))) {
    for (std::size_t i = 0; i < folders.size(); ++i)
      if (*line == std::to_string(i + 1)) return std::move(folders[i]);
    if (*line == "q") break;
  }
  return problem("scenario.not_picked");
}

void show_briefing(const Context& context, const Scenario& scenario, const std::string& locale, Mode mode) {
  const Words& words = context.words;
  context.out << '\n' << scenario.title << "\n\n" << words.text("play.disclaimer") << "\n\n";
  if (locale.substr(0, 2) != words.locale().substr(0, 2))
    context.say("play.other_language", {{"locale", locale}});
  const auto line = [&](const char* key, const std::string& text) {
    if (!text.empty()) context.out << words.text(key) << ": " << text << '\n';
  };
  line("play.role", scenario.setting.role);
  line("play.place", scenario.setting.place);
  line("play.briefing", scenario.setting.briefing);
  line("play.about", scenario.client.about);
  line("play.change_goal", scenario.change_goal);
  std::vector<std::string> warnings;
  for (const Warning warning : scenario.warnings) warnings.push_back(words.text("warning." + std::string(name_of(warning))));
  line("play.warnings", joined(warnings, ", "));
  line("play.mode", words.text("mode." + std::string(name_of(mode))));
}

Result<std::vector<ScriptedChoice>> read_choices(Context& context, const std::string& from) {
  std::string text;
  if (from == "-") {
    text.assign(std::istreambuf_iterator<char>(context.in), {});
  } else {
    Result<std::string> read = context.files.read(from, std::size_t{1} << 20U);
    if (!read.ok()) return read.problem();
    text = std::move(read).value();
  }
  std::vector<ScriptedChoice> choices;
  std::istringstream lines(text);
  std::string line;
  for (int n = 1; std::getline(lines, line); ++n) {
    const auto first = line.find_first_not_of(" \t\r");
    if (first != std::string::npos && line[first] != '#') choices.push_back({n, line});
  }
  return choices;
}

Record new_record(Context& context, const Scenario& scenario, const Prepared& prepared, const Wishes& wishes,
                  std::uint64_t seed) {
  Record record;
  record.id = hex(context.clock.entropy(), context.clock.entropy());
  record.scenario = scenario.id;
  record.version = scenario.version;
  record.title = scenario.title;
  record.locale = prepared.locale;
  record.bundle = bundle_hash(prepared.bundle);
  record.pseudonym = wishes.pseudonym;
  record.started = record.changed = context.clock.now();
  record.log.seed = std::to_string(seed);
  record.log.mode = wishes.exam ? Mode::exam : Mode::practice;
  return record;
}

/// Plays it, then rates, judges and offers the report.
int run_conversation(Context& context, const Wishes& wishes, ConversationInTerminal& conversation) {
  if (!wishes.choices.empty()) {
    const Result<std::vector<ScriptedChoice>> choices = read_choices(context, wishes.choices);
    if (!choices.ok()) return context.fail(choices.problem());
    const bool numbers_allowed = !wishes.seed.empty() || !wishes.resume.empty();
    if (const Outcome played = conversation.play(choices.value(), numbers_allowed); !played.ok())
      return context.fail(played.problem());
  } else {
    conversation.play();
  }
  return debrief(context, conversation, wishes.choices.empty());
}

int start(Context& context, const Wishes& wishes, const ScenarioFolder& folder, Store& store) {
  const Result<Prepared> prepared =
      prepare(context, folder, wishes.locale.empty() ? context.words.locale() : wishes.locale);
  if (!prepared.ok()) return context.fail(prepared.problem());
  const Result<Playable> playable = open_bundle(prepared.value().bundle);
  if (!playable.ok()) return context.fail(playable.problem());
  const auto asked = wishes.seed.empty() ? context.clock.entropy() : seed_of(wishes.seed);
  if (!asked) return context.fail(problem("play.seed", {{"seed", wishes.seed}}));

  const Scenario& scenario = playable.value().script.scenario();
  Record record = new_record(context, scenario, prepared.value(), wishes, *asked);
  if (const Outcome begun = store.begin(record, prepared.value().bundle); !begun.ok()) context.fail(begun.problem());
  show_briefing(context, scenario, prepared.value().locale, record.log.mode);
  Session session(playable.value().script, *asked, record.log.mode);
  ConversationInTerminal conversation(context, playable.value(), std::move(session), std::move(record),
                                      prepared.value().bundle, store);
  conversation.show_moment();
  return run_conversation(context, wishes, conversation);
}

int resume(Context& context, const Wishes& wishes, const std::string& id, Store& store) {
  const Result<SessionFile> file = store.load(id);
  if (!file.ok()) return context.fail(file.problem());
  const Result<Playable> playable = open_bundle(file.value().bundle);
  if (!playable.ok()) return context.fail(playable.problem());
  Result<Session> session = replay(file.value().record.log, playable.value().script);
  if (!session.ok()) return context.fail(session.problem());
  if (file.value().record.status != RecordStatus::open) return context.fail(problem("play.is_over", {{"id", id}}));
  context.say("play.resumed", {{"title", file.value().record.title}});
  Wishes again = wishes;
  again.resume = id;
  ConversationInTerminal conversation(context, playable.value(), std::move(session).value(), file.value().record,
                                      file.value().bundle, store);
  conversation.show_moment();
  return run_conversation(context, again, conversation);
}

/// The newest conversation of this scenario that was left open, if the trainee wants to go on with it.
std::string offered_to_resume(Context& context, const std::string& scenario, const Store& store) {
  const Result<std::vector<RecordSummary>> list = store.list();
  if (!list.ok()) return {};
  for (const RecordSummary& record : list.value()) {
    if (record.status != RecordStatus::open || record.exchanges == 0) continue;
    if (!scenario.empty() && record.scenario != scenario) continue;
    const auto line = ask(context, context.words.text("play.go_on", {{"title", record.title},
                                                                      {"n", std::to_string(record.exchanges)}}));
    const bool wants = line && (line->empty() || line->front() == 'j' || line->front() == 'y' || line->front() == 'J' ||
                                line->front() == 'Y');
    return wants ? record.id : std::string{};
  }
  return {};
}

int run(Context& context, const Wishes& wishes) {
  Result<Store> opened = wishes.unsaved ? Result<Store>(Store::in_memory()) : Store::open(context.store_path);
  if (!opened.ok()) return context.fail(opened.problem());
  Store& store = opened.value();
  for (const Problem& warning : store.warnings()) context.fail(warning);

  std::string id = wishes.resume;
  if (id.empty() && context.is_interactive && wishes.choices.empty())
    id = offered_to_resume(context, wishes.scenario, store);
  if (!id.empty()) return resume(context, wishes, id, store);
  const Result<ScenarioFolder> folder =
      wishes.scenario.empty() ? pick_scenario(context) : find_scenario(context, wishes.scenario);
  if (!folder.ok()) return context.fail(folder.problem());
  if (!folder.value().reading.is_sound()) {
    for (const Finding& finding : folder.value().reading.findings)
      if (finding.severity == Severity::error) context.err << sentence(context, finding) << '\n';
    return context.fail(problem("scenario.unsound", {{"folder", folder.value().path}}));
  }
  return start(context, wishes, folder.value(), store);
}

}  // namespace

std::function<int()> declare_play(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  const auto help = [&](const std::string& name) { return context.words.text("help.play." + name); };
  app.add_option("scenario", wishes->scenario, help("scenario"));
  app.add_option("--seed", wishes->seed, help("seed"));
  app.add_option("--locale", wishes->locale, help("locale"));
  app.add_option("--choices", wishes->choices, help("choices"));
  app.add_option("--resume", wishes->resume, help("resume"));
  app.add_option("--pseudonym", wishes->pseudonym, help("pseudonym"));
  app.add_flag("--exam", wishes->exam, help("exam"));
  app.add_flag("--unsaved", wishes->unsaved, help("unsaved"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
