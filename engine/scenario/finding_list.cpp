#include "engine/scenario/finding_list.h"

#include <charconv>

namespace vt {
namespace {

std::string id_of(const json::Value& value) {
  const json::Value* id = value.find("id");
  return id != nullptr && id->kind == json::Kind::string ? id->text : std::string{};
}

const json::Value* child(const json::Value& value, const std::string& step) {
  if (value.kind == json::Kind::object) return value.find(step);
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  if (error != std::errc{} || value.kind != json::Kind::array || index >= value.items.size()) return nullptr;
  return &value.items[index];
}

const json::Value* member_with_id(const json::Value& parent, std::string_view list, const std::string& id) {
  const json::Value* all = parent.find(list);
  if (all == nullptr) return nullptr;
  for (const json::Value& one : all->items)
    if (id_of(one) == id) return &one;
  return nullptr;
}

const json::Value* either(const json::Value* first, const json::Value* second) {
  return first != nullptr ? first : second;
}

/// The value that (turn, inner, key) names, or the nearest one around it.
const json::Value& locate(const json::Value& root, const std::string& turn, const std::string& inner,
                          std::string_view key) {
  const json::Value* at = &root;
  if (!turn.empty()) at = either(member_with_id(root, "turns", turn), member_with_id(root, "endings", turn));
  if (at == nullptr) at = &root;
  if (!inner.empty())
    at = either(either(member_with_id(*at, "options", inner), member_with_id(*at, "lines", inner)), at);
  if (!key.empty()) at = either(at->find(key), at);
  return *at;
}

}  // namespace

void FindingList::add_at(const LintRule& rule, std::uint32_t at, Where where, FindingValues values) {
  where.file = file_;
  if (text_.data() != nullptr) {
    const json::Position position = positions_.of(at);
    where.line = position.line;
    where.column = position.column;
  }
  findings_.push_back({rule.code, rule.severity, std::move(where), std::move(values), {}});
}

void FindingList::add(const LintRule& rule, const std::string& turn, const std::string& inner,
                      FindingValues values, std::string_view key) {
  Where where;
  where.turn = turn;
  where.option = inner;
  const std::uint32_t at = root_ == nullptr ? 0 : locate(*root_, turn, inner, key).at;
  add_at(rule, at, std::move(where), std::move(values));
}

Where enclosing(const json::Value& root, const std::vector<std::string>& path) {
  Where where;
  const json::Value* at = &root;
  for (std::size_t i = 0; i < path.size() && at != nullptr; ++i) {
    at = child(*at, path[i]);
    if (at == nullptr || i == 0) continue;
    const std::string& list = path[i - 1];
    if (list == "turns" || list == "endings") where.turn = id_of(*at);
    if (!where.turn.empty() && (list == "options" || list == "lines")) where.option = id_of(*at);
  }
  return where;
}

}  // namespace vt
