"""How a duty is worded: verbs that name no work, endings that name no object, and clauses that take in everything."""

from __future__ import annotations

import re
from typing import Final

from mediaorg.org.words import normalised, words

VAGUE_VERBS: Final = (
    "全面负责", "主要负责", "负责", "积极参与", "参与", "协助", "积极配合", "配合", "持续跟进", "跟进", "提供支持",
    "支持", "做好", "关注", "了解", "协同",
    "responsible for", "be responsible for", "in charge of", "take part in", "participate in", "be involved in",
    "assist", "help", "support", "follow up", "cooperate with",
)  # fmt: skip
EMPTY_ENDINGS: Final = (
    "相关工作", "有关工作", "各项工作", "日常工作", "日常事务", "相关事宜", "有关事宜", "相关事务", "等工作",
    "related work", "daily work", "day-to-day work", "related matters",
)  # fmt: skip
LAST_WORDS: Final = (
    "工作", "任务", "事项", "事务", "事宜", "其他", "其它",
    "assigned", "required", "needed", "directed", "duties", "tasks", "work", "else",
)  # fmt: skip
"""What a catch-all clause ends in: most texts are out by a glance at their end."""

_CATCH_ALL: Final = re.compile(
    r"(?:领导|上级|主管|经理|总监|公司|部门|临时)(?:临时)?(?:交办|交代|指派|布置|安排|下达)的?.{0,6}(?:工作|任务|事项|事务|事宜)$"
    r"|(?:交办|交代|指派|布置)的?(?:其[他它]|临时|一切).{0,4}(?:工作|任务|事项|事务|事宜)$"
    r"|其[他它](?:临时性?|日常|相关|有关)?(?:工作|任务|事项|事务|事宜)$"
    r"|\bother (?:duties|tasks|work)\b.*$|\b(?:duties|tasks|work) as (?:assigned|required|needed|directed)$"
    r"|\b(?:anything|everything|whatever) else\b.*$|\bad[- ]hoc (?:duties|tasks|work)$"
)
_END: Final = " 。.;；"
_LAST_SIGNS: Final = frozenset(_END).union(
    word[-1] for words in (LAST_WORDS, map(str.upper, LAST_WORDS)) for word in words
)


def vague_words(text: str) -> str | None:
    """The words that make a wording vague; None where it names some work.

    A vague verb before a real one (“协助拍摄”) is an honest share of work and not vague.
    """
    plain = text.casefold().strip(_END)
    if plain.endswith(EMPTY_ENDINGS):
        return next(ending for ending in EMPTY_ENDINGS if plain.endswith(ending))
    if not plain.startswith(VAGUE_VERBS):
        return None
    verb = next(verb for verb in VAGUE_VERBS if plain.startswith(verb))
    rest = plain[len(verb) :]
    if verb.isascii() and rest[:1].isalnum():
        return None
    return None if any(word.verbs for word in words(normalised(rest))) else verb


def is_catch_all(text: str) -> bool:
    """Whether a duty takes in whatever comes along: “完成领导交办的其他工作”, “other duties as assigned”."""
    if text[-1:] not in _LAST_SIGNS:
        return False
    plain = text.casefold().strip(_END)
    return plain.endswith(LAST_WORDS) and _CATCH_ALL.search(plain) is not None
