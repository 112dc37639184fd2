"""A duty whose wording names neither work nor result."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.in_place import is_whole
from mediaorg.org.org import Org
from mediaorg.org.wording import is_catch_all, vague_words
from mediaorg.rules.rule import rule
from mediaorg.spec.shape import tongues
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A duty that does not say what is done", "职责表述含糊"),
    message=Text(
        "“{duty}” says neither what is done nor what comes out of it",
        "“{duty}”没有说清做什么、产出什么",
    ),
    label=Text("“{words}” can mean anything", "“{words}”可大可小"),
    help=Text(
        "name the work, what it is done to, and the result; if several roles share it, name the share of this one",
        "请写成“动词＋对象”，并写明 result；多个岗位合作的，只写本岗位做的那一段",
    ),
    needs=("duty.result", "duty.action"),
)
def vague_duty(org: Org) -> Iterator[Finding]:
    """Judged by `action` where it is written, else by the name; a duty with a result is not vague."""
    for duty in org.duties:
        if duty.result is not None:
            continue
        wording = duty.name if duty.action is None else duty.action
        for text in tongues(wording):
            found = vague_words(text)
            if found is not None and not is_catch_all(text) and is_whole(org, duty):
                place = "name" if duty.action is None else "action"
                yield Finding(duty.at(place), {"duty": duty, "words": found})
                break
