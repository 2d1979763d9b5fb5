#!/usr/bin/env bash
# usage: repository_test.sh CROSSCHECK
# crosscheck in a git repository of articles that this script makes.
set -euo pipefail
crosscheck=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
failures=0

# Runs crosscheck; what it says, with the status in the last line, must be the standard input.
expect() { # NAME ARGUMENTS...
  local name=$1 status=0 said expected
  shift
  said=$("$crosscheck" "$@" 2>&1) || status=$?
  expected=$(cat)
  said=${said//$work\/desk/DESK}
  said=${said:+$said$'\n'}"status $status"
  [ "$said" = "$expected" ] && return
  failures=$((failures + 1))
  printf 'repository test: %s\n' "$name"
  diff <(printf '%s\n' "$expected") <(printf '%s\n' "$said") || true
}
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
"$crosscheck" check silent --format json --fail-on never 2>/dev/null | grep -q '"reason": "as quoted"' || {
  printf 'repository test: the JSON report lacks the reason of a suppression\n'
  failures=$((failures + 1))
}

exit $((failures > 0))
