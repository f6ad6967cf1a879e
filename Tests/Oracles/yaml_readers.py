"""Gives what the emitter and the editor write to PyYAML, kubectl and ruamel.yaml, and compares what they read.

Usage: yaml_readers.py [FOLDER], the folder that the tests filled (KUBESENTIMENT_ORACLE_OUTPUT). Without
one, it runs `swift test` to fill a temporary folder.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def same(expected, actual):
    """Equality of JSON values; numbers by value, as doubles where 64 bits do not hold them."""
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if isinstance(expected, (int, float)) and isinstance(actual, (int, float)):
        return expected == actual or float(expected) == float(actual)
    if type(expected) is not type(actual):
        return False
    if isinstance(expected, dict):
        return list(expected) == list(actual) and all(
            same(value, actual[key]) for key, value in expected.items())
    if isinstance(expected, list):
        return len(expected) == len(actual) and all(map(same, expected, actual))
    return expected == actual


def in_key_order(value):
    """kubectl sorts keys."""
    if isinstance(value, dict):
        return {key: in_key_order(value[key]) for key in sorted(value)}
    return [in_key_order(item) for item in value] if isinstance(value, list) else value


def first_difference(expected, actual, path="$"):
    if isinstance(expected, dict) and isinstance(actual, dict) and list(expected) == list(actual):
        pairs = [(f"{path}.{key}", expected[key], actual[key]) for key in expected]
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        pairs = [(f"{path}[{i}]", *pair) for i, pair in enumerate(zip(expected, actual))]
    else:
        return f"{path}: expected {expected!a}, read {actual!a}"
    for inner, left, right in pairs:
        if not same(left, right):
            return first_difference(left, right, inner)
    return path


def kubectl(path):
    """What kubectl reads: of a generated manifest as it is, of any other file as the spec of one."""
    manifest = path.read_bytes()
    is_generated = path.stem.startswith(("manifest", "annotated"))
    if not is_generated:
        lines = [b"  " + line if line.strip() else line for line in manifest.splitlines(True)]
        manifest = b"".join([b"apiVersion: v1\nkind: Wrapper\nmetadata: {name: x}\nspec:\n", *lines])
    answer = subprocess.run(
        ["kubectl", "label", "--local", "-f", "-", "a=b", "-o", "json"], input=manifest,
        capture_output=True, check=False)
    if answer.returncode != 0:
        raise ValueError(answer.stderr.decode(errors="replace").strip())
    read = json.loads(answer.stdout)
    if not is_generated:
        return read["spec"]
    del read["metadata"]["labels"]
    return read


def fits_in_a_manifest(path):
    """Whether a file can be indented into a manifest: one document without a marker of its own."""
    text = path.read_bytes()
    return path.stem != "stream" and not text.startswith(b"\xef\xbb\xbf") and not any(
        line.startswith(b"---") for line in text.splitlines())


def readers():
    """The readers that are installed, by name: functions from a path to what they read of it."""
    found, missing = {}, []
    try:
        import yaml
    except ImportError:
        missing.append("PyYAML")
    else:
        def load(loader):
            def read(path):
                with open(path, "rb") as stream:
                    documents = list(yaml.load_all(stream, Loader=loader))
                return documents if path.stem == "stream" else documents[0]
            return read
        found["PyYAML"] = load(yaml.SafeLoader)
        if hasattr(yaml, "CSafeLoader"):
            found["libyaml through PyYAML"] = load(yaml.CSafeLoader)
    try:
        from ruamel.yaml import YAML
    except ImportError:
        missing.append("ruamel.yaml")
    else:
        def read_with_ruamel(path):
            documents = list(YAML(typ="safe", pure=True).load_all(path))
            return documents if path.stem == "stream" else documents[0]
        found["ruamel.yaml"] = read_with_ruamel
    if shutil.which("kubectl"):
        found["kubectl"] = kubectl
    else:
        missing.append("kubectl")
    return found, missing


def compare(folder):
    found, missing = readers()
    if missing:
        print(f"skipped: readers: {', '.join(missing)} not found")
    files = sorted(folder.glob("*.yaml"))
    if not files:
        print(f"readers: no files in {folder}")
        return 1
    wrong = 0
    for name, read in found.items():
        count = 0
        for path in files:
            if name == "kubectl" and not fits_in_a_manifest(path):
                continue
            expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            try:
                actual = read(path)
            except Exception as error:
                wrong += 1
                print(f"readers: {name} can not read {path.name}: {error}")
                continue
            if name == "kubectl" or path.stem.startswith("edited"):
                # The readers order what a merge key brings in, each in its own way.
                expected, actual = in_key_order(expected), in_key_order(actual)
            count += 1
            if not same(expected, actual):
                wrong += 1
                print(f"readers: {name}: {path.name}: {first_difference(expected, actual)}")
        print(f"readers: {name} read {count} files of the emitter and the editor")
    return 1 if wrong else 0


def main():
    if len(sys.argv) > 1:
        return compare(pathlib.Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["swift", "test", "-c", "release", "--filter", "OracleOutput"], cwd=REPOSITORY,
            env={**os.environ, "KUBESENTIMENT_ORACLE_OUTPUT": folder}, check=True,
            stdout=subprocess.DEVNULL)
        return compare(pathlib.Path(folder))


if __name__ == "__main__":
    sys.exit(main())
