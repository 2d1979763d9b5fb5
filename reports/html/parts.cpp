#include "reports/html/parts.h"

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <vector>

#include "reports/escape.h"

namespace crosscheck::html {
namespace {

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view name_of(date::month month) { return months[static_cast<unsigned>(month) - 1]; }

std::optional<int> number(std::string_view digits) {
  int n = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return n;
}

/// Steps from tick to tick: some days or some months.
struct Step {
  int days = 0;
  int months = 0;
};

constexpr Step steps[] = {{1, 0},  {2, 0},  {5, 0},  {10, 0},  {0, 1},   {0, 2},   {0, 3},   {0, 6},
                          {0, 12}, {0, 24}, {0, 60}, {0, 120}, {0, 300}, {0, 600}, {0, 1200}};

date::sys_days first_tick(date::sys_days from, Step step) {
  if (step.days > 0) return from;
  const date::year_month_day ymd(from);
  const int month =
      static_cast<int>(ymd.year()) * 12 + static_cast<int>(static_cast<unsigned>(ymd.month())) - 1;
  const int rounded = (month + step.months - 1) / step.months * step.months;
  const auto start =
      date::year(rounded / 12) / date::month(static_cast<unsigned>(rounded % 12) + 1) / 1;
  const date::sys_days day = start;
  return day < from ? date::sys_days(start + date::months(step.months)) : day;
}

std::vector<date::sys_days> ticks_at(const Scale& scale, Step step) {
  constexpr std::size_t most = 6;
  std::vector<date::sys_days> ticks;
  date::sys_days day = first_tick(scale.from(), step);
  while (day <= scale.to() && ticks.size() < most) {
    ticks.push_back(day);
    if (step.days > 0) {
      day += date::days(step.days);
    } else {
      day = date::sys_days(date::year_month_day(day) + date::months(step.months));
    }
  }
  return ticks;
}

std::string tick_label(date::sys_days day, Step step) {
  const date::year_month_day ymd(day);
  const int year = static_cast<int>(ymd.year());
  if (step.days > 0)
    return fmt::format("{} {}", static_cast<unsigned>(ymd.day()), name_of(ymd.month()));
  if (step.months < 12) return fmt::format("{} {}", name_of(ymd.month()), year);
  return fmt::format("{}", year);
}

}  // namespace

std::optional<date::sys_days> day_of(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  const auto year = number(iso.substr(0, 4));
  const auto month = iso.size() < 7 ? std::optional(1) : number(iso.substr(5, 2));
  const auto day = iso.size() < 10 ? std::optional(1) : number(iso.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *day < 1) return std::nullopt;
  const auto ymd = date::year(*year) / date::month(static_cast<unsigned>(*month)) /
                   date::day(static_cast<unsigned>(*day));
  if (!ymd.ok()) return std::nullopt;
  return ymd;
}

std::string day_in_words(std::string_view iso) {
  const auto day = day_of(iso);
  if (!day) return escape_html(iso);
  const date::year_month_day ymd(*day);
  const int year = static_cast<int>(ymd.year());
  if (iso.size() == 4) return fmt::format("{}", year);
  if (iso.size() == 7) return fmt::format("{} {}", name_of(ymd.month()), year);
  return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()), name_of(ymd.month()), year);
}

double Scale::percent(date::sys_days day) const {
  const double span = std::max(1, (to_ - from_).count());
  const double at = (std::clamp(day, from_, to_) - from_).count();
  return 100 * at / span;
}

void DayRange::add(std::optional<date::sys_days> day) {
  if (!day) return;
  if (!first_ || *day < *first_) first_ = day;
  if (!last_ || *day > *last_) last_ = day;
}

std::optional<Scale> DayRange::scale() const {
  if (!first_) return std::nullopt;
  const date::days air(std::max(2, static_cast<int>((*last_ - *first_).count() / 12)));
  return Scale(*first_ - air, *last_ + air);
}

