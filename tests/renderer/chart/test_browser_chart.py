from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf
from playwright.sync_api import Browser

from mediaorg.renderer.chart import VIEWS, Output, chart_of
from mediaorg.renderer.chart.wish import Wish
from mediaorg.text import LANGS
from tests.renderer.browser import chromium, opened, violations
from tests.renderer.chart.organisations import org_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # playwright leaves its pipes to the collector
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("charts")
    for name in ("xingxuan", "large", "hostile"):
        for view in VIEWS:
            for lang in LANGS:
                made = chart_of(org_of(name), view, lang, Wish(), Output("html"))
                (folder / f"{name}-{view}-{lang}.html").write_bytes(made)
    return folder


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["xingxuan", "large", "hostile"])
def test_every_page_is_open_to_everybody(browser: Browser, pages: Path, name: str, view: str, dark: bool) -> None:
    for lang in LANGS:
        with opened(browser, pages / f"{name}-{view}-{lang}.html", dark=dark) as page:
            assert violations(page) == []


def test_a_telephone_shows_the_organisation_without_scrolling_sideways(browser: Browser, pages: Path) -> None:
    for name in ("xingxuan", "large", "hostile"):
        with opened(browser, pages / f"{name}-organisation-zh.html", width=390, touch=True) as page:
            assert page.evaluate("document.documentElement.scrollWidth") == 390
            assert violations(page) == []


def test_paper_loses_nothing_at_its_right_edge(browser: Browser, pages: Path) -> None:
    for name in ("xingxuan", "large", "hostile"):
        for view in VIEWS:
            with opened(browser, pages / f"{name}-{view}-zh.html", dark=True, width=700) as page:
                page.emulate_media(media="print")
                assert page.evaluate("document.documentElement.scrollWidth") <= 700
                assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("view", [one for one in VIEWS if one != "organisation"])
def test_a_picture_is_printed_on_one_sheet(browser: Browser, pages: Path, view: str) -> None:
    with opened(browser, pages / f"xingxuan-{view}-zh.html") as page:
        sheets = Pdf.open(BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert len(sheets) == 1
        _, _, width, height = (float(one) for one in sheets[0].mediabox)
        drawn = page.locator("#chart > svg").evaluate("one => [one.viewBox.baseVal.width, one.viewBox.baseVal.height]")
        assert (width > height) == (drawn[0] > drawn[1])


def test_teams_fold_by_keyboard(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "large-organisation-zh.html") as page:
        member = page.locator("#role-post-0")
        assert not member.is_visible()
        fold = page.locator("#role-group-0-0 .fold")
        assert fold.get_attribute("aria-expanded") == "false"
        fold.focus()
        page.keyboard.press("Enter")
        assert member.is_visible()
        page.keyboard.press("Space")
        assert not member.is_visible()
        page.locator("#open").click()
        assert page.locator(".card:visible").count() == 200
        page.locator("#close").click()
        assert page.locator(".card:visible").count() == 1


@pytest.mark.parametrize(
    ("asked", "role"),
    [("投放编导37", "post-37"), ("post 37", "post-37"), ("ＰＯＳＴ-37", "post-37"), ("完成投放任务 37", "post-37")],
)
def test_search_in_chinese_and_english_uncovers_what_it_finds(
    browser: Browser, pages: Path, asked: str, role: str
) -> None:
    with opened(browser, pages / "large-organisation-zh.html") as page:
        page.keyboard.press("/")
        page.keyboard.type(asked)
        assert page.locator(f"#role-{role}.hit").is_visible()
        assert "找到" in page.inner_text("#count")
        page.keyboard.press("Escape")
        assert page.locator(".hit").count() == 0
        page.fill("#query", "没有这个岗位")
        assert page.inner_text("#count") == "没有找到"


def test_a_chosen_role_shows_its_handoffs(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "xingxuan-organisation-en.html") as page:
        page.get_by_role("button", name="Content planner", exact=True).click()
        assert page.inner_text("#whose") == "Content planner"
        assert page.locator("#sent li").count() == 6
        assert page.locator("#received li").count() == 8
        assert "Topic brief" in page.inner_text("#sent")
        assert page.locator("#role-creative-producer.receives").count() == 1
        assert page.locator("#role-content-planner.chosen").count() == 1
        assert violations(page) == []
        page.keyboard.press("Escape")
        assert not page.locator("#panel").is_visible()
        assert page.locator(".part").count() == 0


def test_a_picture_dims_what_does_not_concern_the_chosen_role(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "xingxuan-handoffs-zh.html") as page:
        page.select_option("#role", "user-operator")
        assert page.locator("svg g.dim").count() > 10
        bright = page.locator("svg g[data-roles*=' ']:not(.dim)")
        assert all("user-operator" in (one.get_attribute("data-roles") or "") for one in bright.all())
        page.select_option("#role", "")
        assert page.locator("svg g.dim").count() == 0


def test_what_is_found_in_a_picture_comes_into_view(browser: Browser, pages: Path) -> None:
    shown = "one => { const box = one.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }"
    with opened(browser, pages / "xingxuan-coverage-zh.html") as page:
        last = page.locator("svg g[data-roles='user-operator']").last
        assert not last.evaluate(shown)
        page.fill("#query", "用户运营")
        page.keyboard.press("Enter")
        assert page.locator("svg g[data-roles='user-operator']").first.evaluate(shown)
    with opened(browser, pages / "xingxuan-handoffs-zh.html") as page:
        last = page.locator("svg g[data-roles='tech-support']").last
        assert not last.evaluate(shown)
        page.select_option("#role", "tech-support")
        assert last.evaluate(shown)


def test_a_wide_picture_may_be_fitted_to_the_window(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "xingxuan-handoffs-zh.html") as page:
        overflow = "document.querySelector('#chart').scrollWidth > document.querySelector('#chart').clientWidth"
        assert page.evaluate(overflow)
        page.click("#fit")
        assert not page.evaluate(overflow)
        assert page.get_attribute("#fit", "aria-pressed") == "true"
        assert violations(page) == []
        page.click("#fit")
        assert page.evaluate(overflow)
    with opened(browser, pages / "xingxuan-loop-zh.html") as page:
        assert not page.locator("#fit").is_visible()
    with opened(browser, pages / "xingxuan-campaign-zh.html") as page:
        assert page.evaluate("document.querySelector('#chart').scrollLeft") > 0


def test_the_text_of_a_picture_fits_in_a_real_browser(browser: Browser, pages: Path) -> None:
    """Every text ends where it was measured to end, whatever fonts this machine has."""
    with opened(browser, pages / "xingxuan-coverage-en.html") as page:
        off = page.evaluate(
            "[...document.querySelectorAll('svg text[textLength]')].filter((one) =>"
            " Math.abs(one.getComputedTextLength() - one.textLength.baseVal.value) > 1.5).map((one) => one.textContent)"
        )
        assert off == []
