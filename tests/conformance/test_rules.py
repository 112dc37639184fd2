"""What rules.md says, row by row: a specification, and every finding that it must have, and none that it must not."""

from __future__ import annotations

import pytest

from tests.conformance.tables import NOT_TOLD, Case, cases, row, whole
from tests.newsroom import checked

TABLES = ("dates", "duties", "flow", "rules")


@pytest.mark.parametrize("case", [case for table in TABLES for case in cases(table)], ids=lambda case: case.name)
def test_rules_mean_what_their_page_says(case: Case) -> None:
    assert [row(one) for one in checked(whole(case.text)).diagnostics if one.rule.id not in NOT_TOLD] == list(
        case.found
    )
