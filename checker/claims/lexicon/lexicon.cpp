#include "checker/claims/lexicon/lexicon.h"

#include <date/date.h>
#include <algorithm>
#include <cassert>
#include <cstring>
#include <iterator>

#include "checker/claims/lexicon/letters.h"
#include "checker/claims/lexicon/tables.h"
#include "checker/claims/tokens/scanner.h"

namespace crosscheck {

namespace {

std::optional<date::sys_days> day_of(std::int32_t days) {
  if (days == open_day) return std::nullopt;
  return date::sys_days(date::days(days));
}

std::span<const Entry> entries_of(const Lexicon::Tables& tables, const StoredSlot& slot) {
  return tables.items<Entry>(StoredSection::entries).subspan(slot.entries, slot.entry_count);
}

/// Follows a phrase through the table, one token at a time.
class PhraseWalk {
 public:
  explicit PhraseWalk(const Lexicon::Tables& tables) : tables_(tables) {}

  /// The slot of the phrase up to and with `token`, or null when no phrase goes on so.
  const StoredSlot* step(const Token& token) {
    if (token.key == 0) return nullptr;
    if (possessive_) {
      if (possessive_slot() == nullptr) return nullptr;
      key_ = phrase_key(key_, possessive_key);
    }
    key_ = key_ == 0 ? token.key : phrase_key(key_, token.key);
    possessive_ = token.possessive;
    return tables_.slot(key_);
  }

  /// The slot of the phrase so far with the possessive its last word has, or null.
  const StoredSlot* possessive_slot() const {
    return possessive_ ? tables_.slot(phrase_key(key_, possessive_key)) : nullptr;
  }

 private:
  const Lexicon::Tables& tables_;
  std::uint64_t key_ = 0;
  bool possessive_ = false;
};

}  // namespace

StoredSection section_of_kind(EntryKind kind) {
  switch (kind) {
    case EntryKind::office: return StoredSection::offices;
    case EntryKind::country: return StoredSection::countries;
    case EntryKind::demonym: return StoredSection::demonyms;
    case EntryKind::place: return StoredSection::places;
    case EntryKind::organisation: return StoredSection::organisations;
    case EntryKind::person: return StoredSection::persons;
    case EntryKind::event: return StoredSection::events;
    case EntryKind::meeting: return StoredSection::meetings;
    case EntryKind::party: return StoredSection::parties;
    case EntryKind::style: return StoredSection::styles;
  }
  return StoredSection::count_;
}

Lexicon lexicon_in_place(std::string_view block) {
  auto tables = std::make_unique<Lexicon::Tables>();
  tables->block = block.data();
  assert(tables->header().magic == StoredHeader{}.magic && "not a compiled lexicon");
  return Lexicon(std::move(tables));
}

Lexicon lexicon_of(std::string block) {
  auto tables = std::make_unique<Lexicon::Tables>();
  tables->owned = std::move(block);
  tables->block = tables->owned.data();
  return Lexicon(std::move(tables));
}

Lexicon::Lexicon(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Lexicon::Word Lexicon::word(std::uint64_t key) const {
  const StoredSlot* slot = tables_->slot(key);
  return slot == nullptr ? Word{} : Word{slot->classes, slot->value};
}

StoredCells Lexicon::cells() const { return tables_->cells(); }

void Lexicon::look_up(std::span<Token> tokens) const {
  const StoredCells cells = tables_->cells();
  for (Token& token : tokens) {
    if (token.kind != TokenKind::word) continue;
    const StoredSlot* slot = cells.slot(token.key);
    if (slot == nullptr) continue;
    token.classes.bits |= slot->classes.bits;
    token.value = slot->value;
  }
}

bool Lexicon::is_abbreviation(std::uint64_t key_with_full_stop) const {
  if (!may_have(tables_->items<std::uint64_t>(StoredSection::abbreviation_filter),
                key_with_full_stop))
    return false;
  const StoredSlot* slot = tables_->slot(key_with_full_stop);
  return slot != nullptr && slot->word != 0;
}

namespace {

/// Whether a phrase may begin with these words, more than the first of them.
bool may_go_on(const Lexicon::Tables& tables, std::span<const Token> tokens) {
  if (tokens[0].possessive) return true;
  std::size_t next = 1;
  while (next < tokens.size() && tokens[next].kind == TokenKind::hyphen) ++next;
  if (next == tokens.size()) return false;
  return may_have(tables.items<std::uint64_t>(StoredSection::pair_filter),
                  phrase_key(tokens[0].key, tokens[next].key));
}

/// Calls `take` with every phrase that starts at `tokens[0]`, shortest first.
template <class Take>
void each_match(const Lexicon::Tables& tables, std::span<const Token> tokens, Take take) {
  if (tokens.empty() || !tokens[0].classes.has(WordClass::phrase_start)) return;
  if (!may_go_on(tables, tokens)) {
    if (!tokens[0].classes.has(WordClass::phrase)) return;
    tokens = tokens.first(1);
  }
  PhraseWalk walk(tables);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].kind == TokenKind::hyphen) continue;
    const StoredSlot* slot = walk.step(tokens[i]);
    if (slot == nullptr) return;
    const StoredSlot* possessive = walk.possessive_slot();
    const StoredSlot* named =
        possessive != nullptr && possessive->entry_count > 0 ? possessive : slot;
    if (named->entry_count > 0) take(Lexicon::Match{i + 1, entries_of(tables, *named)});
    if (slot->prefix == 0) return;
  }
}

}  // namespace

