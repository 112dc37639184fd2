"""What is wrong with campaigns laid over their base: drift, no effect, names of what is not there, campaigns at odds."""

from __future__ import annotations

import pytest

from mediaorg.overlay.periods import periods
from mediaorg.overlay.verify import verify
from mediaorg.spec.clauses import Campaign
from tests.overlay.laid import AS_OF, HEAD, TEAM, base, campaign, rules_of, staging


def told(text: str, team: str = TEAM, head: str = HEAD) -> list[tuple[str, int, tuple[str, ...]]]:
    """Rule, line below the head, and periods of every fault."""
    stage = staging(text, team, head)
    found = verify(stage.base, stage.parsed, stage.periods)
    return [(one.rule.id, one.span.line - head.count("\n"), one.periods) for one in found]


def said(text: str, team: str = TEAM) -> list[str]:
    stage = staging(text, team)
    return [one.rule.message.say("zh", one.args) for one in verify(stage.base, stage.parsed, stage.periods)]


class TestExpectation:
    @pytest.mark.parametrize(
        "expected",
        [
            "role/planner: {expect: {headcount: 2}, headcount: 3}",
            "role/director: {expect: {headcount: 1}, headcount: 2}",
            "role/director: {expect: {reports_to: none}, headcount: 2}",
            "handoff/brief: {expect: {sla: 24h}, sla: 8h}",
            "handoff/brief: {expect: {sla: 1d}, sla: 8h}",
            "handoff/brief: {expect: {due: null}, sla: 8h}",
            "role/planner: {expect: {training: [ad-law]}, headcount: 3}",
        ],
    )
    def test_an_expectation_that_holds(self, expected: str) -> None:
        assert told(f"change:\n  {expected}\n") == []

    @pytest.mark.parametrize(
        ("expected", "words"),
        [
            ("role/planner: {expect: {headcount: 1}, headcount: 3}", "内容策划的“headcount”预期为1，原组织里现在是2"),
            ("role/operator: {expect: {filled: null}, filled: 3}", "直播运营的“filled”预期为空，原组织里现在是2"),
            ("handoff/brief: {expect: {sla: 48h}, sla: 8h}", "选题简报的“sla”预期为48 小时，原组织里现在是24 小时"),
            ("handoff/brief: {expect: {sla: 1wd}, sla: 8h}", "选题简报的“sla”预期为1 个工作日，原组织里现在是24 小时"),
            (
                "role/planner: {expect: {backup: []}, headcount: 3}",
                "内容策划的“backup”预期为空，原组织里现在是director",
            ),
        ],
    )
    def test_a_base_that_has_drifted(self, expected: str, words: str) -> None:
        assert said(f"change:\n  {expected}\n") == [words]

    def test_both_places_are_shown(self) -> None:
        stage = staging("change:\n  handoff/brief:\n    expect: {sla: 48h}\n    sla: 8h\n")
        (fault,) = verify(stage.base, stage.parsed, stage.periods)
        assert (fault.span.file, fault.span.line - HEAD.count("\n")) == ("campaign.yaml", 3)
        assert [(one.span.file, one.text) for one in fault.related] == [("team.yaml", "base")]
        assert fault.introduced_by == "c618"
        assert str(fault.at) == "campaign/c618.change.handoff/brief.expect.sla"


class TestNoEffect:
    @pytest.mark.parametrize(
        "text",
        [
            "change: {role/planner: {headcount: 2}}\n",
            "change: {handoff/brief: {sla: 1d}}\n",
            "change: {handoff/brief: {due: null}}\n",
            "change: {role/planner: {training: [ad-law]}}\n",
            "change: {role/planner: {kpis: {change: {hit-rate: {weight: 60%}}}}}\n",
            "change: {role/planner: {}}\n",
            "change: {role/planner: {phases: [peak]}}\n",
            "transfer: [{duty: topics, from: planner, to: planner, returns: true}]\n",
            "lend: [{from: operator, to: planner, heads: 0}]\n",
        ],
    )
    def test_what_changes_nothing(self, text: str) -> None:
        assert [one[0] for one in told(text)] == ["overlay-noop"]

    def test_one_idle_entry_among_others_is_told_by_itself(self) -> None:
        text = "change:\n  role/planner:\n    kpis:\n      change:\n        hit-rate: {weight: 60%}\n        returned: {weight: 30%}\n"
        assert told(text) == [("overlay-noop", 5, ())]

    @pytest.mark.parametrize(
        "text", ["change: {role/planner: {expect: {headcount: 2}}}\n", "change: {handoff/brief: {sla: 23h}}\n"]
    )
    def test_an_expectation_alone_and_a_real_change(self, text: str) -> None:
        assert told(text) == []

    def test_what_was_set_aside_is_not_called_idle(self) -> None:
        parsed = campaign("change: {role/planner: {headcont: 3}}\n")
        spec = base().spec
        assert spec is not None
        assert list(verify(base(), (parsed,), periods(spec, (parsed.campaign,), AS_OF))) == []  # type: ignore[arg-type]


