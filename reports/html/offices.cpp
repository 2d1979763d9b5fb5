// Who held what: for each office the register's terms as bars, and what articles say as marks.

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

#include "reports/escape.h"
#include "reports/html/parts.h"
#include "reports/summary.h"

namespace crosscheck::html {
namespace {

constexpr std::size_t most_offices = 60;
constexpr std::size_t most_holders = 12;
constexpr std::size_t most_marks = 120;

/// One person in one office.
struct Holder {
  const PersonView* person = nullptr;
  std::size_t index = 0;  ///< of the person on the page
  std::vector<const TitleUse*> uses;
  std::vector<const RegisteredTenure*> tenures;
};

/// One office with everybody who is said to hold or to have held it.
struct Office {
  std::string name;
  std::vector<Holder> holders;
  std::size_t uses = 0;
  std::size_t clashes = 0;
  bool exclusive = false;  ///< one holder at a time: many may be advisers at once

  /// Whether it is worth a chart of its own.
  bool contested() const { return clashes > 0 || holders.size() > 1; }
};

bool is_former(const TitleUse& use) { return use.status == "former" || use.status == "then"; }

std::string_view status_of(const TitleUse& use) {
  return use.status.empty() ? "current" : std::string_view(use.status);
}

Holder& holder_in(Office& office, const PersonView& person, std::size_t index) {
  if (office.holders.empty() || office.holders.back().person != &person) {
    office.holders.push_back({&person, index, {}, {}});
  }
  return office.holders.back();
}

/// The offices articles speak of, those with clashes first, then the most spoken of.
std::vector<Office> offices_of(const DeskView& desk) {
  std::map<std::string, Office> by_name;
  for (std::size_t i = 0; i < desk.persons.size(); ++i) {
    const PersonView& person = desk.persons[i];
    for (const TitleUse& use : person.titles) {
      Office& office = by_name[use.office];
      holder_in(office, person, i).uses.push_back(&use);
      office.uses += 1;
      office.exclusive = office.exclusive || use.exclusive;
      office.clashes += use.mention.fingerprint.empty() ? 0U : 1U;
    }
    for (const RegisteredTenure& tenure : person.tenures) {
      holder_in(by_name[tenure.office], person, i).tenures.push_back(&tenure);
    }
  }
  std::vector<Office> offices;
  for (auto& [name, office] : by_name) {
    if (!office.exclusive) continue;
    office.name = name;
    std::erase_if(office.holders, [](const Holder& holder) { return holder.uses.empty(); });
    offices.push_back(std::move(office));
  }
  std::ranges::stable_sort(offices, [](const Office& a, const Office& b) {
    return std::pair(a.clashes, a.uses) > std::pair(b.clashes, b.uses);
  });
  return offices;
}

std::string draw_tenure(const RegisteredTenure& tenure, const Scale& scale) {
  const date::sys_days from = day_of(tenure.from).value_or(scale.from());
  const date::sys_days to = day_of(tenure.to).value_or(scale.to());
  if (to < scale.from() || from > scale.to()) return {};
  const double x = scale.percent(from);
  return fmt::format(
      "<rect class=\"bar\" x=\"{:.2f}%\" width=\"{:.2f}%\" y=\"4\" height=\"{}\" "
      "rx=\"3\"><title>{} to {} ({})</title></rect>",
      x, std::max(0.5, scale.percent(to) - x), strip_height - 8, day_in_words(tenure.from),
      tenure.to.empty() ? "now" : day_in_words(tenure.to), escape_html(tenure.source));
}

std::string_view shape_of(const TitleUse& use) {
  const bool clashes = !use.mention.fingerprint.empty();
  if (is_former(use)) return clashes ? clash_former : says_former;
  return clashes ? clash : says_current;
}

/// Where no article has a date: a mark for each use, side by side.
std::string draw_undated(const Holder& holder) {
  constexpr std::size_t most = 20;
  std::string text;
  for (std::size_t i = 0; i < std::min(holder.uses.size(), most); ++i) {
    const TitleUse& use = *holder.uses[i];
    text += glyph(shape_of(use), fmt::format("{}: '{}' ({}:{})", status_of(use), use.mention.quote,
                                             use.mention.file, use.mention.at.line));
  }
  return text + " <small>undated</small>";
}

std::string draw_holder(const Holder& holder, const std::optional<Scale>& scale) {
  if (!scale) return draw_undated(holder);
  const std::string label = fmt::format("{}: said {}", holder.person->name,
                                        count_of(static_cast<int>(holder.uses.size()), "time"));
  std::string svg = open_strip(label);
  for (const RegisteredTenure* tenure : holder.tenures) svg += draw_tenure(*tenure, *scale);
  std::size_t drawn = 0;
  for (const TitleUse* use : holder.uses) {
    const auto day = day_of(use->day);
    if (!day || ++drawn > most_marks) continue;
    svg += mark(shape_of(*use), *scale, *day,
                fmt::format("{}, {}: '{}' ({}:{})", status_of(*use), day_in_words(use->day),
                            use->mention.quote, use->mention.file, use->mention.at.line));
  }
  return svg + "</svg>";
}

/// What all uses together say, and the register: "current 5, former 1".
std::string counts_of(const Holder& holder) {
  std::map<std::string_view, int> counts;
  for (const TitleUse* use : holder.uses) ++counts[status_of(*use)];
  std::string text;
  for (const auto& [status, n] : counts) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", escape_html(status), n);
  }
  for (const RegisteredTenure* tenure : holder.tenures) {
    text += fmt::format("{}register: {} to {}", text.empty() ? "" : "<br>",
                        tenure->from.empty() ? "?" : day_in_words(tenure->from),
                        tenure->to.empty() ? "now" : day_in_words(tenure->to));
  }
  return text;
}

std::string row_of(const Holder& holder, std::string_view under, const std::optional<Scale>& scale,
                   const Anchors& anchors) {
  return fmt::format("<dt>{}<small>{}</small></dt><dd>{}</dd>\n",
                     anchors.link_person(holder.index, escape_html(holder.person->name)), under,
                     draw_holder(holder, scale));
}

std::optional<Scale> scale_of(std::span<const Office> offices) {
  DayRange range;
  for (const Office& office : offices) {
    for (const Holder& holder : office.holders) {
      for (const TitleUse* use : holder.uses) range.add(use->day);
    }
  }
  return range.scale();
}

std::string open_chart(std::string_view title, const std::optional<Scale>& scale) {
  std::string text = fmt::format("<div class=\"chart\"><h3>{}</h3>\n<dl class=\"who\">", title);
  return text + (scale ? "<dt class=\"tick\"></dt><dd>" + axis(*scale) + "</dd>\n" : "\n");
}

/// A chart of its own for an office that several hold, or that articles disagree on.
std::string draw_contested(const Office& office, const Anchors& anchors) {
  const auto scale = scale_of(std::span(&office, 1));
  std::string clashing;
  std::string text = open_chart(escape_html(office.name), scale);
  for (std::size_t i = 0; i < std::min(office.holders.size(), most_holders); ++i) {
    const Holder& holder = office.holders[i];
    text += row_of(holder, counts_of(holder), scale, anchors);
    for (const TitleUse* use : holder.uses) {
      if (clashing.empty()) clashing = use->mention.fingerprint;
    }
  }
  text += "</dl>\n";
  if (office.holders.size() > most_holders) {
    text += fmt::format("<p class=\"meta\">{} left out</p>\n",
                        count_of(static_cast<int>(office.holders.size() - most_holders), "holder"));
  }
  if (!clashing.empty()) {
    text += "<p class=\"meta\">" + anchors.link(clashing, "see the conflict") + "</p>\n";
  }
  return text + "</div>\n";
}

/// The offices that one person alone is given, on one scale.
std::string draw_agreed(std::span<const Office> offices, const Anchors& anchors) {
  if (offices.empty()) return {};
  const auto scale = scale_of(offices);
  std::string text = open_chart("Offices that one person alone is given", scale);
  for (const Office& office : offices) {
    const Holder& holder = office.holders.front();
    text += row_of(holder, escape_html(office.name) + "<br>" + counts_of(holder), scale, anchors);
  }
  return text + "</dl></div>\n";
}

}  // namespace

