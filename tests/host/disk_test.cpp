// The real disk behind the doors.

#include "tools/host/disk.h"

#include <filesystem>
#include <fstream>
#include <future>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/disk_files.h"

namespace vt {
namespace {

namespace fs = std::filesystem;

class Disk : public testing::Test {
 protected:
  Disk() {
    std::string pattern = (fs::temp_directory_path() / "disk-test-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
  }
  ~Disk() override { fs::remove_all(folder); }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder / name).string(); }
  [[nodiscard]] std::string key_of_reading(const std::string& name, std::size_t limit = 100) const {
    const Result<std::string> read = files.read(path(name), limit);
    return read.ok() ? "" : read.problem().message.key;
  }

  fs::path folder;
  DiskFiles files;
};

TEST_F(Disk, gives_back_the_bytes_that_were_written) {
  const std::string bytes("a\0b\r\n\xff é", 9);
  ASSERT_TRUE(files.write(path("map é/nog een/x y.bin"), bytes).ok());
  EXPECT_EQ(files.read(path("map é/nog een/x y.bin"), 9).value(), bytes);
  ASSERT_TRUE(files.write(path("map é/nog een/x y.bin"), "").ok());
  EXPECT_EQ(files.read(path("map é/nog een/x y.bin"), 9).value(), "");
}

TEST_F(Disk, says_why_a_file_cannot_be_read) {
  ASSERT_TRUE(files.write(path("long"), std::string(101, 'x')).ok());
  EXPECT_EQ(key_of_reading("nowhere"), "file.missing");
  EXPECT_EQ(key_of_reading("long/x"), "file.missing");
  EXPECT_EQ(key_of_reading(""), "file.is_folder");
  EXPECT_EQ(key_of_reading("long"), "file.too_large");
  EXPECT_EQ(key_of_reading("long", 101), "");
  if (::geteuid() == 0) return;  // root may read everything
  fs::permissions(folder / "long", fs::perms::none);
  EXPECT_EQ(key_of_reading("long"), "file.forbidden");
}

TEST_F(Disk, a_write_that_fails_leaves_the_file_and_no_neighbour) {
  ASSERT_TRUE(files.write(path("file"), "as it was").ok());
  EXPECT_FALSE(files.write(path("file/below"), "x").ok());
  EXPECT_FALSE(files.write(folder.string(), "x").ok());
  EXPECT_FALSE(files.write(path(std::string(300, 'x')), "x").ok());
  EXPECT_EQ(tests::must_read(path("file")), "as it was");
  EXPECT_EQ(files.list(folder.string()), std::vector<std::string>{"file"});
}

TEST_F(Disk, a_rewritten_file_keeps_its_rights) {
  ASSERT_TRUE(files.write(path("mine"), "1").ok());
  constexpr auto owner_only = fs::perms::owner_read | fs::perms::owner_write;
  fs::permissions(folder / "mine", owner_only);
  ASSERT_TRUE(files.write(path("mine"), "2").ok());
  EXPECT_EQ(fs::status(folder / "mine").permissions(), owner_only);
}

TEST_F(Disk, writes_through_a_link_and_leaves_it_a_link) {
  ASSERT_TRUE(files.write(path("there/target"), "1").ok());
  fs::create_symlink(folder / "there" / "target", folder / "link");
  ASSERT_TRUE(files.write(path("link"), "2").ok());
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(tests::must_read(path("there/target")), "2");
}

TEST_F(Disk, writes_into_a_pipe_and_leaves_it_a_pipe) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  auto reader = std::async(std::launch::async, [&] {
    std::ifstream in(path("pipe"));
    return std::string(std::istreambuf_iterator<char>(in), {});
  });
  EXPECT_TRUE(files.write(path("pipe"), "through").ok());
  EXPECT_EQ(reader.get(), "through");
  EXPECT_TRUE(fs::is_fifo(folder / "pipe"));
}

