#include "checker/claims/meetings/grouping.h"

#include <date/date.h>
#include <algorithm>

#include "checker/claims/persons/find_persons.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

void add(std::vector<std::string>& ids, const std::string& id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

/// Puts the mentions of an article together to meetings.
class Grouping {
 public:
  Grouping(const Reading& reading, const std::vector<MeetingMention>& mentions)
      : reading_(reading), mentions_(mentions) {}

  ArticleMeetings group();

 private:
  std::uint32_t section(const MeetingMention& mention) const {
    return reading_.sentence_of(mention.tokens.begin).section;
  }

  std::uint32_t agreeing(const Meeting& single) const;
  std::uint32_t known_there(const MeetingMention& mention, const Meeting& single) const;
  std::uint32_t spoken_of_last(const MeetingMention& mention, const Meeting& single) const;
  std::uint32_t of_headline(const MeetingMention& mention, const Meeting& single) const;
  bool heads(std::uint32_t mention) const;
  bool is_digest(const MeetingMention& mention) const;
  void add_bare();
  bool is_aside(const Meeting& meeting) const;
  bool is_under_another(std::uint32_t mention, std::uint32_t main) const;

  const Reading& reading_;
  const std::vector<MeetingMention>& mentions_;
  std::vector<Meeting> meetings_;
  std::uint32_t last_ = no_meeting;
  std::uint32_t last_section_ = no_index;
};

Meeting alone(std::uint32_t index, const MeetingMention& mention) {
  Meeting meeting;
  meeting.mentions = {index};
  meeting.traits.kind = mention.kind;
  meeting.traits.place = mention.place;
  meeting.traits.days = mention.days;
  meeting.traits.label = mention.label;
  meeting.apart = mention.apart;
  for (const Party& p : mention.parties)
    p.person ? add(meeting.traits.persons, fold(p.name)) : add(meeting.traits.sides, p.id);
  meeting.traits.closed = mention.closed;
  return meeting;
}

void merge(Meeting& into, const Meeting& from) {
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  if (into.traits.place.empty()) into.traits.place = from.traits.place;
  if (!into.traits.days.known()) into.traits.days = from.traits.days;
  MeetingLabel& label = into.traits.label;
  const MeetingLabel& more = from.traits.label;
  if (label.circle.size() < more.circle.size()) label.circle = more.circle;
  if (label.seat.empty()) label.seat = more.seat;
  if (label.own.empty()) label.own = more.own;
  if (label.named.empty()) label.named = more.named;
  if (label.whose.empty()) label.whose = more.whose;
  if (label.occasion.empty()) label.occasion = more.occasion;
  if (label.topic.empty()) label.topic = more.topic;
  if (label.round == 0) label.round = more.round;
  into.traits.closed = into.traits.closed || from.traits.closed;
  for (const std::string& id : from.traits.sides) add(into.traits.sides, id);
  for (const std::string& id : from.traits.persons) add(into.traits.persons, id);
}

/// Whether a meeting of these days may be what an article of its day is about.
bool is_news(const Reading& reading, const Period& days) {
  constexpr date::days coverage{10};
  const Period& published = reading.article->published.period;
  if (!days.known() || !published.known()) return true;
  return *days.from <= *published.to + coverage && *published.from <= *days.to + coverage;
}

/// How much a mention says for its meeting being what the article is about.
int weight(const Reading& reading, const MeetingMention& mention) {
  if (mention.bridge || mention.silent || mention.modality == Modality::reported) return 0;
  if (!is_news(reading, mention.days.known() ? mention.days : mention.around)) return 0;
  if (mention.alone) return 1;  // what a few do by themselves is at the edge of the matter
  const Sentence& sentence = reading.sentence_of(mention.noun);
  switch (reading.article->sections[sentence.section].kind) {
    case SectionKind::headline:
    case SectionKind::standfirst: return 4;
    case SectionKind::question:
    case SectionKind::caption:
    case SectionKind::block_quotation: return 0;
    case SectionKind::body:
    case SectionKind::heading:
    case SectionKind::list:
    case SectionKind::table_cell:
    case SectionKind::answer:
    case SectionKind::key_points:
    case SectionKind::summary: break;
  }
  constexpr std::uint32_t first_lines = 120;
  return mention.noun < first_lines ? 3 : 2;
}

std::uint32_t main_meeting(const Reading& reading, const std::vector<MeetingMention>& mentions,
                           const std::vector<Meeting>& meetings) {
  std::uint32_t best = no_meeting;
  int most = 0;
  for (std::uint32_t m = 0; m < meetings.size(); ++m) {
    if (meetings[m].apart || !is_news(reading, meetings[m].traits.days)) continue;
    int sum = 0;
    for (const std::uint32_t i : meetings[m].mentions) sum += weight(reading, mentions[i]);
    if (sum <= most) continue;
    most = sum;
    best = m;
  }
  return best;
}

/// An article of very many meetings is compared with its latest, so that its cost stays linear.
std::uint32_t first_compared(const std::vector<Meeting>& meetings) {
  constexpr std::size_t most_compared = 256;
  const std::size_t size = meetings.size();
  return size > most_compared ? static_cast<std::uint32_t>(size - most_compared) : 0;
}

/// "The Naivasha meetings" of an article on talks in Kenya.
bool only_named(const MeetingMention& mention) {
  const MeetingLabel& label = mention.label;
  return label.circle.empty() && label.own.empty() && label.topic.empty() && label.round == 0 &&
         label.whose.empty() && !label.named.empty();
}

/// "Tuesday's opening session", "the debate": part of the meeting the article is about.
bool is_session(const MeetingMention& mention) {
  return mention.kind == "session" && mention.place.empty() && mention.parties.empty() &&
         mention.label.circle.empty() && mention.label.own.empty() && mention.arity == 0;
}

/// Whether a mention says nothing that tells its meeting from others.
bool is_bare(const MeetingMention& mention) {
  if (mention.apart || mention.anaphor) return false;
  if (is_session(mention)) return true;
  return mention.place.empty() && mention.parties.empty() && mention.when.empty() &&
         mention.arity == 0 && mention.proposer.id.empty() &&
         (mention.label.empty() || only_named(mention)) && !mention.apart && !mention.anaphor;
}

/// "The Harbour City talks", with nothing else said, are the only ones the article has there.
std::uint32_t only_one_there(const std::vector<Meeting>& meetings, const MeetingMention& mention) {
  const bool only_place = mention.parties.empty() && mention.when.empty() && mention.arity == 0 &&
                          mention.proposer.id.empty() && mention.label.empty();
  if (!only_place || mention.apart || mention.place.empty()) return no_meeting;
  std::uint32_t found = no_meeting;
  for (std::uint32_t m = first_compared(meetings); m < meetings.size(); ++m) {
    const bool here = meetings[m].traits.place == mention.place &&
                      kinds_agree(meetings[m].traits.kind, mention.kind);
    if (!here) continue;
    if (found != no_meeting || meetings[m].apart) return no_meeting;
    found = m;
  }
  return found;
}

/// Within one article the number of the round or the name is enough.
bool is_one(const MeetingComparison& comparison) {
  const bool by_name =
      std::any_of(comparison.agreed.begin(), comparison.agreed.end(), [](MeetingTrait trait) {
        return trait == MeetingTrait::round || trait == MeetingTrait::named ||
               trait == MeetingTrait::whose;
      });
  return !comparison.apart && (by_name || comparison.agreed.size() >= 2);
}

/// "The fishing talks in Harbour City" after "talks in Harbour City" of the same days.
std::uint32_t Grouping::known_there(const MeetingMention& mention, const Meeting& single) const {
  if (!mention.marked || mention.place.empty() || !is_news(reading_, mention.around))
    return no_meeting;
  std::uint32_t found = no_meeting;
  for (std::uint32_t m = first_compared(meetings_); m < meetings_.size(); ++m) {
    if (meetings_[m].apart || meetings_[m].traits.place != mention.place) continue;
    if (compare(*reading_.lexicon, meetings_[m].traits, single.traits).apart) continue;
    if (found != no_meeting) return no_meeting;
    found = m;
  }
  return found;
}

/// What the headline names is what the first lines tell, where one of two traits agrees or it is
/// told as one that is known: "Riga meeting ends", "flew to Riga for Friday's meeting".
std::uint32_t Grouping::of_headline(const MeetingMention& mention, const Meeting& single) const {
  constexpr std::uint32_t first_lines = 120;
  if (meetings_.size() != 1 || mention.apart || mention.noun > first_lines) return no_meeting;
  const Meeting& first = meetings_.front();
  const bool headline = !first.apart && std::all_of(first.mentions.begin(), first.mentions.end(),
                                                    [this](std::uint32_t i) { return heads(i); });
  if (!headline || heads(single.mentions.front())) return no_meeting;
  const MeetingComparison told = compare(*reading_.lexicon, first.traits, single.traits);
  const bool one = !told.apart && (mention.marked || !told.agreed.empty());
  return one && is_news(reading_, mention.around) ? 0 : no_meeting;
}

bool Grouping::heads(std::uint32_t mention) const {
  return reading_.section_of(mentions_[mention].noun).kind == SectionKind::headline;
}

std::uint32_t Grouping::agreeing(const Meeting& single) const {
  for (std::uint32_t m = first_compared(meetings_); m < meetings_.size(); ++m)
    if (!meetings_[m].apart &&
        is_one(compare(*reading_.lexicon, meetings_[m].traits, single.traits)))
      return m;
  return no_meeting;
}

/// "The meeting" without more is the one spoken of last, unless something tells them apart.
std::uint32_t Grouping::spoken_of_last(const MeetingMention& mention, const Meeting& single) const {
  if (!mention.definite || mention.apart || last_ == no_meeting || meetings_[last_].apart)
    return no_meeting;
  if (!is_news(reading_, mention.around)) return no_meeting;
  const MeetingTraits& last = meetings_[last_].traits;
  const bool other_city = reading_.lexicon->record_by_id(EntryKind::place, mention.place) &&
                          last.place != mention.place;
  if (other_city) return no_meeting;
  return compare(*reading_.lexicon, last, single.traits).apart ? no_meeting : last_;
}

/// Key points and summaries that name no place and no day speak of the article's own meeting.
bool Grouping::is_digest(const MeetingMention& mention) const {
  const SectionKind kind = reading_.section_of(mention.noun).kind;
  if (kind != SectionKind::key_points && kind != SectionKind::summary) return false;
  return mention.closed && mention.place.empty() && mention.when.empty() && mention.arity == 0 &&
         !mention.apart && !mention.anaphor && mention.label.empty() &&
         std::none_of(mention.parties.begin(), mention.parties.end(),
                      [](const Party& party) { return party.person; });
}

ArticleMeetings Grouping::group() {
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    const MeetingMention& mention = mentions_[i];
    if (is_bare(mention) || is_digest(mention)) continue;
    const Meeting single = alone(i, mention);
    std::uint32_t found = no_meeting;
    if (mention.anaphor) {
      if (last_section_ == section(mention)) found = last_;
    } else if (!mention.apart) {
      found = agreeing(single);
      if (found == no_meeting) found = known_there(mention, single);
      if (found == no_meeting) found = of_headline(mention, single);
    }
    if (found == no_meeting) found = only_one_there(meetings_, mention);
    if (found == no_meeting && !mention.anaphor) found = spoken_of_last(mention, single);
    if (found == no_meeting) {
      found = static_cast<std::uint32_t>(meetings_.size());
      meetings_.push_back(single);
    } else {
      merge(meetings_[found], single);
    }
    last_ = found;
    last_section_ = section(mention);
  }
  add_bare();
  ArticleMeetings all{std::move(meetings_), no_meeting};
  all.main = main_meeting(reading_, mentions_, all.meetings);
  if (all.main == no_meeting || is_aside(all.meetings[all.main])) {
    all.main = static_cast<std::uint32_t>(all.meetings.size());
    all.meetings.emplace_back();
  }
  all.meetings[all.main].main = true;
  return all;
}

