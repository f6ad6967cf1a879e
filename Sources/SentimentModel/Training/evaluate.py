"""Prints the accuracy of a checkpoint, fp32 or int8, on a labelled file.

    python evaluate.py --model FOLDER --data dev.tsv [--activations] [--reference FOLDER]

`--activations` rounds the input of every linear layer of the encoder as the int8 engine does: to
u8 with a scale and a float minimum a row. `--reference` tells how often two checkpoints agree.
"""

import argparse
import json
import pathlib

import tokenizers
import torch
import transformers

import int8
import sst2
import train


def load(folder: pathlib.Path) -> torch.nn.Module:
    configuration = transformers.DistilBertConfig.from_pretrained(folder)
    path = folder / "model.safetensors"
    with path.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    if header.get("__metadata__") != int8.METADATA:
        return transformers.DistilBertForSequenceClassification.from_pretrained(
            folder, dtype=torch.float32).eval()
    model = transformers.DistilBertForSequenceClassification(configuration).eval()
    model.load_state_dict({name: torch.from_numpy(tensor.copy())
                           for name, tensor in int8.dequantised(int8.read(path)).items()})
    return model


def round_rows(module: torch.nn.Module, inputs: tuple) -> tuple:
    """Each row to 256 even steps from its least to its greatest value."""
    values = inputs[0]
    least = values.amin(-1, keepdim=True)
    scale = (values.amax(-1, keepdim=True) - least).clamp_min(1e-12) / 255
    return (torch.round((values - least) / scale) * scale + least,) + inputs[1:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--activations", action="store_true", help="round them to 8 bits as well")
    parser.add_argument("--reference", type=pathlib.Path, help="another checkpoint, as it is")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    rows = sst2.read(options.data)
    tokenizer = tokenizers.BertWordPieceTokenizer(str(options.model / "vocab.txt"), lowercase=True)
    sequences = train.encode(tokenizer, [text for text, _ in rows])
    wanted = torch.tensor([label for _, label in rows])

    model = load(options.model)
    if options.activations:
        for name, module in model.named_modules():
            if int8.is_linear_weight(f"{name}.weight"):
                module.register_forward_pre_hook(round_rows)
    found = train.logits(model, sequences)
    right = int((found.argmax(1) == wanted).sum())
    print(f"accuracy {right}/{len(rows)} = {right / len(rows):.4f}")
    if options.reference:
        other = train.logits(load(options.reference), sequences)
        same = int((found.argmax(1) == other.argmax(1)).sum())
        print(f"agreement {same}/{len(rows)} = {same / len(rows):.4f}, "
              f"logits differ by at most {float((found - other).abs().max()):.3f}")


if __name__ == "__main__":
    main()
