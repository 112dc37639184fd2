"""Names that name nobody: what is written until somebody is found."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

PLACEHOLDERS: Final = (
    "待定", "待招", "待招聘", "招聘中", "待补", "待补充", "待入职", "待确认", "待聘", "未定", "未招", "暂缺", "暂无", "空缺",
    "缺编", "某某", "某某某", "某人", "占位", "无人", "xx", "xxx", "tbd", "tbc", "tba", "tbh", "n/a", "na", "none",
    "nobody", "someone", "somebody", "unknown", "vacant", "vacancy", "to be hired", "to be confirmed",
    "to be decided", "to be determined", "placeholder",
)  # fmt: skip
_WORDS: Final = "|".join(sorted(map(re.escape, PLACEHOLDERS), key=len, reverse=True))
_WHOLE: Final = frozenset((*PLACEHOLDERS, ""))
_BRACKETED: Final = re.compile(rf"[(\[【「]\s*(?:{_WORDS})\s*[)\]】」]")
_FILLING: Final = "?*_-—…. "
_SIGNS: Final = frozenset("([【「")


def is_placeholder(name: str) -> bool:
    """Whether a name says that there is none yet: “待定”, “TBD”, “剪辑（待招）”, “???”."""
    plain = unicodedata.normalize("NFKC", name).casefold().strip()
    if not _SIGNS.isdisjoint(plain) and _BRACKETED.search(plain):
        return True
    return plain.strip(_FILLING) in _WHOLE