/// A meeting that is named once and late is not what the article is about.
bool Grouping::is_aside(const Meeting& meeting) const {
  return meeting.mentions.size() == 1 && weight(reading_, mentions_[meeting.mentions.front()]) < 3;
}

/// "The session took 40 minutes" right below "Special meeting, Thursday": whether another meeting
/// than `main` is named just before a mention.
bool Grouping::is_under_another(std::uint32_t mention, std::uint32_t main) const {
  for (std::uint32_t i = mention; i-- > 0;) {
    if (section(mentions_[mention]) - section(mentions_[i]) > 1) return false;
    if (is_bare(mentions_[i])) continue;
    // A heading, which names its meeting in its first words and is followed by no more of it.
    const TokenRange heading = reading_.sentence_of(mentions_[i].noun).tokens;
    if (section(mentions_[mention]) == section(mentions_[i]) || heading.size() > 18 ||
        mentions_[i].noun > heading.begin + 4)
      return false;
    return main == no_meeting ||
           std::find(meetings_[main].mentions.begin(), meetings_[main].mentions.end(), i) ==
               meetings_[main].mentions.end();
  }
  return false;
}

/// Mentions that say nothing of their meeting speak of the one the article is about.
void Grouping::add_bare() {
  std::uint32_t main = main_meeting(reading_, mentions_, meetings_);
  const auto first_bare = static_cast<std::uint32_t>(meetings_.size());
  const auto first_lines = [&](std::uint32_t i) { return weight(reading_, mentions_[i]) > 2; };
  const bool late = main != no_meeting && std::none_of(meetings_[main].mentions.begin(),
                                                       meetings_[main].mentions.end(), first_lines);
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    if (!is_bare(mentions_[i])) continue;
    if (mentions_[i].length.known() && is_under_another(i, main)) continue;
    // What is named late is not what the headline has in mind.
    if (late && main < first_bare && first_lines(i)) main = no_meeting;
    if (main == no_meeting) {
      main = static_cast<std::uint32_t>(meetings_.size());
      meetings_.push_back(alone(i, mentions_[i]));
    } else if (kinds_agree(meetings_[main].traits.kind, mentions_[i].kind) &&
               (mentions_[i].marked || first_lines(i))) {
      meetings_[main].mentions.push_back(i);
    }
  }
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    if (!is_digest(mentions_[i]) || is_bare(mentions_[i])) continue;
    Meeting single = alone(i, mentions_[i]);
    const MeetingComparison comparison =
        main == no_meeting ? MeetingComparison{}
                           : compare(*reading_.lexicon, meetings_[main].traits, single.traits);
    const bool of_main = !comparison.apart && !comparison.agreed.empty();
    if (of_main) {
      meetings_[main].mentions.push_back(i);
    } else {
      meetings_.push_back(std::move(single));
    }
  }
  for (Meeting& meeting : meetings_) std::sort(meeting.mentions.begin(), meeting.mentions.end());
}

