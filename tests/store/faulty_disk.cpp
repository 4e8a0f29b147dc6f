#include "tests/store/faulty_disk.h"

#include <cstddef>
#include <cstring>

namespace vt {
namespace {

sqlite3_vfs* real_disk = nullptr;

/// Our file; the real one lies behind it in the same memory.
struct File {
  sqlite3_file base;
};
sqlite3_file* real_file(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
}

int write(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 at) {
  const int stopped = FaultyDisk::strike(real_file(file), bytes, length, at);
  return stopped != SQLITE_OK ? stopped
                              : real_file(file)->pMethods->xWrite(real_file(file), bytes, length, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  const int stopped = FaultyDisk::strike();
  return stopped != SQLITE_OK ? stopped : real_file(file)->pMethods->xTruncate(real_file(file), size);
}
int sync(sqlite3_file* file, int flags) {
  const int stopped = FaultyDisk::strike();
  return stopped != SQLITE_OK ? stopped : real_file(file)->pMethods->xSync(real_file(file), flags);
}
int remove(sqlite3_vfs* /*disk*/, const char* name, int sync_folder) {
  const int stopped = FaultyDisk::strike();
  return stopped != SQLITE_OK ? stopped : real_disk->xDelete(real_disk, name, sync_folder);
}

const sqlite3_io_methods methods{
    .iVersion = 1,
    .xClose = [](sqlite3_file* f) { return real_file(f)->pMethods->xClose(real_file(f)); },
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
    case Fault::killed:
    case Fault::none: break;
  }
  (void)std::raise(SIGKILL);
  return SQLITE_IOERR;
}

}  // namespace vt
