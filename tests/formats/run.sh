#!/bin/sh
# run.sh SCRIPT SAMPLE_REPORTS: writes the sample reports and lets SCRIPT look at them. Exit status
# 77 means skipped: the validators come from npm, and a test does not fetch them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
skip() {
  echo "skipped: $*"
  exit 77
}
command -v node >/dev/null || skip "node is not installed"
[ -d "$here/node_modules" ] || skip "the validators are not installed (npm ci --prefix tests/formats)"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$2" "$out" >/dev/null
status=0
node "$here/$1" "$out" || status=$?
exit "$status"
