"""Every rule has a page, and what the page says is true: bad is found on exactly the marked lines, good is silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import mediaorg.rules
from mediaorg.diagnostic import Finding
from mediaorg.linter import lint as lint_module
from mediaorg.linter.campaign import check_campaign_text
from mediaorg.linter.check import check_text
from mediaorg.rules import ACKNOWLEDGEMENT_RULES, FAMILIES, READING_RULES, RULES, WAIVER_RULES
from mediaorg.rules.campaigns import OVERLAY
from mediaorg.rules.card import card_of, documents_of, marked_lines
from mediaorg.rules.rule import LintRule
from mediaorg.text import LANGS

AS_OF = date(2026, 11, 22)
OTHERS = {**READING_RULES, **WAIVER_RULES, **ACKNOWLEDGEMENT_RULES}
ALL_RULES = [*(rule.rule for rule in RULES.values()), *OTHERS.values()]
WITH_BODY = [rule for rule in RULES.values() if rule not in OVERLAY]
FOLDER = Path(mediaorg.rules.__file__).parent


def found_lines(text: str) -> list[tuple[int, str]]:
    """The guilty lines, counted from the top of the example even where it holds two files."""
    team, *campaign = documents_of(text)
    checked = check_campaign_text(team, campaign[0], AS_OF) if campaign else check_text(team, AS_OF)
    above = {"campaign.yaml": team.count("\n") + 1}
    return [(one.span.line + above.get(one.span.file, 0), one.rule.id) for one in checked.diagnostics]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_page_is_whole_and_true(rule) -> None:  # type: ignore[no-untyped-def]
    card = card_of(rule.id, rule.family)
    assert card.en
    assert re.search("[\u4e00-\u9fff]", card.zh)
    if card.example_is_elsewhere:
        return
    marks = marked_lines(card.bad)
    assert rule.id in {name for _, name in marks}
    assert sorted(found_lines(card.bad)) == sorted(marks)
    assert found_lines(card.good) == []


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_sentences_agree_in_both_tongues(rule) -> None:  # type: ignore[no-untyped-def]
    for text in (rule.title, rule.message, rule.label, rule.help, *rule.related.values()):
        if text is not None:
            english, chinese = (text.placeholders(lang) for lang in LANGS)
            assert english == chinese, text
            assert re.search("[\u4e00-\u9fff{]", text.zh), text
            assert not re.search("[\u4e00-\u9fff]", text.en), text


@pytest.mark.parametrize("rule", WITH_BODY, ids=lambda rule: rule.id)
def test_bad_example_fails_without_the_rules_body(rule: LintRule, monkeypatch: pytest.MonkeyPatch) -> None:
    def finds_nothing(*_: object, **__: object) -> Iterator[Finding]:
        yield from ()

    emptied = LintRule(rule.rule, finds_nothing, rule.options, rule.needs)
    monkeypatch.setattr(lint_module, "RULES", {**RULES, rule.id: emptied})
    card = card_of(rule.id, rule.rule.family)
    assert sorted(found_lines(card.bad)) != sorted(marked_lines(card.bad))


def test_nothing_is_missing_from_the_tables() -> None:
    for family, rules in FAMILIES.items():
        written = {path.stem for path in (FOLDER / family).glob("*.py")} - {"__init__"}
        assert written == {rule.id.replace("-", "_") for rule in rules if rule in WITH_BODY}, family
        pages = {path.stem for path in (FOLDER / family).glob("*.md")}
        assert pages == {rule.id.replace("-", "_") for rule in rules}, family
    pages = {path.stem.replace("_", "-") for path in (FOLDER / "reading").glob("*.md")}
    assert pages == set(READING_RULES)
    for folder, table in (("waivers", WAIVER_RULES), ("acknowledgements", ACKNOWLEDGEMENT_RULES)):
        assert {path.stem.replace("_", "-") for path in (FOLDER / folder).glob("*.md")} == set(table)
