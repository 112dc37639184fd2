"""The words of matrix and register in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Final

from mediaorg.org import counted
from mediaorg.renderer.labels import COLUMNS, WORDS
from mediaorg.renderer.matrix.views import Matrix
from mediaorg.text import Text

HEADS: Final[Mapping[str, Text]] = {  # the columns of the register, in their order
    "number": Text("No.", "序号"),
    "duty": COLUMNS["duty"],
    "action": COLUMNS["action"],
    "object": COLUMNS["object"],
    "scope": COLUMNS["scope"],
    "result": COLUMNS["result"],
    "accountable": Text("Accountable (A)", "负责岗位（A）"),
    "responsible": Text("Responsible (R)", "执行岗位（R）"),
    "consulted": Text("Consulted (C)", "征询岗位（C）"),
    "informed": Text("Informed (I)", "知会岗位（I）"),
    "weight": COLUMNS["weight"],
    "effort": COLUMNS["effort"],
    "checked_by": COLUMNS["checked_by"],
    "stage": COLUMNS["stage"],
    "tags": Text("Tags", "标签"),
    "critical": Text("Critical", "关键"),
    "doubts": Text("Gaps and overlaps", "空白与重叠"),
}
ALWAYS: Final = frozenset({"number", "duty", "accountable", "responsible"})
"""Columns that stay where no duty has anything to say in them; all others are left out then."""
TITLES: Final[Mapping[str, Text]] = {
    "raci": Text("RACI matrix", "职责分配矩阵（RACI）"),
    "register": Text("Duty register", "职责登记表"),
    "both": Text("RACI matrix and duty register", "职责分配矩阵与职责登记表"),
    "raci_sheet": Text("RACI", "RACI 矩阵"),
}
SAID: Final[Mapping[str, Text]] = {
    "legend": WORDS["raci_legend"],
    "letter_both": Text("both: accountable, and does the work", "负责并执行"),
    "letter_a": Text("accountable: answers for the result", "对结果负责"),
    "letter_r": Text("responsible: does the work", "执行"),
    "letter_c": Text("consulted: asked beforehand", "事先征询"),
    "letter_i": Text("informed: told about it", "知会"),
    "in_part": Text("* on part of the scope only, see the duty register", "* 只限部分范围，见职责登记表"),
    "partners": Text("Partners", "外部协作方"),
    "no_layer": WORDS["no_layer"],
    "as_of": Text("As of", "基准日"),
    "yes": Text("yes", "是"),
    "nothing": Text("There are no duties yet.", "还没有登记任何职责。"),
    "too_large": Text(
        "There are too many roles and duties for a matrix that could be read; the duty register says who does what.",
        "岗位和职责太多，排成矩阵无法阅读；谁做什么，请看职责登记表。",
    ),
    "skip": WORDS["skip"],
    "scroll": WORDS["scroll"],
    "colon": WORDS["colon"],
    "page": Text("Page &P of &N", "第 &P 页，共 &N 页"),
    "choose": Text("Choose one of {letters}, or leave it empty.", "请从 {letters} 中选择，或留空。"),
    "cut": Text(
        "This text is longer than a cell can hold; its end is missing here.", "原文超出单元格容量，此处只保留前面部分。"
    ),
}


WANTING: Final = Text("{duties} with gaps or overlaps", "{duties}有空白或重叠")


def words(matrix: Matrix) -> SimpleNamespace:
    """All words by name; those of columns under `head`, titles under `title`."""
    lang = matrix.lang
    said = {key: text.say(lang) for key, text in SAID.items() if "{" not in text.en}
    duties = counted.duties(matrix.wanting)
    return SimpleNamespace(
        **said,
        wanting=WANTING.say(lang, {"duties": duties}),
        head=SimpleNamespace(**{key: text.say(lang) for key, text in HEADS.items()}),
        title=SimpleNamespace(**{key: text.say(lang) for key, text in TITLES.items()}),
    )
