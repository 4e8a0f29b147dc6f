// The promises of the Files door, kept by the twin in memory and by the one on disk that the tests use.

#include <filesystem>

#include <gtest/gtest.h>
#include <stdlib.h>  // NOLINT(*-deprecated-headers): mkdtemp is POSIX

#include "tests/support/disk_files.h"
#include "tests/support/memory_files.h"

namespace vt {
namespace {

namespace fs = std::filesystem;
using tests::DiskFiles;
using tests::MemoryFiles;
using Names = std::vector<std::string>;

/// A place to write in, with a link in it that leads out.
struct OnDisk {
  DiskFiles files;
  std::string root;

  OnDisk() {
    std::string pattern = (fs::temp_directory_path() / "vt-files-XXXXXX").string();
    root = mkdtemp(pattern.data());
    fs::create_directories(root + "/inner/deeper");
  }
  ~OnDisk() {
    std::error_code error;
    fs::remove_all(root, error);
  }
  OnDisk(const OnDisk&) = delete;
  OnDisk& operator=(const OnDisk&) = delete;

  void link(const std::string& path, const std::string& target) const {
    fs::create_symlink(root + "/" + target, root + "/" + path);
  }
};

struct InMemory {
  MemoryFiles files;
  std::string root = "root";

  InMemory() { files.make_folder("root/inner/deeper"); }
  void link(const std::string& path, const std::string& target) {
    files.link("root/" + path, "root/" + target);
  }
};

template <class T>
class FilesTest : public testing::Test {
 protected:
  T place;
  [[nodiscard]] std::string at(const std::string& path) const { return place.root + "/" + path; }
  [[nodiscard]] Files& files() { return place.files; }
};
using Twins = testing::Types<OnDisk, InMemory>;
TYPED_TEST_SUITE(FilesTest, Twins);

TYPED_TEST(FilesTest, what_is_written_is_read) {
  const std::string bytes("a\0b\r\n", 5);
  ASSERT_TRUE(this->files().write(this->at("inner/one.txt"), bytes).ok());
  const Result<std::string> read = this->files().read(this->at("inner/one.txt"), 100);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value(), bytes);
}

TYPED_TEST(FilesTest, writing_again_replaces_the_whole) {
  ASSERT_TRUE(this->files().write(this->at("inner/one.txt"), "a long text").ok());
  ASSERT_TRUE(this->files().write(this->at("inner/one.txt"), "short").ok());
  EXPECT_EQ(this->files().read(this->at("inner/one.txt"), 100).value(), "short");
}

TYPED_TEST(FilesTest, a_file_above_the_limit_or_missing_is_a_problem) {
  ASSERT_TRUE(this->files().write(this->at("inner/one.txt"), "12345").ok());
  EXPECT_TRUE(this->files().read(this->at("inner/one.txt"), 5).ok());
  EXPECT_FALSE(this->files().read(this->at("inner/one.txt"), 4).ok());
  EXPECT_FALSE(this->files().read(this->at("inner/two.txt"), 5).ok());
  EXPECT_FALSE(this->files().read(this->at("inner"), 5).ok());
}

TYPED_TEST(FilesTest, a_list_holds_names_in_order_and_nothing_where_there_is_no_folder) {
  ASSERT_TRUE(this->files().write(this->at("inner/two.txt"), "").ok());
  ASSERT_TRUE(this->files().write(this->at("inner/one.txt"), "").ok());
  EXPECT_EQ(this->files().list(this->at("inner")), (Names{"deeper", "one.txt", "two.txt"}));
  EXPECT_EQ(this->files().list(this->at("nowhere")), Names{});
}

TYPED_TEST(FilesTest, folders_are_told_from_files) {
  ASSERT_TRUE(this->files().write(this->at("inner/one.txt"), "").ok());
  EXPECT_TRUE(this->files().is_folder(this->at("inner")));
  EXPECT_FALSE(this->files().is_folder(this->at("inner/one.txt")));
  EXPECT_FALSE(this->files().is_folder(this->at("nowhere")));
}

TYPED_TEST(FilesTest, inside_is_what_exists_below_and_does_not_lead_out) {
  ASSERT_TRUE(this->files().write(this->at("inner/one.txt"), "in").ok());
  ASSERT_TRUE(this->files().write(this->at("secret.txt"), "out").ok());
  this->place.link("inner/out.txt", "secret.txt");
  this->place.link("inner/in.txt", "inner/one.txt");
  const auto is_inside = [&](const std::string& path) {
    return this->files().is_inside(this->at("inner"), this->at(path));
  };
  EXPECT_TRUE(is_inside("inner/one.txt"));
  EXPECT_TRUE(is_inside("inner/deeper"));
  EXPECT_TRUE(is_inside("inner/deeper/../one.txt"));
  EXPECT_TRUE(is_inside("inner/in.txt"));
  EXPECT_FALSE(is_inside("inner/out.txt"));
  EXPECT_FALSE(is_inside("inner/../secret.txt"));
  EXPECT_FALSE(is_inside("secret.txt"));
  EXPECT_FALSE(is_inside("inner/missing.txt"));
}

TEST(MemoryFiles, a_full_disk_leaves_the_file_as_it_was) {
  MemoryFiles files;
  files.put("a.txt", "before");
  files.faults.fail_writes = true;
  EXPECT_FALSE(files.write("a.txt", "after").ok());
  EXPECT_EQ(files.bytes("a.txt"), "before");
  files.faults = {.writes_until_full = 1};
  EXPECT_TRUE(files.write("a.txt", "after").ok());
  EXPECT_FALSE(files.write("b.txt", "more").ok());
  EXPECT_FALSE(files.has("b.txt"));
  EXPECT_EQ(files.writes, 1);
}

TEST(MemoryFiles, a_disk_that_is_read_only_still_reads) {
  MemoryFiles files;
  files.put("a.txt", "before");
  files.faults.read_only = true;
  EXPECT_FALSE(files.write("a.txt", "after").ok());
  EXPECT_EQ(files.read("a.txt", 10).value(), "before");
  files.faults = {.fail_reads = true};
  EXPECT_FALSE(files.read("a.txt", 10).ok());
}

}  // namespace
}  // namespace vt
