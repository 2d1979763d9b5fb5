#include "checker/claims/tokens/scanner.h"

#include <algorithm>

#include "checker/claims/lexicon/letters.h"
#include "checker/claims/lexicon/tables.h"
#include "checker/claims/tokens/numerals.h"
#include "checker/claims/tokens/quotation_marks.h"
#include "checker/claims/tokens/section_text.h"
#include "checker/claims/tokens/sentence_ends.h"

namespace crosscheck {

namespace {

class Scanner : private SectionText {
 public:
  Scanner(std::string_view prose, Span section, const Lexicon& lexicon, std::vector<Token>& tokens)
      : SectionText(prose, section),
        at_(section.begin),
        lexicon_(lexicon),
        cells_(lexicon.cells()),
        tokens_(tokens),
        first_(tokens.size()),
        known_(tokens.size()),
        ends_(prose) {}

  void scan() {
    while (at_ < end_) {
      switch (byte(at_)) {
        case Byte::blank:
          space_ = true;
          ++at_;
          break;
        case Byte::lower:
        case Byte::upper: scan_words(); break;
        case Byte::digit: scan_number(); break;
        case Byte::mark: scan_mark(); break;
        case Byte::high: scan_high(); break;
      }
    }
    look_up_words();
  }

 private:
  // --- words ---

  /// Words with one blank between, up to the first that is not plain. Most of a text stands in
  /// them, so they are written where they will lie.
  void scan_words() {
    bool space = space_ || tokens_.size() == first_;
    std::uint32_t at = at_;
    do {
      const PlainWord word = plain_word_at(at);
      if (word.end == at || word.at_full_stop || ends_.is_open()) {
        space_ = space;
        return scan_word(at, word);
      }
      Token& token = tokens_.emplace_back();
      set_plain_word(token, at, word);
      cells_.expect(word.key);
      token.space_before = space;
      space = text_[word.end] == ' ';
      at = word.end + (space ? 1 : 0);
    } while (space && is_ascii_letter(at));
    at_ = at;
    space_ = space;
  }

  static void set_plain_word(Token& token, std::uint32_t begin, const PlainWord& word) {
    token.kind = TokenKind::word;
    token.words = {begin, word.end};
    token.letters = word.capital ? LetterCase::capital : LetterCase::lower;
    token.key = word.key;
  }

  /// Any word; `plain` is what it is as a plain one.
  void scan_word(std::uint32_t begin, const PlainWord& plain) {
    if (starts_address(begin)) return emit_joined({begin, end_of_address(begin)});
    const bool may_be_acronym = plain.at_full_stop && plain.end == begin + 1;
    if (plain.end == begin || may_be_acronym) return scan_word(begin);
    Token token;
    set_plain_word(token, begin, plain);
    at_ = plain.end;
    if (plain.at_full_stop) return finish_at_full_stop(token);
    emit(token);
  }

  /// A word with marks, figures, capitals or letters beyond ASCII.
  void scan_word(std::uint32_t begin) {
    LettersMet met;
    std::uint32_t end = end_of_letters(begin, met);
    if (met.ascii && is_digit(end - 1)) end = end_of_currency(*this, {begin, end});
    Token token;
    if (at(end) == '.' && end - begin == 1 && met.ascii) end = acronym_end(begin, end, met);
    std::uint32_t next = end;
    while (const std::uint32_t size = apostrophe(end)) {
      next = end + size;
      if (!is_letter(next)) {
        next = plural_possessive(begin, end, size, token);
        break;
      }
      const std::uint32_t tail = next;
      LettersMet with_tail = met;
      const std::uint32_t after = end_of_letters(tail, with_tail);
      if (take_ending(view(begin, end), view(tail, after), token)) {
        next = after;
        break;
      }
      met = with_tail;
      if (size > 1) met.ascii = false;
      end = next = after;
    }
    token.kind = TokenKind::word;
    token.words = {begin, end};
    token.letters = met.letter_case(is_upper(begin));
    token.key = met.ascii ? hash_word(view(begin, end)) : word_key(view(begin, end));
    at_ = next;
    if (next == end && at(end) == '.') return finish_at_full_stop(token);
    const bool dotted = text_[end - 1] == '.';
    emit(token);
    if (dotted) ends_.may_end(Ending::abbreviation);
  }

