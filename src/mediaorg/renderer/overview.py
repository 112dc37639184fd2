"""What stands around the chapters: layers, reporting lines, the RACI matrix, the glossary, who covers which duty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from mediaorg.org import counted
from mediaorg.org.coverage import asked_of, carried_outside, holdings, missing_of
from mediaorg.org.org import dotted_heads_of
from mediaorg.renderer.book_views import Card, CoverageRow, LayerView, Line, RaciRow, RaciView, TermView
from mediaorg.renderer.identity import posts
from mediaorg.renderer.labels import FACTS
from mediaorg.renderer.narrator import Narrator, clean
from mediaorg.renderer.views import Fact, Part, Ref
from mediaorg.spec.duty import Duty
from mediaorg.spec.role import Role
from mediaorg.text import Count, Text

if TYPE_CHECKING:
    from mediaorg.renderer.occasion import Occasion

WIDEST: Final = 16
"""The most columns of a matrix that a page can bear."""
EVERY: Final = Text("every {time}", "每 {time}一次")
LAST: Final = Text("last on {day}", "上次 {day}")
BOTH: Final = Text("{every}, {last}", "{every}，{last}")
NOBODY: Final = Text("nobody", "无人")


def facts_of(narrator: Narrator, as_of: str) -> Iterator[Fact]:
    """The numbers and the keeper of the organisation, for the cover."""
    org, lang = narrator.org, narrator.lang
    total, filled = sum(role.posts for role in org.roles), sum(role.posts_filled for role in org.roles)
    yield narrator.fact(FACTS["roles"], str(len(org.roles)))
    yield narrator.fact(FACTS["all_posts"], posts(narrator, total, filled))
    for key, number in (("duties", len(org.duties)), ("handoffs", len(org.handoffs)), ("loops", len(org.loops))):
        if number:
            yield narrator.fact(FACTS[key], str(number))
    if org.head.owner and org.party(org.head.owner):
        yield narrator.fact(FACTS["owner"], narrator.ref(org.head.owner))
    review = org.head.review
    if review is not None:
        every = EVERY.say(lang, {"time": review.every}) if review.every else ""
        last = LAST.say(lang, {"day": review.last.isoformat()}) if review.last else ""
        both = BOTH.say(lang, {"every": every, "last": last}) if every and last else every or last
        yield narrator.fact(FACTS["review"], both)
    if narrator.occasion is not None:
        yield from _occasion(narrator, narrator.occasion)
    if as_of:
        yield narrator.fact(FACTS["as_of"], as_of)


def _occasion(narrator: Narrator, occasion: Occasion) -> Iterator[Fact]:
    """The campaign, and its phase or days."""
    yield narrator.fact(FACTS["campaign"], *(clean(one.say(narrator.lang)) for one in occasion.campaigns))
    first, last = occasion.period.days.first, occasion.period.days.last
    days = f"{first.isoformat()} – {'…' if last == date.max else last.isoformat()}"
    phase = occasion.period.phase
    yield narrator.fact(FACTS["phase"], Ref(clean(phase.say(narrator.lang)), note=days) if phase else days)


def matrix_of(narrator: Narrator) -> tuple[Fact, ...]:
    """Which line decides what, and who rules between them."""
    matrix = narrator.org.head.matrix
    if matrix is None:
        return ()
    facts = (
        narrator.fact(FACTS["solid"], narrator.say(matrix.solid)),
        narrator.fact(FACTS["dotted_rule"], narrator.say(matrix.dotted)),
        narrator.fact(FACTS["conflict"], narrator.say(matrix.conflict)),
    )
    return tuple(fact for fact in facts if fact.values)


def layers_of(narrator: Narrator) -> tuple[LayerView, ...]:
    """The layers from the top down with their roles; last, nameless, the roles that stand in none."""
    org = narrator.org
    cards: dict[str, list[Card]] = {}
    for role in org.roles:
        key = role.layer if role.layer in org.layer_by_id else ""
        cards.setdefault(key or "", []).append(_card(narrator, role))
    views = [
        LayerView(layer.id, rank, narrator.say(layer.name), narrator.say(layer.mandate), tuple(cards.get(layer.id, ())))
        for rank, layer in enumerate(org.spec.layers)
    ]
    if cards.get(""):
        views.append(LayerView("", len(views), "", "", tuple(cards[""])))
    return tuple(views)


def _card(narrator: Narrator, role: Role) -> Card:
    head = narrator.org.head_of(role)
    number = len({claim.duty.id for claim in narrator.org.claims_by(role)})
    return Card(
        who=narrator.ref(role.id),
        id=role.id,
        other_name=narrator.other(role.name),
        posts=posts(narrator, role.posts, role.posts_filled) if narrator.lang == "zh" else _posts_en(role),
        vacant=role.posts_filled < role.posts,
        duties=counted.duties(number).say(narrator.lang) if number else "",
        head=narrator.ref(head.id) if head else None,
        critical=role.critical,
        temporary=role.to is not None or narrator.is_temporary("role", role.id),
    )


def _posts_en(role: Role) -> str:
    if role.posts == role.posts_filled:
        return Count(role.posts, "post", "posts", "人").say("en")
    return f"{role.posts_filled} of {role.posts} posts"


def lines_of(narrator: Narrator) -> tuple[Line, ...]:
    """All lines of reporting: the solid ones, then the dotted ones, in file order."""
    org = narrator.org
    solid = ((org.head_of(role), role) for role in org.roles)
    lines = [Line(head.id, role.id, dotted=False) for head, role in solid if head is not None]
    lines += [
        Line(head, role.id, dotted=True)
        for role in org.roles
        for head in dotted_heads_of(role)
        if head in org.role_by_id
    ]
    return tuple(lines)


def raci_of(narrator: Narrator) -> RaciView:
    """All duties with those who have a part in them; a matrix where there are few enough roles."""
    org = narrator.org
    columns = tuple(role.id for role in org.roles) if len(org.roles) <= WIDEST else ()
    rows = []
    for duty in org.duties:
        parts = narrator.parts_on(duty)
        letters: dict[str, dict[str, None]] = {}
        for claim, part in parts:
            letters.setdefault(claim.role.id, {})[part.letters] = None
        cells = tuple(" ".join(letters.get(role, ())) for role in columns)
        rows.append(RaciRow(narrator.say(duty.name), tuple([part for _, part in parts]), cells))
    return RaciView(tuple(narrator.ref(role) for role in columns), tuple(rows))


def glossary_of(narrator: Narrator) -> tuple[TermView, ...]:
    """The organisation's own words, in file order."""
    return tuple(
        TermView(
            narrator.say(one.term), narrator.listed(narrator.say(other) for other in one.also), narrator.say(one.means)
        )
        for one in narrator.org.spec.glossary
    )


def coverage_of(narrator: Narrator) -> tuple[CoverageRow, ...]:
    """Every duty with who answers for which part of its scope, and what nobody answers for."""
    outside = carried_outside(narrator.org)
    return tuple(_coverage(narrator, duty, is_outside=duty.id in outside) for duty in narrator.org.duties)


def _coverage(narrator: Narrator, duty: Duty, *, is_outside: bool) -> CoverageRow:
    org = narrator.org
    claims = org.accountable_claims(duty)
    if not org.dimensions:
        held = tuple([part for claim, part in narrator.parts_on(duty) if claim.is_accountable])
        return CoverageRow(narrator.say(duty.name), "", held, "" if claims or is_outside else NOBODY.say(narrator.lang))
    asked, missing = asked_of(org, duty), missing_of(org, duty, claims)
    parts = tuple(Part("", "", narrator.ref(one.role.id), narrator.region(one.region)) for one in holdings(org, claims))
    unheld = "" if is_outside or not missing else narrator.region(missing)
    return CoverageRow(narrator.say(duty.name), narrator.region(asked), parts, unheld)
