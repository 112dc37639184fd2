"""Which trainings the holders of a role have to pass because of changes, and how they are assessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from mediaorg.diagnostic import Item
from mediaorg.differ.change import Obligation
from mediaorg.differ.errand import Errand, do
from mediaorg.differ.posts import missing_posts
from mediaorg.org.org import trainings_of
from mediaorg.org.schooling import end_of, passed
from mediaorg.spec.people import Training
from mediaorg.spec.role import TrainingDue
from mediaorg.text import Args, Text, literal

BY_POINTS: Final = Text("{points} points pass", "{points} 分合格")
UNNAMED: Final = Text("as the training says", "按培训要求")


def schooling(errand: Errand) -> Iterator[Obligation]:
    """The trainings that the role asks for and did not, minus what its holders have passed; all of them for newcomers."""
    pair, role = errand.pair, errand.role
    asked = [{pair.old.now("training", one) for one in trainings_of(was)} for was in errand.past]
    before = set.intersection(*asked) if asked else set()
    newcomers = tuple(one for one in errand.causes if one.id in ("post-taken", "person-added"))
    hired = errand.because("headcount-increased", "role-added") if missing_posts(errand) else ()
    for entry in role.training or ():
        identity, by = (entry.id, entry.by) if isinstance(entry, TrainingDue) else (entry, None)
        due = by or errand.starts
        if not hired and ((identity in before and not newcomers) or _all_have_passed(errand, identity, due)):
            continue
        causes = errand.because("training-required", key="training") if identity not in before else (*newcomers, *hired)
        training = pair.new.side.org.training_by_id.get(identity)
        at = role.at("training", Item(identity))
        named: Any = training if training is not None else identity
        yield do("training", role.id, at, {"role": role, "training": named}, causes, due)
        if training is not None and training.assessment is not None:
            args: Args = {"role": role, "training": training, "method": _method(training)}
            yield do("assessment", role.id, at, args, causes, due)


def _all_have_passed(errand: Errand, training: str, due: date | None) -> bool:
    """Whether the pass of everybody who holds the role is good for the day; nobody is known to hold it: no."""
    org = errand.pair.new.side.org
    holders = org.holders.get(errand.role.id, ())
    for holder in holders:
        found = passed(org, holder).get(training)
        if found is None:
            return False
        end = end_of(org, found)
        if end is not None and end < (due or org.as_of):
            return False
    return bool(holders)


def _method(training: Training) -> Text:
    assessment = training.assessment
    if assessment is None or (assessment.method is None and assessment.pass_ is None):
        return UNNAMED
    if assessment.method is None:
        points = {"points": str(assessment.pass_)}
        return Text(BY_POINTS.say("en", points), BY_POINTS.say("zh", points))
    if isinstance(assessment.method, str):
        return Text(literal(assessment.method), literal(assessment.method))
    return Text(literal(assessment.method.say("en")), literal(assessment.method.say("zh")))