  /// End of "U.S.", "a.m.", "J.D" when single letters and full stops follow each other.
  std::uint32_t acronym_end(std::uint32_t begin, std::uint32_t end, LettersMet& met) const {
    std::uint32_t i = end;
    while (at(i) == '.' && is_ascii_letter(i + 1) && !is_alnum(i + 2)) {
      if (byte(i + 1) != byte(begin)) break;
      if (byte(i + 1) == Byte::upper) ++met.upper;
      i += 2;
    }
    if (i == end) return end;
    return at(i) == '.' ? i + 1 : i;
  }

  /// The end of a word in s' when no quotation is open that the apostrophe could close.
  std::uint32_t plural_possessive(std::uint32_t begin, std::uint32_t end, std::uint32_t size,
                                  Token& token) {
    const bool plural = end - begin > 2 && (text_[end - 1] == 's' || text_[end - 1] == 'S') &&
                        is_blank_at(end + size);
    if (!plural || quotes_.in_single()) return end;
    token.possessive = true;
    return end + size;
  }

  /// Whether what follows an apostrophe is no part of the word: 's, or a verb behind a pronoun.
  bool take_ending(std::string_view word, std::string_view tail, Token& token) {
    const bool s = tail == "s" || tail == "S";
    if (s || tail == "re" || tail == "ve" || tail == "ll" || tail == "d" || tail == "m") {
      const Lexicon::Word known = lexicon_.word(word_key(word));
      const bool pronoun =
          known.classes.has(WordClass::pronoun) || known.classes.has(WordClass::function_word);
      token.possessive = s && !pronoun;
      return s || pronoun;
    }
    if ((tail == "t" || tail == "T") && (word.ends_with('n') || word.ends_with('N'))) {
      token.classes.add(WordClass::negation);
    }
    return false;
  }

  /// Decides what a full stop right behind a word is.
  void finish_at_full_stop(Token token) {
    const std::uint32_t stop = token.words.end;
    if (is_alnum(stop + 1)) return finish_at_inner_stop(token);
    const bool initial =
        token.words.size() == 1 && token.letters == LetterCase::capital && !ends_after(stop + 1);
    const bool listed = token.words.size() <= 7 && is_listed({token.words.begin, stop + 1});
    const bool dotted = !is_unit_of_number() && (initial || listed);
    if (dotted) {
      take_full_stop(token);
      return;
    }
    emit(token);
  }

  /// A full stop with a letter or digit behind it: web address, dotted abbreviation, glued
  /// sentence.
  void finish_at_inner_stop(Token token) {
    const std::uint32_t stop = token.words.end;
    if (is_domain(stop)) return take_domain(token);
    const bool initial =
        token.words.size() == 1 && token.letters == LetterCase::capital && is_letter(stop + 1);
    if (initial || is_listed({token.words.begin, stop + 1})) return take_full_stop(token);
    emit(token);
  }

  /// "fell to £2.3m. The": what is glued to a number ends the sentence with it.
  bool is_unit_of_number() const {
    return !space_ && tokens_.size() > first_ && tokens_.back().kind == TokenKind::number;
  }

  bool is_listed(Span word) const { return lexicon_.is_abbreviation(word_key(cut(text_, word))); }

  void take_full_stop(Token token) {
    ++token.words.end;
    token.classes = {};
    token.key = word_key(cut(text_, token.words));
    at_ = token.words.end;
    emit(token);
    ends_.may_end(Ending::abbreviation);
  }

  /// Whether a sentence begins at `i`, by a capitalised function word behind a blank.
  bool ends_after(std::uint32_t i) const {
    if (i >= end_ || !is_blank_at(i)) return false;
    while (i < end_ && is_blank_at(i)) i += byte(i) == Byte::high ? code_point(i).size : 1;
    std::uint32_t end = i;
    while (is_ascii_letter(end)) ++end;
    if (end == i || byte(i) != Byte::upper || end - i < 2) return false;
    return begins_sentence(lexicon_.word(hash_word(view(i, end))).classes);
  }

  /// Joins a name like "World-Today-news.com", hyphenated words before it included.
  void take_domain(const Token& token) {
    emit_joined({token.words.begin, end_of_domain(token.words.end)});
  }

