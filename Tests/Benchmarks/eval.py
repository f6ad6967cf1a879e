"""Prints how often `kubesentiment predict` is right on labelled sentences: `eval.py BINARY DATA`.

DATA is SST-2's development set: `sentence<TAB>label` under a header, 1 for positive. The default
model answers with its own int8 weights, in int8 and in fp32 arithmetic. In int8 it must be right as
often as in fp32 and as its card says, within half a point: kernels of older processors round
activations to 7 bits. Where the checkpoint with the reference logits stands beside the data, that is
compared too, fp32 with int8 and both with PyTorch.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CARD = ROOT / "Sources/CSentimentModel/MODEL_CARD.md"
STATED = re.compile(r"^\| int8, this engine *\| *(\d+) of (\d+) *\|", re.MULTILINE)
TOLERANCE = 0.005
LABELS = {"0": "NEGATIVE", "1": "POSITIVE"}


def predictions(binary, data, *options):
    """A record for each sentence, in their order."""
    command = [binary, "predict", "--input", data, "--column", "sentence", "--format", "jsonl",
               "--logits", *options]
    answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if answer.returncode != 0:
        raise SystemExit(f"eval: {' '.join(map(str, command))}:\n{answer.stderr}")
    return [json.loads(line) for line in answer.stdout.splitlines()]


def equal(records, others):
    return sum(one["label"] == other["label"] for one, other in zip(records, others, strict=True))


def largest_difference(records, others):
    pairs = ((one["logits"], other["logits"]) for one, other in zip(records, others, strict=True))
    return max(abs(a - b) for one, other in pairs for a, b in zip(values(one), values(other)))


def values(logits):
    """Logits by label's id, whether they came as a list or with the labels' names."""
    return [logits[LABELS[i]] for i in sorted(LABELS)] if isinstance(logits, dict) else logits


def compare(binary, data, wanted, title, options):
    """Prints a table of one model in both precisions; returns both."""
    found = {precision: predictions(binary, data, *options, "--precision", precision)
             for precision in ("fp32", "int8")}
    print(f"\n| {title:30} | right | accuracy | label as fp32 | logits off fp32 by at most |")
    print(f"| {'-' * 30} | ----: | -------: | ------------: | -------------------------: |")
    for precision, records in found.items():
        right = equal(records, wanted)
        same = equal(records, found["fp32"])
        print(f"| {precision:30} | {right:5} | {right / len(wanted):8.4f} | {same:13} "
              f"| {largest_difference(records, found['fp32']):26.4f} |")
    return found


def main():
    binary, data = sys.argv[1], pathlib.Path(sys.argv[2])
    if not data.exists():
        print(f"skipped: eval: {data} not found; name SST-2's development set with SST2=FILE")
        return
    rows = [line.rsplit("\t", 1) for line in data.read_text(encoding="utf-8").splitlines()[1:]]
    wanted = [{"label": LABELS[label]} for _, label in rows]
    print(f"{data}: {len(rows)} sentences")

    found = compare(binary, data, wanted, "default model", [])

    checkpoint = data.parent.parent / "minilm-sst2"
    if (checkpoint / "reference_sst2_dev.json").exists():
        other = compare(binary, data, wanted, checkpoint.name, ["--model", checkpoint])
        reference = json.loads((checkpoint / "reference_sst2_dev.json").read_bytes())
        print(f"\n{checkpoint}: fp32 logits differ from PyTorch's by at most "
              f"{largest_difference(other['fp32'], reference):.1e}")

    check(found, wanted)


def check(found, wanted):
    """Fails where int8 costs too much, or the model card is not true."""
    right = {precision: equal(records, wanted) for precision, records in found.items()}
    tolerance = TOLERANCE * len(wanted)
    if right["int8"] < right["fp32"] - tolerance:
        raise SystemExit(f"eval: int8 is right {right['int8']} times, fp32 {right['fp32']} times")
    stated = STATED.search(CARD.read_text(encoding="utf-8"))
    if stated is None:
        raise SystemExit(f"eval: {CARD} has no row `int8, this engine`")
    count, of = map(int, stated.groups())
    if of == len(wanted) and abs(count - right["int8"]) > tolerance:
        raise SystemExit(f"eval: the model card states {count} of {of}: correct it or the engine")


if __name__ == "__main__":
    main()
