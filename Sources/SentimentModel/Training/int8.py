"""The int8 checkpoint, version 1: a safetensors file that the engine maps and computes from as is.

A linear layer of the encoder, W[N][K] (outputs by inputs), is stored as four tensors:

    X.weight        I8  [N/32, K/4, 32, 4]  panels of 32 outputs; in one, 4 inputs of each in turn
    X.weight_scale  F32 [N]                 W[n][k] is about weight_scale[n] * q[n][k]
    X.weight_sum    F32 [N]                 weight_scale[n] * (the sum of q[n] over k)
    X.bias          F32 [N]

N and K are padded with zeros to whole panels. The word embeddings are I8 [V, D] with
`weight_scale` F32 [V]. Everything else is F32 as Hugging Face stores it. Each tensor begins at a
multiple of 64 bytes from the start of the file.
"""

import json
import pathlib

import numpy

METADATA = {"format": "kubesentiment-int8", "version": "1"}
LINEAR = ("attention.q_lin", "attention.k_lin", "attention.v_lin", "attention.out_lin",
          "ffn.lin1", "ffn.lin2")
ALIGNMENT, PANEL, GROUP = 64, 32, 4
FILLER = "alignment."
TYPES = {"I8": numpy.int8, "F32": numpy.float32}


def is_linear_weight(name: str) -> bool:
    return name.endswith(tuple(f".{layer}.weight" for layer in LINEAR))


def packed(rows: numpy.ndarray) -> numpy.ndarray:
    """I8 [N, K] as [N/32, K/4, 32, 4], padded with zeros."""
    outputs, inputs = rows.shape
    whole = numpy.zeros((-(-outputs // PANEL) * PANEL, -(-inputs // GROUP) * GROUP), numpy.int8)
    whole[:outputs, :inputs] = rows
    panels = whole.reshape(whole.shape[0] // PANEL, PANEL, whole.shape[1] // GROUP, GROUP)
    return numpy.ascontiguousarray(panels.transpose(0, 2, 1, 3))


def unpacked(panels: numpy.ndarray, outputs: int, inputs: int) -> numpy.ndarray:
    """What `packed` was given."""
    count, groups = panels.shape[:2]
    rows = panels.transpose(0, 2, 1, 3).reshape(count * PANEL, groups * GROUP)
    return rows[:outputs, :inputs]


def write(path: pathlib.Path, tensors: dict[str, numpy.ndarray]) -> None:
    """Those of whole 64-byte blocks first; what comes after one that is not is aligned by filler.

    A safetensors file may have no gaps, so the filler is a tensor too, which no model asks for.
    """
    order = sorted(tensors, key=lambda name: tensors[name].nbytes % ALIGNMENT != 0)
    header, blobs, offset = {"__metadata__": METADATA}, [], 0

    def add(name: str, tensor: numpy.ndarray) -> None:
        nonlocal offset
        kind = next(kind for kind, of in TYPES.items() if tensor.dtype == of)
        end = offset + tensor.nbytes
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [offset, end]}
        blobs.append(tensor.tobytes())
        offset = end

    for name in order:
        if gap := -offset % ALIGNMENT:
            add(f"{FILLER}{len(blobs)}", numpy.zeros(gap, numpy.int8))
        add(name, tensors[name])
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % ALIGNMENT)
    path.write_bytes(len(text).to_bytes(8, "little") + text + b"".join(blobs))


def read(path: pathlib.Path) -> dict[str, numpy.ndarray]:
    """The tensors as they are stored."""
    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8:8 + size])
    assert header.pop("__metadata__") == METADATA, f"{path}: not an int8 checkpoint of version 1"
    tensors = {}
    for name, entry in header.items():
        if name.startswith(FILLER):
            continue
        begin, end = (8 + size + offset for offset in entry["data_offsets"])
        assert begin % ALIGNMENT == 0, f"{path}: {name} is not aligned"
        tensors[name] = numpy.frombuffer(
            data[begin:end], TYPES[entry["dtype"]]).reshape(entry["shape"])
    return tensors


def dequantised(tensors: dict[str, numpy.ndarray]) -> dict[str, numpy.ndarray]:
    """All tensors as F32, named and shaped as Hugging Face has them."""
    found = {}
    for name, tensor in tensors.items():
        if name.endswith(("weight_scale", "weight_sum")):
            continue
        if tensor.dtype == numpy.int8:
            scale = tensors[f"{name}_scale"]
            if tensor.ndim == 4:
                # The one layer whose inputs are not as many as the model is wide takes as many as
                # the layer before it has outputs.
                before = name.replace("ffn.lin2.weight", "ffn.lin1.bias")
                width = tensors["distilbert.embeddings.LayerNorm.weight"].size
                inputs = width if before == name else tensors[before].size
                tensor = unpacked(tensor, scale.size, inputs)
            tensor = tensor.astype(numpy.float32) * scale[:, None]
        found[name] = tensor
    return found
