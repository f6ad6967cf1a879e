"""The peers of `predict`: PyTorch, ONNX Runtime and OpenVINO, each as a process that answers questions.

    peers.py make FOLDER                a DistilBERT-base with random weights
    peers.py dequantize OURS FOLDER     a checkpoint of a byte a weight, in single precision again
    peers.py export CHECKPOINT          model.onnx and model-int8.onnx beside its weights
    peers.py ENGINE CHECKPOINT THREADS  answers the questions on its standard input

A question is a line: `time BATCH LENGTH REPEATS`, answered with the nanoseconds of each repeat;
`file PATH BATCH sorted|as-is`, answered with those of all its sequences, a line of ids each, by length
or in their order; `logits BATCH LENGTH` or `logits-file PATH`, answered with all logits in order. The
ids of a batch are those that PredictionBenchmark gives itself; sequences are padded batch by batch.
"""
import os
import sys
import time

import numpy as np


def ids(batch, length):
    """The ids that PredictionBenchmark gives."""
    column = np.arange(length, dtype=np.int64) * 7919
    row = np.arange(batch, dtype=np.int64)[:, None] * 104729
    return (column[None, :] + row) % 30000 + 100


def make(folder):
    import torch
    from transformers import DistilBertConfig, DistilBertForSequenceClassification

    torch.manual_seed(20260101)
    model = DistilBertForSequenceClassification(DistilBertConfig(num_labels=2)).eval()
    model.save_pretrained(folder)


def dequantize(ours, folder):
    """Panels `[outputs / 32][inputs / 4][32][4]` become `[outputs][inputs]` again."""
    import shutil

    from safetensors.numpy import load_file, save_file

    stored = load_file(os.path.join(ours, "model.safetensors"))
    tensors = {}
    for name, tensor in stored.items():
        if name.endswith(("weight_scale", "weight_sum")) or name.startswith("alignment."):
            continue
        if tensor.dtype == np.int8:
            scale = stored[name + "_scale"]
            if tensor.ndim == 4:
                panels, groups = tensor.shape[:2]
                tensor = tensor.transpose(0, 2, 1, 3).reshape(panels * 32, groups * 4)
                tensor = tensor[:len(scale)]
            tensor = tensor.astype(np.float32) * scale[:, None]
        tensors[name] = np.ascontiguousarray(tensor)
    os.makedirs(folder, exist_ok=True)
    save_file(tensors, os.path.join(folder, "model.safetensors"), metadata={"format": "pt"})
    for name in ["config.json", "vocab.txt"]:
        shutil.copy(os.path.join(ours, name), folder)


def export(checkpoint):
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from transformers import DistilBertForSequenceClassification

    model = DistilBertForSequenceClassification.from_pretrained(
        checkpoint, attn_implementation="eager").eval()
    example = torch.from_numpy(ids(2, 8))
    path = os.path.join(checkpoint, "model.onnx")
    axes = {0: "batch", 1: "length"}
    torch.onnx.export(
        model, (example, torch.ones_like(example)), path, dynamo=False, opset_version=17,
        input_names=["input_ids", "attention_mask"], output_names=["logits"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": {0: "batch"}})
    quantize_dynamic(
        path, os.path.join(checkpoint, "model-int8.onnx"), weight_type=QuantType.QInt8,
        per_channel=True)


def pytorch(checkpoint, threads):
    import torch
    from transformers import DistilBertForSequenceClassification

    torch.set_num_threads(threads)
    model = DistilBertForSequenceClassification.from_pretrained(checkpoint).eval()

    def run(tokens, mask):
        with torch.inference_mode():
            return model(torch.from_numpy(tokens), torch.from_numpy(mask)).logits.numpy()

    return run


def onnxruntime(name):
    def start(checkpoint, threads):
        import onnxruntime as runtime

        options = runtime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        session = runtime.InferenceSession(
            os.path.join(checkpoint, name), options, providers=["CPUExecutionProvider"])
        return lambda tokens, mask: session.run(
            ["logits"], {"input_ids": tokens, "attention_mask": mask})[0]

    return start


def openvino(checkpoint, threads):
    import openvino as runtime

    core = runtime.Core()
    model = core.compile_model(
        os.path.join(checkpoint, "model.onnx"), "CPU", {"INFERENCE_NUM_THREADS": threads})
    return lambda tokens, mask: model({"input_ids": tokens, "attention_mask": mask})["logits"]


ENGINES = {
    "pytorch": pytorch,
    "onnxruntime": onnxruntime("model.onnx"),
    "onnxruntime-int8": onnxruntime("model-int8.onnx"),
    "openvino": openvino,
}


def padded(sequences):
    longest = max(map(len, sequences))
    tokens = np.zeros((len(sequences), longest), dtype=np.int64)
    mask = np.zeros_like(tokens)
    for row, sequence in enumerate(sequences):
        tokens[row, :len(sequence)] = sequence
        mask[row, :len(sequence)] = 1
    return tokens, mask


def lines(path):
    with open(path, encoding="ascii") as file:
        return [[int(id) for id in line.split()] for line in file]


def timed(run, batches):
    start = time.perf_counter_ns()
    for tokens, mask in batches:
        run(tokens, mask)
    return time.perf_counter_ns() - start


def answer(run, question):
    match question:
        case ["time", batch, length, repeats]:
            tokens = ids(int(batch), int(length))
            return [timed(run, [(tokens, np.ones_like(tokens))]) for _ in range(int(repeats))]
        case ["file", path, size, order]:
            sequences, size = lines(path), int(size)
            if order == "sorted":
                sequences.sort(key=len)
            batches = [padded(sequences[i:i + size]) for i in range(0, len(sequences), size)]
            return [timed(run, batches)]
        case ["logits", batch, length]:
            tokens = ids(int(batch), int(length))
            return run(tokens, np.ones_like(tokens)).flatten().tolist()
        case ["logits-file", path]:
            return np.concatenate([run(*padded([line])) for line in lines(path)]).flatten().tolist()


def main(arguments):
    match arguments:
        case ["make", folder]:
            make(folder)
        case ["dequantize", ours, folder]:
            dequantize(ours, folder)
        case ["export", checkpoint]:
            export(checkpoint)
        case [engine, checkpoint, threads]:
            run = ENGINES[engine](checkpoint, int(threads))
            for line in sys.stdin:
                print(*answer(run, line.split()), flush=True)


main(sys.argv[1:])
