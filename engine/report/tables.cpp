#include "engine/report/tables.h"

#include "engine/report/numbers.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

std::string n(int number) {
  return std::to_string(number);
}

std::string share_words(const Fraction& share, const Words& words) {
  if (!share.applies()) return words.text("report.none.change_talk");
  return words.text("report.share",
                    {{"part", n(share.part)}, {"whole", n(share.whole)}, {"value", percent(share, words)}});
}

std::string from_to(int before, int after, const Words& words) {
  return words.text("report.state.from_to",
                    {{"before", n(before)}, {"after", n(after)}, {"change", signed_number(after - before)}});
}

/// What a rating rests on, with its counts.
std::string behind(const std::string& name, const Fraction& share, const Words& words) {
  const std::string about = words.text("rating_about." + name);
  if (!share.applies()) return about + ": " + words.text("report.ratings.nothing_to_count");
  return about + ": " + share_words(share, words);
}

std::string behind_partnership(const Tally& tally, const Words& words) {
  const int shared = tally.of(Code::seek_collaboration) + tally.of(Code::emphasize_autonomy) +
                     tally.of(Code::persuade_with_permission);
  return words.text("rating_about.partnership", {{"n", n(shared)},
                                                 {"confront", n(tally.of(Code::confront))},
                                                 {"persuade", n(tally.of(Code::persuade))}});
}

EstimateRow estimate_row(const Measure& measure, int estimate, const Words& words) {
  constexpr int hundred = 100;
  const std::string key = "report.estimate." + std::string(name_of(measure.name));
  EstimateRow row{measure.name, words.text(key), words.text(key + ".value", {{"n", n(estimate)}}),
                  reckoning(measure, words), words.text("report.not_applicable")};
  if (!measure.value.applies()) return row;
  const int real = (2 * hundred * measure.value.part + measure.value.whole) / (2 * measure.value.whole);
  const int gap = real - estimate;
  row.counted = words.text(key + ".real", {{"reckoning", row.counted}, {"n", n(real)}});
  row.gap = gap == 0 ? words.text("report.estimate.equal")
                     : words.text(gap > 0 ? "report.estimate.more" : "report.estimate.less",
                                  {{"n", n(gap > 0 ? gap : -gap)}});
  return row;
}

}  // namespace

Rows count_rows(const Scorecard& card, const Words& words) {
  const Tally& tally = card.tally;
  Rows rows;
  for (std::size_t i = 1; i < count_of<Code>; ++i) {
    const auto code = static_cast<Code>(i);
    rows.push_back({named(words, "code", code), n(tally.of(code)), named(words, "family", family_of(code))});
  }
  const auto total = [&](const std::string& key, int number) {
    rows.push_back(
        {words.text("report.counts." + key), n(number), words.text("report.counts." + key + ".of")});
  };
  total("reflections", tally.reflections());
  total("questions", tally.questions());
  total("adherent", tally.adherent());
  total("non_adherent", tally.non_adherent());
  total("summaries", card.summaries);
  total("planning", card.planning);
  total("volleys", card.volleys);
  total("coded_volleys", card.coded_volleys);
  return rows;
}

Rows share_rows(const TalkReport& talk, const Words& words) {
  Rows rows{{words.text("report.share.overall"), share_words(talk.all.share_of_change(), words)}};
  for (std::size_t third = 0; third < talk.thirds.size(); ++third)
    rows.push_back({words.text("report.share.third." + std::to_string(third + 1)),
                    share_words(talk.thirds[third].share_of_change(), words)});
  rows.push_back({words.text("report.share.rise"), rise_words(talk.rise(), words)});
  return rows;
}

Rows kind_rows(const TalkCount& all, const Words& words) {
  Rows rows;
  for (std::size_t i = 0; i < count_of<TalkKind>; ++i) {
    const std::size_t kind = (i + 1) % count_of<TalkKind>;  // "other" last
    if (all.change_kinds[kind] + all.sustain_kinds[kind] == 0) continue;
    rows.push_back({named(words, "talk_kind", static_cast<TalkKind>(kind)), n(all.change_kinds[kind]),
                    n(all.sustain_kinds[kind])});
  }
  for (std::size_t strength = 1; strength <= strength_rows; ++strength)
    rows.push_back({words.text("report.kinds.strength." + std::to_string(strength)),
                    n(all.change_strengths[strength]), n(all.sustain_strengths[strength])});
  rows.push_back({words.text("report.kinds.all"), n(all.change), n(all.sustain)});
  return rows;
}

Rows credit_rows(const Scorecard& card, const Words& words) {
  const TalkCount& all = card.talk.all;
  Rows rows;
  const auto row = [&](const std::string& key, int number) {
    rows.push_back(
        {words.text("report.credit." + key), n(number), words.text("report.credit." + key + ".means")});
  };
  row("evoked", all.evoked);
  row("agreed", all.agreed);
  row("unasked", all.change - all.evoked - all.agreed);
  row("provoked", all.provoked);
  row("given", all.sustain - all.provoked);
  row("discord_raised", card.discord.raised);
  row("discord_highest", card.discord.highest);
  row("discord_repaired", card.discord.repaired);
  return rows;
}

