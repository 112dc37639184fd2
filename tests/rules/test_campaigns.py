"""The edges of the rules about campaigns: just inside, just outside, and what must stay silent."""

from __future__ import annotations

from datetime import date

import pytest

from mediaorg.linter.campaign import check_campaign_text
from mediaorg.org.capacity import capacity_of
from tests.overlay.laid import AS_OF, HEAD, TEAM, faults, rules_of, staging

PROPOSAL = "mediaorg: 1\ncampaign: {id: flat, kind: proposal, base: team.yaml}\n"
HOST = "add: {roles: [{id: host, name: 主播, training: [ad-law], from: 2027-06-15, to: 2027-06-18%s}]}\n"


def head(old: str, new: str = "") -> str:
    assert old in HEAD
    return HEAD.replace(old, new)


class TestWindow:
    PHASES = """\
  phases:
    - {id: build-up, name: 蓄水期, from: 2027-05-10, to: 2027-05-30}
    - {id: peak, name: 爆发期, from: 2027-06-15, to: 2027-06-18}
"""

    @pytest.mark.parametrize(
        ("phases", "findings"),
        [
            ("", 1),
            ("  phases: []\n", 1),
            ("  phases: [{id: peak}]\n", 2),
            ("  phases: [{id: peak, from: 2027-06-15}]\n", 1),
            ("  phases: [{id: peak, from: 2027-06-15, to: 2027-06-14}]\n", 1),
            ("  phases: [{id: peak, from: 2027-06-15, to: 2027-06-15}]\n", 0),
            ("  phases: [{id: a, from: 2027-06-15, to: 2027-06-16}, {id: b, from: 2027-06-17, to: 2027-06-18}]\n", 0),
            ("  phases: [{id: a, from: 2027-06-15, to: 2027-06-17}, {id: b, from: 2027-06-17, to: 2027-06-18}]\n", 1),
            ("  phases: [{id: b, from: 2027-06-17, to: 2027-06-18}, {id: a, from: 2027-06-15, to: 2027-06-17}]\n", 1),
            ("  phases: [{id: peak, from: 2026-11-01, to: 2026-11-21}]\n", 1),
            ("  phases: [{id: peak, from: 2026-11-01, to: 2026-11-22}]\n", 0),
        ],
    )
    def test_phases(self, phases: str, findings: int) -> None:
        assert rules_of("", head=head(self.PHASES, phases)) == ["campaign-window"] * findings

    @pytest.mark.parametrize(
        ("dates", "findings"),
        [
            ("from: 2027-06-15", 1),
            ("to: 2027-06-18", 1),
            ("employment: temporary", 1),
            ("employment: temporary, phases: [build-up, peak]", 0),
            ("employment: permanent", 0),
            ("from: 2027-06-18, to: 2027-06-15", 1),
        ],
    )
    def test_temporary_posts(self, dates: str, findings: int) -> None:
        text = f"add: {{roles: [{{id: host, name: 主播, training: [ad-law], {dates}}}]}}\n"
        assert [one for one in rules_of(text) if one == "campaign-window"] == ["campaign-window"] * findings

    def test_a_proposal_needs_no_time(self) -> None:
        assert rules_of("", head=PROPOSAL) == []

    def test_backward_freezes_and_clauses(self) -> None:
        freeze = "  freeze: [{what: 价格, from: 2027-06-18, to: 2027-06-15, emergency: director}]\n"
        assert rules_of("", head=HEAD + freeze) == ["campaign-window"]
        text = "change: {duty/publishing: {critical: true, from: 2027-06-18, to: 2027-06-15}}\n"
        assert rules_of(text) == ["campaign-window"]


