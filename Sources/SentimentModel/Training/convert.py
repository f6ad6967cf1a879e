"""Turns a BERT encoder into a DistilBERT classifier that computes the same hidden states.

    python convert.py --base FOLDER --output FOLDER [--head-seed 1]

DistilBERT is BERT without token types and without a pooler. A single text is all of token type 0,
so its row of the token-type table is a constant, and adding it to every position embedding leaves
each hidden state as it was. That is checked here, on texts of several lengths in one batch. The
two layers of the classifier are new and random: `--head-seed` fixes them.
"""

import argparse
import json
import pathlib
import shutil

import safetensors.torch
import torch
import transformers

RENAMED = {
    "attention.self.query": "attention.q_lin",
    "attention.self.key": "attention.k_lin",
    "attention.self.value": "attention.v_lin",
    "attention.output.dense": "attention.out_lin",
    "attention.output.LayerNorm": "sa_layer_norm",
    "intermediate.dense": "ffn.lin1",
    "output.dense": "ffn.lin2",
    "output.LayerNorm": "output_layer_norm",
}
SAMPLES = [
    "good .",
    "a film that is neither as clever as it thinks nor as dull as its first hour suggests .",
    "it's unlikely we'll see a better thriller this year, or so they said (in 2002).",
]


def distilbert_tensors(bert: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The encoder's tensors under DistilBERT's names, token-type row 0 folded into the positions."""
    bert = {name.removeprefix("bert."): tensor.float() for name, tensor in bert.items()}
    token_type = bert["embeddings.token_type_embeddings.weight"][0]
    tensors = {
        "embeddings.word_embeddings.weight": bert["embeddings.word_embeddings.weight"],
        "embeddings.position_embeddings.weight":
            bert["embeddings.position_embeddings.weight"] + token_type,
        "embeddings.LayerNorm.weight": bert["embeddings.LayerNorm.weight"],
        "embeddings.LayerNorm.bias": bert["embeddings.LayerNorm.bias"],
    }
    for name, tensor in bert.items():
        if not name.startswith("encoder.layer."):
            continue
        layer, rest = name.removeprefix("encoder.layer.").split(".", 1)
        module, kind = rest.rsplit(".", 1)
        tensors[f"transformer.layer.{layer}.{RENAMED[module]}.{kind}"] = tensor
    return {f"distilbert.{name}": tensor.contiguous() for name, tensor in tensors.items()}


def classifier_configuration(bert: dict) -> transformers.DistilBertConfig:
    """DistilBERT's configuration of the same sizes, with SST-2's two labels."""
    return transformers.DistilBertConfig(
        vocab_size=bert["vocab_size"], max_position_embeddings=bert["max_position_embeddings"],
        n_layers=bert["num_hidden_layers"], n_heads=bert["num_attention_heads"],
        dim=bert["hidden_size"], hidden_dim=bert["intermediate_size"],
        activation=bert["hidden_act"], id2label={0: "NEGATIVE", 1: "POSITIVE"},
        label2id={"NEGATIVE": 0, "POSITIVE": 1})


def largest_difference(base: pathlib.Path, model: torch.nn.Module) -> float:
    """The largest difference of a hidden state, after any layer, between the two encoders."""
    tokenizer = transformers.AutoTokenizer.from_pretrained(base)
    batch = tokenizer(SAMPLES, padding=True, return_tensors="pt")
    seen = batch["attention_mask"].bool()
    original = transformers.AutoModel.from_pretrained(base, dtype=torch.float32).eval()
    with torch.no_grad():
        expected = original(**batch, output_hidden_states=True).hidden_states
        found = model.distilbert(
            input_ids=batch["input_ids"], attention_mask=batch["attention_mask"],
            output_hidden_states=True).hidden_states
    assert len(expected) == len(found)
    return max(float((one - other)[seen].abs().max()) for one, other in zip(expected, found))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", type=pathlib.Path, required=True,
                        help="a BERT encoder: config.json, model.safetensors, vocab.txt")
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--head-seed", type=int, default=1)
    options = parser.parse_args()

    torch.manual_seed(options.head_seed)
    configuration = json.loads((options.base / "config.json").read_text())
    model = transformers.DistilBertForSequenceClassification(
        classifier_configuration(configuration)).eval()
    tensors = distilbert_tensors(safetensors.torch.load_file(options.base / "model.safetensors"))
    absent = model.load_state_dict(tensors, strict=False)
    assert not absent.unexpected_keys, absent.unexpected_keys
    assert all("classifier" in name for name in absent.missing_keys), absent.missing_keys

    difference = largest_difference(options.base, model)
    print(f"hidden states differ by at most {difference:.1e}")
    assert difference < 2e-5, "the converted encoder computes something else"
    model.save_pretrained(options.output)
    shutil.copy(options.base / "vocab.txt", options.output / "vocab.txt")


if __name__ == "__main__":
    main()