class TestDangling:
    def test_what_still_names_a_suspended_role(self) -> None:
        team = TEAM.replace("backup: [director]", "backup: [operator]")
        text = "suspend:\n  - {id: role/operator, phases: [peak]}\n"
        assert told(text, team) == [("overlay-dangling", 2, ("peak",))]
        assert said(text, team) == ["内容策划、选题简报仍指向“直播运营”，而它届时不在"]

    def test_all_who_name_it_are_shown(self) -> None:
        team = TEAM.replace("backup: [director]", "backup: [operator]")
        stage = staging("suspend: [role/operator]\n", team)
        (fault,) = verify(stage.base, stage.parsed, stage.periods)
        assert [str(one.at) for one in fault.related] == ["role/planner.backup[operator]", "handoff/brief.to"]

    def test_nothing_dangles_where_all_is_changed_along(self) -> None:
        assert told("change: {handoff/brief: {to: director}}\nsuspend: [role/operator]\n") == []
        assert told("suspend: [role/operator, handoff/brief]\n") == []

    def test_claims_on_a_suspended_duty_rest_with_it(self) -> None:
        assert told("suspend: [duty/publishing, duty/topics]\n") == []

    def test_a_kpi_of_a_suspended_duty_dangles(self) -> None:
        team = TEAM.replace("weight: 60%}", "weight: 60%, duties: [topics]}")
        assert told("suspend: [duty/topics]\n", team)[0][0] == "overlay-dangling"
        assert told("change: {role/planner: {kpis: {remove: [hit-rate]}}}\nsuspend: [duty/topics]\n", team) == []

    def test_claims_on_a_removed_duty_dangle(self) -> None:
        head = "mediaorg: 1\ncampaign: {id: flat, kind: proposal, base: team.yaml}\n"
        assert [one[0] for one in told("remove: [duty/publishing]\n", head=head)] == ["overlay-dangling"]

    def test_a_role_that_is_never_there_at_the_time(self) -> None:
        text = """\
add: {roles: [{id: war-lead, name: 作战总指挥, from: 2027-06-15, to: 2027-06-18}]}
change:
  role/operator: {reports_to: war-lead, phases: [build-up]}
transfer:
  - {duty: topics, from: planner, to: war-lead, returns: true, phases: [build-up]}
"""
        assert told(text) == [("overlay-dangling", 3, ()), ("overlay-dangling", 5, ())]

    def test_a_role_that_is_there_for_part_of_the_time_rests_for_the_other(self) -> None:
        text = """\
add:
  roles: [{id: war-lead, name: 作战总指挥, from: 2027-06-15, to: 2027-06-18, backup: [planner]}]
  handoffs: [{from: operator, to: war-lead, artifact: 场次数据}]
change: {role/operator: {reports_to: war-lead}}
transfer: [{duty: topics, from: planner, to: war-lead, returns: true}]
"""
        assert told(text) == []


class TestConflict:
    def between(self, first: str, second: str, later: str = HEAD) -> list[tuple[str, tuple[str, ...]]]:
        parsed = (campaign(first), campaign(second, head=later.replace("id: c618", "id: c619")))
        spec = base().spec
        assert spec is not None
        campaigns: list[Campaign] = [one.campaign for one in parsed if one.campaign]
        found = verify(base(), parsed, periods(spec, campaigns, AS_OF))
        return [(one.rule.id, one.periods) for one in found]

    def test_one_field_set_differently(self) -> None:
        found = self.between(
            "change: {role/planner: {headcount: 3}}\n", "change: {role/planner: {headcount: 4, phases: [peak]}}\n"
        )
        assert found == [("overlay-conflict", ("peak",))]

    @pytest.mark.parametrize(
        "second",
        [
            "change: {role/planner: {headcount: 3}}\n",
            "change: {role/planner: {critical: true}}\n",
            "change: {role/operator: {headcount: 4}}\n",
        ],
    )
    def test_the_same_value_and_other_fields_agree(self, second: str) -> None:
        assert self.between("change: {role/planner: {headcount: 3}}\n", second) == []

    def test_different_times_agree(self) -> None:
        first = "change: {role/planner: {headcount: 3, phases: [build-up]}}\n"
        assert self.between(first, "change: {role/planner: {headcount: 4, phases: [peak]}}\n") == []

    def test_a_whole_list_against_an_entry_of_it(self) -> None:
        first = "change: {role/planner: {kpis: [{id: stay, name: 停留}]}}\n"
        second = "change: {role/planner: {kpis: {change: {hit-rate: {weight: 50%}}}}}\n"
        assert [one[0] for one in self.between(first, second)] == ["overlay-conflict"]

    def test_what_one_suspends_the_other_changes(self) -> None:
        found = self.between("suspend: [duty/publishing]\n", "change: {duty/publishing: {critical: true}}\n")
        assert [one[0] for one in found] == ["overlay-conflict"]

    def test_one_duty_handed_to_two_by_one_campaign(self) -> None:
        text = """\
transfer:
  - {duty: topics, from: planner, to: operator, returns: true}
  - {duty: topics, from: planner, to: director, returns: true}
"""
        assert told(text) == [("overlay-conflict", 3, ("build-up", "2027-05-31/2027-06-14", "peak"))]

    def test_two_campaigns_add_one_id(self) -> None:
        text = "add: {roles: [{id: host, name: 主播}]}\n"
        assert [one[0] for one in self.between(text, text)] == ["overlay-add-exists"]
        apart = "add: {roles: [{id: host, name: 主播, phases: [peak]}]}\n"
        assert self.between("add: {roles: [{id: host, name: 主播, phases: [build-up]}]}\n", apart) == []


def test_a_clean_campaign_has_no_fault() -> None:
    assert rules_of("change: {role/planner: {headcount: 3}}\n") == []
