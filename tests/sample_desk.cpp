#include "tests/sample_desk.h"

#include <date/date.h>
#include <algorithm>
#include <utility>

namespace crosscheck {

const ClaimKind& sample_title() {
  static constexpr Column columns[] = {{"office", "office as written"},
                                       {"status", "former, acting, or NULL"}};
  static constexpr ClaimKind kind{"title", "a person's office", columns};
  return kind;
}

const ClaimKind& sample_date() {
  static constexpr Column columns[] = {{"written", "the date as written"},
                                       {"weekday", "1 Monday to 7 Sunday"}};
  static constexpr ClaimKind kind{"date", "a date with its weekday", columns};
  return kind;
}

SampleDesk& SampleDesk::article(std::string path, Options options) {
  Statements article;
  article.path = std::move(path);
  article.desk = std::move(options.desk);
  article.published.period = {options.day, options.day};
  articles_.push_back(std::move(article));
  sources_.emplace_back();
  identities_.of.emplace_back();
  return *this;
}

std::uint32_t SampleDesk::entity(const std::string& person) {
  auto& entities = articles_.back().entities;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (entities[i].name == person) return i;
  }
  auto& identities = identities_.identities;
  std::uint32_t identity = 0;
  while (identity < identities.size() && identities[identity].name != person) ++identity;
  if (identity == identities.size()) identities.push_back({EntityKind::person, person, {}, {}});
  entities.push_back({EntityKind::person, person, {}, {}, {}});
  identities_.of.back().push_back(identity);
  return static_cast<std::uint32_t>(entities.size()) - 1;
}

Claim& SampleDesk::add(const ClaimKind& kind, std::string quote, std::vector<std::string> values) {
  std::string& source = sources_.back();
  Statements& article = articles_.back();
  const std::string before = "Line: ";
  Claim claim;
  claim.kind = &kind;
  claim.values = std::move(values);
  const auto begin = static_cast<std::uint32_t>(source.size() + before.size());
  claim.evidence.source = {begin, begin + static_cast<std::uint32_t>(quote.size())};
  const int line = static_cast<int>(article.claims.size()) + 1;
  const int column = static_cast<int>(before.size()) + 1;
  claim.evidence.begin = {line, column};
  claim.evidence.end = {line, column + static_cast<int>(quote.size())};
  source += before + quote + " today.\n";
  claim.evidence.quote = std::move(quote);
  article.claims.push_back(std::move(claim));
  return article.claims.back();
}

SampleDesk& SampleDesk::title(std::string person, std::string office, std::string status) {
  const std::uint32_t subject = entity(person);
  std::string quote = (status.empty() ? "" : status + " ") + office + " " + person;
  add(sample_title(), std::move(quote), {std::move(office), std::move(status)}).subject = subject;
  return *this;
}

SampleDesk& SampleDesk::date(std::string written, std::string weekday, date::sys_days day) {
  add(sample_date(), written, {written, std::move(weekday)}).period = {day, day};
  return *this;
}

SampleDesk& SampleDesk::known(std::string_view person, std::string id) {
  for (Identity& identity : identities_.identities) {
    if (identity.name == person) identity.known = id;
  }
  return *this;
}

std::string SampleDesk::source(std::string_view path) const {
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    if (articles_[i].path == path) return sources_[i];
  }
  return {};
}

SampleDesk SampleDesk::reversed() const {
  SampleDesk other = *this;
  std::reverse(other.articles_.begin(), other.articles_.end());
  std::reverse(other.sources_.begin(), other.sources_.end());
  std::reverse(other.identities_.of.begin(), other.identities_.of.end());
  return other;
}

}  // namespace crosscheck
