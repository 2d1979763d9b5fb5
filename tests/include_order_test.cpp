// Reads our own sources: includes run leftwards, and only a program's main file meets the world.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

// The stages, left to right; a folder may include itself and what stands to its left.
constexpr std::array<std::string_view, 7> folders = {
    "checker/text/",     "checker/articles/", "checker/claims/", "checker/identities/",
    "checker/findings/", "reports/",          "checker/",
};

/// How far right a file stands; tests stand outside and may include everything.
std::optional<std::size_t> stage_of(std::string_view path) {
  if (path.starts_with("tests/")) return folders.size();
  const auto* folder =
      std::ranges::find_if(folders, [&](std::string_view f) { return path.starts_with(f); });
  if (folder == folders.end()) return std::nullopt;
  return static_cast<std::size_t>(folder - folders.begin());
}

bool is_word(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether the line calls this function; a member of the same name is another one.
bool calls(std::string_view code, std::string_view function) {
  for (auto at = code.find(function); at != std::string_view::npos;
       at = code.find(function, at + 1)) {
    const auto before = code.substr(0, at);
    const bool whole = before.empty() || !is_word(before.back());
    const bool member = before.ends_with('.') || before.ends_with("->");
    if (whole && !member && code.substr(at + function.size()).starts_with('(')) return true;
  }
  return false;
}

/// The line without comment and without what stands in quotation marks.
std::string code_of(std::string_view line) {
  std::string code;
  char open = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (open != 0) {
      if (line[i] == '\\')
        ++i;
      else if (line[i] == open)
        open = 0;
      continue;
    }
    if (line.substr(i).starts_with("//")) break;
    const bool digit_separator = line[i] == '\'' && i > 0 && is_word(line[i - 1]);
    if (line[i] == '"' || (line[i] == '\'' && !digit_separator)) open = line[i];
    code += line[i];
  }
  return code;
}

std::string include_fault(std::string_view path, std::string_view included) {
  const auto stage = stage_of(included);
  if (!stage || included.find("..") != std::string_view::npos) {
    return "includes '" + std::string(included) + "', which is no full path from the root";
  }
  if (*stage > stage_of(path)) {
    return "includes '" + std::string(included) + "', which stands to its right";
  }
  return {};
}

std::string code_fault(std::string_view path, std::string_view code, bool is_program) {
  if (path.ends_with(".h") && code.find("using namespace") != std::string_view::npos) {
    return "says 'using namespace' in a header";
  }
  if (is_program || path.starts_with("tests/")) return {};
  const auto for_main = [](std::string_view what) {
    return "uses '" + std::string(what) + "', which is for a program's main file alone";
  };
  if (code.starts_with("#include <iostream>")) return for_main("<iostream>");
  for (const std::string_view function :
       {"printf", "fprintf", "puts", "fputs", "fmt::print", "getenv", "exit", "abort", "system"}) {
    if (calls(code, function)) return for_main(function);
  }
  return {};
}

/// Everything wrong with one file, as "path:line: what".
std::vector<std::string> faults_of(std::string_view path, std::string_view text) {
  constexpr std::string_view include = "#include \"";
  const bool is_program = text.find("\nint main(") != std::string_view::npos;
  std::vector<std::string> faults;
  int number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    const std::string fault =
        line.starts_with(include)
            ? include_fault(path, line.substr(include.size(), line.rfind('"') - include.size()))
            : code_fault(path, code_of(line), is_program);
    if (!fault.empty()) {
      faults.push_back(std::string(path) + ":" + std::to_string(number) + ": " + fault);
    }
  }
  return faults;
}

/// Our sources, as paths from the root.
std::vector<std::string> source_files(const fs::path& root) {
  std::vector<std::string> files;
  for (const char* folder : {"checker", "reports", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".h") continue;
      files.push_back(fs::relative(entry.path(), root).generic_string());
    }
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

TEST_CASE("every source file includes leftwards and leaves the world to main") {
  const fs::path root = fs::path(CROSSCHECK_TESTS_DIR).parent_path();
  const auto files = source_files(root);
  CHECK(files.size() > 20);
  for (const auto& file : files) {
    std::ifstream stream(root / file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    CHECK_MESSAGE(stream.good(), file);
    for (const auto& fault : faults_of(file, text)) FAIL_CHECK(fault);
  }
}

TEST_CASE("a planted fault is found where it stands") {
  struct Row {
    std::string_view path, text, fault;
  };
  const Row rows[] = {
      {"checker/claims/a.cpp", "\n#include \"checker/findings/rule.h\"\n",
       "checker/claims/a.cpp:2: includes 'checker/findings/rule.h', which stands to its right"},
      {"reports/a.cpp", "#include \"checker/session.h\"\n",
       "reports/a.cpp:1: includes 'checker/session.h', which stands to its right"},
      {"checker/main.cpp", "#include \"tests/planted.h\"\n",
       "checker/main.cpp:1: includes 'tests/planted.h', which stands to its right"},
      {"checker/text/a.h", "#include \"span.h\"",
       "checker/text/a.h:1: includes 'span.h', which is no full path from the root"},
      {"checker/text/a.h", "#include \"checker/text/../claims/claim.h\"",
       "checker/text/a.h:1: includes 'checker/text/../claims/claim.h', which is no full path from "
       "the root"},
      {"checker/session.cpp", "#include <iostream>",
       "checker/session.cpp:1: uses '<iostream>', which is for a program's main file alone"},
      {"checker/text/a.cpp", "  std::printf(\"%d\", 1);",
       "checker/text/a.cpp:1: uses 'printf', which is for a program's main file alone"},
      {"reports/a.cpp", "if (std::getenv(name)) std::exit(2);",
       "reports/a.cpp:1: uses 'getenv', which is for a program's main file alone"},
      {"tests/a.h", "using namespace crosscheck;",
       "tests/a.h:1: says 'using namespace' in a header"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CAPTURE(row.text);
    CHECK(faults_of(row.path, row.text) == std::vector<std::string>{std::string(row.fault)});
  }
}

TEST_CASE("what only looks like a fault is let pass") {
  struct Row {
    std::string_view path, text;
  };
  const Row rows[] = {
      {"checker/claims/a.cpp", "#include \"checker/claims/b.h\"\n#include \"checker/text/span.h\""},
      {"checker/main.cpp", "#include \"reports/report.h\"\n#include \"checker/session.h\""},
      {"tests/a_test.cpp", "#include \"checker/session.h\"\n#include <iostream>"},
      {"checker/main.cpp", "#include <iostream>\nint main() { return 0; }"},
      {"checker/text/a.cpp", "// never printf() or exit() here"},
      {"checker/options.cpp", "const int status = app.exit(error, out, err);"},
      {"checker/text/a.cpp", "const int exit_status = snprintf(to, size, \"exit(1) printf()\");"},
      {"checker/text/a.cpp", "constexpr int million = 1'000'000;  // exit()"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(faults_of(row.path, row.text) == std::vector<std::string>{});
  }
}
