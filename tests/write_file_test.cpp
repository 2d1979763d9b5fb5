#include "reports/write_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace crosscheck;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone with the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "crosscheck-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  std::string file(std::string_view name) const { return (path / name).string(); }
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a file is written whole, replaced whole, and leaves nothing beside it") {
  const Folder folder;
  const std::string path = folder.file("report.html");
  CHECK(write_file_atomically(path, "first") == std::nullopt);
  CHECK(bytes_of(path) == "first");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  CHECK(write_file_atomically(path, std::string("se\0cond", 7)) == std::nullopt);
  CHECK(bytes_of(path) == std::string("se\0cond", 7));
  CHECK((fs::status(path).permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a link stays a link and its target is replaced") {
  const Folder folder;
  fs::create_symlink("target", folder.path / "link");
  std::ofstream(folder.file("target")) << "old";
  CHECK(write_file_atomically(folder.file("link"), "new") == std::nullopt);
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(bytes_of(folder.file("target")) == "new");
}

TEST_CASE("a path that cannot be written is one sentence with its reason") {
  const Folder folder;
  const std::string missing = folder.file("no/such/report.html");
  const auto error = write_file_atomically(missing, "x");
  REQUIRE(error);
  CHECK(error->to_string() == missing + ": cannot be written: No such file or directory");
  const auto directory = write_file_atomically(folder.path.string(), "x");
  REQUIRE(directory);
  CHECK(directory->to_string() == folder.path.string() + ": cannot be written: Is a directory");
  if (fs::exists("/dev/full")) {
    const auto full = write_file_atomically("/dev/full", "x");
    REQUIRE(full);
    CHECK(full->to_string() == "/dev/full: cannot be written: No space left on device");
  }
}
