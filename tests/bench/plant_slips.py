#!/usr/bin/env python3
"""Plants slips in real articles and counts how many crosscheck finds: what its reading misses.

FOLDER has a folder for each affair with two articles of it or more. In one article of an affair one
thing is changed that another article (or, for "once", the same article) has as well; the slip is
found when a finding that was not there before points at its line. Prints found, planted and how many
affairs would have taken such a slip, a line a kind; --misses shows the words of those not found.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import tempfile

WORD = r"[A-Z][a-z]{2,}"
NAME = rf"({WORD}) ({WORD})"
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
RANKS = {"Sgt.": "Lt.", "Lt.": "Capt.", "Capt.": "Lt.", "Cpl.": "Capt.", "Sergeant": "Captain",
         "Lieutenant": "Sergeant", "Captain": "Sergeant", "Chief": "Lt."}
COUNTED = r"(?:people|men|women|victims|teens|children|officers|suspects|shots|rounds|students|adults)"


def swapped(word, dice):
    """The word with two inner letters exchanged, or one changed where they are equal."""
    at = dice.randrange(1, len(word) - 2)
    if word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    return word[:at] + dice.choice("aeiou") + word[at + 1:]


# Each kind yields (begin, end, other words) of places in `text` where it may plant a slip.

def ages(text, others, dice):
    for match in re.finditer(rf"{NAME}, (\d\d)\b|(\d\d)-year-old {NAME}", text):
        group = 3 if match[3] else 4
        name = f"{match[1]} {match[2]}" if match[3] else f"{match[5]} {match[6]}"
        if re.search(rf"{name}, {match[group]}\b|{match[group]}-year-old {name}", others):
            yield *match.span(group), str(int(match[group]) + dice.choice([4, 6, 7]))


def names(text, others, dice):
    led = r"(?:(?<=year-old )|(?<=Sgt\. )|(?<=Lt\. )|(?<=Chief )|(?<=Sheriff )|(?<=Officer )|(?<=Judge ))" + NAME
    led_to = NAME + r"(?=, \d\d,| said\b| told\b| was (?:shot|killed|charged|arrested|sentenced|found))"
    for match in re.finditer(f"{led}|{led_to}", text):
        group = 2 if match[2] else 4
        if len(match[group]) >= 5 and match[0] in others:
            yield *match.span(group), swapped(match[group], dice)


def names_once(text, _, dice):
    for match in re.finditer(rf"(?<=[a-z] )({WORD}) (?:said|told|added|was|had|has)\b", text):
        known = re.search(rf"{WORD} {match[1]}", text) and len(re.findall(rf"\b{match[1]}\b", text)) >= 4
        if known and len(match[1]) >= 5:
            yield *match.span(1), swapped(match[1], dice)


def given_names(text, others, dice):
    for match in re.finditer(NAME + r"(?=, \d\d|, of |'s| was | said)", text):
        other = dice.choice(["Martin", "Helen", "Gregory", "Louise"])
        if match[0] in others and other != match[1]:
            yield *match.span(1), other


def numbers(text, others, _):
    for match in re.finditer(rf"\b({'|'.join(NUMBERS)}|\d{{1,2}}) ((?:other )?{COUNTED})\b", text):
        spelled = match[1] in NUMBERS
        other = NUMBERS[(NUMBERS.index(match[1]) + 3) % len(NUMBERS)] if spelled else str(int(match[1]) + 3)
        if re.search(rf"\b{match[0]}\b", others, re.I) and f"{other} {match[2]}" not in others:
            yield *match.span(1), other


def weekdays(text, others, _):
    happened = "shot|killed|died|happened|occurred|shooting|stabbed|found|arrested|crash"
    for match in re.finditer(rf"(?:{happened})\b[^.\n]{{0,60}}?\b({'|'.join(WEEKDAYS)})\b", text):
        other = WEEKDAYS[(WEEKDAYS.index(match[1]) + 3) % 7]
        if match[1] in others and other not in text + others:
            yield *match.span(1), other


def clocks(text, others, _):
    happened = "shot|killed|happened|occurred|shooting|stabbed|crash"
    for match in re.finditer(rf"\b(?:{happened})\b[^.\n]{{0,60}}?\b(\d{{1,2}})(?::\d\d)? ([ap]\.m\.)", text):
        if re.search(rf"\b{match[1]}(?::\d\d)? {re.escape(match[2])}", others):
            yield *match.span(1), str((int(match[1]) + 3) % 12 + 1)


def ranks(text, others, _):
    for match in re.finditer(rf"({'|'.join(map(re.escape, RANKS))}) {NAME}", text):
        if match[0] in others:
            yield *match.span(1), RANKS[match[1]]


def addresses(text, others, _):
    for match in re.finditer(rf"(\d{{2,5}})[- ]block of ((?:[NSEW]\.? )?{WORD})", text):
        if re.search(rf"{match[1]}[- ]block of {re.escape(match[2])}", others):
            yield *match.span(1), str(int(match[1]) + 1200)


KINDS = {"age": ages, "name": names, "name once": names_once, "given name": given_names, "number": numbers,
         "weekday": weekdays, "clock": clocks,
         "rank": ranks, "address": addresses}


def body_of(text):
    front = re.match(r"---\n.*?\n---\n", text, re.S)
    return front.end() if front else 0


def slips(folder, kind, dice):
    """(file, begin, end, other words) of every place of one affair where the kind may plant a slip."""
    texts = {path.name: path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.md"))}
    found = []
    for file, text in texts.items():
        others = "\n".join(other for name, other in texts.items() if name != file)
        begin = body_of(text)
        found += [(file, *slip) for slip in KINDS[kind](text, others, dice) if slip[0] >= begin]
    return texts, found


def findings(crosscheck, folder):
    run = subprocess.run([crosscheck, "check", folder, "--format", "jsonl"], capture_output=True, text=True)
    if run.returncode > 1:
        raise SystemExit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def plant(crosscheck, kind, texts, slip):
    """The rules that speak of the slip, and its words with some around."""
    file, begin, end, other = slip
    text = texts[file]
    changed = text[:begin] + other + text[end:]
    if kind == "name":  # who misspells a name does so throughout
        changed = re.sub(rf"\b{re.escape(text[begin:end])}\b", other, text)
    with tempfile.TemporaryDirectory() as sound, tempfile.TemporaryDirectory() as planted:
        for name, words in texts.items():
            pathlib.Path(sound, name).write_text(words, "utf-8")
            pathlib.Path(planted, name).write_text(changed if name == file else words, "utf-8")
        known = {finding["fingerprint"] for finding in findings(crosscheck, sound)}
        line = text.count("\n", 0, begin) + 1
        rules = {finding["rule"] for finding in findings(crosscheck, planted)
                 if finding["fingerprint"] not in known and finding["severity"] in ("error", "warning")
                 and any(pathlib.Path(side["file"]).name == file and (side["line"] == line or other in side["quote"])
                         for side in finding["sides"])}
    words = text[max(0, begin - 60):begin] + f"[{text[begin:end]} -> {other}]" + text[end:end + 60]
    return rules, " ".join(words.split())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crosscheck", type=pathlib.Path, help="the program, as a path")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--kinds", default=",".join(KINDS), help="separated by commas; default: all")
    parser.add_argument("--count", type=int, default=150, help="slips of a kind at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    crosscheck = options.crosscheck.resolve()
    folders = [path for path in sorted(options.folder.iterdir()) if 2 <= len(list(path.glob("*.md"))) <= 12]
    for kind in options.kinds.split(","):
        dice = random.Random(f"{options.seed} {kind}")
        ready = [(texts, dice.choice(places)) for texts, places in (slips(f, kind, dice) for f in folders) if places]
        chosen = dice.sample(ready, min(options.count, len(ready)))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda one: plant(crosscheck, kind, *one), chosen))
        rules = collections.Counter(rule for found, _ in results for rule in found)
        count = sum(1 for found, _ in results if found)
        print(f"{kind:12} {count:4} of {len(results):4}  ({len(ready)} affairs)  "
              + ", ".join(f"{rule} {n}" for rule, n in rules.most_common(3)))
        if options.misses:
            print("\n".join(f"    {words}" for found, words in results if not found))


if __name__ == "__main__":
    main()
