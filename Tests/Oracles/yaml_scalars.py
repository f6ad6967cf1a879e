"""Asks kubectl how it reads every spelling of scalars.tsv, and of spellings.tsv in the folder that the
tests filled (KUBESENTIMENT_ORACLE_OUTPUT).

Usage: yaml_scalars.py [FOLDER]
"""
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


def check_table():
    """The rows of scalars.tsv that kubectl reads otherwise, and the number of rows."""
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").split("\n")
            if line and not line.startswith("# ")]
    # The fourth and fifth column are what kubectl reads where this tool differs on purpose.
    expected = [(row[0], *row[-2:]) for row in rows]
    read = [row for row in expected if row[2] != "refused"]
    refused = [row for row in expected if row[2] == "refused"]
    answer = kubectl([row[0] for row in read])
    if answer is None:
        return ["kubectl refuses the table"], len(rows)
    wrong = [f"{row[0]}: {row[1]} {row[2]} in the table, {' '.join(describe(value))} for kubectl"
             for row, value in zip(read, answer, strict=True) if row[1:] != describe(value)]
    wrong += [f"{row[0]}: refused in the table, not by kubectl"
              for row in refused if kubectl([row[0]]) is not None]
    return wrong, len(rows)


def check_random(path):
    """The random spellings that kubectl reads otherwise, and their number."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    answer = kubectl([row[0] for row in rows])
    if answer is None:
        return ["kubectl refuses the random spellings"], len(rows)
    wrong = []
    for (spelling, here), value in zip(rows, answer, strict=True):
        kind, there = describe(value)
        same = float(here) == float(there) if kind == "float" and here[0] != '"' else here == there
        if not same:
            wrong.append(f"{spelling}: {here} here, {there} for kubectl")
    return wrong, len(rows)


def main():
    if shutil.which("kubectl") is None:
        print("skipped: scalars: kubectl not found")
        return 0
    wrong, count = check_table()
    if len(sys.argv) > 1:
        more_wrong, more = check_random(pathlib.Path(sys.argv[1], "spellings.tsv"))
        wrong, count = wrong + more_wrong, count + more
    for line in wrong:
        print(f"scalars: {line}")
    if not wrong:
        print(f"scalars: {count} spellings agree with kubectl")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
