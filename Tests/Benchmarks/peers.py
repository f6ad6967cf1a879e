"""The peers of `predict`: PyTorch, ONNX Runtime and OpenVINO, each as a process that answers questions.

    peers.py make FOLDER                     a DistilBERT-base with random weights
    peers.py export CHECKPOINT               model.onnx and model-int8.onnx beside its weights
    peers.py ENGINE CHECKPOINT THREADS       reads lines `batch length repeats` or `file PATH BATCH`

For each question an engine answers with the nanoseconds of each repeat on a line. The ids are those
of the benchmark in Swift; sequences of a file are sorted by length and padded batch by batch, which
is the best that a padded engine can be given.
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


def answer(run, question):
    if question[0] == "file":
        with open(question[1], encoding="ascii") as file:
            sequences = sorted(([int(id) for id in line.split()] for line in file), key=len)
        size = int(question[2])
        batches = [padded(sequences[i:i + size]) for i in range(0, len(sequences), size)]
        repeats = 1
    else:
        batch, length, repeats = map(int, question)
        tokens = ids(batch, length)
        batches = [(tokens, np.ones_like(tokens))]
    for _ in range(repeats):
        start = time.perf_counter_ns()
        for tokens, mask in batches:
            run(tokens, mask)
        yield time.perf_counter_ns() - start


def main(arguments):
    match arguments:
        case ["make", folder]:
            make(folder)
        case ["export", checkpoint]:
            export(checkpoint)
        case [engine, checkpoint, threads]:
            run = ENGINES[engine](checkpoint, int(threads))
            for line in sys.stdin:
                print(*answer(run, line.split()), flush=True)


main(sys.argv[1:])
