"""Reads with expat the XML that the tests read: `xml_reader.py EMITTED`.

EMITTED is the folder that the tests filled (KUBESENTIMENT_ORACLE_OUTPUT). Both must take the same
documents, and read the same elements in them. Ours alone refuses document types, other encodings
than UTF-8, and what is beyond its limits; it alone takes names of any character beyond ASCII.
"""
import json
import pathlib
import re
import sys
from xml.parsers import expat

OURS_ALONE = "document types", "the encoding", "this is UTF-16", "more than", "longer than"


def read(document):
    """The events as the tests write them, or why there are none."""
    events = []
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = lambda name, attributes: events.append([name, *attributes])
    parser.EndElementHandler = lambda name: events.append(None)
    try:
        parser.Parse(document, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        return str(error)
    return events


def has_foreign_names(document, events):
    names = [name for event in events if event for name in [event[0], *event[1::2]]]
    return not all(map(str.isascii, names)) or re.search(rb"<\?[^\s?]*[\x80-\xff]", document)


def main():
    path = pathlib.Path(sys.argv[1]) / "xml.jsonl"
    if not path.exists():
        print("skipped: xml_reader: no xml.jsonl")
        return 0
    wrong, taken, refused = [], 0, 0
    for number, line in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n"), 1):
        row = json.loads(line)
        document = bytes.fromhex(row["bytes"])
        there = read(document)
        if "events" in row:
            taken += 1
            if row["events"] != there and not (
                    isinstance(there, str) and has_foreign_names(document, row["events"])):
                wrong.append(f"line {number}: taken here, there {str(there)[:200]}")
        else:
            refused += 1
            if not isinstance(there, str) and not any(w in row["refused"] for w in OURS_ALONE):
                wrong.append(f"line {number}: taken there, refused here: {row['refused']}")
    for message in wrong[:10]:
        print(f"xml_reader: {message}")
    print(f"xml_reader: expat reads {taken} documents alike and refuses {refused - len(wrong)} of "
          f"{refused} broken ones too" if not wrong else f"xml_reader: {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
