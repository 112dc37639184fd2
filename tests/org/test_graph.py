from __future__ import annotations

from mediaorg.org.graph import nearest_way, witness_cycle
from mediaorg.org.org import Org
from tests.newsroom import TEAM, checked

HANDOFFS = """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: 选题简报}
  - {id: cut, from: producer, to: analyst, artifact: 成片}
  - {id: cut-again, from: producer, to: analyst, artifact: 补拍成片}
"""


def team() -> Org:
    org = checked(TEAM + HANDOFFS).org
    assert org is not None
    return org


def test_the_nearest_way_is_the_fewest_handoffs_from_any_to_any() -> None:
    assert [one.key for one in nearest_way(team(), ["planner"], ["analyst"])] == ["brief", "cut"]
    assert [one.key for one in nearest_way(team(), ["planner", "producer"], ["analyst"])] == ["cut"]


def test_where_no_way_leads_there_is_none() -> None:
    assert nearest_way(team(), ["analyst"], ["planner"]) == ()
    assert nearest_way(team(), [], ["planner"]) == ()


def test_r046_a_witness_cycle_starts_at_its_smallest_member() -> None:
    complete = [(f"r{a:02}", f"r{b:02}") for a in range(14) for b in range(14) if a != b]
    assert witness_cycle(complete)[0] == min(witness_cycle(complete))
    assert witness_cycle([("c", "a"), ("a", "b"), ("b", "c")]) == ("a", "b", "c")
    assert witness_cycle([("a", "b"), ("b", "c")]) == ()