/// The meeting spoken of last in the same section before a token, or `no_meeting`.
std::uint32_t spoken_of_before(const Reading& reading, const std::vector<MeetingMention>& mentions,
                               const std::vector<std::uint32_t>& meeting_of, std::uint32_t token) {
  const std::uint32_t section = reading.sentence_of(token).section;
  const auto next = std::lower_bound(
      mentions.begin(), mentions.end(), token,
      [](const MeetingMention& mention, std::uint32_t at) { return mention.noun < at; });
  if (next == mentions.begin()) return no_meeting;
  const auto index = static_cast<std::size_t>(next - mentions.begin()) - 1;
  if (reading.sentence_of(mentions[index].noun).section != section) return no_meeting;
  return meeting_of[index];
}

}  // namespace

SceneFinder::SceneFinder(const Reading& reading, const std::vector<MeetingMention>& mentions,
                         const ArticleMeetings& all)
    : reading_(reading), mentions_(mentions), all_(all), meeting_of_(mentions.size(), no_meeting) {
  for (std::uint32_t m = 0; m < all.meetings.size(); ++m)
    for (const std::uint32_t i : all.meetings[m].mentions) meeting_of_[i] = m;
  const std::vector<std::uint32_t>& spoken = all.meetings[all.main].mentions;
  in_passing_ = !spoken.empty() && std::none_of(spoken.begin(), spoken.end(), [&](auto i) {
    return weight(reading, mentions[i]) > 2;
  });
}

