#!/usr/bin/env bash
# usage: bad_input_test.sh CROSSCHECK
# What no newsroom means to give: each gets one clear sentence, and the other articles are checked.
set -euo pipefail
crosscheck=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "$(dirname "${BASH_SOURCE[0]}")/expect.sh"

mkdir -p "$work/desk" && cd "$work/desk"
printf 'They met on Tuesday, March 12, 2025, in Jeddah.\n' >good.txt
found='good.txt:1:13: error: 2025-03-12 is a Wednesday, not a Tuesday [weekday-not-that-date]'
check=(check --select weekday-not-that-date --format compact)

expect 'a file that is not there' "${check[@]}" good.txt missing.txt <<END
$found
crosscheck: missing.txt: there is no such file or folder
status 2
END
expect 'the report says why the status is 2' check missing.txt <<END
no findings in 0 articles; exit 2 because 1 input could not be read
crosscheck: missing.txt: there is no such file or folder
status 2
END
mkdir empty
expect 'a folder with nothing to read' "${check[@]}" good.txt empty <<END
$found
crosscheck: empty: nothing to read in this folder
status 2
END
if [ "$(id -u)" -ne 0 ]; then
  printf 'secret\n' >secret.txt && chmod 000 secret.txt
  expect 'a file one may not read' "${check[@]}" good.txt secret.txt <<END
$found
crosscheck: secret.txt: cannot read this file: Permission denied
status 2
END
fi
printf 'caf\xe9 au lait.\nThey met on Monday, March 12, 2025, in Jeddah.\n' >latin.txt
expect 'bytes that are not UTF-8' "${check[@]}" latin.txt <<END
latin.txt:2:13: error: 2025-03-12 is a Wednesday, not a Monday [weekday-not-that-date]
crosscheck: warning: latin.txt: byte 4 is not UTF-8
status 1
END
printf 'They\0met on Monday, March 12, 2025, in Jeddah.\n' >nul.txt
expect 'a NUL byte' "${check[@]}" nul.txt <<END
nul.txt:1:13: error: 2025-03-12 is a Wednesday, not a Monday [weekday-not-that-date]
crosscheck: warning: nul.txt: byte 5 is NUL
status 1
END
printf 'They met. %.0s' {1..1700000} >line.txt
expect 'a line as long as no article is' "${check[@]}" good.txt line.txt <<END
$found
crosscheck: line.txt: is larger than 16 MiB
status 2
END
printf -- '---\ntitle: [never closed\n---\n\nThey met on Monday, March 12, 2025, in Jeddah.\n' >broken.md
expect 'front matter that is broken' "${check[@]}" broken.md <<END
broken.md:5:13: error: 2025-03-12 is a Wednesday, not a Monday [weekday-not-that-date]
crosscheck: warning: broken.md: line 3: broken front matter: end of sequence flow not found
status 1
END

# rule NAME STATEMENT [KEY]: a rule in a folder of its own
rule() {
  mkdir -p "$1"
  cat >"$1/$1.sql" <<END
-- id:        $1
-- class:     error
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   A rule that must not run.
-- message:   never said
${3:+-- $3
}--
-- It is here to be refused.
$2
END
}
rule typing 'SELECT claim AS here FROM date_claim' 'severty: error'
expect 'a key no rule has' "${check[@]}" --rules typing good.txt <<END
crosscheck: typing/typing.sql:8: unknown key 'severty' (did you mean 'severity'?)
status 2
END
rule writing 'DELETE FROM date_claim'
expect 'a rule that writes' check --select writing --rules writing good.txt <<END
crosscheck: writing/writing.sql:10: a rule may not use DELETE
status 2
END
rule attaching "ATTACH 'other.db' AS other"
expect 'a rule that attaches' check --select attaching --rules attaching good.txt <<END
crosscheck: attaching/attaching.sql:10: a rule may not use ATTACH
status 2
END
rule looping 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT claim AS here FROM date_claim, n'
expect 'a rule without end' check --select looping --rules looping good.txt <<END
crosscheck: looping/looping.sql:10: a rule may not use a recursive query
status 2
END
rule endless 'SELECT a.claim AS here FROM date_claim a, date_claim b, date_claim c, date_claim d WHERE a.claim + b.claim + c.claim + d.claim < 0'
printf 'They met on March %d, 2025.\n' {1..31} {1..31} {1..31} {1..31} >many.txt
expect 'a rule of too many steps: the others go on' check --select endless,weekday-not-that-date --format compact \
  --rules endless good.txt many.txt <<END
