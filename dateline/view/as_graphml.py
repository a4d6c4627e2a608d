"""GraphML (graphml.graphdrawing.org): who cites whom as a directed graph, for Gephi, yEd, igraph, networkx.

Needs    citations, the directory of outlets
Gives    a knot for each outlet and source, with its name, and of one in the table of outlets (`listed`) its country,
         kind, control and owner; an edge for each citation from who cites to who is cited, its weight how often
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO, get_args

from lxml import etree

from dateline.model import Citation, Stance
from dateline.vocab.directory import Directory

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_STANCES: tuple[Stance, ...] = get_args(Stance)
_KNOT = ("label", "listed", "country", "kind", "control", "owner")
_EDGE = ("how", "weight", "articles", "first", "last", *_STANCES)
_NUMBERS = frozenset({"weight", "articles", *_STANCES})


def write(citations: Iterable[Citation], out: BinaryIO, names: Directory) -> None:
    """Write citations as a graph; the knots in the order of the alphabet, the edges in that of the citations."""
    rows = list(citations)
    root = etree.Element("graphml", xmlns=_SPACE)
    for fields, of in ((_KNOT, "node"), (_EDGE, "edge")):
        for name in fields:
            kind = "int" if name in _NUMBERS else "boolean" if name == "listed" else "string"
            etree.SubElement(root, "key", {"id": f"{of}-{name}", "for": of, "attr.name": name, "attr.type": kind})
    graph = etree.SubElement(root, "graph", id="citations", edgedefault="directed")
    ids = {name: f"n{at}" for at, name in enumerate(sorted({end for c in rows for end in (c.citing, c.cited)}))}
    for name, id_ in ids.items():
        _data(etree.SubElement(graph, "node", id=id_), "node", _of_knot(name, names))
    for at, row in enumerate(rows):
        edge = etree.SubElement(graph, "edge", id=f"e{at}", source=ids[row.citing], target=ids[row.cited])
        _data(edge, "edge", _of_edge(row))
    out.write(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _of_knot(name: str, names: Directory) -> dict[str, object]:
    outlet = names.by_name.get(name)
    found: dict[str, object] = {"label": name, "listed": "false" if outlet is None else "true"}
    if outlet is not None:
        found |= {"country": outlet.country, "kind": outlet.kind, "control": outlet.control, "owner": outlet.owner}
    return found


def _of_edge(row: Citation) -> dict[str, object]:
    found: dict[str, object] = {"how": row.how, "weight": row.times, "articles": row.articles}
    found |= {name: day.isoformat() for name, day in (("first", row.first), ("last", row.last)) if day}
    return found | {stance: row.stances.get(stance, 0) for stance in _STANCES if row.how == "cites"}


def _data(parent: etree._Element, of: str, values: dict[str, object]) -> None:
    for name, value in values.items():
        if value is not None:
            etree.SubElement(parent, "data", key=f"{of}-{name}").text = _plain(str(value))


def _plain(text: str) -> str:
    """Without the characters that XML 1.0 has no place for: a page's outlet may be any text."""
    return "".join(
        c for c in text if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )
