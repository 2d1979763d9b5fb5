#include "checker/findings/rule.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <system_error>

#include "checker/text/embedded.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

constexpr std::string_view white_space = " \t\r\n\f\v";

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(white_space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white_space) - begin + 1);
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string choices(std::span<const std::string_view> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

/// The place of `value` among `allowed`, or what is wrong with it.
Result<std::size_t> choose(std::string_view key, std::string_view value,
                           std::span<const std::string_view> allowed) {
  const auto found = std::find(allowed.begin(), allowed.end(), value);
  if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
  return Error{{}, 0, fmt::format("{} '{}' is not {}", key, value, choices(allowed))};
}

using Problem = std::optional<std::string>;

/// One key of the header: where its value goes, and whether a rule can do without it.
struct Key {
  std::string_view name;
  bool required;
  bool repeats;
  Problem (*set)(Rule& rule, std::string_view value, int line);
};

Problem set_id(Rule& rule, std::string_view value, int) {
  if (!is_word(value)) {
    return fmt::format("id '{}' may have only a-z, 0-9 and hyphens", value);
  }
  rule.id = value;
  return {};
}

Problem set_class(Rule& rule, std::string_view value, int) {
  constexpr std::array<std::string_view, 5> words{"contradiction", "error", "spelling", "style",
                                                  "update"};
  const auto choice = choose("class", value, words);
  if (!choice) return choice.error().what;
  rule.finding_class = static_cast<FindingClass>(choice.value());
  return {};
}

Problem set_severity(Rule& rule, std::string_view value, int) {
  constexpr std::array<std::string_view, 4> words{"info", "style", "warning", "error"};
  const auto choice = choose("severity", value, words);
  if (!choice) return choice.error().what;
  rule.severity = static_cast<Severity>(choice.value());
  return {};
}

Problem set_precision(Rule& rule, std::string_view value, int) {
  constexpr std::array<std::string_view, 3> words{"high", "medium", "low"};
  const auto choice = choose("precision", value, words);
  if (!choice) return choice.error().what;
  rule.precision = value;
  return {};
}

Problem set_default(Rule& rule, std::string_view value, int) {
  constexpr std::array<std::string_view, 2> words{"on", "off"};
  const auto choice = choose("default", value, words);
  if (!choice) return choice.error().what;
  rule.on_by_default = choice.value() == 0;
  return {};
}

Problem set_articles(Rule& rule, std::string_view value, int) {
  constexpr std::array<std::string_view, 2> words{"1", "2"};
  const auto choice = choose("articles", value, words);
  if (!choice) return choice.error().what;
  rule.fewest_articles = choice.value() + 1;
  return {};
}

Problem set_param(Rule& rule, std::string_view value, int) {
  const auto equals = value.find('=');
  if (equals == std::string_view::npos) {
    return fmt::format("param '{}' has no default (write 'name = value')", value);
  }
  const std::string_view name = trim(value.substr(0, equals));
  if (!is_word(name) || name.find('-') != std::string_view::npos) {
    return fmt::format("param name '{}' may have only a-z, 0-9 and '_'", name);
  }
  for (const auto& [other, unused] : rule.params) {
    if (other == name) return fmt::format("param '{}' is given twice", name);
  }
  rule.params.emplace_back(name, trim(value.substr(equals + 1)));
  return {};
}

Problem set_kind(Rule& rule, std::string_view value, int) {
  rule.kind = value;
  return {};
}

Problem set_topic(Rule& rule, std::string_view value, int) {
  if (!is_word(value)) {
    return fmt::format("topic '{}' may have only a-z, 0-9 and hyphens", value);
  }
  rule.topic = value;
  return {};
}

Problem set_summary(Rule& rule, std::string_view value, int) {
  rule.summary = value;
  return {};
}

Problem set_message(Rule& rule, std::string_view value, int line) {
  rule.message = value;
  rule.message_line = line;
  return {};
}

Problem set_note(Rule& rule, std::string_view value, int line) {
  rule.note = value;
  rule.note_line = line;
  return {};
}

constexpr Key keys[] = {
    {"id", true, false, set_id},
    {"class", true, false, set_class},
    {"severity", true, false, set_severity},
    {"precision", true, false, set_precision},
    {"kind", true, false, set_kind},
    {"topic", false, false, set_topic},
    {"summary", true, false, set_summary},
    {"message", true, false, set_message},
    {"note", false, false, set_note},
    {"param", false, true, set_param},
    {"default", false, false, set_default},
    {"articles", false, false, set_articles},
};

const Key* key_named(std::string_view name) {
  const auto found =
      std::find_if(std::begin(keys), std::end(keys), [&](const Key& k) { return k.name == name; });
  return found == std::end(keys) ? nullptr : found;
}

std::string unknown_key(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Key& key : keys) names.push_back(key.name);
  return fmt::format("unknown key '{}'{}", name, did_you_mean(name, names));
}

/// Hands out a text line by line and counts them.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  /// The next line without its end, or nothing at the end of the text.
  std::optional<std::string_view> peek() const {
    if (rest_.empty()) return std::nullopt;
    return rest_.substr(0, rest_.find('\n'));
  }
  void advance() {
    const auto end = rest_.find('\n');
    // A last line that never ends is still the last line.
    if (end == std::string_view::npos) {
      rest_ = {};
      return;
    }
    rest_.remove_prefix(end + 1);
    ++line_;
  }
  int line() const { return line_; }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  int line_ = 1;
};

