from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from markdown_it import MarkdownIt

from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.words import AREAS, COLUMNS, IMPACTS
from mediaorg.differ.change import Impact
from mediaorg.differ.kinds import KINDS
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.differences import DIFF_FORMATS, diff_reporter_of, sarif
from mediaorg.reporter.differences.bounded import Block, bounded
from mediaorg.reporter.differences.json import SCHEMA
from mediaorg.reporter.differences.markdown import MARK, MOST
from mediaorg.reporter.report import Look
from mediaorg.spec.acknowledgement import Acknowledgement
from mediaorg.text import LANGS, Lang
from tests.reorganisations import Compared, cut_off, thought_through, unchanged
from tests.reporter.golden import assert_golden
from tests.reporter.schemas import keys_told, published, read_by_schema

SARIF = Path(__file__).parent.parent / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"
CASES = {"cut-off": cut_off, "thought-through": thought_through}
UNOWNED = "duty-unowned:duty/comment-reply"
ENDINGS = {"text": "txt", "md": "md", "json": "json", "github": "github", "sarif": "sarif"}


def told(compared: Compared, name: str, lang: Lang = "zh", width: int = 100, **more: Any) -> str:
    return diff_reporter_of(name)(compared.report(lang, **more), Look(width))


def acknowledged(compared: Compared) -> dict[str, Acknowledgement]:
    """Everything that is critical, decided on."""
    return {
        one.fingerprint: Acknowledgement(
            change=one.fingerprint,
            reason="客服中心接手",
            by="media-director",
            until="2027-01-31",  # type: ignore[arg-type]
        )
        for one in compared.diff.decisions
    }


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", DIFF_FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_output(case: str, name: str, lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "version", lambda _: "1.2.3")
    assert_golden(f"diff-{case}.{lang}.{ENDINGS[name]}", told(CASES[case](), name, lang))


def test_every_area_and_weight_has_its_words() -> None:
    assert {kind.area for kind in KINDS.values()} <= set(AREAS)
    assert set(IMPACTS) == set(Impact)
    assert all(text.en and text.zh for text in (*AREAS.values(), *COLUMNS.values(), *IMPACTS.values()))


@pytest.mark.parametrize(
    ("lang", "unowned", "broken"), [("zh", "再无人承担", "断开"), ("en", "nobody does", "no longer closes")]
)
def test_the_first_screen_says_that_the_loop_is_broken_and_a_duty_left_to_nobody(
    lang: Lang, unowned: str, broken: str
) -> None:
    first_screen = "\n".join(told(cut_off(), "text", lang).splitlines()[:24])
    assert unowned in first_screen
    assert broken in first_screen
    assert "draft/xingxuan/team.yaml:80" in first_screen
    assert "draft/xingxuan/team.yaml:96" in first_screen


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["text", "md"])
def test_where_nothing_changed_it_says_so_and_what_was_compared(name: str, lang: Lang) -> None:
    said = told(unchanged(), name, lang, 200).replace("\\", "")
    assert ("没有变化" if lang == "zh" else "Nothing changed") in said
    assert "specs/xingxuan/team.yaml" in said
    assert ("12 个岗位" if lang == "zh" else "12 roles") in said


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("lang", LANGS)
def test_no_line_is_wider_than_the_terminal(width: int, lang: Lang) -> None:
    lines = told(thought_through(), "text", lang, width).splitlines()
    assert max(map(cell_width, lines)) <= width


def test_colours_change_no_letter() -> None:
    report = cut_off().report("en")
    plain, coloured = (diff_reporter_of("text")(report, Look(100, colour)) for colour in (False, True))
    assert "\x1b[" in coloured
    assert _without_colour(coloured) == plain


