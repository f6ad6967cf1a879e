"""Measures `predict` beside PyTorch, ONNX Runtime and OpenVINO and prints the tables of the README.

Every engine is a process that holds its model and answers questions. In each round every engine
answers the same question once, so that whatever else the machine does meets all of them alike.
Figures are medians; a ratio is the median of the rounds' ratios.
"""
import hashlib
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "Oracles")]
from virtual_environment import python_with  # noqa: E402
from bench import (  # noqa: E402
    BINARY, FOLDER, MEBIBYTE, ROOT, machine, median, milliseconds, peak_memory, ratio, table, write)

OURS = ".build/release/PredictionBenchmark"
PEERS = ".build/peers"
PYTHON = f"{PEERS}/bin/python"
SCRIPT = "Tests/Benchmarks/peers.py"
BASE = f"{FOLDER}/distilbert-base"
DEFAULT = "Sources/CSentimentModel"
WIDENED = f"{FOLDER}/default-model"
SENTENCES = "../shared/data/sst2/dev.tsv"

SHAPES = [(1, 16), (1, 32), (1, 128), (1, 512), (8, 128), (32, 32)]
ROUNDS = int(os.environ.get("ROUNDS", "7"))
PROCESS_ROUNDS = 31


class Engine:
    """A process that answers a line with a line."""

    def __init__(self, *command):
        to_child, self.questions = os.pipe()
        answers, from_child = os.pipe()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        actions = [(os.POSIX_SPAWN_DUP2, to_child, 0), (os.POSIX_SPAWN_DUP2, from_child, 1),
                   (os.POSIX_SPAWN_DUP2, nowhere, 2)]
        self.process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        for descriptor in [to_child, from_child, nowhere]:
            os.close(descriptor)
        self.answers = os.fdopen(answers)

    def ask(self, question):
        os.write(self.questions, (question + "\n").encode())
        answer = self.answers.readline()
        if not answer:
            raise SystemExit(f"bench: no answer to: {question}")
        return [float(number) for number in answer.split()]

    def end(self):
        os.close(self.questions)
        self.answers.close()
        os.waitpid(self.process, 0)


def peer(*arguments):
    if os.spawnl(os.P_WAIT, PYTHON, PYTHON, SCRIPT, *arguments) != 0:
        raise SystemExit(f"bench: failed: peers.py {' '.join(arguments)}")


