#include "checker/git_changes.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>

#include "checker/run_program.h"
#include "checker/text/utf8.h"

namespace crosscheck {

namespace {

namespace fs = std::filesystem;

Result<ProgramEnd> git(const std::string& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"git", "-C", folder});
  return run_program(arguments);
}

/// What git complains of, in one line without the "fatal: " before it.
std::string complaint(const ProgramEnd& end) {
  std::string_view line = std::string_view(end.err).substr(0, end.err.find('\n'));
  if (line.starts_with("fatal: ")) line.remove_prefix(7);
  return std::string(trimmed(line));
}

/// The folders the inputs lie in, each once.
std::set<std::string> folders_of(const std::vector<std::string>& paths) {
  std::set<std::string> folders;
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::path folder = path == "-" || fs::is_directory(path, error)
                                ? fs::path(path)
                                : fs::path(path).parent_path();
    folders.insert(path == "-" || folder.empty() ? "." : folder.string());
  }
  return folders;
}

/// The top folder of the repository that `folder` lies in.
Result<std::string> repository_of(const std::string& folder) {
  Result<ProgramEnd> top = git(folder, {"rev-parse", "--show-toplevel"});
  if (!top) return top.error();
  std::string& path = top.value().out;
  if (top.value().status != 0 || path.size() < 2) {
    return Error{folder, 0,
                 fmt::format("--changed-since wants a git repository; git says: {}",
                             complaint(top.value()))};
  }
  path.pop_back();
  return path;
}

/// Appends the names that a command of git lists, each ended by a NUL.
std::optional<Error> add_listed(const std::string& repository,
                                const std::vector<std::string>& arguments,
                                std::vector<std::string>& files) {
  const Result<ProgramEnd> list = git(repository, arguments);
  if (!list) return list.error();
  if (list.value().status != 0) {
    return Error{repository, 0,
                 fmt::format("git cannot list what changed: {}", complaint(list.value()))};
  }
  std::string_view names = list.value().out;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('\0'), names.size());
    files.push_back(fmt::format("{}/{}", repository, names.substr(0, end)));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return std::nullopt;
}

/// The full name of a commit, so that no later command can take the words for an option.
Result<std::string> commit_named(const std::string& revision, const std::string& repository) {
  const Error unknown{repository, 0,
                      fmt::format("--changed-since: git knows no revision '{}'", revision)};
  if (revision.starts_with('-')) return unknown;
  Result<ProgramEnd> commit =
      git(repository, {"rev-parse", "--verify", "--quiet", revision + "^{commit}"});
  if (!commit) return commit.error();
  if (commit.value().status != 0) return unknown;
  return std::string(trimmed(commit.value().out));
}

}  // namespace

Result<std::vector<std::string>> changed_since(const std::string& revision,
                                               const std::vector<std::string>& paths) {
  std::set<std::string> repositories;
  for (const std::string& folder : folders_of(paths)) {
    Result<std::string> repository = repository_of(folder);
    if (!repository) return repository.error();
    repositories.insert(std::move(repository).value());
  }
  std::vector<std::string> files;
  for (const std::string& repository : repositories) {
    const Result<std::string> commit = commit_named(revision, repository);
    if (!commit) return commit.error();
    const Result<ProgramEnd> base = git(repository, {"merge-base", commit.value(), "HEAD"});
    if (!base) return base.error();
    const std::string since(trimmed(base.value().out));
    if (since.empty()) {
      return Error{repository, 0,
                   fmt::format("--changed-since: the history that git has here does not join "
                               "'{}' and HEAD (is the clone shallow?)",
                               revision)};
    }
    if (auto error = add_listed(
            repository, {"diff", "--name-only", "-z", "--no-relative", "--no-renames", since, "--"},
            files)) {
      return *error;
    }
    if (auto error =
            add_listed(repository, {"ls-files", "--others", "--exclude-standard", "-z"}, files)) {
      return *error;
    }
  }
  return files;
}

}  // namespace crosscheck
