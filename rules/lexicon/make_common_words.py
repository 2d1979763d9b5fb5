#!/usr/bin/env python3
"""Makes common_words.csv from the word lists of SCOWL.

usage: make_common_words.py SCOWL_FOLDER

Input: /usr/share/dict/scowl of Debian's package `scowl` (SCOWL, Kevin Atkinson; permissive
licence, its notice stands in README.md). Sizes 10 to 40 of the English, American and British
lists: what most readers know. Proper names and contractions are left out by the choice of
lists, possessives by the pattern.
"""

import glob
import os
import re
import sys

import lexicon_csv

SIZES = ("10", "20", "35", "40")
VARIETIES = ("english", "american", "british", "british_z")
WORD = re.compile(r"[a-z]{2,}$")
# In news these are names; as words they hardly occur.
NAMES = set("john smith jack harry tom mike jimmy nick peter jerry bob sally jenny carol larry kelly "
            "betty billy joe jim jane henry charley charlie martin taylor".split())


def main(folder):
    words = set()
    for variety in VARIETIES:
        for size in SIZES:
            for path in glob.glob(os.path.join(folder, f"{variety}-words.{size}")):
                with open(path, encoding="latin-1") as file:
                    words.update(word for word in map(str.strip, file) if WORD.match(word))
    words.update(("a", "i"))
    words -= NAMES
    lexicon_csv.write("common_words.csv", ["word"], [{"word": word} for word in sorted(words)])
    print(f"common_words.csv: {len(words)} words")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
