from __future__ import annotations

from datetime import date

import pytest

from mediaorg.diagnostic import At
from mediaorg.errors import MisuseError
from mediaorg.linter.policy_default import policy_default
from mediaorg.org.accounts import Account, Accounts
from mediaorg.org.named_place import named_place
from mediaorg.org.staging import staging_of
from mediaorg.overlay.look import NOTHING
from mediaorg.source.one_line import one_line
from mediaorg.text import LANGS, Lang
from tests.overlay.laid import AS_OF, HEAD, TEAM, base, campaign

CLAUSES = """\
add:
  roles:
    - {id: live-planner, name: 直播策划, reports_to: director, headcount: 1, from: 2027-05-10, to: 2027-06-18}
  handoffs:
    - {id: review, from: operator, to: planner, artifact: 复盘, phases: [peak]}
change:
  role/operator: {headcount: 5, phases: [build-up]}
  role/planner:
    backup: null
    duties: {change: {topics: {weight: 100%}}}
    training: {add: [live-rules], remove: [ad-law]}
  handoff/brief: {sla: 8h, phases: [peak]}
  org/newsroom: {language: en}
transfer:
  - {duty: live-script, from: planner, to: live-planner, returns: true}
lend:
  - {from: operator, to: live-planner, heads: 1, phases: [build-up]}
suspend: [duty/publishing]
"""
BUILD_UP, PEAK, BEFORE = date(2027, 5, 20), date(2027, 6, 16), date(2026, 11, 22)


def of(place: str, day: date = BUILD_UP, clauses: str = CLAUSES, team: str = TEAM) -> tuple[Account, ...]:
    spec = base(team)
    assert spec.spec is not None
    parsed = campaign(clauses, team) if clauses else None
    staging = staging_of(spec, (parsed,), day) if parsed is not None else None
    picked = staging.pick() if staging is not None else None
    staged = (staging, picked) if staging is not None and picked is not None else None
    at = named_place(place, spec.spec, staging)
    return Accounts(spec, spec.spec, day, staged, policy_default).of(at)


def lines(place: str, day: date = BUILD_UP, clauses: str = CLAUSES, team: str = TEAM) -> list[str]:
    """Each layer as `verb line: value (when)`, with `*` before the one that stands; of several entries each by name."""
    told: list[str] = []
    accounts = of(place, day, clauses, team)
    for account in accounts:
        prefix = f"{account.at.path[-1]} " if len(accounts) > 1 else ""
        if account.default is not None and account.is_default:
            default = account.default
            told.append(f"{prefix}*default: {default.words.en if default.words else one_line(default.value)}")
        for layer in account.layers:
            value = "-" if layer.value is NOTHING else one_line(layer.value)
            when = ", ".join(str(one.data()).removeprefix("phase/") for one in layer.when)
            mark = "*" if layer is account.stands and layer.value is not NOTHING else ""
            shown = value if len(value) < 40 else "…"
            line = layer.span.line - (HEAD.count("\n") if layer.campaign else 0)
            told.append(f"{prefix}{mark}{layer.verb} {line}: {shown}" + (f" ({when})" if when else ""))
    return [one.replace("Item(id='", "[").replace("', nth=0)", "]") for one in told]


WHOLE = "build-up, 2027-05-31/2027-06-14, peak"


class TestLayers:
    @pytest.mark.parametrize(
        ("place", "day", "expected"),
        [
            ("role/operator.headcount", BUILD_UP, ["base 21: 3", "change 7: 5 (build-up)", "*lend 17: 4 (build-up)"]),
            ("role/operator.headcount", PEAK, ["*base 21: 3", "change 7: 5 (build-up)", "lend 17: 4 (build-up)"]),
            ("role/live-planner.headcount", BUILD_UP, [f"add 3: 1 ({WHOLE})", "*lend 17: 2 (build-up)"]),
            ("role/live-planner.headcount", PEAK, [f"*add 3: 1 ({WHOLE})", "lend 17: 2 (build-up)"]),
            ("handoff/brief.sla", PEAK, ["base 23: 24h", "*change 12: 8h (peak)"]),
            ("handoff/brief.sla", BUILD_UP, ["*base 23: 24h", "change 12: 8h (peak)"]),
            ("handoff/review", PEAK, ["*add 5: … (peak)"]),
            ("handoff/review", BUILD_UP, ["add 5: … (peak)"]),
            (
                "role/planner.backup",
                BUILD_UP,
                ["*default: nothing is said", "base 13: [director]", f"change 9: - ({WHOLE})"],
            ),
            ("role/planner.duties[topics].weight", PEAK, ["base 16: 70%", f"*change 10: 100% ({WHOLE})"]),
            ("role/planner.duties[live-script]", PEAK, ["base 15: …", f"transfer 15: - ({WHOLE})"]),
            ("role/live-planner.duties[live-script].weight", PEAK, [f"*transfer 15: 30% ({WHOLE})"]),
            ("duty/publishing", PEAK, ["base 6: …", f"suspend 18: - ({WHOLE})"]),
            (
                "role/operator.duties[publishing]",
                PEAK,
                ["base 21: {duty: publishing, weight: 50%}", f"suspend 18: - ({WHOLE})"],
            ),
            ("org.language", PEAK, [f"*change 13: en ({WHOLE})"]),
        ],
    )
    def test_every_clause_that_set_it_is_told_and_the_one_that_stands(
        self, place: str, day: date, expected: list[str]
    ) -> None:
        assert lines(place, day) == expected

    def test_lists_are_told_entry_by_entry(self) -> None:
        told = lines("role/planner.training", PEAK)
        assert [one.partition(":")[0] for one in told] == [
            "[ad-law] base 20",
            "[ad-law] change 11",
            "[live-rules] *change 11",
        ]

    def test_two_campaigns_are_told_apart(self) -> None:
        spec = base()
        assert spec.spec is not None
        other = HEAD.replace("c618", "c818")
        both = (
            campaign("change: {role/planner: {headcount: 3}}\n"),
            campaign("change: {role/planner: {headcount: 4}}\n", head=other),
        )
        staging = staging_of(spec, both, BUILD_UP)
        assert staging is not None
        staged = staging.pick()
        assert staged is not None
        at = named_place("role/planner.headcount", spec.spec, staging)
        (account,) = Accounts(spec, spec.spec, BUILD_UP, (staging, staged), policy_default).of(at)
        assert [(one.campaign.id if one.campaign else "", one.value) for one in account.layers] == [
            ("", 2),
            ("c618", 3),
            ("c818", 4),
        ]
        assert account.stands is account.layers[-1]


