"""Applies with jsonpatch what `diff --format json-patch` prints: `json_patch.py BINARY`.

For random pairs of values files, of which one was made of the other by a few edits, the patch applied
to the one must give the other exactly, as PyYAML reads both, and be empty where they are the same.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

PAIRS = 300
KEYS = ["a", "b", "c", "image", "a/b", "~", "~1", "m~n/o", "x.y", "0", "caf\u00e9", "name", "type",
        "port", "resources", "limits", "cpu"]
SCALARS = [None, True, False, 0, 1, -7, 1.5, 1e300, "", "1", "true", "1000m", "1Gi", "1024Mi",
           "caf\u00e9", "e\u0301", "line\nline\n", "\U0001f600", "~", "a: b", "# c"]


class Trees:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def scalar(self):
        return self.random.choice(SCALARS)

    def tree(self, depth):
        kind = self.random.randrange(6) if depth else 5
        if kind < 2:
            return self.map(depth)
        if kind == 2:
            return [self.tree(depth - 1) for _ in range(self.random.randrange(5))]
        if kind == 3:
            return [self.scalar() for _ in range(self.random.randrange(9))]
        if kind == 4:
            identity = self.random.choice(["name", "type", "port", "other"])
            return [{identity: self.scalar(), self.random.choice(KEYS): self.tree(depth - 1)}
                    for _ in range(self.random.randrange(5))]
        return self.scalar()

    def map(self, depth):
        return {self.random.choice(KEYS): self.tree(depth - 1)
                for _ in range(1 + self.random.randrange(5))}

    def edited(self, value, depth):
        choice = self.random.randrange(5)
        if isinstance(value, dict):
            result = dict(value)
            key = self.random.choice(list(result) or KEYS)
            if choice == 0:
                result[self.random.choice(KEYS)] = self.tree(depth)
            elif choice == 1:
                result.pop(key, None)
            elif key in result:
                result[key] = self.edited(result[key], depth - 1)
            return result
        if isinstance(value, list):
            result = list(value)
            place = self.random.randrange(len(result) + 1)
            if choice == 0:
                result.insert(place, self.tree(max(depth, 0)))
            elif choice == 1 and result:
                result.insert(place, result.pop(self.random.randrange(len(result))))
            elif choice == 2:
                del result[place:place + 1]
            elif place < len(result):
                result[place] = self.edited(result[place], depth - 1)
            return result
        return self.tree(max(depth, 0))


def exactly(value):
    """Python takes 1, 1.0 and True for the same."""
    return json.dumps(value, sort_keys=True)


def main():
    binary = pathlib.Path(sys.argv[1]).absolute()
    try:
        import jsonpatch
        import yaml
    except ImportError as error:
        print(f"skipped: json-patch: {error}")
        return 0
    operations = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / name for name in ["from.yaml", "to.yaml"]]
        for seed in range(PAIRS):
            trees = Trees(seed)
            before = trees.map(4)
            after = before
            for _ in range(trees.random.randrange(6)):
                after = trees.edited(after, 3)
            for path, value in zip(paths, [before, after]):
                path.write_text(yaml.safe_dump(value, allow_unicode=True), encoding="utf-8")
            answer = subprocess.run([binary, "diff", *paths, "--format", "json-patch"],
                                    capture_output=True)
            if answer.returncode != 0:
                print(f"json-patch: pair {seed}: {answer.stderr.decode()}")
                return 1
            patch = json.loads(answer.stdout)
            result = jsonpatch.apply_patch(before, patch)
            if exactly(result) != exactly(after) or bool(patch) != (exactly(before) != exactly(after)):
                print(f"json-patch: pair {seed}: {exactly(before)} and {json.dumps(patch)} give "
                      f"{exactly(result)}, not {exactly(after)}")
                return 1
            operations += len(patch)
    print(f"json-patch: jsonpatch {jsonpatch.__version__} makes of {PAIRS} values files what they "
          f"became, with {operations} operations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
