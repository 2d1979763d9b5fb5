#include "checker/claims/meetings_cues.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace crosscheck {
namespace {

using enum MeetingCue;

/// A row gives words in order; '|' stands between words of one place, '?' behind a place that may
/// be left out. Hyphens between words do not matter.
struct CueRow {
  MeetingCue cue;
  std::string_view words;
};

constexpr CueRow rows[] = {
    {joins, "attend|attends|attended|attending"},
    {joins, "took|take|takes|taking|taken part"},
    {joins, "participate|participates|participated|participating"},
    {joins, "joined"},
    {joins, "was|were present"},
    {joins, "was|were in attendance"},
    {joins, "was|were among those present|attending|there"},
    {goes, "come|travel|present|there|here|appear|attendance"},
    {goes, "be|been there|present|here"},
    {goes, "show|turn up"},
    {goes, "make it"},
    {goes, "set|setting foot in"},
    {stays_away, "was|were|is|are|be absent"},
    {stays_away, "stayed|stays|stay|kept|keeps away"},
    {stays_away, "stayed|stays|stay|remained|remains at home"},
    {shuns, "skipped|skips|skip|boycotted|boycotts|boycott|snubbed|shunned|missed"},
    {stays_away,
     "cancelled|canceled|cancels|scrapped his|her|their|its planned? "
     "trip|visit|travel|attendance|appearance|participation|journey"},
    {stays_away, "called off his|her|their|its planned? trip|visit|attendance|appearance|journey"},
    {shuns, "pulled|pulls out of"},
    {shuns, "withdrew from"},
    {stays_away, "sent|sends his|her|their apologies|regrets|excuses"},
    {stays_away, "is|was|being on sick|medical|maternity|parental leave"},
    {stays_away,
     "declined|refused|failed|opted not? to "
     "attend|come|participate|appear|go|travel"},
    {stays_away, "declined|refused|failed to take part"},
    {stays_away, "declined|refused an|the|his|her|their invitation"},
    {stays_away, "was|were not invited"},
    {in_person, "in person"},
    {in_person, "in the flesh"},
    {in_person, "at|across|around|round the|one|same table|rostrum|lectern|podium"},
    {in_person, "to|from the rostrum|lectern|podium"},
    {in_person, "end|head|side of the table"},
    {in_person, "took|takes|taking his|her|their seat|seats|place|places"},
    {in_person, "in the front|second|third|back row"},
    {in_person, "in the public? gallery|chamber|audience|courtroom|dock"},
    {travels, "been driven|flown|bussed in|up|down|over|from"},
    {travels, "had|has flown|travelled|traveled|driven in|up|down|over|from|to"},
    {travels, "had|has landed"},
    {travels, "flew in"},
    {travels,
     "took|taken|caught|boarded the|a|an morning|evening|overnight|early|late|last|"
     "first|night flight|train|plane|ferry|bus"},
    {travels, "from the long|overnight flight|journey|trip"},
    {in_person, "in the group|family|class photo|photograph|picture"},
    {in_person, "of the group|family|class photo|photograph|picture"},
    {remote, "remotely|virtually"},
    {remote,
     "by|via|over|through a|an|the? live|secure|satellite? video "
     "link|call|conference|conferencing|connection|feed|uplink?"},
    {remote, "on a|the live|secure|satellite? video link|call|feed"},
    {remote,
     "by|via|over|through a|an|the? videolink|videoconference|videoconferencing|"
     "teleconference|zoom|skype|satellite|livestream|webcast|webcam"},
    {by_phone, "by|via|over the? telephone|phone"},
    {remote, "on a|the big|large|giant|huge|wall? screen|monitor"},
    {remote, "on screen|television|tv"},
    {remote, "joined|attended|participated|appeared|spoke|testified|voted online"},
    {remote, "dialled|dialed|phoned|beamed|patched|zoomed in"},
    {remote, "from a|his|her studio"},
    {remote, "from an|his|her office in"},
    {remote, "was|were|is|are|be connected from|by|to"},
    {remote,
     "in|through|with a video|videotaped|recorded|prerecorded|taped "
     "message|address|statement|speech|greeting"},
    {represented, "was|were|be|is|are|being represented by"},
    {represented, "chair|seat|place was|is taken by"},
    {leads, "chaired|chairs|chairing|chair|moderated|moderates|moderating"},
    {leads, "presided|presides|presiding|preside over|at?"},
    {leads, "officiated|officiates|officiating at?"},
    {leads, "led|leads|leading|lead|headed|heads|heading|head|ran|runs"},
    {led_by, "chaired|moderated|led|headed|run|presided over? by"},
    {led_by, "under the chairmanship|leadership|presidency of"},
    {holds_chair, "took|takes|held|holds|wielded|wields the gavel|chair"},
    {holds_chair, "in the chair"},
    {hands_chair,
     "handed|hands|handing|gave|gives|giving|passed|passes|passing|yielded|ceded|"
     "ceding over|up? the|her|his|its gavel|chair|chairmanship over? to"},
    {leads_for, "led|leads|lead|spoke|speaks for"},
    {dies, "was|is|been buried|cremated"},
    {dies, "died|dies"},
    {dies, "passed away"},
    {late, "the late"},
    {with_them, "was|were with them|both"},
    {with_them, "joined|accompanied them"},
};

struct CueSlot {
  std::vector<std::uint64_t> keys;
  bool optional = false;
};

struct CuePhrase {
  MeetingCue cue;
  std::vector<CueSlot> slots;
};

CueSlot slot_of(std::string_view words) {
  CueSlot slot;
  if (words.ends_with('?')) {
    slot.optional = true;
    words.remove_suffix(1);
  }
  while (!words.empty()) {
    const std::size_t bar = words.find('|');
    slot.keys.push_back(word_key(words.substr(0, bar)));
    words = bar == words.npos ? std::string_view{} : words.substr(bar + 1);
  }
  return slot;
}

/// The phrases by the key of each word they may begin with.
class CueIndex {
 public:
  CueIndex() {
    for (const CueRow& row : rows) {
      CuePhrase phrase{row.cue, {}};
      for (std::string_view rest = row.words; !rest.empty();) {
        const std::size_t blank = rest.find(' ');
        phrase.slots.push_back(slot_of(rest.substr(0, blank)));
        rest = blank == rest.npos ? std::string_view{} : rest.substr(blank + 1);
      }
      const auto index = static_cast<std::uint32_t>(phrases_.size());
      for (const std::uint64_t key : phrase.slots.front().keys) {
        by_first_[key].push_back(index);
        seen_[key % seen_.size()] = true;
      }
      phrases_.push_back(std::move(phrase));
    }
  }

