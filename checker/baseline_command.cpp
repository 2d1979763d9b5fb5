// crosscheck baseline: what a newsroom knows and lets stand, kept in a file.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "checker/articles/collect.h"
#include "checker/check_desk.h"
#include "checker/configuration.h"
#include "reports/baseline.h"
#include "reports/write_file.h"

namespace crosscheck {

namespace {

/// The outcome, or that of a file that could not be written.
Outcome save(const std::string& path, const Baseline& baseline, Outcome outcome) {
  if (const auto error = write_file_atomically(path, write_baseline(baseline))) {
    return failed(*error);
  }
  return outcome;
}

Outcome write(const Options& options, const CheckedDesk& checked) {
  std::error_code error;
  if (std::filesystem::exists(options.baseline, error)) {
    return failed(
        {options.baseline, 0, "is there already; 'baseline update' brings it up to date"});
  }
  return save(options.baseline, baseline_of(checked.findings),
              {fmt::format("{} known\n", checked.findings.size()), {}, 0});
}

std::string new_lines(const BaselineStatus& status) {
  std::string out;
  for (const Finding* finding : status.fresh) {
    const Place& place = finding->places.front();
    out += fmt::format("new       {}:{}:{}: {} [{}]\n", place.file, place.begin.line,
                       place.begin.column, finding->message, finding->rule);
  }
  return out;
}

std::string resolved_lines(const BaselineStatus& status) {
  std::string out;
  for (const KnownFinding& known : status.resolved) {
    out += fmt::format("resolved  {}{}{} [{}]\n", known.subject, known.subject.empty() ? "" : ": ",
                       fmt::join(known.sides, " / "), known.rule);
  }
  return out;
}

int total(const Baseline& baseline) {
  int sum = 0;
  for (const KnownFinding& known : baseline) sum += known.count;
  return sum;
}

Outcome show(const BaselineStatus& status) {
  return {new_lines(status) + resolved_lines(status) +
              fmt::format("{} new, {} resolved, {} unchanged\n", status.fresh.size(),
                          total(status.resolved), total(status.kept)),
          {},
          status.fresh.empty() ? 0 : 1};
}

/// Takes resolved entries out, and new ones in only when it is asked to.
Outcome update(const Options& options, const BaselineStatus& status) {
  std::vector<Finding> fresh;
  for (const Finding* finding : status.fresh) fresh.push_back(*finding);
  Baseline next = status.kept;
  if (options.grow) {
    for (KnownFinding& added : baseline_of(fresh)) {
      const auto old = std::ranges::find_if(next, [&added](const KnownFinding& known) {
        return known.rule == added.rule && known.fingerprint == added.fingerprint;
      });
      if (old == next.end()) {
        next.push_back(std::move(added));
      } else {
        old->count += added.count;
      }
    }
    std::ranges::sort(next, {}, [](const KnownFinding& known) {
      return std::tie(known.rule, known.fingerprint);
    });
  }
  const std::size_t left_out = options.grow ? 0 : fresh.size();
  Outcome outcome{fmt::format("{} taken out, {} taken in, {} known\n", total(status.resolved),
                              fresh.size() - left_out, total(next)),
                  {},
                  left_out == 0 ? 0 : 1};
  if (left_out > 0) {
    outcome.out = new_lines(status) + outcome.out;
    outcome.err =
        fmt::format("crosscheck: {} new {} not taken in; --grow takes {} in\n", left_out,
                    left_out == 1 ? "finding was" : "findings were", left_out == 1 ? "it" : "them");
  }
  return save(options.baseline, next, std::move(outcome));
}

/// What an action does once the desk is checked.
Outcome act(const Options& options, const CheckedDesk& checked) {
  if (options.action == "write") return write(options, checked);
  const Result<std::string> bytes = read_bytes(options.baseline);
  if (!bytes) return failed(bytes.error());
  const Result<Baseline> baseline = read_baseline(options.baseline, bytes.value());
  if (!baseline) return failed(baseline.error());
  const BaselineStatus status = compare(baseline.value(), checked.findings, checked.rules);
  return options.action == "status" ? show(status) : update(options, status);
}

}  // namespace

Outcome baseline_command(const Options& given, const Surroundings& surroundings) {
  const Result<Options> filled = configured(given);
  if (!filled) return failed(filled.error());
  const Options& options = filled.value();
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Result<CheckedDesk> checked = check_desk(options, lexicon.value().get(), surroundings);
  if (!checked) return failed(checked.error());
  const std::string said = checked.value().warnings + checked.value().problems;
  // An article that cannot be read would make its findings look resolved.
  if (!checked.value().problems.empty()) return {{}, said, 2};
  Outcome outcome = act(options, checked.value());
  outcome.err = said + outcome.err;
  return outcome;
}

}  // namespace crosscheck
