"""The layers of a value end in the value that the laid specification holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediaorg.diagnostic import At
from mediaorg.linter.check import check
from mediaorg.overlay.apply import apply
from mediaorg.overlay.history import history, written_at
from mediaorg.overlay.look import NOTHING
from mediaorg.overlay.working import Working
from mediaorg.source.read import read_text
from mediaorg.spec.clauses import Campaign
from mediaorg.spec.elements import Elements
from mediaorg.spec.parse_campaign import parse_campaign
from mediaorg.spec.spec import Spec
from tests.newsroom import AS_OF
from tests.overlay.laid import BUILD_UP, PEAK, base, campaign

CAMPAIGN = Path("specs/xingxuan/campaigns/618.yaml")
DAYS = (date(2027, 5, 12), date(2027, 6, 12))


@pytest.fixture(scope="module")
def sale() -> tuple[Spec, Campaign]:
    """The five-role team and its 618 campaign."""
    parsed = check("specs/xingxuan/team.yaml", AS_OF).parsed
    document = read_text(CAMPAIGN.read_text(encoding="utf-8"), str(CAMPAIGN)).document
    assert parsed is not None
    assert parsed.spec is not None
    assert document is not None
    read = parse_campaign(document, parsed).campaign
    assert read is not None
    return parsed.spec, read


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("field", ["headcount", "duties", "kpis", "checked_by", "sla", "cycle"])
def test_the_last_write_is_what_stands(field: str, day: date, sale: tuple[Spec, Campaign]) -> None:
    spec, laid = sale
    before, after = Working(spec, day), Working(apply(spec, laid, day).spec, day)
    for name in {*Elements(spec).names(), *Elements(after.spec()).names()}:
        kind, _, identity = name.partition("/")
        at = At(kind, identity, (field,))
        writes = list(history(spec, (laid,), at, day))
        stands = writes[-1].value if writes else written_at(before, at)
        assert stands == written_at(after, at), at


def test_a_clause_that_changes_another_entry_sets_nothing_here() -> None:
    clauses = campaign("change: {role/planner: {duties: {change: {topics: {weight: 100%}}}}}\n").campaign
    spec = base().spec
    assert clauses is not None
    assert spec is not None
    script = At("role", "planner").below("duties")
    told = [write.verb for write in history(spec, (clauses,), script, PEAK)]
    assert told == ["change"]
    assert list(history(spec, (clauses,), At("duty", "live-script"), PEAK)) == []


def test_what_is_suspended_is_nothing() -> None:
    clauses = campaign("suspend: [{id: duty/publishing, from: 2027-06-15}]\n").campaign
    spec = base().spec
    assert clauses is not None
    assert spec is not None
    at = At("duty", "publishing", ("name",))
    assert list(history(spec, (clauses,), at, BUILD_UP)) == []
    (write,) = history(spec, (clauses,), at, PEAK)
    assert (write.verb, write.value) == ("suspend", NOTHING)
    assert str(write.said).startswith("campaign/c618.suspend[duty/publishing]")
