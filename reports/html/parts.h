#pragma once

// What the parts of the HTML page share: days on a scale, marks on a strip, links to findings.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "checker/text/day.h"

#include "reports/report.h"

namespace crosscheck::html {

/// The day of ISO 8601 text; the first one where it gives but a month or a year.
std::optional<Day> day_of(std::string_view iso);

/// "14 Mar 2025", "Mar 2025", "2025"; empty text as it is, and what is no date escaped.
std::string day_in_words(std::string_view iso);

/// Maps days to percentages of a strip's width.
class Scale {
 public:
  Scale(Day from, Day to) : from_(from), to_(to) {}

  bool holds(Day day) const { return from_ <= day && day <= to_; }
  Day from() const { return from_; }
  Day to() const { return to_; }
  /// 0 to 100; days outside are moved to the nearer end.
  double percent(Day day) const;

 private:
  Day from_, to_;
};

/// Collects days and gives the scale that shows them all, with air at both ends.
class DayRange {
 public:
  void add(std::optional<Day> day);
  void add(std::string_view iso) { add(day_of(iso)); }
  std::optional<Scale> scale() const;

 private:
  std::optional<Day> first_, last_;
};

/// An axis to stand over strips of that scale.
std::string axis(const Scale& scale, std::size_t most_ticks = 5);

/// A mark on a strip: one of the glyphs below, at a day, with a title for the pointer.
std::string mark(std::string_view glyph, const Scale& scale, Day day, std::string_view title);

/// Height of a strip in pixels; marks stand in its middle.
inline constexpr int strip_height = 22;

/// Opens a strip that reads `label` aloud; close it with "</svg>".
std::string open_strip(std::string_view label);

/// Every glyph once, to be placed by `mark` and `glyph`.
std::string glyph_definitions();

/// A glyph of its own, 18 pixels square; empty `label`s are decoration.
std::string glyph(std::string_view name, std::string_view label = {});

inline constexpr std::string_view says_current = "g-now";
inline constexpr std::string_view says_former = "g-was";
inline constexpr std::string_view clash = "g-clash";
inline constexpr std::string_view clash_former = "g-clash-was";
inline constexpr std::string_view present = "g-now";
inline constexpr std::string_view absent = "g-no";
inline constexpr std::string_view expected = "g-may";
inline constexpr std::string_view disputed = "g-half";
inline constexpr std::string_view said = "g-said";

/// Which findings and persons stand on the page, and under which id.
class Anchors {
 public:
  void add(const std::string& fingerprint, std::string id) {
    ids_.try_emplace(fingerprint, std::move(id));
  }
  /// `<a href="#...">words</a>`, or the words alone when the finding is not on the page.
  std::string link(const std::string& fingerprint, std::string_view words_in_html) const;

  void add_person(std::size_t index) { persons_.insert(index); }
  bool has_person(std::size_t index) const { return persons_.contains(index); }
  /// The same for the person of that index.
  std::string link_person(std::size_t index, std::string_view words_in_html) const;

 private:
  std::unordered_map<std::string, std::string> ids_;
  std::unordered_set<std::size_t> persons_;
};

/// "a.txt:3 · The Courier, 14 Mar 2025".
std::string source_of(const Mention& mention);

/// The id of a person's part of the page.
std::string person_id(std::size_t index);

// The parts, each in a file of its own; an empty string where there is nothing to draw.
std::string attendance(const DeskView& desk, const Anchors& anchors);
std::string timeline(const DeskView& desk, const Anchors& anchors);
std::string offices(const DeskView& desk, const Anchors& anchors);
std::string figures(const DeskView& desk, std::span<const Finding> findings,
                    const Anchors& anchors);

/// Chooses the persons that get a page: those in conflicts, then those in most articles.
void choose_persons(const DeskView& desk, std::span<const Finding> findings, Anchors& anchors);
std::string persons(const DeskView& desk, std::span<const Finding> findings,
                    const Anchors& anchors);

}  // namespace crosscheck::html
