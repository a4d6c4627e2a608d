"""What an error of each head costs."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from dateline.encoder.labels import KINDS, MODES, ROLES
from training.data import UNTOLD, Example, Lesson, Trigger
from training.network import Network

WEIGHTS = {"kinds": 8.0, "mode": 0.5, "realis": 0.7, "flags": 0.7, "about": 0.5, "klass": 0.2, "stance": 0.5, "roles": 6.0, "pairs": 1.0}  # fmt: skip
"""By trial on a tenth of the training part; binary losses are means over many easy cases, hence their weight."""

_SMOOTH = 0.1
_HIDDEN, _MASK = 0.06, 103
"""Share of tokens that are hidden while training, so that no word is learnt by heart; the base encoder's own mask."""
_MODE_KIND = torch.tensor([KINDS.index(kind) for kind, _ in MODES])


def batch_of(examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """Token numbers and mask, padded to the longest."""
    longest = max(len(e.ids) for e in examples)
    ids = torch.zeros(len(examples), longest, dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, example in enumerate(examples):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        mask[row, : len(example.ids)] = 1
    return ids, mask


def losses(network: Network, examples: Sequence[Example]) -> dict[str, Tensor]:
    """The loss of each head that the examples tell something about."""
    mask, states, kinds = _read(network, examples)
    found = _kind_loss(kinds.float(), examples)
    rows = [(row, t) for row, e in enumerate(examples) for t in e.triggers or ()]
    if rows:
        found |= _trigger_losses(network, states, mask, rows, examples)
    if any(e.pairs for e in examples):
        found["pairs"] = _pair_loss(network, states, mask, examples)
    return found


def _read(network: Network, examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Mask, states and kinds of a batch, some of its tokens hidden."""
    ids, mask = batch_of(examples)
    ids = torch.where((torch.rand(ids.shape) < _HIDDEN) & (mask > 0), _MASK, ids)
    return mask, *network.read(ids, mask)


def lesson_losses(network: Network, lessons: Sequence[Lesson]) -> dict[str, Tensor]:
    """How far a network is from what its teachers say, head by head; of pairs they say nothing."""
    _, states, kinds = _read(network, lessons)
    each, target, words = _from_words(kinds, [(lesson.words, lesson.kinds) for lesson in lessons])
    found = {"kinds": (each * (1 + target)).sum() / words}
    rows = [(row, taught) for row, lesson in enumerate(lessons) for taught in lesson.taught]
    if not rows:
        return found
    row = torch.tensor([r for r, _ in rows])
    kind = torch.tensor([t.kind for _, t in rows])
    told, roles = network.trigger(states[row], torch.tensor([t.at for _, t in rows]), kind)
    told["mode"] = of_kind(told["mode"], kind)
    for name, scores in told.items():
        right = torch.stack([t.values[name].float() for _, t in rows])
        if name == "flags":
            found[name] = nn.functional.binary_cross_entropy_with_logits(scores.float(), right)
        else:
            found[name] = nn.functional.cross_entropy(scores.float(), right)
    each, _, words = _from_words(roles, [(lessons[r].words, taught.roles) for r, taught in rows])
    found["roles"] = each.sum() / (words * roles.shape[-1])
    return found


def _from_words(scores: Tensor, told: Sequence[tuple[Sequence[int], Tensor]]) -> tuple[Tensor, Tensor, int]:
    """How far the scores of words are from what is told of them (0 elsewhere), what is told, and of how many words."""
    target, weight = torch.zeros_like(scores, dtype=torch.float), torch.zeros(scores.shape[:2])
    for row, (words, likely) in enumerate(told):
        target[row, words] = likely.float()
        weight[row, words] = 1
    each = nn.functional.binary_cross_entropy_with_logits(scores.float(), target, reduction="none")
    return each * weight[..., None], target, sum(len(words) for words, _ in told)


def of_kind(modes: Tensor, kind: Tensor) -> Tensor:
    """Scores of modes, those of other types of act so low that they cost nothing."""
    return modes.float().masked_fill(_MODE_KIND[None] != kind[:, None], -1e4)


def _kind_loss(kinds: Tensor, examples: Sequence[Example]) -> dict[str, Tensor]:
    target, weight = torch.zeros_like(kinds), torch.zeros_like(kinds)
    for row, example in enumerate(examples):
        if example.triggers is not None:
            weight[row, example.words] = torch.tensor(example.told, dtype=torch.float)
            for trigger in example.triggers:
                target[row, trigger.at, trigger.kind] = 1
                weight[row, trigger.at, trigger.kind] = 2
    if not weight.any():
        return {}
    each = nn.functional.binary_cross_entropy_with_logits(kinds, target, reduction="none")
    return {"kinds": (each * weight).sum() / weight[..., 0].count_nonzero().clamp(min=weight[..., -1].count_nonzero())}


def _trigger_losses(
    network: Network, states: Tensor, mask: Tensor, rows: Sequence[tuple[int, Trigger]], examples: Sequence[Example]
) -> dict[str, Tensor]:
    row = torch.tensor([r for r, _ in rows])
    triggers = [t for _, t in rows]
    kind = torch.tensor([t.kind for t in triggers])
    told, roles = network.trigger(states[row], torch.tensor([t.at for t in triggers]), kind)
    told = {name: scores.float() for name, scores in told.items()}
    told["mode"] = of_kind(told["mode"], kind)
    found = {}
    for name in ("mode", "realis", "about", "klass", "stance"):
        target = torch.tensor([getattr(t, name) for t in triggers])
        if (target != UNTOLD).any():
            found[name] = nn.functional.cross_entropy(told[name], target, ignore_index=UNTOLD)
    flags = torch.tensor([t.flags for t in triggers], dtype=torch.float)
    if (flags != UNTOLD).any():
        each = nn.functional.binary_cross_entropy_with_logits(told["flags"], flags.clamp(min=0), reduction="none")
        found["flags"] = each[flags != UNTOLD].mean()
    found["roles"] = _role_loss(roles.float(), [examples[r].words for r, _ in rows], triggers)
    return found


def _role_loss(roles: Tensor, words: Sequence[Sequence[int]], triggers: Sequence[Trigger]) -> Tensor:
    """A word is judged by its first token: what stands inside it is told by that."""
    target, weight = torch.zeros_like(roles), torch.zeros_like(roles)
    for row, trigger in enumerate(triggers):
        for name, tokens in trigger.roles.items():
            role = ROLES.index(name)
            weight[row, words[row], role] = 1
            target[row, tokens, role] = 1
    each = nn.functional.binary_cross_entropy_with_logits(roles, target, reduction="none")
    return (each * weight).sum() / weight.sum().clamp(min=1)


def _pair_loss(network: Network, states: Tensor, mask: Tensor, examples: Sequence[Example]) -> Tensor:
    """The likelihood of any relation that would be right, smoothed."""
    rows = [(row, pair) for row, e in enumerate(examples) for pair in e.pairs]
    row = torch.tensor([r for r, _ in rows])
    marks = torch.zeros(len(rows), states.shape[1], dtype=torch.long)
    right = torch.zeros(len(rows), network.pair.out[1].out_features)
    for at, (_, pair) in enumerate(rows):
        marks[at, pair.actor], marks[at, pair.recipient] = 1, 2
        right[at, list(pair.relations)] = 1
    scores = network.pair(states[row], mask[row], marks).float().log_softmax(-1)
    likely = torch.logsumexp(scores.masked_fill(right == 0, -1e4), -1)
    # a sentence with many pairs counts once
    share = torch.tensor([1 / len(examples[r].pairs) for r, _ in rows])
    smooth = (1 - _SMOOTH) * likely + _SMOOTH * scores.mean(-1)
    return -(smooth * share).sum() / share.sum()
