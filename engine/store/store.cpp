#include "engine/store/store.h"

#include <algorithm>
#include <cassert>
#include <exception>
#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>

#include "engine/store/connection.h"
#include "engine/store/database_file.h"
#include "engine/store/rows.h"
#include "engine/store/schema.h"

namespace vt {

struct Store::Database {
  Connection connection;
  std::string file;  ///< as it was given; "" in memory
  bool is_kept = false;
  std::vector<Problem> warnings;
  std::vector<std::string> out_of_reach;  ///< records that also stand in a file that cannot be written
  /// In memory: what was added to from here, for when the file can no longer be read either (a commit that
  /// the disk refused halfway and will not have undone).
  Connection at_hand;

  std::optional<Problem> open_file();
  [[nodiscard]] Opening open_after_setting_aside(const std::filesystem::path& place);
  void go_on_in_memory(SQLite::Database* from, Problem warning);

  /// One commit. `step` says what it refuses; then, and where the database fails, nothing has changed.
  template <class Step>
  Outcome write(const Step& step, std::optional<Failure>& failure);
  /// The same for what should not be lost: where the disk will not have it, it goes into memory.
  template <class Step>
  Outcome add(const std::string& id, const Step& step);
  void keep_at_hand(const std::string& id);
  /// The same for what should not be found again: the file is written anew without it.
  template <class Step>
  Outcome take_away(const Step& step);
  template <class T, class Step>
  Result<T> read(const Step& step);
};

// ------------------------------------------------------------------------------------------------- opening

Opening Store::Database::open_after_setting_aside(const std::filesystem::path& place) {
  const FolderLock lock(place.parent_path());
  Opening opening = connect_to_file(place);  // another program may have been here first
  if (opening.kind != DatabaseKind::damaged) return opening;
  opening.connection.reset();
  const std::optional<std::filesystem::path> aside = set_aside(place);
  if (!aside) {
    opening.failure = Failure::read_only;
    return opening;
  }
  warnings.push_back(problem("store.damaged", {{"file", file}, {"aside", utf8(*aside)}}));
  if (make_file(place)) return {nullptr, DatabaseKind::fresh, Failure::read_only};
  return connect_to_file(place);
}

std::optional<Problem> Store::Database::open_file() {
  const std::filesystem::path place = place_of(file);
  if (const std::error_code error = make_file(place)) {
    const bool is_full = error == std::errc::no_space_on_device;
    go_on_in_memory(nullptr, problem_for(is_full ? Failure::full : Failure::read_only, file));
    return std::nullopt;
  }
  Opening opening = connect_to_file(place);
  if (opening.kind == DatabaseKind::damaged) opening = open_after_setting_aside(place);
  if (opening.kind == DatabaseKind::newer) return problem("store.newer", {{"file", file}});
  if (opening.kind == DatabaseKind::foreign) return problem("store.foreign", {{"file", file}});
  if (!opening.failure) {
    connection = std::move(opening.connection);
    is_kept = true;
    return std::nullopt;
  }
  const bool is_readable = opening.kind == DatabaseKind::ours;
  go_on_in_memory(is_readable ? opening.connection.get() : nullptr,
                  opening.failure == Failure::busy ? problem("store.locked", {{"file", file}})
                                                   : problem_for(*opening.failure, file));
  return std::nullopt;
}

void Store::Database::go_on_in_memory(SQLite::Database* from, Problem warning) {
  Connection memory = from != nullptr ? copied_to_memory(*from) : connect_to_memory();
  if (at_hand) copy_records(*at_hand, *memory);
  at_hand.reset();
  out_of_reach = rows::ids(*memory);
  connection = std::move(memory);
  is_kept = false;
  warnings.push_back(std::move(warning));
}

Result<Store> Store::open(const std::string& path) {
  auto database = std::make_unique<Database>();
  database->file = path;
  try {
    if (std::optional<Problem> refused = database->open_file()) return *std::move(refused);
  } catch (const std::exception& error) {
    return problem_for(failure_of(error), path);
  }
  return Store(std::move(database));
}

Store Store::in_memory() {
  auto database = std::make_unique<Database>();
  database->connection = connect_to_memory();
  return Store(std::move(database));
}

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

bool Store::is_kept() const {
  return database_->is_kept;
}
const std::vector<Problem>& Store::warnings() const {
  return database_->warnings;
}

// ------------------------------------------------------------------------------------------------- commits

template <class Step>
Outcome Store::Database::write(const Step& step, std::optional<Failure>& failure) {
  try {
    SQLite::Transaction transaction(*connection, SQLite::TransactionBehavior::IMMEDIATE);
    if (!is_current(*connection)) return problem("store.newer", {{"file", file}});
    if (const rows::Refusal refused = step(*connection)) return *refused;
    transaction.commit();
    return Done{};
  } catch (const std::exception& error) {
    failure = failure_of(error);
    return problem_for(*failure, file);
  }
}

void Store::Database::keep_at_hand(const std::string& id) {
  if (!at_hand) at_hand = connect_to_memory();
  if (rows::has_record(*at_hand, id)) return;
  const Result<SessionFile> kept = rows::read_record(*connection, id);
  if (kept.ok()) (void)rows::add_record(*at_hand, kept.value().record, kept.value().bundle);
}

template <class Step>
Outcome Store::Database::add(const std::string& id, const Step& step) {
  std::optional<Failure> failure;
  if (!is_kept) return write(step, failure);
  try {
    keep_at_hand(id);
  } catch (const std::exception&) {
    at_hand.reset();
  }
  Outcome outcome = write(step, failure);
  try {
    if (outcome.ok() && at_hand && step(*at_hand))
      rows::remove_record(*at_hand, id);  // another program went on with it
    if (!failure || failure == Failure::busy) return outcome;
    go_on_in_memory(connection.get(), outcome.problem());
    std::optional<Failure> failure_in_memory;
    (void)write(step, failure_in_memory);
  } catch (const std::exception&) {
    return outcome;
  }
  return outcome;
}

template <class Step>
Outcome Store::Database::take_away(const Step& step) {
  std::optional<Failure> failure;
  Outcome outcome = write(step, failure);
  if (failure && failure != Failure::busy) return problem("store.not_removed", {{"file", file}});
  if (!outcome.ok() || !is_kept) return outcome;
  at_hand.reset();
  try {
    // Rows that once moved between pages leave copies behind that secure_delete does not see.
    connection->exec("VACUUM");
  } catch (const std::exception&) {
    return problem("store.not_wiped", {{"file", file}});
  }
  return outcome;
}

template <class T, class Step>
Result<T> Store::Database::read(const Step& step) {
  try {
    const SQLite::Transaction one_moment(*connection, SQLite::TransactionBehavior::DEFERRED);
    return step(*connection);
  } catch (const std::exception& error) {
    const bool is_busy = failure_of(error) == Failure::busy;
    return problem(is_busy ? "store.busy" : "store.unreadable", {{"file", file}});
  }
}

Outcome Store::begin(const Record& record, const Bundle& bundle) {
  assert(bundle_hash(bundle) == record.bundle);
  return database_->add(
      record.id, [&](SQLite::Database& database) { return rows::add_record(database, record, bundle); });
}

Outcome Store::import(const SessionFile& file) {
  return begin(file.record, file.bundle);
}

Outcome Store::append(const std::string& id, std::size_t number, const LogEvent& event, RecordStatus status,
                      std::int64_t now) {
  const rows::NewEvent added{number, event, status, now};
  return database_->add(id, [&](SQLite::Database& database) { return rows::add_event(database, id, added); });
}

Outcome Store::rate(const std::string& id, const SelfRating& rating) {
  return database_->add(
      id, [&](SQLite::Database& database) { return rows::set_self_rating(database, id, rating); });
}

Outcome Store::remove(const std::string& id) {
  const std::vector<std::string>& stuck = database_->out_of_reach;
  if (std::find(stuck.begin(), stuck.end(), id) != stuck.end())
    return problem("store.not_removed", {{"file", database_->file}});
  return database_->take_away([&](SQLite::Database& database) {
    rows::remove_record(database, id);
    return rows::Refusal{};
  });
}

Outcome Store::remove_all() {
  const std::vector<std::string>& stuck = database_->out_of_reach;
  Outcome outcome = database_->take_away([&](SQLite::Database& database) {
    for (const std::string& id : rows::ids(database))
      if (std::find(stuck.begin(), stuck.end(), id) == stuck.end()) rows::remove_record(database, id);
    return rows::Refusal{};
  });
  if (outcome.ok() && !stuck.empty()) return problem("store.not_removed", {{"file", database_->file}});
  return outcome;
}

Result<std::vector<RecordSummary>> Store::list() const {
  return database_->read<std::vector<RecordSummary>>(
      [](SQLite::Database& database) { return rows::list(database); });
}

Result<SessionFile> Store::load(const std::string& id) const {
  return database_->read<SessionFile>(
      [&](SQLite::Database& database) { return rows::read_record(database, id); });
}

}  // namespace vt
