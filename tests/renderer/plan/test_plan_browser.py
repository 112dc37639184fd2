from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from mediaorg.renderer.plan import plan_format
from mediaorg.renderer.template import Templates
from mediaorg.text import LANGS, Lang
from tests.differ.plan.checklists import sheet
from tests.renderer.browser import chromium, opened, violations
from tests.renderer.plan.test_plan_formats import hostile

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # playwright leaves its pipes to the collector
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for lang in LANGS:
        made = plan_format("html")(sheet("xingxuan-618", lang), Templates())
        (tmp_path / f"{lang}.html").write_bytes(made)
    (tmp_path / "hostile.html").write_bytes(plan_format("html")(hostile(), Templates()))
    return tmp_path


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("dark", [False, True])
def test_the_page_is_open_to_everybody(browser: Browser, folder: Path, lang: Lang, dark: bool) -> None:
    with opened(browser, folder / f"{lang}.html", dark=dark) as page:
        assert violations(page) == []


def test_a_telephone_scrolls_tables_and_not_the_page(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "zh.html", width=390, touch=True) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_hostile_texts_do_nothing(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "hostile.html") as page:
        assert page.locator("script").count() == 0
        assert page.locator("tbody tr").count() == len(hostile().rows)


def test_boxes_and_heads_are_printed(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "en.html") as page:
        page.emulate_media(media="print")
        box = page.locator(".box").first.bounding_box()
        assert box is not None
        assert box["width"] > 8
        kinds = page.locator("td.kind").all_inner_texts()
        heights = page.locator("td.kind").evaluate_all("all => all.map(one => one.scrollWidth > one.clientWidth)")
        assert not any(heights), kinds
