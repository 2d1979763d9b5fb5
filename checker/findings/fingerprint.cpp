#include "checker/findings/fingerprint.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "checker/text/fold.h"

namespace crosscheck {

std::string fingerprint(std::string_view rule, std::string_view subject,
                        const std::vector<std::string>& values) {
  std::vector<std::string> folded;
  for (const std::string& value : values) folded.push_back(fold(value));
  std::sort(folded.begin(), folded.end());
  // FNV-1a, with a byte no text has between the parts.
  std::uint64_t hash = 0xCBF29CE484222325u;
  const auto add = [&hash](std::string_view part) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    hash = (hash ^ 0xFFu) * 0x100000001B3u;
  };
  add(rule);
  add(fold(subject));
  for (const std::string& value : folded) add(value);
  return fmt::format("{:016x}", hash);
}

}  // namespace crosscheck
