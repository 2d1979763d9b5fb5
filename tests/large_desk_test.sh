#!/usr/bin/env bash
# usage: large_desk_test.sh CROSSCHECK
# Rules on an archive where everything recurs: the same names, words, days and figures in articles of
# many people. A rule whose cost grows with the square of them gives up here.
set -euo pipefail
crosscheck=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
articles=800
awk -v articles="$articles" -v folder="$work" 'BEGIN {
  split("Anna Peter Maria David Helen Thomas Laura Martin Julia Simon", given)
  split("Berg Holm Lind Dahl Niemi Hale Stone Weiss Roth Finn Kral Vale Ward Bell Ford King Moss Pike Webb Hart", family)
  split("Oslo Vienna Lisbon Madrid Rome Athens Ottawa Nairobi Cairo Dublin", city)
  split("Monday Tuesday Wednesday Thursday Friday", day)
  for (i = 0; i < articles; i++) {
    a = given[i % 10 + 1] " " family[int(i / 10) % 20 + 1]
    b = given[(i * 7 + 3) % 10 + 1] " " family[(i * 3 + 5) % 20 + 1]
    file = sprintf("%s/%03d.md", folder, i)
    printf "---\ndate: 2025-03-%02d\npublisher: Paper %d\n---\n", i % 28 + 1, i % 5 > file
    printf "Foreign Minister %s met Mayor %s in %s on %s. The talks lasted %d hours.\n\n", a, b, city[i % 10 + 1], day[i % 5 + 1], i % 6 + 2 > file
    printf "\"We have moved a good way and there is still a way to go,\" %s told reporters.\n\n", a > file
    printf "%s, %d, the brother of %s, said %d people were killed in the fire at the mill on %s.\n\n", b, 30 + i % 40, a, i % 9 + 2, day[(i + 1) % 5 + 1] > file
    printf "The U.S. embassy, at %d Main Street, was built in %d. %s was appointed chief of the bank in %d.\n", i % 90 + 10, 1900 + i % 90, a, 2000 + i % 20 > file
    close(file)
  }
}'
status=0
"$crosscheck" check "$work" --format jsonl >"$work/findings" 2>"$work/said" || status=$?
if [ "$status" -gt 1 ] || grep -q 'gave up' "$work/said"; then
  printf 'status %s over %s articles\n' "$status" "$articles"
  cat "$work/said"
  exit 1
fi
