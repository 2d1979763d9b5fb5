#include "reports/baseline.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "reports/json_writer.h"

namespace crosscheck {

namespace {

using Json = nlohmann::json;
using Key = std::pair<std::string, std::string>;

Key key_of(const Finding& finding) { return {finding.rule, finding.fingerprint}; }

/// The entry an object holds; nlohmann's exceptions say what it lacks.
KnownFinding read_known(const Json& json) {
  return {json.at("rule").get<std::string>(), json.at("fingerprint").get<std::string>(),
          json.at("subject").get<std::string>(), json.at("sides").get<std::vector<std::string>>(),
          json.at("count").get<int>()};
}

}  // namespace

Baseline baseline_of(std::span<const Finding> findings) {
  std::map<Key, KnownFinding> known;
  for (const Finding& finding : findings) {
    const auto [place, is_new] = known.try_emplace(key_of(finding));
    KnownFinding& entry = place->second;
    if (!is_new) {
      ++entry.count;
      continue;
    }
    entry = {finding.rule, finding.fingerprint, finding.subject, {}, 1};
    for (const Side& side : finding.sides) entry.sides.push_back(side.value);
    std::ranges::sort(entry.sides);
  }
  Baseline baseline;
  for (auto& [key, entry] : known) baseline.push_back(std::move(entry));
  return baseline;
}

BaselineStatus compare(const Baseline& baseline, std::span<const Finding> findings,
                       std::span<const Rule> rules) {
  BaselineStatus status;
  std::map<Key, int> left;
  for (const KnownFinding& known : baseline) left[{known.rule, known.fingerprint}] += known.count;
  for (const Finding& finding : findings) {
    const auto found = left.find(key_of(finding));
    if (found == left.end() || found->second == 0) {
      status.fresh.push_back(&finding);
    } else {
      --found->second;
    }
  }
  for (const KnownFinding& known : baseline) {
    const bool ran =
        std::ranges::any_of(rules, [&known](const Rule& rule) { return rule.id == known.rule; });
    const int gone = ran ? left[{known.rule, known.fingerprint}] : 0;
    KnownFinding part = known;
    part.count = known.count - gone;
    if (part.count > 0) status.kept.push_back(part);
    part.count = gone;
    if (part.count > 0) status.resolved.push_back(std::move(part));
  }
  return status;
}

std::string write_baseline(const Baseline& baseline) {
  JsonWriter json(JsonWriter::Layout::indented);
  json.open_object().field("schema_version", baseline_version).key("findings").open_array();
  for (const KnownFinding& known : baseline) {
    json.open_object().field("rule", known.rule).field("fingerprint", known.fingerprint);
    json.field("count", known.count).field("subject", known.subject).key("sides").open_array();
    for (const std::string& side : known.sides) json.value(side);
    json.close().close();
  }
  json.close().close();
  return std::move(json).text() + "\n";
}

Result<Baseline> read_baseline(std::string_view file, std::string_view text) try {
  const Json page = Json::parse(text);
  const int version = page.at("schema_version").get<int>();
  if (version != baseline_version) {
    return Error{std::string(file), 0,
                 fmt::format("is a baseline of schema version {}; this crosscheck reads version {}",
                             version, baseline_version)};
  }
  Baseline baseline;
  std::set<Key> seen;
  for (const Json& entry : page.at("findings")) {
    baseline.push_back(read_known(entry));
    const KnownFinding& known = baseline.back();
    if (known.count < 1) {
      return Error{std::string(file), 0,
                   fmt::format("findings[{}].count is less than 1", baseline.size() - 1)};
    }
    if (!seen.emplace(known.rule, known.fingerprint).second) {
      return Error{std::string(file), 0,
                   fmt::format("findings[{}] has the fingerprint {} a second time",
                               baseline.size() - 1, known.fingerprint)};
    }
  }
  std::ranges::sort(baseline, {}, [](const KnownFinding& known) {
    return std::tie(known.rule, known.fingerprint);
  });
  return baseline;
} catch (const Json::parse_error& fault) {
  const std::size_t at = std::min(fault.byte > 0 ? fault.byte - 1 : 0, text.size());
  const auto line =
      1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return Error{std::string(file), static_cast<int>(line), "is not the JSON of a baseline"};
} catch (const Json::exception&) {
  return Error{std::string(file), 0,
               "is not a baseline: it lacks a key, or one has the wrong type of value"};
}

}  // namespace crosscheck
