"""What a reader of the pages can search for: every role, duty, KPI, deliverable, loop and term, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.record import Record
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.labels import FACTS
from mediaorg.renderer.views import Chapter


class Hit(Record):
    """One thing that can be found: `role` is the chapter it stands in (empty: before or after the chapters)."""

    title: str
    kind: str
    where: str
    role: str
    anchor: str
    text: str


def hits(book: Handbook) -> Iterator[Hit]:
    """All that can be found, roles first."""

    def kind(key: str) -> str:
        return FACTS[key].say(book.lang)

    for chapter in book.chapters:
        text = _joined(chapter.other_name, chapter.code, chapter.layer, chapter.purpose, *chapter.authority)
        yield Hit(chapter.name, kind("role"), chapter.layer, chapter.id, anchor("role", chapter.id), text)
    for chapter in book.chapters:
        yield from _inside(chapter, kind("duty"), kind("kpi"), kind("artifact"))
    for loop in book.loops:
        stages = _joined(*(stage.name for stage in loop.stages))
        yield Hit(loop.name, kind("loop"), "", "", anchor("loop", loop.id), stages)
    for number, term in enumerate(book.glossary):
        yield Hit(term.term, kind("word"), "", "", f"term-{number}", _joined(term.also, term.means))


def _inside(chapter: Chapter, duty_kind: str, kpi_kind: str, artifact_kind: str) -> Iterator[Hit]:
    here = (chapter.name, chapter.id)
    for duty in chapter.duties:
        text = _joined(duty.other_name, duty.action, duty.object, duty.result, duty.part.scope)
        yield Hit(duty.name, duty_kind, *here, anchor("duty", chapter.id, duty.id), text)
    for kpi in chapter.kpis:
        text = _joined(kpi.other_name, kpi.definition, kpi.target, kpi.source)
        yield Hit(kpi.name, kpi_kind, *here, anchor("kpi", chapter.id, kpi.id), text)
    for number, row in enumerate(chapter.hands_on):
        text = _joined(row.other_what, row.other.name, row.accept, row.via)
        yield Hit(
            row.what,
            artifact_kind,
            f"{chapter.name} → {row.other.name}",
            chapter.id,
            anchor("out", chapter.id, str(number)),
            text,
        )


def anchor(*parts: str) -> str:
    """The name of a place on a page; no id holds two hyphens in a row, so no two places get one."""
    return "--".join(parts)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