$found
crosscheck: endless/endless.sql:10: rule 'endless' gave up after 20202000 steps
status 2
END

# Reports that cannot be written, and what stood there before.
expect 'a folder that is not there' check good.txt --format json:gone/run.json <<END
crosscheck: gone/run.json: cannot be written: No such file or directory
status 2
END
expect 'a folder in place of a file' check good.txt --format json:empty <<END
crosscheck: empty: cannot be written: Is a directory
status 2
END
printf 'before\n' >kept.json
expect 'one report of two' check good.txt --format json:kept.json --format html:good.txt/page.html <<END
crosscheck: good.txt/page.html: cannot be written: Not a directory
status 2
END
grep -q schema_version kept.json || failures=$((failures + 1))
expect 'an unknown format' check good.txt --format jsnl <<END
crosscheck: --format: 'jsnl' is no format (did you mean 'jsonl'?); there are: $("$crosscheck" check --help | tr -s ' \n' ' ' | sed 's/.*Formats: \([a-z, ]*[a-z]\) --.*/\1/')
status 2
END
expect 'an unknown option' check good.txt --formt json <<END
crosscheck: The following argument was not expected: --formt
status 2
END
expect 'no command' <<END
crosscheck: A subcommand is required
status 2
END
expect 'a level that is none' check good.txt --fail-on eror <<END
crosscheck: --fail-on: 'eror' is none of error, warning, style, info, never
status 2
END
printf '{"schema_version": 9}\n' >run.json
expect 'a saved run of another version' report run.json --format compact <<END
crosscheck: run.json: is a saved run of schema version 9; this crosscheck reads version 1
status 2
END
expect 'a saved run that is none' report good.txt --format compact <<END
crosscheck: good.txt:1: is not the JSON of a saved run
status 2
END
printf 'files = ["a"\n' >typing.toml
expect 'a configuration with a typing error' check good.txt --config typing.toml <<END
crosscheck: typing.toml:1: Error while parsing array: encountered end-of-file
status 2
END
{
  status=0
  "$crosscheck" explain all 2>closed || status=$?
  echo "status $status" >>closed
} | true
[ "$(cat closed)" = "crosscheck: standard output cannot be written: Broken pipe
status 2" ] || {
  printf 'bad input test: a pipe closed early: %s\n' "$(cat closed)"
  failures=$((failures + 1))
}
left=$(find . -regex '.*\.\(json\|html\)\..*')
[ -z "$left" ] || {
  printf 'bad input test: half-written files are left: %s\n' "$left"
  failures=$((failures + 1))
}

[ -e /dev/full ] || exit $((failures > 0))
full() { # NAME ARGUMENTS...: the same with a full disk behind standard output
  local name=$1 status=0 said
  shift
  said=$("$crosscheck" "$@" 2>&1 >/dev/full) || status=$?
  [ "$said" = 'crosscheck: standard output cannot be written: No space left on device' ] && [ $status -eq 2 ] && return
  failures=$((failures + 1))
  printf '%s: %s: status %d: %s\n' "$(basename "$0")" "$name" "$status" "$said"
}
full 'a full disk behind a report' "${check[@]}" good.txt
full 'a full disk behind the claims' claims good.txt
expect 'a report on a full disk' check good.txt --format jsonl:/dev/full <<END
crosscheck: /dev/full: cannot be written: No space left on device
status 2
END

exit $((failures > 0))
