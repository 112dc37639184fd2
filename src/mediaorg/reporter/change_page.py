"""One change told whole: what it means, what was and what is, where, why, what follows, how to acknowledge it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from mediaorg.diagnostic import Span
from mediaorg.differ.account import words
from mediaorg.differ.account.balance import name_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import due_of, message_of, place_of, reason_of, task_of
from mediaorg.differ.change import Change, Direction
from mediaorg.record import Record
from mediaorg.reporter.frame import Frame
from mediaorg.reporter.mark import Mark
from mediaorg.reporter.pages import Pages
from mediaorg.reporter.report import Look
from mediaorg.reporter.style import Paint, painter
from mediaorg.reporter.visible import one_line
from mediaorg.reporter.wrap import wrap
from mediaorg.text import Text, say_arg

MEANING: Final = Text("{impact}: {meaning}", "{impact}：{meaning}")
FOLLOWS: Final = Text(
    "It is a consequence: it accounts for no difference of its own, but follows from other changes.",
    "这是连带后果：本身不对应任何改动，由其他变更引起。",
)
BEFORE: Final = Text("Before", "调整前")
AFTER: Final = Text("After", "调整后")
NOTHING: Final = Text("nothing", "无")
CAUSED_BY: Final = Text("Caused by", "起因")
LEADS_TO: Final = Text("Leads to", "由此引起")
EXPLAINS: Final = Text("Accounts for the differences at", "对应的改动位置")
TOUCHES: Final = Text("Concerns", "涉及")
TO_DO: Final = Text("What has to be done", "后续待办")
ACKNOWLEDGED: Final = Text("Acknowledged", "已确认")
ACKNOWLEDGE: Final = Text(
    "To acknowledge it, write into a file and name that with --acknowledgements",
    "如已决定接受，请写进一个文件，并用 --acknowledgements 指定",
)
DIRECTIONS: Final[Mapping[Direction, Text]] = {
    Direction.GAINS: Text("gains", "增加"),
    Direction.LOSES: Text("loses", "减少"),
    Direction.TIGHTENS: Text("is held to more", "要求收紧"),
    Direction.LOOSENS: Text("is held to less", "要求放宽"),
}
REASON: Final = Text("why this is accepted, and what makes up for it", "为什么接受，失去的由什么补上")
WHO: Final = Text("ROLE", "岗位id")


def change_page(report: DiffReport, change: Change, look: Look) -> str:
    """The page of one change of a comparison."""
    sheet = _Sheet(report, change, look, painter(colour=look.colour))
    parts = (tuple(part) for part in sheet.parts())
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


class _Sheet(Record):
    report: DiffReport
    change: Change
    look: Look
    paint: Paint

    def say(self, text: Text, **args: Text | str) -> str:
        return text.say(self.report.lang, args)

    def parts(self) -> Iterator[Iterable[str]]:
        yield self.head()
        yield self.state(BEFORE, self.change.before, self.change.old)
        yield self.state(AFTER, self.change.after, self.change.new)
        yield self.listed(CAUSED_BY, self.told(lambda one: one.fingerprint in self.change.caused_by))
        yield self.listed(LEADS_TO, self.told(lambda one: self.change.fingerprint in one.caused_by))
        yield self.listed(EXPLAINS, (str(at) for at in self.change.explains))
        yield self.listed(TOUCHES, self.parties())
        yield self.listed(TO_DO, self.tasks())
        yield self.acknowledgement()

    def head(self) -> Iterator[str]:
        change, lang = self.change, self.report.lang
        yield self.paint(f"{change.id} · {change.kind.title.say(lang)}", "message")
        impact, meaning = words.IMPACTS[change.impact], words.IMPACT_MEANINGS[change.impact]
        area = words.AREAS[change.kind.area].say(lang)
        yield from self.wrapped(f"{self.say(MEANING, impact=impact, meaning=meaning)} · {area}")
        yield from self.wrapped(message_of(change, lang))
        if change.kind.is_consequence:
            yield from self.wrapped(self.say(FOLLOWS))
        marks = (words.TERMS[change.term], words.CERTAINTIES[change.certainty])
        yield from self.wrapped(" · ".join(mark.say(lang) for mark in marks))

    def state(self, title: Text, value: object, span: Span | None) -> Iterator[str]:
        yield self.paint(self.say(title), "message")
        said = say_arg(value, self.report.lang) if value is not None else self.say(NOTHING)  # type: ignore[arg-type]
        yield from self.wrapped(said, 2)
        if span is not None and span.file in self.report.texts:
            frame = Frame(Pages(self.report.texts), max(2, len(str(span.line))), self.look.width, self.paint)
            yield from list(frame.draw([Mark(span, "^", "error" if title is BEFORE else "passed", "")]))[:-1]
        elif span is not None:
            yield from self.wrapped(place_of(span), 2)

    def told(self, is_meant: Callable[[Change], bool]) -> Iterator[str]:
        for one in self.report.diff.changes:
            if is_meant(one):
                yield f"{message_of(one, self.report.lang)}  {one.fingerprint}"

    def parties(self) -> Iterator[str]:
        lang, diff = self.report.lang, self.report.diff
        for touch in self.change.touches:
            sign = DIRECTIONS[touch.direction].say(lang) if touch.direction is not None else ""
            yield f"{name_of(diff, touch.party).say(lang)} {sign}".rstrip()

    def tasks(self) -> Iterator[str]:
        lang = self.report.lang
        for one in self.report.diff.obligations:
            if self.change.fingerprint in one.caused_by:
                yield f"{task_of(one, lang)} {due_of(one, lang)}".rstrip()

    def listed(self, title: Text, lines: Iterable[str]) -> Iterator[str]:
        some = tuple(lines)
        if some:
            yield self.paint(self.say(title), "message")
        for line in some:
            first, *rest = wrap(one_line(line), max(self.look.width - 4, 20))
            yield f"  · {first}"
            yield from (f"    {more}" for more in rest)

    def acknowledgement(self) -> Iterator[str]:
        lang, known = self.report.lang, self.report.acknowledged.get(self.change.fingerprint)
        if known is not None:
            yield self.paint(self.say(ACKNOWLEDGED), "message")
            yield from self.wrapped(reason_of(known, self.report.diff, lang), 2)
            return
        yield self.paint(self.say(ACKNOWLEDGE), "message")
        yield "  acknowledgements:"
        yield f"    - change: {one_line(json.dumps(self.change.fingerprint, ensure_ascii=False))}"
        yield f"      reason: {self.say(REASON)}"
        yield f"      by: {self.say(WHO)}"
        yield "      until: YYYY-MM-DD"

    def wrapped(self, text: str, indent: int = 0) -> Iterator[str]:
        for line in wrap(one_line(text), max(self.look.width - indent, 20)):
            yield " " * indent + line
