"""What campaigns mark on the roles of a chart, base and campaign in one picture: added, changed, lent, suspended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from mediaorg.differ.account.balance import name_of
from mediaorg.differ.account.sentences import spaced
from mediaorg.differ.change import Diff, Side, Term
from mediaorg.differ.diff import diff
from mediaorg.org.load import load
from mediaorg.org.org import Org
from mediaorg.org.staging import Staged, Staging
from mediaorg.overlay.periods import holds
from mediaorg.record import replace
from mediaorg.renderer.chart.marks import SIGNS, Mark
from mediaorg.renderer.chart.role_marks import Marks, marks_of
from mediaorg.text import Args, Lang, Text

LENT_TO: Final = Text("{heads} lent to {role}", "借出 {heads} 人给{role}")
LENT_BY: Final = Text("{heads} on loan from {role}", "从{role}借入 {heads} 人")
RESTS: Final = Text("rests: {duty}", "暂停：{duty}")
Told: TypeAlias = Iterator[tuple[str, str, str]]  # kind of mark, role, line


def together(staging: Staging, staged: Staged) -> Org:
    """The organisation of a period, and with it the roles of the base that are not there meanwhile."""
    gone = tuple(role for role in staging.spec.roles if role.id not in staged.org.role_by_id)
    if not gone:
        return staged.org
    spec = staged.applied.spec.model_copy(update={"roles": (*staged.applied.spec.roles, *gone)})
    return load(replace(staging.base, spec=spec), staged.period.first, staging.packs) or staged.org


def compared(staging: Staging, staged: Staged) -> Diff:
    """The base against what campaigns make of it in a period, both on its first day."""
    base = load(staging.base, staged.period.first, staging.packs) or staged.org
    before = Side(base, staging.base.places)
    return diff(before, Side(staged.org, staged.places, term=Term.TEMPORARY, starts=staged.period.first))


def campaign_marks(diff: Diff, staging: Staging, staged: Staged, lang: Lang) -> Marks:
    """What campaigns make of each role in one period: the comparison with the base, loans, and what rests meanwhile."""
    found: dict[str, list[Mark]] = {one: list(some) for one, some in marks_of(diff, lang, is_new=True).items()}
    for kind, role, line in (*_loans(diff, staging, staged, lang), *_rests(diff, staging, staged, lang)):
        marks = found.setdefault(role, [])
        same = next((one for one in marks if one.kind == kind), None)
        if same is not None:
            marks[marks.index(same)] = Mark(kind, (*same.lines, line) if line else same.lines)
        else:
            marks.append(Mark(kind, (line,) if line else ()))
    order = tuple(SIGNS)
    return {one: tuple(sorted(some, key=lambda mark: order.index(mark.kind))) for one, some in found.items()}


def _loans(diff: Diff, staging: Staging, staged: Staged, lang: Lang) -> Told:
    for campaign in staging.campaigns:
        for clause in campaign.lends:
            lend = clause.entry
            if holds(campaign.head, clause.when, staged.period.first):
                told = _told(diff, lend.to, heads=lend.heads)
                yield "lent", lend.from_, spaced(LENT_TO, told, lang)
                told = _told(diff, lend.from_, heads=lend.heads)
                yield "lent", lend.to, spaced(LENT_BY, told, lang)


def _told(diff: Diff, role: str, heads: int) -> Args:
    return {"heads": heads, "role": name_of(diff, role)}


def _rests(diff: Diff, staging: Staging, staged: Staged, lang: Lang) -> Told:
    """Roles that rest, and those whose duties do."""
    base = diff.old.org
    for campaign in staging.campaigns:
        for one in (*campaign.suspensions, *campaign.removals):
            if not holds(campaign.head, one.when, staged.period.first):
                continue
            kind = "suspended" if one in campaign.suspensions else "removed"
            if one.kind == "role":
                yield kind, one.id, ""
            elif one.kind == "duty" and one.id in base.duty_by_id:
                duty = base.duty_by_id[one.id]
                for claim in base.accountable_claims(duty):
                    yield kind, claim.role.id, RESTS.say(lang, {"duty": duty})
