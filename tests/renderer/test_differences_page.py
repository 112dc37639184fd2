from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from mediaorg.differ.account.report import DiffReport
from mediaorg.renderer.differences import DIFF_PAGES, diff_page_of
from mediaorg.renderer.template import Templates
from mediaorg.text import LANGS, Lang
from tests.renderer.books import ROOT
from tests.renderer.browser import chromium, opened, violations
from tests.reorganisations import Compared, cut_off, thought_through, unchanged

GOLDEN = ROOT / "tests" / "golden" / "differences"  # `UPDATE_GOLDEN=1 pytest tests/renderer` writes them anew
CASES = {"cut-off": cut_off, "thought-through": thought_through}
HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(2)>"


def page_of(compared: Compared, lang: Lang = "zh") -> str:
    return diff_page_of("html")(compared.report(lang), Templates())


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", CASES)
def test_the_page_is_the_one_that_was_looked_at(case: str, lang: Lang) -> None:
    page = page_of(CASES[case](), lang)
    path = GOLDEN / f"{case}.{lang}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8", newline="\n")
    assert page == path.read_bytes().decode("utf-8")


def test_the_verdict_comes_before_everything_else() -> None:
    page = page_of(cut_off())
    body = page[page.index("<main") :]
    assert body.index("暂不能执行") < body.index("待决策事项") < body.index("谁增加、谁减少了什么") < body.index("<svg")


def test_both_charts_say_what_happened_by_word_and_not_by_colour_alone() -> None:
    page = page_of(thought_through())
    old, new = page[page.index('id="old-title"') :].split('id="new-title"')
    assert "− 撤销" in old
    assert "拆分为导演、摄像" in old
    assert "+ 新增" in new
    assert "由编导拆分" in new
    assert "编制 3 → 2" in new


def test_nothing_changed_is_said_plainly_and_draws_nothing() -> None:
    page = page_of(unchanged())
    assert "没有变化" in page
    assert "<svg" not in page


def test_nothing_comes_from_outside_and_nothing_runs() -> None:
    page = page_of(cut_off())
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"<script|\son\w+=|\sstyle=|javascript:|url\(", page)
    assert set(re.findall(r"https?://[^\s\"'<]+", page)) <= {"http://www.w3.org/2000/svg"}


def test_what_a_user_wrote_is_only_text() -> None:
    compared = cut_off()
    first, *rest = compared.diff.changes
    changes = (replace(first, args={**first.args, "it": HOSTILE}), *rest)
    report = DiffReport(replace(compared.diff, changes=changes), "zh")
    assert "<script" not in diff_page_of("html")(report, Templates())


def test_every_format_of_the_table_is_there() -> None:
    assert all(callable(diff_page_of(name)) for name in DIFF_PAGES)


# In a browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # playwright leaves its pipes to the collector
@pytest.mark.parametrize(("case", "lang", "dark"), [("cut-off", "zh", False), ("thought-through", "en", True)])
def test_the_page_is_open_to_everybody(browser: Browser, tmp_path: Path, case: str, lang: Lang, dark: bool) -> None:
    path = tmp_path / "changes.html"
    path.write_text(page_of(CASES[case](), lang), encoding="utf-8")
    with opened(browser, path, dark=dark) as page:
        assert violations(page) == []
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        sides = page.locator("figure")
        assert sides.nth(0).bounding_box()["y"] == sides.nth(1).bounding_box()["y"]  # type: ignore[index]
        page.locator("#actual").check()
        assert sides.nth(0).bounding_box()["y"] < sides.nth(1).bounding_box()["y"]  # type: ignore[index]
    with opened(browser, path, width=390) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 390
