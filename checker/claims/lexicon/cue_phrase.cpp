#include "checker/claims/lexicon/cue_phrase.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "checker/claims/lexicon/lexicon.h"

namespace crosscheck {

namespace {

using enum MeetingCue;

constexpr std::pair<std::string_view, MeetingCue> names[] = {
    {"none", none},
    {"joins", joins},
    {"goes", goes},
    {"stays-away", stays_away},
    {"shuns", shuns},
    {"in-person", in_person},
    {"travels", travels},
    {"remote", remote},
    {"by-phone", by_phone},
    {"represented", represented},
    {"leads", leads},
    {"led-by", led_by},
    {"holds-chair", holds_chair},
    {"chaired-by", chaired_by},
    {"hands-chair", hands_chair},
    {"leads-for", leads_for},
    {"dies", dies},
    {"late", late},
    {"acts", acts},
    {"seen", seen},
    {"replaces", replaces},
    {"not-there", not_there},
    {"elsewhere", elsewhere},
    {"empty", empty},
    {"sent-instead", sent_instead},
    {"listed", listed},
    {"with-them", with_them},
    {"beside", beside},
    {"joined-by", joined_by},
    {"arrives", arrives},
    {"not-in", not_in},
    {"except", except_for},
};

/// What stands before the first `mark`, which is cut off together with it.
std::string_view cut(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view piece = rest.substr(0, end);
  rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
  return piece;
}

}  // namespace

std::optional<MeetingCue> cue_named(std::string_view name) {
  const auto known = std::find_if(std::begin(names), std::end(names),
                                  [name](const auto& row) { return row.first == name; });
  if (known == std::end(names)) return std::nullopt;
  return known->second;
}

Result<std::vector<CueSlot>> parse_cue_phrase(std::string_view words) {
  std::vector<CueSlot> slots;
  for (std::string_view rest = words; !rest.empty();) {
    std::string_view choice = cut(rest, ' ');
    CueSlot& slot = slots.emplace_back();
    slot.optional = choice.ends_with('?');
    if (slot.optional) choice.remove_suffix(1);
    const std::string_view whole = choice;
    const bool empty_word = whole.empty() || whole.starts_with('|') || whole.ends_with('|') ||
                            whole.find("||") != whole.npos;
    if (whole.find('-') != whole.npos)
      return Error{"", 0, fmt::format("'{}' has a hyphen where a blank belongs", choice)};
    if (empty_word) return Error{"", 0, fmt::format("a word is missing in '{}'", words)};
    while (!choice.empty()) slot.keys.push_back(word_key(cut(choice, '|')));
  }
  if (slots.empty() || slots.front().optional)
    return Error{"", 0, fmt::format("'{}' begins with no word that must be there", words)};
  return slots;
}

}  // namespace crosscheck