/// What follows `--` on a comment line, or nothing when the line is none.
std::optional<std::string_view> comment(std::string_view line) {
  const std::string_view text = trim(line);
  if (!text.starts_with("--")) return std::nullopt;
  return text.substr(2);
}

/// Reads the header's keys, up to the first empty comment line or the statement.
class Header {
 public:
  explicit Header(Rule& rule) : rule_(rule) {}

  Problem read(Lines& lines) {
    while (const auto line = lines.peek()) {
      const auto text = comment(*line);
      if (!text || trim(*text).empty()) break;
      if (!continues(*text)) {
        if (Problem problem = finish()) return problem;
        if (Problem problem = begin(trim(*text), lines.line())) return problem;
      } else {
        value_ += fmt::format(" {}", trim(*text));
      }
      lines.advance();
    }
    if (Problem problem = finish()) return problem;
    line_ = 1;
    for (std::size_t i = 0; i < std::size(keys); ++i) {
      if (keys[i].required && !seen_[i]) return fmt::format("key '{}' is missing", keys[i].name);
    }
    return {};
  }
  int line() const { return line_; }

 private:
  /// A value may go on over lines that are indented further than any key.
  bool continues(std::string_view text) const {
    return key_ != nullptr && text.starts_with("    ");
  }

  Problem begin(std::string_view text, int line) {
    line_ = line;
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) {
      return fmt::format("'{}' is not 'key: value'", text.substr(0, 40));
    }
    const std::string_view name = trim(text.substr(0, colon));
    key_ = key_named(name);
    if (key_ == nullptr) return unknown_key(name.substr(0, 40));
    const auto place = static_cast<std::size_t>(key_ - keys);
    if (seen_[place] && !key_->repeats) return fmt::format("key '{}' is given twice", name);
    seen_.set(place);
    value_ = trim(text.substr(colon + 1));
    return {};
  }

  Problem finish() {
    if (key_ == nullptr) return {};
    const Key* key = std::exchange(key_, nullptr);
    if (value_.empty()) return fmt::format("key '{}' has no value", key->name);
    return key->set(rule_, value_, line_);
  }

  Rule& rule_;
  const Key* key_ = nullptr;
  std::string value_;
  int line_ = 1;
  std::bitset<std::size(keys)> seen_;
};

/// The prose between header and statement, one space taken off after each `--`.
std::string read_why(Lines& lines) {
  std::string why;
  while (const auto line = lines.peek()) {
    const auto text = comment(*line);
    if (!text && !trim(*line).empty()) break;
    if (text) {
      std::string_view words = *text;
      if (words.starts_with(' ')) words.remove_prefix(1);
      why += words.substr(0, words.find_last_not_of(white_space) + 1);
    }
    why += '\n';
    lines.advance();
  }
  return std::string(trim(why));
}

Result<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) return Error{path.string(), 0, "cannot be read"};
  return text;
}

/// Sorts by id and refuses two rules of one id.
Result<std::vector<Rule>> in_order(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  const auto twice = std::adjacent_find(rules.begin(), rules.end(),
                                        [](const Rule& a, const Rule& b) { return a.id == b.id; });
  if (twice == rules.end()) return rules;
  return Error{std::next(twice)->file, 0,
               fmt::format("rule '{}' is already in {}", twice->id, twice->file)};
}

}  // namespace

Result<Rule> parse_rule(std::string_view file, std::string_view text) {
  const auto error = [&](int line, std::string what) {
    return Error{std::string(file), line, std::move(what)};
  };
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto nul = text.find('\0');
  if (nul != std::string_view::npos) {
    const auto before =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
    return error(static_cast<int>(before) + 1, "a NUL byte in a rule");
  }
  Rule rule;
  rule.file = file;
  Lines lines(text);
  while (lines.peek() && trim(*lines.peek()).empty()) lines.advance();
  Header header(rule);
  if (Problem problem = header.read(lines)) return error(header.line(), std::move(*problem));
  rule.why = read_why(lines);
  rule.sql_line = lines.line();
  rule.sql = lines.rest();
  if (trim(rule.sql).empty()) return error(rule.sql_line, "no SELECT under the header");
  const std::string stem = std::filesystem::path(std::string(file)).stem().string();
  if (stem != rule.id) return error(1, fmt::format("id '{}' is not the file's name", rule.id));
  return rule;
}

Result<std::vector<Rule>> built_in_rules() {
  std::vector<Rule> rules;
  for (const EmbeddedFile& file : embedded_rules()) {
    auto rule = parse_rule(fmt::format("rules/{}", file.name), file.text);
    if (!rule) return rule.error();
    rules.push_back(std::move(rule).value());
    rules.back().built_in = true;
  }
  return in_order(std::move(rules));
}

Result<std::vector<Rule>> load_rules(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  try {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".sql" && entry.is_regular_file()) {
        paths.push_back(entry.path().generic_string());
      }
    }
  } catch (const fs::filesystem_error& failure) {
    return Error{folder, 0, fmt::format("cannot be listed: {}", failure.code().message())};
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Rule> rules;
  for (const std::string& path : paths) {
    const auto text = read_file(path);
    if (!text) return text.error();
    auto rule = parse_rule(path, text.value());
    if (!rule) return rule.error();
    rules.push_back(std::move(rule).value());
  }
  if (rules.empty()) return Error{folder, 0, "holds no *.sql rule"};
  return in_order(std::move(rules));
}

}  // namespace crosscheck