std::string axis(const Scale& scale, std::size_t most_ticks) {
  std::string svg = "<svg class=\"axis\" height=\"22\" aria-hidden=\"true\">";
  for (const Step step : steps) {
    const auto ticks = ticks_at(scale, step);
    if (ticks.size() > most_ticks) continue;
    double free = 0;  // labels keep clear of one another
    for (const date::sys_days tick : ticks) {
      const double x = scale.percent(tick);
      if (x < free) continue;
      free = x + 80.0 / static_cast<double>(most_ticks);
      const std::string_view anchor = x < 8 ? "start" : x > 92 ? "end" : "middle";
      fmt::format_to(
          std::back_inserter(svg),
          "<text x=\"{:.2f}%\" y=\"12\" text-anchor=\"{}\">{}</text>"
          "<line class=\"rule-line\" x1=\"{:.2f}%\" x2=\"{:.2f}%\" y1=\"16\" y2=\"22\"/>",
          x, anchor, tick_label(tick, step), x, x);
    }
    break;
  }
  return svg + "</svg>";
}

std::string mark(std::string_view glyph, const Scale& scale, date::sys_days day,
                 std::string_view title) {
  return fmt::format("<use href=\"#{}\" x=\"{:.2f}%\" y=\"{}\"><title>{}</title></use>", glyph,
                     scale.percent(day), strip_height / 2, escape_html(title));
}

std::string open_strip(std::string_view label) {
  return fmt::format(
      "<svg class=\"strip\" height=\"{}\" role=\"img\" aria-label=\"{}\">"
      "<line class=\"rule-line\" x1=\"0\" x2=\"100%\" y1=\"{}\" y2=\"{}\"/>",
      strip_height, escape_html(label), strip_height / 2, strip_height / 2);
}

std::string glyph_definitions() {
  return "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>"
         "<circle id=\"g-now\" class=\"g-now\" r=\"5.5\"/>"
         "<circle id=\"g-was\" class=\"g-was\" r=\"5\"/>"
         "<path id=\"g-clash\" class=\"g-clash\" d=\"M0-7.5 7.5 0 0 7.5-7.5 0z\"/>"
         "<path id=\"g-clash-was\" class=\"g-clash-was\" d=\"M0-6 6 0 0 6-6 0z\"/>"
         "<path id=\"g-no\" class=\"g-no\" d=\"M-4.5-4.5 4.5 4.5M-4.5 4.5 4.5-4.5\"/>"
         "<circle id=\"g-may\" class=\"g-may\" r=\"5\"/>"
         "<g id=\"g-half\"><circle class=\"ring\" r=\"6\"/><path class=\"half\" d=\"M0-6A6 6 0 0 1 "
         "0 "
         "6z\"/></g>"
         "<circle id=\"g-said\" class=\"g-said\" r=\"4\"/></defs></svg>\n";
}

std::string glyph(std::string_view name, std::string_view label) {
  const std::string spoken =
      label.empty() ? "aria-hidden=\"true\""
                    : fmt::format("role=\"img\" aria-label=\"{}\"", escape_html(label));
  const std::string title =
      label.empty() ? "" : fmt::format("<title>{}</title>", escape_html(label));
  return fmt::format(
      "<svg width=\"18\" height=\"18\" viewBox=\"-9 -9 18 18\" {}>{}<use href=\"#{}\"/></svg>",
      spoken, title, name);
}

std::string Anchors::link(const std::string& fingerprint, std::string_view words_in_html) const {
  const auto found = ids_.find(fingerprint);
  if (found == ids_.end()) return std::string(words_in_html);
  return fmt::format("<a href=\"#{}\">{}</a>", found->second, words_in_html);
}

std::string Anchors::link_person(std::size_t index, std::string_view words_in_html) const {
  if (!has_person(index)) return std::string(words_in_html);
  return fmt::format("<a href=\"#{}\">{}</a>", person_id(index), words_in_html);
}

std::string source_of(const Mention& mention) {
  std::string text =
      fmt::format("<span class=\"at\">{}:{}</span>", escape_html(mention.file), mention.at.line);
  if (!mention.desk.empty()) text += " · " + escape_html(mention.desk);
  if (!mention.published.empty()) {
    text += (mention.desk.empty() ? " · " : ", ") + day_in_words(mention.published);
  }
  return text;
}

std::string person_id(std::size_t index) { return fmt::format("person-{}", index + 1); }

}  // namespace crosscheck::html
