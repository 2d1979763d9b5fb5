#include "reports/finding_json.h"

namespace crosscheck {
namespace {

void write_place(JsonWriter& json, const Place& place) {
  json.open_object();
  json.field("file", place.file);
  json.field("line", place.begin.line).field("column", place.begin.column);
  json.field("end_line", place.end.line).field("end_column", place.end.column);
  json.field("quote", place.quote).field_or_null("published", place.published);
  json.field("desk", place.desk).field("section", to_string(place.section));
  json.field("side", place.side);
  json.field("excerpt", place.excerpt).field("excerpt_column", place.excerpt_column);
  json.field("before", place.before).field("after", place.after);
  json.close();
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding) {
  json.open_object();
  json.field("rule", finding.rule).field("class", to_string(finding.finding_class));
  json.field("severity", to_string(finding.severity)).field("precision", finding.precision);
  json.field("kind", finding.kind).field("subject", finding.subject);
  json.field("message", finding.message).field("note", finding.note);
  json.field("fingerprint", finding.fingerprint);
  json.key("counts").open_array();
  for (const Side& side : finding.sides) {
    json.open_object().field("value", side.value).field("articles", side.articles).close();
  }
  json.close().key("sides").open_array();
  for (const Place& place : finding.places) write_place(json, place);
  json.close().close();
}

}  // namespace crosscheck