std::uint32_t SceneFinder::meeting_of(const Participation& part) const {
  const std::uint32_t meeting = meeting_meant(part);
  if (meeting == no_meeting || part.only_at.empty()) return meeting;
  const std::string& place = all_.meetings[meeting].traits.place;
  const bool there = !place.empty() && places_agree(*reading_.lexicon, place, part.only_at);
  return there ? meeting : no_meeting;
}

std::uint32_t SceneFinder::meeting_meant(const Participation& part) const {
  if (part.part == MeetingPart::dead) return all_.main;
  const bool scene = part.mention == Participation::no_mention;
  std::uint32_t meeting =
      scene ? spoken_of_before(reading_, mentions_, meeting_of_, part.tokens.begin)
            : meeting_of_[part.mention];
  const bool other = meeting != no_meeting && all_.meetings[meeting].apart;
  // Who was at a session of the talks was at the talks; who chaired it did not chair them.
  const bool session = is_session_of_main(meeting);
  if (session && part.part != MeetingPart::chair) meeting = all_.main;
  // "the funeral of another one in 2016"
  if (part.elsewhere && meeting == all_.main) meeting = no_meeting;
  if (scene && !other && !part.anaphor)
    return part.elsewhere ? no_meeting : scene_at(part.tokens.begin, part.kind);
  return meeting;
}

