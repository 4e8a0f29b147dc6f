#include <algorithm>
#include <memory>
#include <ostream>

#include "engine/base/text.h"
#include "engine/report/overview.h"
#include "tools/vt/command.h"
#include "tools/vt/explored.h"
#include "tools/vt/progress.h"

namespace vt::terminal {
namespace {

struct Wishes {
  std::string scenario;
  std::string html;
  std::string texts;
  bool json = false;
  std::size_t states = ExploreBounds{}.states;
  int seconds = 0;
};

/// Which of the study's languages is meant: the one asked for, else the one that is spoken, else the base.
std::optional<std::size_t> texts_of(const Study& study, const std::string& wanted,
                                    const std::string& spoken) {
  std::vector<std::string> locales;
  for (const Spoken& language : study.languages) locales.push_back(language.scenario.locale);
  const std::string best = best_locale(wanted.empty() ? spoken : wanted, locales);
  const auto found = std::find(locales.begin(), locales.end(), best);
  if (found != locales.end()) return static_cast<std::size_t>(found - locales.begin());
  if (wanted.empty()) return 0;
  return std::nullopt;
}

Problem no_such_language(const Study& study, const std::string& wanted) {
  std::vector<std::string> known;
  for (const Spoken& language : study.languages) known.push_back(language.scenario.locale);
  return problem("explore.language", {{"language", wanted}, {"known", joined(known, ", ")}});
}

int print(const Context& context, const Wishes& wishes, const overview::Overview& overview) {
  if (!wishes.html.empty()) {
    const std::string page = overview_html(overview, context.words);
    if (wishes.html == "-") {
      context.out << page;
      return fine;
    }
    const Outcome written = context.files.write(wishes.html, page);
    if (!written.ok()) return context.fail(written.problem());
    context.say("explore.written", {{"file", wishes.html}});
    return fine;
  }
  context.out << (wishes.json ? overview_json(overview) : overview_text(overview, context.words));
  return fine;
}

int run(const Context& context, const Wishes& wishes) {
  const Result<ScenarioFolder> folder = find_scenario(context, wishes.scenario);
  if (!folder.ok()) return context.fail(folder.problem());
  const ScenarioFolder& read = folder.value();
  for (const Problem& problem : read.unread) context.fail(problem);
  if (!read.reading.is_sound()) {
    for (const Finding& finding : read.reading.findings) context.err << sentence(context, finding) << '\n';
    return context.fail(problem("scenario.unsound", {{"file", read.file}}));
  }
  Progress progress(context, "explore.progress", wishes.seconds);
  std::size_t states = 0;
  const auto explored =
      Explored::make(context, read, {.states = wishes.states, .keep_going = [&](std::size_t seen) {
                                       states = seen;
                                       return progress(seen);
                                     }});
  if (!explored.ok()) return context.fail(explored.problem());
  const Study& study = explored.value()->study();
  const auto texts = texts_of(study, wishes.texts, context.words.locale());
  if (!texts) return context.fail(no_such_language(study, wishes.texts));
  overview::OverviewWish wish;
  wish.texts = *texts;
  wish.findings = all_findings(read, explored.value().get());
  wish.keep_going = [&] { return progress(study.graph.size()); };
  const overview::Overview overview = overview_of(study, wish, context.words);
  const int printed = print(context, wishes, overview);
  if (printed != fine) return printed;
  return std::any_of(wish.findings.begin(), wish.findings.end(), is_pressing) ? has_findings : fine;
}

}  // namespace

std::function<int()> declare_explore(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  app.add_option("scenario", wishes->scenario, context.words.text("help.explore.path"))->required();
  app.add_flag("--json", wishes->json, context.words.text("help.explore.json"));
  app.add_option("--html", wishes->html, context.words.text("help.explore.html"));
  app.add_option("--texts", wishes->texts, context.words.text("help.explore.texts"));
  app.add_option("--states", wishes->states, context.words.text("help.explore.states"))
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000'000}))
      ->option_text("N");
  app.add_option("--seconds", wishes->seconds, context.words.text("help.explore.seconds"))
      ->check(CLI::Range(0, 86'400))
      ->option_text("N");
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
