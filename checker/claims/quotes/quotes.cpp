#include "checker/claims/quotes/quotes.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "checker/text/fold.h"

namespace crosscheck {

namespace {

constexpr Column columns[] = {
    {"label", "who speaks, as the label before the colon has it, folded"},
    {"words", "the sentence, folded"},
    {"twin", "number of the pair of sentences in this article; equal for the two of a pair"},
    {"printing", "first or second: which of the two stands first"},
    {"spoken", "how many sentences the article has of that speaker, short ones left out"},
};

/// Longest label of a speaker, and fewest words of a sentence worth comparing.
constexpr std::uint32_t longest_label = 6;
constexpr std::size_t fewest_words = 6;

/// Share of words two sentences must have in common to be one sentence in two wordings.
constexpr double alike = 0.45;

/// A run of three words that more sentences share tells nothing of any two of them.
constexpr std::size_t commonest_run = 4;

struct Utterance {
  TokenRange tokens;
  std::uint32_t section;
  std::string_view speaker;  ///< the label as written; points into the article
  std::string label;
  std::vector<std::uint64_t> words;   ///< keys, in order
  std::vector<std::uint64_t> sorted;  ///< the same, each once
};

class TwinFinder {
 public:
  explicit TwinFinder(const Reading& reading) : reading_(reading) {}

  /// Pairs of utterances, the earlier one first, each utterance in one pair at most; they live
  /// as long as the finder.
  std::vector<std::pair<const Utterance*, const Utterance*>> find() {
    std::vector<std::pair<const Utterance*, const Utterance*>> pairs;
    collect();
    if (utterances_.size() < 2) return pairs;
    std::vector<bool> taken(utterances_.size(), false);
    for (const auto& [a, b] : candidates()) {
      if (taken[a] || taken[b] || !twins(utterances_[a], utterances_[b])) continue;
      taken[a] = taken[b] = true;
      pairs.emplace_back(&utterances_[a], &utterances_[b]);
    }
    return pairs;
  }

  std::size_t spoken_by(std::string_view label) const {
    return static_cast<std::size_t>(
        std::count_if(utterances_.begin(), utterances_.end(),
                      [label](const Utterance& utterance) { return utterance.label == label; }));
  }

 private:
  /// Whether a label is somebody's: "Report:" and "Photo:" open paragraphs too.
  bool names_speaker(TokenRange label) const {
    const auto within = [label](const auto& mention) {
      return label.begin <= mention.tokens.begin && mention.tokens.end <= label.end;
    };
    for (std::uint32_t i = label.begin; i < label.end; ++i) {
      if (reading_.tokens[i].classes.has(WordClass::honorific)) return true;
    }
    return std::any_of(reading_.persons.begin(), reading_.persons.end(), within) ||
           std::any_of(reading_.phrases.begin(), reading_.phrases.end(), [&](const auto& phrase) {
             return within(phrase) && phrase.entries.front().kind == EntryKind::office;
           });
  }

  /// Words before the colon that opens a paragraph; empty when it opens with none.
  std::string_view label_of(TokenRange paragraph, std::uint32_t& after) const {
    std::uint32_t end = paragraph.begin;
    std::uint32_t words = 0;
    while (end < paragraph.end && words <= longest_label) {
      const Token& token = reading_.tokens[end];
      if (token.kind == TokenKind::colon) break;
      const bool belongs = token.kind == TokenKind::word || token.kind == TokenKind::hyphen;
      if (!belongs || (words == 0 && token.letters == LetterCase::lower)) return {};
      words += token.kind == TokenKind::word;
      ++end;
    }
    if (words == 0 || words > longest_label || end >= paragraph.end) return {};
    if (reading_.tokens[end].kind != TokenKind::colon) return {};
    if (!names_speaker({paragraph.begin, end})) return {};
    after = end + 1;
    return reading_.text(TokenRange{paragraph.begin, end});
  }

