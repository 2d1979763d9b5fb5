#include "checker/claims/window.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck {

namespace {

/// Days stand in for open ends: before and after everything a register of officials holds.
constexpr date::sys_days first_day{date::days{-1'000'000}};
constexpr date::sys_days last_day{date::days{1'000'000}};

/// A person said to hold an office, and the periods for which the register agrees.
struct Holding {
  std::string_view person;
  std::string_view office_class;
  std::vector<std::pair<date::sys_days, date::sys_days>> periods;
};

std::vector<std::pair<date::sys_days, date::sys_days>> periods_of(const Lexicon& lexicon,
                                                                  std::string_view person,
                                                                  std::string_view office_class) {
  std::vector<std::pair<date::sys_days, date::sys_days>> periods;
  const auto record = lexicon.record_by_id(EntryKind::person, person);
  if (!record) return periods;
  for (const Tenure& tenure : lexicon.tenures_of_person(*record)) {
    if (lexicon.office(tenure.office).office_class != office_class) continue;
    periods.emplace_back(tenure.period.from.value_or(first_day),
                         tenure.period.to.value_or(last_day));
  }
  return periods;
}

std::vector<Holding> holdings_of(const Statements& article, const Lexicon& lexicon) {
  std::vector<Holding> holdings;
  for (const Claim& claim : article.claims) {
    if (claim.kind->name != "title" || claim.subject == Claim::no_subject) continue;
    if (value_of(claim, "status") != "current" || !claim.speaker.empty()) continue;
    const std::string_view person = article.entities[claim.subject].known;
    const std::string_view office_class = value_of(claim, "office_class");
    if (person.empty() || office_class.empty()) continue;
    const bool seen = std::any_of(holdings.begin(), holdings.end(), [&](const Holding& h) {
      return h.person == person && h.office_class == office_class;
    });
    if (seen) continue;
    auto periods = periods_of(lexicon, person, office_class);
    if (!periods.empty()) holdings.push_back({person, office_class, std::move(periods)});
  }
  return holdings;
}

int holding_on(const std::vector<Holding>& holdings, date::sys_days day) {
  return static_cast<int>(std::count_if(holdings.begin(), holdings.end(), [day](const Holding& h) {
    return std::any_of(h.periods.begin(), h.periods.end(),
                       [day](const auto& p) { return p.first <= day && day <= p.second; });
  }));
}

/// Days on which the number of holders may change, sorted; each begins a stretch.
std::vector<date::sys_days> turning_days(const std::vector<Holding>& holdings) {
  std::vector<date::sys_days> days;
  for (const Holding& holding : holdings) {
    for (const auto& [from, to] : holding.periods) {
      days.push_back(from);
      if (to != last_day) days.push_back(to + date::days{1});
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace

std::optional<PublicationDate> window_by_tenures(const Statements& article,
                                                 const Lexicon& lexicon) {
  const std::vector<Holding> holdings = holdings_of(article, lexicon);
  const std::vector<date::sys_days> days = turning_days(holdings);
  int most = 0;
  Period window;
  bool one_stretch = true;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const int count = holding_on(holdings, days[i]);
    const date::sys_days end = i + 1 < days.size() ? days[i + 1] - date::days{1} : last_day;
    if (count > most) {
      most = count;
      window = {days[i], end};
      one_stretch = true;
    } else if (count == most && most > 0) {
      if (*window.to + date::days{1} == days[i])
        window.to = end;
      else
        one_stretch = false;
    }
  }
  if (most == 0 || !one_stretch) return std::nullopt;
  if (window.from == first_day) window.from.reset();
  if (window.to == last_day) window.to.reset();
  return PublicationDate{
      window, DateSource::inferred, most / static_cast<double>(holdings.size()), {}};
}

}  // namespace crosscheck