class TestReturn:
    MOVE = "transfer: [{duty: topics, from: planner, to: operator%s}]\nchange: {role/planner: {kpis: {change: {hit-rate: {weight: 10%%}}}}}\n"
    NO_HANDBACK = head("  handback: [{what: 收回账号, by: director, due: T+1d}]\n")

    def test_a_duty_that_does_not_come_back(self) -> None:
        assert rules_of(self.MOVE % "") == ["campaign-no-return"]
        assert rules_of(self.MOVE % ", returns: false") == ["campaign-no-return"]
        assert rules_of(self.MOVE % ", returns: true") == []

    def test_for_good_is_what_a_proposal_is_for(self) -> None:
        assert rules_of(self.MOVE % "", head=PROPOSAL) == []
        assert rules_of("remove: [handoff/brief]\n", head=PROPOSAL) == []
        assert rules_of("remove: [handoff/brief]\n") == ["campaign-no-return"]

    def test_handback_where_somebody_has_to_take_something_back(self) -> None:
        assert rules_of(self.MOVE % ", returns: true", head=self.NO_HANDBACK) == ["campaign-no-return"]
        assert rules_of("change: {role/planner: {headcount: 3}}\n", head=self.NO_HANDBACK) == []


class TestLoan:
    def lend(self, more: str, rest: str = "") -> list[str]:
        kpis = "change: {role/planner: {kpis: {change: {hit-rate: {weight: 10%}}}}}\n"
        return rules_of(f"{kpis}lend: [{{from: planner, to: operator, heads: 1{more}}}]\n{rest}")

    def test_every_duty_is_kept_or_covered(self) -> None:
        assert self.lend("") == ["loan-without-cover"]
        assert self.lend(", keeps: [], cover: []") == ["loan-without-cover"]
        assert self.lend(", keeps: [topics]") == ["loan-without-cover"]
        assert self.lend(", keeps: [topics, live-script]") == []
        assert self.lend(", keeps: [topics], cover: [{duty: live-script, by: director}]") == []

    def test_or_taken_care_of_by_another_verb(self) -> None:
        assert self.lend(", keeps: [topics]", "suspend: [duty/live-script]\n") == []
        transfer = "transfer: [{duty: live-script, from: planner, to: director, returns: true}]\n"
        assert self.lend(", keeps: [topics]", transfer) == []


class TestTraining:
    @pytest.mark.parametrize(("by", "findings"), [("2027-06-14", 0), ("2027-06-15", 0), ("2027-06-16", 1)])
    def test_of_a_new_post(self, by: str, findings: int) -> None:
        text = HOST.replace("[ad-law]", f"[{{id: ad-law, by: {by}}}]") % ""
        assert rules_of(text) == ["trained-too-late"] * findings

    @pytest.mark.parametrize(("by", "findings"), [("2027-06-15", 0), ("2027-06-16", 1)])
    def test_of_a_post_that_changes(self, by: str, findings: int) -> None:
        text = f"change: {{role/operator: {{training: {{add: [{{id: live-rules, by: {by}}}]}}, phases: [peak]}}}}\n"
        assert rules_of(text) == ["trained-too-late"] * findings

    @pytest.mark.parametrize("training", ["", "training: [], "])
    def test_a_newcomer_without_any(self, training: str) -> None:
        assert rules_of(HOST.replace("training: [ad-law], ", training) % "") == ["untrained-newcomer"]

    def test_training_that_could_not_be_read_is_not_missing(self) -> None:
        assert rules_of(HOST.replace("[ad-law]", "5") % "") == ["wrong-type"]


class TestKpis:
    def test_gains_and_losses(self) -> None:
        assert rules_of("suspend: [duty/topics]\n") == ["kpi-not-updated"]
        assert rules_of("change: {role/planner: {duties: {remove: [topics]}}}\n") == ["kpi-not-updated"]
        assert rules_of("change: {role/planner: {duties: {add: [publishing]}}}\n") == ["kpi-not-updated"]

    def test_a_weight_or_a_consultation_is_no_gain(self) -> None:
        assert (
            rules_of(
                "change: {role/planner: {duties: {change: {topics: {weight: 50%}, live-script: {weight: 50%}}}}}\n"
            )
            == []
        )
        assert rules_of("change: {role/planner: {duties: {add: [{duty: publishing, as: informed}]}}}\n") == []

    def test_a_role_without_kpis_has_none_to_change(self) -> None:
        assert rules_of("suspend: [duty/publishing]\n") == []