  /// Emits one word for `words` and what is glued before it: hyphens, words, full stops, @.
  void emit_joined(Span words) {
    bool space = space_;
    while (!space && tokens_.size() > first_ && is_glue(tokens_.back(), words.begin)) {
      words.begin = tokens_.back().words.begin;
      space = tokens_.back().space_before;
      tokens_.pop_back();
      ends_.go_on();
    }
    space_ = space;
    Token token;
    token.kind = TokenKind::word;
    token.words = words;
    token.letters = LetterCase::mixed;
    token.key = word_key(cut(text_, words));
    at_ = words.end;
    emit(token);
  }

  bool is_glue(const Token& token, std::uint32_t begin) const {
    if (token.words.end != begin || token.possessive) return false;
    switch (token.kind) {
      case TokenKind::word:
      case TokenKind::number:
      case TokenKind::hyphen:
      case TokenKind::period:
      case TokenKind::sentence_break: return true;
      default: return text_[token.words.begin] == '@' || text_[token.words.begin] == '_';
    }
  }

  void scan_number() {
    const Numeral numeral = numeral_at(*this, at_);
    Token token;
    token.kind = numeral.ordinal ? TokenKind::ordinal : TokenKind::number;
    token.value = numeral.value;
    token.words = {at_, numeral.end};
    token.key = hash_word(cut(text_, token.words));
    at_ = numeral.end;
    emit(token);
  }

  // --- marks ---

  void emit_mark(TokenKind kind, std::uint32_t size) {
    Token token;
    token.kind = kind;
    token.words = {at_, at_ + size};
    if (kind == TokenKind::other || kind == TokenKind::comma)
      token.key = hash_word(cut(text_, token.words));
    at_ += size;
    emit(token);
  }

  void scan_mark() {
    switch (text_[at_]) {
      case '.': return scan_full_stop();
      case ',': return emit_mark(TokenKind::comma, 1);
      case ':': return emit_mark(TokenKind::colon, 1);
      case ';': return emit_mark(TokenKind::semicolon, 1);
      case '?': return end_with(TokenKind::question_mark);
      case '!': return end_with(TokenKind::exclamation_mark);
      case '(':
      case '[':
      case '{': return emit_mark(TokenKind::open_bracket, 1);
      case ')':
      case ']':
      case '}': return emit_mark(TokenKind::close_bracket, 1);
      case '-': return scan_hyphen(1);
      case '"': return emit_quote(quotes_.straight_double(at_, opens_before()));
      case '\'': return emit_quote(quotes_.single(at_, 1, opens_before()));
      case '`':
        if (at(at_ + 1) == '`') return emit_mark(quotes_.note_double(TokenKind::open_quote), 2);
        return emit_quote(quotes_.single(at_, 1, opens_before()));
      case '#':
      case '@':
        if (is_letter(at_ + 1)) return scan_tag();
        return emit_mark(TokenKind::other, 1);
      case '&': return emit_ampersand();
      default: return emit_mark(TokenKind::other, 1);
    }
  }

  void emit_ampersand() {
    static const std::uint64_t and_key = WordKey("and");
    Token token;
    token.kind = TokenKind::other;
    token.words = {at_, at_ + 1};
    token.key = and_key;
    ++at_;
    emit(token);
  }

  void end_with(TokenKind kind) {
    emit_mark(kind, 1);
    ends_.may_end(Ending::mark);
  }

  void scan_full_stop() {
    std::uint32_t end = at_ + 1;
    std::uint32_t stops = 1;
    for (std::uint32_t i = end; i < end_; ++i) {
      if (text_[i] == '.') {
        ++stops;
        end = i + 1;
      } else if (text_[i] != ' ' || i > end) {
        break;
      }
    }
    if (stops > 1) {
      emit_mark(TokenKind::other, end - at_);
      ends_.may_end(Ending::mark);
    } else {
      emit_mark(TokenKind::period, 1);
      ends_.may_end(Ending::full_stop);
    }
  }

  void scan_hyphen(std::uint32_t size) {
    std::uint32_t end = at_ + size;
    while (at(end) == '-') ++end;
    const bool dash = end - at_ > size || (space_ && is_blank_at(end)) || at_ == begin_;
    emit_mark(dash ? TokenKind::dash : TokenKind::hyphen, end - at_);
  }

