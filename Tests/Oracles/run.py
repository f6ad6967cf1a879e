"""Runs every oracle beside it: `run.py ENVIRONMENT BINARY EMITTED`.

An oracle is a script that compares what this package does with what another program does. It prints
one line that says what it compared, and exits with 1 where the two disagree; where it cannot have
its peer, that line begins with `skipped:`. Peers from PyPI are installed into a virtual environment
in the folder ENVIRONMENT, once. BINARY is kubesentiment; the tests filled the folder EMITTED.
"""
import pathlib
import subprocess
import sys

from virtual_environment import python_with

HERE = pathlib.Path(__file__).parent
NO_ORACLES = {"run.py", "rendered.py", "kubectl.py", "virtual_environment.py"}


def main():
    environment, binary, emitted = sys.argv[1:]
    arguments = {
        "config_map.py": [binary],
        "ledger.py": [emitted],
        "json_patch.py": [binary],
        "manifests.py": [binary],
        "records.py": [binary],
        "scripts.py": [binary],
        "secret_data.py": [binary],
        "tokenizer.py": [emitted],
        "xml_reader.py": [emitted],
        "yaml_readers.py": [emitted],
    }
    requirements = HERE / "requirements.txt"
    python = python_with(requirements, pathlib.Path(environment).absolute()) or sys.executable
    disagreed = [
        script.name for script in sorted(HERE.glob("*.py")) if script.name not in NO_ORACLES
        and subprocess.run([python, script, *arguments.get(script.name, [])]).returncode != 0
    ]
    if disagreed:
        print("oracles: disagreement in", *disagreed)
    return 1 if disagreed else 0


if __name__ == "__main__":
    sys.exit(main())
