#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// How long the parts of a run took, added up by name. Several threads may share one.
class Profile {
 public:
  /// Nanoseconds since some moment; only the program's main file has a clock to give.
  using Clock = std::int64_t (*)();

  explicit Profile(Clock clock) : clock_(clock) {}

  std::int64_t now() const { return clock_(); }
  void add_stage(std::string_view name, std::int64_t nanoseconds);
  void add_rule(std::string_view name, std::int64_t nanoseconds);

  /// Two tables of milliseconds: stages as they were first met, rules by their time.
  std::string to_string() const;

 private:
  struct Part {
    std::string name;
    std::int64_t nanoseconds = 0;
  };

  static void add(std::vector<Part>& parts, std::string_view name, std::int64_t nanoseconds);

  Clock clock_;
  std::mutex mutex_;
  std::vector<Part> stages_, rules_;
};

enum class Timed : std::uint8_t { stage, rule };

/// Adds the time from here to the end of its life to a profile, if there is one.
class Timer {
 public:
  Timer(Profile* profile, std::string_view name, Timed what = Timed::stage)
      : profile_(profile),
        name_(name),
        what_(what),
        begin_(profile != nullptr ? profile->now() : 0) {}
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;
  ~Timer() {
    if (profile_ == nullptr) return;
    const std::int64_t spent = profile_->now() - begin_;
    if (what_ == Timed::stage) profile_->add_stage(name_, spent);
    if (what_ == Timed::rule) profile_->add_rule(name_, spent);
  }

 private:
  Profile* profile_;
  std::string_view name_;
  Timed what_;
  std::int64_t begin_;
};

}  // namespace crosscheck
