"""What the handbooks on paper, PDF and Word, share: their own words, and the views as values that any language reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.labels import labels
from mediaorg.text import Lang, Text

PAGE_WORDS: Final[Mapping[str, Text]] = {
    "page_before": Text("Page ", "第 "),
    "page_between": Text(" of ", " 页 / 共 "),
    "page_after": Text("", " 页"),
    "posts": Text("Posts", "编制"),
    "duty_count": Text("Duties", "职责"),
    "confirms": Text("Confirmation", "确认内容"),
    "accountable": Text("Accountable (A)", "对结果负责（A）"),
    "responsible": Text("Responsible (R)", "执行（R）"),
    "consulted": Text("Consulted (C)", "被征询（C）"),
    "informed": Text("Informed (I)", "被告知（I）"),
    "loop_picture": Text(
        "{name} drawn as a ring of {count} stages: {stages}", "“{name}”示意图，共 {count} 个阶段：{stages}"
    ),
    "chart_picture": Text("Organisation chart of {name}", "{name}组织架构图"),
}


def page_words(lang: Lang) -> dict[str, Any]:
    """The words of the handbook and those of paper, by name; columns are under `column`."""
    said = vars(labels(lang))
    own = {key: text.zh if lang == "zh" else text.en for key, text in PAGE_WORDS.items()}
    return {**said, "column": vars(said["column"]), **own}


def as_json(values: object) -> bytes:
    """Frozen views as JSON: objects with the names of their fields."""
    return json.dumps(values, ensure_ascii=False, default=_fields).encode("utf-8")


def _fields(view: object) -> dict[str, object]:
    return {name: getattr(view, name) for name in type(view).__slots__}  # type: ignore[attr-defined]


def title_of(book: Handbook) -> str:
    """The title of the document."""
    return f"{book.name} · {labels(book.lang).handbook}"
