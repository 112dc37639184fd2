"""The laws of comparing, over made organisations."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediaorg.differ.change import Diff, Side, Term
from mediaorg.differ.diff import diff
from mediaorg.differ.pair import Pair
from mediaorg.linter.check import check, check_text
from tests.differ.laws import assert_each_explained_once, assert_each_said, assert_inverse, assert_sayable, differing
from tests.differ.made import Data, as_yaml, team
from tests.differ.mutations import MUTATIONS, Mutation, mutated
from tests.differ.oracle import name_of, places_that_differ
from tests.differ.reorganised import with_spares
from tests.differ.rewritten import rewritten
from tests.differ.two_sides import AS_OF, compared, line, side
from tests.fuzz import spoiling
from tests.fuzz.strategies import SPEC

TOP: Final = Path(__file__).parent.parent.parent
NUMBERS: Final = st.integers(0, 10**6)
FEW: Final = settings(max_examples=25, deadline=None, derandomize=True)
LINEAGE: Final = st.lists(
    st.sampled_from(
        [
            {"from": "role/planner", "to": "role/host"},
            {"from": "duty/topic-plan", "to": "duty/listing"},
            {"split": "role/producer", "into": ["role/analyst", "role/floor-controller"]},
            {"merge": ["role/host", "role/media-director"], "into": "role/host"},
            {"merge": ["duty/live-script", "duty/final-review"], "into": "duty/data-report"},
            {"split": "duty/topic-plan", "into": ["duty/topic-plan", "duty/market-study"]},
        ]
    ),
    max_size=2,
)


def told(found: Diff) -> set[str]:
    """The changes without what follows from them."""
    return {line(one) for one in found.changes if not one.kind.is_consequence}


@FEW
@given(NUMBERS)
def test_an_organisation_does_not_differ_from_itself(number: int) -> None:
    one = side(as_yaml(team(number)))
    found = diff(one, one)
    assert (found.changes, found.obligations, found.indirect) == ((), (), ())
    assert found.findings.remaining == tuple(each for each in one.findings if each.waived is None)
    assert not found.findings.introduced
    assert not found.findings.cured


@FEW
@given(NUMBERS, NUMBERS)
def test_how_it_is_written_changes_nothing(number: int, way: int) -> None:
    old, new = team(number), rewritten(team(number), way)
    comment = "# 618 前调整\n"
    assert told(compared(as_yaml(old), comment + as_yaml(new))) == set()


@pytest.mark.parametrize("number", range(3))
def test_spread_over_files_it_is_the_same(number: int, tmp_path: Path) -> None:
    data: dict[str, Any] = team(number)
    halves = {"roles/front.yaml": data["roles"][:2], "roles/back.yaml": data["roles"][2:]}
    root = {**data, "include": ["roles/*.yaml", "work.yaml"], "roles": []}
    work = {"mediaorg": 1, "duties": root.pop("duties"), "handoffs": root.pop("handoffs")}
    (tmp_path / "roles").mkdir()
    for name, roles in halves.items():
        (tmp_path / name).write_text(as_yaml({"mediaorg": 1, "roles": roles}), encoding="utf-8")
    (tmp_path / "work.yaml").write_text(as_yaml(work), encoding="utf-8")
    (tmp_path / "team.yaml").write_text(as_yaml(root), encoding="utf-8")
    checked = check(str(tmp_path / "team.yaml"), AS_OF)
    assert checked.org is not None
    assert checked.parsed is not None
    spread = Side(checked.org, checked.parsed.places, checked.diagnostics, "team.yaml")
    assert diff(side(as_yaml(data)), spread).changes == ()


def test_the_order_of_stages_and_of_layers_does_count() -> None:
    old = team(1)
    for change, listed in (
        ("loop-rerouted loop/content-loop.stages", old["loops"][0]["stages"]),
        ("layers-reordered layers", old["layers"]),
    ):
        new = copy.deepcopy(old)
        found = new["layers"] if listed is old["layers"] else new["loops"][0]["stages"]
        found[0], found[1] = found[1], found[0]
        assert told(compared(as_yaml(old), as_yaml(new))) == {change}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.__name__.strip("_"))
@settings(max_examples=4, deadline=None, derandomize=True)
@given(number=NUMBERS)
def test_a_mutation_is_exactly_its_changes(mutation: Mutation, number: int) -> None:
    _assert_exact(with_spares(team(number)), number, [mutation])


@FEW
@given(NUMBERS)
def test_many_mutations_at_once_are_all_their_changes(number: int) -> None:
    _assert_exact(with_spares(team(number)), number, Random(number).sample(MUTATIONS, 10))


def _assert_exact(old: Data, number: int, chosen: list[Mutation]) -> None:
    new, expected = mutated(old, number, chosen)
    there, back = (compared(as_yaml(one), as_yaml(other)) for one, other in ((old, new), (new, old)))
    assert told(there) == expected
    for one in (there, back):
        assert_each_explained_once(one)
        assert_sayable(one)
    assert_inverse(there, back)


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(SPEC, SPEC, LINEAGE, st.sampled_from(Term))
def test_any_two_specifications(one: Data, other: Data, moved: list[Data], term: Term) -> None:
    """Whatever is compared, faulty specifications too: nothing unexplained, and deepdiff finds the same places."""
    other = {**other, "moved": moved}
    texts = [spoiling.as_yaml(data, flow=None) for data in (one, other)]
    if any(check_text(text, AS_OF).org is None for text in texts):
        return
    old, new = side(texts[0]), side(texts[1], term=term)
    for found in (diff(old, new), diff(new, old)):
        assert_each_explained_once(found)
        assert {name_of(at) for at in differing(found)} == places_that_differ(Pair(found.old, found.new))
        assert_each_said(found)


LINES: Final[tuple[list[Data], ...]] = (
    [],
    [{"merge": ["role/planner", "role/host"], "into": "role/host"}],
    [{"split": "duty/hosting", "into": ["duty/hosting", "duty/community"]}],
    [
        {"merge": ["duty/hosting", "duty/community"], "into": "duty/topic-plan"},
        {"split": "role/planner", "into": ["role/planner", "role/editor"]},
    ],
)


@pytest.mark.parametrize("moved", LINES, ids=["no lineage", "roles merged", "duty split", "duties merged, role split"])
@settings(max_examples=15, deadline=None, derandomize=True)
@given(one=NUMBERS, other=NUMBERS)
def test_any_two_organisations_there_and_back(moved: list[Data], one: int, other: int) -> None:
    """Two that share little but their ids: everything changes at once, with lineage or without."""
    old, new = side(as_yaml(team(one))), side(as_yaml({**team(other), "moved": moved}))
    there, back = diff(old, new), diff(new, old)
    for found in (there, back):
        assert_each_explained_once(found)
        assert_sayable(found)
    assert_inverse(there, back)


@pytest.mark.slow
def test_the_same_bytes_whatever_the_hashes() -> None:
    """Two processes with other hash seeds tell the same changes, obligations and neighbours in the same order."""
    program = (
        "from tests.differ.made import as_yaml, team\n"
        "from tests.differ.mutations import MUTATIONS, mutated\n"
        "from tests.differ.reorganised import with_spares\n"
        "from tests.differ.two_sides import compared\n"
        "old = with_spares(team(7))\n"
        "new, _ = mutated(old, 7, list(MUTATIONS))\n"
        "found = compared(as_yaml(old), as_yaml(new))\n"
        "for lang in ('en', 'zh'):\n"
        "    for one in (*found.changes, *found.obligations):\n"
        "        print(one.id, one.kind.message.say(lang, one.args), one.caused_by)\n"
        "    for one in found.changes:\n"
        "        print(one.fingerprint, one.touches, sorted(map(str, one.explains)))\n"
        "    for one in found.indirect:\n"
        "        print(one.role.say(lang), [each.say(lang) for each in one.over], one.caused_by)\n"
    )
    said = [
        subprocess.check_output(
            [sys.executable, "-c", program], cwd=TOP, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(TOP)}
        )
        for seed in ("1", "2", "3")
    ]
    assert said[0] == said[1] == said[2]
    assert len(said[0]) > 5_000
