"""Has ShellCheck read the scripts of promotions and rollbacks: `scripts.py BINARY`.

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
HISTORY = """[
  {"revision": 1, "updated": "2026-11-01T12:00:00Z", "status": "superseded",
   "chart": "mlops-sentiment-0.1.0", "description": "Install complete"},
  {"revision": 2, "updated": "2026-11-02T12:00:00Z", "status": "deployed",
   "chart": "mlops-sentiment-0.1.0", "description": "Upgrade complete"}
]
"""
# The way back to the first is blocked: its tag is not one image.
OLD = "image: {repository: app, tag: latest}\n"
NEW = "image: {repository: app, tag: v1.2.0}\n"
VALUES = ["--values", "1=1.yaml", "--values", "2=2.yaml"]

# Each in turn, so that one finds what the others wrote.
COMMANDS = [
    ["promote", "dev", "staging"],
    ["promote", "dev", "staging", "--tag", "staging-v1.2.0"],
    ["promote", "dev", "staging", "--tag", "staging-v1.2.0", *TESTS],
    ["promote", "dev", "staging", "--tag", "staging-v1.2.0", *TESTS, "--apply"],
    ["promote", "dev", "prod"],
    ["promote", "staging", "prod"],
    ["promote", "staging", "prod", *EVIDENCE],
    ["promote", "staging", "prod", *EVIDENCE, "--apply"],
    ["promote", "advance", "prod"],
    ["promote", "advance", "prod", *METRICS_ALONE, "--apply"],
    ["promote", "finish", "prod", *METRICS_ALONE],
    ["promote", "abort", "prod"],
    ["promote", "abort", "prod", "--apply"],
    ["promote", "revert", "prod", "--to", "2"],
    ["promote", "revert", "prod", "--to", "1"],
    ["promote", "revert", "nowhere", "--to", "1"],
    ["rollback-plan", "prod"],
    ["rollback-plan", "prod", "--to", "2"],
    ["rollback-plan", "dev", "--history", "history.json"],
    ["rollback-plan", "prod", "--history", "history.json", *VALUES],
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
        (folder / "history.json").write_text(HISTORY)
        (folder / "1.yaml").write_text(OLD)
        (folder / "2.yaml").write_text(NEW)
        for command in COMMANDS:
            script = subprocess.run(
                [binary, *command, "--format", "shell"], cwd=folder,
                capture_output=True).stdout
            answer = subprocess.run(
                [shellcheck, "--norc", "-"], input=script, capture_output=True)
            if answer.returncode != 0 or not script:
                wrong += 1
                print("scripts:", *command)
                print(answer.stdout.decode())
    if wrong == 0:
        print(f"scripts: ShellCheck has nothing to say of {len(COMMANDS)} scripts of promotions and rollbacks")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
