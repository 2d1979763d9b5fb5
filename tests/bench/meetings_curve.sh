#!/usr/bin/env bash
# usage: meetings_curve.sh BENCHMARKS   (`./dev bench meetings` builds it and calls this)
# How long it takes to tell which meetings are one, over 1,000, 10,000 and 100,000 generated articles. Eight to
# fifteen articles tell of one affair, and all affairs share twenty cities and twenty countries. First with 143
# articles a day, as an archive grows: ten times the articles are ten times the days. Then with all of them in the same
# 700 days, so that what looks alike on one day grows too.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
benchmarks=$(realpath "$1")
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT

curve() { # DAYS of 1,000, of 10,000 and of 100,000 articles
  local size
  for size in 1000 10000 100000; do
    python3 "$here/generate_articles.py" "$size" "$desk/$size" --days "$1"
    ARTICLES=$desk/$size "$benchmarks" --benchmark_filter="join_meetings_of_articles/$size\$" 2>/dev/null | tail -n 1
    rm -rf "${desk:?}/$size" "$desk/$size.tsv"
    shift
  done
}

printf 'with 143 articles a day\n'
curve 7 70 700
printf 'within 700 days\n'
curve 700 700 700
