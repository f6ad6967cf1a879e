#!/usr/bin/env python3
"""Asks kubectl what it makes of each env file in env_files/ and compares that with the golden.

A case is NAME.env; beside it NAME.json holds the data that kubectl puts into the Secret, or
NAME.error what it says when it refuses. EnvFileGoldenTests.swift holds the Swift reader to the
same goldens, except where env_files.json lists a deliberate difference.

    env_files.py            compare
    env_files.py --record   write the goldens anew
"""

import base64
import json
import pathlib
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE / "env_files"
TABLE = json.loads((HERE / "env_files.json").read_text(encoding="utf-8"))


def ask(kubectl: str, case: pathlib.Path) -> tuple[str, str]:
    """The suffix and content of the golden, as kubectl has it."""
    command = [kubectl, "create", "secret", "generic", "case", "--dry-run=client", "-o", "json"]
    answer = subprocess.run(
        command + [f"--from-env-file={case.name}"],
        cwd=CASES, env=TABLE["process"], capture_output=True, timeout=60, check=False,
    )
    if answer.returncode != 0:
        words = answer.stderr.decode("utf-8", "replace").strip()
        if not words.startswith("error:"):
            raise SystemExit(f"{case.name}: kubectl itself failed: {words}")
        return ".error", words + "\n"
    data = json.loads(answer.stdout).get("data") or {}
    return ".json", json.dumps({"data": data}, indent=2, sort_keys=True) + "\n"


def disagreement(case: pathlib.Path, suffix: str, content: str) -> str | None:
    goldens = [case.with_suffix(end) for end in (".json", ".error")]
    present = [golden for golden in goldens if golden.exists()]
    if [golden.suffix for golden in present] != [suffix]:
        has = " and ".join(golden.name for golden in present) or "no golden"
        verdict = "accepts" if suffix == ".json" else "refuses"
        return f"{case.name}: kubectl {verdict} it, but there is {has}"
    # How a refusal is worded changes from version to version: only that it refuses counts.
    if suffix == ".json" and json.loads(present[0].read_text(encoding="utf-8")) != json.loads(content):
        return f"{case.name}: kubectl reads other data than {present[0].name} says: {shown(content)}"
    return None


def shown(content: str) -> dict[str, bytes]:
    return {key: base64.b64decode(value) for key, value in json.loads(content)["data"].items()}


def main() -> int:
    kubectl = shutil.which("kubectl")
    if kubectl is None:
        print("skipped: kubectl not found")
        return 0
    cases = sorted(CASES.glob("*.env"))
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda case: ask(kubectl, case), cases))
    if sys.argv[1:] == ["--record"]:
        for golden in [*CASES.glob("*.json"), *CASES.glob("*.error")]:
            golden.unlink()
        for case, (suffix, content) in zip(cases, answers):
            case.with_suffix(suffix).write_text(content, encoding="utf-8")
        print(f"env files: {len(cases)} goldens recorded")
        return 0

    names = {case.stem for case in cases}
    found = [disagreement(case, *answer) for case, answer in zip(cases, answers)]
    found += [
        f"{golden.name}: there is no such case"
        for golden in [*CASES.glob("*.json"), *CASES.glob("*.error")]
        if golden.stem not in names
    ]
    found += [f"env_files.json: no case {name}" for name in TABLE["differences"] if name not in names]
    problems = [problem for problem in found if problem]
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems or not cases:
        print(f"env files: {len(problems)} of {len(cases)} cases disagree with kubectl")
        return 1
    print(f"env files: {len(cases)} cases agree with kubectl")
    return 0


if __name__ == "__main__":
    sys.exit(main())
