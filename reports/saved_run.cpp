#include "reports/saved_run.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace crosscheck {
namespace {

using Json = nlohmann::json;

/// A value of the page and the way to it, for messages. The first fault found is kept in `fault`;
/// reading goes on with defaults, so that readers stay plain.
class Node {
 public:
  Node(const Json& json, std::string path, std::string& fault)
      : json_(json), path_(std::move(path)), fault_(fault) {}

  Node operator[](std::string_view key) const {
    static const Json none;
    const std::string path = path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
    if (!json_.is_object()) return complain("must be an object"), Node(none, path, fault_);
    const auto found = json_.find(key);
    if (found != json_.end()) return {*found, path, fault_};
    return complain(fmt::format("lacks the key '{}'", key)), Node(none, path, fault_);
  }

  bool has(std::string_view key) const { return json_.is_object() && json_.contains(key); }

  std::string text() const {
    if (json_.is_string()) return json_.get<std::string>();
    return complain("must be text"), std::string();
  }

  std::string text_or_null() const { return json_.is_null() ? std::string() : text(); }

  int number(int least) const {
    if (json_.is_number_integer()) {
      const auto n = json_.get<std::int64_t>();
      if (n >= least && n <= std::numeric_limits<int>::max()) return static_cast<int>(n);
    }
    return complain(fmt::format("must be a whole number of at least {}", least)), least;
  }

  bool truth() const {
    if (json_.is_boolean()) return json_.get<bool>();
    return complain("must be true or false"), false;
  }

  /// The enumerator of that name; E's `to_string` gives no name past the last one.
  template <class E>
  E one_of() const {
    const std::string word = text();
    std::string names;
    for (std::uint8_t i = 0; !to_string(static_cast<E>(i)).empty(); ++i) {
      const std::string_view name = to_string(static_cast<E>(i));
      if (name == word) return static_cast<E>(i);
      names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
    }
    return complain(fmt::format("is '{}', not one of {}", word, names)), E{};
  }

  template <class Read>
  auto each(Read read) const {
    std::vector<decltype(read(*this))> all;
    if (!json_.is_array()) return complain("must be an array"), all;
    all.reserve(json_.size());
    for (std::size_t i = 0; i < json_.size() && fault_.empty(); ++i) {
      all.push_back(read(Node(json_[i], fmt::format("{}[{}]", path_, i), fault_)));
    }
    return all;
  }

  void complain(std::string_view what) const {
    if (fault_.empty())
      fault_ = path_.empty() ? std::string(what) : fmt::format("{} {}", path_, what);
  }

