#include "engine/analysis/figures.h"

#include <algorithm>
#include <array>

namespace vt {
namespace {

struct Judged {
  JudgedConversation conversation;
  Scorecard card;
};

int yield_of(const Judged& play) {
  int sum = 0;
  for (const JudgedExchange& exchange : play.conversation.exchanges) sum += exchange.yield();
  return sum;
}

int strength_of(const std::array<int, 4>& by_strength) {
  return by_strength[1] + 2 * by_strength[2] + 3 * by_strength[3];
}

struct Count {
  std::string_view name;
  int (*of)(const Judged&);
};

constexpr std::array<Count, 14> counts{{
    {"yield", yield_of},
    {"change_talk", [](const Judged& play) { return play.card.talk.all.change; }},
    {"sustain_talk", [](const Judged& play) { return play.card.talk.all.sustain; }},
    {"evoked", [](const Judged& play) { return play.card.talk.all.evoked; }},
    {"provoked", [](const Judged& play) { return play.card.talk.all.provoked; }},
    {"change_strength", [](const Judged& play) { return strength_of(play.card.talk.all.change_strengths); }},
    {"sustain_strength",
     [](const Judged& play) { return strength_of(play.card.talk.all.sustain_strengths); }},
    {"reflections", [](const Judged& play) { return play.card.tally.reflections(); }},
    {"questions", [](const Judged& play) { return play.card.tally.questions(); }},
    {"summaries", [](const Judged& play) { return play.card.summaries; }},
    {"planning", [](const Judged& play) { return play.card.planning; }},
    {"discord_raised", [](const Judged& play) { return play.card.discord.raised; }},
    {"discord_repaired", [](const Judged& play) { return play.card.discord.repaired; }},
    {"discord_highest", [](const Judged& play) { return play.card.discord.highest; }},
}};

Phrase kinds_of(const std::array<int, count_of<TalkKind>>& kinds) {
  Phrase out;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (kinds[i] > 0)
      append(out, {phrase_of(static_cast<TalkKind>(i)).front(), {" " + std::to_string(kinds[i]), {}}}, ", ");
  return out;
}

/// How many, and which: `2 (expert, labelling)`.
Phrase traps_of(const std::vector<TrapHit>& hits) {
  if (hits.empty()) return phrase_of(0);
  std::vector<std::string> names;
  for (const TrapHit& hit : hits) names.emplace_back(hit.name);
  std::sort(names.begin(), names.end());
  Phrase which;
  for (const std::string& name : names) append(which, {{name, words_of<Trap>}}, ", ");
  Phrase out{{std::to_string(hits.size()) + " (", {}}};
  append(out, which, "");
  append(out, {{")", {}}}, "");
  return out;
}

void add_codes(const Scorecard& card, std::vector<Figure>& out) {
  for (std::size_t i = 0; i < count_of<Code>; ++i) {
    const auto code = static_cast<Code>(i);
    if (code != Code::none) out.push_back({phrase_of(code).front(), phrase_of(card.tally.of(code))});
  }
}

void add_ratings(const std::optional<Ratings>& ratings, std::vector<Figure>& out) {
  const auto add = [&](std::string_view name, const std::optional<int>& value) {
    out.push_back({{std::string(name), "rating."}, phrase_of(value)});
  };
  add("partnership", ratings ? std::optional(ratings->partnership) : std::nullopt);
  add("empathy", ratings ? std::optional(ratings->empathy) : std::nullopt);
  add("cultivating", ratings ? ratings->cultivating : std::nullopt);
  add("softening", ratings ? ratings->softening : std::nullopt);
}

void add_bands(const Scorecard& card, std::vector<Figure>& out) {
  for (std::size_t i = 0; i < count_of<MeasureName>; ++i) {
    const auto name = static_cast<MeasureName>(i);
    if (name == MeasureName::opportunity) continue;
    const Measure* measure = card.find(name);
    const Phrase band =
        measure == nullptr ? Phrase{} : Phrase{{std::string(name_of(measure->band)), "band."}};
    out.push_back({{std::string(name_of(name)), "measure."}, band});
  }
}

void add_outcome(const Script& script, const Scorecard& card, std::vector<Figure>& out) {
  for (std::size_t i = 0; i < script.variable_count(); ++i)
    out.push_back(
        {variable_term(std::string(script.variable_name(i))), phrase_of(card.final_state.variables[i])});
  const std::string outcome(card.safety.is_judged ? name_of(card.safety.outcome()) : std::string_view{});
  out.push_back({figure_name("safety"), outcome.empty() ? Phrase{} : Phrase{{outcome, "safety_outcome."}}});
  const Ending* ending = card.ending;
  out.push_back({figure_name("ending"), ending == nullptr ? Phrase{} : phrase_of(ending->id)});
  out.push_back({figure_name("kind"), ending == nullptr ? Phrase{} : phrase_of(ending->kind)});
  out.push_back({figure_name("stage_after"), ending == nullptr ? Phrase{} : phrase_of(ending->stage_after)});
}

}  // namespace

Term figure_name(std::string_view name) {
  return {std::string(name), "diff.figure."};
}

std::vector<Figure> figures_of(const Script& script, const Conversation& conversation, const Norms& norms) {
  Judged play{judged(script, conversation), {}};
  play.card = score(script, conversation, play.conversation, norms, std::nullopt);
  std::vector<Figure> out;
  for (const Count& count : counts) out.push_back({figure_name(count.name), phrase_of(count.of(play))});
  add_codes(play.card, out);
  out.push_back({figure_name("change_kinds"), kinds_of(play.card.talk.all.change_kinds)});
  out.push_back({figure_name("sustain_kinds"), kinds_of(play.card.talk.all.sustain_kinds)});
  out.push_back({figure_name("rise"), phrase_of(play.card.talk.rise())});
  out.push_back({figure_name("traps"), traps_of(play.card.traps)});
  add_ratings(play.card.ratings, out);
  add_bands(play.card, out);
  add_outcome(script, play.card, out);
  return out;
}

}  // namespace vt
