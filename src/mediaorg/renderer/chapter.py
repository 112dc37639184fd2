"""The manual of one role: all that the specification says of it, and all that follows from what others say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from mediaorg.org.claims import Claimed, efforts_of
from mediaorg.org.deliveries import made_by
from mediaorg.renderer.approvals import approvals_of
from mediaorg.renderer.flows import handed_on, loop_view, received
from mediaorg.renderer.identity import identity_of, needs_of
from mediaorg.renderer.labels import KINDS, PERIODS, RISKS
from mediaorg.renderer.narrator import Narrator, clean
from mediaorg.renderer.views import AccessRow, Chapter, DutyRow, KpiRow, TrainingRow, WaiverRow
from mediaorg.rules import RULES
from mediaorg.spec.duty import Duty, ItemEffort
from mediaorg.spec.flow import Handoff
from mediaorg.spec.governance import Waiver
from mediaorg.spec.role import Kpi, Role
from mediaorg.spec.units import Rate
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.renderer.news import Since

TEMPORARY_ROLE = Text("Temporary role{until}", "临时岗位{until}")
SET_BY = Text("Changed for a time by “{campaigns}”{until}: {fields}", "因“{campaigns}”临时调整{until}：{fields}")
UNTIL = Text(", until {day}", "，至 {day}")
PER_ITEM = Text("{item}: {takes} each", "{item}：每件 {takes}")


def chapter_of(narrator: Narrator, role: Role, since: Since | None = None) -> Chapter:
    """The chapter of a role; `since` an earlier version, it tells what changed."""
    org = narrator.org
    layer = org.layer_by_id.get(role.layer or "")
    head = org.head_of(role)
    return Chapter(
        id=role.id,
        name=narrator.say(role.name),
        other_name=narrator.other(role.name),
        code=clean(role.code or ""),
        layer=narrator.say(layer.name) if layer else "",
        layer_rank=org.layer_rank.get(role.layer or "", len(org.layer_rank)),
        critical=role.critical,
        identity=tuple(identity_of(narrator, role)),
        purpose=narrator.say(role.purpose),
        duties=tuple(_duty(narrator, claim) for claim in org.claims_by(role)),
        kpis=tuple(_kpi(narrator, kpi) for kpi in role.kpis or ()),
        authority=tuple(narrator.say(one) for one in role.authority or ()),
        access=tuple(_access(narrator, role)),
        approvals=tuple(approvals_of(narrator, role)),
        receives=received(narrator, role),
        hands_on=handed_on(narrator, role),
        loops=tuple(loop_view(narrator, loop, role) for loop in narrator.loops_of.get(role.id, ())),
        training=tuple(_training(narrator, role)),
        needs=tuple(needs_of(narrator, role)),
        path=narrator.refs(role.path),
        waivers=tuple(_waiver(narrator, one) for one in _waivers(narrator, role)),
        superior=narrator.say(head.name) if head else "",
        temporary=_temporary(narrator, role),
        changes=since.rows(role.id, narrator.lang) if since is not None else (),
        news=since.news(role.id, narrator.lang) if since is not None else None,
    )


def _temporary(narrator: Narrator, role: Role) -> str:
    """What of a role is there for a time only, and until when."""
    occasion = narrator.occasion
    last = role.to or (occasion.last if occasion else None)
    until = UNTIL.say(narrator.lang, {"day": last.isoformat()}) if last else ""
    if role.to is not None:
        return TEMPORARY_ROLE.say(narrator.lang, {"until": until})
    if occasion is None or not narrator.is_temporary("role", role.id):
        return ""
    fields = occasion.fields.get(role.id, ())
    if not fields:
        return TEMPORARY_ROLE.say(narrator.lang, {"until": until})
    campaigns = narrator.listed(clean(one.say(narrator.lang)) for one in occasion.campaigns)
    return SET_BY.say(narrator.lang, {"campaigns": campaigns, "until": until, "fields": fields})


def _duty(narrator: Narrator, claim: Claimed) -> DutyRow:
    duty = claim.duty
    made = made_by(duty)
    parts = narrator.parts_on(duty)
    efforts = claim.effort if claim.effort is not None else efforts_of(duty.effort)
    return DutyRow(
        id=duty.id,
        name=narrator.say(duty.name),
        other_name=narrator.other(duty.name),
        action=narrator.say(duty.action),
        object=narrator.say(duty.object),
        part=next(part for one, part in parts if one is claim),
        result=clean(made.say(narrator.lang)) if made else "",
        weight=claim.weight.text if claim.weight else "",
        share=min(round(claim.weight.percent), 100) if claim.weight else 0,
        effort=narrator.listed(effort_said(narrator, one) for one in efforts),
        checked_by=narrator.refs((duty.checked_by,)) if duty.checked_by else (),
        stage=narrator.stage_names.get(duty.stage or "", ""),
        critical=duty.critical,
        temporary=narrator.is_given(claim.role.id, duty.id),
        others=tuple([part for one, part in parts if one.role.id != claim.role.id]),
    )


def effort_said(narrator: Narrator, effort: Rate | ItemEffort) -> str:
    """What a duty takes: so long a week, or for each item, called as the result is that it stands for."""
    if isinstance(effort, Rate):
        return effort.say(narrator.lang)
    made = narrator.org.deliveries.called(effort.per)
    item = clean(made.say(narrator.lang) if made else effort.per)
    return PER_ITEM.say(narrator.lang, {"takes": effort.takes, "item": item})


def _kpi(narrator: Narrator, kpi: Kpi) -> KpiRow:
    duties = (narrator.org.duty_by_id.get(one) for one in kpi.duties or ())
    return KpiRow(
        id=kpi.id,
        name=narrator.say(kpi.name),
        other_name=narrator.other(kpi.name),
        definition=narrator.say(kpi.definition),
        target=narrator.say(kpi.target).replace(">=", "≥").replace("<=", "≤"),
        weight=kpi.weight.text if kpi.weight else "",
        period=PERIODS[kpi.period].say(narrator.lang) if kpi.period else "",
        source=narrator.say(kpi.source),
        measured_by=narrator.refs((kpi.measured_by,)) if kpi.measured_by else (),
        duties=tuple(narrator.say(duty.name) for duty in duties if duty is not None),
    )


def _access(narrator: Narrator, role: Role) -> Iterator[AccessRow]:
    for one in role.access or ():
        risk = RISKS[one.risk].say(narrator.lang) if one.risk else ""
        expires = one.expires.isoformat() if one.expires else ""
        yield AccessRow(narrator.say(one.system), narrator.say(one.rights), risk, expires)


def _training(narrator: Narrator, role: Role) -> Iterator[TrainingRow]:
    for asked in role.training or ():
        identity, by = (asked, None) if isinstance(asked, str) else (asked.id, asked.by)
        training = narrator.org.training_by_id.get(identity)
        if training is None:
            continue
        exam = training.assessment
        yield TrainingRow(
            name=narrator.say(training.name),
            hours=training.hours.say(narrator.lang) if training.hours else "",
            method=narrator.say(exam.method) if exam else "",
            passed_with=str(exam.pass_) if exam and exam.pass_ is not None else "",
            valid=training.valid.say(narrator.lang) if training.valid else "",
            by=by.isoformat() if by else "",
        )


def _waivers(narrator: Narrator, role: Role) -> tuple[Waiver, ...]:
    """The waivers on the role, on what it claims, on what it receives or hands on, on the loops it stands in."""
    org, book = narrator.org, narrator.waivers_on
    if not book:
        return ()
    handoffs = (*org.handoffs_to.get(role.id, ()), *org.handoffs_from.get(role.id, ()))
    loops = narrator.loops_of.get(role.id, ())
    near = (
        f"role/{role.id}",
        *(f"duty/{claim.duty.id}" for claim in org.claims_by(role)),
        *(f"handoff/{one.key}" for one in handoffs),
        *(f"loop/{loop.id}" for loop in loops),
        *(f"stage/{stage.id}" for loop in loops for stage in loop.stages if role.id in stage.roles),
    )
    found = {id(waiver): waiver for place in near for waiver in book.get(place, ())}
    return tuple(found.values())


def _waiver(narrator: Narrator, waiver: Waiver) -> WaiverRow:
    rule = RULES.get(waiver.rule)
    return WaiverRow(
        rule=rule.rule.title.say(narrator.lang) if rule else waiver.rule,
        place=_place(narrator, waiver.at),
        reason=narrator.say(waiver.reason),
        control=narrator.say(waiver.control),
        approved_by=(narrator.ref(waiver.approved_by),) if waiver.approved_by else (),
        until=waiver.until.isoformat(),
    )


def _place(narrator: Narrator, at: str) -> str:
    """The element that a waiver is about by its name; the place as written where it is not a whole element."""
    kind, _, identity = at.partition("/")
    org = narrator.org
    books: dict[str, Mapping[str, Role | Duty | Handoff]] = {
        "role": org.role_by_id,
        "duty": org.duty_by_id,
        "handoff": org.handoff_by_key,
    }
    named = books.get(kind, {}).get(identity)
    if named is None:
        return clean(at)
    return f"{KINDS[kind].say(narrator.lang)} · {clean(named.say(narrator.lang))}"
