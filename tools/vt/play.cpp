#include <algorithm>
#include <istream>
#include <memory>
#include <ostream>
#include <sstream>

#include "engine/base/text.h"
#include "tools/vt/briefing.h"
#include "tools/vt/command.h"
#include "tools/vt/debrief.h"
#include "tools/vt/kept.h"
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

/// Nothing where the trainee types them.
using Choices = std::optional<std::vector<ScriptedChoice>>;

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

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Plays it, then rates, judges and offers the report.
int run_conversation(Context& context, const Wishes& wishes, const Choices& choices,
                     ConversationInTerminal& conversation) {
  conversation.show_moment();
  const bool numbers_allowed = !wishes.seed.empty() || !wishes.resume.empty();
  const Outcome played = choices ? conversation.play(*choices, numbers_allowed) : conversation.play();
  if (!played.ok()) return context.fail(played.problem());
  return debrief(context, conversation, !choices);
}

int start(Context& context, const Wishes& wishes, const Choices& choices, const ScenarioFolder& folder,
          Store& store) {
  const std::string wanted = wishes.locale.empty() ? context.words.locale() : wishes.locale;
  const Result<Prepared> prepared = prepare(context.files, context.data, folder, wanted);
  if (!prepared.ok()) return context.fail(prepared.problem());
  const std::optional<std::uint64_t> seed = seed_of(wishes.seed);
  if (!wishes.seed.empty() && !seed) return context.fail(problem("play.seed", {{"seed", wishes.seed}}));
  const Mode mode = wishes.exam ? Mode::exam : Mode::practice;
  Result<KeptConversation> begun = KeptConversation::begin(
      store, context.clock, {prepared.value().bundle, prepared.value().locale, wishes.pseudonym, mode, seed});
  if (!begun.ok()) return context.fail(begun.problem());
  ConversationInTerminal conversation(context, std::move(begun).value());
  conversation.keep();
  show_briefing(context, conversation.scenario(), wanted, prepared.value().locale, mode);
  return run_conversation(context, wishes, choices, conversation);
}

int resume(Context& context, const Wishes& wishes, const Choices& choices, Store& store) {
  const Result<RecordSummary> kept = find_kept(store, wishes.resume);
  if (!kept.ok()) return context.fail(kept.problem());
  Result<KeptConversation> had = KeptConversation::open(store, context.clock, kept.value().id);
  if (!had.ok()) return context.fail(had.problem());
  if (had.value().record().status != RecordStatus::open)
    return context.fail(problem("play.is_over", {{"id", kept.value().id}}));
  context.say("play.resumed", {{"title", had.value().record().title}});
  ConversationInTerminal conversation(context, std::move(had).value());
  return run_conversation(context, wishes, choices, conversation);
}

/// The newest conversation of this scenario that was left open, if the trainee wants to go on with it.
std::string offered_to_resume(Context& context, const std::string& scenario, const Store& store) {
  const Result<std::vector<RecordSummary>> list = store.list();
  if (!list.ok()) return {};
  for (const RecordSummary& record : list.value()) {
    if (record.status != RecordStatus::open || record.exchanges == 0) continue;
    if (!scenario.empty() && record.scenario != scenario) continue;
    const std::string question =
        context.words.text("play.go_on", {{"title", record.title}, {"n", std::to_string(record.exchanges)}});
    return says_yes(ask(context, question)) ? record.id : std::string{};
  }
  return {};
}

int start_anew(Context& context, const Wishes& wishes, const Choices& choices, Store& store) {
  std::optional<ScenarioFolder> folder;
  if (wishes.scenario.empty()) {
    Result<std::optional<ScenarioFolder>> picked = pick_scenario(context);
    if (!picked.ok()) return context.fail(picked.problem());
    if (!picked.value()) return fine;
    folder = std::move(picked).value();
  } else {
    Result<ScenarioFolder> found = find_scenario(context, wishes.scenario);
    if (!found.ok()) return context.fail(found.problem());
    folder = std::move(found).value();
  }
  if (!folder->reading.is_sound()) {
    for (const Finding& finding : folder->reading.findings)
      if (finding.severity == Severity::error) context.err << sentence(context, finding) << '\n';
    return context.fail(problem("scenario.unsound", {{"file", folder->file}}));
  }
  return start(context, wishes, choices, *folder, store);
}

/// What cannot be meant together, or cannot be kept.
std::optional<Problem> contradiction(const Wishes& wishes) {
  const bool is_new = !wishes.scenario.empty() || !wishes.seed.empty() || !wishes.locale.empty() ||
                      !wishes.pseudonym.empty() || wishes.exam || wishes.unsaved;
  if (!wishes.resume.empty() && is_new) return problem("play.resume_alone");
  constexpr std::size_t longest = 80;
  const bool is_line =
      is_utf8(wishes.pseudonym) && std::none_of(wishes.pseudonym.begin(), wishes.pseudonym.end(), is_control);
  if (!is_line || code_points(wishes.pseudonym) > longest)
    return problem("play.pseudonym", {{"most", std::to_string(longest)}});
  return std::nullopt;
}

int run(Context& context, const Wishes& asked) {
  Wishes wishes = asked;
  if (const auto refused = contradiction(wishes)) return context.fail(*refused);
  Choices choices;
  if (!wishes.choices.empty()) {
    Result<std::vector<ScriptedChoice>> read = read_choices(context, wishes.choices);
    if (!read.ok()) return context.fail(read.problem());
    choices = std::move(read).value();
  }
  Result<Store> opened = wishes.unsaved ? Result<Store>(Store::in_memory()) : open_store(context);
  if (!opened.ok()) return context.fail(opened.problem());
  if (wishes.resume.empty() && context.is_interactive && !choices && !wishes.unsaved)
    wishes.resume = offered_to_resume(context, wishes.scenario, opened.value());
  if (!wishes.resume.empty()) return resume(context, wishes, choices, opened.value());
  return start_anew(context, wishes, choices, opened.value());
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
