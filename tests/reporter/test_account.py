from __future__ import annotations

from datetime import date

import pytest

from mediaorg.linter.policy_default import policy_default
from mediaorg.org.accounts import Accounts
from mediaorg.org.named_place import named_place
from mediaorg.org.staging import staging_of
from mediaorg.reporter import account_words
from mediaorg.reporter.account_json import SCHEMA, account_json
from mediaorg.reporter.account_text import Provenance, account_text
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.inquiry import occasion_of
from mediaorg.text import LANGS, Lang, Text
from tests.org.test_accounts import BEFORE, BUILD_UP, CLAUSES, PEAK
from tests.overlay.laid import TEAM, base, campaign
from tests.reporter.golden import assert_golden
from tests.reporter.schemas import keys_told, published, read_by_schema

AFTER = date(2027, 7, 1)
PLACES = (
    "role/operator.headcount", "role/planner.duties", "role/planner.backup", "role/planner", "role/live-planner.filled",
    "duty/publishing", "handoff/brief.sla", "policy.rules.span-of-control.max", "org.language",
)  # fmt: skip


def provenance(place: str, day: date, clauses: str = CLAUSES, team: str = TEAM) -> Provenance:
    spec = base(team)
    assert spec.spec is not None
    staging = staging_of(spec, (campaign(clauses, team),), day) if clauses else None
    picked = staging.pick() if staging is not None else None
    staged = (staging, picked) if staging is not None and picked is not None else None
    occasion, now = occasion_of(staged, day)
    at = named_place(place, spec.spec, staging)
    accounts = Accounts(spec, spec.spec, now, staged, policy_default).of(at)
    resting = staged[1].org.resting.get(at.id) if staged is not None else None
    return Provenance(at, accounts, now, occasion, resting)


@pytest.mark.parametrize("cells", [80, 120])
@pytest.mark.parametrize("lang", LANGS)
def test_how_accounts_look(lang: Lang, cells: int) -> None:
    with_campaign = [account_text(provenance(place, BUILD_UP), lang, cells) for place in PLACES]
    without = [
        account_text(provenance(place, BEFORE, ""), lang, cells) for place in PLACES if "live-planner" not in place
    ]
    text = "\n".join((*with_campaign, *without))
    assert_golden(f"why.{lang}.{cells}.txt", text)
    assert all(cell_width(line) <= cells for line in text.splitlines())


@pytest.mark.parametrize(
    ("place", "day", "lang", "sentence"),
    [
        (
            "role/operator.headcount",
            BUILD_UP,
            "zh",
            "  ● lend      4\n              campaign.yaml:30:47 · 618 大促：蓄水期\n",
        ),
        ("role/operator.headcount", PEAK, "zh", "  ● 组织文件  3\n              team.yaml:21:"),
        ("role/planner.backup", PEAK, "zh", "  ● 默认      不作规定\n"),
        ("role/planner.backup", PEAK, "en", "  ● default  nothing is said\n"),
        ("role/planner.backup", PEAK, "zh", "    change    （取消）\n"),
        ("role/planner.duties", PEAK, "zh", "    transfer  （移交他岗）\n"),
        ("role/planner.duties", PEAK, "en", "    transfer  goes to another role\n"),
        ("duty/publishing", PEAK, "zh", "    suspend   （暂停）\n"),
        ("duty/publishing", PEAK, "zh", "2027-06-16 没有生效的值：当时没有这一项"),
        ("handoff/brief.sla", PEAK, "en", "campaign.yaml:25:24 · 618 大促: 爆发期\n"),
        ("org.language", PEAK, "zh", "618 大促：整个活动期，2027-05-10 至 2027-06-18\n"),
    ],
)
def test_it_is_said_plainly(place: str, day: date, lang: Lang, sentence: str) -> None:
    assert sentence in account_text(provenance(place, day), lang, 200)


def test_a_role_outside_its_dates_is_told() -> None:
    clauses = CLAUSES.replace("from: 2027-05-10, to: 2027-06-18", "from: 2027-05-10, to: 2027-05-30")
    told = provenance("role/live-planner.headcount", PEAK, clauses)
    assert "直播策划在 2027-06-16 不在组织中（任期 2027-05-10 至 2027-05-30）" in account_text(told, "zh", 200)
    assert read_by_schema(SCHEMA, account_json(told))["live"] is False


@pytest.mark.parametrize("place", [*PLACES, "policy.rules", "glossary", "role/planner.kpis", "role/planner.training"])
@pytest.mark.parametrize("clauses", [CLAUSES, ""])
def test_r102_the_document_is_of_its_schema(place: str, clauses: str) -> None:
    if "live-planner" in place and not clauses:
        return
    document = read_by_schema(SCHEMA, account_json(provenance(place, PEAK if clauses else BEFORE, clauses)))
    schema = published(SCHEMA)
    keys_told(document, schema, schema["$defs"])


def test_what_stands_is_a_number_of_a_layer_default_or_nothing() -> None:
    stands = {}
    for place in ("role/operator.headcount", "role/planner.backup", "duty/publishing"):
        (entry,) = read_by_schema(SCHEMA, account_json(provenance(place, BUILD_UP)))["entries"]
        stands[place] = entry["stands"]
    assert stands == {"role/operator.headcount": 2, "role/planner.backup": "default", "duty/publishing": None}


def test_both_tongues_name_the_same_things() -> None:
    texts = [value for value in vars(account_words).values() if isinstance(value, Text)]
    for text in (*texts, *account_words.TAKEN_AWAY.values()):
        assert text.placeholders("en") == text.placeholders("zh")
