#pragma once

// Reads the mentions of one sentence; its parts are meetings_nouns.cpp and meetings_verbs.cpp.

#include <vector>

#include "checker/claims/meetings_sentence.h"

namespace crosscheck {

/// Finds the nouns and verbs of one sentence that speak of a meeting and what it says of each.
class MeetingReader : private MeetingSentence {
 public:
  MeetingReader(const TitleContext& context, const Sentence& sentence,
                std::vector<MeetingMention>& mentions)
      : MeetingSentence(context, sentence), mentions_(mentions) {}

  void read();

 private:
  // meetings_nouns.cpp
  void read_noun(std::uint32_t noun);
  void before_noun(std::uint32_t noun, MeetingMention& mention) const;
  void after_noun(std::uint32_t noun, MeetingMention& mention) const;
  void outcome(std::uint32_t noun, MeetingMention& mention) const;
  void proposal(std::uint32_t noun, MeetingMention& mention) const;
  void attendance(std::uint32_t noun, MeetingMention& mention) const;
  // meetings_verbs.cpp
  void read_met(std::uint32_t verb);
  void read_gerund(std::uint32_t noun, const PersonMention& subject);
  bool may_end_verb(std::uint32_t at) const;
  // meetings_mentions.cpp
  void read_bridge(std::uint32_t noun);
  void keep(MeetingMention mention);

  std::vector<MeetingMention>& mentions_;
};

/// Whether a word may stand between the subject and the main verb: "will", "has", "also".
bool stands_in_verb(const Token& token);

}  // namespace crosscheck
