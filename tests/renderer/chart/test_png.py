from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from struct import unpack_from

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from mediaorg.errors import MisuseError
from mediaorg.renderer.chart import VIEWS, Output, chart_of
from mediaorg.renderer.chart.png import size_of
from mediaorg.renderer.chart.svg import to_svg
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.fonts import covered, font_files, require_glyphs
from mediaorg.renderer.seal import is_sealed
from tests.newsroom import HEAD
from tests.renderer.books import org_of as org_of_text
from tests.renderer.chart.organisations import org_of, picture

resvg_py = pytest.importorskip("resvg_py")
NAMES_OF_PEOPLE = "喆玥堃镕淼焱垚犇羴骉祎珺翀頔赟劼旻昉翛翯"


def png(name: str, view: str, **output: object) -> bytes:
    return chart_of(org_of(name), view, "zh", Wish(), Output("png", **output))  # type: ignore[arg-type]


@pytest.mark.parametrize("view", VIEWS)
def test_the_size_is_the_one_asked_for(view: str) -> None:
    width, height = unpack_from(">II", png("xingxuan", view, width=640), 16)
    drawn = picture("xingxuan", view)
    assert width == 640
    assert abs(height - 640 * drawn.height / drawn.width) <= 1


def test_it_is_twice_the_size_of_the_layout_by_itself() -> None:
    width, _ = unpack_from(">II", png("team", "organisation"), 16)
    assert width == 2 * picture("team", "organisation").width


def test_the_same_bytes_twice_and_other_ones_in_the_dark() -> None:
    light = png("xingxuan", "loop", width=300)
    assert light == png("xingxuan", "loop", width=300)
    assert light != png("xingxuan", "loop", width=300, theme="dark")
    assert is_sealed(light)
    assert not is_sealed(light[:-30] + b"x" + light[-29:])


def test_the_words_are_drawn() -> None:
    """Without a font resvg leaves texts out and says nothing: a picture with words is larger than one without."""
    words = png("team", "organisation", width=720)
    bare = bytes(
        resvg_py.svg_to_bytes(
            svg_string=to_svg(picture("team", "organisation"), "light"), width=720, skip_system_fonts=True
        )
    )
    assert len(words) > 1.5 * len(bare)


def test_a_character_without_a_glyph_is_named() -> None:
    org = org_of_text(HEAD + "roles:\n  - {id: host, name: 主播🎬𠀋}\n")
    with pytest.raises(MisuseError) as raised:
        chart_of(org, "organisation", "zh", Wish(), Output("png"))
    assert "🎬 (U+1F3AC)" in raised.value.say("zh")
    assert "--font" in raised.value.say("en")


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MisuseError) as raised:
        png("team", "organisation")
    assert "pip install 'mediaorg[png]'" in raised.value.say("en")


def test_a_picture_without_end_is_refused() -> None:
    with pytest.raises(MisuseError) as raised:
        png("large", "loop", width=20_000)
    assert "--width" in raised.value.say("zh")


def test_a_long_picture_is_made_smaller_where_no_width_is_asked_for() -> None:
    drawn = picture("team", "organisation")
    assert size_of(drawn, None) == (round(drawn.width * 2), round(drawn.height * 2))
    wide, high = size_of(replace(drawn, width=4_000.0, height=14_000.0), None)
    assert 100_000_000 < wide * high <= 120_000_000


def test_the_shipped_fonts_draw_the_names_of_people() -> None:
    fonts = font_files()
    assert [font.name for font in fonts] == ["NotoSansSC-Bold.otf", "NotoSansSC-Regular.otf"]
    require_glyphs([NAMES_OF_PEOPLE, "内容策划 Content planner → “直播”（抖音）①②③ ≥ 12%"], fonts)
    for font in fonts:
        assert len(covered(font)) > 8105
        assert covered(font) == frozenset(TTFont(font).getBestCmap())
        assert font.stat().st_size < 4 * 2**20
    assert (fonts[0].parent / "OFL.txt").read_text(encoding="utf-8").startswith("Copyright")


def test_a_font_of_ones_own(tmp_path: Path) -> None:
    (own,) = font_files(str(font_files()[0]))
    assert chart_of(org_of("team"), "organisation", "zh", Wish(), Output("png", 400, None, str(own)))
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    (tmp_path / "broken.ttf").write_bytes(b"\x00\x01\x00\x00")
    for name in ("letter.txt", "none.ttf"):
        with pytest.raises(MisuseError):
            font_files(str(tmp_path / name))
    with pytest.raises(MisuseError):
        covered(tmp_path / "broken.ttf")
