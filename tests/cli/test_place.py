from __future__ import annotations

import pytest

from mediaorg.cli.place import parted


@pytest.mark.parametrize(
    ("given", "revision", "path"),
    [
        ("HEAD~3:team.yaml", "HEAD~3", "team.yaml"),
        (":specs/team.yaml", "", "specs/team.yaml"),
        ("HEAD^{/fix: 场控}:team.yaml", "HEAD^{/fix: 场控}", "team.yaml"),
        ("main@{yesterday}:a:b.yaml", "main@{yesterday}", "a:b.yaml"),
        ("v1.0:直播/团队.yaml", "v1.0", "直播/团队.yaml"),
    ],
)
def test_a_revision_ends_at_the_first_colon_outside_braces(given: str, revision: str, path: str) -> None:
    assert parted(given) == (revision, ":", path)


def test_what_has_no_colon_is_no_revision_with_a_path() -> None:
    assert parted("HEAD~1")[1] == ""
