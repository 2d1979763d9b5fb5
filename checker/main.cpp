// The one file that prints, exits and reads the environment.

#include <date/date.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string_view>

#include "checker/commands.h"
#include "checker/options.h"

namespace {

bool print(std::FILE* to, std::string_view words) {
  return std::fwrite(words.data(), 1, words.size(), to) == words.size() && std::fflush(to) == 0;
}

bool set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// A line on standard error, once a run has taken a second, five times a second at most.
crosscheck::Progress progress_line() {
  using clock = std::chrono::steady_clock;
  return
      [start = clock::now(), last = clock::time_point()](std::size_t done, std::size_t of) mutable {
        const auto now = clock::now();
        if (now - start < std::chrono::seconds(1)) return;
        if (done == of) {
          std::fprintf(stderr, "\r\033[K");
        } else if (now - last > std::chrono::milliseconds(200)) {
          std::fprintf(stderr, "\r%zu of %zu ", done, of);
        } else {
          return;
        }
        std::fflush(stderr);
        last = now;
      };
}

std::int64_t nanoseconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

crosscheck::Surroundings look_around() {
  crosscheck::Surroundings surroundings;
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  surroundings.colour = isatty(STDOUT_FILENO) == 1 && !set("NO_COLOR") && !dumb;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
    surroundings.width = size.ws_col;
  if (isatty(STDERR_FILENO) == 1) surroundings.progress = progress_line();
  return surroundings;
}

int run(int argc, char** argv) {
  crosscheck::Parsed parsed = crosscheck::parse_options(argc, argv);
  if (!parsed.options) {
    print(parsed.status == 0 ? stdout : stderr, parsed.words);
    return parsed.status;
  }
  crosscheck::Surroundings surroundings = look_around();
  if (parsed.options->quiet) surroundings.progress = nullptr;
  if (!parsed.options->today)
    parsed.options->today = date::floor<date::days>(std::chrono::system_clock::now());
  crosscheck::Profile profile(nanoseconds);
  if (parsed.options->profile) surroundings.profile = &profile;
  for (const crosscheck::Command& command : crosscheck::commands()) {
    if (command.name != parsed.options->command) continue;
    const crosscheck::Outcome outcome = command.run(*parsed.options, surroundings);
    if (!print(stdout, outcome.out)) {
      std::fprintf(stderr, "crosscheck: standard output cannot be written: %s\n",
                   std::strerror(errno));
      return 2;
    }
    print(stderr, outcome.err);
    return outcome.status;
  }
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "crosscheck: %s\n", error.what());
    return 2;
  }
}
