#include "engine/analysis/state_graph.h"

#include <algorithm>
#include <array>
#include <bit>

namespace vt {
namespace {

constexpr std::size_t ask_every = 32'768;
constexpr StateIndex nobody = UINT32_MAX;
constexpr std::size_t most_answers = std::tuple_size_v<decltype(Offer::items)>;

/// State indices by key: open addressing, at most 70 % full. The keys themselves stay in the graph's own
/// list.
template <class Key>
class KeyTable {
 public:
  explicit KeyTable(const std::vector<Key>& keys) : keys_(keys), slots_(std::size_t{1} << 12U, nobody) {}

  /// Makes room for `more` keys, so that seats do not move between asking and taking.
  void make_room(std::size_t more) {
    while ((keys_.size() + more) * 10 > slots_.size() * 7) grow();
  }
  /// Brings near what `find_or_add` will look at for a key of this hash.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash >> shift_]); }

  /// The index of `key`, or `next` after taking a seat for it.
  StateIndex find_or_add(const Key& key, std::uint64_t hash, StateIndex next) {
    std::size_t at = hash >> shift_;
    while (slots_[at] != nobody) {
      if (keys_[slots_[at]] == key) return slots_[at];
      at = (at + 1) & (slots_.size() - 1);
    }
    slots_[at] = next;
    return next;
  }

  [[nodiscard]] std::size_t bytes() const { return slots_.size() * sizeof(StateIndex); }

 private:
  void grow() {
    std::vector<StateIndex> old(slots_.size() * 2, nobody);
    old.swap(slots_);
    --shift_;
    for (const StateIndex state : old) {
      if (state == nobody) continue;
      std::size_t at = keys_[state].hash() >> shift_;
      while (slots_[at] != nobody) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = state;
    }
  }

  const std::vector<Key>& keys_;
  std::vector<StateIndex> slots_;
  unsigned shift_ = 64U - 12U;  ///< a hash's highest bits are its seat
};

}  // namespace

StateGraph::StateGraph(const Script& script, const ExploreBounds& bounds)
    : StateGraph(script, std::array{script.start_state()}, bounds) {}

StateGraph::StateGraph(const Script& script, std::span<const State> starts, const ExploreBounds& bounds)
    : script_(&script), gate_(script), layout_(script, starts, gate_.size()) {
  constexpr std::size_t narrow_bits = 128;
  if (layout_.bits() <= narrow_bits)
    search(narrow_, starts, bounds);
  else
    search(wide_, starts, bounds);
  first_edge_.resize(size() + 1, static_cast<std::uint32_t>(edges_.size()));
  sort();
}

template <class Key>
void StateGraph::search(std::vector<Key>& keys, std::span<const State> starts, const ExploreBounds& bounds) {
  const YieldTable yields(*script_);
  KeyTable<Key> table(keys);
  const auto take_seat = [&](const Key& key, PlaceIndex place, StateIndex from, OptionIndex option) {
    keys.push_back(key);
    places_.push_back(place);
    parents_.push_back(from);
    parent_options_.push_back(static_cast<std::uint8_t>(option));
  };
  /// An answer whose state has still to be looked up: all of a state's first, so that memory has time.
  struct Successor {
    Key key;
    std::uint64_t hash = 0;
    PlaceIndex place = 0;
    std::int16_t yield = 0;
    std::uint8_t option = 0;
  };
  std::array<Successor, most_answers> next;
  for (const State& start : starts) {
    const Key key = layout_.pack<Key>(script_->start(), gate_.start(script_->start()), start);
    table.make_room(1);
    const auto fresh = static_cast<StateIndex>(keys.size());
    roots_.push_back(table.find_or_add(key, key.hash(), fresh));
    if (roots_.back() == fresh) take_seat(key, script_->start(), nobody, 0);
  }
  for (; expanded_ < keys.size(); ++expanded_) {
    const auto used =
        keys.size() * (sizeof(Key) + sizeof(PlaceIndex) + 9) + edges_.size() * sizeof(Edge) + table.bytes();
    const bool asks = expanded_ % ask_every == ask_every - 1;
    if (keys.size() > bounds.states || used > bounds.bytes ||
        (asks && bounds.keep_going && !bounds.keep_going(expanded_))) {
      is_exhaustive_ = false;
      break;
    }
    const auto from = static_cast<StateIndex>(expanded_);
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    const Point point = layout_.unpack(keys[from]);
    std::size_t count = 0;
    table.make_room(most_answers);
    for (const OptionIndex option : script_->offered(point.place, point.state)) {
      const Step step = script_->step(point.place, option, point.state);
      Successor& successor = next[count++];
      successor.key =
          layout_.pack<Key>(step.to, gate_.after(point.gate, point.place, option, step.to), step.state);
      successor.hash = successor.key.hash();
      table.prefetch(successor.hash);
      successor.place = step.to;
      successor.yield = static_cast<std::int16_t>(yields.of(point.place, option, point.state, step));
      successor.option = static_cast<std::uint8_t>(option);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Successor& successor = next[i];
      const auto fresh = static_cast<StateIndex>(keys.size());
      const StateIndex to = table.find_or_add(successor.key, successor.hash, fresh);
      if (to == fresh) take_seat(successor.key, successor.place, from, successor.option);
      edges_.push_back({to, successor.yield, successor.option});
    }
  }
  table_bytes_ = table.bytes();
}

double StateGraph::bytes_per_state() const {
  const std::size_t bytes = places_.size() * sizeof(PlaceIndex) + parents_.size() * sizeof(StateIndex) +
                            parent_options_.size() + first_edge_.size() * sizeof(std::uint32_t) +
                            edges_.size() * sizeof(Edge) + order_.size() * sizeof(StateIndex) + table_bytes_;
  return static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(size(), 1));
}

