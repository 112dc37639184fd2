from __future__ import annotations

import base64
import hashlib
import json
import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from mediaorg.renderer.chart import VIEWS, Output, chart_of
from mediaorg.renderer.chart.tree_page import MOST_OPEN
from mediaorg.renderer.chart.wish import Wish
from mediaorg.text import LANGS, Lang
from tests.renderer.books import org_of as org_of_text
from tests.renderer.chart.organisations import NAMES, chain, org_of
from tests.renderer.hostile import CANARY, HARMLESS, newsroom

XHTML = "{http://www.w3.org/1999/xhtml}"


def page(name: str, view: str, lang: Lang = "zh", wish: Wish | None = None) -> str:
    return chart_of(org_of(name), view, lang, wish or Wish(), Output("html")).decode("utf-8")


def tree(text: str) -> Element:
    parsed: Element = html5lib.HTMLParser(strict=True).parse(text)
    return parsed


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_sound_html(name: str, view: str) -> None:
    root = tree(page(name, view))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    for one in root.iter():
        for key in ("for", "aria-controls", "aria-labelledby"):
            assert set((one.get(key) or "").split()) <= set(ids)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("view", VIEWS)
def test_r083_r087_no_name_becomes_a_part_of_the_page(view: str, lang: Lang) -> None:
    hostile, harmless = (
        tree(chart_of(org_of_text(newsroom(tail)), view, lang, Wish(), Output("html")).decode("utf-8"))
        for tail in (CANARY, HARMLESS)
    )
    scripts = [[one.text for one in root.iter(f"{XHTML}script") if not one.get("type")] for root in (hostile, harmless)]
    assert scripts[0] == scripts[1]
    if view == "organisation":
        assert [one.tag for one in hostile.iter()] == [one.tag for one in harmless.iter()]
    assert {one.tag for one in hostile.iter()} == {one.tag for one in harmless.iter()}


def test_r085_r086_the_policy_lets_in_its_own_style_and_script_only() -> None:
    text = page("hostile", "organisation")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    policy = policy.replace("&#39;", "'")
    root = tree(text)
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        for one in root.iter(f"{XHTML}{tag}"):
            digest = base64.b64encode(hashlib.sha256((one.text or "").encode()).digest()).decode()
            assert (one.get("type") == "application/json") != (f"{directive} 'sha256-{digest}'" in policy)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not [
        one
        for one in root.iter()
        if one.get("style") or one.get("src") or any(key.startswith("on") for key in one.attrib)
    ]
    (data,) = [one.text for one in root.iter(f"{XHTML}script") if one.get("type")]
    assert json.loads(data or "")["names"]["lead"].startswith("主管")


def test_everybody_is_in_the_page_and_large_teams_are_closed() -> None:
    root = tree(page("large", "organisation"))
    cards = [one for one in root.iter(f"{XHTML}div") if one.get("data-role")]
    assert len(cards) == 200
    closed = [one for one in root.iter(f"{XHTML}button") if one.get("data-closed") is not None]
    assert len(closed) == 35
    assert len(cards) - sum(int("".join(filter(str.isdigit, one.text or "0"))) for one in closed) <= MOST_OPEN


def test_a_small_organisation_is_open() -> None:
    assert "data-closed" not in page("matrix", "organisation").partition("<script")[0]


def test_a_long_chain_of_command_is_no_trouble() -> None:
    org = org_of_text(chain(1500))
    text = chart_of(org, "organisation", "zh", Wish(), Output("html")).decode("utf-8")
    assert text.count('data-role="') == 1500 or text.count('data-role="') >= 100


def test_one_team_alone() -> None:
    text = page("large", "organisation", "zh", Wish(under="group-0-0"))
    assert text.count('class="card ') == 6