void Lexicon::matches(std::span<const Token> tokens, std::vector<Match>& matches) const {
  matches.clear();
  each_match(*tables_, tokens, [&](const Match& match) { matches.push_back(match); });
}

Lexicon::Match Lexicon::longest(std::span<const Token> tokens) const {
  Match longest;
  each_match(*tables_, tokens, [&](const Match& match) { longest = match; });
  return longest;
}

std::span<const Entry> Lexicon::find(std::string_view phrase) const {
  const std::vector<Token> tokens = scan_phrase(phrase, *this);
  const Match match = longest(tokens);
  return match.length == tokens.size() ? match.entries : std::span<const Entry>();
}

std::span<const Entry> Lexicon::find(std::uint64_t word) const {
  const StoredSlot* slot = tables_->slot(word);
  const bool phrase = slot != nullptr && slot->classes.has(WordClass::phrase);
  return phrase ? entries_of(*tables_, *slot) : std::span<const Entry>();
}

std::optional<Lexicon::Label> Lexicon::label(EntryKind kind, std::span<const Token> tokens) const {
  std::uint64_t key = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::hyphen) continue;
    if (token.key == 0) return std::nullopt;
    key = key == 0 ? token.key : phrase_key(key, token.key);
  }
  if (!may_have(tables_->items<std::uint64_t>(StoredSection::label_filter), key))
    return std::nullopt;
  const auto labels = tables_->items<StoredLabel>(StoredSection::labels);
  const auto order = [](const StoredLabel& label) { return std::pair(label.key, label.kind); };
  const auto found = std::lower_bound(
      labels.begin(), labels.end(), std::pair(key, kind),
      [&](const StoredLabel& label, const auto& wanted) { return order(label) < wanted; });
  if (found == labels.end() || order(*found) != std::pair(key, kind)) return std::nullopt;
  return Label{found->record, found->form};
}

Office Lexicon::office(std::uint32_t record) const {
  const StoredOffice& stored = tables_->items<StoredOffice>(StoredSection::offices)[record];
  return {tables_->text(stored.id),
          tables_->text(stored.name),
          tables_->text(stored.polity),
          tables_->text(stored.office_class),
          tables_->text(stored.broader),
          stored.exclusive != 0,
          stored.rank};
}

Named Lexicon::named(EntryKind kind, std::uint32_t record) const {
  assert(kind != EntryKind::office && "offices are read with office()");
  const StoredNamed& stored = tables_->items<StoredNamed>(section_of_kind(kind))[record];
  return {tables_->text(stored.id),
          tables_->text(stored.name),
          tables_->text(stored.detail),
          tables_->text(stored.container),
          {day_of(stored.from), day_of(stored.to)},
          stored.family_first != 0};
}

std::vector<std::string_view> Lexicon::forms(EntryKind kind, std::uint32_t record) const {
  const StoredRange range = kind == EntryKind::office
                                ? tables_->items<StoredOffice>(StoredSection::offices)[record].forms
                                : tables_->items<StoredNamed>(section_of_kind(kind))[record].forms;
  std::vector<std::string_view> forms;
  for (const StoredText text : tables_->items<StoredText>(StoredSection::forms)
                                   .subspan(range.begin, range.end - range.begin)) {
    forms.push_back(tables_->text(text));
  }
  return forms;
}

