"""Write the trained network as what dateline ships: 8-bit ONNX files, the tokenizer, and a card.

    python -m training.export NETWORK.pt [--out dateline/encoder/weights]

Three graphs, since they run at different times: `read` once a sentence, `trigger` for the triggers it found, `pair` for two
given parties.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dateline.encoder.labels import FLAGS, KINDS, MODES, REALIS, RELATIONS, ROLES, STANCES
from training import WEIGHTS
from training.network import WIDTH, Network
from training.train import base_folder, new_network

VALUES = ("mode", "realis", "flags", "about", "klass", "stance")


class Read(nn.Module):
    """The reading of one sentence, written out for a sentence that is read alone.

    Nothing is masked, no two sentences share a table, and a layer asks, holds and gives in one product: the same numbers
    in three quarters of the time that the graph of `Network.read` takes.
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        words = self.network.encoder.embeddings
        places = words.position_embeddings(torch.arange(ids.shape[1]))
        states = words.LayerNorm(words.word_embeddings(ids[0]) + words.token_type_embeddings.weight[0] + places)
        for layer in self.network.encoder.encoder.layer:
            told = layer.attention.output
            states = told.LayerNorm(told.dense(_attended(states, layer.attention.self)) + states)
            more = layer.output.dense(layer.intermediate.intermediate_act_fn(layer.intermediate.dense(states)))
            states = layer.output.LayerNorm(more + states)
        return states[None], self.network.kinds(states)[None].sigmoid()


def _attended(states: Tensor, attention: nn.Module) -> Tensor:
    """What the tokens of one sentence (tokens x width) tell each other."""
    parts = (attention.query, attention.key, attention.value)
    weight, bias = torch.cat([part.weight for part in parts]), torch.cat([part.bias for part in parts])
    room = attention.attention_head_size
    asked, held, given = (
        part.view(-1, WIDTH // room, room).transpose(0, 1)
        for part in nn.functional.linear(states, weight, bias).split(WIDTH, 1)
    )
    shares = (asked @ held.transpose(1, 2) / room**0.5).softmax(-1)
    return (shares @ given).transpose(0, 1).reshape(-1, WIDTH)


class Triggered(nn.Module):
    """All that hangs on some triggers of one sentence."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.head = network.trigger

    def forward(self, states: Tensor, at: Tensor, kind: Tensor) -> tuple[Tensor, ...]:
        told, roles = self.head(states.expand(at.shape[0], -1, -1), at, kind)
        return (*(told[name] for name in VALUES), roles.sigmoid())


class Paired(nn.Module):
    """What holds between the two parties of one sentence."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.head = network.pair

    def forward(self, states: Tensor, marks: Tensor) -> Tensor:
        mask = torch.ones_like(marks)
        return self.head(states.expand(marks.shape[0], -1, -1), mask, marks).softmax(-1)


def export(network: Network, folder: Path, quantized: bool = True) -> None:
    """Write the three graphs, in 8 bits.

    Raises:
        ValueError: what is to be written reads otherwise than the network.
    """
    network.eval()
    _compared(network)
    ids, states = torch.ones(1, 12, dtype=torch.long), torch.randn(1, 12, WIDTH)
    at, marks = torch.tensor([1, 3]), torch.tensor([[0, 1, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0]] * 2)
    _write(Read(network), (ids,), folder / "read.onnx", ["ids"], ["states", "kinds"], {"ids": {1: "tokens"}}, quantized)
    _write(Triggered(network), (states, at, at), folder / "trigger.onnx", ["states", "at", "kind"], [*VALUES, "roles"],
           {"states": {1: "tokens"}, "at": {0: "triggers"}, "kind": {0: "triggers"}}, quantized)  # fmt: skip
    _write(Paired(network), (states, marks), folder / "pair.onnx", ["states", "marks"], ["relations"],
           {"states": {1: "tokens"}, "marks": {0: "pairs", 1: "tokens"}}, quantized)  # fmt: skip


_ALIKE = 1e-4
"""How far two ways to compute the same lie apart at most, in 32 bits."""


def _compared(network: Network) -> None:
    ids = torch.arange(1000, 1040)[None]
    with torch.no_grad():
        apart = (Read(network)(ids)[1] - network.read(ids, torch.ones_like(ids))[1].sigmoid()).abs().max()
    if apart > _ALIKE:
        raise ValueError(f"the graph to be written is {apart:.4f} away from the network")


def _write(
    module: nn.Module, inputs: tuple[Tensor, ...], path: Path, names: list[str], outputs: list[str],
    free: dict[str, dict[int, str]], quantized: bool,
) -> None:  # fmt: skip
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / path.name
        torch.onnx.export(module.eval(), inputs, str(whole), input_names=names, output_names=outputs, dynamic_axes=free, opset_version=17, dynamo=False)  # fmt: skip
        if quantized:
            quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)
        else:
            shutil.copyfile(whole, path)


def main() -> None:
    """Export as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("network", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    network = new_network()
    network.load_state_dict(torch.load(args.network))
    args.out.mkdir(parents=True, exist_ok=True)
    export(network, args.out)
    shutil.copyfile(base_folder() / "tokenizer.json", args.out / "tokenizer.json")
    labels = {"kinds": KINDS, "modes": MODES, "realis": REALIS, "flags": FLAGS, "roles": ROLES, "relations": RELATIONS, "stances": STANCES}  # fmt: skip
    (args.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    sums = {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in sorted(args.out.glob("*.*"))
        if path.name != "card.json"
    }
    card = {"version": f"network {sha256(json.dumps(sums).encode()).hexdigest()[:8]}", "files": sums}
    (args.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    for path in sorted(args.out.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