 private:
  const Json& json_;
  std::string path_;
  std::string& fault_;
};

Side read_side(const Node& node) { return {node["value"].text(), node["articles"].number(0)}; }

Place read_place(const Node& node) {
  Place p;
  p.file = node["file"].text();
  p.begin = {node["line"].number(1), node["column"].number(1)};
  p.end = {node["end_line"].number(1), node["end_column"].number(1)};
  p.quote = node["quote"].text();
  p.published = node["published"].text_or_null();
  p.desk = node["desk"].text();
  p.section = node["section"].one_of<SectionKind>();
  p.side = node["side"].number(0);
  p.excerpt = node["excerpt"].text();
  p.excerpt_column = node["excerpt_column"].number(1);
  // Came after the first saved runs.
  if (node.has("before")) p.before = node["before"].text();
  if (node.has("after")) p.after = node["after"].text();
  return p;
}

Finding read_finding(const Node& node) {
  Finding f;
  f.rule = node["rule"].text();
  f.finding_class = node["class"].one_of<FindingClass>();
  f.severity = node["severity"].one_of<Severity>();
  f.precision = node["precision"].text();
  f.kind = node["kind"].text();
  f.subject = node["subject"].text();
  f.message = node["message"].text();
  f.note = node["note"].text();
  f.fingerprint = node["fingerprint"].text();
  f.sides = node["counts"].each(read_side);
  f.places = node["sides"].each(read_place);
  if (f.places.empty()) node["sides"].complain("must have at least one place");
  return f;
}

Rule read_rule(const Node& node) {
  Rule r;
  r.id = node["id"].text();
  r.finding_class = node["class"].one_of<FindingClass>();
  r.severity = node["severity"].one_of<Severity>();
  r.precision = node["precision"].text();
  r.kind = node["kind"].text();
  if (node.has("topic")) r.topic = node["topic"].text();
  r.summary = node["summary"].text();
  r.message = node["message"].text();
  r.note = node["note"].text();
  r.why = node["why"].text();
  return r;
}

Silenced read_silenced(const Node& node) {
  return {read_finding(node["finding"]), node["by"].one_of<Silenced::By>(), node["reason"].text()};
}

Mention read_mention(const Node& outer) {
  const Node node = outer["mention"];
  return {node["file"].text(),  {node["line"].number(1), node["column"].number(1)},
          node["desk"].text(),  node["published"].text(),
          node["quote"].text(), node["fingerprint"].text()};
}

PersonView read_person(const Node& node) {
  PersonView person;
  person.name = node["name"].text();
  person.articles = node["articles"].number(0);
  person.forms = node["forms"].each([](const Node& form) {
    return NameForm{form["words"].text(), form["articles"].number(0)};
  });
  person.titles = node["titles"].each([](const Node& title) {
    return TitleUse{title["office"].text(), title["status"].text(), title["day"].text(),
                    read_mention(title), title["exclusive"].truth()};
  });
  person.tenures = node["tenures"].each([](const Node& tenure) {
    return RegisteredTenure{tenure["office"].text(), tenure["from"].text(), tenure["to"].text(),
                            tenure["source"].text()};
  });
  return person;
}

MeetingView read_meeting(const Node& node) {
  MeetingView meeting;
  meeting.name = node["name"].text();
  meeting.place = node["place"].text();
  meeting.from = node["from"].text();
  meeting.to = node["to"].text();
  meeting.attendance = node["attendance"].each([](const Node& use) {
    return AttendanceUse{use["party"].text(), use["person"].text(),
                         use["presence"].one_of<Presence>(), read_mention(use)};
  });
  meeting.uses = node["uses"].each([](const Node& use) {
    return MeetingUse{use["status"].text(), use["from"].text(), use["to"].text(),
                      read_mention(use)};
  });
  return meeting;
}

FigureView read_figure(const Node& node) {
  return {node["subject"].text(), node["what"].text(), node["uses"].each([](const Node& use) {
            return FigureUse{use["value"].text(), use["day"].text(), read_mention(use)};
          })};
}

DeskView read_desk(const Node& node) {
  DeskView desk;
  desk.persons = node["persons"].each(read_person);
  desk.meetings = node["meetings"].each(read_meeting);
  desk.dated = node["dated"].each([](const Node& claim) {
    return DatedClaim{claim["what"].text(), claim["from"].text(), claim["to"].text(),
                      read_mention(claim)};
  });
  desk.figures = node["figures"].each(read_figure);
  return desk;
}

SavedRun read_page(const Node& node) {
  SavedRun saved;
  saved.version = node["generator"]["version"].text();
  saved.articles = node["articles"].number(0);
  if (node.has("unread")) saved.unread = node["unread"].number(0);
  if (node.has("broken_rules")) saved.broken_rules = node["broken_rules"].number(0);
  saved.failed = node["failed"].truth();
  saved.fail_on = node["fail_on"].text();
  saved.baseline = node["baseline"].truth();
  saved.rules = node["rules"].each(read_rule);
  saved.findings = node["findings"].each(read_finding);
  saved.silenced = node["silenced"].each(read_silenced);
  if (node.has("desk")) saved.desk = read_desk(node["desk"]);
  return saved;
}

/// The page, or where it stops being JSON.
Result<Json> parse(std::string_view file, std::string_view text) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& e) {
    const std::size_t at = std::min(e.byte > 0 ? e.byte - 1 : 0, text.size());
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return Error{std::string(file), static_cast<int>(line), "is not the JSON of a saved run"};
  }
}

}  // namespace

Run SavedRun::run() const& {
  Run run;
  run.findings = findings;
  run.rules = rules;
  run.silenced = silenced;
  run.articles = articles;
  run.unread = unread;
  run.broken_rules = broken_rules;
  run.failed = failed;
  run.baseline = baseline;
  run.fail_on = fail_on;
  run.version = version;
  run.desk = &desk;
  return run;
}

Result<SavedRun> read_run(std::string_view file, std::string_view text) {
  const Result<Json> page = parse(file, text);
  if (!page) return page.error();
  std::string fault;
  const Node root(page.value(), "", fault);
  if (const int version = root["schema_version"].number(1);
      fault.empty() && version != saved_run_version) {
    return Error{
        std::string(file), 0,
        fmt::format("is a saved run of schema version {}; this crosscheck reads version {}",
                    version, saved_run_version)};
  }
  SavedRun saved = read_page(root);
  if (!fault.empty()) return Error{std::string(file), 0, fault};
  return saved;
}

}  // namespace crosscheck
