#include "engine/store/rows.h"

#include <algorithm>
#include <numeric>

#include <SQLiteCpp/SQLiteCpp.h>

#include "engine/base/text.h"

namespace vt::rows {
namespace {

template <class T>
std::string as_json(const T& value) {
  return json::write_compact(encode(value));
}

/// Nothing where the text is no JSON, or JSON of another shape.
template <class T>
std::optional<T> from_json(const std::string& text) {
  const json::Parsed parsed = json::parse(text);
  if (!parsed.complete || !check(parsed.value, shape_of<T>()).empty()) return std::nullopt;
  T out;
  decode(parsed.value, out);
  return out;
}

void add_bundle(SQLite::Database& database, const std::string& hash, const Bundle& bundle) {
  const std::string bytes = write_bundle(bundle);
  SQLite::Statement insert(database, "INSERT OR IGNORE INTO bundles (hash, bytes) VALUES (?, ?)");
  insert.bind(1, hash);
  insert.bind(2, bytes.data(), static_cast<int>(bytes.size()));
  insert.exec();
}

void add_event_row(SQLite::Database& database, const std::string& id, std::size_t number,
                   const LogEvent& event) {
  SQLite::Statement insert(database, "INSERT INTO events (record, number, event) VALUES (?, ?, ?)");
  insert.bind(1, id);
  insert.bind(2, static_cast<std::int64_t>(number));
  insert.bind(3, as_json(event));
  insert.exec();
}

/// Answers on the path after `event`.
int length_after(int length, const LogEvent& event) {
  return event.rewind ? std::min(length, static_cast<int>(*event.rewind)) : length + 1;
}

int path_length(const std::vector<LogEvent>& events) {
  return std::accumulate(events.begin(), events.end(), 0, length_after);
}

bool read_events(SQLite::Database& database, const std::string& id, std::vector<LogEvent>& out) {
  SQLite::Statement query(database, "SELECT number, event FROM events WHERE record = ? ORDER BY number");
  query.bind(1, id);
  while (query.executeStep()) {
    std::optional<LogEvent> event = from_json<LogEvent>(query.getColumn(1).getString());
    if (!event || query.getColumn(0).getInt64() != static_cast<std::int64_t>(out.size())) return false;
    out.push_back(std::move(*event));
  }
  return true;
}

bool read_bundle_row(SQLite::Database& database, const std::string& hash, Bundle& out) {
  SQLite::Statement query(database, "SELECT bytes FROM bundles WHERE hash = ?");
  query.bind(1, hash);
  if (!query.executeStep()) return false;
  const std::string bytes = query.getColumn(0).getString();
  if (sha256(bytes) != hash) return false;
  Result<Bundle> bundle = read_bundle(bytes);
  if (!bundle.ok()) return false;
  out = std::move(bundle).value();
  return true;
}

template <Named E>
bool read_name(const SQLite::Column& column, E& out) {
  const std::optional<E> value = from_name<E>(column.getString());
  if (value) out = *value;
  return value.has_value();
}

}  // namespace

bool has_record(SQLite::Database& database, const std::string& id) {
  SQLite::Statement query(database, "SELECT 1 FROM records WHERE id = ?");
  query.bind(1, id);
  return query.executeStep();
}

Refusal add_record(SQLite::Database& database, const Record& record, const Bundle& bundle) {
  if (has_record(database, record.id)) return problem("store.exists", {{"title", record.title}});
  add_bundle(database, record.bundle, bundle);
  SQLite::Statement insert(
      database,
      "INSERT INTO records (id, scenario, version, title, locale, bundle, pseudonym, started,"
      " changed, status, seed, mode, self_rating, exchanges)"
      " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  int at = 0;
  for (const std::string& text : {record.id, record.scenario, record.version, record.title, record.locale,
                                  record.bundle, record.pseudonym})
    insert.bind(++at, text);
  insert.bind(++at, record.started);
  insert.bind(++at, record.changed);
  insert.bind(++at, std::string(name_of(record.status)));
  insert.bind(++at, record.log.seed);
  insert.bind(++at, std::string(name_of(record.log.mode)));
  insert.bind(++at, as_json(record.self_rating));
  insert.bind(++at, path_length(record.log.events));
  insert.exec();
  for (std::size_t i = 0; i < record.log.events.size(); ++i)
    add_event_row(database, record.id, i, record.log.events[i]);
  return std::nullopt;
}

Refusal add_event(SQLite::Database& database, const std::string& id, const NewEvent& added) {
  SQLite::Statement query(
      database,
      "SELECT exchanges, (SELECT coalesce(max(number) + 1, 0) FROM events WHERE record = id)"
      " FROM records WHERE id = ?");
  query.bind(1, id);
  if (!query.executeStep()) return problem("store.unknown", {{"id", id}});
  const int length = query.getColumn(0).getInt();
  const auto next = static_cast<std::size_t>(query.getColumn(1).getInt64());
  if (added.number < next) return problem("store.taken", {{"number", std::to_string(added.number + 1)}});
  if (added.number > next) return problem("store.gap", {{"number", std::to_string(added.number + 1)}});
  add_event_row(database, id, added.number, added.event);
  SQLite::Statement update(database,
                           "UPDATE records SET changed = ?, status = ?, exchanges = ? WHERE id = ?");
  update.bind(1, added.now);
  update.bind(2, std::string(name_of(added.status)));
  update.bind(3, length_after(length, added.event));
  update.bind(4, id);
  update.exec();
  return std::nullopt;
}

Refusal set_self_rating(SQLite::Database& database, const std::string& id, const SelfRating& rating) {
  SQLite::Statement update(database, "UPDATE records SET self_rating = ? WHERE id = ?");
  update.bind(1, as_json(rating));
  update.bind(2, id);
  return update.exec() == 1 ? Refusal{} : problem("store.unknown", {{"id", id}});
}

void remove_record(SQLite::Database& database, const std::string& id) {
  SQLite::Statement removal(database, "DELETE FROM records WHERE id = ?");
  removal.bind(1, id);
  removal.exec();
  database.exec("DELETE FROM bundles WHERE NOT EXISTS (SELECT 1 FROM records WHERE bundle = bundles.hash)");
}

Result<SessionFile> read_record(SQLite::Database& database, const std::string& id) {
  SQLite::Statement query(
      database,
      "SELECT id, scenario, version, title, locale, bundle, pseudonym, started, changed, status,"
      " seed, mode, self_rating FROM records WHERE id = ?");
  query.bind(1, id);
  if (!query.executeStep()) return problem("store.unknown", {{"id", id}});
  SessionFile file;
  Record& record = file.record;
  int at = 0;
  for (std::string* text : {&record.id, &record.scenario, &record.version, &record.title, &record.locale,
                            &record.bundle, &record.pseudonym})
    *text = query.getColumn(at++).getString();
  record.started = query.getColumn(at++).getInt64();
  record.changed = query.getColumn(at++).getInt64();
  const bool has_status = read_name(query.getColumn(at++), record.status);
  record.log.seed = query.getColumn(at++).getString();
  const bool has_mode = read_name(query.getColumn(at++), record.log.mode);
  const std::optional<SelfRating> rating = from_json<SelfRating>(query.getColumn(at++).getString());
  if (!has_status || !has_mode || !rating || !read_events(database, id, record.log.events) ||
      !read_bundle_row(database, record.bundle, file.bundle))
    return problem("store.broken", {{"title", record.title}});
  record.self_rating = *rating;
  return file;
}

std::vector<RecordSummary> list(SQLite::Database& database) {
  SQLite::Statement query(
      database,
      "SELECT id, scenario, title, locale, pseudonym, mode, status, started, changed, exchanges"
      " FROM records ORDER BY started DESC, id");
  std::vector<RecordSummary> out;
  while (query.executeStep()) {
    RecordSummary& line = out.emplace_back();
    int at = 0;
    for (std::string* text : {&line.id, &line.scenario, &line.title, &line.locale, &line.pseudonym})
      *text = query.getColumn(at++).getString();
    read_name(query.getColumn(at++), line.mode);
    read_name(query.getColumn(at++), line.status);
    line.started = query.getColumn(at++).getInt64();
    line.changed = query.getColumn(at++).getInt64();
    line.exchanges = query.getColumn(at++).getInt();
  }
  return out;
}

std::vector<std::string> ids(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT id FROM records");
  std::vector<std::string> out;
  while (query.executeStep()) out.push_back(query.getColumn(0).getString());
  return out;
}

}  // namespace vt::rows
