#include "tests/support/awkward.h"

#include <algorithm>

#include "tests/support/build.h"
#include "tests/support/random_scenario.h"
#include "tests/support/reworked.h"

namespace vt {
namespace {

constexpr std::uint64_t apart = 7'777'777;  // from the dice that the scenario itself was drawn with

class Spoiler {
 public:
  Spoiler(Scenario scenario, std::uint64_t seed) : dice_(seed + apart), out_(std::move(scenario)) {}

  Scenario spoil() {
    out_.stage = static_cast<Stage>(dice_.below(count_of<Stage>));
    set_out();
    lean_ = static_cast<Lean>(dice_.below(6));
    for_each_place([this](std::vector<Line>& lines) { spoil(lines); });
    for (Turn& turn : out_.turns) spoil(turn);
    if (dice_.chance(50)) add_step();
    if (dice_.chance(15)) out_ = with_unreachable_turn(std::move(out_));
    return std::move(out_);
  }

 private:
  /// What most answers of a scenario are.
  enum class Lean : std::uint8_t { anywhere, questions, planning, reflections, evoking, pushing };

  template <class F>
  void for_each_place(F&& f) {
    for (Turn& turn : out_.turns) f(turn.lines);
    for (Ending& ending : out_.endings) f(ending.lines);
  }

  void set_out() {
    if (dice_.chance(30)) out_.state.trust = dice_.chance(50) ? 0 : 10;
    if (dice_.chance(30)) out_.state.discord = dice_.chance(50) ? 0 : 3;
  }

  /// A comparison that a change or two of the variable decides.
  Condition near_the_start() {
    const auto comparison = static_cast<Comparison>(dice_.below(count_of<Comparison>));
    if (dice_.chance(35)) return build::compare("discord", comparison, dice_.between(0, 3));
    if (dice_.chance(50)) return build::compare("trust", comparison, around(out_.state.trust));
    return dice_.chance(50) ? build::compare("importance", comparison, around(out_.state.importance))
                            : build::compare("confidence", comparison, around(out_.state.confidence));
  }

  std::int32_t around(int start) { return std::clamp(start + dice_.between(-2, 2), 0, 10); }

  void spoil(std::optional<Condition>& when) {
    if (when && dice_.chance(40)) when = near_the_start();
    if (when && dice_.chance(3)) when = build::at_least("trust", 11);
    if (when && dice_.chance(3)) when = build::compare("trust", Comparison::less, 11);
  }

  void spoil(std::vector<Line>& lines) {
    for (Line& line : lines) {
      spoil(line.when);
      // Somebody who has decided already: what evoking goes on too long with.
      if (lean_ == Lean::evoking && line.talk && line.talk->type == TalkType::change)
        line.talk->kind = TalkKind::commitment;
    }
    if (dice_.chance(20)) lines.front().when = near_the_start();
  }

  void spoil(Turn& turn) {
    for (Option& option : turn.options) {
      spoil(option.when);
      for (Next& next : option.next) spoil(next.when);
      if (option.effects) spoil(*option.effects);
      lean(option);
    }
    Option& first = turn.options.front();
    if (dice_.chance(30)) first.when = near_the_start();
    if (turn.options.size() > 1 && first.when && dice_.chance(40)) turn.options[1].when = first.when;
  }

  void spoil(Effects& effects) {
    const bool is_large = dice_.chance(40);
    for (Effect& effect : effects) {
      spoil(effect.when);
      for (auto& [variable, amount] : effect.add)
        if (is_large) amount = std::clamp(3 * amount, -10, 10);
    }
  }

  void lean(Option& option) {
    if (!dice_.chance(70)) return;
    switch (lean_) {
      case Lean::anywhere: return;
      case Lean::questions: option.says = {build::ask(Direction::change)}; break;
      case Lean::planning: option.says.push_back(build::by(Technique::planning, build::seek())); break;
      case Lean::reflections: option.says = {build::reflect_deeply(Direction::change)}; break;
      case Lean::evoking: option.says = {build::reflect(Direction::change)}; break;
      case Lean::pushing:
        if (dice_.chance(50)) option.says = {build::persuade()};
        option.effects = dice_.chance(60) ? build::nothing() : build::add("trust", dice_.between(-2, 0));
        break;
    }
  }

  void add_step() {
    if (!out_.safety) return;
    out_.safety->steps.push_back({"later", "Doe dit ook.", {dice_.of(out_.turns).id}, {}});
    std::vector<Option*> free;
    for (Turn& turn : out_.turns)
      for (Option& option : turn.options)
        if (option.meets.empty()) free.push_back(&option);
    if (free.empty())
      out_.safety->steps.pop_back();
    else
      dice_.of(free)->meets = "later";
  }

  Dice dice_;
  Scenario out_;
  Lean lean_ = Lean::anywhere;
};

}  // namespace

Scenario made_awkward(Scenario scenario, std::uint64_t seed) {
  return Spoiler(std::move(scenario), seed).spoil();
}

}  // namespace vt
