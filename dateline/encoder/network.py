"""The network as it is shipped: three graphs of one training, run by onnxruntime on one thread.

Needs    the files under `weights/`, which are part of the package
Gives    numbers for one sentence: states of its tokens, kinds of trigger, what hangs on each, what holds between two

A sentence is run alone. 8-bit numbers depend on their company (activations share a scale), so a sentence in a batch
would read a little differently from page to page; alone it reads the same anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from io import BytesIO
from math import exp, log
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.encoder.labels import KINDS, RELATIONS
from dateline.errors import NetworkError
from dateline.model import Span

LONGEST = 510
"""Tokens of a sentence that the encoder has positions for, its two marks aside."""

_LEAST = 0.01
"""Scores nearer to 0 or 1 are held to be as sure as this: there are too few to tell them apart."""

Numbers = npt.NDArray[np.float32]
_FILES = ("read.onnx", "trigger.onnx", "pair.onnx", "tokenizer.json")
_AXES = "gist.npy"
_VALUES = ("mode", "realis", "flags", "about", "klass", "stance", "roles")


class Sentence(NamedTuple):
    """One sentence as read: `kinds` are probabilities (tokens x kinds); offsets are of its own text."""

    offsets: tuple[Span, ...]
    words: tuple[int, ...]
    states: Numbers
    kinds: Numbers


class Network:
    """The graphs and the tokenizer, loaded once a process; the graph of pairs when it is first asked."""

    def __init__(self) -> None:
        """Load everything.

        Raises:
            NetworkError: a file or a library is missing or damaged.
        """
        folder = _folder()
        missing = [name for name in _FILES if not (folder / name).is_file()]
        if missing:
            raise NetworkError(f"the network is not whole: {', '.join(missing)} missing; ask `dateline doctor`")
        try:
            from tokenizers import Tokenizer

            self._graphs = {name: _graph(name) for name in ("read", "trigger")}
            self._tokenizer = Tokenizer.from_buffer((folder / "tokenizer.json").read_bytes())
        except Exception as error:
            raise NetworkError(f"the network cannot be loaded ({_line(error)}); ask `dateline doctor`") from error
        card = _card(folder)
        self._meaning = card.get("meaning")
        self._axes = _axes(folder) if _has_axes(card) else None
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def read(self, text: str) -> Sentence:
        """Read one sentence; what lies behind its first 510 tokens is not read."""
        encoding = self._tokenizer.encode(text)
        ids, offsets = encoding.ids, encoding.offsets
        if len(ids) > LONGEST:
            ids, offsets = [*ids[: LONGEST - 1], ids[-1]], [*offsets[: LONGEST - 1], (0, 0)]
        states, kinds = self._run("read", ids=np.array([ids], dtype=np.int64))
        return Sentence(tuple(offsets), _words(text, offsets), states, kinds[0])

    def gist(self, text: str) -> Numbers | None:
        """What a text says, as numbers of length 1, to be compared with another that may share no word with it.

        The states of its tokens in the mean, with the mean of all texts taken off, on axes that tell alike much. The
        text is read alone: within its sentence the states of a quotation tell of what stands around it, too. None where
        nothing is said, or where `training.gist` has found no axes for this network.
        """
        if self._axes is None or not text.strip():
            return None
        told = self._axes[1:] @ (self.state(text) - self._axes[0])
        long = float(np.linalg.norm(told))
        found: Numbers = told / long if long else told
        return found

    def state(self, text: str) -> Numbers:
        """The states of a text's tokens in the mean."""
        states = self.read(text).states
        mean: Numbers = states.reshape(-1, states.shape[-1]).mean(axis=0)
        return mean

    def likelihood(self, score: float, sides: Sequence[float]) -> float:
        """How often an act that was read like this is right, as counted on sentences that were not trained on.

        `score` is the likelihood of its trigger, `sides` those of the words that are likeliest its actors and its
        recipients.
        """
        if self._meaning is None:  # a network that is being calibrated
            return score
        return 1 / (1 + exp(-sum(w * sign for w, sign in zip(self._meaning, signs(score, sides), strict=True))))

    def triggers(self, sentence: Sentence, at: Sequence[int], kinds: Sequence[str]) -> dict[str, Numbers]:
        """What hangs on triggers: scores of each value (K x labels), likelihood of each role (K x tokens x roles)."""
        numbers = np.array([KINDS.index(kind) for kind in kinds], dtype=np.int64)
        found = self._run("trigger", states=sentence.states, at=np.array(at, dtype=np.int64), kind=numbers)
        return dict(zip(_VALUES, found, strict=True))

    def relate(self, sentence: Sentence, actor: Sequence[Span], recipient: Sequence[Span]) -> dict[str, float]:
        """The probability of each relation between two parties, spans in the sentence's own text."""
        marks = np.zeros((1, len(sentence.offsets)), dtype=np.int64)
        for mark, spans in ((1, actor), (2, recipient)):
            marks[0, [at for at, o in enumerate(sentence.offsets) if o[1] > o[0] and _touches(o, spans)]] = mark
        (found,) = self._run("pair", states=sentence.states, marks=marks)
        return dict(zip(RELATIONS, map(float, found[0]), strict=True))

    def _run(self, graph: str, **inputs: npt.NDArray[Any]) -> list[Numbers]:
        if graph not in self._graphs:  # pairs are asked for by `relate` alone
            self._graphs[graph] = _whole(graph)
        found: list[Numbers] = self._graphs[graph].run(None, inputs)
        return found


