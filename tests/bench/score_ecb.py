#!/usr/bin/env python3
"""Holds the identity of meetings against event coreference as ECB+ annotates it.

usage: score_ecb.py CROSSCHECK ECB_FOLDER [--wrong] [--missed]

ECB_FOLDER holds one folder a topic with one XML file an article (the ECB+ corpus, CC BY 3.0). Only event
mentions count that crosscheck reads as meetings and the annotators have put into a chain; two of them are
linked when they stand in one chain, by crosscheck when they stand in one meeting. The articles carry no dates,
so that crosscheck has to go by places, sides, people and names alone.
"""
import argparse
import collections
import csv
import itertools
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

LEXICON = pathlib.Path(__file__).resolve().parents[2] / "rules/lexicon/words.csv"
MARKS = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}
NO_SPACE_BEFORE = set(".,;:!?)”%") | {"'s", "n't", "'"}


def meeting_words():
    with open(LEXICON, encoding="utf-8") as file:
        return {row["word"].lower() for row in csv.DictReader(file)
                if row["class"] in ("meeting_noun", "meeting_verb")}


class Article:
    """One article as text, and where its annotated events stand in it."""

    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        self.lines, self.places = [], {}
        sentence = None
        for token in root.iter("token"):
            if token.get("sentence") != sentence:
                sentence = token.get("sentence")
                self.lines.append("")
            word = MARKS.get(token.text, token.text or "")
            line = self.lines[-1]
            if line and word not in NO_SPACE_BEFORE and not line.endswith(("(", "“", "$")):
                line += " "
            self.places[token.get("t_id")] = (len(self.lines), len(line) + 1, word)
            self.lines[-1] = line + word
        chains = {}
        for relation in root.iter():
            if relation.tag not in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
                continue
            name = relation.get("note") or f"{path.name} {relation.get('r_id')}"
            for source in relation.findall("source"):
                chains[source.get("m_id")] = name
        self.events = []  # (line, column, word, chain)
        for mark in root.find("Markables"):
            anchors = [anchor.get("t_id") for anchor in mark.findall("token_anchor")]
            if not anchors or not mark.tag.startswith(("ACTION", "NEG_ACTION")):
                continue
            chain = chains.get(mark.get("m_id"))
            for anchor in anchors:
                self.events.append((*self.places[anchor], chain))


def read_meetings(crosscheck, folder):
    """(article, line, column, length, meeting) of every mention crosscheck groups."""
    out = subprocess.run([crosscheck, "meeting", folder, "--quiet"], capture_output=True, text=True)
    if out.returncode == 2 and "--quiet" in out.stderr + out.stdout:
        out = subprocess.run([crosscheck, "meeting", folder], capture_output=True, text=True)
    meeting, article = -1, None
    for line in out.stdout.splitlines():
        if not line.startswith(" "):
            meeting += 1
        elif re.match(r"  \S", line):
            article = line.strip().split(" [")[0]
        else:
            place = re.match(r"    (\d+):(\d+) «(.*)»", line)
            yield article, int(place[1]), int(place[2]), len(place[3]), meeting


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crosscheck")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--wrong", action="store_true", help="print pairs linked by crosscheck alone")
    parser.add_argument("--missed", action="store_true", help="print pairs linked by the annotators alone")
    arguments = parser.parse_args()
    words = meeting_words()
    counts = collections.Counter()
    topics = sorted((path for path in arguments.folder.iterdir() if path.is_dir()), key=lambda p: int(p.name))
    for topic in topics:
        with tempfile.TemporaryDirectory() as folder:
            articles = {}
            for path in sorted(topic.glob("*.xml")):
                article = Article(path)
                name = pathlib.Path(folder) / f"{path.stem}.txt"
                name.write_text("\n".join(article.lines) + "\n", encoding="utf-8")
                articles[str(name)] = article
                counts["articles"] += 1
                counts["events"] += len({(e[0], e[1]) for e in article.events})
                counts["meeting words"] += sum(e[2].lower() in words for e in article.events)
            mentions = {}
            for name, line, column, length, meeting in read_meetings(arguments.crosscheck, folder):
                inside = [e for e in articles[name].events
                          if e[0] == line and column <= e[1] < column + length and e[2].lower() in words]
                if not inside:
                    continue
                event = max(inside, key=lambda e: e[1])
                counts["read"] += 1
                if event[3]:
                    mentions[name, event[0], event[1]] = (meeting, event[3], event[2])
            counts["mentions"] += len(mentions)
            for (a, first), (b, second) in itertools.combinations(sorted(mentions.items()), 2):
                by_us, by_them = first[0] == second[0], first[1] == second[1]
                counts["ours"] += by_us
                counts["theirs"] += by_them
                counts["both"] += by_us and by_them
                if (arguments.wrong and by_us and not by_them) or (arguments.missed and by_them and not by_us):
                    for (name, line, column), mention in ((a, first), (b, second)):
                        text = articles[name].lines[line - 1]
                        print(f"{topic.name}/{pathlib.Path(name).stem}:{line}:{column} {mention[2]} "
                              f"[{mention[1]}] …{text[max(0, column - 60):column + 60]}…")
                    print()
    print(f"{counts['articles']} articles, {counts['events']} words of annotated events, "
          f"{counts['meeting words']} of them words of meetings, {counts['read']} read as meetings, "
          f"{counts['mentions']} of those in a chain")
    print(f"pairs linked by the annotators: {counts['theirs']}, by crosscheck: {counts['ours']}, "
          f"by both: {counts['both']}")
    if counts["ours"] and counts["theirs"]:
        print(f"precision {counts['both'] / counts['ours']:.3f}, recall {counts['both'] / counts['theirs']:.3f}")


if __name__ == "__main__":
    main()
