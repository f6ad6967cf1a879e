"""Has ShellCheck read the scripts of promotions: `scripts.py BINARY`.

They are made from the repository's environments, with and without what the gates ask for.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).parents[2]
REPORT = '<testsuite tests="1" failures="0" errors="0"><testcase name="a"/></testsuite>\n'
METRICS = '{"errorRate": 0.002, "latencyP95": "320ms", "requests": 120000}\n'
TESTS = ["--evidence", "tests=tests.xml"]
METRICS_ALONE = ["--evidence", "metrics=metrics.json"]
EVIDENCE = ["--evidence", "integration-tests=tests.xml", *METRICS_ALONE]

# Each in turn, so that one finds what the others wrote.
COMMANDS = [
    ["dev", "staging"],
    ["dev", "staging", "--tag", "staging-v1.2.0"],
    ["dev", "staging", "--tag", "staging-v1.2.0", *TESTS],
    ["dev", "staging", "--tag", "staging-v1.2.0", *TESTS, "--apply"],
    ["dev", "prod"],
    ["staging", "prod"],
    ["staging", "prod", *EVIDENCE],
    ["staging", "prod", *EVIDENCE, "--apply"],
    ["advance", "prod"],
    ["advance", "prod", *METRICS_ALONE, "--apply"],
    ["finish", "prod", *METRICS_ALONE],
    ["abort", "prod"],
    ["abort", "prod", "--apply"],
    ["revert", "prod", "--to", "2"],
    ["revert", "prod", "--to", "1"],
    ["revert", "nowhere", "--to", "1"],
]


def main():
    binary = pathlib.Path(sys.argv[1]).absolute()
    shellcheck = pathlib.Path(sys.executable).parent / "shellcheck"
    shellcheck = shellcheck if shellcheck.exists() else shutil.which("shellcheck")
    if shellcheck is None:
        print("skipped: scripts: shellcheck not found")
        return 0
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(REPOSITORY / "environments", folder / "environments")
        (folder / "tests.xml").write_text(REPORT)
        (folder / "metrics.json").write_text(METRICS)
        for command in COMMANDS:
            script = subprocess.run(
                [binary, "promote", *command, "--format", "shell"], cwd=folder,
                capture_output=True).stdout
            answer = subprocess.run(
                [shellcheck, "--norc", "-"], input=script, capture_output=True)
            if answer.returncode != 0 or not script:
                wrong += 1
                print("scripts: promote", *command)
                print(answer.stdout.decode())
    if wrong == 0:
        print(f"scripts: ShellCheck has nothing to say of {len(COMMANDS)} scripts of promotions")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
