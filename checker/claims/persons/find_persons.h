#pragma once

// What the files of the person reader hand to one another: runs of words shaped like names, what
// speaks for them, and the roster of the people an article names.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/persons/name_runs.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Words with a capital, those of an address of the web among them.
const Trigger& words_with_capital();

/// Whether a word of mixed letters has a capital first and is no address of the web.
bool opens_capitalised(const Reading& reading, const Token& word);

/// A word with a capital first letter, or all capitals.
inline bool capitalised(const Reading& reading, std::uint32_t token) {
  const Token& word = reading.tokens[token];
  if (word.kind != TokenKind::word || word.letters < LetterCase::capital) return false;
  return word.letters != LetterCase::mixed || opens_capitalised(reading, word);
}

/// Finds the runs, in place of those that are there; linear in the number of tokens.
void find_runs(const Reading& reading, NameRuns& runs);

/// Fills what stands around a run and the score of each run that could be a full name.
void weigh(const Reading& reading, NameRuns& runs);

/// Score from which a run is taken for the full name of a person.
inline constexpr double full_name_score = 2.5;

/// A person as the article introduces them.
struct RosterPerson {
  std::span<const NamePart> parts;  ///< fullest name met: names, initials and particles
  TokenRange words;                 ///< the same as written
  std::uint64_t suffix = 0;         ///< key of "Jr."; 0 for none
  std::uint64_t nickname = 0;
  std::uint32_t first_token = 0;       ///< where the person is first named in full
  std::vector<std::uint32_t> offices;  ///< records of those before the name, each once
  std::string_view gender;
  const Entry* listed = nullptr;
  std::optional<std::uint32_t> known;  ///< record of the register's person a bare title means
  int age = 0;
  bool family_first = false;
  bool shared_surname = false;  ///< the article names a relative by given name only
};

/// Lists of persons, one for each name of an article, in the order they were added.
class Bearers {
  struct Link {
    std::uint32_t person, next;
  };
  struct Ends {
    std::uint32_t first = no_index, last = no_index;
  };

 public:
  explicit Bearers(std::uint32_t name_count) : ends_(name_count) { links_.reserve(name_count); }

  class Iterator {
   public:
    Iterator(const std::vector<Link>& links, std::uint32_t at) : links_(&links), at_(at) {}
    std::uint32_t operator*() const { return (*links_)[at_].person; }
    Iterator& operator++() {
      at_ = (*links_)[at_].next;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const std::vector<Link>* links_;
    std::uint32_t at_;
  };
  struct List {
    Iterator first, last;
    Iterator begin() const { return first; }
    Iterator end() const { return last; }
    bool empty() const { return first == last; }
  };

  List of(std::uint32_t name) const { return {{links_, ends_[name].first}, {links_, no_index}}; }
  /// A person who is on the list already is not added again.
  void add(std::uint32_t name, std::uint32_t person);

 private:
  std::vector<Ends> ends_;  ///< by the number of the name
  std::vector<Link> links_;
};

/// The people of one article, and by which words they can be meant.
class Roster {
 public:
  /// `runs` are those of the reading; the people point into them.
  Roster(const Reading& reading, const NameRuns& runs)
      : reading_(&reading),
        runs_(&runs),
        by_first_(runs.name_count),
        by_last_(runs.name_count),
        by_middle_(runs.name_count) {}

  /// The person a full name means, new or already met.
  std::uint32_t introduce(const NameRun& run);
  /// The person a full name means among those met, or `no_index`.
  std::uint32_t by_full_name(std::span<const NamePart> parts, const NameRun& run) const;
  /// The same, or the one person whose name it is but for a slip of the pen.
  std::uint32_t find_met(std::span<const NamePart> parts, const NameRun& run) const;
  /// The one person a surname, or the last words of a name, can mean, or `no_index`. The record
  /// of the office before it tells two bearers of one surname apart.
  std::uint32_t by_surname(std::span<const NamePart> parts, const NameRun& run,
                           std::uint32_t office) const;
  /// Notes the office before a person's name, or `no_index`.
  void note_office(std::uint32_t person, std::uint32_t office);
  bool has_surname(const NamePart& surname) const { return !by_last_.of(surname.name).empty(); }
  /// Notes that this surname alone cannot tell its bearer from a relative.
  void share_surname(const NamePart& surname);

  std::vector<RosterPerson> people;

 private:
  bool same_person(const RosterPerson& person, std::span<const NamePart> parts,
                   const NameRun& run) const;
  bool same_but_for_a_slip(const RosterPerson& person, std::span<const NamePart> parts,
                           const NameRun& run) const;
  bool agree(const NamePart& a, const NamePart& b) const;
  bool slip(const NamePart& a, const NamePart& b, WordClass list) const;
  void index(std::uint32_t person);
  std::string folded(const NamePart& part) const;

  const Reading* reading_;
  const NameRuns* runs_;
  Bearers by_first_, by_last_, by_middle_;
};

}  // namespace crosscheck
