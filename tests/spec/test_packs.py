from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.linter.check import check
from mediaorg.rules.separation import FAMILY as SEPARATION
from mediaorg.spec.packs import built_in, built_in_pack
from tests.newsroom import AS_OF, HEAD, guilty, rules_found

PACK = "packs: [{pack: live-commerce-cn, edition: 2026-02}]\n"
LISTED = {
    "ad-law-review", "pre-broadcast-review", "live-moderation", "identity-check", "minors-protection", "licensed-topics",
    "approved-ad-integrity", "ai-label", "personal-information", "ad-label", "retention", "rights-check",
}  # fmt: skip


def test_every_built_in_edition_loads_and_names_its_sources() -> None:
    for name, editions in built_in().items():
        for edition in editions:
            pack = built_in_pack(name, edition)
            assert (pack.pack, pack.edition) == (name, edition)
            assert pack.notice is not None
            for capability in pack.capabilities:
                assert capability.source.in_force or capability.source.published
    assert {one.id for one in built_in_pack("live-commerce-cn", "2026-02").capabilities} == LISTED


def test_without_a_pack_nothing_is_demanded() -> None:
    assert rules_found(HEAD + "roles: [{id: host, name: 主播}]\n") == []


def test_each_capability_without_an_owner_is_a_finding() -> None:
    found = rules_found(HEAD + PACK + "roles: [{id: host, name: 主播}]\n")
    assert found == ["capability-gap"] * len(LISTED)


@pytest.mark.parametrize(
    ("fault", "is_told"),
    [("headcount: 两人", True), ("duties: [{id: host-check, name: 核验主播, fulfil: [identity-check]}]", False)],
)
def test_only_what_may_have_owned_a_capability_keeps_it_silent(fault: str, is_told: bool) -> None:
    found = rules_found(HEAD + PACK + f"roles: [{{id: host, name: 主播, {fault}}}]\n")
    assert ("capability-gap" in found) is is_told


@pytest.mark.parametrize(
    ("packs", "expected"),
    [
        ("[{pack: live-comerce-cn}]", "unknown-reference: live-comerce-cn"),
        ("[{pack: live-commerce-cn, edition: 1999-01}]", "unknown-reference: 1999-01"),
        ("[{path: packs/ours.yaml}]", "include-missing: packs/ours.yaml"),
        ("[{path: /etc/passwd}]", "include-outside: /etc/passwd"),
    ],
)
def test_packs_that_are_not_there_are_told(packs: str, expected: str) -> None:
    assert expected in guilty(HEAD + f"packs: {packs}\nroles: [{{id: host, name: 主播}}]\n")


def test_a_capability_that_no_pack_has_is_an_unknown_reference() -> None:
    text = (
        HEAD
        + PACK
        + "roles: [{id: host, name: 主播}]\nduties: [{id: moderate, name: 管评论, fulfils: [live-moderatoin]}]\n"
    )
    assert "unknown-reference: live-moderatoin" in guilty(text)


OURS = """\
mediaorg: 1
pack: ours
name: 本公司规则包
capabilities:
  - {id: night-guard, name: 夜班值守, asks: 夜班有人值守, source: {name: 公司制度第 7 条}}
separation:
  - {id: ours-sample, among: [sample-custody, sample-use], reason: 样品保管与领用分开}
forbidden:
  - {words: [飞单], reason: 损害公司利益}
"""
TEAM = HEAD + (
    "packs: [{path: packs/ours.yaml}]\n"
    "duties:\n"
    "  - {id: night, name: 夜班值守, fulfils: [night-guard]}\n"
    "  - {id: keep, name: 保管样品, tags: [sample-custody]}\n"
    "  - {id: take, name: 领用样品, tags: [sample-use]}\n"
    "  - {id: side, name: 安排飞单}\n"
    "roles: [{id: goods, name: 选品, duties: [night, keep, take, side]}]\n"
)


def write(folder: Path, pack: str = OURS) -> str:
    (folder / "packs").mkdir()
    (folder / "packs" / "ours.yaml").write_text(pack, encoding="utf-8")
    (folder / "team.yaml").write_text(TEAM, encoding="utf-8")
    return str(folder / "team.yaml")


def test_a_pack_of_ones_own_is_a_file_beside_the_root(tmp_path: Path) -> None:
    found = {one.rule.id for one in check(write(tmp_path), AS_OF).diagnostics}
    assert {"separation-breach", "forbidden-duty"} <= found
    assert "capability-gap" not in found
    assert {rule.id for rule in SEPARATION} >= {"separation-breach", "forbidden-duty"}


def test_faults_in_ones_own_pack_have_their_place_in_it(tmp_path: Path) -> None:
    root = write(tmp_path, OURS.replace("asks:", "ask:"))
    (found,) = (one for one in check(root, AS_OF).diagnostics if one.rule.id == "unknown-key")
    assert found.span.file.endswith("packs/ours.yaml")
    assert found.span.line == 5


def test_a_folder_with_a_pack_of_ones_own_has_no_stray_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path)
    run(["validate", str(tmp_path), "--select", "file-not-included"])
    assert "file-not-included" not in capsys.readouterr().out


def test_the_command_lists_and_shows(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["packs"]) == 0
    assert run(["packs", "live-commerce-cn", "--lang", "zh"]) == 0
    assert run(["packs", "live-commerce-cn@2026-02", "--lang", "en", "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert "不构成法律意见" in out
    assert '"in_force": "2023-05-01"' in out
    assert run(["packs", "live-commerc"]) == 2
