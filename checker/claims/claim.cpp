#include "checker/claims/claim.h"

namespace crosscheck {

std::string_view to_string(Polarity polarity) {
  switch (polarity) {
    case Polarity::affirmed: return "affirmed";
    case Polarity::denied: return "denied";
  }
  return {};
}

std::string_view to_string(Modality modality) {
  switch (modality) {
    case Modality::asserted: return "asserted";
    case Modality::planned: return "planned";
    case Modality::reported: return "reported";
    case Modality::conditional: return "conditional";
    case Modality::question: return "question";
  }
  return {};
}

std::string_view to_string(EntityKind kind) {
  switch (kind) {
    case EntityKind::person: return "person";
    case EntityKind::place: return "place";
    case EntityKind::organisation: return "organisation";
    case EntityKind::country: return "country";
    case EntityKind::meeting: return "meeting";
    case EntityKind::article: return "article";
    case EntityKind::name: return "name";
  }
  return {};
}

std::string_view value_of(const Claim& claim, std::string_view column) {
  const auto& columns = claim.kind->columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == column) return claim.values[i];
  }
  return {};
}

}  // namespace crosscheck
