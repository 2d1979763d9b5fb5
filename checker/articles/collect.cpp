#include "checker/articles/collect.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "checker/articles/gitignore.h"
#include "checker/articles/reader.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// Which file a path leads to, whatever it is called.
using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identity_of(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return Identity{status.st_dev, status.st_ino};
}

/// The root of the git repository that `folder` lies in, or an empty path.
fs::path repository_root(const fs::path& folder) {
  std::error_code error;
  for (fs::path at = fs::canonical(folder, error); !error; at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) return at;
    if (at == at.parent_path()) break;
  }
  return {};
}

/// Walks one folder; the stack of ignore files grows and shrinks with the depth.
class Walk {
 public:
  Walk(const std::string& root, Inputs& inputs, std::set<Identity>& seen)
      : inputs_(inputs), seen_(seen) {
    const fs::path repository = repository_root(root);
    if (repository.empty()) return;
    in_repository_ = true;
    std::error_code error;
    const fs::path below = fs::canonical(root, error).lexically_relative(repository);
    load(repository / ".git" / "info" / "exclude", "");
    fs::path folder = repository;
    for (const fs::path& part : below) {
      if (part == ".") continue;
      load(folder / ".gitignore", inner_);
      folder /= part;
      inner_ += part.string() + "/";
    }
  }

  /// `shown` is the folder's path as reports show it, `inner` the one inside the repository; both
  /// are empty or end in '/'.
  void enter(const std::string& shown, const std::string& inner) {
    const std::string folder = shown.empty() ? "." : shown;
    const auto identity = identity_of(folder);
    if (identity && !folders_.insert(*identity).second) return;  // a link that leads back up
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
      entries.push_back(*it);
    }
    if (error) {
      inputs_.errors.push_back({folder, 0, "cannot read this folder: " + error.message()});
      return;
    }
    std::sort(entries.begin(), entries.end());
    const std::size_t ignores = ignores_.size();
    if (in_repository_) load(folder + "/.gitignore", inner);
    for (const fs::directory_entry& entry : entries) visit(entry, shown, inner);
    ignores_.erase(ignores_.begin() + static_cast<std::ptrdiff_t>(ignores), ignores_.end());
  }

  const std::string& inner() const { return inner_; }
  bool found_any() const { return found_any_; }

 private:
  void visit(const fs::directory_entry& entry, const std::string& shown, const std::string& inner) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    std::error_code error;
    if (entry.is_directory(error)) {
      if (!ignored(inner + name, GitIgnore::Entry::folder))
        enter(shown + name + "/", inner + name + "/");
      return;
    }
    if (!reader_for(name) || !entry.is_regular_file(error)) return;
    if (ignored(inner + name, GitIgnore::Entry::file)) return;
    found_any_ = true;
    const auto identity = identity_of(shown + name);
    if (identity && seen_.insert(*identity).second) inputs_.files.push_back(shown + name);
  }

  bool ignored(const std::string& path, GitIgnore::Entry entry) const {
    for (auto ignore = ignores_.rbegin(); ignore != ignores_.rend(); ++ignore) {
      const GitIgnore::Verdict verdict = ignore->judge(path, entry);
      if (verdict != GitIgnore::Verdict::silent) return verdict == GitIgnore::Verdict::ignored;
    }
    return false;
  }

  void load(const fs::path& file, const std::string& inner) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return;
    const auto lines = read_bytes(file.string());
    if (lines) ignores_.emplace_back(inner, lines.value());
  }

  Inputs& inputs_;
  std::set<Identity>& seen_;
  std::set<Identity> folders_;
  std::vector<GitIgnore> ignores_;  // outermost first
  std::string inner_;
  bool in_repository_ = false;
  bool found_any_ = false;
};

void collect_folder(const std::string& path, Inputs& inputs, std::set<Identity>& seen) {
  // "./" before every name would only be in the way of a reader of the report.
  std::string shown = (fs::path(path).lexically_normal() / "").generic_string();
  if (shown == "./") shown.clear();
  const std::size_t errors = inputs.errors.size();
  Walk walk(path, inputs, seen);
  walk.enter(shown, walk.inner());
  if (!walk.found_any() && inputs.errors.size() == errors) {
    inputs.errors.push_back({path, 0, "nothing to read in this folder"});
  }
}

Error failed(const std::string& path, int number) {
  return {path, 0, std::string("cannot read this file: ") + std::strerror(number)};
}

class File {
 public:
  explicit File(const std::string& path)
      : descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

}  // namespace

Inputs collect(std::span<const std::string> paths) {
  Inputs inputs;
  std::set<Identity> seen;
  bool standard_input = false;
  for (const std::string& path : paths) {
    if (path == "-") {
      if (!std::exchange(standard_input, true)) inputs.files.push_back(path);
      continue;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      inputs.errors.push_back({path, 0,
                               error && error != std::errc::no_such_file_or_directory
                                   ? "cannot read this: " + error.message()
                                   : "there is no such file or folder"});
    } else if (fs::is_directory(status)) {
      collect_folder(path, inputs, seen);
    } else {
      const auto identity = identity_of(path);
      if (!identity || seen.insert(*identity).second) inputs.files.push_back(path);
    }
  }
  std::sort(inputs.files.begin(), inputs.files.end());
  return inputs;
}

Error too_large(const std::string& path, std::size_t most) {
  return {path, 0, fmt::format("is larger than {} MiB", most >> 20)};
}

Result<std::string> read_bytes(const std::string& path, std::size_t most) {
  const File file(path);
  if (file.descriptor() < 0) return failed(path, errno);
  struct stat status = {};
  if (::fstat(file.descriptor(), &status) != 0) return failed(path, errno);
  if (S_ISDIR(status.st_mode)) return Error{path, 0, "is a folder"};
  // A size is only a hint: pipes have none, and a file may grow while it is read.
  const auto hint = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (hint > most) return too_large(path, most);
  std::string bytes(std::max<std::size_t>(hint + 1, 4096), '\0');
  std::size_t size = 0;
  while (true) {
    const ssize_t got = ::read(file.descriptor(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > most) return too_large(path, most);
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace crosscheck
