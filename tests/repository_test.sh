#!/usr/bin/env bash
# usage: repository_test.sh CROSSCHECK
# crosscheck in a git repository of articles that this script makes.
set -euo pipefail
crosscheck=$(realpath "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
source "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
article() { # FILE WORDS
  mkdir -p "$(dirname "$1")"
  printf -- '---\ndate: 2025-03-13\n---\n\n%s\n' "$2" >"$1"
}

mkdir "$work/desk" && cd "$work/desk"
git init -q -b main
article articles/old.md 'They met on Tuesday, March 12, 2025, in Jeddah.'
article 'articles/two words.md' 'They met on Friday, March 14, 2025, in Jeddah.'
git add . && git commit -q -m one
git checkout -q -b branch
article 'articles/two words.md' 'They met on Thursday, March 14, 2025, in Jeddah.'
git commit -q -a -m two
git checkout -q main
article articles/later.md 'They met on Monday, March 11, 2025, in Jeddah.'
git add . && git commit -q -m three
git checkout -q branch
article articles/unknown.md 'They met on Sunday, March 10, 2025, in Jeddah.'

# What a branch brings in: not what main got meanwhile, and not what stood before.
dates=(--select weekday-not-that-date --format compact)
expect 'changes since main' check articles "${dates[@]}" --changed-since main <<'END'
articles/two words.md:5:13: error: 2025-03-14 is a Friday, not a Thursday [weekday-not-that-date]
articles/unknown.md:5:13: error: 2025-03-10 is a Monday, not a Sunday [weekday-not-that-date]
status 1
END
mkdir ../other && article ../other/a.md 'They met in Jeddah.'
expect 'outside a repository' check ../other "${dates[@]}" --changed-since main <<'END'
crosscheck: ../other: --changed-since wants a git repository; git says: not a git repository (or any of the parent directories): .git
status 2
END
expect 'a revision that is not there' check articles --changed-since no-such-branch <<'END'
crosscheck: DESK: --changed-since: git knows no revision 'no-such-branch'
status 2
END
expect 'a revision like an option' check articles --changed-since=--output=x <<'END'
crosscheck: DESK: --changed-since: git knows no revision '--output=x'
status 2
END
printf '%s\n' "$PWD/articles/../articles/two words.md" articles/gone.md >../list
expect 'a list of files' check . "${dates[@]}" --changed-files ../list <<'END'
articles/two words.md:5:13: error: 2025-03-14 is a Friday, not a Thursday [weekday-not-that-date]
status 1
END
expect 'a list that is not there' check . --changed-files ../gone <<'END'
crosscheck: ../gone: cannot read this file: No such file or directory
status 2
END

# What a run read and where its time went; the times of a test are anybody's.
expect 'claims and findings by kind and rule' check articles --select weekday-not-that-date,age-differs \
  --format compact --stats --fail-on never <<'END'
articles/old.md:5:13: error: 2025-03-12 is a Wednesday, not a Tuesday [weekday-not-that-date]
articles/two words.md:5:13: error: 2025-03-14 is a Friday, not a Thursday [weekday-not-that-date]
articles/unknown.md:5:13: error: 2025-03-10 is a Monday, not a Sunday [weekday-not-that-date]
   claims  articles  kind
        3         3  date
        3         3  name
        3         3  quantity
       12         3  statement
 findings  silenced  rule
        3         0  weekday-not-that-date
        0         0  1 more
status 0
END
profile=$("$crosscheck" check articles --profile --format compact:../profile.txt --fail-on never 2>&1 |
  sed -E 's/^ +[0-9]+\.[0-9] /N /' | sed '/^ *ms  rule$/,$ { /^N  weekday-not-that-date$/! { /rule$/!d } }')
[ "$profile" = "       ms  stage (added up over the threads)
N  collect files
N  read articles
N  take claims
N  prepare rules
N  tell who is who
N  fill the ledger
N  run rules
N  cut excerpts
N  suppressions
N  report compact
       ms  rule
N  weekday-not-that-date" ] || {
  printf 'repository test: --profile printed\n%s\n' "$profile"
  failures=$((failures + 1))
}

# However many threads and formats: the same bytes, also from a saved run.
formats=(text compact json jsonl markdown html sarif github gitlab rdjson rdjsonl junit checkstyle)
for threads in 1 2; do
  mkdir "../of-$threads"
  "$crosscheck" check "$root/fixtures/ceasefire" --fail-on never --quiet --threads $threads \
    $(printf -- "--format %s:../of-$threads/%s " $(for f in "${formats[@]}"; do echo "$f" "$f"; done))
done
diff -r ../of-1 ../of-2 || failures=$((failures + 1))
for format in "${formats[@]}"; do
  "$crosscheck" report ../of-1/json --format "$format" | cmp - "../of-1/$format" || failures=$((failures + 1))
done

# What an article says of itself.
article silent/said.md '<!-- crosscheck-disable-next-line weekday-not-that-date -- as quoted -->
They met on Sunday, March 10, 2025, in Jeddah. <!-- crosscheck-disable-line rank-difers -->

They met again on Monday, March 11, 2025. <!-- crosscheck-disable-line age-differs -->

They met again on Monday, March 12, 2025.'
expect 'suppressions' check silent --select weekday-not-that-date,age-differs --format compact <<'END'
silent/said.md:8:19: error: 2025-03-11 is a Tuesday, not a Monday [weekday-not-that-date]
silent/said.md:10:19: error: 2025-03-12 is a Wednesday, not a Monday [weekday-not-that-date]
crosscheck: warning: silent/said.md:6: crosscheck-disable-line names no rule, class or kind 'rank-difers' (did you mean 'rank-differs'?)
crosscheck: warning: silent/said.md:8: crosscheck-disable-line age-differs silences nothing
status 1
END
"$crosscheck" check silent --format json:../run.json --fail-on never --quiet
grep -q '"reason": "as quoted"' ../run.json || {
  printf 'repository test: the JSON report lacks the reason of a suppression\n'
  failures=$((failures + 1))
}

# A baseline: known findings stay known, new ones do not slip in, resolved ones are told.
article known/one.md 'They met on Tuesday, March 13, 2025, in Jeddah.'
article known/two.md 'They met on Sunday, March 12, 2025, in Jeddah.'
expect 'a baseline is written' baseline write base.json known <<'END'
2 known
status 0
END
cp -r "$root/fixtures/ceasefire" desk-of-six
"$crosscheck" baseline write six.json desk-of-six --select all --quiet >/dev/null
article desk-of-six/a-new-one.md 'The bridge was closed.'
expect 'an article more leaves all of it known' baseline status six.json desk-of-six --select all <<END
0 new, 0 resolved, $(grep -c '"fingerprint"' six.json) unchanged
status 0
END
cp base.json first.json
expect 'and not written over' baseline write base.json known <<'END'
crosscheck: base.json: is there already; 'baseline update' brings it up to date
status 2
END
expect 'what it knows is not reported' check known --baseline base.json --format compact <<'END'
status 0
END
article known/one.md 'In Jeddah, where it was warm, they met on Tuesday, March 13, 2025.'
article known/two.md 'They met on Saturday, March 12, 2025, in Jeddah.'
expect 'an edit elsewhere leaves it known' check known --baseline base.json --format compact <<'END'
known/two.md:5:13: error: 2025-03-12 is a Wednesday, not a Saturday [weekday-not-that-date]
crosscheck: warning: base.json: 1 of its findings is resolved; 'crosscheck baseline update' takes them out
status 1
END
expect 'its status' baseline status base.json known <<'END'
new       known/two.md:5:13: 2025-03-12 is a Wednesday, not a Saturday [weekday-not-that-date]
resolved  Sunday 2025-03-12: Sunday, March 12, 2025 [weekday-not-that-date]
1 new, 1 resolved, 1 unchanged
status 1
END
expect 'another choice of rules resolves nothing' baseline status base.json known --select age-differs <<'END'
0 new, 0 resolved, 2 unchanged
status 0
END
cmp base.json first.json || failures=$((failures + 1))
expect 'an update without leave to grow' baseline update base.json known <<'END'
new       known/two.md:5:13: 2025-03-12 is a Wednesday, not a Saturday [weekday-not-that-date]
1 taken out, 0 taken in, 1 known
crosscheck: 1 new finding was not taken in; --grow takes it in
status 1
END
expect 'an update with leave to grow' baseline update base.json known --grow <<'END'
0 taken out, 1 taken in, 2 known
status 0
END
sed -i 's/"schema_version": 1/"schema_version": 9/' base.json
expect 'a baseline of another version' check known --baseline base.json <<'END'
crosscheck: base.json: is a baseline of schema version 9; this crosscheck reads version 1
status 2
END
expect 'a baseline that is not there' baseline status gone.json known <<'END'
crosscheck: gone.json: cannot read this file: No such file or directory
status 2
END
expect 'an article that cannot be read' baseline update first.json known gone.md <<'END'
crosscheck: gone.md: there is no such file or folder
status 2
END

# A configuration, found from the articles up to the root of the repository.
expect 'nothing to read' check <<'END'
crosscheck: there is nothing to read: give a PATH, or 'files' in crosscheck.toml
status 2
END
expect 'a configuration is written' init <<'END'
crosscheck.toml written
status 0
END
expect 'and not written over' init <<'END'
crosscheck: crosscheck.toml: is there already
status 2
END
grep -q '^# fail-on = "error"$' crosscheck.toml || failures=$((failures + 1))
sed -i 's/^# \([a-z-]* = \)/\1/' crosscheck.toml
expect 'what is written says what holds anyway' check known --format compact --select weekday-not-that-date <<'END'
known/one.md:5:43: error: 2025-03-13 is a Thursday, not a Tuesday [weekday-not-that-date]
known/two.md:5:13: error: 2025-03-12 is a Wednesday, not a Saturday [weekday-not-that-date]
status 1
END
sed -i 's/^#     //' crosscheck.toml
"$crosscheck" config >/dev/null || failures=$((failures + 1)) # its examples can be used as they are
printf 'files = ["known/one.md"]\nselect = ["weekday-not-that-date"]\n\nfail-on = "never"\n' >crosscheck.toml
expect 'its values' config known/two.md <<'END'
files = ["known/one.md"]  # crosscheck.toml:1
exclude = []  # default
desk-field = ""  # default
select = ["weekday-not-that-date"]  # crosscheck.toml:2
ignore = []  # default
fail-on = "never"  # crosscheck.toml:4
group-by = "nothing"  # default
baseline = ""  # default
rules = []  # default
patterns = []  # default
lexicon = []  # default
levels = {}  # default
parameters = {}  # default
house-style = {}  # default
desk = []  # default
suppress = []  # default
status 0
END
expect 'its files, rules and level' check --format compact <<'END'
known/one.md:5:43: error: 2025-03-13 is a Thursday, not a Tuesday [weekday-not-that-date]
status 0
END
expect 'the command line goes first' check known/two.md --format compact --fail-on error <<'END'
known/two.md:5:13: error: 2025-03-12 is a Wednesday, not a Saturday [weekday-not-that-date]
status 1
END
printf 'files = ["known"]\nselect = ["weekday-not-that-dat"]\n' >crosscheck.toml
expect 'a rule that is not there' check <<'END'
crosscheck: crosscheck.toml:2: there is no rule, class or kind 'weekday-not-that-dat' (did you mean 'weekday-not-that-date'?)
status 2
END
printf 'flies = ["known"]\n' >crosscheck.toml
expect 'an unknown key' check known <<'END'
crosscheck: crosscheck.toml:1: unknown key 'flies' (did you mean 'files'?)
status 2
END

# Desks, levels, parameters, house style and suppressions of a configuration.
article wire/a.md 'Ann Lee met an advisor on Sunday, March 12, 2025.'
article wire/draft.md 'They met on Sunday, March 12, 2025.'
article post/b.md 'Ann Lee met an advisor on Monday, March 12, 2025.'
article post/c.md 'They met on Saturday, March 12, 2025.'
sed -i '2s/^/publication: x\nhouse: Evening Post\n/' post/c.md
cat >crosscheck.toml <<'END'
files = ["wire", "post"]
exclude = ["draft.md"]
desk-field = "house"
select = ["weekday-not-that-date", "not-house-style"]

[levels]
not-house-style = "info"

[house-style]
adviser = ["advisor"]

[[desk]]
name = "Post"
files = ["post/b*"]
ignore = ["not-house-style"]
levels = {weekday-not-that-date = "warning"}

[[suppress]]
rule = "weekday-not-that-date"
files = ["wire/"]
words = "Sunday"
reason = "the almanac of the wire"
expires = 2030-01-31

[[suppress]]
rule = "rank-differs"
reason = "not chosen here"

[[suppress]]
rule = "date"
words = "Tuesday"
reason = "was mended"
END
expect 'desks and suppressions of a configuration' check --format compact --today 2030-01-31 <<'END'
post/b.md:5:27: warning: 2025-03-12 is a Wednesday, not a Monday [weekday-not-that-date]
post/c.md:7:13: error: 2025-03-12 is a Wednesday, not a Saturday [weekday-not-that-date]
wire/a.md:5:16: info: advisor is adviser in the house style [not-house-style]
crosscheck: warning: crosscheck.toml:29: the suppression of date silences nothing
status 1
END
expect 'a suppression that is expired' check wire --format compact --today 2030-02-01 <<'END'
wire/a.md:5:16: info: advisor is adviser in the house style [not-house-style]
wire/a.md:5:27: error: 2025-03-12 is a Wednesday, not a Sunday [weekday-not-that-date]
crosscheck: warning: crosscheck.toml:18: the suppression of weekday-not-that-date expired on 2030-01-31
status 1
END
"$crosscheck" check --format json:../run.json --fail-on never --quiet --today 2030-01-31
for words in '"by": "configuration"' '"reason": "the almanac of the wire"' '"desk": "Evening Post"'; do
  grep -qF "$words" ../run.json || {
    printf 'repository test: the JSON report lacks %s\n' "$words"
    failures=$((failures + 1))
  }
done
cd wire
expect 'from another folder' check . --format compact --quiet --today 2030-01-31 <<'END'
a.md:5:16: info: advisor is adviser in the house style [not-house-style]
status 0
END
cd ..
expect 'its values, and where they stand' config <<'END'
files = ["wire", "post"]  # crosscheck.toml:1
exclude = ["draft.md"]  # crosscheck.toml:2
desk-field = "house"  # crosscheck.toml:3
select = ["weekday-not-that-date", "not-house-style"]  # crosscheck.toml:4
ignore = []  # default
fail-on = "error"  # default
group-by = "nothing"  # default
baseline = ""  # default
rules = []  # default
patterns = []  # default
lexicon = []  # default
parameters = {}  # default

[levels]  # crosscheck.toml:6
not-house-style = "info"  # crosscheck.toml:7

[house-style]  # crosscheck.toml:9
adviser = ["advisor"]  # crosscheck.toml:10

[[desk]]  # crosscheck.toml:12
name = "Post"  # crosscheck.toml:13
files = ["post/b*"]  # crosscheck.toml:14
ignore = ["not-house-style"]  # crosscheck.toml:15

[desk.levels]  # crosscheck.toml:16
weekday-not-that-date = "warning"  # crosscheck.toml:16

[[suppress]]  # crosscheck.toml:18
rule = "weekday-not-that-date"  # crosscheck.toml:19
files = ["wire/"]  # crosscheck.toml:20
words = "Sunday"  # crosscheck.toml:21
reason = "the almanac of the wire"  # crosscheck.toml:22
expires = 2030-01-31  # crosscheck.toml:23

[[suppress]]  # crosscheck.toml:25
rule = "rank-differs"  # crosscheck.toml:26
reason = "not chosen here"  # crosscheck.toml:27

[[suppress]]  # crosscheck.toml:29
rule = "date"  # crosscheck.toml:30
words = "Tuesday"  # crosscheck.toml:31
reason = "was mended"  # crosscheck.toml:32
status 0
END

exit $((failures > 0))
