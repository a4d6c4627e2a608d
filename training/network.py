"""The network: a small encoder that reads a sentence once, and heads on that reading.

Needs    PyTorch and transformers (training only)
Gives    for each token whether an act or a cue stands there; for each such trigger its mode, realis, flags and which
         tokens play which part; for two given parties what holds between them

No head reads the sentence again. A trigger's parts are scored token by token against the trigger's own state; a pair
of parties asks the states of the sentence one question (one layer of attention with the pair as its query).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from dateline.encoder.labels import ABOUT, CLASSES, FLAGS, KINDS, MODES, REALIS, RELATIONS, ROLES, STANCES

WIDTH = 384
_ROOM = 192
_FAR = 24
"""Tokens beyond which a distance is no longer told apart."""


class TriggerHead(nn.Module):
    """All that hangs on a trigger, from the state of its token and those of the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.values = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1))
        sizes = {"mode": len(MODES), "realis": len(REALIS), "flags": len(FLAGS), "about": len(ABOUT), "klass": len(CLASSES), "stance": len(STANCES)}  # fmt: skip
        self.out = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in sizes.items()})
        self.trigger, self.token = nn.Linear(WIDTH, _ROOM), nn.Linear(WIDTH, _ROOM)
        self.distance = nn.Embedding(2 * _FAR + 1, _ROOM)
        self.kind = nn.Embedding(len(KINDS), _ROOM)
        self.role = nn.Sequential(nn.Linear(3 * _ROOM, _ROOM), nn.GELU(), nn.Dropout(0.1), nn.Linear(_ROOM, len(ROLES)))

    def forward(self, states: Tensor, at: Tensor, kind: Tensor) -> tuple[dict[str, Tensor], Tensor]:
        """Values (K x labels) and roles (K x tokens x roles) of K triggers; `states` are K x tokens x width."""
        own = states.gather(1, at[:, None, None].expand(-1, 1, WIDTH))[:, 0]
        values = self.values(own)
        told = {name: head(values) for name, head in self.out.items()}
        steps = torch.arange(states.shape[1])[None] - at[:, None]
        near = self.distance(steps.clamp(-_FAR, _FAR) + _FAR)
        one = self.trigger(own)[:, None] + self.kind(kind)[:, None]
        each = self.token(states)
        roles = self.role(torch.cat([one * each, each + near, (one + near).expand_as(each)], -1))
        return told, roles


class PairHead(nn.Module):
    """What holds between two parties: the pair asks the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = nn.Embedding(3, WIDTH)
        nn.init.normal_(self.mark.weight, std=0.02)
        self.query = nn.Linear(3 * WIDTH, WIDTH)
        self.keys, self.asks = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.attention = nn.MultiheadAttention(WIDTH, 6, batch_first=True, dropout=0.1)
        self.more = nn.Sequential(nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 2 * WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * WIDTH, WIDTH))  # fmt: skip
        self.out = nn.Sequential(nn.Dropout(0.1), nn.Linear(4 * WIDTH, len(RELATIONS)))

    def forward(self, states: Tensor, mask: Tensor, marks: Tensor) -> Tensor:
        """Scores (K x relations); `marks` (K x tokens) are 1 at the actor's tokens, 2 at the recipient's."""
        parts = [_mean(states, marks == 1), _mean(states, marks == 2), _mean(states, mask > 0)]
        keys = self.keys(states + self.mark(marks))
        query = self.query(torch.cat(parts, -1))[:, None]
        query = query + self._ask(self.asks(query), keys, mask)
        query = query + self.more(query)
        return self.out(torch.cat([*parts, query[:, 0]], -1))

    def _ask(self, query: Tensor, keys: Tensor, mask: Tensor) -> Tensor:
        """The attention, written out: the library's own is exported for sentences of one length only."""
        of = self.attention
        weights, biases = of.in_proj_weight.chunk(3), of.in_proj_bias.chunk(3)
        asked, held, given = (
            nn.functional.linear(x, weight, bias).reshape(x.shape[0], x.shape[1], of.num_heads, -1).transpose(1, 2)
            for x, weight, bias in zip((query, keys, keys), weights, biases, strict=True)
        )
        scores = asked @ held.transpose(2, 3) / of.head_dim**0.5
        shares = scores.masked_fill(mask[:, None, None] == 0, -1e4).softmax(-1)
        shares = nn.functional.dropout(shares, of.dropout, self.training)
        return of.out_proj((shares @ given).transpose(1, 2).flatten(2))


def _mean(states: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen.float()[..., None]
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1)


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.kinds = nn.Sequential(nn.Dropout(0.1), nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, len(KINDS)))
        self.trigger, self.pair = TriggerHead(), PairHead()

    def read(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """States (sentences x tokens x width) and kinds of trigger (sentences x tokens x kinds)."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return states, self.kinds(states)
