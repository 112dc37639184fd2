"""Draws the card of one role: name, posts filled and open, duties, backups, what is folded away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.marks import SIGNS
from mediaorg.renderer.chart.palette import soft
from mediaorg.renderer.chart.posts import Post
from mediaorg.renderer.chart.shapes import Box, Group, Rect, Shape, Words
from mediaorg.renderer.chart.typesetting import Style, paragraph, pill, pill_width
from mediaorg.text import Lang

WIDTH: Final = 224.0
PAD: Final = 14.0
INNER: Final = WIDTH - 2 * PAD
NAME: Final = Style(16, bold=True)
OTHER: Final = Style(12, fill="muted", most=2)
BACKUP: Final = Style(12, fill="muted", most=2)
DUTIES: Final = Style(12, fill="muted", most=1)
NOTE: Final = Style(12, fill="amber", most=2)
WARNING: Final = Style(12, bold=True, fill="red", most=2)
DETAIL: Final = Style(12, most=2)
MORE: Final = Style(14, bold=True, fill="muted", most=2)
BAR: Final = 5.0
BADGE: Final = 17.0
PILLS: Final = 30.0
SECOND_ROW: Final = 21.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card set in lines, ready to be put somewhere."""

    post: Post
    lang: Lang

    @property
    def is_rest(self) -> bool:
        """Whether it stands for the rest of a team, not for a role."""
        return self.post.posts == 0 and not self.post.duties and self.post.id.startswith("more-of-")

    @property
    def height(self) -> float:
        """The least height that holds everything."""
        if self.is_rest:
            return 2 * PAD + MORE.height(MORE.lines(self.post.name, INNER))
        return BAR + PAD - 2 + sum(height for _, height in self._parts()) + PAD - 4

    def _parts(self) -> Iterator[tuple[str, float]]:
        """The parts from the top down, with the height of each."""
        post = self.post
        yield "name", NAME.height(NAME.lines(post.name, INNER))
        yield "other", OTHER.height(OTHER.lines(post.other, INNER))
        for place, mark in enumerate(post.marks):
            told = sum(DETAIL.height(DETAIL.lines(line, INNER)) + 2 for line in mark.lines)
            yield f"mark:{place}", 29 + told
        yield "staff", self._staff_height()
        if post.backups or post.unbacked:
            yield "backup", max(BACKUP.height(self._backup_lines()), BADGE) + 5
        for style, texts in ((NOTE, post.notes), (WARNING, post.warnings)):
            for text in texts:
                yield f"{'note' if style is NOTE else 'warning'}:{text}", style.height(style.lines(text, INNER)) + 2
        if post.hidden:
            yield "hidden", 28

    def _backup_lines(self) -> tuple[str, ...]:
        text = self.post.backups or words.UNBACKED.say(self.lang)
        return BACKUP.lines(text, INNER - BADGE - 7)

    def draw(self, rect: Rect, colour: str, *, marked: bool = False) -> Group:
        """The card in a rectangle that is at least as high as it needs."""
        return Group(
            tuple(self._shapes(rect, colour, marked)), (self.post.id,) if not self.is_rest else (), self._tip()
        )

    def _tip(self) -> str:
        """All that the card says, for those who point at it: names that were too long are whole here."""
        return words.joined(self.post.name, self.post.other, self.post.backups and f"B: {self.post.backups}")

    def _shapes(self, rect: Rect, colour: str, marked: bool) -> Iterator[Shape]:
        if self.is_rest:
            yield Box(rect, "card", "card", "line", 10, 1.2, "4 4")
            lines = MORE.lines(self.post.name, INNER)
            top = rect.y + (rect.height - MORE.height(lines)) / 2
            yield from paragraph(Rect(rect.x + PAD, top, INNER, MORE.height(lines)), lines, MORE, "middle")
            return
        yield from self._frame(rect, colour, marked)
        y = rect.y + BAR + PAD - 2
        for part, height in self._parts():
            yield from self._part(part, Rect(rect.x + PAD, y, INNER, height), colour)
            y += height

    def _frame(self, rect: Rect, colour: str, marked: bool) -> Iterator[Shape]:
        if self.post.hidden:  # a pile of cards
            yield Box(rect.moved(6, 6), "pile", "card", "faint", 10)
            yield Box(rect.moved(3, 3), "pile", "card", "faint", 10)
        if marked:
            yield Box(rect.inset(-4), "mark", "", colour, 13, 3)
        vacant = self.post.posts > 0 and self.post.filled == 0
        yield Box(rect, "bar", colour, radius=10)
        yield Box(Rect(rect.x, rect.y + BAR, rect.width, rect.height / 2), "face", "card")
        yield Box(Rect(rect.x, rect.y + BAR + 1, rect.width, rect.height - BAR - 1), "face", "card", radius=10)
        if self.post.marks:
            sign = SIGNS[self.post.marks[0].kind]
            yield Box(rect, "card", "", sign.colour, 10, 2.6, "7 4" if sign.is_dashed else "")
        else:
            yield Box(rect, "card", "", "red" if vacant else "faint", 10, 1.2, "5 4" if vacant else "")

    def _part(self, part: str, rect: Rect, colour: str) -> Iterator[Shape]:
        kind, _, text = part.partition(":")
        if kind == "name":
            yield from paragraph(rect, NAME.lines(self.post.name, INNER), NAME)
        elif kind == "other":
            yield from paragraph(rect, OTHER.lines(self.post.other, INNER), OTHER)
        elif kind == "mark":
            yield from self._mark(int(text), rect)
        elif kind == "staff":
            yield from self._staff(rect, colour)
        elif kind == "backup":
            yield from self._backup(rect)
        elif kind == "hidden":
            said = words.FOLDED.say(self.lang, {"count": self.post.hidden})
            yield from pill(rect.x, rect.y + 4, said, (colour, soft(colour)), bold=True)
        else:
            style = NOTE if kind == "note" else WARNING
            yield from paragraph(rect, style.lines(text, INNER), style)

    def _mark(self, place: int, rect: Rect) -> Iterator[Shape]:
        """What happened to the role, and below it the details."""
        mark = self.post.marks[place]
        sign = SIGNS[mark.kind]
        yield from pill(rect.x, rect.y + 4, sign.said(self.lang), (sign.colour, sign.ground), bold=True)
        y = rect.y + 29
        for line in mark.lines:
            lines = DETAIL.lines(line, INNER)
            yield from paragraph(Rect(rect.x, y, INNER, DETAIL.height(lines)), lines, DETAIL)
            y += DETAIL.height(lines) + 2

    def _staff(self, rect: Rect, colour: str) -> Iterator[Shape]:
        """Posts filled, posts open, number of duties."""
        post, x, y = self.post, rect.x, rect.y + 5
        for said, colours in self._pills(colour):
            yield from pill(x, y, said, colours)
            x += pill_width(said) + 5
        below = 0 if x + DUTIES.width(post.duties) <= rect.right else SECOND_ROW
        row = Rect(rect.x, y + 2.9 + below, rect.width, DUTIES.leading)
        yield from paragraph(row, DUTIES.lines(post.duties, INNER), DUTIES, "start" if below else "end")

    def _pills(self, colour: str) -> Iterator[tuple[str, tuple[str, str]]]:
        post = self.post
        text = words.STAFF if post.filled == post.posts else words.STAFF_OF
        yield text.say(self.lang, {"filled": post.filled, "posts": post.posts}), (colour, soft(colour))
        if post.filled < post.posts:
            yield words.OPEN.say(self.lang, {"open": post.posts - post.filled}), ("red", "red-soft")

    def _staff_height(self) -> float:
        pills = sum(pill_width(said) + 5 for said, _ in self._pills("none"))
        return PILLS + (SECOND_ROW if pills + DUTIES.width(self.post.duties) > INNER else 0)

    def _backup(self, rect: Rect) -> Iterator[Shape]:
        colour = "muted" if self.post.backups else "amber"
        badge = Rect(rect.x, rect.y + 1, BADGE, BADGE)
        yield Box(badge, "badge", "none" if self.post.backups else "amber-soft", colour, 4)
        yield Words(badge.middle[0], badge.y + 13, "B", 11.5, badge, True, colour, "middle")
        lines = self._backup_lines()
        style = Style(12, fill=colour, most=2)
        text = Rect(badge.right + 7, rect.y + 1, rect.width - BADGE - 7, max(style.height(lines), BADGE))
        yield from paragraph(text, lines, style)
