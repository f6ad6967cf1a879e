"""Makes the int8 checkpoint, as int8.py describes it, of an fp32 one.

    python quantize.py --model FOLDER --output FOLDER

Weights are symmetric int8 with a scale a row. A row's scale is the one of a few that leaves the
least squared error: it may clip the row's extreme to gain precision for the rest.
"""

import argparse
import pathlib
import shutil

import numpy
import safetensors.numpy

import int8


def quantised(rows: numpy.ndarray, tried: int) -> tuple[numpy.ndarray, numpy.ndarray]:
    """F32 [N, K] as I8 [N, K] in -127...127 and F32 [N], the scales."""
    extreme = numpy.abs(rows).max(axis=1, keepdims=True).astype(numpy.float32)
    extreme[extreme == 0] = 127
    best, least = None, None
    for part in numpy.linspace(1, 0.75, tried, dtype=numpy.float32):
        scale = extreme * part / numpy.float32(127)
        integers = numpy.clip(numpy.rint(rows / scale), -127, 127)
        error = ((integers * scale - rows).astype(numpy.float64) ** 2).sum(axis=1, keepdims=True)
        if best is None:
            best, least = scale, error
        best, least = numpy.where(error < least, scale, best), numpy.minimum(error, least)
    integers = numpy.clip(numpy.rint(rows / best), -127, 127).astype(numpy.int8)
    return integers, best[:, 0]


def int8_tensors(model: dict[str, numpy.ndarray], tried: int) -> dict[str, numpy.ndarray]:
    tensors = {}
    for name, tensor in model.items():
        if int8.is_linear_weight(name):
            rows, scale = quantised(tensor, tried)
            tensors[name] = int8.packed(rows)
            tensors[f"{name}_scale"] = scale
            tensors[f"{name}_sum"] = scale * rows.sum(axis=1, dtype=numpy.int32).astype(scale.dtype)
        elif name.endswith("word_embeddings.weight"):
            tensors[name], tensors[f"{name}_scale"] = quantised(tensor, tried)
        else:
            tensors[name] = tensor.astype(numpy.float32)
    return tensors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=pathlib.Path, required=True,
                        help="config.json, vocab.txt, model.safetensors (fp32)")
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--tried", type=int, default=26,
                        help="scales tried a row, from the extreme's down; 1 never clips")
    options = parser.parse_args()

    options.output.mkdir(parents=True, exist_ok=True)
    model = safetensors.numpy.load_file(options.model / "model.safetensors")
    int8.write(options.output / "model.safetensors", int8_tensors(model, options.tried))
    for name in ("config.json", "vocab.txt"):
        shutil.copyfile(options.model / name, options.output / name)
    size = (options.output / "model.safetensors").stat().st_size
    print(f"{options.output / 'model.safetensors'}: {size} bytes")


if __name__ == "__main__":
    main()
