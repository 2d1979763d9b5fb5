#include "reports/report.h"

#include <algorithm>
#include <array>

#include "reports/formats.h"

namespace crosscheck {
namespace {

constexpr Reporter table[] = {
    {"text", "for people: each conflict with its excerpts", report_text},
    {"compact", "one line a side, as compilers print", report_compact},
    {"json", "the whole run; `crosscheck report` reads it back", report_json, true},
    {"jsonl", "one finding a line, for machines", report_jsonl},
    {"markdown", "a comment for a pull request", report_markdown},
    {"html", "one page that holds everything, for a browser", report_html, true},
    {"sarif", "SARIF 2.1.0, for code scanning", report_sarif},
    {"github", "annotations of GitHub Actions", report_github},
    {"gitlab", "GitLab's code quality report", report_gitlab},
    {"rdjson", "reviewdog's diagnostics", report_rdjson},
    {"rdjsonl", "reviewdog's diagnostics, one a line", report_rdjsonl},
    {"junit", "JUnit's XML: a suite a rule", report_junit},
    {"checkstyle", "Checkstyle's XML", report_checkstyle},
};

}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* reporter_named(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Reporter::name);
  return found == std::end(table) ? nullptr : found;
}

}  // namespace crosscheck
