#include "checker/claims/quantities/units.h"

#include <optional>

#include "checker/claims/lexicon/word_map.h"

namespace crosscheck {
namespace {

/// Units by name: the words, the dimension, the unit that is compared, and how many of that they
/// are. Currencies stay apart: none is worth another for long.
struct UnitRow {
  std::string_view words;
  std::string_view dimension;
  std::string_view unit;
  double factor = 1;
  bool ambiguous = false;
};

constexpr UnitRow unit_rows[] = {
    {"percent pct pct. % percentage", "share", "percent"},
    {"mile miles mi mi.", "length", "metre", 1609.344},
    {"kilometer kilometers kilometre kilometres km kms", "length", "metre", 1000},
    {"meter meters metre metres m", "length", "metre", 1},
    {"yard yards", "length", "metre", 0.9144},
    {"foot feet ft ft.", "length", "metre", 0.3048},
    {"inch inches", "length", "metre", 0.0254},
    {"centimeter centimeters centimetre centimetres cm", "length", "metre", 0.01},
    {"millimeter millimeters millimetre millimetres mm", "length", "metre", 0.001},
    {"acre acres", "area", "hectare", 0.404686},
    {"hectare hectares ha", "area", "hectare", 1},
    {"mph", "speed", "km/h", 1.609344},
    {"kph km/h kmh", "speed", "km/h", 1},
    {"knot knots", "speed", "km/h", 1.852},
    {"kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", "mass", "kilogram", 1},
    {"gram grams gramme grammes g", "mass", "kilogram", 0.001},
    {"ounce ounces oz oz.", "mass", "kilogram", 0.0283495},
    {"lb lb. lbs lbs.", "mass", "kilogram", 0.453592},
    {"tonne tonnes", "mass", "kilogram", 1000},
    {"ton tons", "mass", "kilogram", 1000, true},
    {"liter liters litre litres", "volume", "litre", 1},
    {"gallon gallons", "volume", "litre", 3.78541, true},
    {"barrel barrels", "volume", "litre", 158.987},
    {"watt watts", "power", "watt", 1},
    {"kilowatt kilowatts kw", "power", "watt", 1e3},
    {"megawatt megawatts mw", "power", "watt", 1e6},
    {"gigawatt gigawatts gw", "power", "watt", 1e9},
    {"celsius c", "temperature", "celsius", 1},
    {"dollar dollars dlr dlrs", "money", "dollar"},
    {"usd", "money", "USD"},
    {"euro euros eur", "money", "EUR"},
    {"pound pounds", "pound", "pound"},
    {"sterling stg gbp", "money", "GBP"},
    {"yen", "money", "JPY"},
    {"yuan renminbi", "money", "CNY"},
    {"rouble roubles ruble rubles", "money", "RUB"},
    {"rupee rupees rs rs. inr", "money", "rupee"},
    {"hryvnia hryvnias", "money", "UAH"},
    {"franc francs", "money", "franc"},
    {"peso pesos", "money", "peso"},
    {"rand", "money", "ZAR"},
    {"reais", "money", "BRL"},
    {"lira liras", "money", "lira"},
    {"shekel shekels", "money", "ILS"},
    {"riyal riyals", "money", "riyal"},
    {"dinar dinars", "money", "dinar"},
    {"dirham dirhams", "money", "dirham"},
    {"ringgit", "money", "MYR"},
    {"baht", "money", "THB"},
    {"naira", "money", "NGN"},
    {"cedi cedis", "money", "GHS"},
    {"taka", "money", "BDT"},
    {"won", "money", "KRW"},
    {"shilling shillings", "money", "shilling"},
    {"kronor krona", "money", "krona"},
    {"kroner krone", "money", "krone"},
    {"zloty zlotys zlotych", "money", "PLN"},
    {"forint forints", "money", "HUF"},
    {"tugrik tugriks", "money", "MNT"},
};

struct SignRow {
  std::string_view sign;
  std::string_view currency;
};

constexpr SignRow signs[] = {
    {"$", "dollar"}, {"£", "GBP"}, {"€", "EUR"},  {"¥", "yen"}, {"₹", "rupee"}, {"₱", "peso"},
    {"₦", "NGN"},    {"₩", "KRW"}, {"₺", "lira"}, {"₴", "UAH"}, {"฿", "THB"},
};

/// What stands glued before the dollar, or a code before the figure.
constexpr SignRow codes[] = {
    {"us", "USD"},    {"usd", "USD"}, {"a", "AUD"},       {"au", "AUD"},   {"c", "CAD"},
    {"ca", "CAD"},    {"nz", "NZD"},  {"hk", "HKD"},      {"s", "SGD"},    {"nt", "TWD"},
    {"j", "JMD"},     {"eur", "EUR"}, {"gbp", "GBP"},     {"rs", "rupee"}, {"rs.", "rupee"},
    {"inr", "rupee"}, {"p", "peso"},  {"php", "peso"},    {"ghs", "GHS"},  {"ghc", "GHS"},
    {"rm", "MYR"},    {"kes", "KES"}, {"sh", "shilling"}, {"ksh", "KES"},  {"chf", "CHF"},
    {"nok", "NOK"},   {"sek", "SEK"}, {"dkk", "DKK"},     {"pln", "PLN"},  {"tk", "BDT"},
};

std::string_view row_of(std::span<const SignRow> rows, std::string_view word) {
  for (const SignRow& row : rows)
    if (row.sign == word) return row.currency;
  return {};
}

const UnitRow* unit_row(const Reading& reading, std::uint32_t i) {
  static const auto rows = [] {
    WordMap<const UnitRow*> made;
    for (const UnitRow& row : unit_rows) made.add_row(row.words, &row);
    return made;
  }();
  if (i >= reading.tokens.size()) return nullptr;
  const Token& token = reading.tokens[i];
  if (token.kind == TokenKind::other) return reading.text(token) == "%" ? &unit_rows[0] : nullptr;
  return rows.of(token);
}

class UnitReader {
 public:
  UnitReader(const Reading& reading, TokenRange number) : reading_(reading), number_(number) {}

