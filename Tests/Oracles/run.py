"""Runs every oracle beside it: `run.py ENVIRONMENT BINARY EMITTED`.

An oracle is a script that compares what this package does with what another program does. It prints
one line that says what it compared, and exits with 1 where the two disagree; where it cannot have
its peer, that line begins with `skipped:`. Peers from PyPI are installed into a virtual environment
in the folder ENVIRONMENT, once. BINARY is kubesentiment; the tests filled the folder EMITTED.
"""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
REQUIREMENTS = HERE / "requirements.txt"
NO_ORACLES = {"run.py", "rendered.py", "kubectl.py"}


def python_with_peers(folder):
    """The virtual environment's Python; where it cannot be made, the one that runs this."""
    python = folder / "bin" / "python"
    installed = folder / "requirements.txt"
    if installed.exists() and installed.read_bytes() == REQUIREMENTS.read_bytes():
        return python
    commands = [
        [sys.executable, "-m", "venv", "--clear", folder],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--retries", "1", "--timeout", "20", "--requirement", REQUIREMENTS],
    ]
    for command in commands:
        answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if answer.returncode != 0:
            why = (answer.stderr or answer.stdout).strip().splitlines()[-1:]
            print("skipped: installing requirements.txt:", *why, flush=True)
            return sys.executable
    installed.write_bytes(REQUIREMENTS.read_bytes())
    return python


def main():
    environment, binary, emitted = sys.argv[1:]
    arguments = {
        "config_map.py": [binary],
        "manifests.py": [binary],
        "records.py": [binary],
        "secret_data.py": [binary],
        "tokenizer.py": [emitted],
        "yaml_readers.py": [emitted],
    }
    python = python_with_peers(pathlib.Path(environment).absolute())
    disagreed = [
        script.name for script in sorted(HERE.glob("*.py")) if script.name not in NO_ORACLES
        and subprocess.run([python, script, *arguments.get(script.name, [])]).returncode != 0
    ]
    if disagreed:
        print("oracles: disagreement in", *disagreed)
    return 1 if disagreed else 0


if __name__ == "__main__":
    sys.exit(main())
