#include "checker/findings/conflict.h"

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <unordered_map>

#include "checker/findings/fingerprint.h"
#include "checker/text/path.h"

namespace crosscheck {

namespace {

/// One side of a conflict while it is gathered.
struct Group {
  std::string value;
  bool wrong = false;
  bool changed = false;             // whether a changed article stands on it
  std::vector<std::int64_t> nodes;  // facts or claims, as the rule returns them
  std::vector<ClaimId> claims;      // in order of path and place
  int articles = 0;
  std::optional<date::sys_days> first_day;
};

/// Where each row belongs while rows are joined into conflicts.
class Joiner {
 public:
  explicit Joiner(std::size_t rows) : parent_(rows) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t row) {
    while (parent_[row] != row) row = parent_[row] = parent_[parent_[row]];
    return row;
  }
  /// The earlier row becomes the root, so that conflicts come in the order of their first rows.
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

/// The rows of each conflict.
std::vector<std::vector<std::size_t>> join_rows(const std::vector<ClashRow>& rows) {
  Joiner joiner(rows.size());
  std::unordered_map<std::int64_t, std::size_t> by_node;
  std::unordered_map<std::string, std::size_t> by_subject;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ClashRow& row = rows[i];
    if (row.subject) {
      joiner.join(by_subject.emplace(*row.subject, i).first->second, i);
      continue;
    }
    joiner.join(by_node.emplace(row.here, i).first->second, i);
    if (row.there != 0) joiner.join(by_node.emplace(row.there, i).first->second, i);
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < rows.size(); ++i) groups[joiner.root(i)].push_back(i);
  std::vector<std::vector<std::size_t>> out;
  for (auto& [root, members] : groups) out.push_back(std::move(members));
  return out;
}

/// Turns the rows of one conflict into a finding.
class Gatherer {
 public:
  Gatherer(const PreparedRule& rule, const Ledger& ledger, const std::vector<ClashRow>& rows,
           std::span<const std::size_t> members, const ShortPaths& paths,
           const ArticlePaths* changed)
      : rule_(rule),
        ledger_(ledger),
        rows_(rows),
        members_(members),
        paths_(paths),
        changed_(changed) {}

  /// The conflict, or nothing when no changed article takes part.
  std::optional<Conflict> gather() {
    for (const std::size_t row : members_) add_sides(rows_[row]);
    for (Group& side : sides_) complete(side);
    if (std::ranges::none_of(sides_, &Group::changed)) return std::nullopt;
    order_sides();
    choose_row();
    return finding();
  }

 private:
  std::span<const ClaimId> claims_of(const std::int64_t& node) const {
    return rule_.facts ? ledger_.claims_of(node) : std::span<const ClaimId>(&node, 1);
  }

  std::string value_of(const std::string& said, std::int64_t node) const {
    return said.empty() ? ledger_.claim(claims_of(node).front()).evidence.quote : said;
  }

  void add_sides(const ClashRow& row) {
    const std::string value = value_of(row.value, row.here);
    add_side(value, value, row.here, row.wrong == Wrong::here);
    if (row.there == 0) return;
    const std::string other = value_of(row.other_value, row.there);
    // Two sides that word it alike are still two; no text of an article has this byte.
    add_side(value == other ? other + '\x01' : other, other, row.there, row.wrong == Wrong::there);
  }

  void add_side(const std::string& key, const std::string& value, std::int64_t node, bool wrong) {
    const auto [place, is_new] = side_of_.emplace(key, sides_.size());
    if (is_new) sides_.push_back({value, false, false, {}, {}, 0, {}});
    Group& side = sides_[place->second];
    side.nodes.push_back(node);
    side.wrong = side.wrong || wrong;
  }

  void complete(Group& side) const {
    std::sort(side.nodes.begin(), side.nodes.end());
    side.nodes.erase(std::unique(side.nodes.begin(), side.nodes.end()), side.nodes.end());
    for (const std::int64_t& node : side.nodes) {
      const auto claims = claims_of(node);
      side.claims.insert(side.claims.end(), claims.begin(), claims.end());
    }
    std::sort(side.claims.begin(), side.claims.end());
    // Claims are numbered article by article, so the claims of one article lie together.
    const Statements* last = nullptr;
    for (const ClaimId claim : side.claims) {
      const Statements& article = ledger_.article(claim);
      if (&article == last) continue;
      last = &article;
      ++side.articles;
      side.changed = side.changed || is_changed(article);
      const auto& day = article.published.period.from;
      if (day && (!side.first_day || *day < *side.first_day)) side.first_day = day;
    }
  }

