#!/usr/bin/env python3
"""Asks kubectl for every quantity of quantities.tsv, which the Swift tests hold Quantity to.

A row is an input, its canonical text or `error`, and an optional remark. Rows whose remark begins
with `deliberate` are where Quantity differs from kubectl on purpose: they are not asked, since with
some of them kubectl computes for ever.

kubectl keeps the spelling of many inputs that it could shorten (`1e0`, `007`). With zeros after the
point it must compute the canonical text, so each valid input is asked both ways.
"""

import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BATCH = 40
TIMEOUT_SECONDS = 10


def rows(path):
    """Yields (input, expected) of each row to ask."""
    for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]:
        text, expected, remark = (line.split("\t") + [""])[:3]
        if not remark.startswith("deliberate"):
            yield text, expected


def ask(quantities):
    """Returns what kubectl prints for each quantity, or None if it refuses any of them."""
    hard = ",".join(f"r{index}={quantity}" for index, quantity in enumerate(quantities))
    template = "{range .spec.hard}{end}" + "".join(
        "{.spec.hard.r%d}{'\\n'}" % index for index in range(len(quantities))
    )
    answer = subprocess.run(
        ["kubectl", "create", "quota", "q", f"--hard={hard}", "--dry-run=client"]
        + ["--output", f"jsonpath={template}"],
        capture_output=True, text=True, timeout=TIMEOUT_SECONDS, check=False,
    )
    return answer.stdout.splitlines() if answer.returncode == 0 else None


def ask_each(quantities):
    """As `ask`, but with None in the place of each refused quantity alone."""
    answers = ask(quantities)
    if answers is not None:
        return answers
    if len(quantities) == 1:
        return [None]
    middle = len(quantities) // 2
    return ask_each(quantities[:middle]) + ask_each(quantities[middle:])


def with_zeros(quantity):
    """The same amount with three more digits after the point."""
    whole, point, fraction, suffix = re.fullmatch(
        r"([+-]?[0-9]*)(\.?)([0-9]*)(.*)", quantity
    ).groups()
    return f"{whole}.{fraction}000{suffix}"


def check_valid(batch):
    spelled = ask_each([text for text, _ in batch])
    computed = ask_each([with_zeros(text) for text, _ in batch])
    for (text, expected), kept, canonical in zip(batch, spelled, computed):
        if canonical != expected or kept not in (expected, text):
            yield f"{text!r}: expected {expected!r}, kubectl says {kept!r} and {canonical!r}"


def check_error(row):
    text, _ = row
    answer = ask([text])
    if answer is not None:
        yield f"{text!r}: expected an error, kubectl says {answer[0]!r}"


def main():
    if shutil.which("kubectl") is None:
        print("skipped: quantities: kubectl not found")
        return 0
    asked = list(rows(Path(__file__).with_suffix(".tsv")))
    valid = [row for row in asked if row[1] != "error"]
    errors = [row for row in asked if row[1] == "error"]
    batches = [valid[start : start + BATCH] for start in range(0, len(valid), BATCH)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        complaints = [c for found in pool.map(lambda b: list(check_valid(b)), batches) for c in found]
        complaints += [c for found in pool.map(lambda r: list(check_error(r)), errors) for c in found]
    if not asked:
        complaints.append("no rows")
    for complaint in complaints:
        print(f"quantities: {complaint}", file=sys.stderr)
    if complaints:
        return 1
    print(f"quantities: {len(asked)} cases agree with kubectl")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.TimeoutExpired as expired:
        sys.exit(f"quantities: kubectl gave no answer in {expired.timeout} s: {expired.cmd[4]}")
