// A page is refused, or is a run that every format can report; what JSON writes of it reads back
// as the same run.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "reports/saved_run.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Result<SavedRun> saved = read_run("fuzz.json", text);
  if (!saved) return 0;
  const Run run = saved.value().run();
  for (const Reporter& reporter : reporters()) reporter.report(run, {});
  const std::string json = reporter_named("json")->report(run, {});
  const Result<SavedRun> again = read_run("fuzz.json", json);
  if (!again || reporter_named("json")->report(again.value().run(), {}) != json) std::abort();
  return 0;
}
