"""The promises of the reliability page, each with the tests that hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from mediaorg.text import Lang, Text

TESTS: Final = Path(__file__).parent.parent / "tests"
NAME: Final = re.compile(r"^(?:class (\w+)|( *)def (test_(?:r\d{3}_)+\w+))", re.MULTILINE)
NUMBER: Final = re.compile(r"r(\d{3})")
RANGE: Final = re.compile(r"r(\d{3})_to_r(\d{3})")
COLUMNS: Final = Text("| promise | cases | tests |", "| 承诺 | 用例号 | 测试 |")


@cache
def numbered_tests() -> dict[int, tuple[str, ...]]:
    """The tests that bear the number of a case, as `file::name`."""
    found: dict[int, list[str]] = {}
    for file in sorted(TESTS.rglob("test_*.py")):
        for name in _names(file.read_text(encoding="utf-8")):
            for number in _numbers(name):
                found.setdefault(number, []).append(f"{file.relative_to(TESTS.parent).as_posix()}::{name}")
    return {number: tuple(names) for number, names in sorted(found.items())}


def _names(source: str) -> Iterator[str]:
    """The tests of a file that bear a number; those in a class with its name before theirs."""
    group = ""
    for found in NAME.finditer(source):
        group = found[1] or group
        if found[3]:
            yield f"{group}::{found[3]}" if found[2] else found[3]


def _numbers(name: str) -> set[int]:
    numbers = {int(number) for number in NUMBER.findall(name)}
    if bounds := RANGE.search(name):
        numbers |= set(range(int(bounds[1]), int(bounds[2]) + 1))
    return numbers


@cache
def promises() -> dict[str, list[dict[str, Any]]]:
    """The promises by section."""
    written: dict[str, list[dict[str, Any]]] = yaml.safe_load(
        (Path(__file__).parent / "promises.yaml").read_text(encoding="utf-8")
    )
    return written


def promise_table(lang: Lang, sections: tuple[str, ...]) -> str:
    """The promises of some sections as a table."""
    rows = [_row(promise, lang) for section in sections for promise in promises()[section] if held_by(promise)]
    return "\n".join([COLUMNS.say(lang), "|---|---|---|", *rows])


def held_by(promise: Mapping[str, Any]) -> dict[int, tuple[str, ...]]:
    """The cases of a promise that have tests; a promise without any is not made."""
    return {number: numbered_tests()[number] for number in promise["cases"] if number in numbered_tests()}


def _row(promise: Mapping[str, Any], lang: Lang) -> str:
    held = held_by(promise)
    names = list(dict.fromkeys(name for names in held.values() for name in names))
    files = dict.fromkeys(name.partition("::")[0] for name in names)
    shown = "<br>".join(f"`{file}` × {sum(name.startswith(f'{file}::') for name in names)}" for file in files)
    return f"| {promise[lang]} | {', '.join(f'r{number:03}' for number in held)} | {shown} |"