std::uint32_t SceneFinder::scene_at(std::uint32_t token, std::string_view kind) const {
  const std::uint32_t before = spoken_of_before(reading_, mentions_, meeting_of_, token);
  // Right after another meeting was named it is unsure which of the two is meant.
  const bool other = before != no_meeting && before != all_.main && !is_session_of_main(before);
  const std::string& main_kind = all_.meetings[all_.main].traits.kind;
  // What is told of a meeting at a press conference is another thing than who was at that.
  const bool press = kind == "press-conference" && main_kind.empty();
  const bool main = !other && !in_passing_ && !press && kinds_agree(main_kind, kind);
  return main ? all_.main : no_meeting;
}

std::uint32_t SceneFinder::named_in(TokenRange sentence) const {
  auto found = std::lower_bound(
      mentions_.begin(), mentions_.end(), sentence.begin,
      [](const MeetingMention& mention, std::uint32_t token) { return mention.noun < token; });
  for (; found != mentions_.end() && found->noun < sentence.end; ++found)
    if (!found->bridge) return meeting_of_[static_cast<std::size_t>(found - mentions_.begin())];
  return no_meeting;
}

bool SceneFinder::is_session_of_main(std::uint32_t meeting) const {
  return meeting != no_meeting && all_.meetings[meeting].apart &&
         all_.meetings[meeting].traits.kind == "session" &&
         all_.meetings[meeting].traits.place.empty();
}

ArticleMeetings group_meetings(const Reading& reading,
                               const std::vector<MeetingMention>& mentions) {
  return Grouping(reading, mentions).group();
}

}  // namespace crosscheck
