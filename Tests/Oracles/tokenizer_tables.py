"""Holds the tables in Sources/DistilBERT/Tokenizer/Tables against what `tokenizers` does to every
Unicode scalar.

Usage: tokenizer_tables.py [--write], which writes the tables anew. They are measured, not taken
from Unicode's files, because the crates that `tokenizers` is made of follow several versions.
"""
import itertools
import pathlib
import sys

try:
    import tokenizers
    from tokenizers import normalizers
    from tokenizers.pre_tokenizers import BertPreTokenizer
except ImportError:
    tokenizers = None

REPOSITORY = pathlib.Path(__file__).parents[2]
FOLDER = REPOSITORY / "Sources/DistilBERT/Tokenizer/Tables"
SCALARS = [*range(0xD800), *range(0xE000, 0x110000)]
SYLLABLES = range(0xAC00, 0xD7A4)
COMPATIBILITY = range(0xF900, 0xFADA), range(0x2F800, 0x2FA1E)

# A scalar of each combining class that marks have which are not stripped, and of the first and the
# last class of all.
CLASS_EXAMPLES = {7: 0x093C, 9: 0x094D, 216: 0x031B, 224: 0x302E, 226: 0x1D16D, 230: 0x0300}
FIRST_CLASS, LAST_CLASS = 0x0334, 0x0345


def bert(**options):
    normalizer = normalizers.BertNormalizer(**options)
    return lambda scalar: normalizer.normalize_str("a" + chr(scalar) + "b")[1:-1]


class Measurement:
    """What each scalar is to the uncased tokenizer."""

    def __init__(self):
        cleaned = bert(clean_text=True, handle_chinese_chars=True, lowercase=False)
        folded = bert(clean_text=True, handle_chinese_chars=True, lowercase=True)
        stripped = bert(clean_text=False, handle_chinese_chars=False, strip_accents=True,
                        lowercase=False)
        splitter = BertPreTokenizer()
        self.decompose = normalizers.NFD().normalize_str
        self.removed, self.marks, self.punctuation, self.folds = [], [], [], {}
        for scalar in SCALARS:
            character = chr(scalar)
            if splitter.pre_tokenize_str(f"a{character}b")[1:2] == [(character, (1, 2))]:
                self.punctuation.append(scalar)
            clean = cleaned(scalar)
            if clean == "":
                self.removed.append(scalar)
            if clean in ("", " "):
                continue
            if stripped(scalar) == "":
                self.marks.append(scalar)
            elif scalar not in SYLLABLES and (target := folded(scalar).strip(" ")) != character:
                self.folds[scalar] = target
        self.combining = {scalar for scalar in SCALARS if self.combines(scalar)}

    def passes(self, scalar, other):
        """Whether canonical order puts the second scalar before the first."""
        return self.decompose(f"x{chr(scalar)}{chr(other)}") != f"x{chr(scalar)}{chr(other)}"

    def combines(self, scalar):
        """Whether all that the scalar decomposes to has a combining class."""
        return all(self.passes(LAST_CLASS, ord(part)) or self.passes(ord(part), FIRST_CLASS)
                   for part in self.decompose(chr(scalar)))

    def combining_class(self, scalar):
        """The class of a scalar that has one: nothing of the same class changes places with it."""
        same = [number for number, example in CLASS_EXAMPLES.items()
                if not self.passes(scalar, example) and not self.passes(example, scalar)]
        assert len(same) == 1, (hex(scalar), same)
        return same[0]


def ranges(scalars):
    """Pairs of first and last."""
    pairs = []
    for scalar in sorted(scalars):
        if pairs and pairs[-1][1] == scalar - 1:
            pairs[-1][1] = scalar
        else:
            pairs.append([scalar, scalar])
    return pairs


def fold_runs(folds):
    """Rows of first, last, first's target, and kind, as the table's comment has it."""
    rest, runs = dict(sorted(folds.items())), []
    while rest:
        first = next(iter(rest))
        target = rest[first]
        longest = []
        for kind, stride, advance in ((0, 1, 0), (1, 1, 1), (2, 2, 1)):
            run = list(itertools.takewhile(
                lambda scalar: rest.get(scalar) == target + (scalar - first) * advance,
                itertools.count(first, stride)))
            if kind == 2 and any(scalar + 1 in rest for scalar in run[:-1]):
                continue
            if len(run) > len(longest):
                longest, chosen = run, kind
        runs.append([first, longest[-1], target, chosen])
        for scalar in longest:
            del rest[scalar]
    return runs


def table(name, comment, rows, widths=None):
    """A static array, some rows a line."""
    def cell(value, column):
        return f"0x{value:04X}" if widths is None or widths[column] else str(value)

    cells = ["".join(f"{cell(value, column)}, " for column, value in enumerate(row))
             for row in rows]
    lines, line = [], ""
    for row in cells:
        if len(line) + len(row) - 1 > 96:
            lines.append(line)
            line = ""
        line += row
    lines.append(line)
    return [*(f"  /// {line}" for line in comment), f"  static let {name}: [UInt32] = [",
            *("    " + line.rstrip() for line in lines), "  ]"]


