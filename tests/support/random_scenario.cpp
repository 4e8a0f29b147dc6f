#include "tests/support/random_scenario.h"

#include <ostream>
#include <set>

#include "engine/base/draw.h"
#include "tests/support/build.h"

namespace vt {
namespace {

const std::vector<std::string>& texts() {
  static const std::vector<std::string> list{
      "Ik weet het niet.",
      "Één koffie – meer niet…",
      "“Goesting”, zei ik toch?",
      "Ça va, où ça?",
      "Это трудно.",
      "我不知道。",
      "🙂 / 👩‍👧 / \\ \" \t.",
      "İstanbul ıssız",
      "naïef, coöperatie",
      "שלום",
  };
  return list;
}

/// Builds one scenario; every choice it makes comes from its dice.
class Author {
 public:
  explicit Author(const RandomScenario& wanted) : dice_(wanted.seed), layers_(wanted.layers) {}

  Scenario write() {
    out_ = build::scenario({build::turn("t", {})}, {});
    head();
    lay_out();
    for (std::size_t layer = 0; layer < ids_.size(); ++layer)
      for (const std::string& id : ids_[layer]) write_turn(layer, id);
    for (const std::string& id : endings_) out_.endings.push_back(write_ending(id));
    if (dice_.chance(50)) add_safety();
    look_back();
    return std::move(out_);
  }

 private:
  void head() {
    out_.turns.clear();
    out_.title = dice_.of(texts());
    out_.client.about = dice_.of(texts());
    out_.state = {
        dice_.between(0, 10), dice_.between(0, 10), dice_.between(0, 10), dice_.between(0, 3), {}, {}};
    if (dice_.chance(20)) out_.change_goal.clear();
    names_ = {"trust", "importance", "confidence", "discord"};
    const auto own = dice_.below(3);
    for (std::uint32_t i = 0; i < own; ++i) {
      Variable variable;
      variable.id = "v" + std::to_string(i);
      variable.min = dice_.between(-2, 0);
      variable.max = dice_.between(0, 2);
      variable.start = dice_.between(variable.min, variable.max);
      names_.push_back(variable.id);
      out_.state.variables.push_back(variable);
    }
    if (dice_.chance(30)) out_.extras.emplace_back("x-made-by", json::string("chance"));
  }

  void lay_out() {
    for (std::uint32_t layer = 0; layer < layers_; ++layer) {
      auto& row = ids_.emplace_back();
      const auto width = layer == 0 ? 1U : 1 + dice_.below(3);
      for (std::uint32_t i = 0; i < width; ++i)
        row.push_back("t" + std::to_string(layer) + "-" + std::to_string(i));
    }
    const auto count = 1 + dice_.below(3);
    for (std::uint32_t i = 0; i < count; ++i) endings_.push_back("slot" + std::to_string(i));
    out_.start = ids_[0][0];
  }

  Condition condition(std::uint32_t depth) {
    const auto kind = dice_.below(depth == 0 || options_.empty() ? (options_.empty() ? 2U : 3U) : 6U);
    switch (kind) {
      case 0:
      case 1: {
        const auto comparison = static_cast<Comparison>(dice_.below(count_of<Comparison>));
        const std::string& name = dice_.of(names_);
        return build::compare(name, comparison, name[0] == 'v' ? dice_.between(-1, 1) : dice_.between(0, 7));
      }
      case 2: return build::chosen(dice_.of(options_));
      case 3: return build::any({condition(depth - 1), condition(depth - 1)});
      case 4: return build::negated(condition(depth - 1));
      default: return build::all({condition(depth - 1), condition(depth - 1)});
    }
  }

  Line line(bool may_be_given) {
    Line line;
    line.text = dice_.of(texts());
    line.feeling = dice_.chance(20);
    line.face = static_cast<Face>(dice_.below(count_of<Face>));
    if (dice_.chance(30)) line.thought = dice_.of(texts());
    if (dice_.chance(15)) line.say = dice_.of(texts());
    if (dice_.chance(20)) return line;
    ClientTalk talk;
    talk.type = static_cast<TalkType>(dice_.below(count_of<TalkType>));
    if (talk.type != TalkType::neutral) talk.kind = static_cast<TalkKind>(dice_.below(count_of<TalkKind>));
    talk.strength = dice_.between(1, 3);
    talk.discord = dice_.chance(15);
    line.given = may_be_given && talk.type == TalkType::sustain && dice_.chance(40);
    line.talk = talk;
    return line;
  }

  /// The first is always said; a line that is `given` always has a condition, so that no push leads to it for
  /// sure.
  std::vector<Line> lines() {
    std::vector<Line> all{line(false)};
    for (auto more = dice_.below(3); more > 0; --more) {
      all.push_back(line(true));
      all.back().when = condition(1);
    }
    for (std::size_t i = 0; i < all.size(); ++i) all[i].id = "c" + std::to_string(i);
    return all;
  }

  Utterance utterance() {
    Utterance out = build::say(static_cast<Code>(dice_.below(count_of<Code>)));
    out.direction = static_cast<Direction>(dice_.below(count_of<Direction>));
    if (is_non_adherent(out.code) && out.direction == Direction::neutral) out.direction = Direction::change;
    if (out.accurate) out.accurate = dice_.chance(70);
    out.uncertain = dice_.chance(15);
    if (dice_.chance(30)) out.technique = static_cast<Technique>(dice_.below(count_of<Technique>));
    return out;
  }

