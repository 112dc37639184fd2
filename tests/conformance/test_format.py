"""What format.md says, row by row: a specification as a user would write it, and every finding that it must have."""

from __future__ import annotations

import pytest

from tests.conformance.tables import NOT_TOLD, Case, cases, row, whole
from tests.newsroom import checked


@pytest.mark.parametrize("case", [*cases("format"), *cases("values")], ids=lambda case: case.name)
def test_the_format_means_what_its_page_says(case: Case) -> None:
    assert [row(one) for one in checked(whole(case.text)).diagnostics if one.rule.id not in NOT_TOLD] == list(
        case.found
    )
