#!/usr/bin/env bash
# usage: install_test.sh CROSSCHECK
# What stands around the program knows what the program knows: the man page names every command and
# option, the completions offer them, the README shows a true report, the action passes its inputs on.
set -euo pipefail
crosscheck=$(realpath "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PATH=$(dirname "$crosscheck"):$PATH
unset GITHUB_STEP_SUMMARY
failures=0
fail() {
  printf 'install test: %s\n' "$*"
  failures=$((failures + 1))
}

# shellcheck source=checker/install/crosscheck.bash
source "$root/checker/install/crosscheck.bash"
completions() { # of the words, the last one unfinished
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  _crosscheck
  printf '%s\n' "${COMPREPLY[@]}"
}
offers() { # CHOICE WORDS...
  local choice=$1
  shift
  grep -qxF -- "$choice" <<<"$(completions "$@")" || fail "completing '$*' does not offer '$choice'"
}

manual=$(sed 's/\\-/-/g' "$root/checker/install/crosscheck.1")
mapfile -t commands < <(_crosscheck_commands)
[ ${#commands[@]} -ge 6 ] || fail "the completions found ${#commands[@]} commands"
for command in "${commands[@]}"; do
  grep -qxF ".B $command" <<<"$manual" || fail "the man page lacks the command '$command'"
  offers "$command" crosscheck "${command:0:2}"
  while read -r option; do
    grep -qE -- "^\.(B|BI|BR) .*$option\b" <<<"$manual" || fail "the man page lacks '$command $option'"
    offers "$option" crosscheck "$command" "${option:0:4}"
  done < <(_crosscheck_options "$command")
done
offers jsonl crosscheck check --format j
offers status crosscheck baseline s
offers never crosscheck check --fail-on n
offers "$("$crosscheck" rules | awk 'NR == 1 { print $1 }')" crosscheck explain ''

# The README shows the beginning and the end of what the program prints about the sample desk.
sample=$(awk '/^From the sample desk/ { sample = 1 } /^```$/ { if (sample && ++fences == 2) exit; next } fences == 1' "$root/README.md")
printed=$(cd "$root" && crosscheck check fixtures/ceasefire) || true
[[ $sample == *$'\n\n[...]\n\n'* ]] || fail "the README has no sample report"
[[ $printed == "${sample%%\[...\]*}"*"${sample##*\[...\]}" ]] || fail "the README's sample is not what is printed"

# The action's step: with a stand-in that prints what it is given, then with the program itself.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
step() { # FORMAT SARIF PATHS
  CROSSCHECK_FAIL_ON=never CROSSCHECK_FORMAT=$1 CROSSCHECK_SARIF=$2 CROSSCHECK_PATHS=$3 \
    "$root/checker/install/action.sh"
}
printf '#!/bin/sh\nprintf "<%%s>" "$@"\n' >"$work/crosscheck"
chmod +x "$work/crosscheck"
# shellcheck disable=SC2016
given=$(PATH=$work:$PATH step compact out.sarif $'news desk\n\n$(reboot)\n')
# shellcheck disable=SC2016
expected='<check><--format><compact><--fail-on><never><--format><sarif:out.sarif><--><news desk><$(reboot)>'
[ "$given" = "$expected" ] || fail "the action ran crosscheck with $given"
step github "$work/out.sarif" "$root/fixtures/ceasefire" >"$work/log" || fail "the action failed"
grep -q '^::error' "$work/log" || fail "the action reported nothing on the sample desk"
grep -q '"2.1.0"' "$work/out.sarif" || fail "the action wrote no SARIF report"
# On GitHub the page of the run gets every finding, and the step still fails.
CROSSCHECK_FAIL_ON=error CROSSCHECK_FORMAT=github CROSSCHECK_SARIF='' CROSSCHECK_PATHS=$root/fixtures/ceasefire \
  GITHUB_STEP_SUMMARY=$work/summary "$root/checker/install/action.sh" >/dev/null && fail "the action passed on errors"
cmp "$work/summary" <(crosscheck check "$root/fixtures/ceasefire" --format markdown) || fail "the page of the run lacks findings"
# Where no crosscheck is installed the action builds the one beside it, here with a stand-in for ./dev.
mkdir -p "$work/action/checker/install" "$work/tools"
cp "$root/checker/install/action.sh" "$work/action/checker/install/"
for tool in bash dirname sed mkdir ln; do ln -s "$(command -v "$tool")" "$work/tools/$tool"; done
printf '#!/usr/bin/env bash\nmkdir -p "%s"\nln -s "%s" "%s"\n' "$work/action/build/release" "$work/crosscheck" \
  "$work/action/build/release/crosscheck" >"$work/action/dev"
chmod +x "$work/action/dev"
given=$(PATH=$work/tools root=$work/action step compact '' articles)
[ "$given" = '<check><--format><compact><--fail-on><never><--><articles>' ] ||
  fail "without an installed crosscheck the action ran $given"
# Every input of action.yml reaches the step under the name the step reads.
for input in paths fail-on format sarif; do
  variable=CROSSCHECK_$(tr a-z- A-Z_ <<<"$input")
  grep -qF "$variable: \${{ inputs.$input }}" "$root/action.yml" || fail "action.yml does not pass $input on"
  grep -qF "\$$variable" "$root/checker/install/action.sh" || fail "the action does not read $variable"
done

# The examples of the README, as far as they go without their platforms.
mkdir "$work/repository" && cp -r "$root/fixtures/ceasefire" "$work/repository/articles"
readme() { # WORDS: the first line of the README with these words, from there on
  grep -oF -m 1 -- "$1" "$root/README.md" >/dev/null || fail "the README lacks '$1'"
  sed -n "s|.*\\($1.*\\)|\\1|p" "$root/README.md" | head -n 1
}
gitlab=$(readme 'crosscheck check articles --format gitlab:')
log=$(cd "$work/repository" && bash -c "$gitlab") && fail "the GitLab job passed on errors"
[[ $log == *'exit 1 because of --fail-on error' ]] || fail "the GitLab job printed no report"
[ "$(grep -cE '"(description|check_name|fingerprint|severity)": "[^"]+"|"path": "articles/|"begin"' \
  "$work/repository/gl-code-quality-report.json")" -ge 30 ] || fail "the GitLab report lacks what the platform wants"
reviewdog=$(readme 'crosscheck check articles --format rdjsonl')
(cd "$work/repository" && bash -c "${reviewdog%%|*}" >rdjsonl) && fail "the reviewdog line passed on errors"
[ "$(grep -c '^{"message"' "$work/repository/rdjsonl")" -eq 6 ] || fail "the reviewdog line printed $(cat "$work/repository/rdjsonl")"
hook=$(sed -n 's/^  entry: //p' "$root/.pre-commit-hooks.yaml")
(cd "$work/repository" && bash -c "$hook articles" >/dev/null) && fail "the pre-commit hook passed on errors"

exit $((failures > 0))
