"""What a card of the organisation chart says about one role, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mediaorg.org import counted
from mediaorg.org.org import Org, dotted_heads_of
from mediaorg.org.stand_ins import stand_ins, unbacked
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.hierarchy import TOP, Folded, Hierarchy
from mediaorg.renderer.chart.marks import Mark
from mediaorg.renderer.narrator import Narrator
from mediaorg.spec.role import Role

MORE_OF = "more-of-"
"""What the id of a card for the rest of a team begins with: no role has such an id without a letter more."""


@dataclass(frozen=True, slots=True)
class Post:
    """One card. `band` is the layer it is drawn in, `hidden` how many roles are folded away below it."""

    id: str
    name: str
    other: str = ""
    band: int = 0
    posts: int = 0
    filled: int = 0
    duties: str = ""
    backups: str = ""
    unbacked: bool = False
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    hidden: int = 0
    marks: tuple[Mark, ...] = ()


def posts(narrator: Narrator, view: Folded) -> dict[str, Post]:
    """The cards of all roles that are shown, and of what is left out beside them, by id."""
    org = narrator.org
    alone = {role.id for role in unbacked(org)}
    bands = bands_of(org, view.shown)
    cards: dict[str, Post] = {}
    for identity in view.shown.walk():
        role = org.role_by_id[identity]
        card = _post(narrator, role, bands[identity], unbacked=identity in alone)
        warnings = (words.IN_CIRCLE.say(narrator.lang),) if identity in view.shown.circular else ()
        cards[identity] = replace(card, hidden=view.hidden_below.get(identity, 0), warnings=warnings)
    for head, count in view.hidden_beside.items():
        team = view.shown.children.get(head, ()) if head != TOP else view.shown.roots
        band = bands[team[-1]]
        cards[more_of(head)] = Post(more_of(head), words.MORE.say(narrator.lang, {"count": count}), band=band)
    return cards


def more_of(head: str) -> str:
    """The id of the card that stands for the rest of a team."""
    return f"{MORE_OF}{head}"


def bands_of(org: Org, shown: Hierarchy) -> Mapping[str, int]:
    """The layer that each role is drawn in: its own, but never one above its head's; the head's where it has none."""
    rank = org.layer_rank
    bands: dict[str, int] = {root: rank.get(org.role_by_id[root].layer or "", 0) for root in shown.roots}
    for head in shown.walk():
        for child in shown.children.get(head, ()):
            own = rank.get(org.role_by_id[child].layer or "", bands[head])
            bands[child] = max(own, bands[head])
    return bands


def _post(narrator: Narrator, role: Role, band: int, *, unbacked: bool) -> Post:
    org, lang = narrator.org, narrator.lang
    claims = len({claim.duty.id for claim in org.claims_by(role) if claim.is_accountable or claim.is_doing})
    return Post(
        role.id,
        one_line(narrator.say(role.name)),
        one_line(narrator.other(role.name)),
        band,
        role.posts,
        role.posts_filled,
        counted.duties(claims).say(lang) if claims else "",
        one_line(narrator.listed(narrator.say(one.name) for one in stand_ins(org, role))),
        unbacked,
        _layer_notes(narrator, role, band),
    )


def _layer_notes(narrator: Narrator, role: Role, band: int) -> tuple[str, ...]:
    """Said where a card stands in another layer than its own."""
    org = narrator.org
    if not org.spec.layers:
        return ()
    if role.layer is None or role.layer not in org.layer_rank:
        return (words.NO_LAYER.say(narrator.lang),)
    if org.layer_rank[role.layer] != band:
        name = one_line(narrator.say(org.layer_by_id[role.layer].name))
        return (words.OTHER_LAYER.say(narrator.lang, {"layer": name}),)
    return ()


def dotted_lines(org: Org, view: Folded) -> tuple[tuple[str, str], ...]:
    """The dotted lines between roles that are shown, as head and role."""
    shown = frozenset(view.shown.walk())
    return tuple(
        (head, identity)
        for identity in view.shown.walk()
        for head in dotted_heads_of(org.role_by_id[identity])
        if head in shown and head != identity
    )


def one_line(text: str) -> str:
    """A text without line breaks."""
    return " ".join(text.split())