  bool is_changed(const Statements& article) const {
    return changed_ == nullptr || changed_->contains(article.path);
  }

  static bool stands_first(const Group& a, const Group& b) {
    if (a.changed != b.changed) return a.changed;
    if (a.wrong != b.wrong) return a.wrong;
    if (a.articles != b.articles) return a.articles < b.articles;
    if (a.claims.size() != b.claims.size()) return a.claims.size() < b.claims.size();
    if (a.first_day && b.first_day && *a.first_day != *b.first_day) {
      return *a.first_day > *b.first_day;
    }
    return a.claims.front() > b.claims.front();
  }

  /// The odd one out first, then from the most articles to the fewest.
  void order_sides() {
    const auto first = std::min_element(sides_.begin(), sides_.end(), stands_first);
    std::iter_swap(sides_.begin(), first);
    std::sort(sides_.begin() + 1, sides_.end(), [](const Group& a, const Group& b) {
      return std::tuple(b.articles, b.claims.size(), a.claims.front()) <
             std::tuple(a.articles, a.claims.size(), b.claims.front());
    });
  }

  bool stands_on(std::int64_t node, std::size_t side) const {
    return side < sides_.size() &&
           std::binary_search(sides_[side].nodes.begin(), sides_[side].nodes.end(), node);
  }

  /// Finds the row whose words the message uses: one between side 0 and the side that most
  /// articles stand on, of those the one with the first places.
  void choose_row() {
    using Rank = std::tuple<int, ClaimId, ClaimId>;
    std::optional<Rank> best;
    for (const std::size_t index : members_) {
      const ClashRow& row = rows_[index];
      for (const bool swapped : {false, true}) {
        if (swapped && row.there == 0) continue;
        const std::int64_t here = swapped ? row.there : row.here;
        const std::int64_t there = swapped ? row.here : row.there;
        if (!stands_on(here, 0)) continue;
        const bool main = there == 0 || stands_on(there, 1);
        const Rank rank{main ? 0 : 1, claims_of(here).front(),
                        there == 0 ? 0 : claims_of(there).front()};
        if (best && *best <= rank) continue;
        best = rank;
        row_ = &row;
        swapped_ = swapped;
      }
    }
  }

  Conflict finding() const {
    Conflict conflict;
    Finding& out = conflict.finding;
    out.rule = rule_.rule.id;
    out.finding_class = rule_.rule.finding_class;
    out.precision = rule_.rule.precision;
    out.kind = finding_kind(rule_.rule);
    out.severity = Severity::info;
    for (const std::size_t row : members_) {
      out.severity = std::max(out.severity, std::min(rows_[row].severity, rule_.rule.severity));
    }
    std::vector<std::string> values;
    for (std::size_t i = 0; i < sides_.size(); ++i) {
      out.sides.push_back({sides_[i].value, sides_[i].articles});
      values.push_back(sides_[i].value);
      add_places(static_cast<int>(i), conflict);
    }
    const auto [name, lasting_name] = subject();
    out.subject = name;
    out.fingerprint = fingerprint(out.rule, lasting_name, values);
    out.message = message();
    out.note = note();
    return conflict;
  }

  /// What the conflict is about, as shown and as it is called in every run.
  std::pair<std::string, std::string> subject() const {
    const LedgerEntity* entity = nullptr;
    if (row_->about_entity != 0) {
      entity = ledger_.entity(row_->about_entity);
    } else if (!row_->about.empty()) {
      return {row_->about, without_folder(row_->about)};
    } else {
      entity = ledger_.subject(sides_.front().claims.front());
    }
    if (entity == nullptr) return {};
    return {std::string(entity->name),
            std::string(entity->known.empty() ? entity->name : entity->known)};
  }

  /// A subject that names an article by its path is the same from wherever the run is started.
  std::string without_folder(std::string subject) const {
    const std::string_view path = ledger_.article(sides_.front().claims.front()).path;
    const auto at = subject.find(path);
    return at == subject.npos ? subject : subject.replace(at, path.size(), file_name(path));
  }

  void add_places(int number, Conflict& conflict) const {
    for (const PlaceSource& source : sources_of(sides_[static_cast<std::size_t>(number)])) {
      const Statements& article = ledger_.article(source.claim);
      const Evidence* evidence = source.evidence;
      Place place;
      place.file = article.path;
      place.begin = evidence->begin;
      place.end = evidence->end;
      place.quote = evidence->quote;
      place.section = evidence->section;
      place.desk = article.desk;
      place.published = iso_text(article.published.period.day());
      place.side = number;
      conflict.finding.places.push_back(std::move(place));
      conflict.sources.push_back(source);
    }
  }

