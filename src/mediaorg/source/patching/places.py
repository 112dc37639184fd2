"""Single changes of a text: something is taken out, put in, or replaced, in the manner of what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from mediaorg.source.patching.cuttings import Cuttings
from mediaorg.source.patching.nodes import Nodes, Path
from mediaorg.source.patching.rendering import INDENT, entry_lines, flow, pair_lines, scalar
from mediaorg.source.positions import MAPPING, SCALAR


class Change(Enum):
    """What is done at a place."""

    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _extent(nodes: Nodes, entry: int, *, is_mapping: bool) -> tuple[int, int]:
    """From the first to behind the last character of an entry, or of a key with its value."""
    return nodes.start(entry), nodes.end(entry + 1 if is_mapping else entry)


# Taking out


def removed(nodes: Nodes, path: Path) -> str:
    """The text without a key and its value, or without an entry."""
    parent = nodes.value(path[:-1])
    nodes.key(path)
    is_mapping = nodes.positions.kind(parent) == MAPPING
    entries = nodes.entries(parent)
    place = path[-1] if isinstance(path[-1], int) else entries.index(nodes.key(path))
    start, end = _extent(nodes, entries[place], is_mapping=is_mapping)
    text = nodes.text
    if len(entries) == 1:
        return _emptied(nodes, path[:-1], parent, is_mapping=is_mapping)
    if nodes.is_flow(parent):
        if place + 1 < len(entries):
            return text[:start] + text[nodes.start(entries[place + 1]) :]
        before = _extent(nodes, entries[place - 1], is_mapping=is_mapping)[1]
        return text[:before] + text[end:]
    line = nodes.line_start(start)
    if is_mapping and text[line:start].strip():  # the first key, behind the dash of its entry
        return text[:start] + text[nodes.start(entries[place + 1]) :]
    return text[:line] + text[nodes.line_end(end) :]


def _emptied(nodes: Nodes, path: Path, parent: int, *, is_mapping: bool) -> str:
    """The text with empty brackets in place of a list or mapping."""
    return replaced(nodes, path, {} if is_mapping else [])


# Replacing


def replaced(nodes: Nodes, path: Path, value: Any) -> str:
    """The text with another value at a place."""
    node = nodes.value(path)
    text = nodes.text
    start, end = nodes.start(node), nodes.end(node)
    if nodes.positions.kind(node) == SCALAR or nodes.is_flow(node):
        old = text[start:end]
        return text[:start] + (_quoted_like(old, value) if old[:1] in ("'", '"') else flow(value)) + text[end:]
    key = nodes.key(path)
    begin = text.index(":", nodes.end(key)) + 1 if path and isinstance(path[-1], str) else start
    return text[:begin] + (" " if begin != start else "") + flow(value) + text[end:]


def _quoted_like(old: str, value: Any) -> str:
    """A text in the quotation marks of the one whose place it takes."""
    if not isinstance(value, str) or not value.isprintable() or "\\" in value or old[0] in value:
        return flow(value)
    return f"{old[0]}{value}{old[0]}"


# Putting in


def added(nodes: Nodes, path: Path, key: str, value: Any, cuttings: Cuttings) -> str:
    """The text with a new entry, or a new key and its value, as the one with the number that ends the path."""
    place = path[-1]
    assert isinstance(place, int)  # noqa: S101 - by number
    parent = nodes.value(path[:-1])
    is_mapping = nodes.positions.kind(parent) == MAPPING
    entries = nodes.entries(parent)
    if nodes.is_flow(parent):
        new = f"{scalar(key)}: {flow(value)}" if is_mapping else flow(value)
        if not entries:
            return _into_empty(nodes, path[:-1], (key, value), cuttings, is_mapping=is_mapping)
        return _into_brackets(nodes, entries, place, new, is_mapping=is_mapping)
    first = nodes.start(entries[0])
    column = first - nodes.line_start(first)
    if is_mapping:
        lines = list(pair_lines(key, value, " " * column))
        if column == 0 and isinstance(value, list) and any(isinstance(one, dict) for one in value):
            lines = [f"{scalar(key)}:", *(line for one in value for line in _entry(one, INDENT, cuttings))]
    else:
        dash = nodes.text.rfind("-", nodes.line_start(first), first)
        lines = _entry(value, nodes.text[nodes.line_start(first) : dash], cuttings)
    return _as_lines(nodes, entries, place, lines, is_mapping=is_mapping)


def _entry(value: Any, indent: str, cuttings: Cuttings) -> list[str]:
    """The lines of an entry: as it was written elsewhere, else as we write it."""
    cut = cuttings.lines(value)
    if cut is None:
        return list(entry_lines(value, indent))
    first, *rest = cut
    return [f"{indent}- {first}", *(f"{indent}{INDENT}{line}".rstrip() for line in rest)]


def _into_brackets(nodes: Nodes, entries: Sequence[int], place: int, new: str, *, is_mapping: bool) -> str:
    text = nodes.text
    if place < len(entries):
        start = nodes.start(entries[place])
        return f"{text[:start]}{new}, {text[start:]}"
    end = _extent(nodes, entries[-1], is_mapping=is_mapping)[1]
    return f"{text[:end]}, {new}{text[end:]}"


def _into_empty(nodes: Nodes, path: Path, pair: tuple[str, Any], cuttings: Cuttings, *, is_mapping: bool) -> str:
    """Into empty brackets: what is small stays in them, what is large takes lines of its own below the key."""
    key, value = pair
    node, text = nodes.value(path), nodes.text
    start, end = nodes.start(node), nodes.end(node)
    name = nodes.key(path)
    line = nodes.line_start(nodes.start(name))
    before = text[line : nodes.start(name)]
    if is_mapping or not isinstance(value, dict) or before.strip(" -") or len(flow(value)) <= SMALL:
        new = flow({key: value} if is_mapping else [value])
        return text[:start] + new + text[end:]
    indent = " " * len(before) + INDENT
    lines = _entry(value, indent, cuttings)
    return text[:start].rstrip(" ") + "".join(_line_break(text) + one for one in lines) + text[end:]


SMALL = 60


def _as_lines(nodes: Nodes, entries: Sequence[int], place: int, lines: Sequence[str], *, is_mapping: bool) -> str:
    text = nodes.text
    end_of_line = _line_break(text)
    body = "".join(f"{line}{end_of_line}" for line in lines)
    if place == 0 and not is_mapping:
        at = nodes.line_start(nodes.start(entries[0]))
        return text[:at] + body + text[at:]
    after = _extent(nodes, entries[max(place, 1) - 1], is_mapping=is_mapping)[1]
    at = nodes.line_end(after)
    if at == len(text) and not text.endswith("\n"):
        return text + end_of_line + body.removesuffix(end_of_line)
    gap = "" if is_mapping and place < len(entries) else _gap(nodes, entries, is_mapping=is_mapping)
    return text[:at] + gap + body + text[at:]


def _gap(nodes: Nodes, entries: Sequence[int], *, is_mapping: bool) -> str:
    """An empty line where the entries are parted by one."""
    if len(entries) < 2:
        return ""
    end = _extent(nodes, entries[-2], is_mapping=is_mapping)[1]
    between = nodes.text[nodes.line_end(end) : nodes.line_start(nodes.start(entries[-1]))]
    return _line_break(nodes.text) if between.replace("\r\n", "\n").startswith("\n") else ""
