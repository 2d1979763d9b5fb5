"""Reads and writes the CSV files of this folder; shared by the make_*.py scripts.

A script owns the rows that carry its source tag and leaves every other row, and the
comments, as an editor wrote them.
"""

import csv
import io
import os

FOLDER = os.path.dirname(os.path.abspath(__file__))


def read(name):
    """Returns (columns, rows as dictionaries) of one file of this folder."""
    with open(os.path.join(FOLDER, name), encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    reader = csv.DictReader(lines)
    return reader.fieldnames, list(reader)


def write(name, columns, rows, comments=()):
    """Writes rows (dictionaries) under a header line, comments above it."""
    out = io.StringIO()
    for comment in comments:
        out.write(comment)
    writer = csv.DictWriter(out, columns, lineterminator="\n", extrasaction="raise")
    writer.writeheader()
    writer.writerows(rows)
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8", newline="") as file:
        file.write(out.getvalue())


def replace_source(name, source, rows, key):
    """Replaces the rows of one source; `key` names the columns that make a row unique.

    A row whose key stands already under another source is left to that source, so that
    what an editor corrected by hand stays corrected.
    """
    path = os.path.join(FOLDER, name)
    with open(path, encoding="utf-8", newline="") as file:
        comments = [line for line in file if line.startswith("#")]
    columns, old = read(name)
    kept = [row for row in old if row["source"] != source]
    taken = {tuple(row[column].lower() for column in key) for row in kept}
    added = []
    for row in rows:
        identity = tuple(row[column].lower() for column in key)
        if identity in taken:
            continue
        taken.add(identity)
        added.append({column: row.get(column, "") for column in columns} | {"source": source})
    added.sort(key=lambda row: tuple(row[column] for column in key))
    write(name, columns, kept + added, comments)
    return len(added)
