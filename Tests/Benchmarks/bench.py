"""Measures this package beside its peers and prints the tables of the README.

Whole processes and single stages are timed in rounds: in each round everything runs once, so that
whatever else the machine does meets all of them alike. Figures are medians; a ratio is the median
of the rounds' ratios.

Run it as `python3 -I -S`: on Linux a process starts its life with its parent's memory as its peak,
and this script stays below everything it measures by importing next to nothing.
"""
import os
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = ".build/benchmark"
BINARY = ".build/release/kubesentiment"
PARSING = ".build/release/ParsingBenchmark"
PYTHON = ".build/oracles/bin/python"  # with PyYAML, where `make check` could install it

PROCESS_ROUNDS = 51
PARSING_ROUNDS = 5
LEDGER_ROUNDS = 11
LEDGER_ENTRIES = 10_000
BLOCK_BYTES = 50_000  # of values, copied 1, 10 and 100 times
MEBIBYTE = 1 << 20

KUSTOMIZATION = {
    "kustomization.yaml": "resources: [config.yaml]\n",
    "config.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: config}\ndata: {a: b}\n",
}

PYYAML = """
import sys, time, yaml
text = open(sys.argv[1], "rb").read()
for _ in range(int(sys.argv[2])):
    start = time.perf_counter_ns()
    yaml.load(text, yaml.CSafeLoader)
    print(time.perf_counter_ns() - start)
"""

# The whole of a Python process, as `diff --format json-patch` is the whole of ours.
JSONPATCH = """
import sys, yaml, jsonpatch
before, after = (yaml.load(open(path, "rb").read(), yaml.CSafeLoader) for path in sys.argv[1:])
print(jsonpatch.make_patch(before, after))
"""


def milliseconds(command, output=os.devnull):
    """How long a command takes, from its start to its end."""
    to_output = (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    start = time.perf_counter_ns()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[to_output])
    _, status = os.waitpid(child, 0)
    end = time.perf_counter_ns()
    if status != 0:
        raise SystemExit(f"bench: failed: {' '.join(command)}")
    return (end - start) / 1e6


def peak_memory(command):
    """The most memory that a command has at a time, in bytes."""
    child = os.fork()  # posix_spawn would count all of this script's memory, fork counts less
    if child == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    return os.wait4(child, 0)[2].ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def is_installed(command):
    return any(os.access(f"{folder}/{command}", os.X_OK) for folder in os.get_exec_path())


def answer(command):
    """What a command prints, or nothing where it fails. It makes this script large: ask late."""
    with os.popen(command + " 2>/dev/null") as lines:
        return lines.read().strip()