class TestWithoutCampaign:
    @pytest.mark.parametrize(
        ("place", "expected"),
        [
            ("role/planner.headcount", ["*base 12: 2"]),
            ("role/director.headcount", ["*default: 1"]),
            ("role/operator.filled", ["*base 21: 2"]),
            ("role/planner.filled", ["*default: all posts are filled"]),
            ("role/director.critical", ["*default: false"]),
            ("role/operator.duties[publishing].as", ["*default: owner"]),
            ("role/operator.duties[publishing].scope", ["*default: what the duty's own scope is"]),
            ("role/operator.duties[publishing].scope.channel", ["*default: what the duty's own scope is"]),
            ("duty/publishing.scope", ["*default: everywhere"]),
            ("duty/live-script.weight", ["*base 15: 30%"]),
            ("org.calendar", ["*default: {workday: 8h, workdays: 5}"]),
            ("org.calendar.workday", ["*default: 8h"]),
            ("policy.rules.span-of-control.max", ["*default: 8"]),
            ("policy.rules.span-of-control.severity", ["*default: warning"]),
            ("policy.rules", ["*default: every rule as `mediaorg rules` lists it"]),
            ("glossary", ["*default: nothing is said"]),
        ],
    )
    def test_what_is_written_or_meant(self, place: str, expected: list[str]) -> None:
        assert lines(place, BEFORE, "") == expected

    def test_policy_tells_every_pattern_and_the_exact_id_last(self) -> None:
        team = TEAM + "policy:\n  rules:\n    span-of-control: {max: 9}\n    span-*: {max: 7, severity: info}\n"
        assert lines("policy.rules.span-of-control.max", BEFORE, "", team) == ["base 27: 7", "*base 26: 9"]
        assert lines("policy.rules.span-of-control.severity", BEFORE, "", team) == ["*base 27: info"]

    def test_a_role_that_holds_a_duty_twice_is_told_twice(self) -> None:
        team = TEAM.replace(
            "duties: [{duty: publishing, weight: 50%}]",
            "duties: [{duty: publishing, weight: 20%}, {duty: publishing, as: consulted}]",
        )
        assert [one.partition(": ")[2] for one in lines("role/operator.duties", BEFORE, "", team)] == [
            "{duty: publishing, weight: 20%}",
            "{duty: publishing, as: consulted}",
        ]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("role/plannr.headcount", {"en": "there is no role/plannr: did you mean “role/planner”?", "zh": "没有 role/plannr，是不是想看“role/planner”？"}),
        ("role/planner.hedcount", {"en": "role/planner has no key hedcount: did you mean “headcount”?", "zh": "没有 hedcount 这个键"}),
        ("role/planner.duties[topic]", {"en": "role/planner.duties has no entry topic: did you mean “topics”?", "zh": "里没有 topic 这一条"}),
        ("role/planner.duties[topics].weigth", {"en": "has no key weigth: did you mean “weight”?", "zh": "是不是想看“weight”？"}),
        ("duty/publishing.weight", {"en": "duty/publishing has no key weight", "zh": "duty/publishing 没有 weight 这个键"}),
        ("policy.rules.span-of-contrl", {"en": "did you mean “span-of-control”?", "zh": "没有名为“span-of-contrl”的规则"}),
        ("policy.rules.span-of-control.maxx", {"en": "did you mean “max”?", "zh": "规则 span-of-control 没有选项 maxx"}),
        ("headcount", {"en": "headcount names no place", "zh": "headcount 不是一个位置"}),
        ("roles", {"en": "roles names no place", "zh": "roles 不是一个位置"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", LANGS)
def test_what_is_not_there_comes_with_the_nearest(place: str, said: dict[Lang, str], lang: Lang) -> None:
    with pytest.raises(MisuseError) as told:
        of(place, AS_OF, "")
    assert said[lang] in told.value.say(lang)


def test_a_place_of_the_campaign_alone_is_known_with_it_only() -> None:
    assert of("role/live-planner.headcount")[0].at == At("role", "live-planner", ("headcount",))
    with pytest.raises(MisuseError):
        of("role/live-planner.headcount", clauses="")
