"""Checks with Python's own json and hashlib the ledgers that the tests wrote: `ledger.py FOLDER`.

It knows the format from its description alone: a compact JSON object a line, whose last member `hash`
is the SHA-256 of the line without that member, whose `valuesDigest` is that of `values` as it stands
there, and whose `previous` is the hash of the line before.
"""
import hashlib
import json
import pathlib
import sys

MEMBERS = [
    "version", "revision", "environment", "time", "actor", "action", "commit", "tag", "image",
    "changes", "gates", "values", "valuesDigest", "previous", "hash",
]

GATE_MEMBERS = ["name", "status", "evidence", "message"]


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def written_values(line):
    """`values` as it stands in a line."""
    end = line.rindex(',"valuesDigest":')
    start = line.find(',"values":')
    while start != -1:
        begin = start + len(',"values":')
        try:
            if json.JSONDecoder().raw_decode(line, begin)[1] == end:
                return line[begin:end]
        except json.JSONDecodeError:
            pass
        start = line.find(',"values":', begin)
    raise ValueError("no values")


def problem(line, revision, previous):
    entry = json.loads(line)
    body = line[:line.rindex(',"hash":')] + "}"
    checks = {
        "members": list(entry) == MEMBERS,
        "version": entry["version"] == 1,
        "revision": entry["revision"] == revision,
        "compact": json.loads(body) | {"hash": entry["hash"]} == entry,
        "hash": entry["hash"] == sha256(body),
        "valuesDigest": entry["valuesDigest"] == sha256(written_values(line)),
        "values": json.loads(written_values(line)) == entry["values"],
        "previous": entry["previous"] == previous,
        "tag": entry["tag"] == entry["values"].get("image", {}).get("tag"),
        "gates": all(list(gate) == GATE_MEMBERS for gate in entry["gates"]),
        "action": entry["action"] == ("baseline" if revision == 1 else "promote"),
    }
    return [name for name, holds in checks.items() if not holds], entry["hash"]


def main():
    ledgers = sorted(pathlib.Path(sys.argv[1]).glob("ledger-*.jsonl"))
    entries, failed = 0, False
    for ledger in ledgers:
        text = ledger.read_bytes().decode()
        previous = None
        for revision, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
            wrong, previous = problem(line, revision, previous)
            entries += 1
            if wrong:
                failed = True
                print(f"{ledger.name}:{revision}: differs in {', '.join(wrong)}")
    failed |= entries == 0
    print(f"ledgers: {entries} entries of {len(ledgers)} ledgers checked with Python's json and hashlib")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