Rows state_rows(const Feedback& feedback, const Words& words) {
  const JudgedPath& path = feedback.path;
  Rows rows;
  const auto row = [&](const std::string& name, VariableIndex variable) {
    rows.push_back({words.text("state." + name), from_to(path.conversation.start.variables[variable],
                                                         path.card.final_state.variables[variable], words)});
  };
  row("trust", variables::trust);
  row("importance", variables::importance);
  row("confidence", variables::confidence);
  row("discord", variables::discord);
  const std::string before = named(words, "stage", feedback.scenario().stage);
  rows.push_back({words.text("state.stage"),
                  path.card.ending == nullptr
                      ? words.text("report.state.stage_open", {{"before", before}})
                      : words.text("report.state.stage",
                                   {{"before", before},
                                    {"after", named(words, "stage", path.card.ending->stage_after)}})});
  rows.push_back({words.text("state.ending"), ending_words(feedback, words)});
  return rows;
}

Rows first_attempt_rows(const Feedback& feedback, const Words& words) {
  Rows rows;
  if (!feedback.first_attempt) return rows;
  const Scorecard& first = feedback.first_attempt->card;
  const Scorecard& now = feedback.path.card;
  for (const Measure& measure : first.measures) {
    const Measure* other = now.find(measure.name);
    rows.push_back({named(words, "measure", measure.name), reckoning(measure, words),
                    other == nullptr ? words.text("report.not_applicable") : reckoning(*other, words)});
  }
  const auto row = [&](const std::string& key, int before, int after) {
    rows.push_back({words.text("report.first." + key), n(before), n(after)});
  };
  row("exchanges", first.volleys, now.volleys);
  row("adherent", first.tally.adherent(), now.tally.adherent());
  row("non_adherent", first.tally.non_adherent(), now.tally.non_adherent());
  row("provoked", first.talk.all.provoked, now.talk.all.provoked);
  row("discord", first.discord.raised, now.discord.raised);
  row("traps", static_cast<int>(first.traps.size()), static_cast<int>(now.traps.size()));
  if (first.safety.is_judged && now.safety.is_judged)
    rows.push_back({words.text("report.first.safety"), named(words, "safety_outcome", first.safety.outcome()),
                    named(words, "safety_outcome", now.safety.outcome())});
  return rows;
}

std::vector<RatingRow> rating_rows(const Feedback& feedback, const Words& words) {
  std::vector<RatingRow> rows;
  const std::optional<Ratings>& ratings = feedback.path.card.ratings;
  if (!ratings) return rows;
  const JudgedConversation& conversation = feedback.path.judged;
  const auto row = [&](const std::string& name, const std::optional<int>& points, std::string rests_on) {
    if (!points) return;
    rows.push_back({words.text("rating." + name), *points,
                    words.text("report.ratings.points", {{"n", n(*points)}}), std::move(rests_on)});
  };
  row("partnership", ratings->partnership, behind_partnership(feedback.path.card.tally, words));
  row("empathy", ratings->empathy, behind("empathy", feelings_reflected(conversation), words));
  row("cultivating", ratings->cultivating, behind("cultivating", change_talk_met(conversation), words));
  row("softening", ratings->softening, behind("softening", sustain_not_deepened(conversation), words));
  return rows;
}

std::vector<std::string> rating_notes(const Scorecard& card, const Words& words) {
  if (!card.ratings)
    return {words.text("report.ratings.too_short",
                       {{"n", n(card.coded_volleys)}, {"needed", n(volleys_for_ratings)}})};
  std::vector<std::string> notes;
  if (!card.has_change_goal) notes.push_back(words.text("report.ratings.no_change_goal"));
  if (card.tally.non_adherent() > 0) notes.push_back(words.text("report.ratings.capped"));
  return notes;
}

std::vector<EstimateRow> estimate_rows(const Feedback& feedback, const Words& words) {
  std::vector<EstimateRow> rows;
  const SelfRating& rating = feedback.record.self_rating;
  const auto row = [&](MeasureName name, const std::optional<int>& estimate) {
    const Measure* measure = feedback.path.card.find(name);
    if (estimate && measure != nullptr) rows.push_back(estimate_row(*measure, *estimate, words));
  };
  row(MeasureName::reflections_to_questions, rating.reflections_per_100_questions);
  row(MeasureName::change_talk, rating.share_of_change_talk);
  return rows;
}

std::string course_words(const Scorecard& card, const Words& words) {
  return words.text("report.timeline.description", {{"n", n(card.volleys)},
                                                    {"change", n(card.talk.all.change)},
                                                    {"sustain", n(card.talk.all.sustain)},
                                                    {"provoked", n(card.talk.all.provoked)},
                                                    {"discord", n(card.discord.highest)}});
}

std::string loss_words(const Scorecard& card, std::size_t exchange, const Words& words) {
  if (!card.opportunity || card.opportunity->losses[exchange] == 0) return {};
  return words.text("report.possible.loss", {{"n", n(card.opportunity->losses[exchange])},
                                             {"most", n(card.opportunity->worst_losses[exchange])}});
}

std::string norm_source(const Norm& norm, const Words& words) {
  if (norm.kind == NormKind::published) return norm.source;
  return norm.source + " (" + words.text("report.house_rule") + ")";
}

}  // namespace vt