Point StateGraph::point(StateIndex state) const {
  return narrow_.empty() ? layout_.unpack(wide_[state]) : layout_.unpack(narrow_[state]);
}

Play StateGraph::witness(StateIndex state) const {
  Play play;
  for (StateIndex at = state; parents_[at] != nobody; at = parents_[at])
    play.push_back({places_[parents_[at]], parent_options_[at]});
  std::reverse(play.begin(), play.end());
  return play;
}

void StateGraph::sort() {
  std::vector<std::uint32_t> waiting(size(), 0);
  for (const Edge& edge : edges_) ++waiting[edge.to];
  order_.reserve(size());
  for (StateIndex state = 0; state < size(); ++state)
    if (waiting[state] == 0) order_.push_back(state);
  for (std::size_t i = 0; i < order_.size(); ++i)
    for (const Edge& edge : edges(order_[i]))
      if (--waiting[edge.to] == 0) order_.push_back(edge.to);
  if (order_.size() == size()) return;
  order_.clear();
  find_cycle(waiting);
}

/// Every state still waiting has a predecessor that is waiting too: walking backwards must come round.
void StateGraph::find_cycle(const std::vector<std::uint32_t>& waiting) {
  struct Link {
    StateIndex from = nobody;
    OptionIndex option = 0;
  };
  std::vector<Link> before(size());
  StateIndex some = nobody;
  for (StateIndex state = 0; state < size(); ++state) {
    if (waiting[state] == 0) continue;
    some = state;
    for (const Edge& edge : edges(state))
      if (waiting[edge.to] != 0) before[edge.to] = {state, edge.option};
  }
  std::vector<bool> seen(size(), false);
  for (; !seen[some]; some = before[some].from) seen[some] = true;
  Cycle cycle;
  cycle.play = witness(some);
  StateIndex at = some;
  do {
    cycle.loop.push_back({places_[before[at].from], before[at].option});
    at = before[at].from;
  } while (at != some);
  std::reverse(cycle.loop.begin(), cycle.loop.end());
  cycle_ = std::move(cycle);
}

}  // namespace vt
