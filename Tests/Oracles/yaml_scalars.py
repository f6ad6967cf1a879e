"""Asks kubectl how it reads every spelling of scalars.tsv."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

TABLE = pathlib.Path(__file__).with_name("scalars.tsv")


class Number(str):
    """A JSON number as it is spelled."""


def kubectl(spellings):
    """The list that kubectl reads, or None where it refuses to."""
    lines = ["apiVersion: example.com/v1", "kind: Scalars", "metadata: {name: scalars}", "spec:"]
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as manifest:
        manifest.write("\n".join(lines + ["- " + spelling for spelling in spellings]) + "\n")
        manifest.flush()
        answer = subprocess.run(
            ["kubectl", "label", "--local", "-f", manifest.name, "a=b", "-o", "json"],
            capture_output=True, text=True, encoding="utf-8")
    if answer.returncode != 0:
        return None
    return json.loads(answer.stdout, parse_float=Number, parse_int=Number)["spec"]


def describe(value):
    """The kind and the JSON text, as the table has them."""
    if isinstance(value, Number):
        whole = value.lstrip("-").isdigit() and -2**63 <= int(value) < 2**63
        return ("integer" if whole else "float"), str(value)
    kind = {bool: "boolean", type(None): "null", str: "string"}[type(value)]
    return kind, json.dumps(value, ensure_ascii=False)


def main():
    if shutil.which("kubectl") is None:
        print("skipped: scalars: kubectl not found")
        return 0
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").split("\n")
            if line and not line.startswith("# ")]
    read = [row for row in rows if row[2] != "refused"]
    refused = [row for row in rows if row[2] == "refused"]
    answer = kubectl([row[0] for row in read])
    if answer is None:
        print("scalars: kubectl refuses the table")
        return 1
    wrong = [(row, describe(value)) for row, value in zip(read, answer, strict=True)
             if (row[1], row[2]) != describe(value)]
    wrong += [(row, ("any", "not refused")) for row in refused if kubectl([row[0]]) is not None]
    for (spelling, kind, value), (actual_kind, actual) in wrong:
        print(f"scalars: {spelling}: {kind} {value} here, {actual_kind} {actual} for kubectl")
    if not wrong:
        print(f"scalars: {len(rows)} spellings agree with kubectl")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
