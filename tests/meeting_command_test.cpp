#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "checker/commands.h"

using namespace crosscheck;

namespace {

std::string meetings_at(const std::string& place) {
  Options options;
  const std::filesystem::path tests(CROSSCHECK_TESTS_DIR);
  options.reading.paths = {(tests.parent_path() / "fixtures/ceasefire").string()};
  options.place = place;
  const Outcome outcome = meeting_command(options, {});
  std::string out = outcome.out + outcome.err;
  const std::string folder = options.reading.paths.front() + "/";
  for (std::size_t at = out.find(folder); at != out.npos; at = out.find(folder))
    out.erase(at, folder.size());
  return out;
}

}  // namespace

TEST_CASE("crosscheck meeting says which words are one meeting's and why") {
  CHECK(meetings_at("Saudi Arabia") ==
        "meeting in Jeddah (register: jeddah-talks)\n"
        "  meridian-wire/2025-03-11-talks-end.txt [2025-03-11]: agrees in people named\n"
        "    1:1 «Jeddah talks»\n"
        "  meridian-wire/2025-03-13-envoy-in-moscow.txt [2025-03-13]: in the register\n"
        "    13:1 «The talks in Jeddah on Tuesday, March 11, had lasted about eight hours» "
        "[2025-03-11]\n"
        "  northern-courier/what-we-know.md [2025-03-14]: agrees in people named\n"
        "    9:71 «American and Ukrainian negotiators met in Jeddah for less than three hours» "
        "[2025-03-12]\n");
  CHECK(meetings_at("Oslo") == "crosscheck: no meeting in 'Oslo' is spoken of here\n");
}
