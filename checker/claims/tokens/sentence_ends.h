// Where one sentence ends and the next begins.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// Why a sentence may have ended before the next token.
enum class Ending : std::uint8_t {
  none,
  full_stop,     ///< a full stop of its own
  abbreviation,  ///< a full stop that belongs to a word
  mark,          ///< a question or exclamation mark, an ellipsis
};

/// Whether a word opens sentences and no name: "The", "He".
bool begins_sentence(WordClasses classes);

/// Remembers that a sentence may have ended until the next token tells.
class SentenceEnds {
 public:
  explicit SentenceEnds(std::string_view prose) : text_(prose) {}

  void may_end(Ending ending) {
    ending_ = ending;
    closed_ = false;
  }
  /// Whether the next token may tell that a sentence has ended.
  bool is_open() const { return ending_ != Ending::none; }
  void go_on() { ending_ = Ending::none; }

  /// Whether a sentence ended before `token`; `before` are the section's tokens so far. Only while
  /// one may have ended.
  bool ended_before(const Token& token, std::span<const Token> before);

 private:
  bool word_begins(const Token& word, Ending ending, std::span<const Token> before) const;
  bool follows_abbreviation(const Token& word, const Token& abbreviation) const;

  std::string_view text_;
  Ending ending_ = Ending::none;
  bool closed_ = false;  ///< a quotation or bracket closed behind the full stop
};

}  // namespace crosscheck
