"""Charts as Mermaid text, for Markdown: every name quoted and spelt so that it is never taken for a command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.labels import WORDS
from mediaorg.renderer.views import LoopView
from mediaorg.text import Lang

MOST: Final = 60
"""The most roles of one picture: more cannot be read."""
_UNSAFE: Final = re.compile(r"[\"'<>&#;`%{}\[\]()|\\/:@*_~$]|-(?=-)")


def label(text: str) -> str:
    """A text between the quotation marks of a label: what Mermaid could read as anything else becomes `#number;`."""
    return _UNSAFE.sub(lambda found: f"#{ord(found.group())};", text.replace("\n", " "))


def node(identity: str) -> str:
    """The name of a node: never a keyword, and no two ids give one."""
    return "n_" + identity.replace("-", "_")


def organisation_chart(book: Handbook) -> str:
    """Layers as boxes with their roles, solid and dotted lines; nothing where there are too many roles to be read."""
    cards = [card for layer in book.layers for card in layer.cards]
    return "\n".join(_organisation(book)) if 1 < len(cards) <= MOST else ""


def _organisation(book: Handbook) -> Iterator[str]:
    yield "flowchart TB"
    for number, layer in enumerate(book.layers):
        if not layer.cards:
            continue
        if layer.name:
            yield f'  subgraph layer{number}["{label(layer.name)}"]'
        indent = "    " if layer.name else "  "
        yield from (f'{indent}{node(card.id)}["{label(card.who.name)}"]' for card in layer.cards)
        if layer.name:
            yield "  end"
    for line in book.lines:
        yield f"  {node(line.head)} {'-.->' if line.dotted else '-->'} {node(line.role)}"


def loop_chart(loop: LoopView, lang: Lang) -> str:
    """The stages of a loop in order, what travels between them on the arrows, open edges dotted, my stage marked."""
    return "\n".join(_loop(loop, lang)) if loop.stages else ""


def _loop(loop: LoopView, lang: Lang) -> Iterator[str]:
    yield "flowchart LR"
    comma = WORDS["sep"].say(lang)
    for stage in loop.stages:
        roles = comma.join(label(role.name) for role in stage.roles)
        words = label(stage.name) + (f"<br/>{roles}" if roles else "")
        yield f'  s{stage.number}["{words}"]' + (":::mine" if stage.mine else "")
    for stage in loop.stages if len(loop.stages) > 1 else ():
        following = stage.number % len(loop.stages) + 1
        what = comma.join(label(one) for one in stage.hands_on[:2]) + ("…" if len(stage.hands_on) > 2 else "")
        said = f'|"{what}"|' if what else ""
        arrow = "-->" if stage.hands_on or stage.shared else "-.-x"
        yield f"  s{stage.number} {arrow}{said} s{following}"
    if any(stage.mine for stage in loop.stages):
        yield "  classDef mine stroke-width:4px"