TEST_F(Disk, inside_is_what_really_lies_there) {
  ASSERT_TRUE(files.write(path("in/file"), "").ok());
  ASSERT_TRUE(files.write(path("in-too/file"), "").ok());
  fs::create_symlink(folder / "in-too" / "file", folder / "in" / "out");
  fs::create_symlink(folder / "in" / "file", folder / "in" / "home");
  fs::create_symlink(folder / "nowhere", folder / "in" / "dangling");
  ASSERT_EQ(::mkfifo(path("in/pipe").c_str(), 0600), 0);
  const auto is_inside = [&](const std::string& name) { return files.is_inside(path("in"), path(name)); };
  EXPECT_TRUE(is_inside("in/file"));
  EXPECT_TRUE(is_inside("in/home"));
  EXPECT_TRUE(is_inside("in"));
  for (const std::string name :
       {"in/out", "in/dangling", "in/pipe", "in-too/file", "in/../in-too/file", "in/nowhere", ""})
    EXPECT_FALSE(is_inside(name)) << name;
}

TEST_F(Disk, lists_names_in_order_and_nothing_of_what_is_no_folder) {
  for (const std::string name : {"b", "a", "é"}) ASSERT_TRUE(files.write(path(name), "").ok());
  EXPECT_EQ(files.list(folder.string()), (std::vector<std::string>{"a", "b", "é"}));
  EXPECT_TRUE(files.list(path("a")).empty());
  EXPECT_TRUE(files.list(path("nowhere")).empty());
  EXPECT_TRUE(files.is_folder(folder.string()));
  EXPECT_FALSE(files.is_folder(path("a")));
}

TEST_F(Disk, chance_does_not_repeat_itself) {
  SystemClock clock;
  EXPECT_NE(clock.entropy(), clock.entropy());
}

TEST_F(Disk, the_user_s_folder_follows_the_system) {
  ::setenv("XDG_DATA_HOME", "/x", 1);
  EXPECT_EQ(user_folder(), "/x/verandertaal");
  ::unsetenv("XDG_DATA_HOME");
  ::setenv("HOME", "/home/mia", 1);
  EXPECT_EQ(user_folder(), "/home/mia/.local/share/verandertaal");
}

TEST_F(Disk, data_is_where_a_content_folder_is) {
  EXPECT_EQ(data_folder(folder.string()), std::nullopt);
  fs::create_directory(folder / "content");
  EXPECT_EQ(data_folder(folder.string()), folder.string());
}

class Documents : public Disk {
 protected:
  Documents() {
    ::setenv("HOME", folder.c_str(), 1);
    ::unsetenv("XDG_CONFIG_HOME");
  }
  [[nodiscard]] std::string with_settings(const std::string& text) {
    EXPECT_TRUE(files.write(path(".config/user-dirs.dirs"), text).ok());
    return documents_folder();
  }
};

TEST_F(Documents, go_where_the_desktop_says) {
  fs::create_directory(folder / "Documents");
  EXPECT_EQ(with_settings("# made by a program\nXDG_DESKTOP_DIR=\"$HOME/Bureaublad\"\n"
                          "XDG_DOCUMENTS_DIR=\"$HOME/Mijn \\\"documenten\\\"/\"\n"),
            path("Mijn \"documenten\"/Verandertaal"));
  EXPECT_EQ(with_settings("XDG_DOCUMENTS_DIR=\"/data/é\"\n"), "/data/é/Verandertaal");
  ASSERT_TRUE(files.write(path("elsewhere/user-dirs.dirs"), "XDG_DOCUMENTS_DIR=\"$HOME/Papers\"").ok());
  ::setenv("XDG_CONFIG_HOME", path("elsewhere").c_str(), 1);
  EXPECT_EQ(documents_folder(), path("Papers/Verandertaal"));
}

TEST_F(Documents, go_home_where_the_desktop_says_nothing_that_makes_sense) {
  EXPECT_EQ(documents_folder(), path("Verandertaal"));
  fs::create_directory(folder / "Documents");
  EXPECT_EQ(documents_folder(), path("Documents/Verandertaal"));
  for (const std::string settings : {"", "XDG_DOCUMENTS_DIR=\"$HOME/\"", "XDG_DOCUMENTS_DIR=\"here\"",
                                     "XDG_DOCUMENTS_DIR=", "XDG_DOCUMENTS_DIR=\""})
    EXPECT_EQ(with_settings(settings), path("Documents/Verandertaal")) << settings;
  ::unsetenv("HOME");
  EXPECT_EQ(documents_folder(), "./Verandertaal");
}

}  // namespace
}  // namespace vt
