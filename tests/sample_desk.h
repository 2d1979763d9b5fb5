#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/identities/identity.h"

namespace crosscheck {

/// A made-up kind for tests of ledger and rules: a person's office, and whether it is past.
const ClaimKind& sample_title();
/// A second one, about nobody: a date and the weekday written beside it.
const ClaimKind& sample_date();

/// Articles put together claim by claim, without reading a text. The claims of an article stand
/// one a line, and so do the words of its source.
class SampleDesk {
 public:
  struct Options {
    std::string desk = "Courier";
    std::optional<date::sys_days> day = {};
  };

  /// Starts the next article.
  SampleDesk& article(std::string path, Options options);
  SampleDesk& article(std::string path) { return article(std::move(path), Options{}); }
  /// "status office person" as a sentence of the article.
  SampleDesk& title(std::string person, std::string office, std::string status = {});
  SampleDesk& date(std::string written, std::string weekday, date::sys_days day);
  /// The claim added last.
  Claim& last() { return articles_.back().claims.back(); }
  /// Gives a person the register's id.
  SampleDesk& known(std::string_view person, std::string id);

  const std::vector<Statements>& articles() const { return articles_; }
  const Identities& identities() const { return identities_; }
  /// The bytes of an article's file.
  std::string source(std::string_view path) const;
  /// The same articles in the opposite order.
  SampleDesk reversed() const;

 private:
  std::uint32_t entity(const std::string& person);
  Claim& add(const ClaimKind& kind, std::string quote, std::vector<std::string> values);

  std::vector<Statements> articles_;
  std::vector<std::string> sources_;
  Identities identities_;
};

}  // namespace crosscheck
