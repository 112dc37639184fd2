"""A duty is to do what the law forbids: fake orders, bought praise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Duty
from mediaorg.spec.shape import tongues
from mediaorg.text import Text

FIELDS = ("name", "action", "object")
# Work against it is good work: “排查刷单行为”, “防止补单”.
AGAINST = re.compile(
    "防(?![晒水])|反(?![馈映复])|打击|排查|识别|禁止|严禁|杜绝|不得|拒绝|举报|治理|拦截|清退|监测|监控|稽查|查处|筛查|剔除|"
    r"\b(prevent|detect|stop|combat|ban|report|against|anti|refuse|forbid|block)",
    re.IGNORECASE,
)
CLAUSE = re.compile("[，。；、,;.]")


@rule(
    severity=ERROR,
    title=Text("A duty that the law forbids", "职责违法"),
    message=Text("“{duty}” is forbidden work: {word}", "“{duty}”是违法行为：{word}"),
    label=Text("nobody may be told to do this", "不能写成任何人的职责"),
    help=Text(
        "take the duty out; what is meant to fight it says so: “detect fake orders”",
        "请删去这条职责；如果是要防它，把动作写清楚，如“排查刷单”",
    ),
)
def forbidden_duty(
    org: Org,
    *,
    words: tuple[str, ...] = ("刷单", "补单", "好评返现", "fake order", "fake review", "paid review"),
) -> Iterator[Finding]:
    """Duties whose name, action or object holds one of `words` or of the packs' words, unless they are to prevent it."""
    forbidden = (*words, *(word for pack in org.packs for one in pack.forbidden for word in one.words))
    if not forbidden:
        return
    said = org.wordings_of_duties.casefold()
    if not any(_may_say(said, word) for word in forbidden):
        return
    pattern = re.compile("|".join(re.escape(word) for word in forbidden), re.IGNORECASE)
    for duty in org.duties:
        for field in FIELDS:
            if word := _forbidden(duty, field, pattern):
                yield Finding(duty.at(field), {"duty": duty, "word": word})
                break


def _may_say(said: str, word: str) -> bool:
    """Whether a word may be found, whatever its case: a look at all texts at once, and a look at each only then."""
    has_plain_case = word.isascii() or word.lower() == word.upper() == word.casefold()
    return not has_plain_case or word.casefold() in said or "\u0131" in said or "\u0130" in said  # a Turkish I is an i


def _forbidden(duty: Duty, field: str, pattern: re.Pattern[str]) -> str | None:
    for text in tongues(getattr(duty, field)):
        if not pattern.search(text) or any(AGAINST.search(action) for action in tongues(duty.action)):
            continue
        for clause in CLAUSE.split(text):
            match = pattern.search(clause)
            if match and not AGAINST.search(clause):
                return match.group()
    return None
