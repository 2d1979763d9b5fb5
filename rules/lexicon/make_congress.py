#!/usr/bin/env python3
"""Adds US presidents, vice presidents and members of Congress to persons.csv and officials.csv.

usage: make_congress.py EXECUTIVE_YAML LEGISLATORS_CURRENT_YAML LEGISLATORS_HISTORICAL_CSV
                        CENSUS_1990_TXT

Inputs, the first three from the public repository unitedstates/congress-legislators (CC0):
  EXECUTIVE_YAML              executive.yaml: presidents and vice presidents since 1789
  LEGISLATORS_CURRENT_YAML    legislators-current.yaml: members in office, all their terms
  LEGISLATORS_HISTORICAL_CSV  legislators-historical.csv (branch gh-pages): former members. It has
                              no dates of terms, so these become persons without tenures.

  CENSUS_1990_TXT             as for make_surnames.py

Former members are taken where they have an identifier of the 1990s or later, which tells those
that still turn up in the news, and no surname that is so common that the name says little.
"""

import csv
import re
import sys
import unicodedata

import lexicon_csv

SOURCE = "CC0 congress-legislators"
COMMON = 400
OFFICES = {"prez": "us-president", "viceprez": "us-vice-president",
           "sen": "us-senator", "rep": "us-representative"}


def slug(name):
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "").replace("’", "")).strip("-")


def people(path):
    """Yields one dictionary a person from the flat YAML that this source writes.

    Only what is needed is read: scalars under `name` and `bio`, and the list `terms`.
    """
    person, section, term = None, None, None
    scalar = re.compile(r"( *)(?:- )?([a-z_]+):(?: (.*))?$")
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("- "):
                if person:
                    yield person
                person, section = {"id": {}, "name": {}, "bio": {}, "terms": []}, "id"
                continue
            match = scalar.match(line)
            if not match:
                continue
            indent, key, value = len(match[1]), match[2], (match[3] or "").strip("'\"")
            if indent == 2 and not line.lstrip().startswith("- "):
                section = key
            elif section == "terms" and line.startswith("  - "):
                term = {key: value}
                person["terms"].append(term)
            elif section == "terms" and indent == 4:
                term[key] = value
            elif section in ("id", "name", "bio") and indent == 4:
                person[section][key] = value
    if person:
        yield person


def name_and_forms(first, middle, last, suffix, nickname, full, article):
    """The name the person goes by (its article's in an encyclopaedia), then the other full forms."""
    tail = f" {suffix}" if suffix else ""
    given = nickname or first
    forms = [f"{given} {last}{tail}"]
    if full:
        forms.insert(0, re.sub(r",? (Jr\.|Sr\.|II|III|IV)$", r" \1", full))
    if middle:
        forms += [f"{first} {middle} {last}{tail}", f"{first} {middle[0]}. {last}{tail}"]
    # Without the suffix it may be the father, so that form is left out.
    forms += [f"{first} {last}{tail}", f"{given} {last}{tail}"]
    usual = re.sub(r" *\(.*\)$", "", article)
    if slug(last) in slug(usual) and " " in usual:
        forms.insert(0, usual)
    forms = [re.sub(r"\s+", " ", form).strip() for form in forms]
    # An initial and a surname name too many people.
    forms = [form for form in forms if not re.match(r"[A-Z]\.? [^ ]+(?: (?:Jr\.|Sr\.|I+V?))?$", form)]
    if not forms:
        return None
    name = forms[0]
    return name, [form for form in dict.fromkeys(forms) if form != name]


def joined(terms):
    """Terms of one office, those that meet joined into one tenure."""
    spans = []
    for start, end in sorted(terms):
        if spans and start[:7] <= spans[-1][1][:7]:
            spans[-1][1] = max(end, spans[-1][1])
        else:
            spans.append([start, end])
    return spans


class Register:
    """Persons and tenures gathered from this source, beside those that stand already."""

    def __init__(self):
        rows = [row for row in lexicon_csv.read("persons.csv")[1] if row["source"] != SOURCE]
        self.known = {}
        for row in rows:
            for form in [row["name"], *row["forms"].split(";")]:
                self.known.setdefault(slug(form), row)
        self.ids = {row["id"] for row in rows}
        self.persons, self.tenures = [], []

    def add_person(self, names, gender, birthday):
        if not names:
            return None
        name, forms = names
        for form in [name, *forms]:
            row = self.known.get(slug(form))
            if row and row["country"] == "us" and (row["born"] or "")[:4] in ("", birthday[:4]):
                return row["id"]
        identity = slug(name)
        if identity in self.ids:
            identity += "-" + birthday[:4]
        if identity in self.ids:
            return None
        self.ids.add(identity)
        row = {"id": identity, "name": name, "forms": ";".join(forms), "gender": gender.lower(),
               "country": "us", "family_first": "no", "born": birthday}
        self.persons.append(row)
        self.known.setdefault(slug(name), row)
        return identity

    def add_terms(self, identity, terms, in_office):
        by_office = {}
        for term in terms:
            by_office.setdefault(OFFICES[term["type"]], []).append((term["start"], term["end"]))
        for office, spans in by_office.items():
            for start, end in joined(spans):
                ends = "" if in_office(end) else end
                self.tenures.append({"person": identity, "office": office, "from": start, "to": ends})


def common_surnames(path):
    with open(path, encoding="ascii") as file:
        return {line.split()[0].lower() for line, _ in zip(file, range(COMMON))}


def main(executive, current, historical, census):
    register = Register()
    people_of_congress = list(people(current))
    last_day = max(t["end"] for p in people_of_congress for t in p["terms"])[:4]
    today = str(int(last_day) - 6)  # a Senate term that began this Congress ends six years later
    for path, still in ((executive, lambda end: end >= "2027"), (current, lambda end: end[:4] > today)):
        for person in people(path):
            name, bio = person["name"], person["bio"]
            identity = register.add_person(
                name_and_forms(name.get("first", ""), name.get("middle", ""), name["last"],
                               name.get("suffix", ""), name.get("nickname", ""),
                               name.get("official_full", ""), person["id"].get("wikipedia", "")),
                bio.get("gender", "u"), bio.get("birthday", ""))
            if identity:
                register.add_terms(identity, person["terms"], still)
    common = common_surnames(census)
    with open(historical, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            recent = row["votesmart_id"] or row["ballotpedia_id"] or row["washington_post_id"]
            if recent and row["last_name"].lower() not in common:
                register.add_person(
                    name_and_forms(row["first_name"], row["middle_name"], row["last_name"],
                                   row["suffix"], row["nickname"], row["full_name"],
                                   row["wikipedia_id"]),
                    row["gender"] or "u", row["birthday"])
    print("persons:", lexicon_csv.replace_source("persons.csv", SOURCE, register.persons, ["id"]))
    print("tenures:", lexicon_csv.replace_source("officials.csv", SOURCE, register.tenures,
                                                 ["person", "office", "from"]))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
