from __future__ import annotations

import pytest

from mediaorg.differ.paste import with_moves
from mediaorg.source.read import read_text

MOVES = [("role/copywriter", "role/content-writer"), ("duty/cut", "duty/edit")]
HEAD = "mediaorg: 1 # 版本\norg: {id: newsroom, name: 新媒体部}\nroles: []\n"
ONE, TWO = "{from: role/copywriter, to: role/content-writer}", "{from: duty/cut, to: duty/edit}"


def pasted(text: str) -> str | None:
    document = read_text(text, "team.yaml").document
    assert document is not None
    return with_moves(document, MOVES)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD, HEAD[:-1] + f"\nmoved:\n  - {ONE}\n  - {TWO}\n"),
        (HEAD[:-1], HEAD[:-1] + f"\nmoved:\n  - {ONE}\n  - {TWO}"),
        (HEAD + "# 完\n\n", HEAD + f"# 完\n\nmoved:\n  - {ONE}\n  - {TWO}\n"),
        (HEAD.replace("\n", "\r\n"), (HEAD[:-1] + f"\nmoved:\n  - {ONE}\n  - {TWO}\n").replace("\n", "\r\n")),
        (HEAD + "moved: [] # 无\nx-a: 1\n", HEAD + f"moved: [{ONE}, {TWO}] # 无\nx-a: 1\n"),
        (
            HEAD + "moved: [{from: duty/a, to: duty/b}] # 旧\n",
            HEAD + f"moved: [{{from: duty/a, to: duty/b}}, {ONE}, {TWO}] # 旧\n",
        ),
        (
            HEAD + "moved:\n- {from: duty/a, to: duty/b} # 旧\n# 尾\nx-a: 1\n",
            HEAD + f"moved:\n- {{from: duty/a, to: duty/b}} # 旧\n- {ONE}\n- {TWO}\n# 尾\nx-a: 1\n",
        ),
        (
            HEAD + "moved:\n    - from: duty/a\n      to: duty/b # 旧\nx-a: 1\n",
            HEAD + f"moved:\n    - from: duty/a\n      to: duty/b # 旧\n    - {ONE}\n    - {TWO}\nx-a: 1\n",
        ),
        (
            HEAD + "moved:\n  - split: duty/a\n    into:\n      - duty/b\n      - duty/c\n",
            HEAD + f"moved:\n  - split: duty/a\n    into:\n      - duty/b\n      - duty/c\n  - {ONE}\n  - {TWO}\n",
        ),
    ],
)  # fmt: skip
def test_lines_are_put_behind_what_stands_there_and_nothing_else_changes(before: str, after: str) -> None:
    assert pasted(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "{mediaorg: 1, org: {id: newsroom, name: 新媒体部}, roles: []}\n",
        HEAD + "...\n",
        "x-a: &a [{from: duty/a, to: duty/b}]\nmoved: *a\n",
    ],
)
def test_what_cannot_be_patched_safely_is_left_to_a_person(text: str) -> None:
    assert pasted(text) is None
