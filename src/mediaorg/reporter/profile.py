"""One element of the organisation on a page: what it says of itself, and what the others say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.org.claims import Claimed
from mediaorg.org.deliveries import made_by
from mediaorg.org.loops import turn_hours
from mediaorg.org.org import Org, backups_of, dotted_heads_of, trainings_of
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.nearest import nearest
from mediaorg.spec.role import Role
from mediaorg.spec.shape import LocalText, spoken
from mediaorg.text import LIST_SEPARATORS, Lang, Text

PARTS: Final[Mapping[str, Text]] = {
    "owner": Text("owner", "负责"),
    "accountable": Text("accountable", "对结果负责"),
    "responsible": Text("responsible", "执行"),
    "consulted": Text("consulted", "被征询"),
    "informed": Text("informed", "被告知"),
}
UNKNOWN: Final = Text("there is no {name}{hint}", "没有 {name}{hint}")


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with rows under it; the first row names the columns."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is shown of one element: its name, facts as label and text, and tables."""

    title: str
    facts: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]

    def data(self) -> object:
        """The same as plain data."""
        return {
            "title": self.title,
            "facts": [{"label": label, "text": text} for label, text in self.facts],
            "tables": [{"title": one.title, "columns": one.rows[0], "rows": one.rows[1:]} for one in self.tables],
        }


def profile(org: Org, name: str, lang: Lang) -> Profile:
    """The page of the element `kind/id` (a bare id means a role); MisuseError where there is none."""
    kind, slash, identity = name.partition("/")
    if not slash:
        kind, identity = "role", name
    element = _elements(org, kind).get(identity)
    if element is None:
        known = [f"{one}/{each}" for one in KINDS for each in _elements(org, one)]
        near = nearest(f"{kind}/{identity}", known)
        hint = Text(f": did you mean “{near}”?", f"，是不是想看“{near}”？") if near else ""
        raise MisuseError(UNKNOWN, name=f"{kind}/{identity}", hint=hint)
    return KINDS[kind](org, element, lang)


def _elements(org: Org, kind: str) -> Mapping[str, object]:
    return {
        "role": org.role_by_id,
        "duty": org.duty_by_id,
        "handoff": org.handoff_by_key,
        "loop": {loop.id: loop for loop in org.loops},
    }.get(kind, {})


def _text(label: str | LocalText | None, lang: Lang) -> str:
    return spoken(label, lang) if label else ""


def _facts(rows: Iterator[tuple[Text, object]], lang: Lang) -> tuple[tuple[str, str], ...]:
    """The rows that say something."""
    said = []
    for label, value in rows:
        words = value.say(lang) if isinstance(value, Text) else str(value) if value not in (None, "", ()) else ""
        if words:
            said.append((label.say(lang), words))
    return tuple(said)


def _names(org: Org, ids: tuple[str, ...], lang: Lang) -> str:
    parties = (org.party(identity) for identity in ids)
    return LIST_SEPARATORS[lang].join(party.say(lang) for party in parties if party is not None)


def _role(org: Org, role: Role, lang: Lang) -> Profile:
    def rows() -> Iterator[tuple[Text, object]]:
        head = org.head_of(role)
        layer = org.layer_by_id.get(role.layer or "")
        unit = org.unit_by_id.get(role.unit or "")
        yield Text("Code", "岗位编号"), role.code
        yield Text("Layer", "所属层级"), layer.say(lang) if layer else None
        yield Text("Unit", "所属部门"), unit.say(lang) if unit else None
        yield Text("Reports to", "直接上级"), head.say(lang) if head else None
        yield Text("Dotted line", "虚线上级"), _names(org, dotted_heads_of(role), lang)
        yield Text("Direct reports", "直接下级"), _names(org, tuple(r.id for r in org.reports.get(role.id, ())), lang)
        yield (
            Text("Posts", "编制"),
            Text(f"{role.posts} ({role.posts_filled} filled)", f"{role.posts}（在岗 {role.posts_filled}）"),
        )
        yield Text("From – to", "起止"), f"{role.from_ or '…'} – {role.to or '…'}" if role.from_ or role.to else None
        yield Text("Purpose", "岗位目的"), _text(role.purpose, lang)
        yield Text("Backup", "B 角"), _names(org, backups_of(role), lang)
        yield (
            Text("Stands in for", "代行岗位"),
            _names(org, tuple(r.id for r in org.roles if role.id in backups_of(r)), lang),
        )
        trainings = (org.training_by_id[one] for one in trainings_of(role) if one in org.training_by_id)
        yield Text("Training", "培训"), LIST_SEPARATORS[lang].join(one.say(lang) for one in trainings)
        stages = (f"{loop.say(lang)} / {s.say(lang)}" for loop in org.loops for s in loop.stages if role.id in s.roles)
        yield Text("In the loops", "所在闭环"), LIST_SEPARATORS[lang].join(stages)

    tables = (_duties_table(org, role, lang), _kpi_table(org, role, lang), *_handoff_tables(org, role, lang))
    return Profile(
        f"{role.say(lang)} (role/{role.id})", _facts(rows(), lang), tuple(t for t in tables if len(t.rows) > 1)
    )


def _duties_table(org: Org, role: Role, lang: Lang) -> Table:
    head = (Text("Duty", "职责"), Text("Part", "角色"), Text("Scope", "范围"), Text("Weight", "权重"))
    rows = [tuple(text.say(lang) for text in head)]
    for claim in org.claims_by(role):
        weight = claim.weight.text if claim.weight else ""
        rows.append((claim.duty.say(lang), PARTS[claim.part].say(lang), _scope(org, claim, lang), weight))
    return Table(Text("Duties", "职责").say(lang), tuple(rows))


