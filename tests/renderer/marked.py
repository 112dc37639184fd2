"""What the pages of a tagged PDF show, by the marks that tie it to the elements of the document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Page, String, parse_content_stream

UNMARKED: Final = "unmarked"
"""Shown, but neither content of an element nor said to be of no concern to a reader."""
Alphabet: TypeAlias = Mapping[int, str]
Marked: TypeAlias = tuple[str, bool]


def shown(page: Page) -> dict[str, str]:
    """The texts of a page by their marks: the number of a content, else Header, Footer, Artifact or UNMARKED."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for mark, text in _strings(page):
        texts[mark] += [text] if text else []
    return {mark: ("" if mark.isdigit() else " | ").join(parts) for mark, parts in texts.items()}


def painted(page: Page) -> set[str]:
    """The marks under which a page shows anything: texts, lines, areas, pictures."""
    marks, found = [UNMARKED], set()
    for operator, operands in _instructions(page):
        if operator in {"BDC", "BMC"}:
            marks.append(_mark(operands, marks[-1])[0])
        elif operator == "EMC":
            marks.pop()
        elif operator in {"Tj", "TJ", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}:
            found.add(marks[-1])
    return found


def _strings(page: Page) -> Iterator[tuple[str, str]]:
    """Every string of a page with its mark."""
    fonts = page.resources.get("/Font", Dictionary())
    alphabets = {name: _alphabet(font) for name, font in fonts.items()}
    marks: list[Marked] = [(UNMARKED, False)]
    alphabet: Alphabet = {}
    for operator, operands in _instructions(page):
        mark, is_replaced = marks[-1]
        if operator in {"BDC", "BMC"}:
            mark, instead = _mark(operands, mark)
            marks.append((mark, is_replaced or instead is not None))
            yield mark, instead or ""
        elif operator == "EMC":
            marks.pop()
        elif operator == "Tf":
            alphabet = alphabets[str(operands[0])]
        elif operator in {"Tj", "TJ"} and not is_replaced:
            yield mark, _spelt(operands[0], alphabet)


def _instructions(page: Page) -> Iterator[tuple[str, Sequence[Object]]]:
    for one in parse_content_stream(page):
        yield str(one.operator), list(one.operands)


def _mark(operands: Sequence[Object], outer: str) -> tuple[str, str | None]:
    """What content is marked as, and the text that is read in its place."""
    told = operands[1] if len(operands) > 1 else None
    values = told if isinstance(told, Dictionary) else Dictionary()
    if operands[0] == Name.Artifact:
        return str(values.get("/Subtype", Name.Artifact))[1:], None
    instead = values.get("/ActualText")
    return str(values.get("/MCID", outer)), None if instead is None else str(instead)


def _spelt(operand: Object, alphabet: Alphabet) -> str:
    """A string that is shown, which two bytes a glyph make up."""
    strings = list(operand) if isinstance(operand, Array) else [operand]
    codes = b"".join(bytes(one) for one in strings if isinstance(one, String))
    return "".join(alphabet[int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))


def _alphabet(font: Object) -> Alphabet:
    """What the glyphs of a font mean."""
    told = font.ToUnicode.read_bytes().decode("ascii")
    assert "beginbfrange" not in told
    pairs = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", told.partition("endcodespacerange")[2])
    return {int(glyph, 16): bytes.fromhex(text).decode("utf-16-be") for glyph, text in pairs}