  void collect() {
    static const Trigger colons({}, {}, {TokenKind::colon});
    const std::span<const std::uint32_t> places = reading_.places(colons);
    if (places.empty()) return;
    auto colon = places.begin();
    std::uint32_t section = 0xffffffff;
    std::string_view label;
    for (const Sentence& sentence : reading_.sentences) {
      TokenRange tokens = sentence.tokens;
      if (sentence.section != section) {
        section = sentence.section;
        while (colon != places.end() && *colon < tokens.begin) ++colon;
        const bool may_have_label = colon != places.end() && *colon < tokens.end;
        std::uint32_t after = tokens.begin;
        label = may_have_label ? label_of(tokens, after) : std::string_view();
        tokens.begin = after;
      }
      if (!label.empty()) add(tokens, section, label);
    }
  }

  void add(TokenRange tokens, std::uint32_t section, std::string_view label) {
    Utterance utterance{tokens, section, label, fold(label), {}, {}};
    utterance.words.reserve(tokens.size());
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (reading_.tokens[i].kind == TokenKind::word)
        utterance.words.push_back(reading_.tokens[i].key);
    }
    if (utterance.words.size() < fewest_words) return;
    utterance.sorted = utterance.words;
    std::sort(utterance.sorted.begin(), utterance.sorted.end());
    utterance.sorted.erase(std::unique(utterance.sorted.begin(), utterance.sorted.end()),
                           utterance.sorted.end());
    utterances_.push_back(std::move(utterance));
  }

  /// Pairs that share a run of three words, in order of their places.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates() const {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_run;
    for (std::uint32_t u = 0; u < utterances_.size(); ++u) {
      const auto& words = utterances_[u].words;
      for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const std::uint64_t run = (words[i] * 31 + words[i + 1]) * 31 + words[i + 2];
        std::vector<std::uint32_t>& with = by_run[run];
        if (with.size() <= commonest_run && (with.empty() || with.back() != u)) with.push_back(u);
      }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const auto& [run, with] : by_run) {
      if (with.size() > commonest_run) continue;
      for (std::size_t i = 0; i < with.size(); ++i) {
        for (std::size_t j = i + 1; j < with.size(); ++j) pairs.emplace_back(with[i], with[j]);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
  }

  static bool twins(const Utterance& a, const Utterance& b) {
    if (a.label != b.label || a.section == b.section || a.words == b.words) return false;
    std::vector<std::uint64_t> shared;
    std::set_intersection(a.sorted.begin(), a.sorted.end(), b.sorted.begin(), b.sorted.end(),
                          std::back_inserter(shared));
    const auto either = a.sorted.size() + b.sorted.size() - shared.size();
    return static_cast<double>(shared.size()) >= alike * static_cast<double>(either);
  }

  const Reading& reading_;
  std::vector<Utterance> utterances_;
};

Claim claim_of(const Reading& reading, const Utterance& utterance, std::size_t twin,
               std::string_view printing, std::size_t spoken) {
  Claim claim;
  claim.kind = &quote_kind;
  claim.values = {utterance.label, fold(reading.text(utterance.tokens)), std::to_string(twin),
                  std::string(printing), std::to_string(spoken)};
  claim.speaker = utterance.speaker;
  claim.evidence = reading.evidence(utterance.tokens);
  return claim;
}

}  // namespace

const ClaimKind quote_kind{"quote", "a sentence of an interview that the article gives twice",
                           columns};

void extract_quotes(Reading& reading, std::vector<Claim>& claims) {
  TwinFinder finder(reading);
  std::size_t twin = 0;
  for (const auto& [first, second] : finder.find()) {
    ++twin;
    const std::size_t spoken = finder.spoken_by(first->label);
    claims.push_back(claim_of(reading, *first, twin, "first", spoken));
    claims.push_back(claim_of(reading, *second, twin, "second", spoken));
  }
}

}  // namespace crosscheck
