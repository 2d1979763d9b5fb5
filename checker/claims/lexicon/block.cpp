#include "checker/claims/lexicon/block.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

#include "checker/claims/lexicon/letters.h"
#include "checker/claims/tokens/scanner.h"

namespace crosscheck {

namespace {

/// Appends sections to a block, each on a 16-byte boundary, and notes them in its header.
class BlockWriter {
 public:
  BlockWriter() { bytes_.resize(sizeof(StoredHeader)); }

  template <class T>
  void add(StoredSection section, std::span<const T> items) {
    if (section != StoredSection::cells) bytes_.resize((bytes_.size() + 15) / 16 * 16);
    StoredRange& range = header_.sections[static_cast<std::size_t>(section)];
    range.begin = static_cast<std::uint32_t>(bytes_.size());
    bytes_.append(reinterpret_cast<const char*>(items.data()), items.size_bytes());
    range.end = static_cast<std::uint32_t>(bytes_.size());
  }

  std::string finish(std::size_t cells) {
    header_.cell_mask = static_cast<std::uint32_t>(cells - 1);
    header_.size = static_cast<std::uint32_t>(bytes_.size());
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    return std::move(bytes_);
  }

 private:
  StoredHeader header_;
  std::string bytes_;
};

static_assert(sizeof(StoredHeader) % alignof(std::uint64_t) == 0, "the cells follow the header");

/// Puts the keys into `cells`; false when two of them cannot be told apart there.
bool fill_cells(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& keys,
                std::vector<std::uint64_t>& cells) {
  std::fill(cells.begin(), cells.end(), 0);
  for (const auto& [key, index] : keys) {
    std::size_t i = key & (cells.size() - 1);
    for (; cells[i] != 0; i = (i + 1) & (cells.size() - 1)) {
      if (cells[i] >> 32 == key >> 32) return false;
    }
    cells[i] = (key >> 32) << 32 | (index + 1);
  }
  return true;
}

std::vector<std::uint64_t> cell_table(
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& keys) {
  std::vector<std::uint64_t> cells(std::bit_ceil(std::max<std::size_t>(keys.size() * 4 / 3, 16)));
  while (!fill_cells(keys, cells)) cells.resize(cells.size() * 2);
  return cells;
}

}  // namespace

StoredText LexiconBlock::text(std::string_view words) {
  const auto [place, is_new] = known_texts_.try_emplace(std::string(words));
  if (is_new) {
    place->second = {static_cast<std::uint32_t>(text_.size()),
                     static_cast<std::uint32_t>(words.size())};
    text_ += words;
  }
  return place->second;
}

StoredRange LexiconBlock::forms(const std::vector<std::string>& forms) {
  const auto begin = static_cast<std::uint32_t>(forms_.size());
  for (const std::string& form : forms) forms_.push_back(text(form));
  return {begin, static_cast<std::uint32_t>(forms_.size())};
}

void LexiconBlock::add_word(std::string_view word, WordClass word_class, std::int32_t value) {
  Slot& slot = listed(word);
  slot.classes.add(word_class);
  if (slot.value == 0) slot.value = value;
}

void LexiconBlock::add_abbreviation(std::string_view word) { listed(word); }

LexiconBlock::Slot& LexiconBlock::listed(std::string_view word) {
  const std::uint64_t key = word_key(word);
  if (word.ends_with('.')) note(abbreviation_filter_, key);
  Slot& slot = slots_[key];
  slot.word = true;
  return slot;
}

bool LexiconBlock::has_class(std::string_view word, WordClass word_class) const {
  const auto slot = slots_.find(word_key(word));
  return slot != slots_.end() && slot->second.classes.has(word_class);
}

void LexiconBlock::add_phrase(std::span<const Token> tokens, Entry entry) {
  std::uint64_t key = 0;
  const auto go_on = [&](std::uint64_t next) {
    if (key != 0) slots_[key].prefix = true;
    key = key == 0 ? next : phrase_key(key, next);
    slots_.try_emplace(key);
  };
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::hyphen && key != 0) continue;
    const bool first = key == 0;
    go_on(token.key);
    if (first) slots_[key].classes.add(WordClass::phrase_start);
    if (token.possessive) go_on(possessive_key);
  }
  assert(key != 0 && "a phrase has words");
  note_in_filter(tokens);
  std::vector<Entry>& entries = slots_[key].entries;
  const bool known = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.kind == entry.kind && e.record == entry.record &&
           (e.flags & case_matters) == (entry.flags & case_matters);
  });
  if (!known) entries.push_back(entry);
}

/// Notes the first two words of a phrase; a word that is one by itself has a class that says so.
void LexiconBlock::note_in_filter(std::span<const Token> tokens) {
  const Token& first = tokens.front();
  const auto second = std::find_if(tokens.begin() + 1, tokens.end(),
                                   [](const Token& t) { return t.kind != TokenKind::hyphen; });
  if (second == tokens.end()) {
    if (!first.possessive) slots_[first.key].classes.add(WordClass::phrase);
    return;
  }
  note(pair_filter_, phrase_key(first.key, second->key));
}

