#pragma once

// What the readers of meetings ask of one sentence: its nouns and verbs of meeting, how it puts
// them, and the places and days beside them.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "checker/claims/meetings/mentions.h"
#include "checker/claims/meetings/people.h"

namespace crosscheck {

/// Codes of meeting verbs in words.csv.
enum class MeetingVerb : std::int32_t { met = 1 };

/// The day that the words around a phrase give it.
struct When {
  Period days;
  Period stretch;          ///< the same, however long: "in November 2024"
  bool elsewhere = false;  ///< another time than the one the article is about: "in January"
};

/// Who does what a verb says, and how it is put.
struct Doer {
  PartyList list;
  std::uint32_t verb = 0;  ///< where the verb with its auxiliaries begins
  bool denied = false;     ///< it was not done: "did not", "declined to"
  bool planned = false;    ///< it is ahead, or was meant: "will", "was expected to"
};

/// Whether a word may stand between the subject and the main verb: "will", "has", "also".
bool stands_in_verb(const Token& token);

/// Nouns of meeting that are none everywhere, so that words.csv does not have them.
inline constexpr std::array<WordKey, 3> bare_nouns{"format", "round", "service"};

/// Whether a word has the class of nouns of meeting or is a bare one; no other names a meeting.
inline bool may_be_noun(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  return token.classes.has(WordClass::meeting_noun) ||
         std::find(bare_nouns.begin(), bare_nouns.end(), token.key) != bare_nouns.end();
}

/// One sentence, asked by token.
class MeetingSentence {
 public:
  MeetingSentence(const MeetingPeople& people, const Sentence& sentence)
      : people_(people),
        context_(people.context()),
        begin_(sentence.tokens.begin),
        end_(sentence.tokens.end) {}

 protected:
  const Token& token(std::uint32_t i) const { return context_.token(i); }
  bool is(std::uint32_t i, WordKey word) const {
    return i >= begin_ && i < end_ && token(i).kind == TokenKind::word && token(i).key == word;
  }
  bool among(std::uint32_t i, const WordSet& words) const {
    return i >= begin_ && i < end_ && words.has(token(i));
  }
  bool is_noun(std::uint32_t i) const {
    return i >= begin_ && i < end_ && may_be_noun(token(i)) && names_meeting(i);
  }
  bool is_service(std::uint32_t i) const;
  bool is_of_a_day(std::uint32_t noun) const;
  /// "the third round", but not the third round of something.
  bool is_round(std::uint32_t i) const;
  /// What the claims call the meeting of a noun; format for what is only an idea.
  std::string_view kind_of(std::uint32_t noun) const;
  bool is_verb(std::uint32_t i, MeetingVerb verb) const;
  /// Where and when, in any order, right after what was read.
  std::uint32_t tail(std::uint32_t at, MeetingMention& mention) const;
  std::uint32_t take_venue(std::uint32_t at, MeetingMention& mention) const;
  bool place_at(std::uint32_t i, MeetingMention& mention) const;
  bool capital_at(std::uint32_t i, MeetingMention& mention) const;
  bool described_place_at(std::uint32_t i, MeetingMention& mention) const;
  bool unlisted_place_at(std::uint32_t i, MeetingMention& mention) const;
  std::uint32_t day_at(std::uint32_t at, MeetingMention& mention) const;
  std::uint32_t date_set_at(std::uint32_t at, MeetingMention& mention) const;
  void day_before(std::uint32_t noun, MeetingMention& mention) const;
  void time_of_sentence(MeetingMention& mention) const;
  void add_parties(const PartyList& list, MeetingMention& mention) const;
  MeetingStatus verb_status(std::uint32_t from, std::uint32_t to) const;
  Modality modality(std::uint32_t at) const;
  When when_of(TokenRange phrase) const;
  /// Whether a time may be that of what the article reports.
  bool is_news(const Period& period) const;
  /// Whether "on Sunday" stands at a token.
  bool at_time(std::uint32_t at) const;
  bool in_headline(std::uint32_t at) const;
  /// The number whose last word stands at a token, or 0.
  int number_at(std::uint32_t i) const {
    return i >= begin_ && i < end_ && tells_number(token(i)) ? counted_at(i) : 0;
  }
  /// Where the number begins whose last word stands at `i`.
  std::uint32_t number_begin(std::uint32_t i) const;
  /// Whom the words at a token or a little later name: "trustee Anna Berg", "the Freedonian side".
  PartyList named_from(std::uint32_t begin) const;
  // doer.cpp
  bool is_adverb(std::uint32_t i) const;
  Doer doer_of(std::uint32_t verb) const;

  const MeetingPeople& people_;
  const TitleContext& context_;
  std::uint32_t begin_, end_;

 private:
  bool names_meeting(std::uint32_t noun) const;
  int counted_at(std::uint32_t i) const;
  const TimeMention* time_from(std::uint32_t at) const;
  bool is_dateline(const TimeMention& time) const;
  bool semicolon_between(TokenRange a, TokenRange b) const;
  bool clause_between(std::uint32_t from, std::uint32_t to) const;
  bool turns_ahead(std::uint32_t from, std::uint32_t to) const;
  bool is_aside(TokenRange time, std::uint32_t until) const;
  bool is_time_of_saying(const TimeMention& time) const;
  void note_time(const TimeMention& time, MeetingMention& mention) const;
  // doer.cpp
  std::uint32_t verb_begin(std::uint32_t verb, Doer& doer) const;
  bool is_inserted(TokenRange words) const;
  PartyList before_insertion(std::uint32_t close) const;
  PartyList inserted_name(std::uint32_t close) const;
  PartyList with_counterpart(PartyList list, std::uint32_t comma) const;
  PartyList first_subject(std::uint32_t verb) const;
  PartyList subject_of_clause(std::uint32_t joint) const;
  PartyList neither(std::uint32_t end) const;
  bool is_caused(std::uint32_t subject, std::uint32_t verb) const;
};

}  // namespace crosscheck