def prepare():
    if not os.path.exists(f"{BASE}/model-int8.onnx"):
        peer("make", BASE)
        with open(f"{DEFAULT}/vocab.txt", "rb") as file, open(f"{BASE}/vocab.txt", "wb") as copy:
            copy.write(file.read())
        peer("export", BASE)
    with open(f"{DEFAULT}/model.safetensors", "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    if not os.path.exists(f"{WIDENED}/{digest}"):
        peer("dequantize", DEFAULT, WIDENED)
        peer("export", WIDENED)
        write(f"default-model/{digest}", "the weights that this was made of\n")


def engines(checkpoint, threads, names=None):
    every = {
        "ours fp32": [OURS, checkpoint, "fp32", threads],
        "ONNX Runtime fp32": [PYTHON, SCRIPT, "onnxruntime", checkpoint, threads],
        "PyTorch fp32": [PYTHON, SCRIPT, "pytorch", checkpoint, threads],
        "ours int8": [OURS, checkpoint, "int8", threads],
        "ONNX Runtime int8": [PYTHON, SCRIPT, "onnxruntime-int8", checkpoint, threads],
        "OpenVINO default": [PYTHON, SCRIPT, "openvino", checkpoint, threads],
    }
    started = {name: Engine(*command) for name, command in every.items()
               if names is None or name in names}
    for engine in started.values():
        engine.ask("time 1 16 3")
    return started


def passes(threads):
    """Forward passes of a DistilBERT-base with random weights."""
    running = engines(BASE, str(threads))
    times = {name: {} for name in running}
    for batch, length in SHAPES:
        repeats = max(1, min(10, 1024 // (batch * length)))
        for _ in range(ROUNDS):
            for name, engine in running.items():
                answer = engine.ask(f"time {batch} {length} {repeats}")
                times[name].setdefault((batch, length), []).append(median(answer) / 1e6)
    for engine in running.values():
        engine.end()
    print(f"DistilBERT-base, {threads} thread{'s' * (threads > 1)}, milliseconds a pass:\n")
    comparison(times, "ours fp32", ["ONNX Runtime fp32", "PyTorch fp32"])
    comparison(times, "ours int8", ["ONNX Runtime int8", "OpenVINO default", "ours fp32"])


def comparison(times, ours, others):
    """A row a shape: the medians, then how many times as long as ours the others take."""
    rows, ratios = [], {other: [] for other in others}
    for shape in SHAPES:
        row = [str(shape)] + [f"{median(times[name][shape]):.1f}" for name in [ours, *others]]
        for other in others:
            ratios[other].append(ratio(times[other][shape], times[ours][shape]))
            row.append(f"{ratios[other][-1]:.2f}")
        rows.append(row)
    means = [f"{math.exp(sum(map(math.log, each)) / len(each)):.2f}" for each in ratios.values()]
    table(["(batch, length)", ours, *others, *[f"{other} to ours" for other in others]], *rows,
          ["geometric mean", *[""] * (1 + len(others)), *means])


def exactness():
    """How far our logits are from PyTorch's."""
    running = engines(BASE, "2", ["ours fp32", "PyTorch fp32"])
    rows = []
    for batch, length in [(1, 16), (1, 128), (1, 512), (8, 128)]:
        ours, theirs = (engine.ask(f"logits {batch} {length}") for engine in running.values())
        worst = max(abs(a - b) for a, b in zip(ours, theirs))
        rows.append([f"({batch}, {length})", f"{worst:.1e}"])
    print("Largest difference of a logit from PyTorch's, DistilBERT-base, fp32:\n")
    table(["shape", "difference"], *rows)
    for engine in running.values():
        engine.end()


def development_set():
    """SST-2's development set through the default model and through the same weights elsewhere."""
    if not os.path.exists(SENTENCES):
        print(f"skipped: {SENTENCES} not found\n")
        return
    path = token_ids()
    rows = []
    for threads in ["1", "2"]:
        running = {
            "ours int8": Engine(OURS, DEFAULT, "int8", threads),
            **engines(WIDENED, threads, ["ours fp32", "ONNX Runtime int8", "ONNX Runtime fp32"]),
        }
        rates = {(name, order): [] for name in running for order in ["sorted", "as-is"]}
        for _ in range(ROUNDS):
            for name, order in rates:
                nanoseconds = running[name].ask(f"file {path} 32 {order}")[0]
                rates[name, order].append(872 / nanoseconds * 1e9)
        for name in running:
            row = [name, threads]
            for order in ["sorted", "as-is"]:
                row += [f"{median(rates[name, order]):.0f}",
                        f"{ratio(rates['ours int8', order], rates[name, order]):.2f}"]
            rows.append(row)
        if threads == "1":
            report_agreement(running, path)
        for engine in running.values():
            engine.end()
    print("SST-2's 872 sentences through the default model, 32 at a time, sentences a second:\n")
    table(["engine", "threads", "of like length", "ours int8 to it", "in the file's order",
           "ours int8 to it"], *rows)


def report_agreement(running, path):
    labels = {}
    for name, engine in running.items():
        logits = engine.ask(f"logits-file {path}")
        labels[name] = [b > a for a, b in zip(logits[::2], logits[1::2])]
    for name in ["ours int8", "ONNX Runtime int8"]:
        same = sum(a == b for a, b in zip(labels[name], labels["ours fp32"]))
        print(f"{name}: {same} of {len(labels[name])} labels as in fp32.")
    print()


def token_ids():
    """The development set's ids, as our own tokenizer says them."""
    output = f"{FOLDER}/dev.jsonl"
    milliseconds([BINARY, "predict", "--input", SENTENCES, "--column", "sentence", "--token-ids",
                  "--format", "jsonl", "--output", output])
    with open(output, encoding="utf-8") as file:
        lines = [line.split('"input_ids":[')[1].split("]")[0].replace(",", " ") for line in file]
    return write("dev.ids", "\n".join(lines) + "\n")


def processes():
    """Whole processes, from a warm page cache."""
    text = "I love this"
    commands = {
        "`predict`, default model": [BINARY, "predict", text],
        "`predict --model DistilBERT-base`, fp32": [BINARY, "predict", "--model", BASE, text],
    }
    if not os.path.exists(BASE):
        del commands["`predict --model DistilBERT-base`, fp32"]
    memory = {name: peak_memory(command) for name, command in commands.items()}
    times = {name: [] for name in commands}
    for _ in range(PROCESS_ROUNDS):
        for name, command in commands.items():
            times[name].append(milliseconds(command))
    table(["process", "median", "fastest", "peak memory"],
          *([name, f"{median(measured):.1f} ms", f"{min(measured):.1f} ms",
             f"{memory[name] / MEBIBYTE:.1f} MiB"] for name, measured in times.items()))


def large_input():
    """Peak memory beside the size of the input; of the largest every 20,000th line is predicted."""
    sentence = "a gripping , beautifully acted film that never quite trusts its audience .\n"
    rows = []
    for megabytes, shard in [(1, "0/20"), (30, "0/600"), (1000, "0/20000")]:
        path = f"{FOLDER}/input-{megabytes}.txt"
        with open(path, "w", encoding="ascii") as file:
            for _ in range(megabytes):
                file.write(sentence * (1_000_000 // len(sentence)))
        command = [BINARY, "predict", "--input", path, "--shard", shard]
        rows.append([f"{megabytes} MB", shard, f"{peak_memory(command) / MEBIBYTE:.1f} MiB",
                     f"{milliseconds(command) / 1e3:.2f} s"])
        os.remove(path)
    table(["input", "--shard", "peak memory", "time"], *rows)


if __name__ == "__main__":
    os.chdir(ROOT)
    os.makedirs(FOLDER, exist_ok=True)
    peers = python_with(f"{HERE}/requirements.txt", PEERS)
    if peers:
        prepare()
    processes()
    large_input()
    if peers:
        exactness()
        development_set()
        for count in [1, 2]:
            passes(count)
    machine()
