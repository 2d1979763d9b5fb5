#include "checker/claims/times/clock.h"

#include <string>
#include <string_view>

namespace crosscheck {

std::optional<int> minute_of_day(const TimeMention& time) {
  const std::size_t t = time.value.find('T');
  if (time.kind != TimeKind::time || t == std::string::npos || t + 6 > time.value.size())
    return std::nullopt;
  const std::string_view clock = std::string_view(time.value).substr(t + 1, 5);
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    if (clock[at] < '0' || clock[at] > '9') return std::nullopt;
  }
  if (clock[2] != ':') return std::nullopt;
  return ((clock[0] - '0') * 10 + clock[1] - '0') * 60 + (clock[3] - '0') * 10 + clock[4] - '0';
}

}  // namespace crosscheck
