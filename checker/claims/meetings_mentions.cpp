#include "checker/claims/meetings_mentions.h"

#include "checker/claims/meetings_reader.h"

namespace crosscheck {

std::string_view to_string(MeetingStatus status) {
  switch (status) {
    case MeetingStatus::unsaid: return "";
    case MeetingStatus::proposed: return "proposed";
    case MeetingStatus::planned: return "planned";
    case MeetingStatus::under_way: return "under-way";
    case MeetingStatus::held: return "held";
    case MeetingStatus::postponed: return "postponed";
    case MeetingStatus::cancelled: return "cancelled";
  }
  return {};
}

/// "The inclusion of Freedonia": one more party of the meeting spoken of before.
void MeetingReader::read_bridge(std::uint32_t noun) {
  if (noun != begin_ + 1 || !is(begin_, "the") || !is(noun + 1, "of")) return;
  const PartyList list = parties_from(context_, noun + 2, end_);
  if (list.parties.empty()) return;
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is_noun(i)) return;
  MeetingMention mention;
  mention.tokens = {begin_, list.tokens.end};
  mention.bridge = mention.anaphor = true;
  mention.modality = modality(noun);
  add_parties(list, mention);
  keep(std::move(mention));
}

void MeetingReader::keep(MeetingMention mention) {
  if (mention.modality == Modality::question) return;
  const bool says = !mention.place.empty() || !mention.parties.empty() || mention.arity > 0 ||
                    !mention.proposer.id.empty() || !mention.absent.empty() || mention.days.known();
  // A call of one side is made to the police more often than to a president.
  if (!says || (mention.kind == "call" && mention.parties.empty())) return;
  time_of_sentence(mention);
  mentions_.push_back(std::move(mention));
}

void MeetingReader::read() {
  static const MeetingWords bridges{"inclusion", "participation", "presence"};
  for (std::uint32_t i = begin_; i < end_; ++i) {
    if (token(i).kind != TokenKind::word) continue;
    if (among(i, bridges)) read_bridge(i);
    if (is_verb(i, MeetingVerb::met)) {
      read_met(i);
    } else if (is_noun(i)) {
      const PersonMention* before = i > begin_ ? context_.mention_at(i - 1) : nullptr;
      const bool gerund =
          is(i, "meeting") && before != nullptr && is(i + 1, "with") && !token(i - 1).possessive;
      gerund ? read_gerund(i, *before) : read_noun(i);
    }
  }
}

std::vector<MeetingMention> find_meetings(const TitleContext& context) {
  std::vector<MeetingMention> mentions;
  const Reading& reading = context.reading();
  for (const Sentence& sentence : reading.sentences) {
    if (reading.article->sections[sentence.section].kind == SectionKind::question) continue;
    MeetingReader(context, sentence, mentions).read();
  }
  return mentions;
}

}  // namespace crosscheck
