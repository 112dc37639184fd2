from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from mediaorg.diagnostic import ERROR, INFO, WARNING, Diagnostic, Severity, Span
from mediaorg.reporter.github import escape_markdown, job_summary, to_annotations
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.visible import one_line
from mediaorg.text import LANGS, Lang
from tests.reporter import samples

DATA = {"%0D": "\r", "%0A": "\n"}
PROPERTY = {**DATA, "%3A": ":", "%2C": ","}


def unescape(text: str, codes: dict[str, str]) -> str:
    for code, character in codes.items():
        text = text.replace(code, character)
    return text.replace("%25", "%")


def command_of(line: str) -> tuple[str, dict[str, str], str] | None:
    """A line as the runner of GitHub Actions takes it: command, properties, message; None for plain output."""
    found = re.fullmatch(r"::(\w+)(?: ([^\n]*?))?::(.*)", line.lstrip())
    if found is None:
        return None
    pairs = (pair.partition("=") for pair in (found[2] or "").split(",") if pair)
    return found[1], {name: unescape(value, PROPERTY) for name, _, value in pairs}, unescape(found[3], DATA)


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    lines = to_annotations(report, Look()).split("\n")
    return [command for line in lines if (command := command_of(line))]


def test_annotations_come_heaviest_first_with_their_places() -> None:
    found = commands(samples.everything("zh"))
    assert [name for name, _, _ in found] == ["error", "error", "error", "warning", "notice"]
    _, properties, message = found[0]
    assert properties == {
        "file": "specs/team.yaml",
        "line": "11",
        "endLine": "11",
        "col": "16",
        "endColumn": "29",
        "title": "duty-overlap: 两个岗位同时负责同一项职责",
    }
    assert message == (
        "两个岗位同时负责“上下架直播商品”：抖音、快手\n"
        "让其中一个岗位写 `as: responsible`，或把 scope 分开\nmediaorg explain duty-overlap"
    )


def test_columns_are_left_out_over_several_lines() -> None:
    _, properties, _ = commands(samples.report("zh", samples.purpose()))[0]
    assert properties["line"] == "21"
    assert properties["endLine"] == "23"
    assert "col" not in properties


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("severity", [ERROR, WARNING, INFO])
def test_r103_hostile_texts_make_one_annotation(lang: Lang, severity: Severity) -> None:
    report = samples.hostile(lang, severity)
    lines = to_annotations(report, Look()).split("\n")
    assert len(lines) == 3  # the annotation, the summary, the end
    (_, properties, message), *_ = commands(report)
    assert properties["file"].startswith('specs/"><script>')
    assert properties.keys() == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert one_line(samples.HOSTILE) in message
    assert command_of(lines[1]) is None
    assert "##[" not in "".join(lines)


def many(*numbers: int) -> Report:
    weights = [
        severity for severity, number in zip([INFO, WARNING, ERROR], numbers, strict=True) for _ in range(number)
    ]
    found = (Diagnostic(samples.TABS, one, Span("t.yaml", line, 1, line, 2)) for line, one in enumerate(weights, 1))
    return Report(tuple(found), "en")


@pytest.mark.parametrize(
    ("numbers", "shown", "left_out"),
    [
        ((10, 10, 10), [10, 10, 10], 0),
        ((10, 10, 11), [10, 10, 10], 2),
        ((0, 0, 34), [0 + 1, 0, 10], 24),
        ((40, 3, 0), [10, 3, 0], 31),
    ],
)
def test_no_more_than_ten_of_each_level_and_the_rest_is_counted(
    numbers: tuple[int, int, int], shown: list[int], left_out: int
) -> None:
    found = commands(many(*numbers))
    names = [name for name, _, _ in found]
    assert [names.count(name) for name in ("notice", "warning", "error")] == shown
    if left_out:
        assert found[-1][2].startswith(f"{left_out} findings left out of the annotations")


def test_waived_ones_are_not_annotated() -> None:
    assert commands(samples.report("zh", samples.overlap(waived="双岗值守"))) == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_job_summary_is_a_table_heaviest_first(lang: Lang) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(job_summary(samples.everything(lang)))
    assert html.count("<tr>") == 6
    rules = re.findall(r"<td>([a-z]+-[a-z-]+)</td>", html)
    assert rules[:4] == ["duty-overlap", "unknown-reference", "bad-duration", "yaml-ambiguous"]
    assert job_summary(samples.report(lang)).count("\n") == 3


def test_r091_hostile_texts_come_back_as_text() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(job_summary(samples.hostile("en")))
    inline = [token for token in tokens if token.type == "inline"]
    assert {child.type for token in inline for child in token.children or ()} <= {"text", "text_special"}
    cells = ["".join(child.content for child in token.children or ()) for token in inline]
    assert f"say {one_line(samples.HOSTILE)}" in cells
    assert len(cells) == 2 + 5 + 5


def test_escaped_markdown_reads_as_it_was() -> None:
    text = "*a* _b_ `c` [d](e) <f> &amp; #g 1. - + ~~h~~ | i ! \\ $j$ @k www.l.m https://n"
    (_, inline, _) = MarkdownIt("commonmark").parse(escape_markdown(text))
    assert "".join(child.content for child in inline.children or ()) == text


def test_a_long_job_summary_is_cut() -> None:
    summary = job_summary(many(0, 0, 600))
    assert summary.count("\n| error |") == 500
    assert summary.endswith("100 findings not listed here\n")
