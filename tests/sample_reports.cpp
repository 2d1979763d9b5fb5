// sample_reports DIR [COUNT]: writes the sample run, or COUNT made-up findings, in every format
// as DIR/<format>, and says how long each took.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "reports/report.h"
#include "reports/write_file.h"
#include "tests/report_samples.h"

using namespace crosscheck;

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const SampleRun sample = argc > 2 ? large_run(std::atoi(argv[2])) : sample_run();
  for (const Reporter& reporter : reporters()) {
    const auto start = std::chrono::steady_clock::now();
    const std::string text = reporter.report(sample.run(), {});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%-12s %9zu bytes %8.1f ms\n", std::string(reporter.name).c_str(), text.size(),
                took.count());
    const std::string path = std::string(argv[1]) + "/" + std::string(reporter.name);
    if (const auto error = write_file_atomically(path, text)) {
      std::fprintf(stderr, "%s\n", error->to_string().c_str());
      return 2;
    }
  }
}
