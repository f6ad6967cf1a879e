"""Averages the weights of runs that began alike, and tells how each and the average fare.

    python average.py --models FOLDER FOLDER … --train train.tsv --output FOLDER

The figures are of the part of the training file that train.py holds out.
"""

import argparse
import pathlib
import shutil

import tokenizers
import torch
import transformers

import sst2
import train


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=pathlib.Path, nargs="+", required=True)
    parser.add_argument("--train", type=pathlib.Path, required=True, help="SST-2's train.tsv")
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--held-out", type=float, default=train.HELD_OUT)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    _, held_out = sst2.split_by_sentence(sst2.read(options.train), options.held_out, seed=0)
    tokenizer = tokenizers.BertWordPieceTokenizer(
        str(options.models[0] / "vocab.txt"), lowercase=True)
    sequences = train.encode(tokenizer, [text for text, _ in held_out])
    labels = [label for _, label in held_out]

    models = [transformers.DistilBertForSequenceClassification.from_pretrained(
        folder, dtype=torch.float32).eval() for folder in options.models]
    for folder, model in zip(options.models, models):
        print(folder, train.score(model, sequences, labels))
    states = [model.state_dict() for model in models]
    average = models[0]
    average.load_state_dict({
        name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})
    print("average", train.score(average, sequences, labels))
    average.save_pretrained(options.output)
    shutil.copyfile(options.models[0] / "vocab.txt", options.output / "vocab.txt")


if __name__ == "__main__":
    main()
