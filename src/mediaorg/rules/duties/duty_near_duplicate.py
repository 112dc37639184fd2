"""Two duties seem to mean one thing."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import INFO, Finding, Related
from mediaorg.org.coverage import asked_of
from mediaorg.org.meaning import DutyWords, near_duplicates
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Duty
from mediaorg.spec.shape import spoken
from mediaorg.text import Text


@rule(
    severity=INFO,
    title=Text("Two duties seem to mean one thing", "职责疑似重复"),
    message=Text("“{duty}” seems to be the same as “{other}”", "“{duty}”与“{other}”疑似同一件事"),
    label=Text("reads like “{other}”", "读起来和“{other}”是一件事"),
    help=Text(
        "if they are one, keep one duty and claim it twice; if not, say `action`, `object` and `scope` so that they differ",
        "是一件事就只留一项、各自认领；不是一件事就写清 `action`、`object`、`scope`，让人一眼看出差别",
    ),
    related={"other": Text("“{other}”", "“{other}”")},
    needs=("duty.action", "duty.object", "duty.scope", "duty.roles"),
)
def duty_near_duplicate(org: Org, *, up_to: int = 5000) -> Iterator[Finding]:
    """Pairs that read as one duty, in a common place, not held by one role alone; at the later of the two.

    Two duties that both give action and object are told apart by these, and are no hint. In an organisation of more
    than `up_to` duties only those that leave one of them out are compared with each other.
    """
    plain = [duty for duty in org.duties if not _is_declared(duty)]
    if not plain:
        return
    compared = org.duties if len(org.duties) <= up_to else plain
    for first, later in near_duplicates((_words(org, duty) for duty in compared), org.aliases):
        other, duty = org.duty_by_id[first.id], org.duty_by_id[later.id]
        if _is_declared(other) and _is_declared(duty):
            continue
        if _may_collide(org, other, duty):
            yield Finding(duty.at(), {"duty": duty, "other": other}, (Related(other.at(), "other"),))


def _is_declared(duty: Duty) -> bool:
    return bool(duty.action and duty.object)


def _words(org: Org, duty: Duty) -> DutyWords:
    lang, names = org.language, org.scopes.names
    places = [
        names[axis, value] for axis, values in (duty.scope or {}).items() for value in values if (axis, value) in names
    ]
    action, thing = (spoken(label, lang) if label else "" for label in (duty.action, duty.object))
    return DutyWords(duty.id, spoken(duty.name, lang), action, thing, tuple(spoken(name, lang) for name in places))


def _may_collide(org: Org, one: Duty, two: Duty) -> bool:
    owners = [{claim.role.id for claim in org.accountable_claims(duty)} for duty in (one, two)]
    is_one_hand = len(owners[0]) == 1 and owners[0] == owners[1]
    return not is_one_hand and bool(asked_of(org, one) & asked_of(org, two))
