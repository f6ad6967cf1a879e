"""What the binary, the script's first argument, renders from the repository's environments."""
import pathlib
import subprocess
import sys

ENVIRONMENTS = ["dev", "staging", "prod"]


def example(environment):
    """The env file with fake secrets."""
    return pathlib.Path("environments/examples", f"{environment}.env")


def render(environment, env_file, *options):
    """What `kubesentiment render` prints, in bytes. Ends the script where rendering fails."""
    answer = subprocess.run([sys.argv[1], "render", environment, "--env-file", env_file, *options],
                            capture_output=True)
    if answer.returncode != 0:
        raise SystemExit(f"render {environment}: {answer.stderr.decode().strip()}")
    return answer.stdout
