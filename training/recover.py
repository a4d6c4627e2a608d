"""The shipped network as one to go on from: its 8-bit weights as 32-bit ones.

    python -m training.recover OUT.pt [--weights FOLDER]

Whoever has more sentences need not begin anew: `training.train --start OUT.pt --only marks` goes on from here. An ONNX file
does not name the weights of its products; they are found by exporting a network whose weights are known.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper

from training import WEIGHTS
from training.export import export
from training.network import Network
from training.train import new_network

Array = npt.NDArray[Any]
GRAPHS = ("read.onnx", "trigger.onnx", "pair.onnx")


def recover(weights: Path) -> Network:
    """The network whose weights are nearest to those of the files in a folder.

    Raises:
        ValueError: the files are of a network of another shape.
    """
    network = new_network()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter)  # layers that begin as copies of each other would be taken for one
    with tempfile.TemporaryDirectory() as folder:
        export(network, Path(folder), quantized=False)
        state = network.state_dict()
        left = {name for name, _ in network.named_parameters()}
        for graph in GRAPHS:
            known, shipped = _initializers(Path(folder) / graph), _initializers(weights / graph)
            products = {
                each.input[1] for each in onnx.load(str(weights / graph)).graph.node if "MatMul" in each.op_type
            }
            for names, parts in _as_written(state):
                found = [_found(part.numpy(), known, shipped, products) for part in parts]
                if all(array is not None for array in found):
                    whole = np.concatenate([array for array in found if array is not None])
                    for name, each in zip(names, np.split(whole, len(names)), strict=True):
                        shaped = np.ascontiguousarray(each, dtype=np.float32).reshape(state[name].shape)
                        state[name] = torch.from_numpy(shaped)
                        left.discard(name)
    if left:
        raise ValueError(f"not found in {weights}: {', '.join(sorted(left))}")
    network.load_state_dict(state)
    return network


def _initializers(path: Path) -> dict[str, Array]:
    return {each.name: numpy_helper.to_array(each) for each in onnx.load(str(path)).graph.initializer}


def _as_written(state: dict[str, torch.Tensor]) -> Iterator[tuple[tuple[str, ...], tuple[torch.Tensor, ...]]]:
    """The parameters as they are exported: some three as one, some one in three parts."""
    for name, each in state.items():
        if ".self.query." in name:
            names = tuple(name.replace("query", part) for part in ("query", "key", "value"))
            yield names, (torch.cat([state[part] for part in names]),)
        elif "token_type" in name:
            yield (name,), (each[0],) * len(each)  # a sentence that is read alone is of the first kind
        elif ".self.key." not in name and ".self.value." not in name:
            yield (name,), each.chunk(3) if ".in_proj_" in name else (each,)


def _found(values: Array, known: dict[str, Array], shipped: dict[str, Array], products: set[str]) -> Array | None:
    """What is shipped where the known network has some values, as they are or turned; in a product weights are turned."""
    for name, array in known.items():
        same = array.shape == values.shape and np.array_equal(array, values)
        turned = not same and array.ndim == 2 and array.T.shape == values.shape and np.array_equal(array.T, values)
        if same or turned:
            if (whole := shipped.get(name)) is not None:
                return whole.T if turned else whole
            for spelt in (name, f"{name}_Transposed"):  # by the version of onnxruntime that wrote it
                if (whole := _dequantized(shipped, spelt)) is not None:
                    return whole.T if f"{spelt}_quantized" in products else whole
    return None


def _dequantized(shipped: dict[str, Array], name: str) -> Array | None:
    values = shipped.get(f"{name}_quantized")
    if values is None:
        return None
    scale, zero = shipped[f"{name}_scale"], shipped[f"{name}_zero_point"].astype(np.float32)
    return (values.astype(np.float32) - zero) * scale


def main() -> None:
    """Write the recovered network."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    torch.save(recover(args.weights).state_dict(), args.out)


if __name__ == "__main__":
    main()
