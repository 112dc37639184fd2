from __future__ import annotations

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.news import News


def change(number: int) -> Change:
    return Change(KINDS["role-added"], At("role", f"host-{number}"), {"it": f"主播{number}"})


def test_the_heaviest_are_told_and_the_others_counted() -> None:
    news = News(tuple(change(number) for number in range(1, 6)))
    assert news.say("zh") == "新增岗位“主播1”；新增岗位“主播2”；新增岗位“主播3”；另有 2 项"
    assert news.say("en").endswith("; and 2 more")


def test_one_change_is_one_sentence_and_its_fingerprint_for_machines() -> None:
    assert News((change(1),)).say("zh") == "新增岗位“主播1”"
    assert News((change(1),)).data() == [change(1).fingerprint]
