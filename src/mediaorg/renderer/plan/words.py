"""The words around a checklist on a page, in one language."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Final

from mediaorg.differ.plan.sheet import HEADS, NOTHING
from mediaorg.renderer.labels import WORDS
from mediaorg.text import Lang, Text

PRINTED: Final = Text(
    "Tick what is done. An item keeps its ID while what is to be done stays the same.",
    "办完一项，勾一项。事项内容不变，编号就不变。",
)
DONE: Final[tuple[Text, ...]] = (Text("open", "未办"), Text("done", "已办"), Text("not needed", "不适用"))
CHOOSE: Final = Text("Choose one of {words}.", "请从 {words} 中选择。")
PAGE: Final = Text("Page &P of &N", "第 &P 页，共 &N 页")
CUT: Final = Text(
    "This text is longer than a cell can hold; its end is missing here.", "原文超出单元格容量，此处只保留前面部分。"
)


def words(lang: Lang) -> SimpleNamespace:
    """All words by name."""
    heads = {f"head_{name}": text.say(lang) for name, text in HEADS.items()}
    return SimpleNamespace(**heads, nothing=NOTHING.say(lang), printed=PRINTED.say(lang), skip=WORDS["skip"].say(lang))
