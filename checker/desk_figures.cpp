#include "checker/desk_figures.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

namespace crosscheck {

namespace {

bool has_column(const ClaimKind& kind, std::string_view name) {
  return std::ranges::find(kind.columns, name, &Column::name) != kind.columns.end();
}

bool is_figure(const ClaimKind& kind) {
  return has_column(kind, "low") && has_column(kind, "high");
}

/// "41", "41 to 43", "41 or more", "43 or less".
std::string words_of(std::string_view low, std::string_view high) {
  if (low.empty()) return fmt::format("{} or less", high);
  if (high.empty()) return fmt::format("{} or more", low);
  return low == high ? std::string(low) : fmt::format("{} to {}", low, high);
}

/// An article that gives one value many times gives it once, where it clashes if it does.
void add_use(FigureView& figure, FigureUse use) {
  for (FigureUse& known : figure.uses) {
    if (known.mention.file != use.mention.file || known.value != use.value) continue;
    if (known.mention.fingerprint.empty()) known = std::move(use);
    return;
  }
  figure.uses.push_back(std::move(use));
}

bool moves(const FigureView& figure) {
  return std::ranges::any_of(
      figure.uses, [&](const FigureUse& use) { return use.value != figure.uses.front().value; });
}

}  // namespace

std::vector<FigureView> figures_of(std::span<const Statements> articles,
                                   const Identities& identities, const FindingIndex& findings) {
  std::map<std::tuple<std::uint32_t, std::string_view, std::string_view>, FigureView> figures;
  const ClaimKind* last = nullptr;
  bool last_is_figure = false;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (const Claim& claim : articles[a].claims) {
      if (claim.kind != last) last_is_figure = is_figure(*claim.kind);
      last = claim.kind;
      if (!last_is_figure || claim.subject == Claim::no_subject) continue;
      const std::uint32_t subject = identities.of[a][claim.subject];
      const std::string_view unit = value_of(claim, "unit");
      FigureView& figure = figures[{subject, claim.kind->name, unit}];
      figure.subject = identities.identities[subject].name;
      figure.what = unit.empty() ? std::string(claim.kind->name)
                                 : fmt::format("{}, {}", claim.kind->name, unit);
      Mention mention = findings.mention(articles[a], claim);
      std::string day = mention.published;
      add_use(figure, {words_of(value_of(claim, "low"), value_of(claim, "high")), std::move(day),
                       std::move(mention)});
    }
  }
  std::vector<FigureView> moving;
  for (auto& [key, figure] : figures) {
    if (!moves(figure)) continue;
    std::ranges::stable_sort(figure.uses, {}, &FigureUse::day);
    moving.push_back(std::move(figure));
  }
  return moving;
}

}  // namespace crosscheck
