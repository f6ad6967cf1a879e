"""Encodes with `tokenizers`, set up as `transformers` does for BERT, the texts that the tests encoded.

Usage: tokenizer.py EMITTED, the folder that the tests filled (KUBESENTIMENT_ORACLE_OUTPUT).
"""
import itertools
import pathlib
import sys

try:
    import tokenizers
    from tokenizers import Tokenizer, normalizers, pre_tokenizers, processors
    from tokenizers.models import WordPiece
except ImportError:
    tokenizers = None

TABLES = "every-scalar", "random", "bert"
SPECIAL_TOKENS = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"


def bert(vocabulary, lowercase):
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=lowercase)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(name, vocabulary[name]) for name in ("[CLS]", "[SEP]")])
    tokenizer.add_special_tokens(list(SPECIAL_TOKENS))
    return tokenizer


def compare(table, vocabulary):
    """The rows that `tokenizers` encodes otherwise, and their number."""
    rows = [line.split("\t") for line in table.read_text(encoding="ascii").splitlines()]
    wrong = []
    for (case, maximum), group in itertools.groupby(rows, lambda row: (row[0], int(row[1]))):
        group = list(group)
        tokenizer = bert(vocabulary, lowercase=case == "uncased")
        tokenizer.enable_truncation(max_length=maximum)
        texts = ["".join(chr(int(scalar, 16)) for scalar in row[3].split()) for row in group]
        for row, encoding in zip(group, tokenizer.encode_batch(texts), strict=True):
            there = ["truncated" if encoding.overflowing else "whole", row[3],
                     " ".join(map(str, encoding.ids))]
            if row[2:] != there:
                wrong.append(f"{table.stem}: {case}, {row[3]}: {row[2]} {row[4]} here,"
                             f" {there[0]} {there[2]} there")
    return wrong, len(rows)


def main():
    if tokenizers is None:
        print("skipped: tokenizer: the Python package tokenizers not found")
        return 0
    folder = pathlib.Path(sys.argv[1])
    wrong, count = [], 0
    for name in TABLES:
        table = folder / f"tokenizer-{name}.tsv"
        if not table.exists():
            print(f"skipped: tokenizer: no {table.name}")
            continue
        vocabulary = WordPiece.read_file(str(folder / f"tokenizer-{name}-vocab.txt"))
        table_wrong, rows = compare(table, vocabulary)
        wrong, count = wrong + table_wrong, count + rows
    for line in wrong[:20]:
        print(line)
    if wrong:
        print(f"tokenizer: {len(wrong)} of {count} texts are encoded otherwise than by tokenizers"
              f" {tokenizers.__version__}")
    else:
        print(f"tokenizer: {count} texts are encoded as by tokenizers {tokenizers.__version__}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