void LexiconBlock::add_opposite(std::string_view word, std::uint32_t pair, std::uint32_t side) {
  const std::uint64_t key = word_key(word);
  opposites_.push_back({key, pair, side});
  slots_[key].classes.add(WordClass::opposed);
}

void LexiconBlock::add_nickname(std::string_view name, std::string_view nickname) {
  const std::uint64_t one = word_key(name);
  const std::uint64_t other = word_key(nickname);
  nicknames_.push_back({std::min(one, other), std::max(one, other)});
}

void LexiconBlock::add_label(std::span<const Token> tokens, EntryKind kind, std::uint16_t form,
                             std::uint32_t record) {
  std::uint64_t key = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::hyphen) continue;
    key = key == 0 ? token.key : phrase_key(key, token.key);
  }
  labels_.push_back({key, kind, 0, form, record});
  note(label_filter_, key);
  slots_[tokens.front().key].classes.add(kind == EntryKind::party ? WordClass::party
                                                                  : WordClass::styled);
}

void LexiconBlock::add_cue(MeetingCue cue, std::span<const CueSlot> slots) {
  const auto index = static_cast<std::uint32_t>(cues_.size());
  StoredCue stored;
  stored.cue = cue;
  stored.slots.begin = static_cast<std::uint32_t>(cue_slots_.size());
  for (const CueSlot& slot : slots) {
    const auto begin = static_cast<std::uint32_t>(cue_keys_.size());
    cue_keys_.insert(cue_keys_.end(), slot.keys.begin(), slot.keys.end());
    cue_slots_.push_back(
        {{begin, static_cast<std::uint32_t>(cue_keys_.size())}, slot.optional ? 1u : 0u});
  }
  stored.slots.end = static_cast<std::uint32_t>(cue_slots_.size());
  cues_.push_back(stored);
  for (const std::uint64_t key : slots.front().keys) slots_[key].classes.add(WordClass::cue_start);
  add_cue_starts(index, slots);
}

namespace {

/// Bits of the words with which the rest of a phrase may begin; all where it may be left out.
std::uint32_t third_bits(std::span<const CueSlot> rest) {
  std::uint32_t bits = 0;
  for (const CueSlot& slot : rest) {
    for (const std::uint64_t key : slot.keys) bits |= third_bit(key);
    if (!slot.optional) return bits;
  }
  return std::numeric_limits<std::uint32_t>::max();
}

}  // namespace

/// Notes a phrase under every two words it may begin with.
void LexiconBlock::add_cue_starts(std::uint32_t cue, std::span<const CueSlot> slots) {
  const auto add = [&](std::uint64_t second, std::span<const CueSlot> rest) {
    for (const std::uint64_t first : slots.front().keys)
      cue_starts_.push_back({cue_pair(first, second), cue, third_bits(rest)});
  };
  for (std::size_t i = 1; i < slots.size(); ++i) {
    for (const std::uint64_t second : slots[i].keys) add(second, slots.subspan(i + 1));
    if (!slots[i].optional) return;
  }
  add(0, {});
}

LexiconBlock::Meanings LexiconBlock::meanings() const {
  // Words before phrases: the first to come have the cells where they are looked for.
  std::vector<std::pair<bool, std::uint64_t>> keys;
  for (const auto& [key, slot] : slots_) keys.emplace_back(slot.classes.bits == 0, key);
  std::sort(keys.begin(), keys.end());
  Meanings meanings;
  std::map<std::tuple<std::uint32_t, std::int32_t, bool, bool>, std::uint32_t> plain;
  for (const auto& [is_phrase, key] : keys) {
    const Slot& slot = slots_.at(key);
    const auto index = static_cast<std::uint32_t>(meanings.slots.size());
    if (slot.entries.empty()) {
      const auto [same, is_new] =
          plain.try_emplace({slot.classes.bits, slot.value, slot.word, slot.prefix}, index);
      meanings.keys.emplace_back(key, same->second);
      if (!is_new) continue;
    } else {
      meanings.keys.emplace_back(key, index);
    }
    StoredSlot& stored = meanings.slots.emplace_back();
    stored.classes = slot.classes;
    stored.value = slot.value;
    stored.word = slot.word ? 1 : 0;
    stored.prefix = slot.prefix ? 1 : 0;
    stored.entries = static_cast<std::uint32_t>(meanings.entries.size());
    stored.entry_count = static_cast<std::uint16_t>(slot.entries.size());
    meanings.entries.insert(meanings.entries.end(), slot.entries.begin(), slot.entries.end());
    // Meanings that need their case last, so that those that fit are one span.
    std::sort(meanings.entries.begin() + stored.entries, meanings.entries.end(),
              [](const Entry& a, const Entry& b) {
                return std::tuple(a.flags & case_matters, a.kind, a.record, a.form) <
                       std::tuple(b.flags & case_matters, b.kind, b.record, b.form);
              });
  }
  return meanings;
}

