#!/usr/bin/env bash
# usage: author_test.sh CROSSCHECK
# The way of a rule's author: the rule and the fixture of rules/README.md, as they stand there.
set -euo pipefail
crosscheck=$(realpath "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
mkdir -p "$work/desk/own" "$work/desk/articles" && cd "$work/desk"
awk '/^```sql$/ { inside = 1; next } /^```$/ && inside { exit } inside' "$root/rules/README.md" >own/two-mayors.sql
awk '/^````markdown$/ { inside = 1; next } /^````$/ { exit } inside' "$root/rules/README.md" >own/two-mayors.md

expect 'its fixture holds' test own/two-mayors.md --rules own <<'END'
1 passed, 0 failed
status 0
END
printf '\n## One mayor\n\n```article path=a.txt\nMayor Ann Lee left.\n```\n\n```findings\n```\n' >>own/two-mayors.md
expect 'it is explained, with its cases' explain two-mayors --rules own <<'END'
two-mayors
  One office is given to two people for the same day.

  class contradiction, level error, precision high, on by default
  no findings of it on real articles were read yet
  parameter window_days = 14

Only one person can be mayor at a time. Mayors do change, so statements
further apart than window_days are left alone.

  speaks: Two mayors in one week
    a.txt, The Courier, 2025-03-12
      Mayor Ann Lee opened the bridge.
    b.txt, 2025-03-14
      Mayor Bo Ray closed the bridge.
    two-mayors error: mayor is Bo Ray here but Ann Lee in a.txt
      Bo Ray (1 article)
        b.txt:1:1 «Mayor Bo Ray»
      Ann Lee (1 article)
        a.txt:1:1 «Mayor Ann Lee»
      note: Ann Lee stands in 1 of the articles

  stays silent: One mayor
    a.txt
      Mayor Ann Lee left.

  all cases are in own/two-mayors.md
  from own/two-mayors.sql
status 0
END
for n in 1 2 3 4; do printf 'Mayor Ann Lee opened the bridge.\n' >articles/2025-03-1$n-open.txt; done
printf 'Mayor Bo Ray closed the bridge.\n' >articles/2025-03-14-closed.txt
printf 'Mayor Cy Fox sold the bridge.\n' >articles/2025-03-15-sold.txt
expect 'it is tried on articles before it is let loose' test --corpus articles --rule two-mayors --rules own --sample 1 <<'END'
two-mayors: 1 finding in 1 of 6 articles, 166.7 per 1,000 articles

error two-mayors: mayor is Cy Fox here but Ann Lee in 2025-03-11-open.txt
  * Cy Fox (1 article)
    articles/2025-03-15-sold.txt:1:1  articles, 2025-03-15
      Mayor Cy Fox sold the bridge.
      ^^^^^^^^^^^^
  * Ann Lee (4 articles)
    articles/2025-03-11-open.txt:1:1  articles, 2025-03-11
      Mayor Ann Lee opened the bridge.
      ^^^^^^^^^^^^^
    articles/2025-03-12-open.txt:1:1  articles, 2025-03-12
      Mayor Ann Lee opened the bridge.
      ^^^^^^^^^^^^^
    articles/2025-03-13-open.txt:1:1  articles, 2025-03-13
      Mayor Ann Lee opened the bridge.
      ^^^^^^^^^^^^^
    and 1 more place
  * Bo Ray (1 article)
    articles/2025-03-14-closed.txt:1:1  articles, 2025-03-14
      Mayor Bo Ray closed the bridge.
      ^^^^^^^^^^^^
  note: Ann Lee stands in 4 of the articles
status 0
END
expect 'a rule that is not there' test --corpus articles --rule two-mayor --rules own <<'END'
crosscheck: --rule names no rule, class or kind 'two-mayor' (did you mean 'two-mayors'?)
status 2
END
expect 'articles that are not there' test --corpus gone --rule two-mayors --rules own <<'END'
two-mayors: 0 findings in 0 of 0 articles, 0.0 per 1,000 articles
crosscheck: gone: there is no such file or folder
status 2
END
expect 'nothing to test' test <<'END'
crosscheck: there is nothing to test: give a FIXTURE, or --corpus and --rule
status 2
END
expect 'a corpus without a rule' test --corpus articles <<'END'
crosscheck: --corpus requires --rule
status 2
END

# Each of our rules has a case that speaks and one that stays silent, and is explained by both.
for rule in $("$crosscheck" rules | awk '{ print $1 }'); do
  explained=$("$crosscheck" explain "$rule")
  for words in '  speaks: ' '  stays silent: ' "  all cases are in fixtures/$rule.md"; do
    grep -q "^$words" <<<"$explained" || {
      printf 'author test: explain %s lacks "%s"\n' "$rule" "$words"
      failures=$((failures + 1))
    }
  done
done

# What was read by hand is of rules there are, and no more is right than was read.
grep -v '^#' "$root/rules/precision.csv" | sed 's/"[^"]*"/articles/' | tail -n +2 >measured
cut -d, -f1 measured | tr ';' '\n' | sort -u | comm -23 - <("$crosscheck" rules | awk '{ print $1 }' | sort) >faults
awk -F, '!(NF == 5 && $5 <= $4 && $4 <= $3)' measured >>faults
[ ! -s faults ] || {
  printf 'author test: rules/precision.csv: %s\n' "$(cat faults)"
  failures=$((failures + 1))
}
IFS=, read -r rule articles findings read right < <(awk -F, '$3 > $4' measured)
grep -q "^  $right of $read findings right, of $findings it gave, on .* $articles" \
  <<<"$("$crosscheck" explain "$rule")" || {
  printf 'author test: explain %s does not say what was measured\n' "$rule"
  failures=$((failures + 1))
}

exit $((failures > 0))
