#include "checker/claims/dates/orders.h"

#include <algorithm>
#include <optional>
#include <string>

#include "checker/claims/dates/orders_words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/person_of_verb.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  earlier,
  later,
  whose,
  value_count,
};

constexpr Column columns[] = {
    {"earlier", "the event that came first, by the one word that stands for all that may name it"},
    {"later", "the event that came later"},
    {"whose", "which of the two is that of the person: earlier or later; NULL when none is told"},
};

/// An event and the token that names it.
struct Named {
  OrderedEvent event;
  std::uint32_t token = 0;
};

class OrderReader {
 public:
  OrderReader(Reading& reading, std::vector<Claim>& claims) : reading_(reading), claims_(claims) {}

  void read() {
    static const Trigger links(WordSet{"before", "after", "ahead", "prior"});
    for (const std::uint32_t i : reading_.places(links))
      if (!reading_.quotation_of(i)) read_link(i);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  /// "before", "ahead of": what stands before the link came first; after "after" it came later.
  void read_link(std::uint32_t link) {
    static const WordSet after{"after"}, of_words{"ahead", "prior"}, of{"of", "to"};
    static const WordSet until{"until", "not"};
    std::uint32_t behind = link + 1;
    if (is(link, of_words)) {
      if (!is(behind, of)) return;
      ++behind;
    }
    if (is(link - 1, until)) return;
    sentence_ = reading_.sentence_of(link).tokens;
    const std::vector<Named> other = events_behind(behind);
    if (other.empty()) return;
    const std::vector<Named> told =
        opens_clause(link) ? events_of_main(other.front().token) : events_before(link);
    for (const Named& a : told) {
      for (const Named& b : other) {
        if (a.event.name == b.event.name) continue;
        is(link, after) ? add(b, a, link) : add(a, b, link);
      }
    }
  }

  /// Whether a word leaves the clause, or makes it a plan, a wish or a denial.
  bool bars(std::uint32_t i) const {
    static const WordSet unreal{"will",    "would",   "should", "must", "may",     "might",
                                "if",      "unless",  "to",     "can",  "planned", "expected",
                                "whether", "usually", "often",  "every"};
    return unreal.has(token(i)) || token(i).classes.has(WordClass::negation);
  }

  bool ends_clause(std::uint32_t i) const {
    static const WordSet openers{"who",     "which", "that", "when", "while",
                                 "because", "since", "but",  "and",  "although"};
    const TokenKind kind = token(i).kind;
    const bool inside = kind == TokenKind::word || kind == TokenKind::hyphen ||
                        kind == TokenKind::number || kind == TokenKind::ordinal;
    return !inside || openers.has(token(i)) || token(i).classes.has(WordClass::speech_verb);
  }

  /// Whether a link opens the sentence or stands behind a comma.
  bool opens_clause(std::uint32_t link) const {
    static const WordSet and_word{"and", "but"};
    std::uint32_t i = link;
    constexpr std::uint32_t measure = 3;  // "Two hours after the vote, the quay"
    while (i > sentence_.begin && link - i < measure && token(i - 1).kind == TokenKind::word &&
           has_time(i - 1)) {
      --i;
    }
    if (i == sentence_.begin || is(i - 1, and_word)) return true;
    return i == link && token(i - 1).kind == TokenKind::comma;
  }

  bool has_time(std::uint32_t i) const {
    static const WordSet words{"shortly", "soon", "just", "immediately", "a", "an"};
    return words.has(token(i)) || token(i).classes.has(WordClass::time_unit) ||
           token(i).classes.has(WordClass::time_word);
  }

  /// The events of the main clause behind a subordinate one: ", the quay was closed".
  std::vector<Named> events_of_main(std::uint32_t behind) const {
    constexpr std::uint32_t reach = 8;
    std::uint32_t i = behind;
    while (i < sentence_.end && i - behind < reach && token(i).kind != TokenKind::comma) {
      if (ends_clause(i)) return {};
      ++i;
    }
    if (i >= sentence_.end || token(i).kind != TokenKind::comma) return {};
    return events_behind(i + 1);
  }

  /// The events of the clause that a link ends: its verb's and its subject's.
  std::vector<Named> events_before(std::uint32_t link) const {
    constexpr std::uint32_t reach = 16;
    std::vector<Named> found;
    for (std::uint32_t i = link; i > sentence_.begin && link - i < reach; --i) {
      // "the order for residents to leave" is an order all the same
      static const WordSet to{"to"};
      if (ends_clause(i - 1)) break;
      if (bars(i - 1) && !is(i - 1, to)) return {};
      if (const OrderedEvent event = ordered_event(token(i - 1)); !event.name.empty())
        found.push_back({event, i - 1});
    }
    return found;
  }

  /// The events of the clause behind a link, or of the noun phrase.
  std::vector<Named> events_behind(std::uint32_t begin) const {
    constexpr std::uint32_t reach = 9;
    std::vector<Named> found;
    for (std::uint32_t i = begin; i < sentence_.end && i - begin < reach; ++i) {
      static const WordSet determiners{"the", "a", "an", "his", "her", "its", "their"};
      // "the report" is no verb of speech
      const bool noun = i > begin && is(i - 1, determiners);
      if (!noun && ends_clause(i)) break;
      if (bars(i)) return {};
      const OrderedEvent event = ordered_event(token(i));
      if (event.name.empty()) continue;
      found.push_back({event, i});
      break;
    }
    return found;
  }

  void add(const Named& before, const Named& after, std::uint32_t link) {
    Claim claim;
    claim.kind = &order_kind;
    claim.values.resize(value_count);
    claim.values[earlier] = before.event.name;
    claim.values[later] = after.event.name;
    for (const Named* one : {&before, &after}) {
      if (!one->event.of_person) continue;
      const std::optional<std::uint32_t> person = whose_event(one->token);
      // Of two nobodies' deaths nothing can be said.
      if (!person || !claim.values[whose].empty()) return;
      claim.subject = *person;
      claim.values[whose] = one == &before ? "earlier" : "later";
    }
    const auto [least, most] = std::minmax({before.token, after.token, link});
    claim.evidence = reading_.evidence({least, most + 1});
    claims_.push_back(std::move(claim));
  }

  /// "Berg resigned", "Berg was arrested", "Berg's death".
  std::optional<std::uint32_t> whose_event(std::uint32_t at) const {
    static const WordSet be{"was", "were", "been", "had"};
    const PersonMention* owner = mention_until(reading_, at);
    if (owner != nullptr && token(at - 1).possessive) return owner->person;
    std::uint32_t verb = at;
    while (verb > sentence_.begin && is(verb - 1, be)) --verb;
    return person_of(reading_, verb);
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  TokenRange sentence_;
};

}  // namespace

const ClaimKind order_kind{"order", "which of two events came first", columns};

void extract_orders(Reading& reading, std::vector<Claim>& claims) {
  OrderReader(reading, claims).read();
}

}  // namespace crosscheck
