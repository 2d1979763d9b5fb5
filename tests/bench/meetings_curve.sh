#!/usr/bin/env bash
# usage: meetings_curve.sh BENCHMARKS   (`./dev bench meetings` builds it and calls this)
# How long it takes to tell which meetings are one, over 1,000, 10,000 and 100,000 generated articles. Eight to
# fifteen articles tell of one affair, and all affairs share twenty cities, twenty countries and 700 days, so that
# meetings which look alike grow more with every article.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
benchmarks=$(realpath "$1")
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
python3 "$here/generate_articles.py" 100000 "$desk/articles"
ARTICLES=$desk/articles "$benchmarks" --benchmark_filter=join_meetings_of_articles
