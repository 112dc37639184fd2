"""The picture of a diagnostic: lines of the files it points into, with signs and words under the places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediaorg.record import Record
from mediaorg.reporter.mark import Mark, draw_line
from mediaorg.reporter.pages import Pages
from mediaorg.reporter.style import Paint
from mediaorg.reporter.visible import one_line


class Frame(Record):
    """How a picture is drawn: the files, the cells that line numbers take, the width in cells, the colours."""

    pages: Pages
    digits: int
    width: int
    paint: Paint

    def draw(self, marks: Sequence[Mark]) -> Iterator[str]:
        """One block a file, the file of the first mark first; the lines above that mark which say where it lies."""
        first = marks[0].span
        for file in dict.fromkeys(mark.span.file for mark in marks):
            lines: dict[int, list[Mark]] = {}
            if file == first.file:
                lines.update((number, []) for number in self.pages.headings(file, first.line))
            for mark in marks:
                if mark.span.file == file:
                    lines.setdefault(mark.span.line, []).append(mark)
            yield from self._block(file, lines)
            yield self.edge("│")

    def edge(self, sign: str, number: str = "") -> str:
        """The left edge of a line."""
        return self.paint(f"{number:>{self.digits}}{sign}", "gutter")

    def _block(self, file: str, lines: dict[int, list[Mark]]) -> Iterator[str]:
        span = next(marks for marks in lines.values() if marks)[0].span
        yield f"{self.edge('┌─')} {one_line(file) or '?'}:{span.line}:{span.column}"
        yield self.edge("│")
        last = 0
        for number in sorted(lines):
            if last and number > last + 2:
                yield self.edge("·")
            room = self.width - self.digits - 2
            for is_source, text in draw_line(self.pages.line(file, number), lines[number], room, self.paint):
                yield f"{self.edge('│', str(number) if is_source else '')} {text}".rstrip()
            last = number
