#include "checker/claims/dates/orders_words.h"

#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_map.h"

namespace crosscheck {
namespace {

enum class Whose : std::uint8_t { anybodys, persons };

struct WordRow {
  Whose whose;
  std::string_view words;  ///< separated by blanks; the first is the name of all
};

/// What the nouns of dated events (events_words.cpp) do not have.
constexpr WordRow rows[] = {
    {Whose::persons, "resignation resigned quit"},
    {Whose::persons, "dismissal sacked fired dismissed sacking ousted"},
    {Whose::persons, "death died drowned killed"},
    {Whose::persons, "arrest arrested"},
    {Whose::persons, "surrender surrendered"},
    {Whose::persons, "arrival arrived"},
    {Whose::persons, "departure departed left"},
    {Whose::persons, "wedding married"},
    {Whose::persons, "appointment appointed hired"},
    {Whose::persons, "indictment indicted charged"},
    {Whose::persons, "conviction convicted"},
    {Whose::persons, "sentencing sentenced"},
    {Whose::persons, "apology apologised apologized"},
    {Whose::anybodys, "siren sirens alarm alarms"},
    {Whose::anybodys, "advisory warning warnings alert alerts"},
    {Whose::anybodys, "flood water floodwater floodwaters wave surge"},
    {Whose::anybodys, "evacuation evacuated evacuate"},
    {Whose::anybodys, "order ordered"},
    {Whose::anybodys, "vote voted ballot"},
    {Whose::anybodys, "signing signed signature"},
    {Whose::anybodys, "report findings"},
    {Whose::anybodys, "meeting met talks summit"},
    {Whose::anybodys, "ruling judgment judgement"},
    {Whose::anybodys, "election"},
    {Whose::anybodys, "closure closed"},
    {Whose::anybodys, "inspection inspected"},
    {Whose::anybodys, "complaint complained"},
    {Whose::anybodys, "rescue rescued"},
    {Whose::anybodys, "explosion exploded"},
    {Whose::anybodys, "crash crashed collided"},
    {Whose::anybodys, "shooting gunfire"},
    {Whose::anybodys, "collapse collapsed"},
    {Whose::anybodys, "earthquake"},
    {Whose::anybodys, "sinking sank capsized"},
    {Whose::anybodys, "landing landed"},
    {Whose::anybodys, "autopsy postmortem"},
};

}  // namespace

OrderedEvent ordered_event(const Token& token) {
  static const auto words = [] {
    WordMap<OrderedEvent> made;
    for (const WordRow& row : rows) {
      const std::string_view name = row.words.substr(0, row.words.find(' '));
      made.add_row(row.words, {name, row.whose == Whose::persons});
    }
    return made;
  }();
  if (const OrderedEvent* event = words.find(token)) return *event;
  const EventNoun noun = event_noun(token);
  const bool happens = noun.sort == EventSort::point || noun.sort == EventSort::span;
  return happens ? OrderedEvent{noun.name} : OrderedEvent{};
}

}  // namespace crosscheck