namespace {

/// The last word of a name, or its first where the family name comes first.
std::string_view family_name(std::string_view name, bool family_first) {
  if (family_first) return name.substr(0, name.find(' '));
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

/// The buckets of phrase beginnings that are sorted by pair, and so by bucket.
std::vector<StoredCueBucket> cue_buckets(std::span<const StoredCueStart> starts) {
  std::vector<StoredCueBucket> buckets(cue_bucket_count);
  std::uint32_t start = 0;
  for (std::size_t b = 0; b < buckets.size(); ++b) {
    buckets[b].starts.begin = start;
    for (; start < starts.size() && cue_bucket(starts[start].pair) == b; ++start)
      buckets[b].pairs |= cue_bit(starts[start].pair);
    buckets[b].starts.end = start;
  }
  return buckets;
}

}  // namespace

std::string LexiconBlock::bytes() const {
  const Meanings words = meanings();
  const std::vector<std::uint64_t> cells = cell_table(words.keys);
  std::vector<StoredTenure> by_person = tenures;
  std::sort(by_person.begin(), by_person.end(), [](const StoredTenure& a, const StoredTenure& b) {
    return std::tuple(a.person, a.from, a.office, a.to) <
           std::tuple(b.person, b.from, b.office, b.to);
  });
  std::vector<std::uint32_t> by_office(by_person.size());
  std::iota(by_office.begin(), by_office.end(), 0u);
  std::stable_sort(by_office.begin(), by_office.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(by_person[a].office, by_person[a].from) <
           std::tuple(by_person[b].office, by_person[b].from);
  });
  std::vector<StoredNickname> nicknames = nicknames_;
  std::sort(nicknames.begin(), nicknames.end());
  nicknames.erase(std::unique(nicknames.begin(), nicknames.end()), nicknames.end());

  std::vector<StoredFamily> families;
  for (std::uint32_t person = 0; person < persons.size(); ++person) {
    const StoredText text = persons[person].name;
    const std::string_view name = std::string_view(text_).substr(text.begin, text.size);
    const bool first = persons[person].family_first != 0;
    families.push_back({word_key(family_name(name, first)), person, 0});
  }
  std::sort(families.begin(), families.end());

  BlockWriter writer;
  writer.add<std::uint64_t>(StoredSection::cells, cells);
  writer.add<StoredSlot>(StoredSection::slots, words.slots);
  writer.add<Entry>(StoredSection::entries, words.entries);
  writer.add<StoredText>(StoredSection::forms, forms_);
  writer.add<char>(StoredSection::text, text_);
  writer.add<StoredOffice>(StoredSection::offices, offices);
  writer.add<StoredNamed>(StoredSection::countries, countries);
  writer.add<StoredNamed>(StoredSection::demonyms, demonyms);
  writer.add<StoredNamed>(StoredSection::places, places);
  writer.add<StoredNamed>(StoredSection::organisations, organisations);
  writer.add<StoredNamed>(StoredSection::persons, persons);
  writer.add<StoredNamed>(StoredSection::events, events);
  writer.add<StoredTenure>(StoredSection::tenures, by_person);
  writer.add<std::uint32_t>(StoredSection::tenures_by_office, by_office);
  writer.add<StoredNickname>(StoredSection::nicknames, nicknames);
  std::vector<StoredLabel> labels = labels_;
  std::stable_sort(labels.begin(), labels.end(), [](const StoredLabel& a, const StoredLabel& b) {
    return std::tuple(a.key, a.kind) < std::tuple(b.key, b.kind);
  });
  writer.add<StoredNamed>(StoredSection::parties, parties);
  writer.add<StoredNamed>(StoredSection::styles, styles);
  writer.add<StoredNamed>(StoredSection::meetings, meetings);
  writer.add<StoredLabel>(StoredSection::labels, labels);
  writer.add<StoredFamily>(StoredSection::families, families);
  std::vector<StoredCueStart> cue_starts = cue_starts_;
  std::sort(cue_starts.begin(), cue_starts.end());
  writer.add<StoredCue>(StoredSection::cues, cues_);
  writer.add<StoredCueSlot>(StoredSection::cue_slots, cue_slots_);
  writer.add<std::uint64_t>(StoredSection::cue_keys, cue_keys_);
  writer.add<StoredCueStart>(StoredSection::cue_starts, cue_starts);
  writer.add<StoredCueBucket>(StoredSection::cue_buckets, cue_buckets(cue_starts));
  std::vector<StoredOpposite> opposites = opposites_;
  std::sort(opposites.begin(), opposites.end());
  writer.add<StoredOpposite>(StoredSection::opposites, opposites);
  writer.add<std::uint64_t>(StoredSection::pair_filter, pair_filter_);
  writer.add<std::uint64_t>(StoredSection::label_filter, label_filter_);
  writer.add<std::uint64_t>(StoredSection::abbreviation_filter, abbreviation_filter_);
  return writer.finish(cells.size());
}

}  // namespace crosscheck