def signs(score: float, sides: Sequence[float]) -> list[float]:
    """What speaks for an act: a constant, the logit of its score, and of each side how far it is from even chances."""
    told = min(max(score, _LEAST), 1 - _LEAST)
    return [1.0, log(told / (1 - told)), *(abs(2 * likely - 1) for likely in sides)]


def _whole(name: str) -> Any:
    """A graph, loaded.

    Raises:
        NetworkError: it is damaged.
    """
    try:
        return _graph(name)
    except Exception as error:
        raise NetworkError(f"the network cannot be loaded ({_line(error)}); ask `dateline doctor`") from error


def _graph(name: str) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession((_folder() / f"{name}.onnx").read_bytes(), options)


def compare() -> str:
    """Compare the shipped files with the hashes that were taken when they were written; give the network's version.

    Raises:
        NetworkError: a file is missing or another than the one that was written.
    """
    folder = _folder()
    card = _card(folder)
    names = (*_FILES, _AXES) if _has_axes(card) else _FILES
    try:
        sums = {name: sha256((folder / name).read_bytes()).hexdigest() for name in names}
    except OSError as error:
        raise NetworkError(f"the network is not whole ({_line(error)})") from error
    damaged = sorted(name for name, each in sums.items() if card["files"].get(name) != each)
    if damaged:
        raise NetworkError(f"the network is damaged: {', '.join(damaged)}")
    return str(card["version"])


def _card(folder: Traversable) -> dict[str, Any]:
    """What was written beside the files when they were made: version, hashes, what scores mean."""
    try:
        card: dict[str, Any] = json.loads((folder / "card.json").read_bytes())
    except (OSError, ValueError) as error:
        raise NetworkError(f"the network is not whole ({_line(error)}); ask `dateline doctor`") from error
    return card


def _has_axes(card: dict[str, Any]) -> bool:
    """Whether the axes of gists were found for this network, and not for one before it."""
    return bool(card.get("gist") == card["files"].get("read.onnx"))


def _axes(folder: Traversable) -> Numbers:
    """The mean state of texts, and the axes of gists.

    Raises:
        NetworkError: the file is missing or damaged.
    """
    try:
        found: Numbers = np.load(BytesIO((folder / _AXES).read_bytes())).astype(np.float32)
    except (OSError, ValueError, EOFError) as error:
        raise NetworkError(f"the network is not whole: {_AXES} ({_line(error)}); ask `dateline doctor`") from error
    return found


def _folder() -> Traversable:
    return resources.files("dateline.encoder") / "weights"


@cache
def network() -> Network:
    """The network, loaded when it is first asked for."""
    return Network()


def _words(text: str, offsets: Sequence[Span]) -> tuple[int, ...]:
    """The tokens that begin a word: where a trigger can stand."""
    return tuple(
        at
        for at, (start, end) in enumerate(offsets)
        if end > start and not (start and text[start - 1].isalnum() and text[start].isalnum())
    )


def _touches(span: Span, spans: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