def median(numbers):
    return sorted(numbers)[len(numbers) // 2]


def ratio(numbers, others):
    return median([number / other for number, other in zip(numbers, others)])


def write(name, text):
    path = f"{FOLDER}/{name}"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def table(*rows):
    """Markdown, the first column to the left and all others to the right."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows)]

    def line(cells, fill=" "):
        first, *rest = zip(cells, widths)
        cells = [first[0].ljust(first[1], fill)] + [cell.rjust(width, fill) for cell, width in rest]
        return "| " + " | ".join(cells) + " |"

    rule = ["---"] + ["--:"] * (len(widths) - 1)
    print("\n".join([line(rows[0]), line(rule, "-"), *map(line, rows[1:])]) + "\n")


def promotion():
    """The plan of a release that staging runs, with all that its gates ask for."""
    folder = f"{FOLDER}/promotion"
    for name in os.listdir("environments"):
        if name.endswith(".yaml"):
            with open(f"environments/{name}", encoding="utf-8") as file:
                text = file.read().replace("tag: staging-latest", "tag: staging-v1.2.0")
            write(f"promotion/{name}", text)
    write("promotion/tests.xml", '<testsuite tests="1"><testcase name="a"/></testsuite>')
    write("promotion/metrics.json",
          '{"errorRate": 0.002, "latencyP95": "320ms", "requests": 120000}')
    return [BINARY, "promote", "staging", "prod", "--environments", folder,
            "--evidence", f"integration-tests={folder}/tests.xml",
            "--evidence", f"metrics={folder}/metrics.json"]


def processes():
    """Whole processes, from start to exit."""
    env_file = "environments/examples/prod.env"
    commands = {
        "`true`": ["true"],
        "`kubesentiment --version`": [BINARY, "--version"],
        "`kubesentiment validate`, three environments": [BINARY, "validate"],
        "`kubesentiment diff`, three environments": [BINARY, "diff"],
        "`kubesentiment diff staging prod`": [BINARY, "diff", "staging", "prod"],
        "`kubesentiment promote staging prod`, the plan": promotion(),
        "`kubesentiment render prod`": [BINARY, "render", "prod", "--env-file", env_file],
    }
    if is_installed("kubectl"):
        for name, text in KUSTOMIZATION.items():
            write(f"kustomize/{name}", text)
        commands["`kubectl kustomize`, one ConfigMap"] = [
            "kubectl", "kustomize", f"{FOLDER}/kustomize"]
    else:
        print("skipped: kubectl not found\n")
    # First, for it also brings everything into memory.
    memory = {name: peak_memory(command) for name, command in commands.items()}
    times = {name: [] for name in commands}
    for _ in range(PROCESS_ROUNDS):
        for name, command in commands.items():
            times[name].append(milliseconds(command))
    validate = times["`kubesentiment validate`, three environments"]
    table(
        ["process", "median", "fastest", "to `validate`", "peak memory"],
        *([name, f"{median(measured):.1f} ms", f"{min(measured):.1f} ms",
           f"{ratio(measured, validate):.2f}", f"{memory[name] / MEBIBYTE:.1f} MiB"]
          for name, measured in times.items()))


def values_file(copies):
    """A values file of `copies` blocks, each of as many copies of prod's values as fill it."""
    with open("environments/prod.yaml", encoding="utf-8") as file:
        lines = ["  " + line if line.strip() else line for line in file]
    repeats = copies * (BLOCK_BYTES // sum(len(line.encode()) for line in lines))
    return write(f"values-{copies}.yaml",
                 "".join(f"copy{number}:\n" + "".join(lines) for number in range(repeats)))


def parsing():
    """Single stages, timed inside their process: the second run of two, all memory being there."""
    stages = {stage: [PARSING, stage] for stage in ["events", "parse", "compose"]}
    if answer(f"{PYTHON} -c 'import yaml; print(yaml.CSafeLoader)'"):
        stages["PyYAML"] = [PYTHON, write("pyyaml.py", PYYAML)]
    else:
        print("skipped: PyYAML not found; `make check` installs it\n")
    rows = []
    for copies in [1, 10, 100]:
        path = values_file(copies)
        size = os.path.getsize(path)
        times = {stage: [] for stage in stages}
        for _ in range(PARSING_ROUNDS):
            for stage, command in stages.items():
                milliseconds([*command, path, "2"], f"{FOLDER}/times")
                with open(f"{FOLDER}/times", encoding="ascii") as file:
                    times[stage].append(int(file.read().split()[-1]) / 1e6)
        row = [f"{size / 1e6:.2f} MB"]
        row += [f"{median(measured):.1f} ms" for measured in times.values()]
        row += [f"{ratio(times['parse'], times['events']):.2f}"]
        if "PyYAML" in times:
            row += [f"{ratio(times['PyYAML'], times[stage]):.0f}" for stage in ["parse", "compose"]]
        memory = peak_memory([PARSING, "parse", path, "1"])
        row += [f"{median(times['parse']) / size * 1e6:.1f} ms", f"{memory / MEBIBYTE:.0f} MiB"]
        rows.append(row)
    table(
        ["values file", "libyaml's events", "tree", "values"]
        + ["PyYAML's C loader"] * ("PyYAML" in stages) + ["tree to events"]
        + ["PyYAML to tree", "PyYAML to values"] * ("PyYAML" in stages)
        + ["tree, a MB", "peak memory"],
        *rows)


def ledger():
    """A ledger of an environment that was released often, checked from end to end."""
    for name in ["base.yaml", "prod.yaml"]:
        with open(f"environments/{name}", encoding="utf-8") as file:
            write(f"ledger/{name}", file.read())
    path = write("ledger/releases/prod.jsonl", "")
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ledgers.py")
    milliseconds([sys.executable, "-I", "-S", script, path, "prod", str(LEDGER_ENTRIES)])
    command = [BINARY, "promote", "verify", "--environments", f"{FOLDER}/ledger"]
    memory = peak_memory(command)
    times = [milliseconds(command) for _ in range(LEDGER_ROUNDS)]
    table(
        ["ledger", "size", "`promote verify`", "fastest", "peak memory"],
        [f"{LEDGER_ENTRIES:,} entries", f"{os.path.getsize(path) / 1e6:.1f} MB",
         f"{median(times):.0f} ms", f"{min(times):.0f} ms", f"{memory / MEBIBYTE:.0f} MiB"])


def edited(path):
    """The same values file with one line in a hundred changed."""
    with open(path, encoding="utf-8") as file:
        lines = file.readlines()
    for number in range(50, len(lines), 100):
        key, colon, _ = lines[number].partition(": ")
        if colon and not key.strip().startswith(("#", "-")):
            lines[number] = f"{key}: edited-{number}\n"
    return write(os.path.basename(path).replace("values", "edited"), "".join(lines))


def lists(count):
    """Lists of so many scalars, and what may become of them."""
    items = [f"item-{number}" for number in range(count)]
    names = {
        "the same": items, "shifted by one": ["first", *items[:-1]], "reversed": items[::-1],
        "all others": [f"other-{number}" for number in range(count)],
    }
    return {name: write(f"list-{count}-{name.replace(' ', '-')}.yaml",
                        "list:\n" + "".join(f"- {item}\n" for item in made))
            for name, made in names.items()}


def differences():
    """Whole processes that compare two files of a size, then two lists of hostile ones."""
    has_peer = answer(f"{PYTHON} -c 'import yaml, jsonpatch; print(yaml.CSafeLoader)'")
    if not has_peer:
        print("skipped: jsonpatch not found; `make check` installs it\n")
    rows = []
    for copies in [1, 10, 100]:
        before = values_file(copies)
        after = edited(before)
        commands = [[BINARY, "diff", before, after],
                    [BINARY, "diff", before, after, "--format", "json-patch", "--quiet"]]
        # Its time grows faster than the file: at 5 MB it is minutes.
        if has_peer and copies < 100:
            commands.append([PYTHON, write("json_patch.py", JSONPATCH), before, after])
        times = [[] for _ in commands]
        for _ in range(PARSING_ROUNDS):
            for measured, command in zip(times, commands):
                measured.append(milliseconds(command))
        row = [f"{os.path.getsize(before) / 1e6:.2f} MB"]
        row += [f"{median(measured):.1f} ms" for measured in times]
        row += ["–"] * (2 + bool(has_peer) - len(times))
        row += [f"{peak_memory(commands[0]) / MEBIBYTE:.0f} MiB"]
        rows.append(row)
    table(["two values files", "`diff`", "`diff --format json-patch`"]
          + ["PyYAML and jsonpatch"] * bool(has_peer) + ["peak memory of `diff`"], *rows)
    rows = []
    for count in [10_000, 100_000]:
        files = lists(count)
        row = [f"{count}"]
        for name in files:
            command = [BINARY, "diff", files["the same"], files[name]]
            row.append(f"{median([milliseconds(command) for _ in range(PARSING_ROUNDS)]):.0f} ms")
        rows.append(row)
    table(["list of", *files], *rows)


def machine():
    processor = answer("sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1") or answer(
        "sysctl -n machdep.cpu.brand_string")
    system = os.uname()
    print(f"{processor}, {os.cpu_count()} cores, {system.sysname} {system.release} {system.machine};")
    versions = [
        answer("swift --version | sed -n 's/.*\\(Swift version [0-9.]*\\).*/\\1/p' | head -1"),
        answer("pkg-config --modversion yaml-0.1 | sed 's/^/libyaml /'"),
        answer("kubectl version --client | sed -n 's/Client Version: /kubectl /p'"),
        answer(f"{PYTHON} -c 'import yaml; print(\"PyYAML\", yaml.__version__)'"),
    ]
    print(", ".join(version for version in versions if version) + ".\n")


if __name__ == "__main__":
    os.chdir(ROOT)
    processes()
    parsing()
    ledger()
    differences()
    machine()
