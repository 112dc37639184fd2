"""The same organisation written in another way gives the same findings; the same input gives the same bytes."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mediaorg.diagnostic import Diagnostic
from mediaorg.linter.check import check
from mediaorg.text import Sayable
from tests.fuzz.judging import AS_OF, judged_text
from tests.fuzz.seeds import SPECS, joined
from tests.fuzz.spoiling import as_yaml
from tests.fuzz.strategies import specs
from tests.fuzz.test_made_specs import QUICK
from tests.process import mediaorg

ROOTS: Final = (
    SPECS / "flawed" / "team.yaml",
    SPECS / "xingxuan" / "team.yaml",
    SPECS / "matrix" / "organisation.yaml",
)
UNORDERED: Final = ("duties", "roles", "handoffs", "people", "partners", "training", "units", "approvals", "separation")
INNER: Final = ("duties", "kpis", "access", "holds", "trained")


def told(diagnostics: Iterator[Diagnostic] | tuple[Diagnostic, ...]) -> Counter[tuple[str, str, str]]:
    """Findings without their places in the file: rule, place in the organisation, sentence."""
    return Counter((one.rule.id, str(one.at), one.rule.message.say("zh", one.args)) for one in diagnostics)


def spoken_of(diagnostics: tuple[Diagnostic, ...]) -> Counter[tuple[str, frozenset[str]]]:
    """Findings as the rule and the elements that it speaks of, whichever of them bears the caret.

    Of KPIs that several roles share under one name, the first is named: its role is there in any case.
    """
    return Counter((one.rule.id, frozenset(_elements(one))) for one in diagnostics)


def _elements(one: Diagnostic) -> Iterator[str]:
    for at in (one.at, *(related.at for related in one.related)):
        if at is not None:
            yield f"{at.kind}/{at.id}"
    for args in (one.args, *(related.args for related in one.related)):
        for value in args.values():
            for each in value if isinstance(value, tuple) else (value,):
                name = each.data() if isinstance(each, Sayable) else None
                if isinstance(name, str) and "/" in name and not name.startswith("kpi/"):
                    yield name


def keys_turned_round(data: Any) -> Any:
    """The same data with the keys of every mapping in the opposite order; dimensions are told in the order declared."""
    if isinstance(data, dict):
        return {key: data[key] if key == "dimensions" else keys_turned_round(data[key]) for key in reversed(list(data))}
    return [keys_turned_round(entry) for entry in data] if isinstance(data, list) else data


def with_comments(text: str, random: Random) -> str:
    """The same text with comments and blank lines between entries and behind them."""
    lines = []
    for line in text.splitlines():
        if line.lstrip().startswith("- ") and random.random() < 0.3:
            lines += ["", f"{' ' * random.randrange(9)}# 说明：{{a: b}} - x: '1'"]
        lines.append(line)
    return "\n".join(lines) + "\n"


def shuffled(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """The same data with the entries of lists whose order says nothing in another order."""
    changed = copy.deepcopy(data)
    for key in UNORDERED:
        random.shuffle(changed.get(key, []))
        for entry in changed.get(key, []):
            for inner in INNER:
                if isinstance(entry.get(inner), list):
                    random.shuffle(entry[inner])
    return changed


@pytest.fixture(scope="module", params=ROOTS, ids=lambda root: root.parent.name)
def real(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A real specification as the data of one file."""
    return joined(request.param)


def test_r146_keys_in_another_order(real: dict[str, Any]) -> None:
    turned = {"mediaorg": 1, **keys_turned_round(real)}
    assert told(judged_text(as_yaml(turned)).diagnostics) == told(judged_text(as_yaml(real)).diagnostics)


def test_r146_entries_in_another_order(real: dict[str, Any]) -> None:
    expected = spoken_of(judged_text(as_yaml(real)).diagnostics)
    for seed in range(3):
        assert spoken_of(judged_text(as_yaml(shuffled(real, Random(seed)))).diagnostics) == expected


def test_r146_comments_between_entries(real: dict[str, Any]) -> None:
    text = as_yaml(real)
    assert told(judged_text(with_comments(text, Random(618))).diagnostics) == told(judged_text(text).diagnostics)


def test_r146_a_role_that_does_nothing_changes_nothing(real: dict[str, Any]) -> None:
    first = real["roles"][0]
    idle = {key: first[key] for key in ("layer", "unit") if key in first}
    named = {"id": "visitor-7", "name": "访客接待", "reports_to": first["id"], "from": "2001-01-01", "to": "2001-01-02"}
    added = {**real, "roles": [*real["roles"], {**named, **idle}]}
    assert told(judged_text(as_yaml(added)).diagnostics) == told(judged_text(as_yaml(real)).diagnostics)


def test_r146_split_into_files(real: dict[str, Any], tmp_path: Path) -> None:
    apart = ("handoffs", "people", "loops", "training")
    root = {"mediaorg": 1, "include": ["parts/*.yaml"], **{key: real[key] for key in real if key not in apart}}
    (tmp_path / "parts").mkdir()
    for key in apart:
        if key in real:
            half = len(real[key]) // 2
            for number, entries in enumerate((real[key][:half], real[key][half:])):
                (tmp_path / "parts" / f"{key}-{number}.yaml").write_text(as_yaml({key: entries}), encoding="utf-8")
    (tmp_path / "team.yaml").write_text(as_yaml(root), encoding="utf-8")
    split = check(str(tmp_path / "team.yaml"), AS_OF)
    assert told(split.diagnostics) == told(judged_text(as_yaml(real)).diagnostics)


@settings(QUICK, max_examples=150)
@given(specs(), st.booleans())
def test_r146_made_specs_in_another_dress(text: str, flow: bool) -> None:
    data = yaml.safe_load(text)
    dressed = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=60)
    assert told(judged_text(dressed).diagnostics) == told(judged_text(text).diagnostics)


OUTPUTS: Final = (
    ("validate", "specs/flawed", "--format", "json"),
    ("validate", "specs/flawed", "--format", "text", "--lang", "zh"),
    ("validate", "specs/flawed", "--format", "sarif"),
    ("validate", "specs/flawed", "--format", "junit"),
    ("show", "specs/xingxuan", "media-director"),
    ("stats", "specs/matrix"),
    ("rules", "--format", "json"),
    ("schema",),
    ("schema", "campaign"),
)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_r138_the_same_input_gives_the_same_bytes(arguments: tuple[str, ...]) -> None:
    as_of = ("--as-of", "2026-11-22") if arguments[0] in ("validate", "show", "stats") else ()
    runs = [
        mediaorg(*arguments, *as_of, env={"PYTHONHASHSEED": seed}, folder=SPECS.parent) for seed in ("0", "1", "31337")
    ]
    assert runs[0].out
    assert runs[0] == runs[1] == runs[2]
