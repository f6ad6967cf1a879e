"""Fine-tunes the converted encoder on SST-2, on the processor.

    python train.py --init FOLDER --train train.tsv --output FOLDER [--seed 1]

AdamW with warm-up and linear decay, a lower rate for lower layers, batches of texts of like
length, bf16 autocast. What is written, after each epoch, is a moving average of the weights. A part
of the sentences with all their phrases is held out of the training file; how the run fares is told
of those alone, so that the development set has no part in any choice.
"""

import argparse
import json
import pathlib
import platform
import random
import shutil
import time

import tokenizers
import torch
import transformers

import sst2

SMOOTHING = 0.05
LONGEST = 128
HELD_OUT = 0.05


def encode(tokenizer: tokenizers.Tokenizer, texts: list[str]) -> list[list[int]]:
    tokenizer.enable_truncation(LONGEST)
    return [encoding.ids for encoding in tokenizer.encode_batch(texts)]


def padded(sequences: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids and mask, [batch, longest]."""
    ids = torch.zeros(len(sequences), max(map(len, sequences)), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, sequence in enumerate(sequences):
        ids[row, :len(sequence)] = torch.tensor(sequence)
        mask[row, :len(sequence)] = 1
    return ids, mask


def parameter_groups(model: torch.nn.Module, rate: float, layer_decay: float, decay: float) -> list:
    """A group per depth and kind: rate · layer_decay^(distance from the head)."""
    layers = model.config.n_layers
    groups: dict[tuple[float, float], list] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("distilbert.transformer.layer."):
            distance = layers - int(name.split(".")[3])
        else:
            distance = layers + 1 if name.startswith("distilbert.embeddings") else 0
        decayed = decay if parameter.ndim > 1 else 0.0
        groups.setdefault((rate * layer_decay ** distance, decayed), []).append(parameter)
    return [{"params": group, "lr": of, "weight_decay": decayed}
            for (of, decayed), group in groups.items()]


@torch.no_grad()
def logits(model: torch.nn.Module, sequences: list[list[int]]) -> torch.Tensor:
    """[texts, labels], in fp32, in the order of the texts."""
    was_training = model.training
    model.eval()
    order = sorted(range(len(sequences)), key=lambda index: len(sequences[index]))
    found = torch.zeros(len(sequences), model.config.num_labels)
    for start in range(0, len(order), 64):
        part = order[start:start + 64]
        ids, mask = padded([sequences[index] for index in part])
        found[part] = model(input_ids=ids, attention_mask=mask).logits.float()
    model.train(was_training)
    return found


def score(model: torch.nn.Module, sequences: list[list[int]], labels: list[int]) -> dict:
    """Accuracy and mean cross-entropy: of all texts, and of those as long as sentences are."""
    found, wanted = logits(model, sequences), torch.tensor(labels)
    right = (found.argmax(1) == wanted).float()
    loss = torch.nn.functional.cross_entropy(found, wanted, reduction="none")
    long = torch.tensor([len(sequence) >= 14 for sequence in sequences])
    return {"texts": len(labels), "accuracy": round(right.mean().item(), 4),
            "loss": round(loss.mean().item(), 4), "long": int(long.sum()),
            "long_accuracy": round(right[long].mean().item(), 4),
            "long_loss": round(loss[long].mean().item(), 4)}


def disagreement(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """The mean divergence between two forms of the same answers, in both directions (R-Drop)."""
    one, other = one.log_softmax(1), other.log_softmax(1)
    both = [torch.nn.functional.kl_div(a, b, reduction="batchmean", log_target=True)
            for a, b in ((one, other), (other, one))]
    return sum(both) / 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--init", type=pathlib.Path, required=True, help="what convert.py wrote")
    parser.add_argument("--train", type=pathlib.Path, required=True, help="SST-2's train.tsv")
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, default=1, help="of data order and dropout")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--layer-decay", type=float, default=0.9)
    parser.add_argument("--consistency", type=float, default=0.0,
                        help="each text goes through twice; the weight of how dropout parts them")
    parser.add_argument("--average", type=float, default=0.98, help="decay, every tenth step")
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--held-out", type=float, default=HELD_OUT, help="part of the sentences")
    parser.add_argument("--freeze-words", action="store_true", help="leave the word embeddings")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--stop-after", type=int, help="steps; for a trial of the speed")
    options = parser.parse_args()

    options.output.mkdir(parents=True, exist_ok=True)
    log_file = (options.output / "log.jsonl").open("a", buffering=1)

    def log(**entry) -> None:
        line = json.dumps({"time": time.strftime("%FT%TZ", time.gmtime()), **entry})
        print(line, flush=True)
        log_file.write(line + "\n")

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    settings = {name: value for name, value in vars(options).items()
                if not isinstance(value, pathlib.Path)}
    log(options=settings, python=platform.python_version(), torch=torch.__version__,
        transformers=transformers.__version__, tokenizers=tokenizers.__version__)

    tokenizer = tokenizers.BertWordPieceTokenizer(str(options.init / "vocab.txt"), lowercase=True)
    # The split does not follow the run's seed: runs to be averaged hold out the same sentences.
    training, held_out = sst2.split_by_sentence(sst2.read(options.train), options.held_out, seed=0)
    sequences = encode(tokenizer, [text for text, _ in training])
    labels = torch.tensor([label for _, label in training])
    held_sequences = encode(tokenizer, [text for text, _ in held_out])
    held_labels = [label for _, label in held_out]
    log(training=len(training), held_out=len(held_out))

    model = transformers.DistilBertForSequenceClassification.from_pretrained(
        options.init, dtype=torch.float32).train()
    if options.freeze_words:
        model.distilbert.embeddings.word_embeddings.weight.requires_grad_(False)
    average = torch.optim.swa_utils.AveragedModel(
        model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(options.average))
    optimizer = torch.optim.AdamW(
        parameter_groups(model, options.rate, options.layer_decay, 0.01), fused=True)
    epochs = [sst2.batches([len(sequence) for sequence in sequences], options.batch_size, 50,
                           generator) for _ in range(options.epochs)]
    steps = sum(map(len, epochs))
    schedule = transformers.get_linear_schedule_with_warmup(optimizer, int(0.06 * steps), steps)

    passes = 2 if options.consistency > 0 else 1
    step, running, start = 0, 0.0, time.monotonic()
    for epoch, cut in enumerate(epochs, 1):
        for part in cut:
            part = part * passes
            ids, mask = padded([sequences[index] for index in part])
            with torch.autocast("cpu", torch.bfloat16):
                output = model(input_ids=ids, attention_mask=mask).logits.float()
            loss = torch.nn.functional.cross_entropy(
                output, labels[part], label_smoothing=SMOOTHING)
            if passes == 2:
                loss = loss + options.consistency * disagreement(*output.chunk(2))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            step += 1
            running += loss.item()
            if step % 10 == 0:
                average.update_parameters(model)
            if step % 100 == 0:
                log(step=step, of=steps, loss=round(running / 100, 4),
                    seconds=round(time.monotonic() - start))
                running = 0.0
            if step == options.stop_after:
                return
        log(epoch=epoch, last=score(model, held_sequences, held_labels),
            average=score(average.module, held_sequences, held_labels))
        folder = options.output / f"epoch-{epoch}"
        average.module.save_pretrained(folder)
        shutil.copy(options.init / "vocab.txt", folder / "vocab.txt")


if __name__ == "__main__":
    main()
