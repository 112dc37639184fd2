"""Which language a reader is spoken to in: --lang, MEDIAORG_LANG, the specification's own, the locale, in this order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.teams import BROKEN, Command, team

CHINESE = re.compile("[\u4e00-\u9fff]")
OWN_ZH = BROKEN.replace("name: 新媒体部}", "name: 新媒体部, language: zh}")
OWN_EN = BROKEN.replace("name: 新媒体部}", "name: 新媒体部, language: en}")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks for which language, the strongest voice first; None asks for nothing."""

    option: str | None
    environment: str | None
    own: str
    locale: str | None


@pytest.mark.parametrize(
    ("asked", "is_chinese"),
    [
        (Asked("zh", "en", OWN_EN, "en_GB.UTF-8"), True),
        (Asked("en", "zh", OWN_ZH, "zh_CN.UTF-8"), False),
        (Asked(None, "zh", OWN_EN, "en_GB.UTF-8"), True),
        (Asked(None, "en", OWN_ZH, "zh_CN.UTF-8"), False),
        (Asked(None, None, OWN_ZH, "en_GB.UTF-8"), True),
        (Asked(None, None, OWN_EN, "zh_CN.UTF-8"), False),
        (Asked(None, None, BROKEN, "zh_CN.UTF-8"), True),
        (Asked(None, None, BROKEN, "en_GB.UTF-8"), False),
        (Asked(None, None, BROKEN, "C"), False),
        (Asked(None, None, BROKEN, None), False),
        (Asked(None, "zh_CN.UTF-8", BROKEN, None), True),
        (Asked(None, "fr", OWN_ZH, None), True),
    ],
)
def test_the_order(
    asked: Asked, is_chinese: bool, mediaorg: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("MEDIAORG_LANG", asked.environment), ("LANG", asked.locale)):
        if value is not None:
            monkeypatch.setenv(name, value)
    options = () if asked.option is None else ("--lang", asked.option)
    said = mediaorg("validate", team(tmp_path, asked.own), *options).out.replace(str(tmp_path), "")
    assert bool(CHINESE.search(said)) is is_chinese


@pytest.mark.parametrize(
    ("first", "second", "is_chinese"),
    [("LC_ALL", "LC_MESSAGES", True), ("LC_MESSAGES", "LANG", True), ("LANG", "LC_MESSAGES", False)],
)
def test_the_order_of_locales(
    first: str, second: str, is_chinese: bool, mediaorg: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(first, "zh_CN.UTF-8")
    monkeypatch.setenv(second, "en_GB.UTF-8")
    assert bool(CHINESE.search(mediaorg("rules").out)) is is_chinese


@pytest.mark.parametrize(
    "line", ["--help", "validate --help", "rules", "explain duty-gap", "nonsense", "validate /no/such"]
)
@pytest.mark.parametrize("place", ["before", "behind", "environment"])
def test_help_and_wrong_use_are_told_in_chinese_too(
    line: str, place: str, mediaorg: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = line.split()
    if place == "environment":
        monkeypatch.setenv("MEDIAORG_LANG", "zh")
    elif place == "before" or line == "--help":
        arguments = ["--lang", "zh", *arguments]
    else:
        arguments = [*arguments, "--lang", "zh"]
    assert CHINESE.search(mediaorg(*arguments).said)


def test_an_unknown_language_is_wrong_use(mediaorg: Command, tmp_path: Path) -> None:
    ended = mediaorg("validate", team(tmp_path, BROKEN), "--lang", "fr")
    assert (ended.code, ended.out) == (2, "")


def test_never_translated(mediaorg: Command, tmp_path: Path) -> None:
    file = team(tmp_path, BROKEN)
    both = [mediaorg("validate", file, "--lang", lang).out for lang in ("zh", "en")]
    assert all(":4:43: error: [unknown-reference] " in said for said in both)
