#include "engine/present/library_cards.h"

#include "engine/base/text.h"
#include "engine/present/who.h"

namespace vt {

LibraryCard library_card(const CatalogueEntry& entry, const Results& results, const Words& words) {
  const Scenario& scenario = entry.scenario;
  LibraryCard card;
  card.scenario = entry.id;
  card.title = scenario.title;
  card.summary = scenario.summary;
  card.client = who(scenario.client, words);
  card.portrait = scenario.client.portrait;
  card.stage = scenario.stage;
  card.stage_name = named(words, "stage", scenario.stage);
  card.task = scenario.task;
  card.task_name = named(words, "task", scenario.task);
  card.substances = joined(names_in_words(scenario.substances, "substance", words), ", ");
  card.minutes = words.count("play.minutes", scenario.minutes);
  card.difficulty = scenario.difficulty;
  card.difficulty_name = words.text("difficulty." + std::to_string(scenario.difficulty));
  card.warnings = joined(names_in_words(scenario.warnings, "warning", words), ", ");
  if (const KeptResult* best = results.best(entry.id))
    card.best = BestResult{best->band(), std::string(band_sign(best->band())), result_words(*best, words),
                           best->missed_gate()};
  if (const KeptResult* left = results.open(entry.id))
    card.open = OpenConversation{left->record.id, left->record.title, record_words(left->record, words)};
  card.other_language = other_language(words.locale(), entry.locale, words);
  card.is_own = entry.is_own;
  return card;
}

Findable findable(const CatalogueEntry& entry, const Words& words) {
  const Scenario& scenario = entry.scenario;
  Findable out;
  out.stage = scenario.stage;
  out.task = scenario.task;
  out.substances = scenario.substances;
  // Not safety: being found by it would tell what the briefing does not.
  for (const Goal& goal : scenario.goals)
    if (goal.skill != Skill::safety) out.skills.push_back(goal.skill);
  std::vector<std::string> texts = names_in_words(scenario.substances, "substance", words);
  texts.insert(texts.end(), {scenario.title, scenario.summary, scenario.client.name, scenario.setting.place});
  out.words = folded(joined(texts, "\n"));
  return out;
}

BrokenCard broken_card(const CatalogueEntry& entry, const Words& words) {
  BrokenCard card{entry.path, entry.scenario.title, entry.mistakes};
  if (!entry.is_checked) card.mistakes = {words.text("library.unread")};
  return card;
}

CaseRow case_row(const Case& one, const Catalogue& catalogue, const Results& results, const Words& words) {
  CaseRow row{one.id, one.title.in(words.locale()), one.client, {}};
  for (const Episode& episode : one.episodes) {
    const CatalogueEntry* entry = catalogue.find(episode.scenario);
    EpisodeRow out;
    out.scenario = episode.scenario;
    out.title = entry == nullptr ? episode.scenario : entry->scenario.title;
    out.between = episode.between.in(words.locale());
    out.is_there = entry != nullptr;
    const KeptResult* last = results.last(episode.scenario);
    out.is_done = last != nullptr && last->record.status == RecordStatus::ended;
    row.episodes.push_back(std::move(out));
  }
  return row;
}

}  // namespace vt
