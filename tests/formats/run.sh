#!/bin/sh
# run.sh SCRIPT SAMPLE_REPORTS CROSSCHECK: writes the sample run and the sample desk in every format
# and lets SCRIPT look at them. Exit status 77 means skipped: the validators come from npm, which
# `./dev setup validators` asks, and no test.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
skip() {
  echo "skipped: $*"
  exit 77
}
command -v node >/dev/null || skip "node is not installed"
[ -d "$here/node_modules" ] || skip "the validators are not installed (./dev setup validators)"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mkdir "$out/sample" "$out/desk" "$out/large"
"$2" "$out/sample" >/dev/null
"$2" "$out/large" 1000 >/dev/null
script=$1 crosscheck=$3
set --
for format in "$out"/sample/*; do
  set -- "$@" --format "${format##*/}:$out/desk/${format##*/}"
done
"$crosscheck" check "$here/../../fixtures/ceasefire" --fail-on never "$@"
status=0
node "$here/$script" "$out" || status=$?
exit "$status"