std::string_view Lexicon::form(EntryKind kind, std::uint32_t record, std::uint16_t form) const {
  const StoredRange range = kind == EntryKind::office
                                ? tables_->items<StoredOffice>(StoredSection::offices)[record].forms
                                : tables_->items<StoredNamed>(section_of_kind(kind))[record].forms;
  assert(range.begin + form < range.end && "no such form");
  return tables_->text(tables_->items<StoredText>(StoredSection::forms)[range.begin + form]);
}

std::uint32_t Lexicon::count(EntryKind kind) const {
  if (kind == EntryKind::office) {
    return static_cast<std::uint32_t>(tables_->items<StoredOffice>(StoredSection::offices).size());
  }
  return static_cast<std::uint32_t>(tables_->items<StoredNamed>(section_of_kind(kind)).size());
}

std::optional<std::uint32_t> Lexicon::record_by_id(EntryKind kind, std::string_view id) const {
  const auto search = [&]<class T>(std::span<const T> records) -> std::optional<std::uint32_t> {
    const auto found = std::lower_bound(
        records.begin(), records.end(), id,
        [this](const T& r, std::string_view i) { return tables_->text(r.id) < i; });
    if (found == records.end() || tables_->text(found->id) != id) return std::nullopt;
    return static_cast<std::uint32_t>(found - records.begin());
  };
  if (kind == EntryKind::office)
    return search(tables_->items<StoredOffice>(StoredSection::offices));
  return search(tables_->items<StoredNamed>(section_of_kind(kind)));
}

std::optional<std::uint32_t> Lexicon::office_by_id(std::string_view id) const {
  return record_by_id(EntryKind::office, id);
}

namespace {

Tenure tenure_of(const Lexicon::Tables& tables, const StoredTenure& stored) {
  return {stored.person,
          stored.office,
          {day_of(stored.from), day_of(stored.to)},
          tables.text(stored.source)};
}

}  // namespace

std::vector<Tenure> Lexicon::tenures_of_person(std::uint32_t person) const {
  const auto all = tables_->items<StoredTenure>(StoredSection::tenures);
  auto row = std::lower_bound(all.begin(), all.end(), person,
                              [](const StoredTenure& t, std::uint32_t p) { return t.person < p; });
  std::vector<Tenure> tenures;
  for (; row != all.end() && row->person == person; ++row)
    tenures.push_back(tenure_of(*tables_, *row));
  return tenures;
}

std::vector<Tenure> Lexicon::tenures_of_office(std::uint32_t office) const {
  const auto all = tables_->items<StoredTenure>(StoredSection::tenures);
  const auto order = tables_->items<std::uint32_t>(StoredSection::tenures_by_office);
  auto row = std::lower_bound(order.begin(), order.end(), office,
                              [&](std::uint32_t i, std::uint32_t o) { return all[i].office < o; });
  std::vector<Tenure> tenures;
  for (; row != order.end() && all[*row].office == office; ++row) {
    tenures.push_back(tenure_of(*tables_, all[*row]));
  }
  return tenures;
}

std::vector<std::uint32_t> Lexicon::persons_of_family(std::uint64_t key) const {
  const auto all = tables_->items<StoredFamily>(StoredSection::families);
  auto row = std::lower_bound(all.begin(), all.end(), key,
                              [](const StoredFamily& f, std::uint64_t k) { return f.key < k; });
  std::vector<std::uint32_t> found;
  for (; row != all.end() && row->key == key; ++row) found.push_back(row->person);
  return found;
}

std::vector<Lexicon::Opposite> Lexicon::opposites(std::uint64_t key) const {
  const auto all = tables_->items<StoredOpposite>(StoredSection::opposites);
  auto row = std::lower_bound(all.begin(), all.end(), key,
                              [](const StoredOpposite& o, std::uint64_t k) { return o.key < k; });
  std::vector<Opposite> found;
  for (; row != all.end() && row->key == key; ++row) found.push_back({row->pair, row->side});
  return found;
}

bool Lexicon::nicknames(std::string_view a, std::string_view b) const {
  const std::uint64_t one = word_key(a);
  const std::uint64_t other = word_key(b);
  const auto pairs = tables_->items<StoredNickname>(StoredSection::nicknames);
  const StoredNickname pair{std::min(one, other), std::max(one, other)};
  return std::binary_search(pairs.begin(), pairs.end(), pair);
}

}  // namespace crosscheck
