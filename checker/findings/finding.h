#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"

namespace crosscheck {

enum class FindingClass : std::uint8_t { contradiction, error, spelling, style, update };
enum class Severity : std::uint8_t { info, style, warning, error };  ///< mildest first

std::string_view to_string(FindingClass c);
std::string_view to_string(Severity severity);

/// Paths of articles, as places name their files.
using ArticlePaths = std::set<std::string, std::less<>>;

/// One place where a side of a conflict stands; it owns its words.
struct Place {
  std::string file;
  Position begin, end;     ///< end is one past the last code point
  std::string quote;       ///< the claim's words
  std::string excerpt;     ///< the source line (or a window of a very long one) around the quote
  int excerpt_column = 1;  ///< column of the excerpt's first code point
  /// The words of the paragraph around the quote, markup left out, cut where it is long ("…"); both
  /// empty when the quote is the whole of it or the file is gone.
  std::string before, after;
  SectionKind section = SectionKind::body;
  std::string desk;
  std::string published;  ///< ISO date, or empty
  int side = 0;           ///< which side of the conflict it stands on
};

/// What one side of a conflict says and how many articles say it.
struct Side {
  std::string value;
  int articles = 0;
};

/// One conflict with every place that takes part in it. The side an editor is asked to look at
/// (the changed, outnumbered or register-contradicted one) is side 0 and its places come first.
struct Finding {
  std::string rule;
  FindingClass finding_class = FindingClass::contradiction;
  Severity severity = Severity::warning;
  std::string precision;  ///< "high", "medium", "low", as the rule states it
  std::string kind;       ///< kind of the claims: "title", "name", "date"
  std::string subject;    ///< the person, place, ... it is about; may be empty
  std::string message;
  std::string note;         ///< what the register or the house style has; may be empty
  std::string fingerprint;  ///< 16 hex digits of rule, subject and values, not of places
  std::vector<Side> sides;
  std::vector<Place> places;  ///< ordered by side, then file, line, column; at least one
};

/// A finding that is kept out of the report, and what keeps it out.
struct Silenced {
  enum class By : std::uint8_t { comment, configuration, baseline };

  Finding finding;
  By by = By::comment;
  std::string reason;  ///< as the editor gave it; may be empty
};

std::string_view to_string(Silenced::By by);

}  // namespace crosscheck
