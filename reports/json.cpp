// A whole run as one JSON page, described by reports/crosscheck.schema.json; `read_run` reads it
// back, so that a saved run can be reported in any other format.

#include "reports/finding_json.h"
#include "reports/formats.h"
#include "reports/saved_run.h"

namespace crosscheck {
namespace {

void write_rule(JsonWriter& json, const Rule& rule) {
  json.open_object().field("id", rule.id).field("class", to_string(rule.finding_class));
  json.field("severity", to_string(rule.severity)).field("precision", rule.precision);
  json.field("kind", rule.kind).field("summary", rule.summary).field("message", rule.message);
  json.field_if_any("topic", rule.topic).field("note", rule.note).field("why", rule.why).close();
}

void write_mention(JsonWriter& json, const Mention& m) {
  json.key("mention").open_object().field("file", m.file).field("line", m.at.line);
  json.field("column", m.at.column).field("desk", m.desk).field("published", m.published);
  json.field("quote", m.quote).field("fingerprint", m.fingerprint).close();
}

void write_person(JsonWriter& json, const PersonView& person) {
  json.open_object().field("name", person.name).field("articles", person.articles);
  json.key("forms").open_array();
  for (const NameForm& form : person.forms) {
    json.open_object().field("words", form.words).field("articles", form.articles).close();
  }
  json.close().key("titles").open_array();
  for (const TitleUse& title : person.titles) {
    json.open_object().field("office", title.office).field("status", title.status);
    json.field("exclusive", title.exclusive);
    json.field("day", title.day);
    write_mention(json, title.mention);
    json.close();
  }
  json.close().key("tenures").open_array();
  for (const RegisteredTenure& tenure : person.tenures) {
    json.open_object().field("office", tenure.office).field("from", tenure.from);
    json.field("to", tenure.to).field("source", tenure.source).close();
  }
  json.close().close();
}

void write_meeting(JsonWriter& json, const MeetingView& meeting) {
  json.open_object().field("name", meeting.name).field("place", meeting.place);
  json.field("from", meeting.from).field("to", meeting.to).key("attendance").open_array();
  for (const AttendanceUse& use : meeting.attendance) {
    json.open_object().field("party", use.party).field("person", use.name);
    json.field("presence", to_string(use.presence));
    write_mention(json, use.mention);
    json.close();
  }
  json.close().key("uses").open_array();
  for (const MeetingUse& use : meeting.uses) {
    json.open_object().field("status", use.status).field("from", use.from).field("to", use.to);
    write_mention(json, use.mention);
    json.close();
  }
  json.close().close();
}

void write_figure(JsonWriter& json, const FigureView& figure) {
  json.open_object().field("subject", figure.subject).field("what", figure.what);
  json.key("uses").open_array();
  for (const FigureUse& use : figure.uses) {
    json.open_object().field("value", use.value).field("day", use.day);
    write_mention(json, use.mention);
    json.close();
  }
  json.close().close();
}

void write_desk(JsonWriter& json, const DeskView& desk) {
  json.key("desk").open_object().key("persons").open_array();
  for (const PersonView& person : desk.persons) write_person(json, person);
  json.close().key("meetings").open_array();
  for (const MeetingView& meeting : desk.meetings) write_meeting(json, meeting);
  json.close().key("dated").open_array();
  for (const DatedClaim& claim : desk.dated) {
    json.open_object().field("what", claim.what).field("from", claim.from).field("to", claim.to);
    write_mention(json, claim.mention);
    json.close();
  }
  json.close().key("figures").open_array();
  for (const FigureView& figure : desk.figures) write_figure(json, figure);
  json.close().close();
}

}  // namespace

std::string report_json(const Run& run, const ReportOptions&) {
  JsonWriter json(JsonWriter::Layout::indented);
  json.open_object().field("schema_version", saved_run_version);
  json.key("generator").open_object().field("name", "crosscheck").field("version", run.version);
  json.close().field("articles", run.articles).field("unread", run.unread);
  json.field("broken_rules", run.broken_rules);
  json.field("failed", run.failed)
      .field("fail_on", run.fail_on)
      .field("baseline", run.baseline)
      .key("rules")
      .open_array();
  for (const Rule& rule : run.rules) write_rule(json, rule);
  json.close().key("findings").open_array();
  for (const Finding& finding : run.findings) write_finding(json, finding);
  json.close().key("silenced").open_array();
  for (const Silenced& silenced : run.silenced) {
    json.open_object().field("by", to_string(silenced.by)).field("reason", silenced.reason);
    json.key("finding");
    write_finding(json, silenced.finding);
    json.close();
  }
  json.close();
  if (run.desk && !run.desk->empty()) write_desk(json, *run.desk);
  json.close();
  return std::move(json).text() + "\n";
}

}  // namespace crosscheck