  void scan_tag() {
    const std::uint32_t begin = at_;
    if (text_[begin] == '@' && !space_ && tokens_.size() > first_ &&
        is_glue(tokens_.back(), begin)) {
      std::uint32_t end = begin + 1;
      while (end < end_ &&
             (is_ascii_letter(end) || is_digit(end) || text_[end] == '-' || text_[end] == '.'))
        ++end;
      while (text_[end - 1] == '.' || text_[end - 1] == '-') --end;
      return emit_joined({begin, end});
    }
    LettersMet met;
    std::uint32_t end = begin + 1;
    for (;;) {
      end = end_of_letters(end, met);
      if (at(end) != '_') break;
      ++end;
    }
    Token token;
    token.kind = TokenKind::word;
    token.words = {begin, end};
    token.letters = LetterCase::mixed;
    token.key = word_key(cut(text_, token.words));
    at_ = end;
    emit(token);
  }

  // --- quotation marks ---

  void emit_quote(QuotationMark mark) { emit_mark(mark.kind, mark.size); }

  bool opens_before() const {
    if (space_ || at_ == begin_ || tokens_.size() == first_) return true;
    switch (tokens_.back().kind) {
      case TokenKind::open_bracket:
      case TokenKind::open_quote:
      case TokenKind::dash:
      case TokenKind::sentence_break: return true;
      default: return false;
    }
  }

  // --- beyond ASCII ---

  void scan_high() {
    const CodePoint c = code_point(at_);
    if (letter_kind(c.value) != LetterKind::no_letter) return scan_word(at_);
    if (is_blank(c.value) || is_invisible(c.value)) {
      space_ = space_ || is_blank(c.value);
      at_ += c.size;
      return;
    }
    switch (c.value) {
      case 0x2010:
      case 0x2011: return scan_hyphen(c.size);
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2015:
      case 0x2212: return emit_mark(TokenKind::dash, c.size);
      case 0x201C:
      case 0x201E:
      case 0xAB: return emit_mark(quotes_.note_double(TokenKind::open_quote), c.size);
      case 0x201D:
      case 0xBB: return emit_mark(quotes_.note_double(TokenKind::close_quote), c.size);
      case 0x2018:
      case 0x201A:
      case 0x201B:
      case 0x2039:
        if (is_clipped(at_ + c.size)) return emit_mark(TokenKind::other, c.size);
        return emit_mark(quotes_.note_single(TokenKind::open_quote), c.size);
      case 0x203A: return emit_mark(quotes_.note_single(TokenKind::close_quote), c.size);
      case 0x2019: return emit_quote(quotes_.single(at_, c.size, opens_before()));
      case 0x2026:
        emit_mark(TokenKind::other, c.size);
        ends_.may_end(Ending::mark);
        return;
      default: return emit_mark(TokenKind::other, c.size);
    }
  }

  // --- sentences ---

  void emit(Token& token) {
    token.space_before = space_ || tokens_.size() == first_;
    space_ = false;
    if (ends_.is_open()) {
      look_up_words();
      lexicon_.look_up({&token, 1});
      if (ends_.ended_before(token, std::span<const Token>(tokens_).subspan(first_)))
        break_sentence();
    } else {
      cells_.expect(token.key);
    }
    tokens_.emplace_back() = token;
  }

  /// Words are looked up a sentence at a time, when the processor has fetched their cells.
  void look_up_words() {
    known_ = std::min(known_, tokens_.size());
    lexicon_.look_up(std::span<Token>(tokens_).subspan(known_));
    known_ = tokens_.size();
  }

  void break_sentence() {
    Token token;
    token.kind = TokenKind::sentence_break;
    token.words = {tokens_.back().words.end, tokens_.back().words.end};
    tokens_.push_back(token);
  }

  std::uint32_t at_;
  const Lexicon& lexicon_;
  StoredCells cells_;
  std::vector<Token>& tokens_;
  std::size_t first_;
  std::size_t known_;  ///< how many tokens the lexicon was asked for
  bool space_ = false;
  SentenceEnds ends_;
  QuotationMarks quotes_{*this};
};

}  // namespace

void scan_section(std::string_view prose, Span section, const Lexicon& lexicon,
                  std::vector<Token>& tokens) {
  Scanner(prose, section, lexicon, tokens).scan();
}

std::vector<Token> scan_phrase(std::string_view phrase, const Lexicon& lexicon) {
  std::vector<Token> tokens;
  scan_section(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, lexicon, tokens);
  std::erase_if(tokens, [](const Token& t) {
    return t.kind == TokenKind::period || t.kind == TokenKind::sentence_break;
  });
  return tokens;
}

}  // namespace crosscheck
