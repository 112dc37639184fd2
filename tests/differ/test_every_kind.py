"""Every kind of change occurs: for each, an edit of a newsroom before 618 and exactly the changes that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from mediaorg.differ.kinds import KINDS, UNCLASSIFIED
from mediaorg.text import LANGS
from tests.differ.laws import assert_each_explained_once, assert_inverse, assert_sayable, opposite
from tests.differ.newsroom_before_618 import TEAM
from tests.differ.two_sides import changes, compared, line

EDITS: Final[list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "edits.yaml").read_text(encoding="utf-8"))
HEAD: Final = "mediaorg: 1\norg: {id: newsroom, name: 新媒体部}\n"
ROLES: Final = "roles: [{id: director, name: 总监}]\n"
# One entry of each kind of element; `x` is its id.
ENTRIES: Final = {
    "layer": ("layers", "{id: x, name: 中台层}"),
    "unit": ("units", "{id: x, name: 制作部}"),
    "partner": ("partners", "{id: x, name: 财务部}"),
    "duty": ("duties", "{id: x, name: 剪辑}"),
    "role": ("roles", "{id: x, name: 剪辑师}"),
    "handoff": ("handoffs", "{id: x, from: director, to: director, artifact: 成片}"),
    "loop": ("loops", "{id: x, name: 内容闭环, stages: [{id: cut, roles: [director]}]}"),
    "training": ("training", "{id: x, name: 广告法}"),
    "separation": ("separation", "{id: x, among: [authoring, review], reason: 自编自审}"),
    "approval": ("approvals", "{id: x, subject: 投放预算, tiers: [{by: director}]}"),
    "person": ("people", "{id: x}"),
}


def texts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each edit made, with what it is."""
    for edit in EDITS:
        text = TEAM
        if "rename" in edit:
            name, new = edit["rename"]
            old = name.partition("/")[2]
            text = re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text)
            text += f"moved: [{{from: {name}, to: {name.partition('/')[0]}/{new}}}]\n"
        for before, after in edit.get("edits", ()):
            assert before in text, before
            text = text.replace(before, after, 1)
        yield text, edit


CASES: Final = list(texts())


def of_kind(kind: str, ids: str, lineage: str = "") -> str:
    """A specification with some elements of one kind beside the director."""
    book, entry = ENTRIES[kind]
    entries = "".join(f"  - {entry.replace('id: x', f'id: {one}')}\n" for one in ids.split())
    roles = "roles:\n  - {id: director, name: 总监}\n" if kind == "role" else ROLES + f"{book}:\n"
    return HEAD + roles + entries + lineage


@pytest.mark.parametrize(("text", "edit"), CASES, ids=[str(edit["there"][0]) for _, edit in CASES])
def test_an_edit_is_exactly_these_changes(text: str, edit: dict[str, Any]) -> None:
    there, back = compared(TEAM, text), compared(text, TEAM)
    assert [line(one) for one in there.changes] == edit["there"]
    assert [line(one) for one in back.changes] == edit["back"]
    for diff in (there, back):
        assert_each_explained_once(diff)
        assert_sayable(diff)
    assert_inverse(there, back)


@pytest.mark.parametrize("kind", ENTRIES)
def test_split_and_merge_are_one_change_each(kind: str) -> None:
    split = f"moved: [{{split: {kind}/whole, into: [{kind}/half, {kind}/rest]}}]\n"
    old, new = of_kind(kind, "whole"), of_kind(kind, "half rest", split)
    assert changes(old, new) == [f"{kind}-split {kind}/half"]
    assert changes(new, old) == [f"{kind}-merged {kind}/whole"]
    merge = f"moved: [{{merge: [{kind}/half, {kind}/rest], into: {kind}/whole}}]\n"
    old, new = of_kind(kind, "half rest"), of_kind(kind, "whole", merge)
    assert changes(old, new) == [f"{kind}-merged {kind}/whole"]
    for one, other in ((old, new), (new, old)):
        assert_each_explained_once(compared(one, other))
        assert_sayable(compared(one, other))
    assert_inverse(compared(old, new), compared(new, old))


@pytest.mark.parametrize("kind", ENTRIES)
def test_what_comes_and_goes_is_one_change(kind: str) -> None:
    old, new = of_kind(kind, "first"), of_kind(kind, "first second")
    assert changes(old, new) == [f"{kind}-added {kind}/second"]
    assert changes(new, old) == [f"{kind}-removed {kind}/second"]


def test_no_kind_is_missing_here() -> None:
    occurring = {name.partition(" ")[0] for edit in EDITS for way in ("there", "back") for name in edit[way]}
    occurring |= {f"{kind}-{what}" for kind in ENTRIES for what in ("split", "merged")}
    assert set(KINDS) - {UNCLASSIFIED.id} == occurring


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_sentences_name_the_same_in_both_languages(kind: Any) -> None:
    assert kind.message.placeholders("en") == kind.message.placeholders("zh")
    for lang in LANGS:
        assert kind.title.say(lang)
    assert re.search(r"[一-鿿]", kind.message.zh)
    assert not re.search(r"[一-鿿]", kind.message.en)


def test_every_kind_has_a_way_back() -> None:
    consequences = {one.id for one in KINDS.values() if one.is_consequence}
    assert {opposite(one) for one in KINDS if one not in consequences} == set(KINDS) - consequences