def text(name, comment, characters):
    """A static string, 40 ideographs a line; the width of one is two columns."""
    lines = ["".join(characters[start:start + 40]) for start in range(0, len(characters), 40)]
    return [*(f"  /// {line}" for line in comment), f'  static let {name} = """',
            *("    " + line + "\\" for line in lines[:-1]), "    " + lines[-1], '    """']


def swift(enumeration, comment, *members):
    body = "\n".join("\n".join(member) + "\n" for member in members).rstrip("\n")
    head = "".join(f"/// {line}\n" for line in comment)
    return ("// Written by Tests/Oracles/tokenizer_tables.py from what `tokenizers` does.\n\n"
            f"{head}enum {enumeration} {{\n{body}\n}}\n")


def generate():
    """The text of each file, by name."""
    measured = Measurement()
    marks, combining = set(measured.marks), measured.combining
    ideographs = {scalar for block in COMPATIBILITY for scalar in block}
    folds = {scalar: [ord(part) for part in target] for scalar, target in measured.folds.items()
             if scalar not in ideographs}
    single = {scalar: target[0] for scalar, target in folds.items() if len(target) == 1}
    several = [[scalar, *target, *[0] * (3 - len(target))] for scalar, target in folds.items()
               if len(target) > 1]
    groups = itertools.groupby(sorted(combining - marks - folds.keys()), measured.combining_class)
    ordered = [[*pair, number] for number, group in groups for pair in ranges(group)]
    blocks = [[measured.folds.get(scalar, chr(scalar)) for scalar in block]
              for block in COMPATIBILITY]
    assert all(folds.values()) and all(len(target) == 1 for block in blocks for target in block)
    return {
        "RemovedScalars.swift": swift(
            "RemovedScalars",
            ["What cleaning takes out of a text: the categories Cc, Cf and Co of Unicode 8.0, without",
             "tab, line feed and carriage return, and U+FFFD."],
            table("ranges", ["Pairs: first and last."], ranges(measured.removed))),
        "PunctuationScalars.swift": swift(
            "PunctuationScalars",
            ["What is a word by itself: the categories P of Unicode 8.0, and ASCII's symbols."],
            table("ranges", ["Pairs: first and last."], ranges(measured.punctuation))),
        "Marks.swift": swift(
            "Marks",
            ["Marks, as the uncased tokenizer sees them. What is stripped is category Mn of Unicode",
             "8.0; decompositions and combining classes are Unicode 9.0's."],
            table("stripped", ["Pairs: first and last of what is stripped."], ranges(marks)),
            table("separating",
                  ["Pairs: first and last of those among the stripped that have no combining class:",
                   "marks on either side of them do not change places."], ranges(marks - combining)),
            table("ordered",
                  ["First, last and combining class of what is not stripped, yet put in canonical order."],
                  ordered, [True, True, False])),
        "FoldRuns.swift": swift(
            "FoldRuns",
            ["What one scalar is after canonical decomposition (Unicode 9.0), stripping of marks and",
             "lower-casing (Unicode 17.0), where that is another scalar; without Hangul syllables and",
             "compatibility ideographs."],
            table("runs",
                  ["First, last, the first's target, and how the others follow it: 0, all have the same;",
                   "1, each has the next; 2, every second scalar has, and those between are not folded."],
                  fold_runs(single), [True, True, True, False])),
        "FoldSequences.swift": swift(
            "FoldSequences",
            ["What one scalar is after canonical decomposition (Unicode 9.0) and stripping of marks, where",
             "that is several scalars; without Hangul syllables."],
            table("rows", ["The scalar and its two or three targets; 0 for none."], several)),
        "CompatibilityIdeographs.swift": swift(
            "CompatibilityIdeographs",
            ["What the compatibility ideographs decompose to (Unicode 9.0), one after the other; those that",
             "do not decompose stand for themselves."],
            text("basic", ["U+F900 to U+FAD9."], blocks[0]),
            text("supplement", ["U+2F800 to U+2FA1D."], blocks[1])),
    }


def main():
    if tokenizers is None:
        print("skipped: tokenizer tables: the Python package tokenizers not found")
        return 0
    files = generate()
    if sys.argv[1:] == ["--write"]:
        for name, content in files.items():
            (FOLDER / name).write_text(content, encoding="utf-8")
    wrong = [name for name, content in files.items()
             if (FOLDER / name).read_text(encoding="utf-8") != content]
    for name in wrong:
        print(f"tokenizer tables: {name} is not what tokenizers {tokenizers.__version__} does;"
              " write it anew with --write")
    if not wrong:
        print(f"tokenizer tables: {len(SCALARS)} scalars are as in tokenizers {tokenizers.__version__}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
