"""The organisation chart: layers as bands, cards of roles, reporting lines and dotted lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.org import counted
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.card import Card
from mediaorg.renderer.chart.hierarchy import TOP, Folded, Hierarchy, folded, hierarchy
from mediaorg.renderer.chart.marks import legend, legend_height, shown
from mediaorg.renderer.chart.palette import HUES, hue, soft
from mediaorg.renderer.chart.placing import Frame, Placement, place
from mediaorg.renderer.chart.posts import dotted_lines, more_of, one_line, posts
from mediaorg.renderer.chart.routing import Router
from mediaorg.renderer.chart.shapes import Box, Disc, Line, Picture, Point, Rect, Shape, Words
from mediaorg.renderer.chart.typesetting import MARGIN, Heading, Style, paragraph
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator
from mediaorg.spec.organisation import Layer

MOST_ROLES: Final = 60
"""The most roles that one picture shows: more cannot be read."""
LEAST_WIDTH: Final = 720.0
MOST_TRIES: Final = 5
LABEL: Final = 164.0
LAYER: Final = Style(18, bold=True)
LAYER_OTHER: Final = Style(12, fill="muted", most=2)
MANDATE: Final = Style(12, fill="muted", most=6)
HIDDEN: Final = Style(12, bold=True, most=2)


def organisation(narrator: Narrator, wish: Wish) -> Picture:
    """Draws the organisation chart; a large one is folded below the heads that there is no room for."""
    return _Drawing(narrator, wish, view_of(narrator, wish), "organisation").picture()


def campaign(narrator: Narrator, wish: Wish) -> Picture:
    """Draws the organisation chart with what campaigns make of its roles marked on their cards."""
    return _Drawing(narrator, wish, view_of(narrator, wish), "campaign").picture()


def view_of(narrator: Narrator, wish: Wish) -> Folded:
    """What one picture shows; MisuseError where the role to be pointed out is folded away in it."""
    whole = hierarchy(narrator.org, wish.under)
    view = folded(whole, MOST_ROLES)
    if wish.highlight and wish.highlight in set(whole.walk()) - set(view.shown.walk()):
        role = narrator.org.role_by_id[wish.highlight]
        head = narrator.org.head_of(role)
        near = head if head and len(whole.children[head.id]) < MOST_ROLES else role
        raise MisuseError(words.FOLDED_AWAY, role=f"role/{role.id}", head=f"role/{near.id}")
    return view


@dataclass(frozen=True, slots=True)
class _Drawing:
    narrator: Narrator
    wish: Wish
    view: Folded
    name: str

    def picture(self) -> Picture:
        heading = Heading(self.wish.title(self.narrator, self.name), self._subtitle())
        cards = self._cards()
        placement, width = self._placed(cards, heading)
        body = [*heading.shapes(width), *self._bands(placement)]
        body += [*self._lines(placement), *self._dotted(placement)]
        body += [
            card.draw(placement.cards[one], self._colour(card), marked=one == self.wish.highlight)
            for one, card in cards.items()
        ]
        legend_top = placement.bottom + 22
        body += _legend(self.narrator, legend_top, has_dotted=bool(dotted_lines(self.narrator.org, self.view)))
        kinds = shown(self.wish.marks, frozenset(self.view.shown.walk()))
        body += legend(kinds, self.narrator.lang, MARGIN, legend_top + 32, width - MARGIN)
        marked = legend_height(kinds, self.narrator.lang, MARGIN, width - MARGIN)
        return Picture(
            width, legend_top + 46 + marked, self.narrator.lang, heading.title, self._description(heading), tuple(body)
        )

    def _subtitle(self) -> str:
        org, lang = self.narrator.org, self.narrator.lang
        shown = [org.role_by_id[one] for one in hierarchy(org, self.wish.under).walk()]
        staff = words.posts(sum(one.posts for one in shown), sum(one.posts_filled for one in shown), lang)
        hidden = words.FOLDED_ALL.say(lang, {"count": self.view.hidden}) if self.view.hidden else ""
        return words.joined(
            counted.roles(len(shown)).say(lang), staff, hidden, self.wish.occasion, self.wish.day_said(lang)
        )

    def _cards(self) -> Mapping[str, Card]:
        marks = self.wish.marks
        found = posts(self.narrator, self.view).items()
        return {one: Card(replace(post, marks=marks.get(one, ())), self.narrator.lang) for one, post in found}

    def _placed(self, cards: Mapping[str, Card], heading: Heading) -> tuple[Placement, float]:
        """The placement below the heading, and the width of the picture: how high the heading is hangs on how wide that is."""
        top = 100.0
        for _ in range(MOST_TRIES):
            placement = self._placement(cards, top)
            width = max(placement.right + MARGIN, LEAST_WIDTH)
            if heading.height(width) == top:
                break
            top = heading.height(width)
        return placement, width

    def _colour(self, card: Card) -> str:
        return hue(card.post.band)

    def _placement(self, cards: Mapping[str, Card], top: float) -> Placement:
        layers = self.narrator.org.spec.layers
        labels = tuple(sum(height for _, _, height in self._label(layer)) for layer in layers) or (0.0,)
        frame = Frame(MARGIN, top, LEAST_WIDTH - MARGIN, LABEL if layers else 0, labels)
        bands = {one: card.post.band for one, card in cards.items()}
        return place(self._with_rests(), bands, {one: card.height for one, card in cards.items()}, frame)

    def _with_rests(self) -> Hierarchy:
        """The trees, with the cards that stand for the rest of a team at its end."""
        shown, beside = self.view.shown, self.view.hidden_beside
        roots = (*shown.roots, *((more_of(TOP),) if TOP in beside else ()))
        children = {
            head: (*team, *((more_of(head),) if head in beside else ())) for head, team in shown.children.items()
        }
        return Hierarchy(roots, children)

    def _label(self, layer: Layer) -> Iterator[tuple[Style, tuple[str, ...], float]]:
        for style, text in (
            (LAYER, self.narrator.say(layer.name)),
            (LAYER_OTHER, self.narrator.other(layer.name)),
            (MANDATE, self.narrator.say(layer.mandate)),
            (HIDDEN, self._hidden_in(layer)),
        ):
            lines = style.lines(text, LABEL - 34)
            yield style, lines, style.height(lines) + (4 if lines else 0)

    def _hidden_in(self, layer: Layer) -> str:
        """How many roles of a layer are folded away."""
        shown = frozenset(self.view.shown.walk())
        everyone = hierarchy(self.narrator.org, self.wish.under).walk() if self.view.hidden else ()
        count = sum(self.narrator.org.role_by_id[one].layer == layer.id for one in everyone if one not in shown)
        return words.FOLDED_HERE.say(self.narrator.lang, {"count": count}) if count else ""

    def _bands(self, placement: Placement) -> Iterator[Shape]:
        for number, layer in enumerate(self.narrator.org.spec.layers):
            band = placement.bands[number]
            colour = hue(number)
            yield Box(band, "band", soft(colour), radius=14)
            label = [*self._label(layer)]
            y = band.middle[1] - sum(height for _, _, height in label) / 2
            for style, lines, height in label:
                own = Style(style.size, style.bold, style.fill if style is MANDATE else colour, style.most)
                yield from paragraph(Rect(band.x + 20, y, LABEL - 34, height), lines, own)
                y += height

    def _lines(self, placement: Placement) -> Iterator[Shape]:
        chain = self._chain()
        for _, role, points in sorted(placement.lines, key=lambda line: line[1] in chain):
            marked = role in chain
            yield Line(points, "ink" if marked else "line", "solid", 2.6 if marked else 1.6, radius=8)

    def _chain(self) -> frozenset[str]:
        """The highlighted role and all above it."""
        above = {role: head for head, team in self.view.shown.children.items() for role in team}
        chain: list[str] = []
        here = self.wish.highlight
        while here is not None and here not in chain:
            chain.append(here)
            here = above.get(here)
        return frozenset(chain)

    def _dotted(self, placement: Placement) -> Iterator[Shape]:
        """The dotted lines, each head's in a colour of its own, with a dot where they arrive.

        They are drawn from the head: so the dashes of those that share a way agree.
        """
        router = Router(placement, MARGIN + (LABEL if self.narrator.org.spec.layers else 0))
        pairs = dotted_lines(self.narrator.org, self.view)
        colours = {head: HUES[place % len(HUES)] for place, head in enumerate(dict.fromkeys(head for head, _ in pairs))}
        for head, role in sorted(pairs, key=lambda pair: _distance(placement, *pair)):
            if points := router.route(head, role):
                yield Line(points[::-1], colours[head], "dotted", 1.6, "5 4")
                yield Disc(points[-1], 3.5, colours[head], part="arrival")

    def _description(self, heading: Heading) -> str:
        """The layers and who stands in them, in words."""
        lang = self.narrator.lang
        org = self.narrator.org
        listed = [
            words.LAYER_LISTED.say(
                lang,
                {"layer": one_line(self.narrator.say(layer.name)), "roles": self.narrator.listed(self._names(layer))},
            )
            for layer in org.spec.layers
        ]
        return " ".join((heading.subtitle, *listed))

    def _names(self, layer: Layer) -> Iterator[str]:
        inside = [
            role for one in self.view.shown.walk() if (role := self.narrator.org.role_by_id[one]).layer == layer.id
        ]
        yield from (one_line(self.narrator.say(role.name)) for role in inside)
        if not inside:
            yield words.NOBODY.say(self.narrator.lang)


def _distance(placement: Placement, head: str, role: str) -> tuple[float, str, str]:
    """Short lines are laid first: they have the fewest ways to choose from."""
    here, there = placement.cards[head].middle, placement.cards[role].middle
    return abs(here[0] - there[0]) + abs(here[1] - there[1]), head, role


def _legend(narrator: Narrator, y: float, *, has_dotted: bool) -> Iterator[Shape]:
    lang, x, style = narrator.lang, MARGIN, Style(12, fill="muted")
    entries = [("line", "", words.SOLID_LINE)] + ([("indigo", "5 4", words.DOTTED_LINE)] if has_dotted else [])
    for colour, dashes, text in entries:
        ends: tuple[Point, Point] = ((x, y + 8), (x + 30, y + 8))
        yield Line(ends, colour, "legend", 1.6, dashes)
        said = text.say(lang)
        yield Words(x + 38, y + 12.3, said, 12, Rect(x + 38, y, style.width(said), 16), fill="muted")
        x += 38 + style.width(said) + 28
    badge = Rect(x, y, 17, 17)
    yield Box(badge, "badge", "none", "muted", 4)
    yield Words(badge.middle[0], badge.y + 12.5, "B", 11.5, badge, True, "muted", "middle")
    said = words.STANDS_IN.say(lang)
    yield Words(x + 25, y + 12.3, said, 12, Rect(x + 25, y, style.width(said), 16), fill="muted")
