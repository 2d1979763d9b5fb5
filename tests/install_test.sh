#!/usr/bin/env bash
# usage: install_test.sh CROSSCHECK
# What stands around the program knows what the program knows: the man page names every command and
# option, the completions offer them, the action passes its inputs on.
set -euo pipefail
crosscheck=$(realpath "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PATH=$(dirname "$crosscheck"):$PATH
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
offers never crosscheck check --fail-on n
offers "$("$crosscheck" rules | awk '{ print $1; exit }')" crosscheck explain ''

# The action's step, with a stand-in that prints what it is given.
stand_in=$(mktemp -d)
trap 'rm -rf "$stand_in"' EXIT
printf '#!/bin/sh\nprintf "<%%s>" "$@"\n' >"$stand_in/crosscheck"
chmod +x "$stand_in/crosscheck"
given=$(PATH=$stand_in:$PATH CROSSCHECK_PATHS=$'news desk\n\n$(reboot)\n' CROSSCHECK_FAIL_ON=warning \
  CROSSCHECK_FORMAT=compact CROSSCHECK_SARIF=out.sarif CROSSCHECK_CHANGED_SINCE=main \
  "$root/checker/install/action.sh")
# shellcheck disable=SC2016
expected='<check><--format><compact><--fail-on><warning><--format><sarif:out.sarif><--changed-since><main><--><news desk><$(reboot)>'
[ "$given" = "$expected" ] || fail "the action ran crosscheck with $given"

exit $((failures > 0))
