#include "checker/identities/portraits.h"

#include <algorithm>

namespace crosscheck {

Portraits::Portraits(std::span<const Statements> articles) {
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (const Claim& claim : articles[a].claims) {
      if (claim.subject == Claim::no_subject || claim.polarity == Polarity::denied) continue;
      if (claim.kind->name == "age") {
        const std::string_view low = value_of(claim, "low");
        if (!low.empty() && low == value_of(claim, "high"))
          of_[{a, claim.subject}].ages.push_back(low);
      } else if (claim.kind->name == "title" && value_of(claim, "office_class") != "citizen") {
        of_[{a, claim.subject}].offices.push_back(value_of(claim, "office"));
      }
    }
  }
}

int Portraits::in_common(const Instance& a, const Instance& b) const {
  const auto one = of_.find({a.article, a.entity}), other = of_.find({b.article, b.entity});
  if (one == of_.end() || other == of_.end()) return 0;
  const auto share = [](const std::vector<std::string_view>& left,
                        const std::vector<std::string_view>& right) {
    return std::any_of(left.begin(), left.end(), [&right](std::string_view value) {
      return std::find(right.begin(), right.end(), value) != right.end();
    });
  };
  return (share(one->second.ages, other->second.ages) ? 1 : 0) +
         (share(one->second.offices, other->second.offices) ? 1 : 0);
}

}  // namespace crosscheck
