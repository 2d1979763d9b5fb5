#!/usr/bin/env python3
"""Makes capital_words.csv from the word lists of SCOWL.

usage: make_capital_words.py SCOWL_FOLDER

Input: as make_common_words.py, which runs first. Sizes up to 60 of the lists of words that are
written with a capital: Islamist, Latino, Medicaid. Words that another list has are left out.
"""

import csv
import glob
import os
import re
import sys

import lexicon_csv

VARIETIES = ("english", "american", "british", "australian", "canadian")
WORD = re.compile(r"[A-Z][A-Za-z]{3,}$")
OTHERS = {"common_words.csv": "word", "given_names.csv": "name", "surnames.csv": "name"}


def main(folder):
    words = set()
    for variety in VARIETIES:
        for kind in ("upper", "proper-names"):
            for path in glob.glob(os.path.join(folder, f"{variety}-{kind}.*")):
                if int(path.rsplit(".", 1)[1]) > 60:
                    continue
                with open(path, encoding="latin-1") as file:
                    words.update(word for word in map(str.strip, file) if WORD.match(word))
    known = set()
    for name, column in OTHERS.items():
        with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8", newline="") as file:
            known.update(row[column].lower() for row in csv.DictReader(file))
    words = {word for word in words if word.lower() not in known}
    lexicon_csv.write("capital_words.csv", ["word"], [{"word": word} for word in sorted(words)])
    print(f"capital_words.csv: {len(words)} words")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
