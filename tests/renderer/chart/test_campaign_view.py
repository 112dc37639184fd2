from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.cli.campaign_at_hand import stage
from mediaorg.cli.spec_at_hand import take
from mediaorg.org.staging import Staged, Staging
from mediaorg.renderer.chart import FORMATS, Output, chart_of, picture_of
from mediaorg.renderer.chart.campaign_marks import campaign_marks, compared, together
from mediaorg.renderer.chart.marks import SIGNS, Mark
from mediaorg.renderer.chart.palette import COLOURS
from mediaorg.renderer.chart.role_marks import marks_of
from mediaorg.renderer.chart.shapes import Picture
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator
from mediaorg.text import LANGS, Lang
from tests.renderer.books import ROOT
from tests.renderer.chart.audit import boxes, faults, words
from tests.renderer.chart.organisations import org_of
from tests.reorganisations import thought_through

XINGXUAN = ROOT / "specs" / "xingxuan"
SALE = XINGXUAN / "campaigns" / "618.yaml"
DAY = date(2026, 11, 23)
PHASES = ("build-up", "warm-up", "peak", "encore")
GOLDEN = ROOT / "tests" / "golden" / "chart"  # `UPDATE_GOLDEN=1 pytest tests/renderer/chart` writes them anew
PROPOSAL = """
mediaorg: 1
campaign: {id: smaller, name: 精简方案, kind: proposal, base: TEAM}
remove: [role/tech-support]
"""


@cache
def staged(phase: str | None = "peak", path: Path = SALE) -> tuple[Staging, Staged]:
    made = stage(take(str(XINGXUAN / "team.yaml"), DAY, "zh"), [str(path)], phase, DAY)
    assert made is not None
    return made


def wish(phase: str, lang: Lang) -> Wish:
    staging, period = staged(phase)
    return Wish(marks=campaign_marks(compared(staging, period), staging, period, lang), occasion="618")


def drawn(phase: str, lang: Lang = "zh") -> Picture:
    return picture_of(Narrator(together(*staged(phase)), lang, frozenset()), "campaign", wish(phase, lang))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("phase", PHASES)
def test_nothing_overlaps_and_nothing_leaves_its_box(phase: str, lang: Lang) -> None:
    assert faults(drawn(phase, lang)) == []


@pytest.mark.parametrize("lang", LANGS)
def test_cards_with_every_mark_hold_what_they_say(lang: Lang) -> None:
    org = org_of("xingxuan")
    long = "从负责抖音、快手、小红书、微信视频号与淘宝直播全部渠道内容统筹的岗位借入 3 人，另由供应链中心支援"
    marks = {role.id: tuple(Mark(kind, (long, "+")) for kind in SIGNS) for role in org.roles}
    picture = picture_of(Narrator(org, lang, frozenset()), "campaign", Wish(marks=marks))
    assert faults(picture) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("is_new", [False, True])
def test_both_sides_of_a_comparison_stay_on_their_canvas(lang: Lang, is_new: bool) -> None:
    compared_ = thought_through().diff
    org = (compared_.new if is_new else compared_.old).org
    marks = marks_of(compared_, lang, is_new=is_new)
    picture = picture_of(
        Narrator(org, lang, frozenset()), "organisation", Wish(marks=marks, occasion="organisation.yaml")
    )
    assert faults(picture) == []


def test_what_is_added_changed_lent_and_suspended_is_to_be_read() -> None:
    said = [one.text for one in words(drawn("peak"))]
    for kind in ("added", "changed", "lent", "suspended"):
        assert said.count(SIGNS[kind].said("zh")) > 1, kind  # on a card, and in the legend
    assert "从用户运营借入 1 人" in said
    assert "借出 1 人给直播策划" in said
    assert "移交：撰写直播话术" in said
    assert "暂停：研判市场与竞品动向" in said
    assert SIGNS["removed"].said("zh") not in said


def test_what_rests_in_a_phase_is_there_only_then() -> None:
    assert any("3 → 4" in one.text for one in words(drawn("build-up")))
    assert not any("3 → 4" in one.text for one in words(drawn("peak")))
    hosts = [len(boxes(drawn(phase), "card")) for phase in PHASES]
    assert hosts == [15, 16, 16, 16]  # the hosts of the sale come with the warm-up


def test_a_role_that_goes_is_still_to_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "smaller.yaml"
    path.write_text(PROPOSAL.replace("TEAM", str(XINGXUAN / "team.yaml")), encoding="utf-8")
    staging, period = staged(None, path)
    marks = campaign_marks(compared(staging, period), staging, period, "zh")
    assert [one.kind for one in marks["tech-support"]] == ["removed"]
    picture = picture_of(Narrator(together(staging, period), "zh", frozenset()), "campaign", Wish(marks=marks))
    assert faults(picture) == []
    assert len(boxes(picture, "card")) == 12


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_it(name: str) -> None:
    made = chart_of(together(*staged()), "campaign", "zh", wish("peak", "zh"), Output(name))
    if name != "png":
        text = made.decode("utf-8")
        assert "新增" in text
        assert "人员借调" in text


@pytest.mark.parametrize("lang", LANGS)
def test_the_picture_is_the_one_that_was_looked_at(lang: Lang) -> None:
    content = chart_of(together(*staged()), "campaign", lang, wish("peak", lang), Output("svg"))
    path = GOLDEN / f"xingxuan-618-{lang}.svg"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(content)
    assert content.decode("utf-8") == path.read_text(encoding="utf-8")


def test_every_sign_has_colours_and_words_of_its_own() -> None:
    assert all(sign.colour in COLOURS and sign.ground in COLOURS for sign in SIGNS.values())
    for lang in LANGS:
        assert len({sign.said(lang) for sign in SIGNS.values()}) == len(SIGNS)


def test_the_command_draws_it_and_asks_for_a_campaign(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["chart", str(XINGXUAN), "--view", "campaign", "--as-of", "2026-11-23", "--lang", "zh"]
    assert run(asked) == 2
    assert "请加 --campaign" in capsys.readouterr().err
    assert run([*asked, "--campaign", str(SALE), "--phase", "peak"]) == 0
    printed = capsys.readouterr().out
    assert "2027 年 618 大促 · 爆发期" in printed
    assert "人员借调" in printed


def test_other_views_show_the_organisation_of_the_phase(capsys: pytest.CaptureFixture[str]) -> None:
    asked = [
        "chart",
        str(XINGXUAN),
        "--campaign",
        str(SALE),
        "--phase",
        "peak",
        "--as-of",
        "2026-11-23",
        "--lang",
        "zh",
    ]
    assert run(asked) == 0
    printed = capsys.readouterr().out
    assert "大促主播" in printed
    assert "人员借调" not in printed
