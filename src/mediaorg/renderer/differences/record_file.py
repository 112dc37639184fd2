"""The change record as a file: Markdown, or a Word document to print and sign."""

from __future__ import annotations

from io import BytesIO
from types import SimpleNamespace
from typing import Final

from mediaorg.renderer.differences.record import Record
from mediaorg.renderer.labels import labels
from mediaorg.renderer.markdown import escape
from mediaorg.renderer.sheets import page_words
from mediaorg.renderer.template import Templates

MARKDOWN: Final = "differences/record.md"
WORD: Final = "differences/record.docx"


def to_markdown(record: Record, templates: Templates) -> bytes:
    """A heading and a table."""
    text = templates.render(MARKDOWN, escape, {"record": record, "t": labels(record.lang)})
    return text.encode("utf-8")


def to_word(record: Record, templates: Templates) -> bytes:
    """A table whose head repeats on every page; MisuseError where the library is not installed."""
    from mediaorg.renderer.word import core_properties, environment_of, evened, opened  # noqa: PLC0415 - the extra `docx`

    said = page_words(record.lang)
    template = opened(templates.find(WORD))
    values = {"record": record, "t": SimpleNamespace(**{**said, "column": SimpleNamespace(**said["column"])})}
    template.render(values, environment_of(said), autoescape=True)
    sink = BytesIO()
    template.save(sink)
    return evened(sink.getvalue(), core_properties(f"{record.name} · {record.title}", record.lang))
