#!/usr/bin/env python3
"""Adds surnames to surnames.csv.

usage: make_surnames.py CENSUS_1990_TXT LEGISLATORS_CSV...

Inputs:
  CENSUS_1990_TXT  wrangle/corral/fetched/census-1990/surnames.txt of the public repository
                   dataofnote/us-census-frequently-occurring-surnames: surnames of the 1990 US
                   census by frequency (public domain, work of the US government)
  LEGISLATORS_CSV  legislators-*.csv, branch gh-pages of unitedstates/congress-legislators (CC0)
"""

import csv
import re
import sys

import lexicon_csv

COMMONEST = 20000
NAME = re.compile(r"[^\W\d_][\w'’]+$")


def from_census(path):
    names = []
    with open(path, encoding="ascii") as file:
        for line in file:
            name = line.split()[0].title()
            names.append(re.sub(r"^Mc([a-z])", lambda m: "Mc" + m[1].upper(), name))
            if len(names) == COMMONEST:
                break
    return [{"name": name} for name in names]


def from_legislators(paths):
    names = set()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            names.update(row["last_name"] for row in csv.DictReader(file))
    return [{"name": name} for name in names if NAME.match(name)]


def main(census, legislators):
    replace = lambda source, rows: lexicon_csv.replace_source("surnames.csv", source, rows, ["name"])
    for source in ("PD census-1990", "CC0 congress-legislators"):
        replace(source, [])
    print("census:", replace("PD census-1990", from_census(census)))
    print("legislators:", replace("CC0 congress-legislators", from_legislators(legislators)))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
