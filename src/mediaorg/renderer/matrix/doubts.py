"""What is wrong with the division of each duty, in short words: parts that nobody has, parts that several have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from mediaorg.org.claims import WORKING
from mediaorg.org.coverage import asked_of, carried_outside, contests, holdings, together
from mediaorg.org.org import Org
from mediaorg.org.rest import claimed_by_resting
from mediaorg.org.scope import Region
from mediaorg.org.standing import grouped
from mediaorg.org.twins import twins
from mediaorg.renderer.narrator import Narrator
from mediaorg.spec.duty import Duty
from mediaorg.spec.role import Role
from mediaorg.text import Text

NOBODY: Final = Text("Nobody answers for it", "没有负责岗位")
RESTING: Final = Text("The role that answers for it is not in place on this day", "负责岗位当日不在编")
GAP: Final = Text("Gap: {where}", "空白：{where}")
UNDONE: Final = Text("Nobody does the work{where}", "无人执行{where}")
OVERLAP: Final = Text("Overlap: {roles}{where}", "重叠：{roles}{where}")
TWIN: Final = Text("Same as “{duty}”: {roles}{where}", "与“{duty}”是同一件事：{roles}{where}")
EXCESS: Final = Text("Beyond its scope: {role}{where}", "超出范围：{role}{where}")
WHERE: Final = Text(" ({region})", "（{region}）")


def doubts_by_duty(narrator: Narrator) -> Mapping[str, tuple[str, ...]]:
    """The doubts about each duty that has any, by its id."""
    return grouped(_doubts(narrator))


def _doubts(narrator: Narrator) -> Iterator[tuple[str, str]]:
    yield from _unowned(narrator)
    yield from _overlaps(narrator)
    yield from _excesses(narrator)


def _unowned(narrator: Narrator) -> Iterator[tuple[str, str]]:
    """What nobody answers for, and what somebody answers for and nobody does."""
    org, lang = narrator.org, narrator.lang
    outside, resting = carried_outside(org), claimed_by_resting(org)
    for duty in org.duties:
        if duty.id in outside:
            continue
        answering = org.accountable_claims(duty)
        if not answering:
            rests = duty.id in resting and not org.claims_on(duty)
            yield duty.id, (RESTING if rests else NOBODY).say(lang)
        elif missing := asked_of(org, duty) - together(org, answering):
            yield duty.id, GAP.say(lang, {"where": narrator.region(missing)})
        if undone := _undone(org, duty):
            where = _where(narrator, undone) if undone != asked_of(org, duty) else ""
            yield duty.id, UNDONE.say(lang, {"where": where})


def _undone(org: Org, duty: Duty) -> Region | None:
    """Where somebody is accountable only, and nobody is responsible."""
    claims = org.claims_on(duty)
    only = [claim for claim in claims if claim.part == "accountable"]
    if not only:
        return None
    return together(org, only) - together(org, [claim for claim in claims if claim.is_doing])


def _overlaps(narrator: Narrator) -> Iterator[tuple[str, str]]:
    org, lang = narrator.org, narrator.lang
    for contest in contests(org):
        roles = _names(narrator, [holding.role for holding in contest.holdings])
        yield contest.duty.id, OVERLAP.say(lang, {"roles": roles, "where": _where(narrator, contest.region)})
    for pair in twins(org):
        if pair.inner:
            continue
        for duty in pair.duties:
            others = [holding for holding in pair.holdings if holding.duty.id != duty.id]
            names = dict.fromkeys(narrator.say(holding.duty.name) for holding in others)
            args = {
                "duty": narrator.listed(names),
                "roles": _names(narrator, [holding.role for holding in others]),
                "where": _where(narrator, pair.region),
            }
            yield duty.id, TWIN.say(lang, args)


def _excesses(narrator: Narrator) -> Iterator[tuple[str, str]]:
    org, lang = narrator.org, narrator.lang
    if not org.dimensions:
        return
    for duty in org.duties:
        for holding in holdings(org, [one for one in org.claims_on(duty) if one.scope and one.part in WORKING]):
            if beyond := holding.region - asked_of(org, duty):
                args = {"role": narrator.say(holding.role.name), "where": _where(narrator, beyond)}
                yield duty.id, EXCESS.say(lang, args)


def _names(narrator: Narrator, roles: list[Role]) -> str:
    return narrator.listed(dict.fromkeys(narrator.say(role.name) for role in roles))


def _where(narrator: Narrator, region: Region) -> str:
    """A part of the scope in brackets; empty where duties have no place."""
    words = narrator.region(region)
    return WHERE.say(narrator.lang, {"region": words}) if words else ""
