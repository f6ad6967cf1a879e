"""kubectl as a reader of manifests. It needs no cluster for this."""
import json
import subprocess


def kubectl(*arguments, manifest=None):
    """What a command answers, from JSON; `manifest` is its standard input, in bytes."""
    answer = subprocess.run(["kubectl", *arguments, "-o", "json"], input=manifest,
                            capture_output=True)
    if answer.returncode != 0:
        raise SystemExit(f"kubectl {arguments[0]}: {answer.stderr.decode().strip()}")
    return json.loads(answer.stdout)


def read(manifest):
    return kubectl("label", "--local", "-f", "-", "a=b", manifest=manifest)
