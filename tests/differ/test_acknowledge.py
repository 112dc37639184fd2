from __future__ import annotations

from datetime import date

import pytest

from mediaorg.differ.acknowledge import Acknowledged, acknowledge
from mediaorg.differ.change import Diff, Side
from mediaorg.differ.diff import diff
from mediaorg.linter.check import check_text
from mediaorg.rules import ACKNOWLEDGEMENT_RULES
from mediaorg.rules.card import Card, card_of, marked_lines
from mediaorg.source.read import read_text
from mediaorg.spec.acknowledgement import parse_acknowledgements
from tests.newsroom import AS_OF
from tests.rules.test_reading_examples import files_of

CARDS = [card_of(rule.id, rule.family) for rule in ACKNOWLEDGEMENT_RULES.values()]
GOOD = files_of(CARDS[0].good)
ACKNOWLEDGEMENTS = "acknowledgements.yaml"


def side(files: dict[str, str], name: str) -> Side:
    found = check_text(files[name], AS_OF, name)
    assert found.org is not None
    assert found.parsed is not None
    return Side(found.org, found.parsed.places, found.diagnostics, name)


def compared(files: dict[str, str]) -> Diff:
    return diff(side(files, "before.yaml"), side(files, "after.yaml"))


def acknowledged(files: dict[str, str], as_of: date = AS_OF) -> Acknowledged:
    document = read_text(files[ACKNOWLEDGEMENTS], ACKNOWLEDGEMENTS).document
    assert document is not None
    parsed = parse_acknowledgements(document)
    assert parsed.diagnostics == ()
    return acknowledge(compared(files), parsed.entries, as_of)


def changed(old: str, new: str, *, file: str = ACKNOWLEDGEMENTS) -> dict[str, str]:
    assert old in GOOD[file]
    return {**GOOD, file: GOOD[file].replace(old, new)}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.rule)
def test_bad_acknowledgements_are_found_on_the_marked_lines_and_good_ones_are_silent(card: Card) -> None:
    files = files_of(card.bad)
    found = acknowledged(files)
    assert [(one.span.line, one.rule.id) for one in found.diagnostics] == marked_lines(files[ACKNOWLEDGEMENTS])
    assert found.by_change == {}
    good = acknowledged(files_of(card.good))
    assert good.diagnostics == ()
    assert len(good.by_change) == 1


def test_an_acknowledgement_holds_through_its_last_day() -> None:
    assert acknowledged(GOOD, date(2027, 6, 30)).by_change
    assert not acknowledged(GOOD, date(2027, 7, 1)).by_change


def test_neither_wording_nor_lines_break_the_match() -> None:
    files = changed("roles:", "x-note: 说明\nroles:", file="after.yaml")
    files["after.yaml"] = files["after.yaml"].replace("name: 主播", "name: 带货主播")
    assert acknowledged(files).by_change


def test_the_change_that_took_its_place_is_named() -> None:
    files = files_of(card_of("acknowledgement-unmatched", "acknowledgements").bad)
    (found,) = acknowledged(files).diagnostics
    assert found.rule.help is not None
    (now,) = [one.fingerprint for one in compared(files).changes]
    assert now in found.rule.help.say("zh", found.args)


def test_who_decided_is_a_role_or_partner_of_either_side() -> None:
    (found,) = acknowledged(changed("by: planner", "by: planer")).diagnostics
    assert found.rule.id == "unknown-reference"
    assert found.rule.help is not None
    assert "planner" in found.rule.help.say("en", found.args)


def test_unmatched_is_not_judged_where_something_was_set_aside() -> None:
    files = changed("5e34ab3ad9", "0000000000")
    assert [one.rule.id for one in acknowledged(files).diagnostics] == ["acknowledgement-unmatched"]
    files["after.yaml"] += "  - {id: editor, name: 剪辑, reports_to: nobody-knows}\n"
    assert acknowledged(files).diagnostics == ()
