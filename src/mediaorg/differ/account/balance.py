"""Who gains and loses what: the changes and the work to be done, role by role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.change import Change, Diff, Direction, Impact, Obligation, Touch
from mediaorg.text import Sayable, Text, literal


@dataclass(frozen=True, slots=True)
class Balance:
    """What a comparison comes to for one role or partner; `others` change its work without giving or taking."""

    party: str
    name: Sayable
    is_partner: bool = False
    gains: tuple[Change, ...] = ()
    loses: tuple[Change, ...] = ()
    others: tuple[Change, ...] = ()
    obligations: tuple[Obligation, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes, gains first."""
        return (*self.gains, *self.loses, *self.others)


def balances(report: DiffReport) -> tuple[Balance, ...]:
    """The balance of everybody that a change of some weight is about: roles from the top down, then partners."""
    wanted = report.roles or in_order(report.diff)
    made = (_balance(report, party) for party in wanted)
    return tuple(one for one in made if one.changes or one.obligations)


def balance_of(report: DiffReport, party: str) -> Balance:
    """The balance of one role; empty where nothing changes for it."""
    return _balance(report, party)


def _balance(report: DiffReport, party: str) -> Balance:
    told: dict[Direction | None, list[Change]] = {Direction.GAINS: [], Direction.LOSES: [], None: []}
    for change in report.index.by_party.get(party, ()):
        for touch in change.touches if change.impact is not Impact.INFO else ():
            if touch.party == party and _matters(report.diff, change, touch):
                told[touch.direction if touch.direction in told else None].append(change)
    return Balance(
        party,
        name_of(report.diff, party),
        party in report.index.partners,
        _without_echoes(told[Direction.GAINS]),
        _without_echoes(told[Direction.LOSES]),
        _without_echoes(told[None]),
        report.index.tasks.get(party, ()),
    )


def _matters(diff: Diff, change: Change, touch: Touch) -> bool:
    """Whether a change says something about the work of whom it touches: that a role comes or goes does so for itself and its head only."""
    if touch.direction is not None or change.id not in ("role-added", "role-removed"):
        return True
    org = (diff.new if change.id == "role-added" else diff.old).org
    role = org.role_by_id.get(change.subject.id)
    return role is not None and touch.party in (role.id, role.reports_to)


def _without_echoes(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple({one.fingerprint: one for one in changes}.values())


def name_of(diff: Diff, party: str) -> Sayable:
    """A role or partner by its id, as it is called now or was called; the id itself where nobody knows it."""
    for side in (diff.new, diff.old):
        if (found := side.org.party(party)) is not None:
            return found
    for side in (diff.new, diff.old):  # roles that are not there on the day
        for one in side.org.spec.roles:
            if one.id == party:
                return one
    return Text(literal(party), literal(party))


def in_order(diff: Diff) -> tuple[str, ...]:
    """Everybody by id: roles by layer from the top down, those that are gone after those that are there, partners last."""
    parties: dict[str, None] = {}
    for side in (diff.new, diff.old):
        rank = side.org.layer_rank
        parties |= dict.fromkeys(
            one.id for one in sorted(side.org.spec.roles, key=lambda role: rank.get(role.layer or "", len(rank)))
        )
    for side in (diff.new, diff.old):
        parties |= dict.fromkeys(one.id for one in side.org.spec.partners)
    return tuple(parties)
