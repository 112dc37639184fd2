"""Where making and handing on do not meet: artifacts that nobody makes, results that nobody takes, rival sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mediaorg.org.claims import WORKING
from mediaorg.org.deliveries import Made, is_result_id, made_by
from mediaorg.org.doubts import may_have_named
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff
from mediaorg.spec.nearest import nearest
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.shape import tongues
from mediaorg.text import Arg


def named(org: Org, handoff: Handoff) -> dict[str, Arg]:
    """The elements that sentences about a handoff name: `giver`, `taker`, and `artifact`, the result where it is one."""
    return {
        "giver": org.party(handoff.from_) or handoff.from_,
        "taker": org.party(handoff.to) or handoff.to,
        "artifact": next(iter(org.deliveries.handed_on_by(handoff)), handoff),
    }


def unmade_artifacts(org: Org) -> Mapping[str, tuple[Handoff, ...]]:
    """The artifacts in the shape of an id that are no duty's result, each with the handoffs that hand it on.

    None where no duty says what comes out of it: the organisation does not keep this book.
    """
    if not org.deliveries.made:
        return {}
    resting = _resting_results(org)
    unmade = (
        (str(handoff.artifact), handoff)
        for handoff in org.handoffs
        if not org.deliveries.handed_on_by(handoff) and is_result_id(handoff) and handoff.artifact not in resting
    )
    groups = grouped(unmade)
    return {
        artifact: handoffs
        for artifact, handoffs in groups.items()
        if not may_have_named(org, ("duties", "roles"), (artifact,), "result", "duties")
    }


def meant_result(org: Org, artifact: str) -> str | None:
    """The id of the result that an unmade artifact most likely means."""
    return nearest(artifact, (made.id for made in org.deliveries.made if made.id))


def orphan_results(org: Org) -> Iterator[tuple[Made, ...]]:
    """The results that no handoff takes on; those of one id together.

    Results that are kept are nobody's to take. Where an artifact that nobody makes is near to a result, or is handed on
    by a role that works on its duty, the two are one fault, and the artifact is told.
    """
    if not org.handoffs:
        return
    deliveries = org.deliveries
    taken = {id(made) for handoff in org.spec.handoffs for made in deliveries.handed_on_by(handoff)}
    left = [made for made in deliveries.made if not made.kept and id(made) not in taken and (made.id or made.name)]
    if not left:
        return
    unmade = unmade_artifacts(org)
    meant = {meant_result(org, artifact) for artifact in unmade}
    givers = {handoff.from_ for handoffs in unmade.values() for handoff in handoffs}
    for group in grouped((made.id or made.say("en"), made) for made in left).values():
        first = group[0]
        words = {word for word in (first.id, *tongues(first.name)) if word}
        if (first.id in meant and first.id is not None) or _is_handed_on_by(org, first.duty, givers):
            continue
        if not may_have_named(org, ("handoffs",), words, "artifact"):
            yield group


def _is_handed_on_by(org: Org, duty: Duty, givers: set[str]) -> bool:
    return any(claim.role.id in givers and claim.part in WORKING for claim in org.claims_on(duty))


def rival_sources(org: Org) -> Iterator[tuple[Handoff, ...]]:
    """The handoffs by which one role gets one artifact from several givers, one handoff for each giver.

    Givers who answer for the duty that makes it together are no rivals: each hands over its own part of the scope.
    """
    same_artifact = org.deliveries.same_artifact
    for role, every in org.handoffs_to.items():
        if len(every) < 2 or role not in org.role_by_id:
            continue
        arriving = [handoff for handoff in every if handoff.from_ != role]
        if len({same_artifact(handoff) for handoff in arriving}) == len(arriving):
            continue
        for handoffs in grouped((same_artifact(handoff), handoff) for handoff in arriving).values():
            by_giver: dict[str, Handoff] = {}
            for handoff in handoffs:
                by_giver.setdefault(handoff.from_, handoff)
            if len(by_giver) > 1 and not _share_the_work(org, handoffs[0], frozenset(by_giver)):
                yield tuple(by_giver.values())


def _share_the_work(org: Org, handoff: Handoff, givers: frozenset[str]) -> bool:
    for made in org.deliveries.handed_on_by(handoff):
        if givers <= {claim.role.id for claim in org.accountable_claims(made.duty)}:
            return True
        if not org.certainty.is_complete("duty", made.duty.id, "roles"):
            return True
    return False


def _resting_results(org: Org) -> frozenset[str]:
    duties = (claim for role in org.resting.values() for claim in role.duties or () if isinstance(claim, InPlaceDuty))
    results = (made_by(duty) for duty in duties)
    return frozenset(made.id for made in results if made is not None and made.id)
