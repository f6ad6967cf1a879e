"""Virtual environments with packages of PyPI, made once and made again when what they need changes."""
import pathlib
import subprocess
import sys


def python_with(requirements, folder):
    """The Python of an environment in a folder, or nothing, said aloud, where it cannot be made."""
    requirements, folder = pathlib.Path(requirements), pathlib.Path(folder)
    python = folder / "bin" / "python"
    installed = folder / "requirements.txt"
    if installed.exists() and installed.read_bytes() == requirements.read_bytes():
        return python
    commands = [
        [sys.executable, "-m", "venv", "--clear", folder],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--retries", "1", "--timeout", "20", "--requirement", requirements],
    ]
    for command in commands:
        answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if answer.returncode != 0:
            why = (answer.stderr or answer.stdout).strip().splitlines()[-1:]
            print(f"skipped: installing {requirements.name}:", *why, flush=True)
            return None
    installed.write_bytes(requirements.read_bytes())
    return python
