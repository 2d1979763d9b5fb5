#include "reports/summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/columns.h"

namespace crosscheck {

std::string count_of(int n, std::string_view noun) {
  return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::string counts_by_severity(std::span<const Finding> findings) {
  const auto count = [&](Severity severity) {
    return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
  };
  std::vector<std::string> parts;
  if (const int n = count(Severity::error)) parts.push_back(count_of(n, "error"));
  if (const int n = count(Severity::warning)) parts.push_back(count_of(n, "warning"));
  if (const int n = count(Severity::style)) parts.push_back(fmt::format("{} style", n));
  if (const int n = count(Severity::info)) parts.push_back(fmt::format("{} info", n));
  return parts.empty() ? "no findings" : fmt::format("{}", fmt::join(parts, ", "));
}

namespace {

/// "3 silenced", "2 known to the baseline", or both.
std::string silenced_words(std::span<const Silenced> silenced) {
  const auto known =
      static_cast<std::size_t>(std::ranges::count(silenced, Silenced::By::baseline, &Silenced::by));
  std::vector<std::string> parts;
  if (known < silenced.size()) parts.push_back(fmt::format("{} silenced", silenced.size() - known));
  if (known > 0) parts.push_back(fmt::format("{} known to the baseline", known));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string reason_for_exit_2(const Run& run) {
  std::vector<std::string> reasons;
  if (run.unread > 0) reasons.push_back(count_of(run.unread, "input") + " could not be read");
  if (run.broken_rules > 0) reasons.push_back(count_of(run.broken_rules, "rule") + " gave up");
  return fmt::format("{}", fmt::join(reasons, " and "));
}

}  // namespace

std::string summary_line(const Run& run) {
  std::string counts =
      fmt::format("{} in {}", counts_by_severity(run.findings), count_of(run.articles, "article"));
  if (!run.silenced.empty()) counts += fmt::format(", {}", silenced_words(run.silenced));
  if (const std::string reason = reason_for_exit_2(run); !reason.empty()) {
    return fmt::format("{}; exit 2 because {}", counts, reason);
  }
  if (run.failed) return fmt::format("{}; exit 1 because of --fail-on {}", counts, run.fail_on);
  if (run.findings.empty()) return counts + "; exit 0";
  if (run.fail_on.empty() || run.fail_on == "never") {
    return counts + "; exit 0 because of --fail-on never";
  }
  return fmt::format("{}; exit 0 because nothing reaches --fail-on {}", counts, run.fail_on);
}

std::string place_of(const Place& place) {
  return fmt::format("{}:{}:{}", place.file, place.begin.line, place.begin.column);
}

std::string outlet_and_date(const Place& place) {
  if (place.desk.empty()) return place.published;
  if (place.published.empty()) return place.desk;
  return fmt::format("{}, {}", place.desk, place.published);
}

std::vector<OtherSide> other_sides(const Finding& finding) {
  std::vector<OtherSide> others;
  const auto add = [&](const Place& place) {
    const auto side = static_cast<std::size_t>(place.side);
    const bool other = place.side != finding.places.front().side && side < finding.sides.size();
    const std::string articles =
        other ? fmt::format(" ({})", count_of(finding.sides[side].articles, "article")) : "";
    others.push_back(
        {printable(place_of(place)), printable(fmt::format("'{}'{}", place.quote, articles))});
  };
  const auto sides = places_by_side(finding);
  for (std::size_t i = 1; i < sides.size(); ++i) add(sides[i].front());
  if (others.empty() && finding.places.size() > 1) add(finding.places[1]);
  return others;
}

std::vector<std::string> other_side_lines(const Finding& finding) {
  std::vector<std::string> lines;
  for (const OtherSide& other : other_sides(finding)) {
    lines.push_back(other.place + ": " + other.words);
  }
  return lines;
}

bool reaches(const Finding& finding, std::string_view fail_on) {
  if (finding.finding_class == FindingClass::update) return false;
  for (const Severity s : {Severity::info, Severity::style, Severity::warning, Severity::error}) {
    if (to_string(s) == fail_on) return finding.severity >= s;
  }
  return false;
}

std::vector<std::span<const Place>> places_by_side(const Finding& finding) {
  std::vector<std::span<const Place>> sides;
  const std::span<const Place> places = finding.places;
  for (std::size_t begin = 0; begin < places.size();) {
    std::size_t end = begin + 1;
    while (end < places.size() && places[end].side == places[begin].side) ++end;
    sides.push_back(places.subspan(begin, end - begin));
    begin = end;
  }
  return sides;
}

std::vector<const Place*> telling_places(std::span<const Place> places, std::size_t limit) {
  // Places come by file, so that the first of a file follows the last of another.
  std::vector<std::size_t> first, again;
  for (std::size_t i = 0; i < places.size() && first.size() < limit; ++i) {
    const bool new_file = i == 0 || places[i].file != places[i - 1].file;
    (new_file ? first : again).push_back(i);
  }
  again.resize(std::min(again.size(), limit - first.size()));
  first.insert(first.end(), again.begin(), again.end());
  std::ranges::sort(first);
  std::vector<const Place*> telling;
  for (const std::size_t i : first) telling.push_back(&places[i]);
  return telling;
}

}  // namespace crosscheck
