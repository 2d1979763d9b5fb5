// The vocabulary of time: which words a temporal expression can be made of.

#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

using enum TimeClass;

/// Words that share classes, code and number; separated by spaces.
struct Row {
  std::string_view words;
  TimeClasses classes;
  int code = 0;
  int number = 0;
};

constexpr int code(TimeUnit unit) { return static_cast<int>(unit); }
constexpr int code(PartOfDay part) { return static_cast<int>(part); }
constexpr int code(TimeModifier modifier) { return static_cast<int>(modifier); }
constexpr int code(Season s) { return static_cast<int>(s); }
constexpr int code(Holiday h) { return static_cast<int>(h); }

constexpr TimeClasses only(TimeClass c) { return classes_of(c); }

constexpr Row rows[] = {
    {"january jan jan.", only(month), 1},
    {"february feb feb.", only(month), 2},
    {"march mar mar.", month | cased, 3},
    {"april apr apr.", only(month), 4},
    {"may", month | cased, 5},
    {"june jun jun.", only(month), 6},
    {"july jul jul.", only(month), 7},
    {"august aug aug.", month | cased, 8},
    {"september sept sept. sep sep.", only(month), 9},
    {"october oct oct.", only(month), 10},
    {"november nov nov.", only(month), 11},
    {"december dec dec.", only(month), 12},

    {"monday mondays mon.", weekday | phrase_start, 1},
    {"tuesday tuesdays tues tues. tue.", only(weekday), 2},
    {"wednesday wednesdays weds. wed.", weekday | cased, 3},
    {"thursday thursdays thurs thurs. thu.", only(weekday), 4},
    {"friday fridays fri.", only(weekday), 5},
    {"saturday saturdays sat.", weekday | cased, 6},
    {"sunday sundays sun.", weekday | cased, 7},

    {"second", unit | ordinal, code(TimeUnit::second), 2},
    {"seconds", only(unit), code(TimeUnit::second)},
    {"minute minutes", only(unit), code(TimeUnit::minute)},
    {"hour hours", only(unit), code(TimeUnit::hour)},
    {"day days", only(unit), code(TimeUnit::day)},
    {"weekend weekends", only(unit), code(TimeUnit::weekend)},
    {"week weeks", only(unit), code(TimeUnit::week)},
    {"fortnight fortnights", only(unit), code(TimeUnit::fortnight)},
    {"month months", only(unit), code(TimeUnit::month)},
    {"quarter quarters", only(unit), code(TimeUnit::quarter)},
    {"year years", unit | year_word, code(TimeUnit::year)},
    {"decade decades", only(unit), code(TimeUnit::decade)},
    {"century centuries", only(unit), code(TimeUnit::century)},

    {"zero", only(cardinal), 0, 0},
    {"one", only(cardinal), 0, 1},
    {"two", only(cardinal), 0, 2},
    {"three", only(cardinal), 0, 3},
    {"four", only(cardinal), 0, 4},
    {"five", only(cardinal), 0, 5},
    {"six", only(cardinal), 0, 6},
    {"seven", only(cardinal), 0, 7},
    {"eight", only(cardinal), 0, 8},
    {"nine", only(cardinal), 0, 9},
    {"ten", only(cardinal), 0, 10},
    {"eleven", only(cardinal), 0, 11},
    {"twelve", only(cardinal), 0, 12},
    {"thirteen", only(cardinal), 0, 13},
    {"fourteen", only(cardinal), 0, 14},
    {"fifteen", only(cardinal), 0, 15},
    {"sixteen", only(cardinal), 0, 16},
    {"seventeen", only(cardinal), 0, 17},
    {"eighteen", only(cardinal), 0, 18},
    {"nineteen", only(cardinal), 0, 19},
    {"twenty", only(cardinal), 0, 20},
    {"thirty", only(cardinal), 0, 30},
    {"forty", only(cardinal), 0, 40},
    {"fifty", only(cardinal), 0, 50},
    {"sixty", only(cardinal), 0, 60},
    {"seventy", only(cardinal), 0, 70},
    {"eighty", only(cardinal), 0, 80},
    {"ninety", only(cardinal), 0, 90},
    {"hundred", only(cardinal), 0, 100},
    {"thousand", only(cardinal), 0, 1000},
    {"dozen", only(cardinal), 0, 12},
    {"several few many some", only(vague), 0, 0},
    {"dozens hundreds thousands", only(vague), 0, 0},
    {"couple", only(vague), 0, 2},
    {"half", only(half_word), 0, 0},

    {"first", only(ordinal), 0, 1},
    {"third", only(ordinal), 0, 3},
    {"fourth", only(ordinal), 0, 4},
    {"fifth", only(ordinal), 0, 5},
    {"sixth", only(ordinal), 0, 6},
    {"seventh", only(ordinal), 0, 7},
    {"eighth", only(ordinal), 0, 8},
    {"ninth", only(ordinal), 0, 9},
    {"tenth", only(ordinal), 0, 10},
    {"eleventh", only(ordinal), 0, 11},
    {"twelfth", only(ordinal), 0, 12},
    {"thirteenth", only(ordinal), 0, 13},
    {"fourteenth", only(ordinal), 0, 14},
    {"fifteenth", only(ordinal), 0, 15},
    {"sixteenth", only(ordinal), 0, 16},
    {"seventeenth", only(ordinal), 0, 17},
    {"eighteenth", only(ordinal), 0, 18},
    {"nineteenth", only(ordinal), 0, 19},
    {"twentieth", only(ordinal), 0, 20},
    {"thirtieth", only(ordinal), 0, 30},
    {"final", only(ordinal), 0, -1},

    {"twenties", only(decade), 0, 1920},
    {"thirties", only(decade), 0, 1930},
    {"forties", only(decade), 0, 1940},
    {"fifties", only(decade), 0, 1950},
    {"sixties", only(decade), 0, 1960},
    {"seventies", only(decade), 0, 1970},
    {"eighties", only(decade), 0, 1980},
    {"nineties", only(decade), 0, 1990},

    {"spring springtime", only(season), code(Season::spring)},
    {"summer summertime", only(season), code(Season::summer)},
    {"autumn fall", only(season), code(Season::autumn)},
    {"winter wintertime", only(season), code(Season::winter)},

    {"morning mornings", only(part_of_day), code(PartOfDay::morning)},
    {"noon midday", only(part_of_day), code(PartOfDay::noon)},
    {"afternoon afternoons", only(part_of_day), code(PartOfDay::afternoon)},
    {"evening evenings", only(part_of_day), code(PartOfDay::evening)},
    {"night nights overnight", only(part_of_day), code(PartOfDay::night)},
    {"midnight", only(part_of_day), code(PartOfDay::midnight)},
    {"dawn daybreak sunrise", only(part_of_day), code(PartOfDay::dawn)},
    {"daytime", only(part_of_day), code(PartOfDay::daytime)},
    {"dusk sunset", only(part_of_day), code(PartOfDay::evening)},
    {"lunchtime", only(part_of_day), code(PartOfDay::midday)},

    {"today", only(today_word), 0},
    {"tomorrow", only(today_word), 1},
    {"yesterday", only(today_word), -1},
    {"tonight", only(today_word), 100},

    {"this these", only(this_word)},
    {"last past", only(last_word), 0},
    {"previous preceding prior", only(last_word), 1},
    {"next", only(next_word), 0},
    {"coming upcoming", only(next_word), 0},
    {"following ensuing subsequent", only(next_word), 1},
    {"that same those", only(same_word)},
    {"the", only(the)},
    {"its their", only(the), 1},
    {"a an", only(a), 0, 1},
    {"of", only(of)},
    {"in on during", only(in)},
    {"since until till by from between through throughout", only(in), 1},
    {"at", only(at)},
    {"and or to", only(joint)},

    {"early", only(edge), code(TimeModifier::start)},
    {"mid middle", edge | boundary, code(TimeModifier::mid)},
    {"late", only(edge), code(TimeModifier::end)},
    {"earlier", edge | earlier, code(TimeModifier::start)},
    {"later", edge | later, code(TimeModifier::end)},
    {"beginning start outset onset", only(boundary), code(TimeModifier::start)},
    {"end close conclusion", only(boundary), code(TimeModifier::end)},
    {"ago", only(ago)},
    {"previously beforehand", earlier | past},
    {"afterward afterwards hence", only(later)},
    {"every each per", only(every)},
    {"about around roughly approximately some", only(hedge), code(TimeModifier::approx)},
    {"nearly almost", only(hedge), code(TimeModifier::less_than)},
    {"over exceeding", only(hedge), code(TimeModifier::more_than)},

    {"fiscal", only(fiscal)},
    {"now currently presently nowadays", only(present)},
    {"recently lately", only(past), 1},
    {"recent", only(past)},
    {"future", only(future)},
    {"current latest", only(present_adjective)},
    {"present", only(present_adjective), 1},
    {"daily", only(set_word), code(TimeUnit::day)},
    {"nightly", only(set_word), code(TimeUnit::day)},
    {"hourly", only(set_word), code(TimeUnit::hour)},
    {"weekly", only(set_word), code(TimeUnit::week)},
    {"monthly", only(set_word), code(TimeUnit::month)},
    {"yearly", only(set_word), code(TimeUnit::year)},
    {"a.m. am a.m", only(am_pm), 0},
    {"p.m. pm p.m", only(am_pm), 12},
    {"est edt cst cdt mst mdt pst pdt et gmt utc bst cet cest ist msk eet eest hkt jst",
     only(zone)},
    {"hrs hrs.", only(zone), 1},
    {"q1", only(quarter_name), 1},
    {"q2", only(quarter_name), 2},
    {"q3", only(quarter_name), 3},
    {"q4", only(quarter_name), 4},
    {"o'clock oclock", only(oclock)},
    {"bc b.c. bce b.c.e.", only(era), 1},
    {"ad a.d. ce c.e.", era | cased, 0},
    {"least most than", only(than)},
    {"less fewer", only(hedge), code(TimeModifier::less_than)},
    {"more full consecutive straight additional whole entire further long successive", only(more)},
    {"old", only(old)},
    {"long", long_word | more},
    {"period", only(period_word)},
    {"time moment point", only(time_noun)},

    {"thanksgiving", only(holiday), code(Holiday::thanksgiving)},
    {"christmas xmas", holiday | phrase_start, code(Holiday::christmas)},
    {"easter", holiday | phrase_start, code(Holiday::easter)},
    {"halloween", only(holiday), code(Holiday::halloween)},
    {"juneteenth", only(holiday), code(Holiday::juneteenth)},
    {"pentecost", only(holiday), code(Holiday::pentecost)},
    {"new labor labour memorial independence veterans veteran's good palm ash boxing columbus "
     "valentine valentine's mother mother's mothers father father's fathers martin presidents "
     "president's st. luther king patrick eve s s.",
     only(phrase_start)},
};

