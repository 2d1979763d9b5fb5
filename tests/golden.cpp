#include "tests/golden.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace crosscheck {

bool update_golden_files = false;

std::string read_test_file(std::string_view name) {
  std::ifstream file(std::string(CROSSCHECK_TESTS_DIR "/").append(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void check_golden(std::string_view name, std::string_view text) {
  const std::string path = std::string(CROSSCHECK_TESTS_DIR "/golden/").append(name);
  if (update_golden_files) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  const std::string golden = read_test_file(std::string("golden/").append(name));
  if (golden == text) return;
  std::istringstream is{std::string(text)}, was{golden};
  std::string is_line, was_line;
  int line = 0;
  do {
    ++line;
    is_line.clear();
    was_line.clear();
    std::getline(is, is_line);
    std::getline(was, was_line);
  } while (is_line == was_line && (is || was));
  FAIL_CHECK(path << ":" << line << " differs (unit_tests --update rewrites it)\n  golden: "
                  << was_line << "\n  now:    " << is_line);
}

}  // namespace crosscheck
