"""Duties that fall between two chairs: nobody does them any more, or nobody answers for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from mediaorg.differ.causes import Causes, follows
from mediaorg.differ.change import Change, Term
from mediaorg.differ.half import Half
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.pair import Pair
from mediaorg.differ.values import Ref, Several
from mediaorg.org.claims import Claimed
from mediaorg.org.coverage import carried_outside, claimed_by
from mediaorg.org.scope import Region
from mediaorg.spec.duty import Duty
from mediaorg.spec.lineage import Lineage
from mediaorg.spec.role import Role
from mediaorg.text import Arg, Text

NEVER_DONE: Final = Text("nobody does {it} ({where})", "“{it}”无人承担（{where}）")


def orphans(pair: Pair, changes: Sequence[Change], causes: Causes) -> Iterator[Change]:
    """The duties that nobody does (or answers for) now, where that was not so before."""
    outside = carried_outside(pair.new.side.org)
    for duty in pair.new.side.org.duties:
        caused_by = causes.of(("duty", duty.id)) or causes.growth
        if not caused_by or duty.id in outside or not _is_certain(pair, duty):
            continue
        past = _past(pair, duty)
        undone, unanswered = (_bare(pair, duty, past, wanted) for wanted in ("does", "answers"))
        if undone:
            yield _between_chairs(pair, "duty-unowned", (duty, past), undone, caused_by)
        if unanswered := unanswered - undone:
            yield _between_chairs(pair, "accountability-lost", (duty, past), unanswered, caused_by)
    yield from _vanished(pair, changes, causes)


def _is_certain(pair: Pair, duty: Duty) -> bool:
    """Whether nothing was set aside that may say who does a duty, on either side."""
    before = [(pair.old, one.id) for one in _past(pair, duty)]
    return all(
        half.side.org.certainty.is_complete("duty", identity, "roles", "scope")
        for half, identity in ((pair.new, duty.id), *before)
    )


def _past(pair: Pair, duty: Duty) -> tuple[Duty, ...]:
    """What a duty was on the old side."""
    split = [pair.old.side.org.duty_by_id.get(one) for one in pair.past_of(duty.id)]
    found = {one.id: one for one in (*pair.old.former("duty", duty.id), *split) if one is not None}
    return tuple(one for one in found.values() if one.id in pair.old.side.org.duty_by_id)


def _bare(pair: Pair, duty: Duty, past: tuple[Duty, ...], wanted: str) -> Region:
    """The points of a duty that nobody does (or answers for) now, and that were not like that before."""
    now = _uncovered(pair, pair.new, duty, wanted)
    if not now:
        return now
    outside = carried_outside(pair.old.side.org)
    listed = (one for one in past if one.id not in outside)
    return now - pair.space.union(_uncovered(pair, pair.old, one, wanted) for one in listed)


def _uncovered(pair: Pair, half: Half, duty: Duty, wanted: str) -> Region:
    org = half.side.org
    claims = [one for one in org.claims_on(duty) if _counts(one, wanted)]
    held = org.scopes.space.union(claimed_by(org, one) for one in claims)
    return pair.common(org.scopes.of_duty(duty) - held)


def _counts(claim: Claimed, wanted: str) -> bool:
    return claim.is_accountable if wanted == "answers" else claim.is_accountable or claim.is_doing


def _between_chairs(
    pair: Pair, identity: str, duties: tuple[Duty, tuple[Duty, ...]], where: Region, caused_by: tuple[str, ...]
) -> Change:
    duty, past = duties
    had = [one for before in past for one in pair.old.side.org.claims_on(before) if _counts(one, "does")]
    losers = _there(pair, pair.old, had, where)
    doers = _there(pair, pair.new, (one for one in pair.new.side.org.claims_on(duty) if one.is_doing), where)
    words = pair.words(where)
    args: dict[str, Arg] = {"it": duty, "where": words, "losers": losers, "doers": doers}
    place = next((one.at() for one in past), None)
    change = follows(pair, identity, (duty.at(), place, duty.at()), (args, losers, words), _ids(losers), caused_by)
    if identity == "duty-unowned" and not losers.members:
        return replace(change, kind=replace(KINDS[identity], message=NEVER_DONE), before=None)
    return change


def _there(pair: Pair, half: Half, claims: Iterable[Claimed], where: Region) -> Several:
    """The roles whose claims reach into some points."""
    return _named(pair, half, (one.role for one in claims if pair.common(claimed_by(half.side.org, one)) & where))


def _named(pair: Pair, half: Half, roles: Iterable[Role]) -> Several:
    ids = sorted({half.now("role", role.id) for role in roles})
    return Several(tuple(Ref("role", one, pair.element("role", one)) for one in ids))


def _ids(named: Several) -> list[str]:
    return [one.id for one in named.members if isinstance(one, Ref)]


def _vanished(pair: Pair, changes: Sequence[Change], causes: Causes) -> Iterator[Change]:
    """Duties that went away with the role that they were written in, or were dropped, and nobody said that they are retired."""
    retired = [Lineage.of(half.spec) for half in (pair.new, pair.old)]
    old = pair.old.side.org
    for change in changes:
        element = old.duty_by_id.get(change.subject.id) if change.id == "duty-removed" else None
        if element is None or any(one.retired("duty", element.id) is not None for one in retired):
            continue
        losers = _named(pair, pair.old, (one.role for one in old.claims_on(element) if _counts(one, "does")))
        gone = [one for one in _ids(losers) if one not in pair.new.roles]
        if not losers.members or (pair.term is Term.TEMPORARY and not gone):
            continue  # nobody did it; or a campaign suspends it and says so
        words = pair.words(pair.common(old.scopes.of_duty(element)))
        args: dict[str, Arg] = {"it": element, "where": words, "losers": losers, "doers": losers}
        caused_by = (change.fingerprint, *causes.of_part_each([("role", one) for one in gone], "id"))
        where = (element.at(), element.at(), None)
        yield follows(pair, "duty-unowned", where, (args, losers, words), _ids(losers), caused_by)
