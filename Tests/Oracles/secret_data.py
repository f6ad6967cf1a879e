"""Compares each Secret with the one that kubectl makes of the same env file: `secret_data.py BINARY`.

kubectl also reads our Secret here, so that no other YAML library has a say.
"""
import pathlib
import shutil
import sys
import tempfile

from kubectl import kubectl, read
from rendered import ENVIRONMENTS, example, render

# Lines that kubectl takes otherwise than a shell, or another reader of env files, would.
ODDITIES = b"""
# a comment\r
   LEADING=blanks
QUOTED="the quotes stay"
TRAILING=blanks stay  \r
INLINE=value # no comment
EQUALS=a=b==
EMPTY=
UNICODE=\xc3\xa9\xe2\x82\xac\xf0\x9f\x99\x82
ESCAPES=\\n\\t$HOME
dotted.name-with_dashes=1
HOME
NO_LINE_BREAK=at the end"""


def compare(environment, env_file):
    """What differs, in words that show no value; and how many values there are."""
    ours = read(render(environment, env_file, "--only", "secret"))
    theirs = kubectl("create", "secret", "generic", "mlops-sentiment-secrets",
                     f"--namespace=mlops-{environment}", f"--from-env-file={env_file}",
                     "--dry-run=client")
    theirs["type"] = "Opaque"  # kubectl leaves it to the cluster
    wrong = [f"{environment}: {field}: {ours.get(field)}, not {theirs[field]}"
             for field in ["apiVersion", "kind", "type"] if ours.get(field) != theirs[field]]
    wrong += [f"{environment}: metadata.{field} differs" for field in ["name", "namespace"]
              if ours["metadata"].get(field) != theirs["metadata"][field]]
    wrong += [f"{environment}: data.{name} differs" for name in sorted(ours["data"] | theirs["data"])
              if ours["data"].get(name) != theirs["data"].get(name)]
    return wrong, len(theirs["data"])


def main():
    if shutil.which("kubectl") is None:
        print("skipped: secrets: kubectl not found")
        return 0
    wrong = []
    count = 0
    for environment in ENVIRONMENTS:
        with tempfile.TemporaryDirectory() as folder:
            odd = pathlib.Path(folder, "odd.env")
            odd.write_bytes(b"\xef\xbb\xbf" + example(environment).read_bytes() + ODDITIES)
            for env_file in [example(environment), odd]:
                differences, values = compare(environment, env_file)
                wrong += differences
                count += values
    for line in wrong:
        print(f"secrets: {line}")
    if not wrong:
        print(f"secrets: {count} values agree with kubectl create secret")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
