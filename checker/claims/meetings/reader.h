#pragma once

// Reads the mentions of one sentence; its parts are nouns.cpp, outcomes.cpp, verbs.cpp,
// houses.cpp and denials.cpp.

#include <span>
#include <vector>

#include "checker/claims/meetings/sentence.h"

namespace crosscheck {

/// Finds the nouns and verbs of one sentence that speak of a meeting and what it says of each.
class MeetingReader : private MeetingSentence {
 public:
  MeetingReader(const MeetingPeople& people, const Sentence& sentence,
                std::vector<MeetingMention>& mentions)
      : MeetingSentence(people, sentence), mentions_(mentions) {}

  /// Look at these tokens of the sentence, in this order of the functions.
  void read(std::span<const std::uint32_t> places);
  void read_scene();
  // houses.cpp
  void read_house(std::span<const std::uint32_t> places);
  void read_court(std::span<const std::uint32_t> places);

 private:
  // nouns.cpp
  void read_noun(std::uint32_t noun);
  bool noun_among(TokenRange words) const;
  bool turns_away(TokenRange words) const;
  void participle(std::uint32_t verb, MeetingMention& mention) const;
  PartyList those_who_met(std::uint32_t end) const;
  bool is_of_theirs(std::uint32_t noun) const;
  std::string circle_of_last_sentence() const;
  bool is_marked(std::uint32_t noun) const;
  void before_noun(std::uint32_t noun, MeetingMention& mention) const;
  void after_noun(std::uint32_t noun, MeetingMention& mention) const;
  void holders(std::uint32_t noun, MeetingMention& mention) const;
  void proposal(std::uint32_t noun, MeetingMention& mention) const;
  // outcomes.cpp
  void outcome(std::uint32_t noun, MeetingMention& mention) const;
  void certainty(MeetingMention& mention) const;
  void fell_through(std::uint32_t noun, MeetingMention& mention) const;
  bool took_place(std::uint32_t noun, const MeetingMention& mention) const;
  bool is_one_phrase(std::uint32_t from, std::uint32_t noun) const;
  std::uint32_t happens_at(std::uint32_t i) const;
  bool denied_before(std::uint32_t at) const;
  bool was_at(std::uint32_t noun, const MeetingMention& mention) const;
  bool ahead_in(std::uint32_t from, std::uint32_t to) const;
  // verbs.cpp
  void read_met(std::uint32_t verb);
  void read_sitting(std::uint32_t noun);
  void read_vote(std::uint32_t verb);
  void read_sat(std::uint32_t verb);
  void take_seat(TokenRange circle, MeetingMention& mention) const;
  void read_circle(std::uint32_t verb, const Doer& doer);
  void read_gerund(std::uint32_t noun, const PersonMention& subject);
  PartyList first_two() const;
  std::uint32_t after_topic(std::uint32_t at) const;
  void place_in_front(MeetingMention& mention) const;
  std::uint32_t after_manner(std::uint32_t at) const;
  std::uint32_t after_length(std::uint32_t at) const;
  bool are_alone(std::uint32_t verb) const;
  bool is_told(std::uint32_t circle) const;
  bool is_host(const Doer& doer) const;
  bool is_habit(std::uint32_t from, std::uint32_t to) const;
  bool is_call(std::uint32_t verb) const;
  bool talks_at(std::uint32_t at) const;
  bool may_end_talk(std::uint32_t at) const;
  bool may_end_verb(std::uint32_t at) const;
  // denials.cpp
  Period denied_days(TokenRange verb, std::uint32_t at) const;
  void read_not_met(const Doer& doer, TokenRange verb, std::uint32_t after);
  bool read_none_held(std::uint32_t noun);
  // houses.cpp
  std::uint32_t full_house_at(std::uint32_t at) const;
  TokenRange court_ending(std::uint32_t last) const;
  // mentions.cpp
  void read_bridge(std::uint32_t noun);
  void read_table(std::uint32_t colon);
  void read_it();
  void read_where_it_was();
  void take_length(MeetingMention& mention) const;
  void keep(MeetingMention&& mention);

  std::vector<MeetingMention>& mentions_;
};

/// The words at which `talks_at` may find that two people met.
const WordSet& talking_words();

/// The words with which a house may be said to be full.
const Trigger& house_openers();

const Trigger& court_words();

/// Verbs of who has another as a guest.
const WordSet& hosting_verbs();

}  // namespace crosscheck
