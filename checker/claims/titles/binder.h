#pragma once

// Whose a title phrase is: declared here for bind.cpp, which reads what stands around a name, and
// verbs.cpp, which reads what is said of it.

#include <cstdint>
#include <optional>
#include <vector>

#include "checker/claims/titles/bind.h"

namespace crosscheck {

/// Words that bind or part names and titles, as keys.
struct BindingWords {
  std::uint64_t and_ = WordKey("and"), like = WordKey("like"), as = WordKey("as");
  std::uint64_t such = WordKey("such"), including = WordKey("including"), of = WordKey("of");
  std::uint64_t the = WordKey("the"), who = WordKey("who"), is = WordKey("is");
  std::uint64_t was = WordKey("was"), has = WordKey("has"), been = WordKey("been");
  std::uint64_t in = WordKey("in"), not_ = WordKey("not"), became = WordKey("became");
  std::uint64_t now = WordKey("now"), currently = WordKey("currently"), also = WordKey("also");
  std::uint64_t aged = WordKey("aged"), his = WordKey("his"), her = WordKey("her");
  std::uint64_t had = WordKey("had"), have = WordKey("have"), newly = WordKey("new");
  std::uint64_t its = WordKey("its"), their = WordKey("their"), our = WordKey("our");
  std::uint64_t on_behalf = WordKey("for");
  std::uint64_t until = WordKey("until"), till = WordKey("till"), from = WordKey("from");
  std::uint64_t will = WordKey("will"), to = WordKey("to"), on = WordKey("on");
  std::uint64_t since = WordKey("since");
  std::uint64_t appointed[7] = {WordKey("appointed"), WordKey("named"),     WordKey("elected"),
                                WordKey("sworn"),     WordKey("confirmed"), WordKey("promoted"),
                                WordKey("installed")};
};

const BindingWords& binding_words();

/// A verb that gives the person before it a title.
struct Predicate {
  std::uint32_t title = 0;  ///< token where the title begins
  TitleForm form = TitleForm::copula;
  std::optional<Standing> standing;  ///< what the verb makes of it: "resigned as"
  bool denied = false;
  bool past = false;     ///< "was", "had been": in office only where the words behind say when
  bool perfect = false;  ///< "has been"
};

/// Walks the mentions of one article and binds title phrases to them.
class Binder {
 public:
  explicit Binder(const TitleContext& context)
      : context_(context), reading_(context.reading()), words_(binding_words()) {}

  std::vector<BoundTitle> bind();

 private:
  TokenRange name(std::uint32_t mention) const { return reading_.persons[mention].tokens; }
  const Token& token(std::uint32_t i) const { return context_.token(i); }
  bool inside(std::uint32_t i) const { return i < sentence_.end; }
  bool is(std::uint32_t i, TokenKind kind) const { return inside(i) && token(i).kind == kind; }
  bool key(std::uint32_t i, std::uint64_t k) const { return inside(i) && token(i).key == k; }
  bool closes(std::uint32_t i) const;
  bool is_followed_by_time(std::uint32_t preposition) const;
  bool goes_on(std::uint32_t token) const;
  bool is_owner(std::uint32_t token) const;
  bool is_preposition(std::uint32_t token) const;
  bool is_complement(std::uint32_t begin) const;
  bool is_of_another(std::uint32_t title) const;
  bool is_at_the_time(std::uint32_t token) const;
  std::uint32_t past_time(std::uint32_t token) const;
  bool is_indefinite(std::uint32_t token) const;
  void take_far_body(TitlePhrase& phrase) const;
  void take_served(TitlePhrase& phrase) const;
  std::uint32_t past_formerly(std::uint32_t begin) const;
  std::uint32_t past_age(std::uint32_t i) const;
  void bind_before(std::uint32_t mention);
  void bind_list(std::uint32_t mention, const TitlePhrase& phrase, TitleForm form);
  std::uint32_t next_in_list(std::uint32_t mention) const;
  bool bind_bracketed(std::uint32_t mention, std::uint32_t bracket);
  void bind_appositive(std::uint32_t mention);
  void bind_inverted(std::uint32_t mention);
  bool is_suspect(const TitlePhrase& phrase) const;
  bool qualifies(std::uint32_t i) const;
  std::optional<Predicate> verb_with_as(std::uint32_t i) const;
  std::optional<Predicate> succession_at(std::uint32_t mention, std::uint32_t i) const;
  std::optional<Predicate> plain_verb(std::uint32_t i) const;
  void bind_verb(std::uint32_t mention);
  void bind_past(std::uint32_t mention, const Predicate& predicate);
  void bind_appointed(std::uint32_t mention);
  bool bind_side_of_trial(std::uint32_t mention);
  void bind_role_verb(std::uint32_t mention);
  bool is_appointing(std::uint32_t i) const;
  bool tells_its_end(std::uint32_t i) const;
  /// Where the name begins with the title right before it.
  std::uint32_t titled_name_begin(std::uint32_t mention) const {
    return own_title_ ? own_title_->tokens.begin : name(mention).begin;
  }
  std::uint32_t before_honorifics(std::uint32_t begin) const;
  std::uint32_t before_bracket(std::uint32_t end) const;
  void bind_examples(std::uint32_t mention);
  bool opens_with_adverbial(std::uint32_t mention) const;
  bool opens_like_adverbial(std::uint32_t first) const;
  void add(const TitlePhrase& phrase, std::uint32_t mention, TitleForm form, bool denied = false);

  const TitleContext& context_;
  const Reading& reading_;
  const BindingWords& words_;
  // Of the mention at hand.
  TokenRange sentence_;
  std::optional<TitlePhrase> own_title_;  ///< the title right before the name
  std::uint32_t behind_ = 0;              ///< one past the name and an age or bracket behind it
  std::vector<BoundTitle> bound_;
};

}  // namespace crosscheck
