#pragma once

#include "checker/findings/finding.h"
#include "reports/json_writer.h"

namespace crosscheck {

/// Writes one finding as an object; `json` and `jsonl` share it, and `read_run` reads it back.
void write_finding(JsonWriter& json, const Finding& finding);

}  // namespace crosscheck