  UnitWords read() {
    UnitWords unit = before();
    if (unit.dimension.empty()) unit = behind();
    if (unit.dimension.empty()) return {};
    take_rate(unit);
    return unit;
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  UnitWords before() const {
    const std::uint32_t i = number_.begin;
    if (i == 0) return {};
    UnitWords unit;
    unit.end = number_.end;
    std::string_view currency = currency_at(reading_, i - 1);
    if (currency.empty()) return {};
    unit.begin = i - 1;
    if (currency == "dollar" && i > 1 && !token(i - 1).space_before &&
        token(i - 2).kind == TokenKind::word) {
      const std::string_view code = coded(i - 2);
      if (!code.empty()) currency = code, unit.begin = i - 2;
    }
    unit.dimension = "money";
    unit.unit = currency == "yen" ? "JPY" : currency;
    return unit;
  }

  std::string_view coded(std::uint32_t i) const {
    std::string plain;
    for (const char c : reading_.text(token(i)))
      if (c != '.') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return row_of(codes, plain);
  }

  UnitWords behind() const {
    static const WordSet square{"square", "sq", "sq."}, cubic{"cubic"}, per{"per"}, cent{"cent"};
    static const WordSet point{"point", "points", "pp"}, percentage{"percentage"},
        degrees{"degrees", "degree"};
    static const WordSet nautical{"nautical"}, an_hour{"hour", "hr"}, a{"a", "an", "per"};
    std::uint32_t i = number_.end;
    UnitWords unit;
    unit.begin = number_.begin;
    if (i < reading_.tokens.size() && token(i).kind == TokenKind::hyphen) ++i;
    if (is(i, per) && is(i + 1, cent)) return made(unit, "share", "percent", 1, i + 2);
    if (is(i, percentage))
      return is(i + 1, point) ? made(unit, "points", "percentage point", 1, i + 2) : UnitWords{};
    if (is(i, degrees)) {
      static const WordSet fahrenheit{"fahrenheit", "f"}, celsius{"celsius", "c", "centigrade"};
      if (is(i + 1, celsius)) return made(unit, "temperature", "celsius", 1, i + 2);
      if (!is(i + 1, fahrenheit)) return {};
      unit = made(unit, "temperature", "celsius", 5.0 / 9, i + 2);
      unit.offset = -32;
      return unit;
    }
    int power = 1;
    if (is(i, square)) power = 2, ++i;
    if (is(i, cubic)) power = 3, ++i;
    const bool at_sea = is(i, nautical);
    if (at_sea) ++i;
    const UnitRow* row = unit_row(reading_, i);
    if (row == nullptr || is_no_unit(i, *row)) return {};
    if (row->dimension == "share" && is(i + 1, point))
      return made(unit, "points", "percentage point", 1, i + 2);
    double factor = at_sea ? 1852 : row->factor;
    if (power == 2) {
      if (row->dimension != "length") return {};
      return made(unit, "area", "hectare", factor * factor / 1e4, i + 1);
    }
    if (power == 3) {
      if (row->dimension != "length") return {};
      return made(unit, "volume", "litre", factor * factor * factor * 1e3, i + 1);
    }
    if (row->dimension == "length" && is(i + 1, a) && is(i + 2, an_hour))
      return made(unit, "speed", "km/h", factor / 1000, i + 3);
    unit = made(unit, row->dimension, row->unit, factor, i + 1);
    unit.ambiguous = row->ambiguous;
    return unit;
  }

  /// "30 m" may be metres or millions, "5 C" a grade, "100m" a race; "3 won" is a verb.
  bool is_no_unit(std::uint32_t i, const UnitRow& row) const {
    const std::string_view text = reading_.text(token(i));
    if (text.size() == 1 && text != "%") return !(text == "m" && token(i).space_before);
    if (row.unit == "KRW" && !token(i).space_before) return true;
    static const WordSet won{"won"};
    const bool verb = won.has(token(i)) && token(number_.begin).value < 1000 && number_.size() == 1;
    return verb;
  }

  static UnitWords made(UnitWords unit, std::string_view dimension, std::string_view name,
                        double factor, std::uint32_t end) {
    unit.dimension = dimension;
    unit.unit = name;
    unit.factor = factor;
    unit.end = end;
    return unit;
  }

  /// "$15 a month", "£3 per head": another thing than the sum itself.
  void take_rate(UnitWords& unit) const {
    static const WordSet a{"a", "an", "per"};
    static const WordSet measures{"day",       "week",  "month",   "year",   "hour",   "head",
                                  "person",    "ton",   "tonne",   "barrel", "gallon", "litre",
                                  "liter",     "acre",  "hectare", "share",  "kilo",   "kilogram",
                                  "kg",        "pound", "ounce",   "capita", "minute", "second",
                                  "household", "mile",  "km",      "vote"};
    static const WordSet yearly{"annually", "yearly"}, monthly{"monthly"}, hourly{"hourly"};
    // "$100 million a year earlier" says when, not how often.
    static const WordSet when{"earlier", "ago", "before", "later", "after"};
    if (is(unit.end, a) && is(unit.end + 1, measures) && !is(unit.end + 2, when)) {
      unit.unit += '/';
      unit.unit += reading_.text(token(unit.end + 1));
      unit.end += 2;
    } else if (is(unit.end, yearly)) {
      unit.unit += "/year";
    } else if (is(unit.end, monthly)) {
      unit.unit += "/month";
    } else if (is(unit.end, hourly)) {
      unit.unit += "/hour";
    }
  }

  const Reading& reading_;
  TokenRange number_;
};

}  // namespace

std::string_view currency_at(const Reading& reading, std::uint32_t token) {
  const Token& sign = reading.tokens[token];
  if (sign.kind == TokenKind::other) return row_of(signs, reading.text(sign));
  if (sign.kind != TokenKind::word || sign.letters == LetterCase::lower || sign.words.size() > 4)
    return {};
  std::string plain;
  for (const char c : reading.text(sign))
    if (c != '.') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  // "P36 million" is glued, "US 5" is no sum.
  const bool glued = token + 1 < reading.tokens.size() && !reading.tokens[token + 1].space_before;
  if (plain.size() <= 2 && plain != "rs" && plain != "rm" && plain != "tk" &&
      !(plain == "p" && glued))
    return {};
  return row_of(codes, plain);
}

UnitWords unit_beside(const Reading& reading, TokenRange number) {
  return UnitReader(reading, number).read();
}

}  // namespace crosscheck
