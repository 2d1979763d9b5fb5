#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// What an article says of one rule that is to be silent about some of its lines.
struct Suppression {
  std::string directive;                               ///< "crosscheck-disable-line"
  int line = 1;                                        ///< where it stands
  int from = 1, to = std::numeric_limits<int>::max();  ///< lines it is for, both inclusive
  std::string rule;                                    ///< id, class, kind or "all"
  std::string reason;                                  ///< may be empty

  friend bool operator==(const Suppression&, const Suppression&) = default;
};

/// The suppressions of one article and what is wrong with others.
struct Suppressions {
  std::vector<Suppression> list;      ///< by place; a directive for two rules is two of them
  std::vector<std::string> warnings;  ///< "line 3: ..."

  friend bool operator==(const Suppressions&, const Suppressions&) = default;
};

/// Finds suppressions in the bytes of an article, whatever its format:
///
///     <!-- crosscheck-disable-next-line RULE, RULE -- reason -->   the next line that has words
///     <!-- crosscheck-disable-line RULE -- reason -->              the line it ends on
///     <!-- crosscheck-disable RULE -- reason -->                   from here to the next
///     <!-- crosscheck-enable RULE -->                              of these, or to the end
///     crosscheck-disable: [RULE, RULE]  # reason                   in front matter: everywhere
///
/// Without a RULE they are for every rule.
Suppressions find_suppressions(std::string_view source);

}  // namespace crosscheck
