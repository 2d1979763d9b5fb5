#!/usr/bin/env python3
"""Writes COUNT invented articles to FOLDER, for measuring how cost grows with a newsroom's past.

An affair has a cast, a town, a meeting and a dozen articles by several desks over two weeks, so that
names, offices and meetings recur as they do in print. One affair in ten has a slip in one of its
articles; FOLDER.tsv lists them: file, kind, right form, wrong form. The same arguments give the
same bytes.
"""
import argparse
import datetime
import pathlib
import random

GIVEN = """Anna Peter Maria David Helen Thomas Laura Martin Julia Simon Clara Edward Nadia Victor Irene Oscar
Sofia Daniel Ruth Philip Elena George Alice Robert Marta Henry Diana Walter Eva Frank Olga Paul Nina Mark Vera
Stephen Rosa Adam Judith Felix Monica Leonard Teresa Hugo Carmen Arthur Lydia Conrad Miriam Joseph""".split()
ONSETS = "B Br C Cr D Dr F Fr G Gr H K L M N P Pr R S St T Tr V W".split()
MIDDLES = "a e i o u al an ar el en er il in or un".split()
ENDS = "berg ford gard holm kin ler man mont nov rell ridge sen shaw stad ton vale well wick worth".split()
COUNTRIES = """Norway Sweden Finland Denmark Poland Austria Portugal Spain Italy Greece Canada Brazil Chile Kenya
Egypt Jordan India Japan Australia Ireland""".split()
CITIES = """Oslo Stockholm Helsinki Copenhagen Warsaw Vienna Lisbon Madrid Rome Athens Ottawa Santiago Nairobi Cairo
Amman Delhi Tokyo Canberra Dublin Geneva""".split()
OFFICES = ["foreign minister", "finance minister", "defence minister", "prime minister", "interior minister",
           "national security adviser", "special envoy", "health minister", "chief negotiator", "spokesperson"]
ROLES = ["mayor", "police chief", "governor", "county executive", "fire chief"]
DESKS = ["harbour-post", "meridian-wire", "northern-courier", "evening-lantern", "valley-record"]
TOPICS = ["the fishing treaty", "the border bridge", "the gas pipeline", "the prisoner exchange", "the grain corridor",
          "the water dam", "the railway tunnel", "the steel tariff", "the truce in the hills", "the harbour dues"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]

SENTENCES = [
    "{Office_a} {a} met {country_b} {office_b} {b} in {city} on {day} to settle {topic}.",
    "The talks lasted about {hours} hours, two officials who were in the room said.",
    "“We have moved a good way,” {a_last} told reporters, “and there is still a way to go.”",
    "{a}, the {office_a} of {country_a}, has led the delegation since {month} {past_year}.",
    "{b_last} had arrived in {city} the evening before and did not speak in public.",
    "{Role} {c} said the town would bear the cost of {amount} million euros.",
    "Former {office_a} {d} called the outcome thin, and asked what had changed in {years} years.",
    "Both sides want to meet again in {weeks} weeks, a joint statement said.",
    "{c}, {age}, has been {role} of {town} for {years} years.",
    "About {crowd} people stood in front of the building in the rain.",
    "{country_b} had put the proposal forward on {day_before}.",
    "An aide to {a_last} said that nothing was signed, and that nothing had been meant to be signed.",
    "Parliament is expected to debate {topic} before the summer.",
    "The {office_b} of {country_b}, {b}, will report to the cabinet on {day_after}.",
    "Trade between the two countries rose by {percent} percent last year, according to the statistics office.",
    "In {town}, where the work would begin, opinions are divided.",
    "“Nobody asked us,” said {e}, who keeps a shop near the market square.",
    "{e} has lived there since {past_year} and has seen three plans come and go.",
    "The police closed the bridge for {hours} hours; {role} {c_last} spoke of a precaution.",
    "It was the third meeting of the two since {month}.",
    "Observers had not counted on a result before {day_after}.",
    "The treaty that is now in force dates from {past_year}.",
    "{a_last} and {b_last} have known each other for {years} years.",
    "A spokesperson for the ministry declined to comment on figures.",
    "Heavy rain delayed the arrival of the second delegation by an hour.",
]


