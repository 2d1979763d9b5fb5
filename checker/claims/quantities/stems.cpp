#include "checker/claims/quantities/stems.h"

#include <string_view>

namespace crosscheck {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// "stopp" of "stopped" is "stop"; "fall" and "pass" keep both letters.
void undouble(std::string_view& word) {
  if (word.size() < 4) return;
  const char last = word.back();
  if (last != word[word.size() - 2] || is_vowel(last) || last == 'l' || last == 's' || last == 'z')
    return;
  word.remove_suffix(1);
}

/// Whether no ending that is cut off has that last letter.
bool stays(char last) {
  return last != 's' && last != 'd' && last != 'g' && last != 'y' && last != 'e';
}

}  // namespace

std::string_view stem_of(std::string_view word, std::string& made) {
  if (word.empty() || stays(word.back())) return word;
  if (cut_off(word, "ies", 2) || cut_off(word, "ied", 2)) {
    made = word;
    made += 'y';
    return made;
  }
  if (word.size() > 4 && word.ends_with("sses")) return word.substr(0, word.size() - 2);
  if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is"))
    cut_off(word, "s", 3);
  if (cut_off(word, "ing", 3) || cut_off(word, "ed", 3)) undouble(word);
  cut_off(word, "ly", 4);
  if (word.size() > 3 && word.back() == 'e') word.remove_suffix(1);
  return word;
}

}  // namespace crosscheck
