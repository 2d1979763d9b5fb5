// SARIF 2.1.0 as GitHub code scanning reads it.

#include <fmt/core.h>

#include <algorithm>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/fingerprints.h"
#include "reports/formats.h"
#include "reports/json_writer.h"
#include "reports/product.h"
#include "reports/rank.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_results = 5000;  ///< code scanning shows no more
constexpr std::size_t most_related = 50;    ///< of one result
constexpr std::size_t linked_related = 5;   ///< named in the message

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::style: return "note";
    case Severity::info: return "note";
  }
  return {};
}

/// "title-former-current" as "TitleFormerCurrent", the identifier SARIF wants beside the id.
std::string name_of(std::string_view id) {
  std::string name;
  bool starts_word = true;
  for (const char c : id) {
    if (c == '-' || c == '_' || c == '/') {
      starts_word = true;
      continue;
    }
    name += starts_word && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    starts_word = false;
  }
  return name;
}

std::string sentence(std::string_view text) {
  std::string words = printable(text);
  if (!words.empty() && std::string_view(".!?").find(words.back()) == std::string_view::npos)
    words += '.';
  return words;
}

void write_message(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).open_object().field("text", text).close();
}

void write_rule(JsonWriter& json, const Rule& rule) {
  json.open_object().field("id", rule.id).field("name", name_of(rule.id));
  write_message(json, "shortDescription", sentence(rule.summary));
  write_message(json, "fullDescription", sentence(rule.why.empty() ? rule.summary : rule.why));
  const std::string why = rule.why.empty() ? "" : "\n\n" + rule.why;
  json.key("help").open_object().field("text", sentence(rule.summary) + why);
  json.field("markdown",
             fmt::format("# {}\n\n{}{}\n\n*{}*, {} precision. `crosscheck explain {}` says more.",
                         rule.id, sentence(rule.summary), why, to_string(rule.finding_class),
                         rule.precision.empty() ? "unknown" : rule.precision, rule.id));
  json.close().field("helpUri", product_uri);
  json.key("defaultConfiguration").open_object().field("level", level_of(rule.severity)).close();
  json.key("properties").open_object().field_if_any("precision", rule.precision);
  json.field("problem.severity", rule.severity == Severity::error     ? "error"
                                 : rule.severity == Severity::warning ? "warning"
                                                                      : "recommendation");
  json.key("tags").open_array().value(to_string(rule.finding_class));
  if (!rule.kind.empty()) json.value(finding_kind(rule));
  json.close().close().close();
}

/// Columns on one line; `end` is one past the last.
struct Columns {
  int begin, end;
};

void write_region(JsonWriter& json, std::string_view key, int line, Columns columns,
                  std::string_view snippet) {
  json.key(key).open_object().field("startLine", line).field("startColumn", columns.begin);
  json.field("endLine", line).field("endColumn", columns.end);
  write_message(json, "snippet", snippet);
  json.close();
}

/// The part of a place that stands on its first line, one column at least, and the line around it
/// where that is more.
void write_regions(JsonWriter& json, const Place& place) {
  const int width = static_cast<int>(printable_points(place.excerpt).size());
  const Columns around{place.excerpt_column, place.excerpt_column + width};
  const bool one_line = place.end.line == place.begin.line;
  const Columns quote{place.begin.column,
                      std::max(one_line ? place.end.column : around.end, place.begin.column + 1)};
  write_region(json, "region", place.begin.line, quote, place.quote);
  const bool holds = around.begin <= quote.begin && around.end >= quote.end;
  if (holds && around.end - around.begin > quote.end - quote.begin) {
    write_region(json, "contextRegion", place.begin.line, around, place.excerpt);
  }
}

void write_location(JsonWriter& json, const Place& place, std::string_view message, int id) {
  json.open_object();
  if (id > 0) json.field("id", id);
  json.key("physicalLocation").open_object().key("artifactLocation").open_object();
  json.field("uri", uri_of_path(place.file));
  if (!place.file.starts_with('/')) json.field("uriBaseId", "SRCROOT");
  json.close();
  write_regions(json, place);
  json.close();
  if (!message.empty()) write_message(json, "message", message);
  json.close();
}

/// What a side says at a place: "'President Marta Vance' (Norland Wire, 2025-03-11)".
std::string said_at(const Place& place) {
  const std::string outlet = outlet_and_date(place);
  return escape_sarif_message(outlet.empty() ? fmt::format("'{}'", place.quote)
                                             : fmt::format("'{}' ({})", place.quote, outlet));
}

/// The other places, those of the other sides first, as many as a result may have.
std::vector<const Place*> related_places(const Finding& finding) {
  std::vector<const Place*> related;
  for (const Place& place : finding.places) {
    if (place.side != finding.places.front().side) related.push_back(&place);
  }
  for (const Place& place : finding.places) {
    if (&place != &finding.places.front() && place.side == finding.places.front().side)
      related.push_back(&place);
  }
  if (related.size() > most_related) related.resize(most_related);
  return related;
}

