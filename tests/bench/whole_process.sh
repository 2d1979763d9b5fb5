#!/usr/bin/env bash
# usage: whole_process.sh CROSSCHECK [FOLDER...]
# Wall time and peak memory of whole runs: one article of 5 KB, then generated desks of 1,000 and
# 10,000 articles (SIZES="1000 10000 100000" for more), then the FOLDERs.
set -euo pipefail
crosscheck=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=${TMPDIR:-/tmp}/crosscheck-bench
mkdir -p "$work"

# Findings make exit status 1, which is no failure here.
checked() { "$crosscheck" check "$@" --format jsonl >"$work/findings.jsonl" 2>"$work/errors" || [ $? -eq 1 ]; }

milliseconds() { # of COMMAND..., the median of 21 runs
  local runs=() begin
  for _ in {1..21}; do
    begin=${EPOCHREALTIME/./}
    "$@"
    runs+=($((${EPOCHREALTIME/./} - begin)))
  done
  printf '%s\n' "${runs[@]}" | sort -n | sed -n 11p | awk '{ printf "%.1f", $1 / 1000 }'
}

measure() { # NAME FOLDER
  local articles bytes
  articles=$(find "$2" -type f \( -name '*.md' -o -name '*.txt' \) | wc -l)
  bytes=$(find "$2" -type f \( -name '*.md' -o -name '*.txt' \) -printf '%s\n' | awk '{ s += $1 } END { print s }')
  checked "$2" # once, so that the files are in memory
  /usr/bin/time -o "$work/time" -f '%e %M' "$crosscheck" check "$2" --format jsonl \
    >"$work/findings.jsonl" 2>"$work/errors" || [ $? -eq 1 ]
  read -r seconds kilobytes < <(tail -n 1 "$work/time")
  printf '%-24s %8d articles %8.1f MB  %7.2f s  %6d MB  %6d findings\n' "$1" "$articles" \
    "$(awk -v b="$bytes" 'BEGIN { print b / 1e6 }')" "$seconds" $((kilobytes / 1024)) "$(wc -l <"$work/findings.jsonl")"
}

awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo
printf '%s cores\n' "$(nproc)"

python3 "$here/generate_articles.py" 40 "$work/small"
article=$work/article.md
cat "$work"/small/*/*/*.md >"$work/all.md"
head -c 5000 "$work/all.md" >"$article"
printf '%-24s %s ms\n' 'one article of 5 KB' "$(milliseconds checked "$article")"
version() { "$crosscheck" --version >/dev/null; }
printf '%-24s %s ms\n' 'crosscheck --version' "$(milliseconds version)"

for size in ${SIZES:-1000 10000}; do
  folder=$work/desk-$size
  rm -rf "$folder"
  python3 "$here/generate_articles.py" "$size" "$folder"
  measure "generated" "$folder"
done
for folder in "$@"; do
  measure "$(basename "$folder")" "$folder"
done
