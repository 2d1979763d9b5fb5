#!/usr/bin/env python3
"""Counts how many planted contradictions of invented desks crosscheck finds, and what it must not say.

FOLDER has a folder for each desk, and gold.tsv and traps.tsv with the columns desk, kind, file1,
words1, file2, words2, note. A planted contradiction is found when a finding has a side in the lines
of both its words; a look-alike is flagged when a finding has both its words for sides. Prints the
findings that are neither; --misses shows what was not found.
"""
import argparse
import collections
import csv
import json
import pathlib
import subprocess


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def place(folder, row, side):
    """The file, line and columns (from 1, in code points) of one side's words."""
    name, words = row["file" + side], row["words" + side]
    text = (folder / row["desk"] / name).read_text(encoding="utf-8")
    at = text.index(words)
    line_begin = text.rfind("\n", 0, at) + 1
    column = at - line_begin + 1
    return name, text.count("\n", 0, at) + 1, column, column + len(words)


def findings(program, desk):
    run = subprocess.run([program, "check", desk, "--format", "jsonl"], capture_output=True,
                         encoding="utf-8", check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(run.stderr)
    lines = (json.loads(line) for line in run.stdout.splitlines())
    return [line for line in lines if "sides" in line]


def has_line(finding, where):
    return any(pathlib.Path(side["file"]).name == where[0] and side["line"] == where[1]
               for side in finding["sides"])


def has_words(finding, where):
    return any(pathlib.Path(side["file"]).name == where[0] and side["line"] == where[1] and
               side["column"] < where[3] and side["end_column"] > where[2]
               for side in finding["sides"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    found, planted, explained = collections.Counter(), collections.Counter(), set()
    reported = {}
    for desk in sorted(path for path in options.folder.iterdir() if path.is_dir()):
        reported[desk.name] = findings(options.program, desk)
    for row in rows(options.folder / "gold.tsv"):
        one, other = place(options.folder, row, "1"), place(options.folder, row, "2")
        hits = [i for i, finding in enumerate(reported[row["desk"]])
                if has_line(finding, one) and has_line(finding, other)]
        planted[row["kind"]] += 1
        found[row["kind"]] += bool(hits)
        explained |= {(row["desk"], i) for i in hits}
        if options.misses and not hits:
            print("missed", row["desk"], row["kind"], row["words1"], "|", row["words2"], sep="\t")
    traps = rows(options.folder / "traps.tsv")
    flagged = 0
    for row in traps:
        one, other = place(options.folder, row, "1"), place(options.folder, row, "2")
        for finding in reported[row["desk"]]:
            if has_words(finding, one) and has_words(finding, other):
                flagged += 1
                print("flagged", row["desk"], row["kind"], finding["message"], sep="\t")
    for desk, all_of_it in reported.items():
        for i, finding in enumerate(all_of_it):
            if (desk, i) not in explained:
                print("other", desk, finding["rule"], finding["message"], sep="\t")
    for kind in sorted(planted):
        print(kind, found[kind], planted[kind], sep="\t")
    print("all", sum(found.values()), sum(planted.values()), sep="\t")
    print("look-alikes flagged", flagged, len(traps), sep="\t")


if __name__ == "__main__":
    main()