std::string message_of(const Finding& finding, const std::vector<const Place*>& related) {
  std::string text = escape_sarif_message(sentence(finding.message));
  if (!related.empty()) text += " Compare ";
  for (std::size_t i = 0; i < std::min(related.size(), linked_related); ++i) {
    fmt::format_to(std::back_inserter(text), "{}[{}:{}]({})", i > 0 ? ", " : "",
                   escape_sarif_message(related[i]->file), related[i]->begin.line, i + 1);
  }
  const std::size_t other_places = finding.places.size() - 1;
  if (other_places > linked_related) {
    text += fmt::format(" and {} more", other_places - linked_related);
  }
  if (!related.empty()) text += '.';
  if (!finding.note.empty())
    text += fmt::format(" Note: {}", escape_sarif_message(sentence(finding.note)));
  return text;
}

/// From the other side to this one; what a reader steps through.
void write_code_flow(JsonWriter& json, const Finding& finding, const Place& other) {
  const Place& here = finding.places.front();
  json.key("codeFlows").open_array().open_object().key("threadFlows").open_array().open_object();
  json.key("locations").open_array();
  json.open_object().key("location");
  write_location(json, other, "Says " + said_at(other), 0);
  json.close().open_object().key("location");
  write_location(json, here, "Says " + said_at(here), 0);
  json.close().close().close().close().close().close();
}

void write_suppression(JsonWriter& json, const Silenced* silenced) {
  if (!silenced) return;
  json.key("suppressions").open_array().open_object();
  json.field("kind", silenced->by == Silenced::By::comment ? "inSource" : "external");
  json.field("status", "accepted");
  const std::string_view stated = silenced->reason;
  json.field("justification", !stated.empty()                          ? stated
                              : silenced->by == Silenced::By::baseline ? "known to the baseline"
                                                                       : "no reason given");
  json.close().close();
}

void write_result(JsonWriter& json, const Run& run, const Finding& finding,
                  const Silenced* silenced, Fingerprints& fingerprints) {
  const std::vector<const Place*> related = related_places(finding);
  json.open_object().field("ruleId", finding.rule);
  const auto rule = std::ranges::find(run.rules, finding.rule, &Rule::id);
  if (rule != run.rules.end()) json.field("ruleIndex", static_cast<int>(rule - run.rules.begin()));
  json.field("level", level_of(finding.severity));
  write_message(json, "message", message_of(finding, related));
  json.key("locations").open_array();
  write_location(json, finding.places.front(), said_at(finding.places.front()), 0);
  json.close();
  if (!related.empty()) {
    json.key("relatedLocations").open_array();
    for (std::size_t i = 0; i < related.size(); ++i) {
      write_location(json, *related[i], said_at(*related[i]), static_cast<int>(i + 1));
    }
    json.close();
    write_code_flow(json, finding, *related.front());
  }
  json.key("partialFingerprints").open_object();
  json.field("primaryLocationLineHash", fingerprints.unique(finding.fingerprint)).close();
  json.field("rank", rank_of(finding));
  if (run.baseline) {
    const bool known = silenced && silenced->by == Silenced::By::baseline;
    json.field("baselineState", known ? "unchanged" : "new");
  }
  write_suppression(json, silenced);
  json.key("properties").open_object().field("class", to_string(finding.finding_class));
  json.field_if_any("kind", finding.kind).field_if_any("subject", finding.subject);
  json.key("sides").open_array();
  for (const Side& side : finding.sides) {
    json.open_object().field("value", side.value).field("articles", side.articles).close();
  }
  json.close().close().close();
}

/// Says that results were left out, where they were.
void write_invocation(JsonWriter& json, const Run& run, std::size_t left_out) {
  json.key("invocations")
      .open_array()
      .open_object()
      .field("executionSuccessful", run.unread + run.broken_rules == 0);
  if (left_out > 0) {
    json.key("toolExecutionNotifications").open_array().open_object().field("level", "warning");
    write_message(
        json, "message",
        fmt::format("{} results of lowest rank were left out: code scanning shows {} at most.",
                    left_out, most_results));
    json.close().close();
  }
  json.close().close();
}

}  // namespace

std::string report_sarif(const Run& run, const ReportOptions&) {
  const std::vector<const Finding*> findings =
      highest_ranked(pointers_to(run.findings), most_results);
  const std::size_t silenced = std::min(run.silenced.size(), most_results - findings.size());
  JsonWriter json(JsonWriter::Layout::indented);
  json.open_object().field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.field("version", "2.1.0").key("runs").open_array().open_object();
  json.key("tool").open_object().key("driver").open_object().field("name", "crosscheck");
  json.field_if_any("semanticVersion", run.version).field_if_any("version", run.version);
  json.field("informationUri", product_uri).key("rules").open_array();
  for (const Rule& rule : run.rules) write_rule(json, rule);
  json.close().close().close();
  json.key("automationDetails").open_object().field("id", "crosscheck/").close();
  json.field("columnKind", "unicodeCodePoints");
  write_invocation(json, run,
                   run.findings.size() + run.silenced.size() - findings.size() - silenced);
  json.key("results").open_array();
  Fingerprints fingerprints;
  for (const Finding* finding : findings) write_result(json, run, *finding, nullptr, fingerprints);
  for (const Silenced& s : run.silenced.first(silenced)) {
    write_result(json, run, s.finding, &s, fingerprints);
  }
  json.close().close().close().close();
  return std::move(json).text() + "\n";
}

}  // namespace crosscheck
