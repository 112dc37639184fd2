"""The organisation as nested lists for the interactive page: steps in reading order, every role, however many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediaorg.org.org import dotted_heads_of
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.hierarchy import Folded, Hierarchy, folded, hierarchy
from mediaorg.renderer.chart.palette import hue
from mediaorg.renderer.chart.posts import Post, one_line, posts
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator

MOST_OPEN: Final = 60
"""The most roles that are unfolded when the page is opened."""
DEEPEST: Final = 120
"""Browsers stop nesting at 512 elements; a chain of more roles than this is laid out flat from there on."""


@dataclass(frozen=True, slots=True)
class TreeCard:
    """What the page shows about one role."""

    id: str
    name: str
    other: str
    hue: str
    staff: str
    open: str
    vacant: bool
    duties: str
    layer: str
    backups: str
    unbacked: bool
    dotted: str
    warning: str
    team: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step through the lists: card, team, member, end-member, end-team."""

    kind: str
    card: TreeCard | None = None
    id: str = ""
    style: str = ""


def steps(narrator: Narrator, wish: Wish) -> tuple[Step, ...]:
    """The trees of the organisation, or the one asked for; empty where there is no role."""
    whole = hierarchy(narrator.org, wish.under)
    return tuple(_Tree(narrator, whole).steps()) if whole.roots else ()


class _Tree:
    def __init__(self, narrator: Narrator, whole: Hierarchy) -> None:
        self.narrator = narrator
        self.whole = whole
        self.below = whole.below()
        self.posts: Mapping[str, Post] = posts(narrator, Folded(whole, {}, {}))
        self.closed = frozenset(folded(whole, MOST_OPEN).hidden_below)

    def steps(self) -> Iterator[Step]:
        """Depth first, without recursion: a chain of command may be as long as it likes."""
        waiting: list[Step | str] = [*reversed(list(self._team(self.whole.roots, "", "top")))]
        depth = 0
        while waiting:
            step = waiting.pop()
            if isinstance(step, Step):
                depth += {"team": 1, "end-team": -1}.get(step.kind, 0)
                yield step
                continue
            team = self.whole.children.get(step, ())
            yield Step("card", self._card(step, is_deep=depth >= DEEPEST))
            if team and depth < DEEPEST:
                waiting += reversed(list(self._team(team, step, "")))

    def _team(self, team: tuple[str, ...], head: str, style: str) -> Iterator[Step | str]:
        """A list of those who lead, and of one list of those who do not."""
        leaves = [one for one in team if not self.whole.children.get(one)]
        leaders = [one for one in team if self.whole.children.get(one)]
        if not leaders:
            yield from self._list(leaves, head, "bare stack" if style else "stack")
            return
        yield Step("team", id=head, style=f"{style} tree".strip())
        for one in leaders:
            yield from (Step("member"), one, Step("end-member"))
        if leaves:
            yield Step("member", style="" if style else "group")
            yield from self._list(leaves, "", "bare stack" if style else "stack")
            yield Step("end-member")
        yield Step("end-team")

    @staticmethod
    def _list(leaves: list[str], head: str, style: str) -> Iterator[Step | str]:
        yield Step("team", id=head, style=style)
        for one in leaves:
            yield from (Step("member"), one, Step("end-member"))
        yield Step("end-team")

    def _card(self, identity: str, *, is_deep: bool) -> TreeCard:
        post, role, lang = self.posts[identity], self.narrator.org.role_by_id[identity], self.narrator.lang
        layer = self.narrator.org.layer_by_id.get(role.layer or "")
        dotted = self.narrator.listed(one.name for one in self.narrator.refs(dotted_heads_of(role)))
        staff = words.STAFF if post.filled == post.posts else words.STAFF_OF
        is_open = post.filled < post.posts
        team = "" if is_deep or not self.below[identity] else words.BELOW.say(lang, {"count": self.below[identity]})
        return TreeCard(
            identity,
            post.name,
            post.other,
            hue(post.band),
            staff.say(lang, {"filled": post.filled, "posts": post.posts}),
            words.OPEN.say(lang, {"open": post.posts - post.filled}) if is_open else "",
            post.posts > 0 and post.filled == 0,
            post.duties,
            one_line(self.narrator.say(layer.name)) if layer else "",
            post.backups,
            post.unbacked,
            words.DOTTED_TO.say(lang, {"heads": one_line(dotted)}) if dotted else "",
            words.joined(*post.warnings),
            team,
            identity in self.closed,
        )
