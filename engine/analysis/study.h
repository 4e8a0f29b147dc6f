#pragma once

// A scenario explored: everything that the rules on what can happen, the balance view and the comparison of
// two versions read. Made whole at once; what a scenario is too big or too circular for is absent, and says
// so.

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/analysis/coverage.h"
#include "engine/analysis/policy.h"
#include "engine/analysis/sample.h"
#include "engine/analysis/turn_table.h"

namespace vt {

/// The scenario in one language, and the words by which that language gives answers away.
struct Spoken {
  Scenario scenario;
  BotWords words;
};

/// What a bot gets: its mean share of what was possible. In the language whose texts it read, or in all.
struct BotResult {
  Bot bot = Bot::random;
  std::string locale;  ///< empty where texts do not matter to it
  std::optional<double> mean;
  double half_width = 0;  ///< of the mean's 95 % interval where it is sampled; 0: exact
};

/// What else than the scenario itself decides what plays come to.
struct Judges {
  const Norms& norms;
  const SkillTable& skills;
};

class Study {
 public:
  /// `languages` has the base language first; everything given must outlive the study.
  Study(const Script& script, std::span<const Spoken> languages, const Judges& judges,
        const ExploreBounds& bounds = {});
  Study(const Study&) = delete;
  Study& operator=(const Study&) = delete;
  Study(Study&&) = delete;
  Study& operator=(Study&&) = delete;
  ~Study() = default;

  [[nodiscard]] const Script& script() const { return graph.script(); }
  [[nodiscard]] const Scenario& scenario() const { return script().scenario(); }
  /// Explored whole and without loops: values and everything that follows from them are there.
  [[nodiscard]] bool is_exact() const { return values.has_value(); }
  /// "Never" and "always" may be said.
  [[nodiscard]] bool is_exhaustive() const { return graph.is_exhaustive(); }
  /// A mean that reaches *basis* of the opportunity, but for rounding; false without a norm or a mean.
  [[nodiscard]] bool reaches_basis(const BotResult& result) const;
  [[nodiscard]] std::optional<double> mean_of(Bot bot, const std::string& locale) const;
  /// A policy over this graph; only of an exact study.
  [[nodiscard]] Policy policy(Bot bot, const Spoken& texts) const;

  std::span<const Spoken> languages;
  Judges judges;
  StateGraph graph;
  PlayFacts facts;
  Coverage coverage;  ///< where the graph is not exhaustive: what it and some plays show

  // Of an exact study alone:
  std::optional<Values> values;
  std::optional<Clamping> clamping;
  std::vector<double> visits;  ///< of a random answerer, per state
  std::vector<TurnRow> turns;
  std::vector<BotResult> bots;
};

}  // namespace vt
