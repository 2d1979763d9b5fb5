#pragma once

// Reads who has which part from the phrases of one sentence; its parts are parts.cpp, ways.cpp,
// leaders.cpp, scene.cpp, company.cpp, first_person.cpp, solo.cpp and names.cpp.

#include <optional>
#include <span>
#include <vector>

#include "checker/claims/meetings/cues.h"
#include "checker/claims/meetings/parts.h"
#include "checker/claims/meetings/reader.h"

namespace crosscheck {

/// Reads the parts one sentence gives people and sides.
class PartReader : private MeetingSentence {
 public:
  PartReader(const MeetingPeople& people, const Sentence& sentence,
             const std::vector<MeetingMention>& mentions, std::vector<Participation>& parts)
      : MeetingSentence(people, sentence), mentions_(mentions), parts_(parts) {}

  void read(std::span<const CueMention> cues);
  void read_solo_acts(std::span<const std::uint32_t> nouns);
  void read_deeds(std::span<const std::uint32_t> verbs);
  void read_among();
  void read_roll();
  void read_first_person();

 private:
  /// Somebody the sentence names, whether the article's people are known to include them or not.
  struct Name {
    Party party;
    TokenRange tokens;
  };
  void joins(const CueMention& cue);
  void came(const CueMention& cue, const Doer& subject);
  void stays_away(const CueMention& cue);
  void by_way(const CueMention& cue, MeetingPart part);
  void represented(const CueMention& cue);
  void leads(const CueMention& cue);
  void led_by(const CueMention& cue);
  void holds_chair(const CueMention& cue);
  void chaired_by(const CueMention& cue);
  void hands_chair(const CueMention& cue);
  void leads_for(const CueMention& cue);
  void acts(const CueMention& cue, MeetingPart part);
  void elsewhere(const CueMention& cue);
  void empty_seat(const CueMention& cue);
  void sent_instead(const CueMention& cue);
  void replaces(const CueMention& cue);
  // ways.cpp
  bool is_choice(const CueMention& cue) const;
  bool is_no_way(const CueMention& cue) const;
  const Name* named_behind(const CueMention& cue, MeetingPart part) const;
  bool is_seen_by_some(std::uint32_t name) const;
  // company.cpp
  PartyList people_at(std::uint32_t begin) const;
  PartyList named_after_with(std::uint32_t end) const;
  void beside(const CueMention& cue);
  void joined_by(const CueMention& cue);
  void only_at(std::size_t first, const MeetingMention& at);
  void arrives(const CueMention& cue);
  void not_in(const CueMention& cue);
  void not_there(const CueMention& cue);
  void listed(const CueMention& cue);
  void except_for(const CueMention& cue);
  // scene.cpp
  Doer doer_or_described(std::uint32_t verb) const;
  void name_official(PartyList& list) const;
  void dead(const PartyList& who, const CueMention& cue);
  bool opens_with_place() const;
  void sits(const CueMention& cue);
  bool after_press_conference() const;
  // deeds.cpp
  std::uint32_t meeting_behind(std::uint32_t link) const;
  std::uint32_t meeting_spoken_at(std::uint32_t verb) const;
  std::uint32_t meeting_of_deed(std::uint32_t verb) const;
  std::uint32_t meeting_in_front() const;
  bool is_done(std::uint32_t verb, const Doer& doer) const;
  // first_person.cpp
  Party speaker_named(const PersonMention& mention) const;
  // solo.cpp
  bool done_by(std::uint32_t noun, const WordSet& verbs, PartyList& who, TokenRange& words) const;
  bool done_to(std::uint32_t noun, const WordSet& verbs, PartyList& who, TokenRange& words) const;
  bool is_the_one(std::uint32_t noun) const;

  std::optional<PartyList> pronoun_before(std::uint32_t end) const;
  const std::vector<Name>& names() const;
  std::vector<Name> find_names() const;
  const Name* name_before(std::uint32_t end) const;
  const Name* name_after(std::uint32_t begin, std::uint32_t reach) const;
  PartyList persons_from(std::uint32_t begin) const;
  bool attends_meeting(std::uint32_t after) const;
  bool is_court() const;
  bool denied(std::uint32_t from, std::uint32_t to) const;
  bool ahead(std::uint32_t from, std::uint32_t to) const;
  Party nation_before(std::uint32_t end) const;
  bool is_of_compound(std::uint32_t noun) const;
  std::uint32_t mention_at(std::uint32_t at) const;
  bool is_inserted_before(std::uint32_t noun, std::uint32_t at) const;
  std::uint32_t with_object(std::uint32_t end) const;
  void keep(Participation said);
  void add(MeetingPart part, const PartyList& who, TokenRange cue, std::uint32_t verb,
           const Party& side = {});

  const std::vector<MeetingMention>& mentions_;
  std::vector<Participation>& parts_;
  /// In order, not overlapping; found when first asked for, because few cues ask.
  mutable std::optional<std::vector<Name>> names_;
};

/// Those of whom a roll is called.
const Trigger& roll_words();

/// Verbs for what is said or done at a meeting.
const Trigger& deed_verbs();

/// Who says of themselves that they were there.
const Trigger& first_persons();

/// Words for what one person does at a meeting: "eulogy", "crown".
const Trigger& solo_nouns();

/// Words such as "among" or "absent", with which a sentence begins that puts last who it was.
const Trigger& among_words();

}  // namespace crosscheck
