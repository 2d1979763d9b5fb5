#include "checker/claims/meetings/cues.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "checker/claims/lexicon/word_set.h"

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
    {joins, "came|comes|flew|travelled|traveled|journeyed to"},
    {joins, "came|comes as a|an|the guest|observer|witness"},
    {joins, "was|were present"},
    {joins, "was|were in attendance"},
    {joins, "was|were among those present|attending|there"},
    {goes, "come|travel|present|there|here|appear|attendance"},
    {goes, "be|been there|present|here"},
    {goes, "show|turn|turned|showed up"},
    {goes, "showed|front|appeared|came|arrive|arrived|testify|fly|go"},
    {goes, "make|made the trip|journey|cut"},
    {goes, "grace|graced the occasion|ceremony|event"},
    {goes, "in the room|hall|chamber|building|courtroom|stadium|audience|church|cathedral"},
    {goes, "part of the delegation|party|team"},
    {goes, "make it"},
    {goes, "set|setting foot in"},
    {stays_away, "was|were|is|are|be absent"},
    {stays_away, "stayed|stays|stay|kept|keeps|remained away"},
    {stays_away, "was|were|is|are unable to attend|come|travel|appear|fly|join|be"},
    {stays_away, "was|were away|abroad|overseas|elsewhere|indisposed|unwell|ill|bedridden"},
    {stays_away, "was|were in hospital|bed|quarantine|detention|prison|custody|exile"},
    {stays_away, "was|were at home|sea"},
    {elsewhere, "was|were|being|remained|stayed away|back|stuck|stranded? in"},
    {elsewhere, "having travelled|traveled|gone|flown to"},
    {elsewhere,
     "is|was|are|were shooting|filming|touring|holidaying|vacationing|campaigning|performing|"
     "competing|recovering|convalescing|campaigning|travelling|traveling in"},
    {stays_away, "was|were on the|his|her road|way to"},
    {stays_away, "was|were nowhere to be seen"},
    {stays_away, "was|were recovering|convalescing"},
    {stays_away, "was|were excused"},
    {stays_away, "excused himself|herself"},
    {stays_away, "cried|bowed|begged off|out"},
    {stays_away, "gave|gives it|this|that a miss"},
    {stays_away, "pulled|pulls out"},
    {stays_away, "was|were|being away? on holiday|vacation|honeymoon"},
    {stays_away, "stuck|stranded|detained|marooned|grounded|hospitalised|hospitalized in|at|by"},
    {stays_away, "prevented|barred from attending|coming|travelling|traveling|flying"},
    {stays_away, "was|were|been|being prevented|detained|delayed|kept by|in|at"},
    {stays_away,
     "sent|sends a|his|her deputy|stand-in|substitute|representative|wreath|card|telegram"},
    {stays_away, "sent|sends his|her vice|deputy president|minister|governor|premier"},
    {stays_away, "could not|never get|make|catch|come|attend|travel|fly|be"},
    {stays_away, "recused himself|herself from the vote|discussion|debate|hearing|meeting"},
    {stays_away, "recused himself|herself and|before|when"},
    {stays_away, "followed|watched it|proceedings|events from|on home|afar|television|telly|tv"},
    {stays_away, "was|were replaced by"},
    {listed,
     "among the|those guests|mourners|dignitaries|attendees|present|attending|spectators|speakers "
     "was|were"},
    {listed, "also present|attending|there was|were"},
    {listed, "in attendance was|were"},
    {listed, "sat|stood"},
    {listed,
     "guests|mourners|attendees|participants|dignitaries|speakers|luminaries included|include"},
    {listed, "those present|attending|gathered included|were"},
    {not_there, "not in the room|hall|chamber|building|church|audience was|were"},
    {not_there, "absent|missing was|were"},
    {not_there, "in the absence of"},
    {not_there, "no sign of"},
    {not_there, "the absence of"},
    {not_there, "absentee|absentees was|were|included"},
    {not_there, "not among the guests|mourners|delegates|speakers|dignitaries was|were"},
    {empty,
     "absence|no-show was|drew|raised|caused|did|meant|left|angered|spoke|prompted|fuelled|"
     "fueled|surprised|sparked"},
    {stays_away, "was|were|been denied entry|a? visa"},
    {stays_away, "was|were|been turned away|back at"},
    {stays_away, "failed|fails to show|appear|attend|arrive|come|turn up?"},
    {stays_away,
     "had|has|having a? prior|previous|another|other engagement|commitment|engagements|"
     "commitments"},
    {stays_away, "was|were busy hosting|campaigning|with|in|at|preparing"},
    {stays_away, "gave|tendered|offered his|her|their apologies|regrets"},
    {stays_away, "was|were a no-show"},
    {stays_away, "was|were|being in|under intensive? hospital|care|quarantine|isolation|arrest"},
    {empty, "chair|seat|place was|were|stayed|remained|stood left? empty|vacant|unoccupied"},
    {sent_instead, "in his|her|their place|stead"},
    {not_there, "apologies were? received? came? from"},
    {replaces, "stood|standing|stands|sat|sitting|filled|filling in for"},
    {replaces, "deputised|deputized|deputising|deputizing|substituted|substituting for"},
    {replaces, "in the? place|stead of"},
    {replaces, "in lieu of"},
    {replaces, "acting for"},
    {acts,
     "walked|walks|stepped|skipped|strode|climbed|went|came|bounded up|on to|onto the|a "
     "lectern|podium|stage|steps|rostrum|microphone|altar|dais|platform"},
    {acts, "walked|walks|walk|slipped|filed in|inside"},
    {acts,
     "walked|walks|marched|filed|rode|followed behind|alongside|beside|past? the|her|his "
     "coffin|casket|hearse|bier|cortege|catafalque"},
    {acts, "wept|curtsied|clapped|heckled|dozed|sobbed|yawned"},
    {acts, "stared|gazed|looked straight? ahead"},
    {acts,
     "smiled|grinned|chuckled|frowned|scowled|winced|shrugged|nodded|bowed|saluted|fainted|"
     "shivered|blushed|applauded"},
    {acts, "danced|sang|prayed|mingled|chatted|joked|strolled|paced|strode|knelt|curtseyed"},
    {acts, "shouted|called|cried|yelled|whispered|muttered|leaned|leant across|over|from"},
    {acts,
     "hugged|greeted|kissed|embraced|thanked|congratulated|comforted|consoled him|her|them|each|"
     "guests|mourners|delegates|fans|supporters|members|villagers|families"},
    {acts, "laughed|burst into|out|at|with|along|loudly|aloud"},
    {acts, "burst|broke into tears|song|laughter|applause"},
    {acts, "broke down in? tears?"},
    {acts, "fought|held back tears"},
    {acts, "fell|dozed|nodded asleep|off"},
    {acts, "poured himself|herself|a"},
    {acts, "ate|drank|dined|lunched|breakfasted with|at|beside|on"},
    {acts, "took|takes|taking notes|photographs|selfies|pictures"},
    {acts, "signed the? visitors|guest|condolence|roll? book|register|document|protocol|treaty"},
    {acts, "arrived|appeared late|early|alone|unannounced|hand|wearing|dressed|carrying|flanked"},
    {acts, "wore|was dressed in? a|an|black|white|red|blue|his|her|the"},
    {acts, "left early|alone|quietly|through|by|without|after"},
    {seen, "asked|answered|put questions|several|three|two"},
    {seen,
     "questioned|quizzed|grilled|pressed|cross? examined the witness|witnesses|minister|panel"},
    {seen, "moved|seconded|proposed|tabled the|a|an motion|amendment|resolution|vote|toast"},
    {seen, "objected|protested|interjected|intervened|interrupted"},
    {acts, "traded|swapped|exchanged|cracked jokes|smiles|handshakes|pleasantries|glances|hugs"},
    {acts, "wiped|dabbed his|her|their eyes|tears|brow|face"},
    {acts, "brought the house|hall|room|audience|congregation down"},
    {acts, "raised|lifted a|his|her|the glass"},
    {acts, "lit|lights the|a flame|torch|candle|candles|cauldron|beacon"},
    {acts, "unveiled|unveils the|a plaque|statue|bust|memorial|portrait|monument"},
    {acts, "waved to|at the crowd|crowds|cameras|supporters|gallery"},
    {acts, "emerged|emerging looking|smiling|grinning|grim"},
    {in_person, "on either|each side of him|her|them"},
    {acts,
     "from|on the stage|podium|lectern|dock|rostrum|pulpit|dais|dispatch|witness "
     "box|stand|itself?"},
    {acts, "from|on the stage|podium|lectern|dock|rostrum|pulpit|dais"},
    {acts,
     "stood|stands|sat|appeared in the witness|royal|front|second|back box|stand|row|pew|rows"},
    {acts, "took|takes to? the stage|podium|microphone|salute|rostrum|lectern"},
    {seen, "took|takes the stand|floor"},
    {acts, "pulled up a chair"},
    {acts, "sat|sits|stood|seated|placed|sitting beside|alongside|opposite|between|behind|near"},
    {acts, "sat|sits|stood|seated|placed|sitting next to"},
    {acts, "sat|sits|stood shoulder to shoulder"},
    {acts, "rubbed shoulders"},
    {acts,
     "was|were in the room|hall|chamber|courtroom|court|audience|building|crowd|congregation"},
    {acts, "was|were on hand"},
    {acts, "looked on"},
    {acts, "listened|watched|clapped from the"},
    {acts, "carried|shouldered the coffin|casket"},
    {acts, "led the procession|prayers|singing|march|mourners"},
    {acts, "signed the register|book"},
    {acts, "mingled|danced with"},
    {acts, "knelt|bowed before|at|in"},
    {acts, "embraced|hugged|kissed the"},
    {acts,
     "was|were|is|are among|amongst the guests|mourners|crowd|audience|congregation|spectators"},
    {acts, "posed|poses|posing for"},
    {acts, "shook|shakes|shaking hands"},
    {acts, "lifted|raised his|her arm|hand"},
    {acts, "emerged|emerging from the talks|hearing|meeting|session|room|hall|building|court"},
    {acts, "stormed|walked|stalked out"},
    {acts, "cut|cuts|cutting the|a ribbon|cake|tape"},
    {acts, "laid|lays|laying a|the wreath|foundation|flowers"},
    {acts, "handed|hands over? the|his|her|their? keys|cheque|check|trophy|medal|staff|crown"},
    {acts, "collected|accepted|received|picked up? the|his|her prize|award|trophy|medal"},
    {acts, "kissed|hoisted|lifted the|his|her prize|award|trophy|medal|cup"},
    {acts, "got|stood up and"},
    {acts, "rose|stood to speak|propose|reply|applaud|second|move"},
    {acts, "leaned|leant over to"},
    {acts, "had|has flown|come|travelled|traveled in|there|here"},
    {seen,
     "told the|a crowd|hall|congregation|audience|gathering|delegates|meeting|inquest|hearing"},
    {seen, "addressed|greeted|welcomed the|a crowd|hall|congregation|audience|gathering|delegates"},
    {seen, "was|were cheered|applauded|booed|heckled|jeered"},
    {seen, "was|were|received given? a standing ovation"},
    {seen,
     "gave|gives|giving|delivered|made|makes the|a|his|her "
     "eulogy|keynote|speech|toast|reading|address|sermon|evidence"},
    {seen, "gave|gives|giving evidence"},
    {seen, "with a? short|long|rousing|moving? toast|speech|poem"},
    {seen, "took|takes|taking questions"},
    {seen, "testified|preached"},
    {seen, "read|reads out? the|a lesson|oath|tribute|eulogy|statement|charges"},
    {seen, "broke the tie"},
    {seen, "cast the|a|his|her casting|deciding? vote"},
    {stays_away, "stayed|stays|stay|remained|remains at? home"},
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
     "teleconference|zoom|skype|teams|webex|speakerphone|satellite|livestream|webcast|webcam"},
    {remote, "from his|her|their hospital|prison? bed|cell|home|kitchen|bedroom|car"},
    {remote, "from his|her hotel|living room"},
    {by_phone, "by|via|over the? telephone|phone"},
    {remote, "on|from a|the big|large|giant|huge|wall? screen|monitor|bedsheet"},
    {remote,
     "by|via|over|through a|an|the? live|secure|satellite? video|videolink|satellite "
     "connection|hookup|hook-up"},
    {remote,
     "contributed|sent|offered a|his|her recorded|video|taped "
     "message|greeting|address|statement|tribute|blessing"},
    {remote,
     "in|through|by|with a|the? recorded|prerecorded|taped|live? recorded|video|taped|prerecorded "
     "message|greeting|address|statement|blessing"},
    {remote, "on screen"},
    {remote, "joined|attended|participated|appeared|spoke|testified|voted online"},
    {remote, "dialled|dialed|phoned|beamed|patched|zoomed|called in"},
    {remote, "from a|his|her studio"},
    {remote, "from an|his|her office in"},
    {remote, "was|were|is|are|be connected from|by|to"},
    {remote,
     "in|through|with a video|videotaped|recorded|prerecorded|taped "
     "message|address|statement|speech|greeting"},
    {represented, "was|were|be|is|are|being represented by"},
    {represented, "seat|place was|is taken by"},
    {chaired_by, "chair was|is|being taken by"},
    {chaired_by, "fell to"},
    {chaired_by, "in|under the? charge|stewardship|chairmanship of"},
    {leads, "chaired|chairs|chairing|chair|moderated|moderates|moderating"},
    {leads, "presided|presides|presiding|preside over|at?"},
    {leads, "officiated|officiates|officiating at?"},
    {leads, "led|leads|leading|lead|headed|heads|heading|head|ran|runs"},
    {led_by,
     "chaired|moderated|led|headed|run|presided over? throughout|jointly|again|personally? by"},
    {led_by, "under the chairmanship|leadership|presidency of"},
    {holds_chair, "took|takes|held|holds|wielded|wields the gavel|chair"},
    {holds_chair, "in the chair"},
    {holds_chair, "at the helm"},
    {holds_chair, "in charge of the|a|that? hearing|meeting|session|proceedings|inquest|debate"},
    {holds_chair, "ran|runs|running the|that? show|meeting|proceedings|session|debate|hearing"},
    {holds_chair, "ran|runs things"},
    {holds_chair, "officiating|presiding|superintending"},
    {holds_chair, "chaired|led it"},
    {holds_chair, "sitting at|in|as"},
    {holds_chair, "acted|served|sat as chair|chairman|chairwoman|chairperson|moderator|foreman"},
    {holds_chair,
     "called|brought the|a? meeting|session|proceedings|hearing|debate|council|assembly to order"},
    {holds_chair, "adjourned the|a? meeting|session|proceedings|hearing|debate|sitting"},
    {hands_chair,
     "handed|hands|handing|gave|gives|giving|passed|passes|passing|yielded|ceded|"
     "ceding over|up? the|her|his|its gavel|chair|chairmanship over? to"},
    {leads_for, "led|leads|lead|spoke|speaks for"},
    {dies, "was|is|been buried|cremated"},
    {dies, "died|dies"},
    {dies, "passed away"},
    {dies, "passed on in|last|aged|at"},
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
        note_second(key, phrase);
      }
      phrases_.push_back(std::move(phrase));
    }
  }

  /// The longest phrase that begins at `at`; of equal ones the first in the table.
  bool longest(const Reading& reading, std::uint32_t at, std::uint32_t end,
               CueMention& found) const {
    const std::uint64_t key = reading.tokens[at].key;
    if (!seen_[place(key)]) return false;
    if (!whole_.has(key)) {
      const std::uint32_t next =
          at + 1 < end && reading.tokens[at + 1].kind == TokenKind::hyphen ? at + 2 : at + 1;
      if (next >= end || !seen_[place(pair(key, reading.tokens[next].key))]) return false;
    }
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
  static std::size_t place(std::uint64_t key) { return (key >> 32) % filter_size; }
  static std::uint64_t pair(std::uint64_t first, std::uint64_t second) {
    return (first << 1) ^ second;
  }

  /// Notes the words that may follow the first of a phrase.
  void note_second(std::uint64_t first, const CuePhrase& phrase) {
    seen_[place(first)] = true;
    for (std::size_t i = 1; i < phrase.slots.size(); ++i) {
      for (const std::uint64_t second : phrase.slots[i].keys)
        seen_[place(pair(first, second))] = true;
      if (!phrase.slots[i].optional) return;
    }
    whole_.add(first);
  }

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
  static constexpr std::size_t filter_size = 16384;
  std::array<bool, filter_size> seen_{};  ///< a quick no for most words and pairs of words
  WordSet whole_;                         ///< words that are a cue of their own
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
