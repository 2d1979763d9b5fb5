#include "checker/text/transliteration.h"

#include <utility>

namespace crosscheck {

namespace {

/// Replaced from left to right, the first that fits.
constexpr std::pair<std::string_view, std::string_view> letters[] = {
    {"eh ", "a "}, {"ah ", "a "}, {"yy", "i"}, {"iy", "i"}, {"yi", "i"}, {"ee", "i"}, {"ou", "u"},
    {"oo", "u"},   {"aa", "a"},   {"y", "i"},  {"q", "k"},  {"w", "v"},  {"'", ""},
};

}  // namespace

std::string transliteration_key(std::string_view folded) {
  const std::string name = std::string(folded) + ' ';
  std::string key;
  for (std::size_t i = 0; i < name.size();) {
    std::string_view rest = std::string_view(name).substr(i);
    std::size_t taken = 0;
    for (const auto& [from, to] : letters) {
      if (!rest.starts_with(from)) continue;
      key += to;
      taken = from.size();
      break;
    }
    if (taken == 0) key += name[i];
    i += taken == 0 ? 1 : taken;
  }
  key.pop_back();
  return key;
}

}  // namespace crosscheck
