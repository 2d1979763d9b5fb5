#pragma once

#include <string>
#include <unordered_map>

namespace crosscheck {

/// Keeps fingerprints apart in formats where two equal ones would collapse: the same conflict
/// found in two groups of articles is two findings with one fingerprint.
class Fingerprints {
 public:
  /// "00c0ffee00c0ffee:1", and ":2" the next time, as GitHub writes them.
  std::string unique(const std::string& fingerprint) {
    return fingerprint + ":" + std::to_string(++seen_[fingerprint]);
  }

 private:
  std::unordered_map<std::string, int> seen_;
};

}  // namespace crosscheck
