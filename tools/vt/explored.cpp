#include "tools/vt/explored.h"

#include "engine/analysis/author_plays.h"
#include "engine/scenario/translation.h"
#include "engine/scenario/waivers.h"

namespace vt::terminal {
namespace {

/// The words of a language's own file; a language without one has none that give answers away.
BotWords words_of_language(const Context& context, const std::string& locale) {
  const std::string tag = locale.substr(0, 2);
  const Result<std::string> text = content(context, "lang/" + tag + ".json");
  if (!text.ok()) return {};
  const Result<Words> words = Words::read(text.value(), tag + ".json", locale);
  return words.ok() ? bot_words(words.value()) : BotWords{};
}

}  // namespace

Result<std::unique_ptr<Explored>> Explored::make(const Context& context, const ScenarioFolder& folder,
                                                 const ExploreBounds& bounds) {
  const Scenario& scenario = *folder.reading.scenario;
  const Result<Prepared> prepared = prepare(context.files, context.data, folder, scenario.locale);
  if (!prepared.ok()) return prepared.problem();
  Result<Playable> playable = open_bundle(prepared.value().bundle);
  if (!playable.ok()) return playable.problem();
  std::unique_ptr<Explored> out(new Explored);
  out->playable_ = std::move(playable).value();
  out->languages_.push_back({scenario, words_of_language(context, scenario.locale)});
  out->sources_.scenario = {folder.file, folder.bytes};
  for (const TranslationFile& file : folder.translations) {
    if (!file.reading.translation) continue;
    out->languages_.push_back(
        {in_language(scenario, *file.reading.translation), words_of_language(context, file.locale)});
    out->sources_.translations.push_back({folder.path + "/text." + file.locale + ".json", file.bytes});
  }
  out->study_.emplace(out->playable_->script, out->languages_,
                      Judges{out->playable_->norms, out->playable_->skills}, bounds);
  return out;
}

std::vector<Finding> all_findings(const ScenarioFolder& folder, const Explored* explored) {
  std::vector<Finding> findings = folder.findings();
  const auto add = [&](const std::vector<Finding>& more) {
    findings.insert(findings.end(), more.begin(), more.end());
  };
  if (explored != nullptr) {
    add(explored->lint());
    for (const PlayFile& file : folder.plays)
      if (file.reading.play)
        add(check_play(explored->playable().script, explored->playable().norms, *file.reading.play,
                       file.file));
  }
  if (folder.reading.scenario)
    apply_waivers(
        *folder.reading.scenario, folder.file,
        [](std::string_view code) { return find_any_rule(code) != nullptr; }, findings, folder.bytes);
  return findings;
}

}  // namespace vt::terminal
