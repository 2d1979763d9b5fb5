#!/usr/bin/env python3
"""Holds the temporal expressions we find against a corpus annotated with TIMEX3 (TimeML) or TIMEX2.

usage: score_timeml.py TIME_SPANS CORPUS... [--errors]

TIME_SPANS is the built program tests/bench/time_spans; a CORPUS is a folder of .tml or .xml files. Only the
text is scored, not the document's own date. A span is relaxed when it overlaps the annotated one, strict when both
are the same; the value counts when the span is relaxed and both values are equal.
"""
import html
import os
import re
import subprocess
import sys
import tempfile

TIMEX = re.compile(r"<(/?)TIMEX[23]\b([^>]*)>|<[^>]*>")


def attributes(text):
    return dict(re.findall(r'(\w+)="([^"]*)"', text))


def read(path):
    """The plain text of a document, its date, and (begin, end, value, words) of each annotation."""
    source = open(path, encoding="utf-8", errors="replace").read()
    created = re.search(r'CREATION_TIME"[^>]*>', source)
    tag = re.search(r'<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>', source)
    date = attributes(tag.group(0)).get("value", "")[:10] if tag else ""
    if not tag and not created:
        tag = re.search(r"<DATETIME>.*?<TIMEX2([^>]*)>", source, re.S)
        date = attributes(tag.group(1)).get("val", "")[:10] if tag else ""
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.S).group(1)
    text, open_, found, at = [], [], [], 0
    size = 0

    def add(piece):
        nonlocal size
        piece = html.unescape(piece)
        text.append(piece)
        size += len(piece.encode())

    for m in TIMEX.finditer(body):
        add(body[at:m.start()])
        at = m.end()
        if m.group(1) is None:
            continue
        if m.group(1):
            begin, attrs = open_.pop()
            words = "".join(text).encode()[begin:size].decode(errors="replace")
            value = plain(attrs.get("value", attrs.get("val", "")))
            found.append((begin, size, value, words))
        elif not m.group(2).endswith("/"):
            open_.append((size, attributes(m.group(2))))
    add(body[at:])
    # of nested annotations the inner ones are parts of the outer
    found = [f for f in found
             if not any(g is not f and g[0] <= f[0] and f[1] <= g[1] for g in found)]
    return "".join(text), date, sorted(found)


def plain(value):
    """A value with the slips of annotators put right: "2000-W7" is "2000-W07"."""
    return re.sub(r"-W(\d)(?!\d)", r"-W0\1", value)


def f1(tp, found, gold):
    precision = tp / found if found else 0
    recall = tp / gold if gold else 0
    both = 2 * precision * recall / (precision + recall) if tp else 0
    return f"{precision:.3f} / {recall:.3f} / {both:.3f}"


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    errors = "--errors" in sys.argv
    program, corpora = args[0], args[1:]
    documents = {}
    with tempfile.TemporaryDirectory() as folder:
        listing = []
        for corpus in corpora:
            for root, _, names in sorted(os.walk(corpus)):
                for name in sorted(names):
                    if not name.endswith((".tml", ".xml")):
                        continue
                    text, date, gold = read(os.path.join(root, name))
                    path = os.path.join(folder, f"{len(documents)}-{name}.txt")
                    open(path, "w", encoding="utf-8").write(text)
                    documents[path] = (text, gold)
                    listing.append(f"{path}\t{date}\n")
        out = subprocess.run([program], input="".join(listing), capture_output=True, text=True,
                             check=True).stdout
        speed = subprocess.run([program, "--speed"], input="".join(listing), capture_output=True,
                               text=True, check=True).stdout
    found = {path: [] for path in documents}
    for line in out.splitlines():
        fields = line.split("\t")
        if len(fields) < 6:
            continue
        found[fields[0]].append((int(fields[1]), int(fields[2]), fields[4], fields[5]))
    relaxed = strict = value = strict_value = n_found = n_gold = 0
    for path, (text, gold) in documents.items():
        name = os.path.basename(path)
        n_found += len(found[path])
        n_gold += len(gold)
        used = set()
        for g in gold:
            hits = [f for f in found[path] if f[0] < g[1] and g[0] < f[1] and f not in used]
            if not hits:
                if errors:
                    context = text.encode()[max(0, g[0] - 40):g[1] + 30].decode(errors="replace")
                    print(f"MISS {g[3]!r} {g[2]} | {' '.join(context.split())} | {name}")
                continue
            same = [f for f in hits if f[:2] == g[:2]]
            f = same[0] if same else hits[0]
            used.add(f)
            relaxed += 1
            strict += bool(same)
            value += f[2] == g[2]
            strict_value += bool(same) and f[2] == g[2]
            if errors and not same:
                print(f"SPAN {f[3]!r} for {g[3]!r} {g[2]} {f[2]} | {name}")
            if errors and f[2] != g[2]:
                context = text.encode()[max(0, g[0] - 60):g[1] + 40].decode(errors="replace")
                print(f"VALUE {f[3]!r} {f[2]} for {g[2]} | {' '.join(context.split())} | {name}")
        if errors:
            for f in found[path]:
                if f not in used:
                    context = text.encode()[max(0, f[0] - 40):f[1] + 30].decode(errors="replace")
                    print(f"EXTRA {f[3]!r} {f[2]} | {' '.join(context.split())} | {name}")
    print(f"{len(documents)} documents, {n_gold} annotated, {n_found} found; precision / recall / F1")
    print("relaxed     ", f1(relaxed, n_found, n_gold))
    print("strict      ", f1(strict, n_found, n_gold))
    print("value       ", f1(value, n_found, n_gold))
    print("strict value", f1(strict_value, n_found, n_gold))
    print("scan        ", speed.strip())


if __name__ == "__main__":
    main()
