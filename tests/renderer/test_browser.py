from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.text import LANGS
from tests.renderer.books import files, org_of, xingxuan
from tests.renderer.browser import chromium, opened, violations
from tests.renderer.hostile import CANARY, newsroom

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # playwright leaves its pipes to the collector
]
PAGES = ("handbook.html", "site/index.html", "site/roles/content-planner.html")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("books")
    org = xingxuan()
    for lang in LANGS:
        _write(folder / lang, files(handbook_of(org, Choice(lang)), "html", "site"))
    _write(folder / "hostile", files(handbook_of(org_of(newsroom(CANARY)), Choice("zh")), "html", "site"))
    return folder


def _write(folder: Path, made: dict[str, str]) -> None:
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    ("lang", "path", "dark"),
    [("zh", PAGES[0], False), ("en", PAGES[0], True), *product(LANGS, PAGES[1:], (False, True))],
)
def test_every_page_is_open_to_everybody(browser: Browser, books: Path, lang: str, path: str, dark: bool) -> None:
    with opened(browser, books / lang / path, dark=dark) as page:
        assert violations(page) == []


@pytest.mark.parametrize("path", PAGES[1:])
def test_a_telephone_shows_it_without_scrolling_sideways(browser: Browser, books: Path, path: str) -> None:
    for lang in LANGS:
        with opened(browser, books / lang / path, width=390, touch=True) as page:
            assert page.evaluate("document.documentElement.scrollWidth") == 390
            page.locator("#menu").click()
            assert page.locator("#nav").is_visible()
    with opened(browser, books / "zh" / path, width=390, touch=True) as page:
        page.locator("#menu").click()
        assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_word_is_found_and_led_to(browser: Browser, books: Path, path: str) -> None:
    with opened(browser, books / "zh" / path) as page:
        assert "投放" in found(page, "投放")
        assert "投放付费流量" in found(page, "放付费")  # across a word border
        assert "投放付费流量" in found(page, "ＰＡＩＤ traffic")[:3]  # in the other language, in full width
        assert "投放付费流量" in found(page, "投放付费流量预算")  # nearly
        assert found(page, "不存在的词") == []
        assert page.locator("#count").inner_text() == "没有找到"
        assert found(page, "投放付费流量")[0] == "投放付费流量"
        page.keyboard.press("Enter")
        page.wait_for_url("**#duty--channel-operator--*")
        assert page.locator(":target").is_visible()


def found(page: Page, words: str) -> list[str]:
    page.locator("#query").fill(words)
    return page.locator(".found-title").all_inner_texts()


def test_the_keyboard_is_enough(browser: Browser, books: Path) -> None:
    with opened(browser, books / "zh" / PAGES[1]) as page:
        page.keyboard.press("Tab")
        assert focused(page) == "跳到正文"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "query"
        page.keyboard.type("脚本/")
        assert page.locator("#query").input_value() == "脚本/"
        page.keyboard.press("Backspace")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert focused(page) == page.locator("#list a").nth(1).inner_text()
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Escape")
        assert (page.locator("#query").input_value(), page.locator("#found").is_visible()) == ("", False)


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.innerText"))


def test_dark_is_what_the_system_says_or_the_reader(browser: Browser, books: Path) -> None:
    with opened(browser, books / "zh" / PAGES[1]) as page:
        light = background(page)
        page.get_by_role("button", name="深色模式").click()
        assert background(page) != light
        assert page.locator("#dark").get_attribute("aria-pressed") == "true"
        assert violations(page) == []
        page.goto((books / "zh" / PAGES[2]).as_uri())
        assert background(page) != light  # remembered
        page.get_by_role("button", name="深色模式").click()
        assert background(page) == light
    with opened(browser, books / "zh" / PAGES[1], dark=True) as page:
        assert background(page) != light


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_printed_a_duty_never_breaks_and_a_role_begins_on_a_new_page(browser: Browser, books: Path) -> None:
    with opened(browser, books / "zh" / PAGES[0]) as page:
        page.emulate_media(media="print")
        styles = page.evaluate(
            "['.duty', '.rows tr', '.chapter', '.side'].map(name => {"
            " const style = getComputedStyle(document.querySelector(name));"
            " return [style.breakInside, style.breakBefore, style.display] })"
        )
    assert styles[0][0] == styles[1][0] == "avoid"
    assert styles[2][1] == "page"
    assert styles[3][2] == "none"


@pytest.mark.parametrize("path", ["handbook.html", "site/index.html", "site/roles/planner.html"])
def test_hostile_texts_do_nothing(browser: Browser, books: Path, path: str) -> None:
    with opened(browser, books / "hostile" / path) as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        found(page, "script")
        assert page.locator("#list a").count() > 0
        assert page.locator("#list script").count() == 0
        assert page.locator("script").count() == 2


def test_what_a_big_site_does_not_list_on_every_page_is_searched_from_its_index(
    browser: Browser, tmp_path: Path
) -> None:
    roles = "\n".join(f"  - {{id: host-{number}, name: 主播{number}}}" for number in range(61))
    book = handbook_of(org_of(f"mediaorg: 1\norg: {{id: studio, name: 直播基地}}\nroles:\n{roles}\n"), Choice("zh"))
    _write(tmp_path, files(book, "site"))
    with opened(browser, tmp_path / "site" / "roles" / "host-7.html") as page:
        assert page.inner_text("#hint") == "按 Enter 在整本手册中查找"
        page.locator("#query").fill("主播33")
        page.keyboard.press("Enter")
        page.wait_for_url("**/index.html?q=*")
        assert page.locator(".found-title").first.inner_text() == "主播33"
    assert (tmp_path / "site" / "roles" / "host-7.html").stat().st_size < 45_000
