"""What the bad examples of all rules give can be written in every format, in both languages."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from rich.cells import cell_len

from mediaorg.diagnostic import Diagnostic
from mediaorg.linter.check import check_text
from mediaorg.linter.fingerprint import fingerprints, numbered
from mediaorg.reporter import FORMATS, reporter_of
from mediaorg.reporter.report import Look, Report
from mediaorg.rules import READING_RULES, RULES
from mediaorg.rules.card import card_of
from mediaorg.text import LANGS, Lang

SARIF = Path(__file__).parent.parent / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"


@cache
def found() -> tuple[tuple[Diagnostic, ...], dict[str, str]]:
    """The findings in the bad example of every rule, and the examples by file."""
    texts: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for rule in [*(one.rule for one in RULES.values()), *READING_RULES.values()]:
        file = f"specs/{rule.id}.yaml"
        texts[file] = card_of(rule.id, rule.family).bad
        diagnostics.extend(check_text(texts[file], date(2026, 11, 22), file).diagnostics)
    return numbered(diagnostics), texts


def report(lang: Lang) -> Report:
    diagnostics, texts = found()
    return Report(diagnostics, lang, texts)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_every_finding(name: str, lang: Lang) -> None:
    written = reporter_of(name)(report(lang), Look(100))
    if name != "github":  # which tells ten of each level
        assert all(one.rule.id in written for one in report(lang).open)


@pytest.mark.parametrize("lang", LANGS)
def test_r102_r103_documents_are_of_their_schemas(lang: Lang) -> None:
    schema = json.loads(files("mediaorg.reporter").joinpath("validate.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(reporter_of("json")(report(lang), Look())))
    sarif = json.loads(SARIF.read_text(encoding="utf-8"))
    Draft4Validator(sarif).validate(json.loads(reporter_of("sarif")(report(lang), Look())))


@pytest.mark.parametrize("lang", LANGS)
def test_no_picture_is_wider_than_the_terminal(lang: Lang) -> None:
    lines = reporter_of("text")(report(lang), Look(72)).splitlines()[:-1]
    assert [line for line in lines if cell_len(line) > 72 and "┌─" not in line] == []


def test_no_two_fingerprints_are_alike() -> None:
    diagnostics, _ = found()
    assert len(set(fingerprints(diagnostics))) == len(diagnostics)
