"""Reads each ConfigMap, and the values in it, through kubectl: `config_map.py BINARY`.

The values must be those of the environment, less every secret, whose keys are known here by a rule
written a second time.
"""
import re
import shutil
import sys

from kubectl import read
from rendered import ENVIRONMENTS, example, render

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
SECRET = re.compile(r"(password|passwd|token|secret|webhook|(api|private|access|pagerduty) key)$")


def is_secret(key):
    words = " ".join(WORD.findall(key)).lower()
    return SECRET.search(words) is not None


def values_in(text):
    """A values file as kubectl reads it: as a part of a manifest."""
    lines = [b"apiVersion: example.com/v1", b"kind: Values", b"metadata: {name: values}", b"spec:"]
    lines += [b"  " + line if line else line for line in text.split(b"\n")]
    return read(b"\n".join(lines))["spec"]


def without_secrets(value):
    match value:
        case dict():
            return {key: without_secrets(item) for key, item in value.items()
                    if isinstance(item, dict | list) or not is_secret(key)}
        case list():
            return [without_secrets(item) for item in value]
        case _:
            return value


def compare(environment):
    """What is wrong with an environment's ConfigMap, one line each."""
    env_file = example(environment)
    config_map = read(render(environment, env_file, "--only", "configmap"))
    names = list(config_map["data"])
    if names != [f"config-{environment}.yaml"]:
        return [f"{environment}: data holds {names}"]
    configuration = values_in(config_map["data"][names[0]].encode())
    values = values_in(render(environment, env_file, "--only", "values"))
    expected = without_secrets(values)
    if expected == values:
        return [f"{environment}: its values hold no secret, so nothing is compared"]
    return [f"{environment}: {key} differs" for key in sorted(configuration | expected)
            if configuration.get(key) != expected.get(key)]


def main():
    if shutil.which("kubectl") is None:
        print("skipped: configuration: kubectl not found")
        return 0
    wrong = [line for environment in ENVIRONMENTS for line in compare(environment)]
    for line in wrong:
        print(f"configuration: {line}")
    if not wrong:
        print(f"configuration: {len(ENVIRONMENTS)} ConfigMaps hold the values without their secrets")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
