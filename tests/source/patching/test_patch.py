from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediaorg.errors import MisuseError
from mediaorg.source.document import Document
from mediaorg.source.layout.key_order import KeyOrder
from mediaorg.source.patching.cuttings import Cuttings
from mediaorg.source.patching.nodes import SharedValueError
from mediaorg.source.patching.patch import patched
from mediaorg.source.patching.rendering import flow, pair_lines, scalar
from mediaorg.source.read import read_text

WORDS = st.sampled_from(
    ["抖音", "直播 话术", "= 100%", ">= 12%", "30%", "24h", "2027-06-18", "yes", "null", "010", "1_000", "a: b", "a #b", "", " x",
     "- y", "“话术”", "it's", 'say "hi"', "两\n行", "T-3d", "[x]", "{y}", "&a", "*b", "!c", "@d", "`e", "%f", "?", "~", "x:", "1:30",
     "\\d", "é\u00a0", "=1+1", "🎉"]
)  # fmt: skip
SCALARS = WORDS | st.integers(-5, 500) | st.booleans()
KEYS = st.sampled_from(["name", "weight", "zh", "en", "sla", "scope", "备注"])
LEAVES = st.dictionaries(KEYS, SCALARS, max_size=3) | SCALARS
ENTRIES = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from(["a", "b", "c", "d"])}, optional={"name": WORDS, "more": LEAVES}),
    max_size=4,
    unique_by=lambda one: str(one["id"]),
)
NAMES = st.lists(st.sampled_from(["a", "b", "c", "抖音"]), unique=True, max_size=3)
FILES = st.fixed_dictionaries(
    {"top": SCALARS}, optional={"roles": ENTRIES, "names": NAMES, "org": st.dictionaries(KEYS, LEAVES | NAMES | ENTRIES, max_size=4)}
)  # fmt: skip


def document(text: str) -> Document:
    found = read_text(text, "team.yaml").document
    assert found is not None, text
    return found


def patch(text: str, target: Any, keys: tuple[str, ...] = ()) -> str:
    one = document(text)
    return patched(one, target, KeyOrder(keys), Cuttings([one]))


@given(SCALARS)
def test_a_scalar_reads_back_as_itself(value: Any) -> None:
    for text in (f"a: {scalar(value)}\n", f"a: [{scalar(value)}, 1]\n", f"a: {{b: {scalar(value)}}}\n"):
        found = document(text).data["a"]
        found = found[0] if isinstance(found, list) else found["b"] if isinstance(found, dict) else found
        assert found == value
        assert type(found) is type(value)


@given(FILES)
def test_lines_read_back_as_what_they_say(data: dict[str, Any]) -> None:
    text = "".join(f"{line}\n" for key, value in data.items() for line in pair_lines(key, value, ""))
    assert document(text).data == data


@given(FILES, FILES, st.booleans(), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=400, deadline=None)
def test_a_patched_file_says_what_it_should(
    now: dict[str, Any], target: dict[str, Any], in_lines: bool, end: str
) -> None:
    lines = (line for key, value in now.items() for line in pair_lines(key, value, ""))
    text = "".join(f"{line}{end}" for line in lines) if in_lines else flow(now) + end
    assert document(patch(text, target)).data == target


@pytest.mark.parametrize(
    ("text", "target", "made"),
    [
        ("a: 1 # one\nb: 2\n", {"a": 3, "b": 2}, "a: 3 # one\nb: 2\n"),
        ("a: '1'\n", {"a": "2"}, "a: '2'\n"),
        ('a: "1"\n', {"a": "x"}, 'a: "x"\n'),
        ("a: [x, y, z] # all\n", {"a": ["x", "z"]}, "a: [x, z] # all\n"),
        ("a: [x, y]\n", {"a": ["x"]}, "a: [x]\n"),
        ("a: [x]\n", {"a": []}, "a: []\n"),
        ("a: []\n", {"a": ["x"]}, "a: [x]\n"),
        ("a:\n  - x\n  - y # why\n# end\n", {"a": ["y"]}, "a:\n  - y # why\n# end\n"),
        ("a:\n  - x\n# end\n", {"a": []}, "a: []\n# end\n"),
        ("a:\n- x # first\n\n# two\n- y\n", {"a": ["x", "y", "z"]}, "a:\n- x # first\n\n# two\n- y\n\n- z\n"),
        ("a:\n- x\n\n- y\n", {"a": ["x", "y", "z"]}, "a:\n- x\n\n- y\n\n- z\n"),
        ("a:\n  - b: 1\n    id: x\n", {"a": [{"id": "x"}]}, "a:\n  - id: x\n"),
        ("a: {x: 1, y: 2}\n", {"a": {"y": 2}}, "a: {y: 2}\n"),
        ("a: {x: 1,\n    y: 2} # z\n", {"a": {"x": 1, "y": 2, "z": 3}}, "a: {x: 1,\n    y: 2, z: 3} # z\n"),
        ("a: 1", {"a": 1, "b": 2}, "a: 1\nb: 2"),
        ("a: |\n  one\n  two\nb: 1\n", {"a": "x", "b": 1}, "a: x\nb: 1\n"),
        ("a:\n  x: 1\nb: 1\n", {"a": "x", "b": 1}, "a: x\nb: 1\n"),
    ],
)
def test_small_changes_look_as_a_person_would_make_them(text: str, target: Any, made: str) -> None:
    assert patch(text, target) == made


def test_a_new_key_goes_where_it_usually_stands() -> None:
    assert patch("id: a\nduties: []\n", {"id": "a", "headcount": 2, "duties": []}, ("id", "headcount", "duties")) == (
        "id: a\nheadcount: 2\nduties: []\n"
    )


@pytest.mark.parametrize(
    "text", ["a: &x {b: 1}\nc: *x\n", "a: &x {b: 1}\nc: {<<: *x}\n", "x-a: &x {b: 1}\na: {b: 1}\nc: *x\n"]
)
def test_what_is_shared_is_refused(text: str) -> None:
    data = document(text).data
    with pytest.raises(SharedValueError):
        patch(text, {**data, "c": {"b": 2}})


def test_a_file_that_cannot_be_patched_is_refused_with_its_place() -> None:
    with pytest.raises(MisuseError, match=r"team\.yaml"):
        patch("? [a, b]\n: 1\n", {"a": 1}) if read_text("? [a, b]\n: 1\n", "team.yaml").document else patch(
            "a: &x 1\nb: *x\n", {"a": 2, "b": 1}
        )
