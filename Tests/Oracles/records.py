"""Has `predict` read what Python writes, and Python what `predict` writes: `records.py BINARY`.

The same random texts, written by Python as lines, as JSON lines, as CSV and as TSV, must come back in
their order with Python's own lengths; and the CSV of the predictions, read by Python, must say what
the JSON lines say.
"""
import csv
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile

COUNT = 300
PIECES = ["a", "film", "good", "caf\u00e9", "\u65e5\u672c", "\U0001f600", "e\u0301", ",", ";", '"',
          '""', "'", "\\", "\\n", " ", "  ", "\u2028", "\u0085", "\u00a0", "\ufeff", "\u202e", "#",
          "{", "}", "=1+1", "0", "null"]
BREAKS = ["\n", "\r\n", "\t"]


def texts(seed, pieces):
    """Texts that are not white space alone: those have no prediction."""
    numbers = random.Random(seed)
    return ["x" + "".join(numbers.choices(pieces, k=numbers.randrange(12))) + "y"
            for _ in range(COUNT)]


def table(rows, **dialect):
    output = io.StringIO()
    writer = csv.writer(output, **dialect)
    writer.writerow(["id", "text", "other, one"] if "quotechar" in dialect else ["id", "text", "b"])
    writer.writerows([index, row, row if "quotechar" in dialect else ""]
                     for index, row in enumerate(rows))
    return output.getvalue()


def inputs():
    """A file's name, its content, and the texts in it."""
    lines = texts(1, PIECES)
    broken = texts(2, PIECES + BREAKS)
    yield "lines.txt", "\n".join(lines), lines
    yield "windows.txt", "\r\n".join(lines) + "\r\n", lines
    for number, escapes in enumerate([True, False]):
        content = "".join(json.dumps({"id": 1, "text": text}, ensure_ascii=escapes) + "\n"
                          for text in broken)
        yield f"escapes{number}.jsonl", content, broken
    for number, quoting in enumerate([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]):
        for end in ["\n", "\r\n"]:
            content = table(broken, quoting=quoting, lineterminator=end, quotechar='"')
            yield f"quoting{number}{len(end)}.csv", content, broken
    content = table(lines, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None,
                    lineterminator="\n")
    yield "plain.tsv", content, lines


def predict(binary, path, form):
    answer = subprocess.run([binary, "predict", "--input", path, "--format", form],
                            capture_output=True)
    if answer.returncode != 0:
        raise SystemExit(f"records: {path.name}: {answer.stderr.decode().strip()}")
    return answer.stdout.decode()


def difference(binary, path, wanted):
    """What is wrong with the answers to a file; nothing where they are right."""
    answers = [json.loads(line) for line in predict(binary, path, "jsonl").split("\n")[:-1]]
    if [answer["text"] for answer in answers] != wanted:
        return "the texts are not the same"
    if [answer["text_length"] for answer in answers] != [len(text) for text in wanted]:
        return "the lengths are not the same"
    rows = list(csv.DictReader(io.StringIO(predict(binary, path, "csv"), newline="")))
    for answer, row in zip(answers, rows, strict=True):
        said = (answer["text"], answer["label"], str(answer["score"]), "")
        if (row["text"], row["label"], str(float(row["score"])), row["error"]) != said:
            return f"as CSV another answer: {row}"
    return None


def main():
    binary = pathlib.Path(sys.argv[1]).absolute()
    wrong = count = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, content, wanted in inputs():
            path = pathlib.Path(folder, name)
            path.write_bytes(content.encode())
            count += 1
            if problem := difference(binary, path, wanted):
                wrong += 1
                print(f"records: {name}: {problem}")
    if not wrong:
        print(f"records: {count} files of {COUNT} texts are read as Python wrote them, and answered so "
              "that Python reads the same")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
