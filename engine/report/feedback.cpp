#include "engine/report/feedback.h"

#include <algorithm>
namespace vt {
namespace {

/// Beyond this many states a report does without block C rather than keep its reader waiting.
constexpr std::size_t most_states = 400'000;

JudgedPath judge(const Playable& playable, const Possible& possible, Conversation conversation) {
  JudgedPath path;
  path.conversation = std::move(conversation);
  path.judged = judged(playable.script, path.conversation);
  std::optional<Opportunity> opportunity = possible.of(path.conversation);
  if (opportunity) path.rank = possible.rank(*opportunity);
  path.card = score(playable.script, path.conversation, path.judged, playable.norms, std::move(opportunity));
  path.goals = goals_of(playable.script.scenario(), path.card, path.judged, playable.skills);
  return path;
}

/// Plays the events again and notes every exchange that a rewind leaves behind at the point of going back.
std::vector<TakenBack> taken_back(const Session& session) {
  std::vector<TakenBack> out;
  const Script& script = session.script();
  Session again(script, session.seed(), session.mode());
  std::vector<Exchange> path;
  for (const Event& event : session.events()) {
    if (!event.is_rewind()) {
      path.push_back(again.choose(event.option));
      continue;
    }
    const Exchange& left = path[event.rewind_to];
    TakenBack one{event.rewind_to, &script.turn(left.before.place).options[left.option], {}};
    for (const LineIndex line : left.after.lines) one.reply.push_back(&script.lines(left.after.place)[line]);
    out.push_back(std::move(one));
    path.resize(event.rewind_to);
    again.rewind(event.rewind_to);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const TakenBack& a, const TakenBack& b) { return a.exchange < b.exchange; });
  return out;
}

}  // namespace

Possible::Possible(std::shared_ptr<const Playable> playable, RandomPlays random_plays)
    : playable_(std::move(playable)),
      random_plays_(random_plays),
      graph_(playable_->script, {.states = most_states}) {
  if (!graph_.is_exhaustive() || graph_.cycle()) return;
  values_.emplace(graph_);
  if (random_plays == RandomPlays::leave_out) return;
  const Policy random(Bot::random, playable_->script.scenario(), {}, graph_, *values_);
  plays_ = distribution_of(PlayMeasure::opportunity, PlayFacts(graph_), *values_, random);
}

std::optional<Opportunity> Possible::of(const Conversation& conversation) const {
  return values_ ? opportunity_of(graph_, *values_, conversation) : std::nullopt;
}

std::optional<double> Possible::rank(const Opportunity& opportunity) const {
  return plays_ ? plays_->rank(opportunity.used()) : std::nullopt;
}

Result<Feedback> feedback_of(const SessionFile& file, RandomPlays random_plays) {
  Result<Playable> playable = open_bundle(file.bundle);
  if (!playable.ok()) return playable.problem();
  return feedback_of(file,
                     Possible(std::make_shared<const Playable>(std::move(playable).value()), random_plays));
}

Result<Feedback> feedback_of(const SessionFile& file, const Possible& possible) {
  Feedback feedback;
  feedback.record = file.record;
  feedback.playable = possible.playable();
  const Result<Session> session = replay(file.record.log, feedback.playable->script);
  if (!session.ok()) return session.problem();

  feedback.path = judge(*feedback.playable, possible, conversation_of(session.value()));
  feedback.events = session.value().events();
  for (const std::uint32_t event : session.value().path())
    feedback.answers.push_back(&feedback.events[event]);
  feedback.taken_back = taken_back(session.value());
  if (!feedback.taken_back.empty())
    feedback.first_attempt = judge(*feedback.playable, possible, first_attempt_of(session.value()));
  feedback.remarks = remarks_of(feedback.path.card, feedback.path.judged, feedback.path.goals);
  return feedback;
}

std::vector<std::size_t> left_lying(const JudgedPath& path) {
  constexpr std::size_t most_shown = 3;
  std::vector<std::size_t> exchanges;
  if (!path.card.opportunity) return exchanges;
  const std::vector<int>& losses = path.card.opportunity->losses;
  for (std::size_t k = 0; k < losses.size(); ++k)
    if (losses[k] > 0) exchanges.push_back(k);
  std::stable_sort(exchanges.begin(), exchanges.end(),
                   [&](std::size_t a, std::size_t b) { return losses[a] > losses[b]; });
  exchanges.resize(std::min(exchanges.size(), most_shown));
  return exchanges;
}

}  // namespace vt