class TestFreeze:
    CHANGE = "change: {role/planner: {headcount: 3, phases: [peak]}}\n"

    @pytest.mark.parametrize(
        ("first", "last", "findings"),
        [
            ("2027-06-15", "2027-06-15", 1),
            ("2027-06-10", "2027-06-14", 0),
            ("2027-06-16", "2027-06-18", 0),
            ("2027-06-19", "2027-06-20", 1),
            ("2027-06-20", "2027-06-22", 0),
        ],
    )
    def test_what_begins_or_ends_in_it(self, first: str, last: str, findings: int) -> None:
        freeze = f"  freeze: [{{what: 价格与权限, from: {first}, to: {last}}}]\n"
        assert rules_of(self.CHANGE, head=HEAD + freeze) == ["change-in-freeze"] * findings

    def test_an_emergency_way_settles_it(self) -> None:
        freeze = "  freeze: [{what: 价格与权限, from: 2027-06-10, to: 2027-06-20, emergency: director}]\n"
        assert rules_of(self.CHANGE, head=HEAD + freeze) == []


class TestAccess:
    @pytest.mark.parametrize(
        ("access", "employment", "rules"),
        [
            ("system: 后台, risk: low, expires: 2027-06-18", "agency", []),
            ("system: 后台, risk: low", "agency", ["access-without-expiry"]),
            ("system: 后台, risk: high, expires: 2027-06-18", "agency", ["risky-access-temporary"]),
            ("system: 后台, risk: high, expires: 2027-06-18", "temporary", ["risky-access-temporary"]),
            ("system: 后台, risk: high, expires: 2027-06-18", "loan", []),
            ("system: 后台, risk: high", "temporary", ["access-without-expiry", "risky-access-temporary"]),
        ],
    )
    def test_of_new_posts(self, access: str, employment: str, rules: list[str]) -> None:
        assert sorted(rules_of(HOST % f", employment: {employment}, access: [{{{access}}}]")) == rules

    def test_of_posts_that_change(self) -> None:
        assert rules_of("change: {role/operator: {access: {add: [{system: 后台, risk: high}]}}}\n") == [
            "access-without-expiry"
        ]
        assert rules_of("change: {role/operator: {access: [{system: 后台}]}}\n", head=PROPOSAL) == []

    def test_the_kinds_of_employment_are_an_option(self) -> None:
        team = TEAM + "policy: {rules: {risky-access-temporary: {employment: [loan]}}}\n"
        text = HOST % ", employment: loan, access: [{system: 后台, risk: high, expires: 2027-06-18}]"
        assert rules_of(text, team) == ["risky-access-temporary"]


@pytest.mark.parametrize(("last", "rules"), [("2027-06-17", ["early-release"]), ("2027-06-18", []), ("2027-06-25", [])])
def test_staff_stay_until_the_last_day(last: str, rules: list[str]) -> None:
    assert rules_of((HOST % "").replace("to: 2027-06-18", f"to: {last}")) == rules


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        ("  retrospective: {by: director, within: 7d}\n", []),
        ("  retrospective: {by: director, within: 8d}\n", ["retrospective-missing"]),
        ("  retrospective: {by: director, within: 5wd}\n", []),
        ("  retrospective: {by: director}\n", ["retrospective-missing"]),
        ("  retrospective: {within: 3d}\n", ["retrospective-missing"]),
        ("", ["retrospective-missing"]),
    ],
)
def test_retrospective(written: str, rules: list[str]) -> None:
    assert rules_of("", head=head("  retrospective: {by: director, within: 3d}\n", written)) == rules


@pytest.mark.parametrize(
    ("written", "findings"),
    [("", 1), ("  escalation: []\n", 1), ("  escalation: [{to: director}, {to: planner, within: 15min}]\n", 1)],
)
def test_escalation(written: str, findings: int) -> None:
    found = rules_of("", head=head("  escalation: [{to: director, within: 15min}]\n", written))
    assert found == ["escalation-missing"] * findings


@pytest.mark.parametrize("written", ["", "  approved_by: []\n"])
def test_approval(written: str) -> None:
    assert rules_of("", head=head("  approved_by: [director, finance]\n", written)) == ["campaign-unapproved"]


