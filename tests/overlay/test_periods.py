"""The time of campaigns: when clauses hold, and how their dates cut it into periods."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mediaorg.overlay.apply import apply
from mediaorg.overlay.periods import (
    Period,
    Stretch,
    holds,
    in_phases,
    period_of,
    periods,
    stretches,
    told_briefly,
    window,
)
from mediaorg.spec.campaign import Head, Phase
from mediaorg.spec.clauses import Campaign, When
from tests.overlay.laid import AS_OF, BUILD_UP, GAP, HEAD, PEAK, base, staging

FIRST = date(2027, 5, 1)
DAYS = st.integers(0, 60).map(lambda count: FIRST + timedelta(days=count))


def phase(identity: str, first: date, last: date) -> Phase:
    return Phase.model_validate({"id": identity, "from": first.isoformat(), "to": last.isoformat()})


def campaign_of(phases: list[tuple[date, date]]) -> Campaign:
    made = [phase(f"p{number}", min(ends), max(ends)) for number, ends in enumerate(phases)]
    data = {"id": "c618", "kind": "temporary", "base": "team.yaml"}
    return Campaign(Head.model_validate(data).model_copy(update={"phases": tuple(made)}))


def names(text: str, head: str = HEAD) -> list[str]:
    return [period.name for period in staging(text, head=head).periods]


def test_phases_and_the_gap_between_them() -> None:
    assert names("") == ["build-up", "2027-05-31/2027-06-14", "peak"]


def test_a_role_cuts_a_phase_and_may_outlast_the_campaign() -> None:
    text = "add: {roles: [{id: host, name: 主播, from: 2027-05-20, to: 2027-06-25, training: [ad-law]}]}\n"
    cut = ["2027-05-10/2027-05-19", "2027-05-20/2027-05-30", "2027-05-31/2027-06-14", "peak", "2027-06-19/2027-06-25"]
    assert names(text) == cut


def test_roles_of_the_base_cut_too() -> None:
    team = "mediaorg: 1\norg: {id: newsroom, name: 新媒体部}\nroles: [{id: director, name: 总监}, {id: intern, name: 实习生, to: 2027-06-16}]\n"
    head = HEAD.replace(", finance", "")
    found = [period.name for period in staging("", team, head).periods]
    assert found[-2:] == ["2027-06-15/2027-06-16", "2027-06-17/2027-06-18"]


def test_both_ends_are_included() -> None:
    head = staging("").head
    when = When(phases=("peak",))
    assert [holds(head, when, date(2027, 6, day)) for day in (14, 15, 18, 19)] == [False, True, True, False]


def test_a_change_without_phases_holds_in_the_gap_and_a_phased_one_does_not() -> None:
    head = staging("").head
    assert window(head) == Stretch(date(2027, 5, 10), date(2027, 6, 18))
    assert [holds(head, When(), day) for day in (BUILD_UP, GAP, PEAK)] == [True, True, True]
    assert [holds(head, When(("build-up", "peak")), day) for day in (BUILD_UP, GAP, PEAK)] == [True, False, True]
    assert not holds(head, When(), date(2027, 6, 19))


def test_days_and_phases_together_hold_where_both_do() -> None:
    head = staging("").head
    when = When(("build-up",), date(2027, 5, 20), None)
    assert stretches(head, when) == (Stretch(date(2027, 5, 20), date(2027, 5, 30)),)


def test_no_phase_at_all_means_never() -> None:
    assert stretches(staging("").head, When(())) == ()


def test_a_proposal_without_dates_is_one_period_without_end() -> None:
    head = "mediaorg: 1\ncampaign: {id: flat, kind: proposal, base: team.yaml}\n"
    (period,) = staging("change: {role/planner: {headcount: 3}}\n", head=head).periods
    assert period.days == Stretch(AS_OF, date.max)
    assert period.name == "2026-11-22/"


def test_periods_are_told_by_phase_where_all_of_it_is_meant() -> None:
    text = "add: {roles: [{id: host, name: 主播, from: 2027-05-20, to: 2027-06-18, training: [ad-law]}]}\n"
    all_of_them = staging(text).periods
    assert told_briefly(all_of_them[:2], all_of_them) == ("build-up",)
    assert told_briefly(all_of_them[1:3], all_of_them) == ("2027-05-20/2027-06-14",)
    assert told_briefly(all_of_them, all_of_them) == ("build-up", "2027-05-31/2027-06-14", "peak")
    assert isinstance(in_phases(all_of_them[3:], all_of_them)[0], Phase)


def test_a_day_finds_its_period() -> None:
    found = staging("").periods
    assert period_of(found, PEAK) == found[2]
    assert period_of(found, date(2028, 1, 1)) is None
    assert found[2].say("zh") == "爆发期"
    assert Period(Stretch(PEAK, PEAK)).say("zh") == "2027-06-16/2027-06-16"


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=4), DAYS)
def test_every_day_lies_in_exactly_one_period(phases: list[tuple[date, date]], day: date) -> None:
    campaign = campaign_of(phases)
    spec = base().spec
    assert spec is not None
    found = periods(spec, (campaign,), AS_OF)
    whole = window(campaign.head)
    assert whole is not None
    assert (found[0].first, found[-1].days.last) == (whole.first, whole.last)
    assert sum(day in period.days for period in found) == (1 if day in whole else 0)


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=4), DAYS)
def test_nothing_switches_inside_a_period(phases: list[tuple[date, date]], day: date) -> None:
    campaign = campaign_of(phases)
    spec = base().spec
    assert spec is not None
    period = period_of(periods(spec, (campaign,), AS_OF), day)
    for one in campaign.head.phases or ():
        when = When((one.id,))
        assert period is None or holds(campaign.head, when, day) == holds(campaign.head, when, period.first)


@given(st.lists(st.tuples(DAYS, DAYS), max_size=3), DAYS)
def test_a_campaign_that_says_nothing_leaves_everything_as_it_is(phases: list[tuple[date, date]], day: date) -> None:
    spec = base().spec
    assert spec is not None
    applied = apply(spec, campaign_of(phases), day)
    assert applied.spec is spec
    assert applied.provenance == {}
