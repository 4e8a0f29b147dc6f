#include "engine/analysis/counter.h"

#include <algorithm>
#include <cassert>

namespace vt {
namespace {

Heard heard_in(const Script& script, PlaceIndex place, const State& state) {
  Heard heard;
  const auto lines = script.lines(place);
  for (const LineIndex at : script.shown(place, state)) {
    const JudgedLine line{&lines[at], Credit::none};
    heard.feeling = heard.feeling || line.line->feeling || line.type() != TalkType::neutral;
    if (line.type() == TalkType::change) {
      ++heard.change;
      const TalkKind kind = line.line->talk->kind;
      if (kind == TalkKind::commitment || kind == TalkKind::activation) ++heard.commitments;
    }
    if (line.type() == TalkType::sustain) {
      ++heard.sustain;
      if (!line.line->given) ++heard.provokable;
    }
  }
  return heard;
}

std::uint8_t up_to(int most, int n) {
  return static_cast<std::uint8_t>(std::min(most, n));
}

Increment share_of_change(const Heard& heard) {
  return {heard.change, heard.change + heard.sustain};
}

/// A counter without memory: f(state, edge, the answer) -> Increment.
template <class F>
Counter plain(const PlayFacts& facts, F f, Increment start = {}) {
  Counter out;
  out.start = start;
  out.count = [&facts, f](StateIndex from, const Edge& edge, std::uint8_t /*memory*/) {
    return Counted{f(from, edge, facts.answered(from, edge)), 0};
  };
  return out;
}

/// The same for what looks at the codes alone, where safety steps stay out.
template <class F>
Counter coded(const PlayFacts& facts, F f) {
  return plain(facts, [f](StateIndex, const Edge&, const Answered& answer) {
    return answer.is_safety ? Increment{} : f(answer.volley);
  });
}

constexpr auto engaging = static_cast<int>(engaging_answers);
constexpr int most_rises = 3;  // waiting for repair at once: discord goes no higher

int one_if(bool condition) {
  return condition ? 1 : 0;
}

Counter open_counter(const PlayFacts& facts) {
  return coded(facts, [](const Volley& volley) {
    return Increment{one_if(volley.has(Code::question_open)), one_if(volley.has(CodeFamily::question))};
  });
}

Counter reflections_counter(const PlayFacts& facts) {
  return coded(facts, [](const Volley& volley) {
    return Increment{one_if(volley.has(CodeFamily::reflection)), one_if(volley.has(CodeFamily::question))};
  });
}

Counter complex_counter(const PlayFacts& facts) {
  return coded(facts, [](const Volley& volley) {
    return Increment{one_if(volley.has(Code::reflection_complex)),
                     one_if(volley.has(CodeFamily::reflection))};
  });
}

/// How many of these codes, over one: always testable.
Counter number_counter(const PlayFacts& facts, std::initializer_list<Code> codes) {
  Counter out = coded(facts, [wanted = std::vector<Code>(codes)](const Volley& volley) {
    return Increment{static_cast<int>(std::count_if(wanted.begin(), wanted.end(),
                                                    [&](Code code) { return volley.has(code); })),
                     0};
  });
  out.start.whole = 1;
  return out;
}

Counter summary_counter(const PlayFacts& facts) {
  Counter out = coded(facts, [](const Volley& volley) { return Increment{one_if(volley.is_summary), 0}; });
  out.start.whole = 1;
  return out;
}

Counter information_counter(const PlayFacts& facts) {
  return coded(facts, [](const Volley& volley) {
    const int informed =
        one_if(volley.has(Code::give_information)) + one_if(volley.has(Code::persuade_with_permission));
    return Increment{informed, informed + one_if(volley.has(Code::persuade))};
  });
}

/// Client turns that ask for something, and how many of them were met. What was heard before a safety step
/// is still there to be answered after it, so the memory is "something is waiting".
template <class Asks, class Meets>
Counter met_counter(const PlayFacts& facts, Asks asks, Meets meets) {
  Counter out;
  out.memories = 2;
  out.first_memory = up_to(1, one_if(asks(facts.heard(0))));
  out.count = [&facts, asks, meets](StateIndex from, const Edge& edge, std::uint8_t waiting) {
    const Answered& answer = facts.answered(from, edge);
    const bool heard = asks(facts.heard(edge.to));
    if (answer.is_safety) return Counted{{}, up_to(1, waiting + one_if(heard))};
    const int asked = waiting;
    return Counted{{asked * one_if(meets(answer)), asked}, up_to(1, one_if(heard))};
  };
  return out;
}

/// As above for sustain talk, from the third answer on: the memory also counts the answers before.
Counter softening_counter(const PlayFacts& facts) {
  Counter out;
  out.memories = 2 * (engaging + 1);
  const auto remember = [](int answers, bool waiting) {
    return static_cast<std::uint8_t>(2 * std::min(answers, engaging) + one_if(waiting));
  };
  out.first_memory = remember(0, facts.heard(0).sustain > 0);
  out.count = [&facts, remember](StateIndex from, const Edge& edge, std::uint8_t memory) {
    const Answered& answer = facts.answered(from, edge);
    const bool waiting = memory % 2 == 1;
    const bool heard = facts.heard(edge.to).sustain > 0;
    if (answer.is_safety) return Counted{{}, remember(memory / 2, waiting || heard)};
    const int asked = one_if(waiting && memory / 2 >= engaging);
    return Counted{{asked * one_if(!answer.deepens_sustain_talk), asked}, remember(memory / 2 + 1, heard)};
  };
  return out;
}

/// Rises of discord and their repair within two answers. The memory holds how many rises still have two
/// answers left, and how many one: at most three of each, which is as high as discord goes.
Counter repair_counter(const PlayFacts& facts) {
  Counter out;
  out.memories = (most_rises + 1) * (most_rises + 1);
  out.count = [&facts](StateIndex from, const Edge& edge, std::uint8_t memory) {
    const Answered& answer = facts.answered(from, edge);
    int fresh = memory / (most_rises + 1);
    int old = memory % (most_rises + 1);
    const int change = facts.discord(edge.to) - facts.discord(from);
    Increment add;
    if (change < 0 && answer.volley.mends) {
      add.part = fresh + old;
      fresh = old = 0;
    }
    if (!answer.is_safety) {
      old = fresh;
      fresh = 0;
    }
    if (change > 0) {
      add.whole = 1;
      ++fresh;
    }
    return Counted{add, static_cast<std::uint8_t>(std::min(fresh, most_rises) * (most_rises + 1) +
                                                  std::min(old, most_rises))};
  };
  return out;
}

/// Planning volleys and how many were in time: the memory is the change talk heard, as far as it matters.
Counter planning_counter(const PlayFacts& facts) {
  Counter out;
  out.memories = change_talk_before_planning + 1;
  out.first_memory = up_to(change_talk_before_planning, facts.heard(0).change);
  out.count = [&facts](StateIndex from, const Edge& edge, std::uint8_t memory) {
    const Answered& answer = facts.answered(from, edge);
    const bool plans = !answer.is_safety && answer.volley.is_planning;
    const bool in_time = memory >= change_talk_before_planning && facts.trust(from) >= trust_before_planning;
    return Counted{{one_if(plans && in_time), one_if(plans)},
                   up_to(change_talk_before_planning, memory + facts.heard(edge.to).change)};
  };
  return out;
}

Counter premature_counter(const PlayFacts& facts) {
  Counter out = planning_counter(facts);
  out.count = [in_time = out.count](StateIndex from, const Edge& edge, std::uint8_t memory) {
    Counted counted = in_time(from, edge, memory);
    counted.add = {counted.add.whole - counted.add.part, 0};
    return counted;
  };
  return out;
}

Counter question_row_counter(const PlayFacts& facts) {
  Counter out;
  out.memories = questions_in_a_row + 1;  // the last: a row that was already counted
  out.count = [&facts](StateIndex from, const Edge& edge, std::uint8_t row) {
    const Answered& answer = facts.answered(from, edge);
    if (answer.is_safety) return Counted{{}, row};
    const bool only_asks =
        answer.volley.has(CodeFamily::question) && !answer.volley.has(CodeFamily::reflection);
    if (!only_asks) return Counted{{}, 0};
    return Counted{{one_if(row + 1 == questions_in_a_row), 0}, up_to(questions_in_a_row, row + 1)};
  };
  return out;
}

Counter stuck_counter(const PlayFacts& facts) {
  constexpr int rows = evoking_volleys_too_many + 1;
  Counter out;
  out.memories = (commitments_before_planning_is_due + 1) * rows;
  out.first_memory =
      static_cast<std::uint8_t>(up_to(commitments_before_planning_is_due, facts.heard(0).commitments) * rows);
  out.count = [&facts](StateIndex from, const Edge& edge, std::uint8_t memory) {
    const Answered& answer = facts.answered(from, edge);
    const int commitments = memory / rows;
    int evoking = memory % rows;
    int hits = 0;
    if (!answer.is_safety && commitments >= commitments_before_planning_is_due &&
        answer.volley.leans_to_change && !answer.volley.is_planning && evoking < evoking_volleys_too_many)
      hits = one_if(++evoking == evoking_volleys_too_many);
    const int heard =
        up_to(commitments_before_planning_is_due, commitments + facts.heard(edge.to).commitments);
    return Counted{{hits, 0}, static_cast<std::uint8_t>(heard * rows + evoking)};
  };
  return out;
}

/// Two counters side by side; memories multiply.
Counter sum_of(const Counter& a, const Counter& b) {
  assert(a.memories * b.memories <= UINT8_MAX);
  Counter out;
  out.start = {a.start.part + b.start.part, a.start.whole + b.start.whole};
  out.memories = static_cast<std::uint8_t>(a.memories * b.memories);
  out.first_memory = static_cast<std::uint8_t>(a.first_memory * b.memories + b.first_memory);
  out.count = [a, b](StateIndex from, const Edge& edge, std::uint8_t memory) {
    const Counted first = a.count(from, edge, static_cast<std::uint8_t>(memory / b.memories));
    const Counted second = b.count(from, edge, static_cast<std::uint8_t>(memory % b.memories));
    return Counted{{first.add.part + second.add.part, first.add.whole + second.add.whole},
                   static_cast<std::uint8_t>(first.memory * b.memories + second.memory)};
  };
  return out;
}

Counter trap_counter(const PlayFacts& facts) {
  const Counter authored = plain(facts, [](StateIndex, const Edge&, const Answered& answer) {
    return Increment{one_if(answer.has_trap && !answer.is_safety), 0};
  });
  return sum_of(sum_of(authored, question_row_counter(facts)),
                sum_of(premature_counter(facts), stuck_counter(facts)));
}

Counter highest_discord_counter(const PlayFacts& facts) {
  Counter out;
  const auto [lowest, highest] = facts.graph().script().bounds(variables::discord);
  out.memories = static_cast<std::uint8_t>(highest - lowest + 1);
  out.first_memory = static_cast<std::uint8_t>(facts.discord(0));
  out.start.part = facts.discord(0);
  out.count = [&facts](StateIndex, const Edge& edge, std::uint8_t memory) {
    const int now = std::max<int>(memory, facts.discord(edge.to));
    return Counted{{now - memory, 0}, static_cast<std::uint8_t>(now)};
  };
  return out;
}

Counter opportunity_counter(const PlayFacts& facts, const Values& values) {
  return plain(facts, [&values](StateIndex from, const Edge& edge, const Answered&) {
    const int possible = values.largest_loss(from);
    return possible == 0 ? Increment{} : Increment{possible - values.loss(from, edge), possible};
  });
}

Counter safety_counter(const PlayFacts& facts) {
  const StateGraph& graph = facts.graph();
  const std::size_t steps = graph.gate().size();
  // Counted as it ends: an ending is reached once, and the steps' statuses stand in the key. A start without
  // answers is an end as well.
  const auto met_at = [&graph, steps](StateIndex state) {
    Increment add;
    if (!graph.edges(state).empty()) return add;
    const Point end = graph.point(state);
    for (std::size_t step = 0; step < steps; ++step) {
      if (!was_due(end.gate, step)) continue;
      ++add.whole;
      if (status_of(end.gate, step) == StepStatus::met) ++add.part;
    }
    return add;
  };
  return plain(
      facts, [met_at](StateIndex, const Edge& edge, const Answered&) { return met_at(edge.to); }, met_at(0));
}

}  // namespace

PlayFacts::PlayFacts(const StateGraph& graph) : graph_(graph) {
  const Script& script = graph.script();
  heard_.reserve(graph.size());
  levels_.reserve(graph.size());
  for (StateIndex state = 0; state < graph.size(); ++state) {
    const Point point = graph.point(state);
    heard_.push_back(heard_in(script, point.place, point.state));
    levels_.push_back({static_cast<std::int8_t>(point.state.variables[variables::trust]),
                       static_cast<std::int8_t>(point.state.variables[variables::discord])});
  }
  for (PlaceIndex turn = 0; turn < script.turn_count(); ++turn) {
    first_answer_.push_back(static_cast<std::uint32_t>(answers_.size()));
    for (const Option& option : script.turn(turn).options) {
      Answered answer{.volley = fold(option.says), .is_safety = !option.meets.empty()};
      answer.is_push = answer.volley.has(CodeFamily::non_adherent);
      answer.reflects_accurately = reflects_accurately(option);
      answer.meets_change_talk = meets_change_talk(option);
      answer.deepens_sustain_talk = deepens_sustain_talk(option);
      answer.has_trap = option.trap.has_value();
      answers_.push_back(std::move(answer));
    }
  }
}

Counter counter_of(PlayMeasure measure, const PlayFacts& facts, const Values& values) {
  switch (measure) {
    case PlayMeasure::opportunity: return opportunity_counter(facts, values);
    case PlayMeasure::reflections_to_questions: return reflections_counter(facts);
    case PlayMeasure::complex_reflections: return complex_counter(facts);
    case PlayMeasure::open_questions: return open_counter(facts);
    case PlayMeasure::change_talk:
      return plain(
          facts,
          [&facts](StateIndex, const Edge& edge, const Answered&) {
            return share_of_change(facts.heard(edge.to));
          },
          share_of_change(facts.heard(0)));
    case PlayMeasure::provoked:
      return plain(facts, [&facts](StateIndex, const Edge& edge, const Answered& answer) {
        const bool provokes = answer.is_push || answer.volley.leans_to_sustain;
        return Increment{provokes ? facts.heard(edge.to).provokable : 0, 0};
      });
    case PlayMeasure::discord_raised:
      return plain(facts, [&facts](StateIndex from, const Edge& edge, const Answered&) {
        return Increment{one_if(facts.discord(edge.to) > facts.discord(from)), 0};
      });
    case PlayMeasure::discord_highest: return highest_discord_counter(facts);
    case PlayMeasure::traps: return trap_counter(facts);
    case PlayMeasure::non_adherent:
      return coded(facts, [](const Volley& volley) {
        return Increment{one_if(volley.has(Code::persuade)) + one_if(volley.has(Code::confront)), 0};
      });
    case PlayMeasure::yield:
      return plain(facts, [](StateIndex, const Edge& edge, const Answered&) {
        return Increment{edge.yield, 0};
      });
    case PlayMeasure::length:
      return plain(facts, [](StateIndex, const Edge&, const Answered&) { return Increment{1, 0}; });
  }
  return {};
}

Counter third_counter(const PlayFacts& facts, std::size_t third, std::uint8_t length) {
  Counter out;
  out.memories = static_cast<std::uint8_t>(length + 2);  // the last: longer than is asked for
  out.count = [&facts, third, length](StateIndex, const Edge& edge, std::uint8_t done) {
    const bool counts = done < length && third_of(done, length) == third;
    return Counted{counts ? share_of_change(facts.heard(edge.to)) : Increment{}, up_to(length + 1, done + 1)};
  };
  return out;
}

Counter balance_counter(const PlayFacts& facts, std::uint8_t longest) {
  Counter out;
  out.memories = static_cast<std::uint8_t>(longest + 1);
  out.start = {facts.heard(0).change - facts.heard(0).sustain, 0};
  out.count = [&facts, longest](StateIndex, const Edge& edge, std::uint8_t done) {
    const Heard& heard = facts.heard(edge.to);
    return Counted{{heard.change - heard.sustain, 0}, up_to(longest, done + 1)};
  };
  return out;
}

Counter pattern_counter(const PlayFacts& facts, PatternTrap pattern) {
  switch (pattern) {
    case PatternTrap::question_answer: return question_row_counter(facts);
    case PatternTrap::premature_focus: return premature_counter(facts);
    case PatternTrap::staying_stuck: return stuck_counter(facts);
  }
  return {};
}

Counter skill_counter(const PlayFacts& facts, SkillMeasure measure) {
  switch (measure) {
    case SkillMeasure::open_questions: return open_counter(facts);
    case SkillMeasure::reflections_to_questions: return reflections_counter(facts);
    case SkillMeasure::complex_reflections: return complex_counter(facts);
    case SkillMeasure::affirmations: return number_counter(facts, {Code::affirm});
    case SkillMeasure::summaries: return summary_counter(facts);
    case SkillMeasure::change_talk_met:
      return met_counter(
          facts, [](const Heard& heard) { return heard.change > 0; },
          [](const Answered& answer) { return answer.meets_change_talk; });
    case SkillMeasure::sustain_talk_not_deepened: return softening_counter(facts);
    case SkillMeasure::discord_repaired: return repair_counter(facts);
    case SkillMeasure::information_without_push: return information_counter(facts);
    case SkillMeasure::shared_power:
      return number_counter(facts, {Code::seek_collaboration, Code::emphasize_autonomy});
    case SkillMeasure::planning_in_time: return planning_counter(facts);
    case SkillMeasure::feelings_reflected:
      return met_counter(
          facts, [](const Heard& heard) { return heard.feeling; },
          [](const Answered& answer) { return answer.reflects_accurately; });
    case SkillMeasure::safety_steps_met: return safety_counter(facts);
  }
  return {};
}

}  // namespace vt
