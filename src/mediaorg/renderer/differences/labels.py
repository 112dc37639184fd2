"""The words of the page of a comparison and of the change record, for templates."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Final

from mediaorg.differ.account import words
from mediaorg.text import Lang, Text

PAGE: Final[Mapping[str, Text]] = {
    "title": words.TITLE,
    "temporary": words.TEMPORARY,
    "decisions": words.DECISIONS,
    "decided": words.DECIDED_ALREADY,
    "balance": words.BALANCE,
    "gains": words.GAINS,
    "loses": words.LOSES,
    "others": words.OTHERS,
    "tasks": words.OBLIGATIONS,
    "details": words.DETAILS,
    "introduced": words.FINDINGS_INTRODUCED,
    "cured": words.FINDINGS_CURED,
    "findings": words.FINDINGS,
    "indirect": words.INDIRECT,
    "indirect_why": words.INDIRECT_WHY,
    "charts": Text("Both organisations", "调整前后对照"),
    "before": Text("Before", "调整前"),
    "after": Text("After", "调整后"),
    "actual": Text("Show the charts in full size, one below the other", "按原始大小上下排列"),
    "causes": Text("Because", "起因"),
    "fingerprint": Text("Fingerprint", "指纹"),
    "partner": Text("partner", "外部协作方"),
    "for_a_time": Text("for a time", "临时"),
    "skip": Text("Skip to content", "跳到正文"),
    "contents": Text("Contents", "目录"),
    "no_due": Text("–", "—"),
    "colon": Text(": ", "："),
}


def labels(lang: Lang) -> SimpleNamespace:
    """Words by name; those of columns are under `column`."""
    columns = SimpleNamespace(**{key: text.say(lang) for key, text in words.COLUMNS.items()})
    return SimpleNamespace(**{key: text.say(lang) for key, text in PAGE.items()}, column=columns)
