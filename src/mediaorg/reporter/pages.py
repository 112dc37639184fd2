"""The files of a report by line number, and the lines above a place that say what it belongs to."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Final

from mediaorg.source.lines import LINE_BREAK

_REACH: Final = 300  # lines that are looked through upwards


class Pages:
    """The lines of each file; a file is divided when a line of it is first asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._starts: dict[str, array[int]] = {}

    def line(self, file: str, number: int) -> str | None:
        """A line, counted from 1, without its line break; None where there is no such file or line."""
        text = self._texts.get(file)
        if text is None:
            return None
        starts = self._table(file, text)
        if not 1 <= number <= len(starts):
            return None
        end = starts[number] if number < len(starts) else len(text)
        return text[starts[number - 1] : end].rstrip("\r\n")

    def headings(self, file: str, number: int) -> list[int]:
        """The entries of lists that a line lies in, as lines on which they begin: the outermost and the innermost."""
        indent = _indent(self.line(file, number) or "")
        found: list[int] = []
        for above in range(number - 1, max(number - _REACH, 0), -1):
            if not indent:
                break
            line = self.line(file, above) or ""
            if not line.strip() or line.lstrip().startswith("#") or _indent(line) >= indent:
                continue
            indent = _indent(line)
            if line.lstrip().startswith("- "):
                found.append(above)
        return sorted({found[0], found[-1]}) if found else []

    def _table(self, file: str, text: str) -> array[int]:
        if file not in self._starts:
            self._starts[file] = array("Q", [0])
            self._starts[file].extend(found.end() for found in LINE_BREAK.finditer(text))
        return self._starts[file]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
