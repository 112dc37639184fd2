"""Repairs: what can be mended without a doubt, and drafts for open loop edges that a person has to finish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from mediaorg.diagnostic import Diagnostic, Edit, Span
from mediaorg.linter.check import Checked
from mediaorg.source.document import Document
from mediaorg.spec.joined import Entry, Path
from mediaorg.text import Lang, Text

OPEN_EDGES: Final = ("loop-broken-edge", "loop-misrouted")
DRAFT: Final = Text(
    "{{from: {source}, to: {target}, artifact: to be written, sla: 24h, accept: to be written}} # draft: say what, by when, accepted how",
    "{{from: {source}, to: {target}, artifact: 待补, sla: 24h, accept: 待补}} # 草稿：请写清交什么、多久交、按什么验收",
)


def repairs(checked: Checked) -> Iterator[Edit]:
    """The edits that mend findings safely: nearest names, spellings of units and keys."""
    for diagnostic in checked.diagnostics:
        if diagnostic.repair is not None and diagnostic.waived is None:
            yield diagnostic.repair


def drafts(checked: Checked, lang: Lang) -> Iterator[Edit]:
    """A handoff for every open edge of a loop, in the shape that is asked for, marked as a draft."""
    missing = [_ends(one) for one in checked.diagnostics if one.rule.id in OPEN_EDGES and one.waived is None]
    lines = [DRAFT.say(lang, {"source": source, "target": target}) for source, target in dict.fromkeys(missing)]
    if lines and checked.parsed is not None:
        yield _appended(checked, lines)


def _ends(diagnostic: Diagnostic) -> tuple[str, str]:
    stage: Any = diagnostic.args["stage"]
    following: Any = diagnostic.args["next"]
    return stage.roles[0], following.roles[0]


def _appended(checked: Checked, lines: list[str]) -> Edit:
    """The edit that adds entries to the list of handoffs, in the file and the layout of those that are there."""
    assert checked.parsed is not None  # noqa: S101 - `drafts` has looked
    entries = checked.parsed.places.entries("handoffs")
    root = next(reading.document for reading in checked.readings if reading.document is not None)
    if not entries:
        return _new_list(root, lines)
    last = entries[-1]
    document, span = last.document, last.span()
    text_lines = document.text.splitlines()
    line = _last_line(last)
    first = text_lines[span.line - 1]
    indent = first[: len(first) - len(first.lstrip())]
    if not first.lstrip().startswith("-"):  # a list in brackets: one entry after another on a line of its own
        body = "".join(f",\n{indent or '  '}{text}" for text in (one.split(" # ")[0] for one in lines))
        return Edit(Span(document.file, span.end_line, span.end_column, span.end_line, span.end_column), body)
    body = "".join(f"\n{indent}- {text}" for text in lines)
    end = len(text_lines[line - 1]) + 1
    return Edit(Span(document.file, line, end, line, end), body)


def _new_list(root: Document, lines: list[str]) -> Edit:
    body = "".join(f"  - {text}\n" for text in lines)
    if root.data.get("handoffs") == []:
        return Edit(root.span(("handoffs",)), "\n" + body.removesuffix("\n"))
    end = root.end_span()
    return Edit(end, f"\nhandoffs:\n{body}".removesuffix("\n"))


def _last_line(entry: Entry) -> int:
    """The line on which the last thing of an entry ends."""
    return max(entry.span(path).end_line for path in _paths(entry.raw, ()))


def _paths(value: object, path: Path) -> Iterator[Path]:
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in children:
        yield from _paths(child, (*path, step))
