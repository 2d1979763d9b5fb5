#include "checker/run_program.h"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_CASE("a program's words on both streams and its status come back, and no shell reads ours") {
  const auto end = run_program({"sh", "-c", "echo \"$1\"; echo two >&2; exit 3", "sh", "$(id) ;'"});
  REQUIRE(end.ok());
  CHECK(end.value().out == "$(id) ;'\n");
  CHECK(end.value().err == "two\n");
  CHECK(end.value().status == 3);
}

TEST_CASE("more than a pipe holds is read from both streams, and standard input is empty") {
  const auto end =
      run_program({"sh", "-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; cat"});
  REQUIRE(end.ok());
  CHECK(end.value().out.size() == 300000);
  CHECK(end.value().err.size() == 300000);
  CHECK(end.value().status == 0);
}

TEST_CASE("a signal and a program that is not there are told") {
  const auto killed = run_program({"sh", "-c", "kill -9 $$"});
  REQUIRE(killed.ok());
  CHECK(killed.value().status == 128 + 9);
  const auto gone = run_program({"no-such-program-here"});
  REQUIRE(!gone.ok());
  CHECK(gone.error() ==
        Error{{}, 0, "no-such-program-here cannot be run: No such file or directory"});
}