std::string offices(const DeskView& desk, const Anchors& anchors) {
  std::vector<Office> all = offices_of(desk);
  if (all.empty()) return {};
  const std::size_t left_out = all.size() - std::min(all.size(), most_offices);
  all.resize(all.size() - left_out);
  const auto agreed = std::stable_partition(
      all.begin(), all.end(), [](const Office& office) { return office.contested(); });
  std::string text = "<ul class=\"legend\"><li>" + glyph(says_current) +
                     "called the holder</li><li>" + glyph(says_former) + "called former</li><li>" +
                     glyph(clash) +
                     "part of a conflict</li><li><svg width=\"22\" height=\"18\" "
                     "aria-hidden=\"true\"><rect class=\"bar\" x=\"1\" y=\"3\" width=\"20\" "
                     "height=\"12\" rx=\"3\"/></svg>term in the register</li></ul>\n";
  for (const Office& office : std::span(all.begin(), agreed)) {
    text += draw_contested(office, anchors);
  }
  text += draw_agreed(std::span(agreed, all.end()), anchors);
  if (left_out > 0) {
    text += fmt::format("<p class=\"lead\">{} less spoken of left out.</p>\n",
                        count_of(static_cast<int>(left_out), "more office"));
  }
  return text;
}

}  // namespace crosscheck::html
