#include "tools/vt/kept.h"

namespace vt::terminal {

Result<Store> open_store(const Context& context) {
  Result<Store> store = Store::open(context.store_path);
  if (!store.ok()) return store;
  for (const Problem& warning : store.value().warnings()) context.fail(warning);
  return store;
}

Result<RecordSummary> find_kept(const Store& store, const std::string& name) {
  const Result<std::vector<RecordSummary>> list = store.list();
  if (!list.ok()) return list.problem();
  std::vector<RecordSummary> found;
  for (const RecordSummary& record : list.value()) {
    if (record.id == name || name == "last") return record;
    if (!name.empty() && record.id.rfind(name, 0) == 0) found.push_back(record);
  }
  if (found.empty()) return problem("session.unknown", {{"id", name}});
  if (found.size() > 1) return problem("session.ambiguous", {{"id", name}});
  return found.front();
}

bool is_file_name(const std::string& name) {
  return name.find('/') != std::string::npos || name.find(".json") != std::string::npos;
}

Result<SessionFile> read_session(const Context& context, const std::string& path) {
  constexpr std::size_t most_bytes = std::size_t{64} << 20U;
  const Result<std::string> text = context.files.read(path, most_bytes);
  if (!text.ok()) return text.problem();
  return read_session_file(text.value(), path);
}

Result<SessionFile> find_session(const Context& context, const std::string& name) {
  if (is_file_name(name)) return read_session(context, name);
  const Result<Store> store = open_store(context);
  if (!store.ok()) return store.problem();
  const Result<RecordSummary> kept = find_kept(store.value(), name);
  if (!kept.ok()) return kept.problem();
  return store.value().load(kept.value().id);
}

}  // namespace vt::terminal