class TestDemand:
    """Two filled posts × 8 hours × 50 % ÷ 30 minutes: sixteen a day."""

    @pytest.mark.parametrize(
        ("demand", "rules"),
        [
            ("per: day, amount: 13", []),
            ("per: day, amount: 14", ["no-slack"]),
            ("per: day, amount: 16", ["no-slack"]),
            ("per: day, amount: 17", ["demand-exceeds-capacity"]),
            ("per: week, amount: 68", []),
            ("per: week, amount: 80", ["no-slack"]),
            ("per: month, amount: 400", ["demand-exceeds-capacity"]),
            ("amount: 17", ["demand-exceeds-capacity"]),
        ],
    )
    def test_against_capacity(self, demand: str, rules: list[str]) -> None:
        assert rules_of(f"demand: [{{item: short-video, phase: peak, {demand}}}]\n") == rules

    def test_the_formula(self) -> None:
        org = staging("").staged[0].org
        capacity = capacity_of(org, "short-video")
        assert capacity.per_day == 16
        assert [role.id for role in capacity.roles] == ["operator"]
        assert capacity_of(org, "script").per_day == 0

    def test_an_item_that_nobody_makes(self) -> None:
        (fault,) = faults("demand: [{item: script, phase: peak, amount: 1}]\n")
        assert fault.rule.id == "demand-exceeds-capacity"
        assert "无人承担" in fault.rule.label.say("zh", fault.args)  # type: ignore[union-attr]

    def test_people_who_come_for_the_phase_count(self) -> None:
        text = "change: {role/operator: {filled: 3, phases: [peak]}}\ndemand: [{item: short-video, phase: %s, amount: 20}]\n"
        assert rules_of(text % "peak") == []
        assert rules_of(text % "build-up") == ["demand-exceeds-capacity"]

    def test_people_on_loan_count_where_they_are(self) -> None:
        text = """\
lend: [{from: planner, to: operator, heads: 2, keeps: [topics, live-script], phases: [peak]}]
demand: [{item: short-video, amount: 20, phases: [peak]}]
"""
        assert rules_of(text) == []

    def test_a_claim_may_write_its_own_effort(self) -> None:
        team = TEAM.replace("weight: 50%}", "weight: 50%, effort: {per: short-video, takes: 1h}}")
        assert rules_of("demand: [{item: short-video, phase: peak, amount: 9}]\n", team) == ["demand-exceeds-capacity"]

    def test_the_limit_is_an_option(self) -> None:
        team = TEAM + "policy: {rules: {no-slack: {percent: 95}}}\n"
        assert rules_of("demand: [{item: short-video, phase: peak, amount: 15}]\n", team) == []


class TestPolicyAndWaivers:
    def test_severity(self) -> None:
        team = TEAM + "policy: {rules: {campaign-*: {severity: warning}, overlay-noop: {severity: 'off'}}}\n"
        text = "change: {role/planner: {headcount: 2}}\ntransfer: [{duty: publishing, from: operator, to: director}]\n"
        assert [(one.rule.id, one.severity) for one in faults(text, team)] == [("campaign-no-return", "warning")]

    def test_a_waiver_of_the_campaign(self) -> None:
        waiver = "add: {waivers: [{rule: no-slack, at: campaign/c618, reason: 仅四天, until: 2027-06-30}]}\n"
        demand = "demand: [{item: short-video, phase: peak, amount: 15}]\n"
        (fault,) = faults(waiver + demand)
        assert (fault.rule.id, fault.waived) == ("no-slack", "仅四天")

    def test_waivers_are_judged_on_the_day_of_the_check(self) -> None:
        waiver = "add: {waivers: [{rule: no-slack, at: campaign/c618, reason: 仅四天, until: 2027-01-31}]}\n"
        demand = "demand: [{item: short-video, phase: peak, amount: 15}]\n"
        assert faults(waiver + demand)[0].waived is not None
        late = check_campaign_text(TEAM, HEAD + waiver + demand, date(2027, 2, 1)).diagnostics
        assert ["waiver-expired", None] in [[one.rule.id, one.waived] for one in late]
        (expired,) = [one for one in late if one.rule.id == "waiver-expired"]
        assert (expired.span.file, expired.span.line) == ("campaign.yaml", HEAD.count("\n") + 1)


def test_rules_of_campaigns_are_silent_without_one() -> None:
    from mediaorg.linter.check import check_text  # noqa: PLC0415

    assert [one for one in check_text(TEAM, AS_OF).diagnostics if one.rule.family == "campaigns"] == []