def _scope(org: Org, claim: Claimed, lang: Lang) -> str:
    return org.words(org.scopes.of_claim(claim)).say(lang)


def _kpi_table(org: Org, role: Role, lang: Lang) -> Table:
    head = (
        Text("KPI", "指标"),
        Text("Target", "目标"),
        Text("Weight", "权重"),
        Text("Source", "数据来源"),
        Text("Measured by", "统计人"),
    )
    rows = [tuple(text.say(lang) for text in head)]
    for kpi in role.kpis or ():
        by = _names(org, (kpi.measured_by,), lang) if kpi.measured_by else ""
        weight = kpi.weight.text if kpi.weight else ""
        rows.append((kpi.say(lang), _text(kpi.target, lang), weight, _text(kpi.source, lang), by))
    return Table(Text("KPIs", "考核指标").say(lang), tuple(rows))


def _handoff_tables(org: Org, role: Role, lang: Lang) -> tuple[Table, Table]:
    columns = (Text("What", "交付物"), Text("By when", "时限"), Text("Accepted by", "验收标准"))
    received = [(Text("From", "交出方").say(lang), *(text.say(lang) for text in columns))]
    handed = [(Text("To", "接收方").say(lang), *(text.say(lang) for text in columns))]
    received += [_handoff_row(org, one, one.from_, lang) for one in org.handoffs_to.get(role.id, ())]
    handed += [_handoff_row(org, one, one.to, lang) for one in org.handoffs_from.get(role.id, ())]
    return (
        Table(Text("I receive", "我接收").say(lang), tuple(received)),
        Table(Text("I hand on", "我交出").say(lang), tuple(handed)),
    )


def _handoff_row(org: Org, handoff: Handoff, other: str, lang: Lang) -> tuple[str, ...]:
    made = org.deliveries.handed_on_by(handoff)
    what = made[0].say(lang) if made else handoff.say(lang)
    return (_names(org, (other,), lang), what, time_of(handoff, lang), _text(handoff.accept, lang))


def time_of(handoff: Handoff, lang: Lang) -> str:
    """By when something is handed on: the SLA, or the day before or after an event."""
    due = f"{handoff.due.text} {_text(handoff.event, lang)}".strip() if handoff.due else ""
    return LIST_SEPARATORS[lang].join(part for part in (handoff.sla.say(lang) if handoff.sla else "", due) if part)


def _duty(org: Org, duty: Duty, lang: Lang) -> Profile:
    def rows() -> Iterator[tuple[Text, object]]:
        yield Text("Action", "动作"), _text(duty.action, lang)
        yield Text("Object", "对象"), _text(duty.object, lang)
        yield Text("Scope", "范围"), org.words(org.scopes.of_duty(duty)).say(lang)
        yield Text("Result", "成果"), made.say(lang) if (made := made_by(duty)) else ""
        yield Text("Tags", "标签"), LIST_SEPARATORS[lang].join(duty.tags)

    head = tuple(text.say(lang) for text in (Text("Role", "岗位"), Text("Part", "角色"), Text("Scope", "范围")))
    claims = tuple(
        (one.role.say(lang), PARTS[one.part].say(lang), _scope(org, one, lang)) for one in org.claims_on(duty)
    )
    tables = (Table(Text("Who does it", "谁来做").say(lang), (head, *claims)),) if claims else ()
    return Profile(f"{duty.say(lang)} (duty/{duty.id})", _facts(rows(), lang), tables)


def _handoff(org: Org, handoff: Handoff, lang: Lang) -> Profile:
    def rows() -> Iterator[tuple[Text, object]]:
        yield Text("From", "交出方"), _names(org, (handoff.from_,), lang)
        yield Text("To", "接收方"), _names(org, (handoff.to,), lang)
        yield Text("By when", "时限"), time_of(handoff, lang)
        yield Text("Accepted by", "验收标准"), _text(handoff.accept, lang)
        yield Text("If rejected", "退回处理"), _text(handoff.on_reject, lang)
        yield Text("Via", "渠道"), _text(handoff.via, lang)

    return Profile(f"{handoff.say(lang)} (handoff/{handoff.key})", _facts(rows(), lang), ())


def _loop(org: Org, loop: Loop, lang: Lang) -> Profile:
    def rows() -> Iterator[tuple[Text, object]]:
        hours, is_exact = turn_hours(org, loop)
        yield Text("A turn may take", "周期上限"), loop.cycle.say(lang) if loop.cycle else None
        least = Text("at least ", "至少 ").say(lang) if not is_exact else ""
        yield (
            Text("A turn takes", "一轮用时"),
            least + Text(f"{float(hours):g} hours", f"{float(hours):g} 小时").say(lang),
        )

    head = tuple(
        text.say(lang) for text in (Text("Stage", "阶段"), Text("Roles", "岗位"), Text("Hands on", "交给下一阶段"))
    )
    steps = tuple(
        (
            stage.say(lang),
            _names(org, stage.roles, lang),
            LIST_SEPARATORS[lang].join(
                dict.fromkeys(_handed(org, one, lang) for one in org.handoffs_between(stage, following))
            ),
        )
        for stage, following in org.edges(loop)
    )
    tables = (Table(Text("Stages", "阶段").say(lang), (head, *steps)),) if steps else ()
    return Profile(f"{loop.say(lang)} (loop/{loop.id})", _facts(rows(), lang), tables)


def _handed(org: Org, handoff: Handoff, lang: Lang) -> str:
    """What is handed on, by the name of the result where it is one."""
    return (next(iter(org.deliveries.handed_on_by(handoff)), None) or handoff).say(lang)


KINDS: Final[Mapping[str, Callable[..., Profile]]] = {"role": _role, "duty": _duty, "handoff": _handoff, "loop": _loop}
