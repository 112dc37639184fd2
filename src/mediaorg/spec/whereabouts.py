"""What became of a name that nothing bears any more, told to whoever still uses it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final

from mediaorg.record import Record
from mediaorg.spec.element_name import ELEMENT_KINDS
from mediaorg.spec.lineage import Lineage
from mediaorg.spec.shape import Label
from mediaorg.spec.shape import literal as both_tongues
from mediaorg.text import Text, literal

# Under which kinds the names that a field may hold are found.
KINDS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    **{kind: (kind,) for kind in ELEMENT_KINDS}, "party": ("role", "partner"), "requester": ("role",),
}  # fmt: skip


class Whereabouts(Record):
    """What to do about a name of the past, and the one name that it goes by today, written as it was."""

    advice: Text
    name: str | None


def whereabouts(lineage: Lineage, what: str, name: str, known: Container[str]) -> Whereabouts | None:
    """What lineage knows of a name; None where it knows nothing, or only of names that are not `known` either.

    `what` is the sort of the name (`role`, `party`); a name in full (`role/host`) brings its kind with it.
    """
    kind, slash, identity = name.rpartition("/")
    if slash and kind not in ELEMENT_KINDS:
        return None
    for one in (kind,) if slash else KINDS_OF.get(what, ()):
        if not lineage.trail(one, identity):
            continue
        why = lineage.retired(one, identity)
        if why is not None:
            return Whereabouts(_gone(why), None)
        today = [kind + slash + new for new in lineage.now(one, identity)]
        if all(new in known for new in today):
            return _told(lineage, (one, identity), today)
    return None


def _told(lineage: Lineage, name: tuple[str, str], today: list[str]) -> Whereabouts:
    listed = Text(literal(", ".join(today)), literal("、".join(today)))
    if len(today) > 1:
        text = Text(
            f"it was split into {listed.en}: name the one that you mean", f"它已拆分为 {listed.zh}，请写明是哪一个"
        )
        return Whereabouts(text, None)
    if any(line.sort == "merge" for line in lineage.trail(*name)):
        text = Text(f"it was merged into “{listed.en}”: name that", f"它已并入“{listed.zh}”，请改用“{listed.zh}”")
    else:
        text = Text(f"it was renamed to “{listed.en}”: use the new name", f"它已改名为“{listed.zh}”，请改用新名")
    return Whereabouts(text, today[0])


def _gone(why: Label) -> Text:
    said = both_tongues(why)
    if not said.en:
        return Text(
            "it is gone for good: take this away, or name what has taken its place",
            "它已撤销：请删去这里，或改用接替它的对象",
        )
    return Text(
        f"it is gone for good ({said.en}): take this away, or name what has taken its place",
        f"它已撤销（{said.zh}）：请删去这里，或改用接替它的对象",
    )
