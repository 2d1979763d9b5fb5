#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/text/day.h"

namespace crosscheck {

/// Whether `general` is `office` itself or what it is a kind of: "envoy" of "special-envoy". False
/// for an office the register has not.
bool is_broader(const Lexicon& lexicon, std::string_view general, std::string_view office);

/// Whether two ids can mean one office: they are equal, or one is broader than the other.
bool same_office(const Lexicon& lexicon, std::string_view a, std::string_view b);

/// Whether one person cannot hold both at a time: two ranks of one ladder, two offices that each
/// fill a life (president and vice president), one such office of two countries. Silent where real
/// people have held both, as a head of government who keeps a ministry.
bool offices_exclude(const Lexicon& lexicon, std::string_view a, std::string_view b);

/// Whether nobody is in both parties: two of one country, or two families. Parties of two countries
/// may bear one acronym and are not compared, nor a party with a family it may belong to.
bool parties_exclude(const Lexicon& lexicon, std::string_view a, std::string_view b);

/// Whether the register has the person in that office, or in one it can be, on that day; nothing
/// when it has no tenure of the person in any such office.
std::optional<bool> in_office(const Lexicon& lexicon, std::string_view person,
                              std::string_view office, Day day);

/// "m" or "f" where only men or only women bear a given name, else empty; for an honorific too.
std::string_view given_gender(const Lexicon& lexicon, std::string_view given);

/// Whether the leaders of a country, by its code, speak English in public.
bool speaks_english(const Lexicon& lexicon, std::string_view country);

/// Whether English bears a word as a given name or a surname.
bool is_borne(const Lexicon& lexicon, std::string_view word);

/// The part of a register that a run is about.
struct RegisterExtract {
  std::vector<Tenure> tenures;         ///< sorted by person, office, first day
  std::vector<std::uint32_t> offices;  ///< records of the offices, their broader ones too; sorted
};

/// An office as claims name it: its id, and the polity when the claim says it.
struct NamedOffice {
  std::string_view office;
  std::string_view polity;

  friend auto operator<=>(const NamedOffice&, const NamedOffice&) = default;
};

/// Finds the part of a register that a run is about.
class Register {
 public:
  /// `lexicon` must outlive the register.
  explicit Register(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// The tenures of these persons and of the holders of these offices. "president" of polity "us"
  /// means every office of that polity that is a kind of president.
  RegisterExtract extract(const std::vector<std::string_view>& persons,
                          const std::vector<NamedOffice>& offices);

 private:
  const std::vector<std::uint32_t>& offices_of(std::string_view polity);
  void add_office(std::uint32_t office, RegisterExtract& out) const;

  const Lexicon& lexicon_;
  /// Offices by polity, filled when first asked for.
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_polity_;
};

}  // namespace crosscheck
