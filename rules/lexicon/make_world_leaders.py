#!/usr/bin/env python3
"""Adds heads of state and government of all countries to persons.csv and officials.csv.

usage: make_world_leaders.py FACTBOOK_FOLDER

Input: a copy of the public repository factbook/factbook.json (public domain): the last edition of
the CIA World Factbook, leaders with "since". Its names have the part a person is called by in
capitals ("ABIY Ahmed Ali"). Only offices that no other source fills are taken, since the Factbook
counts from the last oath and ours from the first.
"""

import glob
import html
import json
import os
import re
import sys
import unicodedata

import lexicon_csv

SOURCE = "PD factbook"
LAST_EDITION = "2026"  # tenures stand as of January of this year, so they are closed within it
TITLES = {"president": "president", "king": "king", "queen": "queen", "emperor": "emperor",
          "sultan": "sultan", "amir": "emir", "grand duke": "grand-duke",
          "prime minister": "prime-minister", "chancellor": "chancellor",
          "governor general": "governor-general", "governor-general": "governor-general"}
NAMES = {"none": "", "DRC": "cd", "Congo (Brazzaville)": "cg", "Burma": "mm", "Czechia": "cz",
         "Korea, North": "kp", "Korea, South": "kr", "Turkey (Turkiye)": "tr", "The Gambia": "gm",
         "The Bahamas": "bs", "Holy See (Vatican City)": "va", "Timor-Leste": "tl"}
FILES = {"ct": "cf", "fm": "fm", "ae": "ae", "dr": "do"}
MONTHS = ("January February March April May June July August September October November "
          "December").split()
LEADER = re.compile(
    r"(?P<qualifier>Interim |Transition |Transitional |Acting |Caretaker )?"
    r"(?P<title>President|King|Queen|Emperor|Sultan|Amir|Grand Duke|Prime Minister|Chancellor|"
    r"Governor[ -]General) (?P<name>[^(;,]+?) \(since (?P<since>[^)]*)\)")
RANKS = re.compile(r"^(?:Dr|Gen|Col|Capt|Ret|Sir|Dame|General|Ratu)\.? ")


def slug(name):
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "").replace("’", "")).strip("-")


def capitalised(word):
    """"NANDI-NDAITWAH" as "Nandi-Ndaitwah", roman numerals and initials left alone."""
    if re.fullmatch(r"[IVX]+", word):
        return word
    return re.sub(r"[^\W\d_]{2,}",
                  lambda part: part[0].capitalize() if part[0].isupper() else part[0], word)


def short_form(spelled):
    """First name and the part in capitals: "Jose JERI" of "Jose Enrique JERI Ore"."""
    words = spelled.split()
    called = [word for word in words if word[:2].isupper() and "." not in word]
    if not called or called[0] == words[0] or re.match(r"M[ou]hamm?[ae]d", words[0]):
        return ""
    return " ".join(capitalised(word) for word in [words[0], *called])


def iso_date(text):
    match = re.fullmatch(r"(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})", text.strip())
    if not match or (match[2] and match[2] not in MONTHS):
        return None
    date = match[3]
    if match[2]:
        date += f"-{MONTHS.index(match[2]) + 1:02}"
        if match[1]:
            date += f"-{int(match[1]):02}"
    return date


def country_code(path, short_name, by_name):
    stem = os.path.splitext(os.path.basename(path))[0]
    if short_name in NAMES and NAMES[short_name]:
        return NAMES[short_name]
    return by_name.get(slug(short_name)) or FILES.get(stem)


def main(folder):
    by_name = {}
    for row in lexicon_csv.read("countries.csv")[1]:
        for form in [row["name"], *row["forms"].split(";")]:
            by_name.setdefault(slug(form), row["code"])
    names = {row["code"]: row["name"] for row in lexicon_csv.read("countries.csv")[1]}
    offices = {row["id"]: row for row in lexicon_csv.read("offices.csv")[1] if row["source"] != SOURCE}
    persons_before = [row for row in lexicon_csv.read("persons.csv")[1] if row["source"] != SOURCE]
    filled = {row["office"] for row in lexicon_csv.read("officials.csv")[1]
              if row["source"] != SOURCE and (not row["to"] or row["to"] >= LAST_EDITION)}
    known = {slug(form): row["id"] for row in persons_before
             for form in [row["name"], *row["forms"].split(";")] if form}
    ids = {row["id"] for row in persons_before}
    home = {row["id"]: row["country"] for row in persons_before}
    persons, tenures, new_offices = [], [], []
    for path in sorted(glob.glob(os.path.join(folder, "*", "*.json"))):
        with open(path, encoding="utf-8") as file:
            government = json.load(file).get("Government", {})
        branch = government.get("Executive branch", {})
        short = html.unescape(government.get("Country name", {}).get("conventional short form", {}).get("text", ""))
        code = country_code(path, short, by_name)
        if not branch or not code:
            continue
        for part in ("chief of state", "head of government"):
            text = html.unescape(branch.get(part, {}).get("text", "") or "")
            for match in LEADER.finditer(text):
                spelled = RANKS.sub("", re.sub(r"\s*\([^)]*\)", "", match["name"])).strip()
                words = [capitalised(word) for word in spelled.split()]
                since = iso_date(match["since"])
                if (not since or len(words) < 2 or any(w[0].islower() and len(w) > 4 for w in words)
                        or "of" in words or "CHARLES III" in spelled or len(words) > 4):
                    continue
                kind = TITLES[match["title"].lower()]
                office = f"{code}-{kind}"
                if office in filled:
                    continue
                name = " ".join(words)
                first_in_capitals = spelled.split()[0].isupper() and not spelled.split()[1].isupper()
                identity = known.get(slug(name))
                if identity and home.get(identity) != code:
                    continue  # a territory's head of state is another country's
                if not identity:
                    identity = slug(name)
                    if identity in ids:
                        continue
                    ids.add(identity)
                    known[slug(name)] = identity
                    home[identity] = code
                    short = short_form(spelled)
                    royal = kind in ("king", "queen", "emperor", "sultan")
                    persons.append({"id": identity, "name": ("" if not royal else match["title"] + " ") + name,
                                    "forms": name if royal else short if short != name else "",
                                    "gender": "f" if kind == "queen" or "Dame" in match["name"] else "u",
                                    "country": code,
                                    "family_first": "yes" if first_in_capitals and not royal else "no"})
                if office not in offices:
                    general = offices[kind]
                    title = " ".join(w.capitalize() for w in general["name"].split(" "))
                    offices[office] = {"id": office, "name": f"{title} of {names[code]}", "polity": code,
                                       "class": general["class"], "broader": kind,
                                       "exclusive": "yes", "rank": "0"}
                    new_offices.append(offices[office])
                if not any(t["person"] == identity and t["office"] == office for t in tenures):
                    tenures.append({"person": identity, "office": office, "from": since,
                                    "to": LAST_EDITION})
    print("offices:", lexicon_csv.replace_source("offices.csv", SOURCE, new_offices, ["id"]))
    print("persons:", lexicon_csv.replace_source("persons.csv", SOURCE, persons, ["id"]))
    print("tenures:", lexicon_csv.replace_source("officials.csv", SOURCE, tenures, ["person", "office", "from"]))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
