#include "reports/report.h"

#include <algorithm>
#include <array>

#include "reports/formats.h"

namespace crosscheck {
namespace {

constexpr Reporter table[] = {
    {"text", "for people: each conflict with its excerpts", report_text},
    {"compact", "a line a place, as compilers print", report_compact},
    {"json", "the whole run; `crosscheck report` reads it back", report_json},
    {"jsonl", "one finding a line, for machines", report_jsonl},
};

}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* reporter_named(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Reporter::name);
  return found == std::end(table) ? nullptr : found;
}

}  // namespace crosscheck
