#include "tests/store/faulty_disk.h"

#include <cstddef>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace vt {
namespace {

sqlite3_vfs* real_disk = nullptr;

/// Our file; the real one lies behind it in the same memory.
struct File {
  sqlite3_file base;
  char name[512];  // NOLINT(*-c-arrays): SQLite makes the memory and runs no constructor
};
sqlite3_file* real_file(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
}

/// What a file held before a write that was not synced yet.
struct Undo {
  sqlite3_file* file = nullptr;
  sqlite3_int64 at = 0;
  std::string before;
  sqlite3_int64 size = 0;
};
std::vector<Undo> not_synced;
/// Files that were taken away, in folders that were not synced since.
std::map<std::string, std::string> not_gone;

void note_before(sqlite3_file* file, sqlite3_int64 at, std::size_t length) {
  Undo undo{real_file(file), at, std::string(length, '\0'), 0};
  (void)undo.file->pMethods->xFileSize(undo.file, &undo.size);
  (void)undo.file->pMethods->xRead(undo.file, undo.before.data(), static_cast<int>(length), at);
  not_synced.push_back(std::move(undo));
}

void forget(sqlite3_file* file) {
  std::erase_if(not_synced, [&](const Undo& undo) { return undo.file == real_file(file); });
}

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void pull_the_plug() {
  for (auto undo = not_synced.rbegin(); undo != not_synced.rend(); ++undo) {
    (void)undo->file->pMethods->xWrite(undo->file, undo->before.data(), static_cast<int>(undo->before.size()),
                                       undo->at);
    (void)undo->file->pMethods->xTruncate(undo->file, undo->size);
  }
  for (const auto& [name, bytes] : not_gone) std::ofstream(name, std::ios::binary) << bytes;
}

int close(sqlite3_file* file) {
  forget(file);
  return real_file(file)->pMethods->xClose(real_file(file));
}
int write(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 at) {
  const int stopped = FaultyDisk::strike(real_file(file), bytes, length, at);
  return stopped != SQLITE_OK ? stopped
                              : real_file(file)->pMethods->xWrite(real_file(file), bytes, length, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  const int stopped = FaultyDisk::strike();
  if (stopped != SQLITE_OK) return stopped;
  sqlite3_int64 now = 0;
  (void)real_file(file)->pMethods->xFileSize(real_file(file), &now);
  if (size < now) note_before(file, size, static_cast<std::size_t>(now - size));
  return real_file(file)->pMethods->xTruncate(real_file(file), size);
}
int sync(sqlite3_file* file, int flags) {
  const int stopped = FaultyDisk::strike();
  if (stopped != SQLITE_OK) return stopped;
  forget(file);
  not_gone.erase(reinterpret_cast<File*>(file)->name);  // a new file's first sync is its folder's too
  return real_file(file)->pMethods->xSync(real_file(file), flags);
}
int remove(sqlite3_vfs* /*disk*/, const char* name, int sync_folder) {
  const int stopped = FaultyDisk::strike();
  if (stopped != SQLITE_OK) return stopped;
  if (sync_folder != 0)
    not_gone.clear();
  else
    not_gone[name] = bytes_of(name);
  return real_disk->xDelete(real_disk, name, sync_folder);
}

const sqlite3_io_methods methods{
    .iVersion = 1,
    .xClose = close,
    .xRead = [](sqlite3_file* f, void* to, int n,
                sqlite3_int64 at) { return real_file(f)->pMethods->xRead(real_file(f), to, n, at); },
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = [](sqlite3_file* f,
                    sqlite3_int64* size) { return real_file(f)->pMethods->xFileSize(real_file(f), size); },
    .xLock = [](sqlite3_file* f, int lock) { return real_file(f)->pMethods->xLock(real_file(f), lock); },
    .xUnlock = [](sqlite3_file* f, int lock) { return real_file(f)->pMethods->xUnlock(real_file(f), lock); },
    .xCheckReservedLock =
        [](sqlite3_file* f, int* out) {
          return real_file(f)->pMethods->xCheckReservedLock(real_file(f), out);
        },
    .xFileControl = [](sqlite3_file* f, int what,
                       void* with) { return real_file(f)->pMethods->xFileControl(real_file(f), what, with); },
    .xSectorSize = [](sqlite3_file* f) { return real_file(f)->pMethods->xSectorSize(real_file(f)); },
    .xDeviceCharacteristics =
        [](sqlite3_file* f) { return real_file(f)->pMethods->xDeviceCharacteristics(real_file(f)); },
};

int open(sqlite3_vfs* /*disk*/, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  char* own_name = reinterpret_cast<File*>(file)->name;
  own_name[0] = '\0';
  if (name != nullptr) std::strncat(own_name, name, sizeof(File::name) - 1);
  const int result = real_disk->xOpen(real_disk, name, real_file(file), flags, out_flags);
  if (real_file(file)->pMethods != nullptr) file->pMethods = &methods;
  return result;
}

}  // namespace

void FaultyDisk::install() {
  if (real_disk != nullptr) return;
  static sqlite3_vfs disk;
  real_disk = sqlite3_vfs_find(nullptr);
  disk = *real_disk;
  disk.zName = "faulty";
  disk.szOsFile = static_cast<int>(sizeof(File)) + real_disk->szOsFile;
  disk.xOpen = open;
  disk.xDelete = remove;
  disk.xSleep = [](sqlite3_vfs* /*disk*/, int microseconds) { return microseconds; };
  sqlite3_vfs_register(&disk, 1);
}

void FaultyDisk::fail(Fault fault, long after) {
  fault_ = fault;
  after_ = after;
  changes_ = 0;
}

int FaultyDisk::strike(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 at) {
  ++changes_;
  if (fault_ == Fault::none || changes_ < after_) return SQLITE_OK;
  switch (fault_) {
    case Fault::full: return SQLITE_FULL;
    case Fault::broken: return SQLITE_IOERR_WRITE;
    case Fault::killed_halfway:
      if (file != nullptr) (void)file->pMethods->xWrite(file, bytes, length / 2, at);
      break;
    case Fault::unplugged: pull_the_plug(); break;
    case Fault::killed:
    case Fault::none: break;
  }
  (void)std::raise(SIGKILL);
  return SQLITE_IOERR;
}

}  // namespace vt