def _without_colour(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_nothing_that_a_user_wrote_steers_the_terminal() -> None:
    compared = cut_off()
    hostile = tuple(
        replace(one, args={**one.args, "it": "\x1b[2J\u202e评论\n::error::x"}) for one in compared.diff.changes
    )
    report = DiffReport(replace(compared.diff, changes=hostile), "zh")
    for name in ("text", "md", "github"):
        said = diff_reporter_of(name)(report, Look(100))
        assert not {"\x1b", "\u202e"} & set(said), name
        assert "\n::error::x" not in said


def test_only_what_concerns_a_role_is_told_when_it_is_asked_for() -> None:
    report = thought_through().report("zh", roles=("content-manager",))
    assert {one.id for one in report.changes} == {"handoff-sla-tightened"}
    assert {one.role for one in report.obligations} == {"content-manager"}
    said = told(thought_through(), "text", roles=("designer",))
    assert "视觉设计没有任何变化" in said


def test_what_has_been_acknowledged_is_no_longer_to_be_decided() -> None:
    known = acknowledged(cut_off())
    said = told(cut_off(), "text", acknowledged=known)
    assert "暂不能执行" not in said
    assert "客服中心接手（新媒体总监，有效至 2027-01-31）" in said
    assert "::error" not in told(cut_off(), "github", acknowledged=known)
    document = json.loads(told(cut_off(), "json", acknowledged=known))
    assert document["summary"]["acknowledged"] == len(known) == document["summary"]["critical"]
    assert document["changes"][0]["acknowledged"] == {
        "reason": "客服中心接手", "by": "media-director", "until": "2027-01-31",
    }  # fmt: skip


# For programs


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", [*CASES.values(), unchanged])
def test_the_document_is_of_its_schema_and_tells_no_key_beyond(case: Any, lang: Lang) -> None:
    compared = case()
    text = told(compared, "json", lang, acknowledged=acknowledged(compared), as_of=date(2026, 11, 23))
    document = read_by_schema(SCHEMA, text)
    schema = published(SCHEMA)
    keys_told(document, schema, schema["$defs"])
    assert list(document) == list(schema["properties"])
    assert all(list(one) == schema["$defs"]["change"]["required"] for one in document["changes"])


def test_a_finding_is_told_as_validate_tells_it() -> None:
    assert published(SCHEMA)["$defs"]["diagnostic"] == published("validate.schema.json")["$defs"]["diagnostic"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_log_is_of_the_official_schema(lang: Lang) -> None:
    for compared in (cut_off(), thought_through(), unchanged()):
        log = json.loads(told(compared, "sarif", lang, acknowledged=acknowledged(compared)))
        Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8")), format_checker=FormatChecker()).validate(log)
        run = log["runs"][0]
        assert [one["ruleId"] for one in run["results"]] == [one.id for one in compared.diff.changes]


def test_annotations_point_to_the_new_side_or_to_where_it_stood() -> None:
    lines = told(cut_off(), "github").splitlines()
    unowned = next(line for line in lines if line.startswith("::error") and "duty-unowned" in line)
    assert "file=draft/xingxuan/team.yaml,line=80" in unowned
    assert any("file=specs/xingxuan/handoffs.yaml,line=325" in line for line in lines)
    assert all(line.startswith(("::error", "::warning", "::notice")) for line in lines[:-1])


# For a pull request


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", CASES)
def test_the_comment_begins_with_its_mark_and_every_row_has_all_its_cells(case: str, lang: Lang) -> None:
    said = told(CASES[case](), "md", lang)
    assert said.startswith(f"{MARK}\n")
    assert said.count("<details>") == said.count("</details>") > 0
    html = MarkdownIt("gfm-like", {"linkify": False}).render(said)
    for table in html.split("<table>")[1:]:
        rows = table.split("</table>")[0].split("<tr>")[1:]
        assert len({row.count("<td>") + row.count("<th>") for row in rows}) == 1


def test_what_a_user_wrote_is_never_taken_for_markdown() -> None:
    compared = cut_off()
    first, *rest = compared.diff.changes
    hostile = replace(
        first, args={**first.args, "it": "</details><script>x</script> | @all `rm` #1 https://evil.example"}
    )
    said = diff_reporter_of("md")(DiffReport(replace(compared.diff, changes=(hostile, *rest)), "en"), Look())
    assert "<script>" not in said
    assert "@all" not in said.replace("\\@all", "")
    assert "https://" not in said


def test_a_long_comment_is_cut_and_says_how_much() -> None:
    compared = thought_through()
    many = tuple(
        replace(one, args={**one.args, "nr": number}) for number in range(120) for one in compared.diff.changes
    )
    said = diff_reporter_of("md")(DiffReport(replace(compared.diff, changes=many), "zh"), Look())
    assert len(said) <= MOST
    assert "篇幅所限" in said
    assert said.count("<details>") == said.count("</details>")


def test_what_is_left_out_is_left_out_from_the_end() -> None:
    blocks = [Block(("# one",), ("row " * 10, "row " * 10)), Block(("# two",), ("short",))]
    said = bounded(blocks, 500, "en")
    assert said.count("row") == 20
    cut = bounded(blocks, 470, "en")
    assert cut.count("row") == 10
    assert "short" not in cut
    assert cut.count("left out here") == 2
