#include "checker/text/profile.h"

#include <fmt/core.h>

#include <algorithm>

namespace crosscheck {

void Profile::add(std::vector<Part>& parts, std::string_view name, std::int64_t nanoseconds) {
  const auto same = [name](const Part& part) { return part.name == name; };
  auto part = std::find_if(parts.begin(), parts.end(), same);
  if (part == parts.end()) part = parts.insert(parts.end(), {std::string(name), 0});
  part->nanoseconds += nanoseconds;
}

void Profile::add_stage(std::string_view name, std::int64_t nanoseconds) {
  const std::scoped_lock lock(mutex_);
  add(stages_, name, nanoseconds);
}

void Profile::add_rule(std::string_view name, std::int64_t nanoseconds) {
  const std::scoped_lock lock(mutex_);
  add(rules_, name, nanoseconds);
}

std::string Profile::to_string() const {
  std::string text;
  const auto add_table = [&text](std::string_view title, const std::vector<Part>& parts) {
    if (parts.empty()) return;
    text += fmt::format("{:>9}  {}\n", "ms", title);
    for (const Part& part : parts) {
      text += fmt::format("{:9.1f}  {}\n", static_cast<double>(part.nanoseconds) / 1e6, part.name);
    }
  };
  add_table("stage (added up over the threads)", stages_);
  std::vector<Part> rules = rules_;
  std::stable_sort(rules.begin(), rules.end(),
                   [](const Part& a, const Part& b) { return a.nanoseconds > b.nanoseconds; });
  add_table("rule", rules);
  return text;
}

}  // namespace crosscheck
