"""A checklist as its reader sees it: every word said already, section by section, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from mediaorg.diagnostic import Span
from mediaorg.differ.plan.item import Checklist, Detail, PlanItem, Section, Stage, Standing
from mediaorg.record import Record
from mediaorg.text import LIST_SEPARATORS, Args, Count, Lang, Text

TITLE: Final = Text("Checklist", "执行清单")
STAGES: Final = {
    Stage.BEFORE: Text("Before the start", "启动前"),
    Stage.END: Text("At the end", "收尾归位"),
    Stage.AFTER: Text("Afterwards", "结束之后"),
}
PROPOSED_BEFORE: Final = Text("Before it takes effect", "生效前")
PROPOSED: Final = Text("When it takes effect", "生效当天")
BETWEEN: Final = Text("Between phases", "阶段之间")
FROM_TO: Final = Text("{first} to {last}", "{first} 至 {last}")
FROM: Final = Text("from {first}", "{first} 起")
HEADING: Final = Text("{name} ({days})", "{name}（{days}）")
ONLY: Final = Text("only what concerns {roles}", "只列与{roles}有关的事项")
AS_OF: Final = Text("as of {day}", "基准日：{day}")
NOTHING: Final = Text("Nothing is to be done.", "没有需要办理的事项。")
NO_DAY: Final = Text("no day", "未定")
STANDINGS: Final = {
    Standing.AHEAD: Text("", ""),
    Standing.NOW: Text("now", "进行中"),
    Standing.PAST: Text("date passed", "期限已过"),
}
HEADS: Final = {
    "done": Text("Done", "完成"),
    "day": Text("Due", "期限"),
    "first": Text("From", "开始"),
    "phase": Text("Section", "环节"),
    "title": Text("Kind", "类别"),
    "text": Text("What", "事项"),
    "details": Text("Details", "说明"),
    "who": Text("Who", "谁来办"),
    "roles": Text("Concerns", "涉及"),
    "source": Text("Source", "出处"),
    "id": Text("ID", "编号"),
}


class Row(Record):
    """One item; `source` is the name of the file and the line."""

    item: PlanItem
    id: str
    title: str
    text: str
    details: tuple[str, ...]
    who: str
    days: str
    source: str
    standing: str


class Part(Record):
    """One section with its heading."""

    section: Section
    name: str
    rows: tuple[Row, ...]


class Sheet(Record):
    """The whole checklist; `remarks` are the lines below its title."""

    lang: Lang
    organisation: str
    title: str
    remarks: tuple[str, ...]
    parts: tuple[Part, ...]
    checklist: Checklist

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return tuple(row for part in self.parts for row in part.rows)


def sheet_of(checklist: Checklist, lang: Lang) -> Sheet:
    """The checklist for a reader of `lang`; sections without items are left out."""
    parts = tuple(
        Part(section, _name(checklist, section, lang), tuple(_row(checklist, one, lang) for one in section.items))
        for section in checklist.sections
        if section.items
    )
    names = LIST_SEPARATORS[lang].join(one.say(lang) for one in checklist.heads)
    return Sheet(
        lang,
        checklist.organisation.say(lang),
        f"{names} · {TITLE.say(lang)}",
        tuple(_remarks(checklist, lang)),
        parts,
        checklist,
    )


def _remarks(checklist: Checklist, lang: Lang) -> Iterator[str]:
    days = checklist.window
    told = [checklist.organisation.say(lang)]
    if days is not None:
        told.append(_days(days.first, days.last, lang))
    items = Count(sum(1 for _ in checklist.items()), "item", "items", "项")
    yield ("，" if lang == "zh" else ", ").join((*told, items.say(lang)))
    if checklist.only:
        yield ONLY.say(lang, {"roles": checklist.only})
    if checklist.as_of is not None:
        yield AS_OF.say(lang, {"day": checklist.as_of.isoformat()})


def _name(checklist: Checklist, section: Section, lang: Lang) -> str:
    if section.stage is Stage.BEFORE and not all(one.is_temporary for one in checklist.heads):
        return PROPOSED_BEFORE.say(lang)
    if section.period is None:
        return STAGES[section.stage].say(lang)
    days = section.period.days
    if checklist.window is None and section is checklist.sections[1]:
        return PROPOSED.say(lang)
    phase = section.period.phase
    name = phase.say(lang) if phase is not None else BETWEEN.say(lang)
    if phase is None and not all(one.is_temporary for one in checklist.heads):
        name = PROPOSED.say(lang)
    return HEADING.say(lang, {"name": name, "days": _days(days.first, days.last, lang)})


def _days(first: date, last: date, lang: Lang) -> str:
    if last == date.max:
        return FROM.say(lang, {"first": first.isoformat()})
    if first == last:
        return first.isoformat()
    return FROM_TO.say(lang, {"first": first.isoformat(), "last": last.isoformat()})


def _row(checklist: Checklist, item: PlanItem, lang: Lang) -> Row:
    standing = item.standing(checklist.as_of)
    return Row(
        item=item,
        id=item.fingerprint,
        title=item.kind.title.say(lang),
        text=_sentence(item.text, item.args, lang),
        details=tuple(detail_of(one, lang) for one in item.details),
        who=LIST_SEPARATORS[lang].join(one.say(lang) for one in item.who),
        days=_when(item, lang),
        source=source_of(item.why),
        standing=STANDINGS[standing].say(lang) if standing is not None else "",
    )


def _when(item: PlanItem, lang: Lang) -> str:
    if item.due is None:
        return NO_DAY.say(lang)
    if item.first is not None and item.first != item.due:
        return _days(item.first, item.due, lang)
    return item.due.isoformat()


def detail_of(detail: Detail, lang: Lang) -> str:
    """What a detail says."""
    return _sentence(detail.text, detail.args, lang)


def _sentence(text: Text, args: Args, lang: Lang) -> str:
    """A sentence that stands alone, so that it begins with a capital in English."""
    said = text.say(lang, args)
    return said[:1].upper() + said[1:] if lang == "en" else said


def source_of(span: Span | None) -> str:
    """The file's name and the line; the folder is of no use on paper."""
    return f"{PurePosixPath(span.file).name}:{span.line}" if span is not None else ""
