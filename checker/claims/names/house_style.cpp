#include "checker/claims/names/house_style.h"

#include <fmt/core.h>
#include <re2/re2.h>

#include <algorithm>
#include <cassert>
#include <functional>

#include "checker/claims/names/names.h"

namespace crosscheck {

namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// One form as RE2, with any blanks for a blank.
std::string regex_of(std::string_view form) {
  std::string regex;
  const bool lower = form.front() >= 'a' && form.front() <= 'z';
  if (is_word(form.front())) regex += "\\b";
  if (lower) {
    regex += fmt::format("[{}{}]", static_cast<char>(form.front() - 'a' + 'A'), form.front());
    form.remove_prefix(1);
  }
  for (const char c : form) {
    regex += c == ' ' ? std::string("\\s+") : RE2::QuoteMeta(re2::StringPiece(&c, 1));
  }
  return regex;
}

std::vector<std::string> desks_that_prefer_others(std::span<const HouseForm> forms,
                                                  const HouseForm& row) {
  std::vector<std::string> desks;
  for (const HouseForm& own : forms) {
    if (own.desk.empty() || std::ranges::find(row.others, own.preferred) == row.others.end())
      continue;
    desks.push_back(own.desk);
  }
  return desks;
}

}  // namespace

void add_house_style(std::span<const HouseForm> forms, PatternPacks& packs) {
  const auto kind =
      std::ranges::find_if(packs.kinds, [](const auto& k) { return k->name == "house-style"; });
  assert(kind != packs.kinds.end() && "rules/patterns/house-style.toml has it");
  for (const HouseForm& form : forms) {
    std::vector<std::string> others = form.others;
    std::erase(others, "");
    if (others.empty()) continue;
    // RE2 takes the first that fits: "U.S.A." before "U.S.".
    std::ranges::stable_sort(others, std::greater<>(), &std::string::size);
    std::string regex;
    for (const std::string& other : others) {
      regex += (regex.empty() ? "" : "|") + regex_of(other);
    }
    Pattern pattern;
    pattern.id = fmt::format("house-style-{}", packs.patterns.size());
    pattern.kind = kind->get();
    pattern.match = fmt::format("(?P<here>(?P<words>{}))(?:\\W|$)", regex);
    pattern.values = {{(*kind)->column("preferred"), form.preferred}};
    if (!form.desk.empty()) pattern.desks = {form.desk};
    if (form.desk.empty()) pattern.other_desks = desks_that_prefer_others(forms, form);
    packs.patterns.push_back(std::move(pattern));
  }
}

void drop_house_forms(std::span<const HouseForm> forms, Statements& statements) {
  std::erase_if(statements.claims, [&](const Claim& claim) {
    return claim.kind == &less_usual_name_kind &&
           std::ranges::any_of(forms, [&](const HouseForm& form) {
             return form.preferred == value_of(claim, "form") &&
                    (form.desk.empty() || form.desk == statements.desk);
           });
  });
}

}  // namespace crosscheck
