"""Tables of the format in Markdown: a block of YAML, and below it what has to be found in it, one finding an item.

A block that does not begin with `mediaorg:` continues `HEAD`. A finding is its severity, rule and place: the place in the
organisation, or line, column and end for what was met while reading; then the other places that it points to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediaorg.diagnostic import Diagnostic
from tests.newsroom import HEAD

FOLDER: Final = Path(__file__).parent / "tables"
NOT_TOLD: Final = frozenset({"handbook-field-missing"})  # every second of these small organisations lacks some field
CASE: Final = re.compile(r"```yaml\n(?P<text>.*?)```\n(?P<found>(?:\n?- [^\n]*\n)*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """One row: the sentence that it belongs to, a specification, and what is to be found in it."""

    name: str
    text: str
    found: tuple[str, ...]


def cases(table: str) -> Iterator[Case]:
    """The rows of a table, each named after its section and its number there."""
    for section in re.split(r"^## ", (FOLDER / f"{table}.md").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title = section.partition("\n")[0]
        for number, match in enumerate(CASE.finditer(section), 1):
            found = tuple(line.removeprefix("- ") for line in match["found"].split("\n") if line)
            yield Case(f"{title} #{number}", match["text"], found)


def whole(text: str, head: str = HEAD) -> str:
    """The text of a block as a file."""
    return text if text.startswith("mediaorg:") else head + text


def row(one: Diagnostic) -> str:
    """A finding as an item of a table."""
    span = one.span
    end = f"{span.end_column}" if span.end_line == span.line else f"{span.end_line}:{span.end_column}"
    place = str(one.at) if one.at is not None else f"{span.line}:{span.column}-{end}"
    also = ", ".join(str(place.at or f"{place.span.line}:{place.span.column}") for place in one.related)
    waived = " (waived)" if one.waived is not None else ""
    return f"{one.severity} {one.rule.id} @ {place}" + (f" + {also}" if also else "") + waived