  Changes changes() {
    Changes all;
    for (auto left = 1 + dice_.below(2); left > 0; --left) {
      const std::string& name = dice_.of(names_);
      if (std::none_of(all.begin(), all.end(), [&](const auto& change) { return change.first == name; }))
        all.emplace_back(name, dice_.between(-4, 4));
    }
    return all;
  }

  std::optional<Effects> effects() {
    const auto kind = dice_.below(10);
    if (kind < 3) return std::nullopt;
    if (kind < 4) return Effects{};
    Effects all;
    for (auto left = 1 + dice_.below(3); left > 0; --left) {
      Effect effect{std::nullopt, changes(), {}};
      if (dice_.chance(50)) effect.when = condition(1);
      all.push_back(std::move(effect));
    }
    return all;
  }

  const std::string& target(std::size_t layer) {
    const bool ends = layer + 1 >= ids_.size() || dice_.chance(10);
    return ends ? dice_.of(endings_)
                : dice_.of(
                      ids_[layer + 1 +
                           dice_.below(
                               dice_.chance(80) ? 1 : static_cast<std::uint32_t>(ids_.size() - layer - 1))]);
  }

  std::vector<Next> next(std::size_t layer) {
    std::vector<Next> ways;
    for (auto guarded = dice_.below(3); guarded > 0; --guarded)
      ways.push_back({condition(1), target(layer), {}});
    ways.push_back({std::nullopt, target(layer), {}});
    return ways;
  }

  Option option(std::size_t layer, const std::string& turn, std::uint32_t number) {
    Option out = build::answer("o" + std::to_string(number), {}, "", effects());
    out.text = dice_.of(texts());
    for (auto left = 1 + dice_.below(3); left > 0; --left) out.says.push_back(utterance());
    out.next = next(layer);
    if (number == 0) return out;
    if (dice_.chance(35)) out.when = condition(2);
    out.once = dice_.chance(30);
    if (out.once && dice_.chance(60)) out.next = {{std::nullopt, turn, {}}};  // back to where it was asked
    if (has_non_adherent(out) || dice_.chance(15)) {
      out.trap = static_cast<Trap>(dice_.below(count_of<Trap>));
      out.better = "o0";
    }
    return out;
  }

  void write_turn(std::size_t layer, const std::string& id) {
    Turn turn;
    turn.id = id;
    turn.lines = lines();
    turn.type_first = dice_.chance(20);
    if (dice_.chance(20)) turn.hint = dice_.of(texts());
    const auto count = 1 + dice_.below(4);
    for (std::uint32_t i = 0; i < count; ++i) turn.options.push_back(option(layer, id, i));
    for (const Option& one : turn.options) {
      options_.push_back(id + "." + one.id);
      if (one.next.back().to != id || turn.lines.size() > 3) continue;
      turn.lines.push_back(line(true));  // what the client adds on coming back here
      turn.lines.back().id = "terug-" + one.id;
      turn.lines.back().when = build::chosen(options_.back());
    }
    out_.turns.push_back(std::move(turn));
  }

  Ending write_ending(const std::string& id) {
    Ending ending;
    ending.id = id;
    ending.lines = lines();
    ending.kind = static_cast<EndingKind>(dice_.below(count_of<EndingKind>));
    ending.stage_after = static_cast<Stage>(dice_.below(count_of<Stage>));
    return ending;
  }

  void add_safety() {
    const Turn& due = dice_.of(out_.turns);
    out_ = build::with_steps({{"veilig", {due.id}}}, std::move(out_));
    Turn& met = out_.turns[dice_.below(static_cast<std::uint32_t>(out_.turns.size()))];
    met.options.back().meets = "veilig";
  }

  void look_back() {
    if (!dice_.chance(30)) return;
    out_.aliases = {{"vroeger", out_.start}, {"vroeger.ja", out_.start + ".o0"}};
    out_.retired = {"nooit-meer"};
  }

  Dice dice_;
  std::uint32_t layers_;
  Scenario out_;
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> ids_;
  std::vector<std::string> endings_;
  std::vector<std::string> options_;  ///< `turn.option` of the turns written so far
};

}  // namespace

std::uint32_t Dice::below(std::uint32_t bound) {
  state_ = mixed(state_ + 1);
  return static_cast<std::uint32_t>(((state_ >> 32U) * bound) >> 32U);
}

std::int32_t Dice::between(std::int32_t min, std::int32_t max) {
  return min + static_cast<std::int32_t>(below(static_cast<std::uint32_t>(max - min + 1)));
}

Scenario random_scenario(const RandomScenario& wanted) {
  return Author(wanted).write();
}

rc::Gen<RandomScenario> any_scenario() {
  return rc::gen::build<RandomScenario>(
      rc::gen::set(&RandomScenario::seed, rc::gen::inRange<std::uint64_t>(0, 1'000'000)),
      rc::gen::set(&RandomScenario::layers, rc::gen::inRange<std::uint32_t>(1, 6)));
}

std::ostream& operator<<(std::ostream& out, const RandomScenario& wanted) {
  return out << "random_scenario({" << wanted.seed << ", " << wanted.layers << "})";
}

void play_on(Session& session, Dice& dice, std::size_t most) {
  for (std::size_t i = 0; i < most && session.status() == Session::Status::open; ++i) {
    const auto offered = session.offered();
    session.choose(offered[dice.below(static_cast<std::uint32_t>(offered.size()))]);
  }
}

}  // namespace vt