/// Open addressing with linear probing; half full at most.
class Vocabulary {
 public:
  Vocabulary() {
    for (const Row& row : rows) {
      std::string_view rest = row.words;
      while (!rest.empty()) {
        std::size_t space = std::min(rest.find(' '), rest.size());
        add(word_key(rest.substr(0, space)), row);
        rest.remove_prefix(std::min(space + 1, rest.size()));
      }
    }
  }

  WordSet words_of(TimeClasses classes) const {
    WordSet words;
    for (const Slot& slot : slots_)
      if ((slot.word.classes & classes) != 0) words.add(slot.key);
    return words;
  }

  TimeWord find(std::uint64_t key) const {
    if (!seen_[filter_bit(key)]) return {};
    for (std::size_t i = key % size;; i = (i + 1) % size) {
      if (slots_[i].key == key) return slots_[i].word;
      if (slots_[i].key == 0) return {};
    }
  }

 private:
  static constexpr std::size_t size = 1024;
  struct Slot {
    std::uint64_t key = 0;
    TimeWord word;
  };

  void add(std::uint64_t key, const Row& row) {
    seen_.set(filter_bit(key));
    std::size_t i = key % size;
    while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) % size;
    Slot& slot = slots_[i];
    slot.key = key;
    slot.word.classes |= row.classes;
    if (row.code != 0) slot.word.code = static_cast<std::int16_t>(row.code);
    if (row.number != 0) slot.word.number = static_cast<std::int16_t>(row.number);
  }

  static std::size_t filter_bit(std::uint64_t key) { return key >> 51; }

  std::array<Slot, size> slots_;
  /// One kilobyte that answers for nearly all words that are none of time, so that the slots do
  /// not crowd the cache.
  std::bitset<8192> seen_;
};

const Vocabulary& vocabulary() {
  static const Vocabulary made;
  return made;
}

}  // namespace

TimeWord time_word(std::uint64_t key) { return vocabulary().find(key); }

WordSet time_words(TimeClasses classes) { return vocabulary().words_of(classes); }

}  // namespace crosscheck
