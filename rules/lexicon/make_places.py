#!/usr/bin/env python3
"""Adds the world's larger cities to places.csv.

usage: make_places.py CITIES_TXT GEONAMES_MO

Inputs:
  CITIES_TXT   tzgrid/cities100000.txt of the public repository dpb1/tzgrid: GeoNames' extract of
               cities with 100,000 people or more (GeoNames, CC BY 4.0)
  GEONAMES_MO  /usr/share/locale/en/LC_MESSAGES/geonames.mo of Debian's libgeonames-common: the
               English names of cities by GeoNames number (data: GeoNames, CC BY 4.0)

A city that stands in the file under any of its forms is left to that row. A one-word name that is
also an everyday word, a given name or a surname is taken only for a city of a million: as a place
it would take too many people from their names.
"""

import re
import struct
import sys
import unicodedata

import lexicon_csv

SOURCE = "CC-BY geonames"
MILLION = 1000000
KIND_OF_PLACE = re.compile(r" (?:City|city|town|Province|District)$|-(?:shi|si|ni)$|^(?:City of|Amphoe) ")


def slug(name):
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l").replace("ø", "o"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’‘ʼ`]", "", plain)).strip("-")


def english_names(path):
    """The catalogue of a gettext .mo file (little-endian) as a dictionary."""
    with open(path, "rb") as file:
        data = file.read()
    count, originals, translations = struct.unpack("<III", data[8:20])
    names = {}
    for i in range(count):
        texts = []
        for table in (originals, translations):
            size, begin = struct.unpack("<II", data[table + 8 * i:table + 8 * i + 8])
            texts.append(data[begin:begin + size].decode("utf-8"))
        names[texts[0]] = texts[1]
    return names


def main(cities, catalogue):
    english = english_names(catalogue)
    words = {row["word"] for row in lexicon_csv.read("common_words.csv")[1]}
    people = {row["name"].lower() for name in ("given_names.csv", "surnames.csv")
              for row in lexicon_csv.read(name)[1]}
    codes = {row["code"] for row in lexicon_csv.read("countries.csv")[1]}
    standing = [row for row in lexicon_csv.read("places.csv")[1] if row["source"] != SOURCE]
    taken = {(slug(form), row["country"]) for row in standing
             for form in [row["name"], *row["forms"].split(";")]}
    ids = {row["id"] for row in standing}
    found = []
    with open(cities, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            number, local, country, admin, people_count = cells[0], cells[1], cells[8].lower(), cells[10], int(cells[14])
            if country in codes and cells[7] != "PPLX":
                found.append((people_count, english.get(number, local), local, country, admin))
    rows = []
    for count, name, local, country, admin in sorted(found, key=lambda city: (-city[0], city[1])):
        local = re.sub("[’‘ʼ`]", "'", local)
        name = re.sub("[’‘ʼ`]", "'", name)
        bare = KIND_OF_PLACE.sub("", name)
        if slug(bare) in slug(local):
            name = bare
        if not re.fullmatch(r"[^\W\d_][\w'. -]+", name) or {(slug(name), country), (slug(local), country)} & taken:
            continue
        if " " not in name and count < MILLION and (name.lower() in words or name.lower() in people):
            continue
        container = "us-" + admin.lower() if country == "us" else ""
        identity = f"{container or country}-{slug(name)}"
        if identity in ids:
            continue
        ids.add(identity)
        if country != "us":
            taken.add((slug(name), country))
        rows.append({"id": identity, "name": name, "kind": "city",
                     "country": country, "container": container})
    print("places:", lexicon_csv.replace_source("places.csv", SOURCE, rows, ["id"]))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
