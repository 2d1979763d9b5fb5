// Who says of themselves that they were there: "We came here on Monday," Mr Berg said.

#include <algorithm>
#include <iterator>

#include "checker/claims/lexicon/register.h"
#include "checker/claims/meetings/part_reader.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

const WordSet& speakers() {
  static const WordSet words{"we", "i"};
  return words;
}

const WordSet& coming_verbs() {
  static const WordSet words{"came", "were", "was", "sat", "stood"};
  return words;
}

/// Whether the article has a person dead, whom "Mr" before the family name cannot mean: the
/// sentence of the death or the one behind it names them.
bool is_dead(const TitleContext& context, std::uint32_t person) {
  static const Trigger deaths(WordSet{"died", "drowned", "killed", "murdered", "dead", "death"});
  const Reading& reading = context.reading();
  for (const std::uint32_t i : reading.places(deaths)) {
    const Sentence* told = &reading.sentence_of(i);
    const bool last = told == &reading.sentences.back();
    const std::uint32_t end = last ? told->tokens.end : std::next(told)->tokens.end;
    for (std::uint32_t at = told->tokens.begin; at < end; ++at)
      if (const PersonMention* named = context.mention_at(at); named && named->person == person)
        return true;
  }
  return false;
}

/// The given names of relatives who are introduced by them alone, of one gender: "his parents,
/// Carol and Neil".
std::vector<std::string> relatives_named(const TitleContext& context, std::string_view gender) {
  static const WordSet kin{"parents", "mother", "father", "mum", "dad", "brother", "sister"};
  static const Trigger trigger(kin);
  constexpr std::uint32_t reach = 5;
  static const WordSet and_{"and"};
  const Reading& reading = context.reading();
  std::vector<std::string> names;
  for (const std::uint32_t i : reading.places(trigger)) {
    const std::uint32_t end = std::min(reading.sentence_of(i).tokens.end, i + reach);
    for (std::uint32_t at = i + 1; at < end; ++at) {
      const Token& word = context.token(at);
      if (word.kind == TokenKind::comma || and_.has(word)) continue;
      const bool given = word.classes.has(WordClass::given_name) && context.is_capital(at) &&
                         context.mention_at(at) == nullptr;
      if (!given) break;
      const std::string name(reading.text(word));
      if (given_gender(*reading.lexicon, fold(name)) == gender &&
          std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
    }
  }
  return names;
}

}  // namespace

const Trigger& first_persons() {
  static const Trigger trigger(speakers());
  return trigger;
}

/// Who a speaker is whom the article calls "Mr Berg": the living relative, where the only Berg it
/// names in full is dead.
Party PartReader::speaker_named(const PersonMention& mention) const {
  Party party = party_of(context_, mention);
  if (mention.tokens.begin == 0) return party;
  const Token& before = token(mention.tokens.begin - 1);
  const int gender = gender_of(before);
  const bool styled =
      before.classes.has(WordClass::honorific) && gender != 0 && mention.tokens.size() == 1;
  if (!styled || !is_dead(context_, mention.person)) return party;
  const auto names = relatives_named(context_, gender == 1 ? "m" : "f");
  if (names.size() != 1) return party;
  party.name = names.front() + " " + std::string(context_.reading().text(mention.tokens));
  party.id = fold(party.name);
  return party;
}

void PartReader::read_first_person() {
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t i = begin_; i + 2 < end_; ++i) {
    if (!among(i, speakers()) || !among(i + 1, coming_verbs()) || !is(i + 2, "here")) continue;
    const Quotation* quotation = context_.reading().quotation_of(i);
    if (quotation == nullptr || quotation->speaker == Quotation::unknown) continue;
    const std::uint32_t open = quotation->tokens.begin;
    const PersonMention* speaker = nullptr;
    for (std::uint32_t at = open; at > 0 && open - at < reach && speaker == nullptr; --at) {
      const PersonMention* named = context_.mention_at(at - 1);
      if (named != nullptr && named->person == quotation->speaker) speaker = named;
    }
    if (speaker == nullptr) continue;
    const std::size_t first = parts_.size();
    add(MeetingPart::present, {{speaker_named(*speaker)}, {i, i + 1}, false, false}, {i, i + 3}, i);
    for (std::size_t part = first; part < parts_.size(); ++part)
      parts_[part].modality = Modality::asserted;  // one knows where one was
  }
}

}  // namespace crosscheck