  /// Every place of the claims to list, in order of path and place, cut at the most there may be.
  std::vector<PlaceSource> sources_of(const Group& side) const {
    const std::vector<ClaimId> claims = listed(side);
    std::vector<PlaceSource> sources;
    for (const ClaimId id : claims) sources.push_back({id, &ledger_.claim(id).evidence});
    for (const ClaimId id : claims) {
      for (const Evidence& further : ledger_.claim(id).further) {
        if (sources.size() < places_listed) sources.push_back({id, &further});
      }
    }
    std::stable_sort(sources.begin(), sources.end(), [this](const auto& a, const auto& b) {
      if (&ledger_.article(a.claim) != &ledger_.article(b.claim)) return a.claim < b.claim;
      return a.evidence->begin < b.evidence->begin;
    });
    return sources;
  }

  /// The claims to list: all, or when there are too many the first of each article, of those the
  /// ones of changed articles before others.
  std::vector<ClaimId> listed(const Group& side) const {
    if (side.claims.size() <= places_listed) return side.claims;
    std::vector<ClaimId> list;
    const Statements* last = nullptr;
    for (const ClaimId claim : side.claims) {
      const Statements* article = &ledger_.article(claim);
      if (article != last) list.push_back(claim);
      last = article;
    }
    std::stable_partition(list.begin(), list.end(), [this](const ClaimId& claim) {
      return is_changed(ledger_.article(claim));
    });
    list.resize(std::min(list.size(), places_listed));
    std::sort(list.begin(), list.end());
    return list;
  }

  std::string field(const Template::Piece& piece) const {
    const bool second = piece.there != swapped_;
    const std::int64_t& node = second ? row_->there : row_->here;
    if (node == 0) return {};
    const ClaimId id = claims_of(node).front();
    const Statements& article = ledger_.article(id);
    switch (*piece.field) {
      case PlaceField::file: return file(id, node == row_->here ? row_->there : row_->here);
      case PlaceField::line: return std::to_string(ledger_.claim(id).evidence.begin.line);
      case PlaceField::day: return iso_text(article.published.period.day());
      case PlaceField::desk: return article.desk;
      case PlaceField::quote: return ledger_.claim(id).evidence.quote;
      case PlaceField::articles: return std::to_string(articles_with(node));
    }
    return {};
  }

  /// "what-we-know.md", or "line 14" where the other side stands in the same article.
  std::string file(ClaimId id, std::int64_t other) const {
    const Statements& article = ledger_.article(id);
    if (other != 0 && &ledger_.article(claims_of(other).front()) == &article) {
      return fmt::format("line {}", ledger_.claim(id).evidence.begin.line);
    }
    return std::string(paths_.of(article.path));
  }

  int articles_with(std::int64_t node) const {
    for (std::size_t side = 0; side < sides_.size(); ++side) {
      if (stands_on(node, side)) return sides_[side].articles;
    }
    return 0;
  }

  std::string slot(const Template::Piece& piece) const {
    if (piece.field) return field(piece);
    if (piece.column == Template::no_column) return {};
    const auto column = static_cast<std::size_t>(piece.column);
    return row_->cells[swapped_ ? static_cast<std::size_t>(rule_.counterpart[column]) : column];
  }

  std::string message() const {
    std::string text;
    for (const Template::Piece& piece : rule_.message.pieces) text += piece.words + slot(piece);
    return text;
  }

  std::string note() const {
    std::string text;
    for (const Template::Piece& piece : rule_.note.pieces) {
      const std::string value = slot(piece);
      const bool has_slot = piece.field || piece.column != Template::no_column;
      if (has_slot && value.empty()) return {};
      text += piece.words + value;
    }
    return text;
  }

  const PreparedRule& rule_;
  const Ledger& ledger_;
  const std::vector<ClashRow>& rows_;
  std::span<const std::size_t> members_;
  const ShortPaths& paths_;
  const ArticlePaths* changed_;
  std::unordered_map<std::string, std::size_t> side_of_;
  std::vector<Group> sides_;
  const ClashRow* row_ = nullptr;
  bool swapped_ = false;
};

}  // namespace

std::vector<Conflict> gather_conflicts(const PreparedRule& rule, const Ledger& ledger,
                                       const std::vector<ClashRow>& rows, const ShortPaths& paths,
                                       const ArticlePaths* changed) {
  std::vector<Conflict> conflicts;
  for (const auto& members : join_rows(rows)) {
    std::optional<Conflict> conflict =
        Gatherer(rule, ledger, rows, members, paths, changed).gather();
    if (conflict) conflicts.push_back(std::move(*conflict));
  }
  return conflicts;
}

}  // namespace crosscheck
