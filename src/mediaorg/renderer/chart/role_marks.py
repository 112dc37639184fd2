"""What a comparison of two organisations marks on the roles of their charts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from mediaorg.differ.account.index import Index
from mediaorg.differ.account.sentences import spaced
from mediaorg.differ.change import Change, Diff, Direction, Impact
from mediaorg.differ.values import Ref, Several
from mediaorg.renderer.chart.marks import Mark
from mediaorg.text import Arg, Lang, Text, say_arg

MOVES: Final = ("reporting-line-changed", "role-moved-layer", "role-moved-unit")
CAME: Final = ("role-added", "role-split", "role-merged")
GONE: Final = ("role-removed", "role-split", "role-merged")
SPLIT: Final = Text("split off from {before}", "由{before}拆分")
SPLIT_UP: Final = Text("split into {after}", "拆分为{after}")
MERGED: Final = Text("merged from {before}", "由{before}合并")
MERGED_INTO: Final = Text("merged into {after}", "并入{after}")
RENAMED: Final = Text("formerly {before}", "原编号 {before}")
POSTS: Final = Text("posts: {before} → {after}", "编制 {before} → {after}")
TAKES_OVER: Final = Text("takes over: {duty}", "接手：{duty}")
HANDS_OVER: Final = Text("hands over: {duty}", "移交：{duty}")
TALLY: Final = {
    "gains": Text("gains {number}", "增加 {number} 项"),
    "loses": Text("loses {number}", "减少 {number} 项"),
    "others": Text("changes {number}", "变化 {number} 项"),
}
MOST_LINES: Final = 4
Marks: TypeAlias = dict[str, tuple[Mark, ...]]


def marks_of(diff: Diff, lang: Lang, *, is_new: bool) -> Marks:
    """What happened to the roles of one side, by the ids that they bear there."""
    old_ids = {} if is_new else _old_ids(diff)
    side = diff.new if is_new else diff.old
    index = Index(diff)
    found: Marks = {}
    for role in side.org.roles:
        now = old_ids.get(role.id, role.id)
        about = index.by_party.get(now, ())
        if made := tuple(_marks(diff, about, (now, role.id), lang, is_new=is_new)):
            found[role.id] = made
    return found


def _old_ids(diff: Diff) -> dict[str, str]:
    """The new ids of renamed roles by their old ones."""
    renamed = (one for one in diff.changes if one.id == "role-renamed")
    return {ref.id: one.subject.id for one in renamed for ref in _refs(one.before)}


def _refs(value: Arg | None) -> tuple[Ref, ...]:
    return tuple(one for one in value.listed if isinstance(one, Ref)) if isinstance(value, Several) else ()


def _marks(diff: Diff, about: Sequence[Change], ids: tuple[str, str], lang: Lang, *, is_new: bool) -> Iterator[Mark]:
    now, here = ids
    came = next((one for one in about if one.id in CAME and _is_among(one.after, one, now)), None)
    gone = next((one for one in about if one.id in GONE and _is_among(one.before, one, here)), None)
    if is_new and came is not None and not _was_there(diff, here):
        yield Mark("added", _origin(came, lang))
    elif not is_new and gone is not None and not _is_there(diff, now):
        yield Mark("removed", _destination(gone, lang))
    else:
        if any(one.id in MOVES and one.subject.id == now for one in about):
            yield Mark("moved")
        if lines := tuple(_details(about, now, lang)):
            yield Mark("changed", lines[:MOST_LINES])


def _is_among(value: Arg | None, change: Change, role: str) -> bool:
    refs = _refs(value)
    return any(one.id == role for one in refs) if refs else change.subject.id == role


def _was_there(diff: Diff, role: str) -> bool:
    return role in diff.old.org.role_by_id


def _is_there(diff: Diff, role: str) -> bool:
    return role in diff.new.org.role_by_id


def _origin(change: Change, lang: Lang) -> tuple[str, ...]:
    text = {"role-split": SPLIT, "role-merged": MERGED}.get(change.id)
    return (spaced(text, {"before": change.before or ""}, lang),) if text else ()


def _destination(change: Change, lang: Lang) -> tuple[str, ...]:
    text = {"role-split": SPLIT_UP, "role-merged": MERGED_INTO}.get(change.id)
    return (spaced(text, {"after": change.after or ""}, lang),) if text else ()


def _details(about: Iterable[Change], role: str, lang: Lang) -> Iterator[str]:
    """What changed for a role that stays: posts and duties in words, the rest in numbers."""
    tally = dict.fromkeys(("gains", "loses", "others"), 0)
    for change in about:
        way = next((touch.direction for touch in change.touches if touch.party == role), None)
        if change.impact is Impact.INFO or (way is None and change.subject.id != role):
            continue
        if change.id.startswith("headcount-"):
            yield POSTS.say(lang, {"before": change.before or 0, "after": change.after or 0})
        elif change.id == "duty-transferred" and way in (Direction.GAINS, Direction.LOSES):
            text = TAKES_OVER if way is Direction.GAINS else HANDS_OVER
            yield text.say(lang, {"duty": change.args["it"]})
        elif change.id == "role-renamed":
            yield RENAMED.say(lang, {"before": tuple(one.id for one in _refs(change.before))})
        else:
            tally[way.value if way in (Direction.GAINS, Direction.LOSES) else "others"] += 1
    told = tuple(TALLY[way].say(lang, {"number": number}) for way, number in tally.items() if number)
    if told:
        yield say_arg(told, lang)
