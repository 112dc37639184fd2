"""Who a role is: where it stands, whom it reports to, who stands in for whom, and what its holder must bring."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.renderer.labels import EMPLOYMENT, FACTS
from mediaorg.renderer.narrator import Narrator, clean
from mediaorg.renderer.views import Fact, Ref
from mediaorg.spec.people import Person
from mediaorg.spec.role import Role
from mediaorg.text import Text

POSTS = Text("{posts}, {filled} filled", "{posts} 人（在岗 {filled} 人）")
ALL_FILLED = Text("{posts}", "{posts} 人")


def identity_of(narrator: Narrator, role: Role) -> Iterator[Fact]:
    """The facts of a role that say something, in the order of Chinese practice."""
    return (fact for fact in _facts(narrator, role) if fact.values)


def _facts(narrator: Narrator, role: Role) -> Iterator[Fact]:
    org = narrator.org
    layer, unit = org.layer_by_id.get(role.layer or ""), org.unit_by_id.get(role.unit or "")
    yield narrator.fact(FACTS["code"], clean(role.code or ""))
    yield narrator.fact(FACTS["layer"], narrator.say(layer.name) if layer else "")
    yield narrator.fact(FACTS["unit"], narrator.say(unit.name) if unit else "")
    yield _head(narrator, role)
    yield narrator.fact(FACTS["dotted"], *_dotted(narrator, role))
    yield narrator.fact(FACTS["direct_reports"], *narrator.refs(one.id for one in org.reports.get(role.id, ())))
    yield narrator.fact(FACTS["posts"], posts(narrator, role.posts, role.posts_filled))
    yield narrator.fact(FACTS["employment"], EMPLOYMENT[role.employment].say(narrator.lang) if role.employment else "")
    yield narrator.fact(FACTS["term"], _term(role))
    yield narrator.fact(FACTS["backup"], *_backups(narrator, role))
    yield narrator.fact(FACTS["stands_in"], *narrator.refs(one.id for one in narrator.leaning.get(role.id, ())))
    yield narrator.fact(FACTS["lead"], *narrator.led.get(role.id, ()))
    if narrator.with_people:
        yield narrator.fact(
            FACTS["holders"], *(_holder(narrator, person, role) for person in org.holders.get(role.id, ()))
        )


def posts(narrator: Narrator, total: int, filled: int) -> str:
    """So many posts, and how many of them are filled where some are not."""
    return (ALL_FILLED if total == filled else POSTS).say(narrator.lang, {"posts": total, "filled": filled})


def _head(narrator: Narrator, role: Role) -> Fact:
    head = narrator.org.head_of(role)
    if head is not None:
        return narrator.fact(FACTS["reports_to"], narrator.ref(head.id))
    is_told = role.reports_to is not None and narrator.org.reports.get(role.id)
    return narrator.fact(FACTS["reports_to"], FACTS["nobody"].say(narrator.lang) if is_told else "")


def _dotted(narrator: Narrator, role: Role) -> Iterator[Ref]:
    for line in role.dotted_to:
        identity, share = (line, None) if isinstance(line, str) else (line.role, line.share)
        if identity in narrator.org.role_by_id:
            yield narrator.ref(identity, share.text if share else "")


def _backups(narrator: Narrator, role: Role) -> Iterator[Ref]:
    for one in role.backup or ():
        identity, control = (one, None) if isinstance(one, str) else (one.role, one.control)
        if narrator.org.party(identity) is not None:
            yield narrator.ref(identity, narrator.say(control))


def _term(role: Role) -> str:
    if role.from_ is None and role.to is None:
        return ""
    return f"{role.from_ or '…'} – {role.to or '…'}"


def _holder(narrator: Narrator, person: Person, role: Role) -> Ref:
    shares = (one.share for one in person.holds or () if not isinstance(one, str) and one.role == role.id and one.share)
    share = next(shares, None)
    return Ref(narrator.say(person.name) or person.id, note=share.text if share and share.percent != 100 else "")


def needs_of(narrator: Narrator, role: Role) -> Iterator[Fact]:
    """What the holder must bring."""
    needs = role.needs
    if needs is None:
        return iter(())
    facts = (
        narrator.fact(FACTS["education"], narrator.say(needs.education)),
        narrator.fact(FACTS["experience"], narrator.say(needs.experience)),
        narrator.fact(FACTS["skills"], *(narrator.say(one) for one in needs.skills)),
        narrator.fact(FACTS["certificates"], *(narrator.say(one) for one in needs.certificates)),
        narrator.fact(FACTS["checks"], *(clean(one) for one in needs.checks)),
    )
    return (fact for fact in facts if fact.values)
