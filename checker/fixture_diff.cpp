#include "checker/fixture_diff.h"

#include <algorithm>
#include <vector>

namespace crosscheck {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Length of the longest common subsequence of every pair of suffixes.
class Common {
 public:
  Common(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b)
      : width_(b.size() + 1), length_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        length_[i * width_ + j] =
            a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  int at(std::size_t i, std::size_t j) const { return length_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<int> length_;
};

/// More lines than this on both sides are shown one after the other, not compared.
constexpr std::size_t most_compared = 2000;

}  // namespace

std::string diff_lines(std::string_view expected, std::string_view actual) {
  const auto a = lines_of(expected);
  const auto b = lines_of(actual);
  std::string text;
  const auto add = [&text](std::string_view mark, std::string_view line) {
    text += mark;
    text += line;
    text += '\n';
  };
  if (a.size() > most_compared || b.size() > most_compared) {
    for (const auto line : a) add("- ", line);
    for (const auto line : b) add("+ ", line);
    return text;
  }
  const Common common(a, b);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      add("  ", a[i]);
      ++i;
      ++j;
    } else if (i < a.size() && (j == b.size() || common.at(i + 1, j) >= common.at(i, j + 1))) {
      add("- ", a[i++]);
    } else {
      add("+ ", b[j++]);
    }
  }
  return text;
}

}  // namespace crosscheck