  /// The longest phrase that begins at `at`; of equal ones the first in the table.
  bool longest(const Reading& reading, std::uint32_t at, std::uint32_t end,
               CueMention& found) const {
    const std::uint64_t key = reading.tokens[at].key;
    if (!seen_[key % seen_.size()]) return false;
    const auto candidates = by_first_.find(key);
    if (candidates == by_first_.end()) return false;
    std::uint32_t longest_end = at;
    for (const std::uint32_t index : candidates->second) {
      const std::uint32_t phrase_end = end_of(reading, phrases_[index], at, end);
      if (phrase_end <= longest_end) continue;
      longest_end = phrase_end;
      found = {phrases_[index].cue, {at, phrase_end}};
    }
    return longest_end > at;
  }

 private:
  static std::uint32_t end_of(const Reading& reading, const CuePhrase& phrase, std::uint32_t at,
                              std::uint32_t end) {
    std::uint32_t i = at;
    for (const CueSlot& slot : phrase.slots) {
      std::uint32_t next = i;
      if (i > at && next < end && reading.tokens[next].kind == TokenKind::hyphen) ++next;
      const bool fits = next < end && reading.tokens[next].kind == TokenKind::word &&
                        std::find(slot.keys.begin(), slot.keys.end(), reading.tokens[next].key) !=
                            slot.keys.end();
      if (fits) {
        i = next + 1;
      } else if (!slot.optional) {
        return at;
      }
    }
    return i;
  }

  std::vector<CuePhrase> phrases_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_first_;
  std::array<bool, 4096> seen_{};  ///< a quick no for most words
};

}  // namespace

void find_cues(const Reading& reading, TokenRange sentence, std::vector<CueMention>& cues) {
  static const CueIndex index;
  cues.clear();
  CueMention found{};
  for (std::uint32_t i = sentence.begin; i < sentence.end;) {
    if (reading.tokens[i].kind == TokenKind::word &&
        index.longest(reading, i, sentence.end, found)) {
      cues.push_back(found);
      i = found.tokens.end;
    } else {
      ++i;
    }
  }
}

}  // namespace crosscheck
