"""SST-2 as files: rows of `sentence<TAB>label` under a header; 0 is negative, 1 positive."""

import pathlib
import random


def read(path: pathlib.Path) -> list[tuple[str, int]]:
    """The texts, stripped of outer white space, with their labels."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "sentence\tlabel", f"{path}: the header is not `sentence<TAB>label`"
    rows = (line.rsplit("\t", 1) for line in lines[1:])
    return [(text.strip(), int(label)) for text, label in rows]


def split_by_sentence(
    rows: list[tuple[str, int]], fraction: float, seed: int
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """The rows to train on, and those held out: whole sentences with all of their phrases.

    The training rows are mostly phrases out of sentences that are rows too. A text that stands in
    no longer one is a sentence. A phrase goes wherever one of its sentences is held out, so that
    nothing that is trained on stands in a held-out sentence of which it is a phrase; a phrase of
    one or two words, which would be in both, is trained on.
    """
    sentences: list[str] = []
    containing: dict[str, list[int]] = {}
    owners: dict[str, list[int]] = {}
    for text in sorted({text for text, _ in rows}, key=lambda text: (-len(text), text)):
        words = set(text.split())
        rarest = min((containing.get(word, []) for word in words), key=len)
        owners[text] = [index for index in rarest if f" {text} " in sentences[index]]
        if not owners[text]:
            owners[text] = [len(sentences)]
            for word in words:
                containing.setdefault(word, []).append(len(sentences))
            sentences.append(f" {text} ")
    order = list(range(len(sentences)))
    random.Random(seed).shuffle(order)
    held = set(order[: round(fraction * len(sentences))])

    def is_held_out(text: str) -> bool:
        mine = owners[text]
        return held.issuperset(mine) if len(text.split()) < 3 else not held.isdisjoint(mine)

    training = [row for row in rows if not is_held_out(row[0])]
    return training, [row for row in rows if is_held_out(row[0])]


def batches(lengths: list[int], size: int, pool: int, generator: random.Random) -> list[list[int]]:
    """The indices in random batches of texts of like length: those of a pool, sorted, are cut."""
    order = list(range(len(lengths)))
    generator.shuffle(order)
    cut = []
    for start in range(0, len(order), size * pool):
        like = sorted(order[start:start + size * pool], key=lengths.__getitem__)
        cut += [like[at:at + size] for at in range(0, len(like), size)]
    generator.shuffle(cut)
    return cut