class Affair:
    """One story: who takes part, where, when."""

    def __init__(self, rng, number, days):
        surname = lambda: rng.choice(ONSETS) + rng.choice(MIDDLES) + rng.choice(ENDS)
        person = lambda: (rng.choice(GIVEN), surname())
        self.cast = {key: person() for key in "abcde"}
        self.country_a, self.country_b = rng.sample(COUNTRIES, 2)
        self.office_a, self.office_b = rng.sample(OFFICES, 2)
        self.role, self.topic = rng.choice(ROLES), rng.choice(TOPICS)
        self.city, self.town = rng.choice(CITIES), surname() + "ham"
        self.day = datetime.date(2024, 1, 1) + datetime.timedelta(days=rng.randrange(days))
        self.facts = dict(hours=rng.randrange(2, 9), amount=rng.randrange(3, 90), years=rng.randrange(2, 12),
                          weeks=rng.randrange(2, 6), age=rng.randrange(34, 70), crowd=rng.randrange(2, 30) * 100,
                          percent=rng.randrange(2, 18), past_year=rng.randrange(1998, 2020))
        self.number = number

    def words(self):
        long_day = lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}"
        words = dict(self.facts, city=self.city, town=self.town, topic=self.topic, role=self.role,
                     Role=self.role.capitalize(), country_a=self.country_a, country_b=self.country_b,
                     office_a=self.office_a, office_b=self.office_b,
                     Office_a=f"{self.country_a}’s {self.office_a}", month=MONTHS[(self.day.month + 5) % 12],
                     day=long_day(self.day), day_before=long_day(self.day - datetime.timedelta(days=3)),
                     day_after=long_day(self.day + datetime.timedelta(days=4)))
        for key, (given, last) in self.cast.items():
            words[key], words[key + "_last"] = f"{given} {last}", last
        return words


def swap_letters(rng, word):
    at = rng.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def plant(rng, words):
    """Puts one slip into `words` and says what it was."""
    kind = rng.choice(["name", "age", "weekday"])
    if kind == "name":
        right = words["a"]
        given, last = right.split(" ")
        words["a"] = f"{swap_letters(rng, given)} {last}" if len(given) > 4 else f"{given} {swap_letters(rng, last)}"
        return kind, right, words["a"]
    if kind == "age":
        right = words["age"]
        words["age"] += 5
        return kind, right, words["age"]
    right = words["day"]
    weekday, rest = right.split(", ")
    words["day"] = f"{WEEKDAYS[(WEEKDAYS.index(weekday) + 2) % 7]}, {rest}"
    return kind, right, words["day"]


def write_article(rng, affair, words, path, published):
    desk = path.parent.name.replace("-", " ").title()
    lines = ["---", f"publisher: {desk}", f"date: {published}", "---", "",
             f"# {words['city']} talks on {affair.topic} go on", ""]
    first, *rest = SENTENCES
    chosen = [first] + rng.sample(rest, rng.randrange(12, len(rest)))
    while chosen:
        size = rng.randrange(2, 5)
        lines += [" ".join(s.format(**words) for s in chosen[:size]), ""]
        chosen = chosen[size:]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=int, default=700, help="how many days the affairs are spread over (700)")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    slips = []
    written = 0
    while written < arguments.count:
        affair = Affair(rng, written, arguments.days)
        size = min(rng.randrange(8, 16), arguments.count - written)
        slip_at = rng.randrange(size) if rng.random() < 0.1 else -1
        for index in range(size):
            words = affair.words()
            published = affair.day + datetime.timedelta(days=rng.randrange(0, 4))
            name = f"{written // 1000:03}/{rng.choice(DESKS)}/{published}-{written:06}.md"
            if index == slip_at:
                slips.append((name, *plant(rng, words)))
            write_article(rng, affair, words, arguments.folder / name, published)
            written += 1
    rows = "".join("\t".join(map(str, row)) + "\n" for row in slips)
    pathlib.Path(f"{arguments.folder}.tsv").write_text("file\tkind\tright\twrong\n" + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
