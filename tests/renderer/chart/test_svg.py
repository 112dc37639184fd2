from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from mediaorg.renderer.chart import VIEWS, Output, chart_of
from mediaorg.renderer.chart.palette import COLOURS, colour
from mediaorg.renderer.chart.svg import escaped, to_svg
from mediaorg.renderer.chart.wish import Wish
from mediaorg.text import LANGS, Lang
from tests.process import python
from tests.renderer.books import org_of as org_of_text
from tests.renderer.chart.organisations import MODELS, org_of, picture
from tests.renderer.hostile import CANARY, HARMLESS, newsroom

SVG = "{http://www.w3.org/2000/svg}"
GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "chart"
ALLOWED = {"svg", "title", "desc", "style", "rect", "g", "path", "polygon", "circle", "text"}
DRAW = """
import sys
from hashlib import sha256
from mediaorg.linter.check import check
from mediaorg.renderer.chart import Output, VIEWS, chart_of
from mediaorg.renderer.chart.wish import Wish
from datetime import date
org = check(sys.argv[1], date(2026, 11, 22)).org
for view in VIEWS:
    for name in ("svg", "html", "mermaid", "dot"):
        sys.stdout.buffer.write(chart_of(org, view, "zh", Wish(), Output(name)))
    print(sha256(chart_of(org, view, "zh", Wish(), Output("png", 600))).hexdigest())
"""


def svg(name: str, view: str, lang: Lang = "zh") -> str:
    return chart_of(org_of(name), view, lang, Wish(), Output("svg")).decode("utf-8")


@pytest.mark.parametrize("format_", ["svg", "mermaid", "dot"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("lang", LANGS)
def test_golden_xingxuan(view: str, lang: Lang, format_: str) -> None:
    """After a change that was meant: look at the pictures, then write the files anew by `tools/golden_charts.py`."""
    made = chart_of(org_of("xingxuan"), view, lang, Wish(), Output(format_)).decode("utf-8")
    assert made == (GOLDEN / f"xingxuan-{view}-{lang}.{format_}").read_text(encoding="utf-8")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["xingxuan", "matrix", "large", "hostile"])
def test_a_picture_says_what_it_shows(name: str, view: str) -> None:
    root = ET.fromstring(svg(name, view))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert title.text
    assert description.text
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert root.get("lang") == "zh"


@pytest.mark.parametrize("view", VIEWS)
def test_r087_nothing_but_plain_shapes_and_nothing_from_outside(view: str) -> None:
    text = svg("hostile", view)
    for element in ET.fromstring(text).iter():
        assert str(element.tag).removeprefix(SVG) in ALLOWED
        assert not [key for key in element.attrib if key.startswith("on") or "href" in key or key == "style"]
    assert re.findall(r"https?://[^\s\"'<]+|url\(|@import", text) == ["http://www.w3.org/2000/svg"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("view", VIEWS)
def test_r087_hostile_names_are_words_only(view: str, lang: Lang) -> None:
    hostile, harmless = (
        chart_of(org_of_text(newsroom(tail)), view, lang, Wish(), Output("svg")) for tail in (CANARY, HARMLESS)
    )
    kinds = [{str(one.tag) for one in ET.fromstring(text).iter()} for text in (hostile, harmless)]
    assert kinds[0] <= kinds[1] | {f"{SVG}title"}
    read = " ".join(one.text or "" for one in ET.fromstring(hostile).iter(f"{SVG}title"))
    assert '"><script>' in read


def test_what_xml_forbids_is_replaced() -> None:
    assert escaped("a\x00b\x1bc\ud800d<&>\"'") == "a\ufffdb\ufffdc\ufffdd&lt;&amp;&gt;&quot;&#39;"


def test_numbers_have_at_most_one_decimal() -> None:
    numbers = re.findall(r'[ "](-?\d+(?:\.\d+)?)(?=[ ",LQ])', svg("matrix", "organisation"))
    assert numbers
    assert all(len(number.partition(".")[2]) <= 1 for number in numbers)


def test_light_and_dark_are_the_readers_choice_or_fixed() -> None:
    drawn = picture("xingxuan", "organisation")
    assert "@media screen and (prefers-color-scheme:dark)" in to_svg(drawn)
    for theme in ("light", "dark"):
        text = to_svg(drawn, theme)
        assert "<style" not in text
        assert "var(" not in text
        assert f'fill="{colour("paper", theme)}"' in text
    assert "<style" not in to_svg(drawn, "page")


def test_every_colour_of_a_text_can_be_read_on_every_ground_that_it_stands_on() -> None:
    grounds = {
        "ink": ("paper", "card", "none", "teal-soft", "red-soft", "amber-soft", "sky-soft", "indigo-soft"),
        "muted": ("paper", "card", "none", *(name for name in COLOURS if name.endswith("-soft"))),
        "red": ("paper", "card", "red-soft"),
        "amber": ("paper", "card", "amber-soft", "indigo-soft", "teal-soft", "orange-soft", "sky-soft", "rose-soft"),
        "violet": ("violet-soft",),
        "on": ("indigo", "teal", "orange", "rose", "sky", "violet", "muted", "ink", "red"),
        **{name: ("card", f"{name}-soft") for name in ("indigo", "teal", "orange", "rose", "sky")},
    }
    for text, below in grounds.items():
        for ground in below:
            for theme in ("light", "dark"):
                assert contrast(colour(text, theme), colour(ground, theme)) >= 4.5, (text, ground, theme)


def contrast(first: str, second: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(hexadecimal: str) -> float:
    parts = [int(hexadecimal[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_width_scales_the_picture() -> None:
    root = ET.fromstring(to_svg(picture("xingxuan", "loop"), width=500))
    assert root.get("width") == "500"
    assert root.get("viewBox") == ET.fromstring(svg("xingxuan", "loop")).get("viewBox")


@pytest.mark.slow
def test_two_processes_write_the_same_bytes() -> None:
    runs = [
        python(["-c", DRAW, str(MODELS["matrix"])], env={"PYTHONHASHSEED": seed, "TZ": zone})
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    ]
    assert [run.code for run in runs] == [0, 0]
    assert runs[0].out == runs[1].out
    assert len(runs[0].out) > 100_000
