from __future__ import annotations

import re
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mediaorg.diagnostic import ERROR, WARNING, Diagnostic, RelatedPlace, Rule, Span
from mediaorg.record import replace
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.terminal import to_text
from mediaorg.reporter.visible import visible
from mediaorg.text import LANGS, Lang, Text
from tests.reporter import samples
from tests.reporter.golden import assert_golden

STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe]"
)
RULE = Rule(
    "live-script",
    "wording",
    ERROR,
    Text("A script", "话术"),
    Text("the script is missing", "缺少话术"),
    Text("here", "这里"),
    None,
    {"other": Text("there", "那里")},
)


def shown(line: str, column: int, end_column: int, width: int = 4000) -> list[str]:
    """The lines of the picture of one place in a file of one line."""
    found = Diagnostic(RULE, ERROR, Span("team.yaml", 1, column, 1, end_column))
    return to_text(Report((found,), "en", {"team.yaml": line}), Look(width)).split("\n")


def expanded(text: str) -> str:
    """A text with its tabs as a terminal shows them, and what is hidden spelt out; written down anew, not borrowed."""
    out = ""
    for piece in re.split("(\t)", text):
        out += " " * (4 - cell_len(out) % 4) if piece == "\t" else visible(piece)
    return out


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [80, 120])
def test_pictures(lang: Lang, width: int) -> None:
    text = to_text(samples.everything(lang), Look(width))
    assert_golden(f"everything.{lang}.{width}.txt", text)
    pictures = [line for line in text.splitlines() if not line.startswith(("found", "在"))]
    assert all(cell_len(line) <= width for line in pictures)


@pytest.mark.parametrize("lang", LANGS)
def test_colours_change_nothing_but_colours(lang: Lang) -> None:
    coloured = to_text(samples.everything(lang), Look(80, colour=True))
    assert_golden(f"colours.{lang}.txt", coloured)
    assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == to_text(samples.everything(lang), Look(80))


def test_the_picture_of_the_manual() -> None:
    assert to_text(samples.report("zh", samples.overlap()), Look(80)) == (
        "error[duty-overlap] 两个岗位同时负责“上下架直播商品”：抖音、快手\n"
        "  ┌─ specs/team.yaml:11:16\n"
        "  │\n"
        " 8│   - id: floor-controller\n"
        "  ·\n"
        "11│       - {duty: list-products, scope: {channel: [douyin, kuaishou]}}\n"
        "  │                ^^^^^^^^^^^^^ 场控 🎬 负责抖音、快手\n"
        "  ·\n"
        "16│       - {duty: list-products, scope: {channel: [douyin]}}\n"
        "  │                ------------- 👩‍💻 中控 也负责抖音\n"
        "  │\n"
        "  = 建议：让其中一个岗位写 `as: responsible`，或把 scope 分开\n"
        "  = mediaorg explain duty-overlap\n"
        "\n"
        "在 1 份组织文件（3 个文件）中发现 1 个错误\n"
    )


def test_line_numbers_stand_flush_right() -> None:
    text = "x\n" * 99 + "  - id: host\n"
    found = Diagnostic(
        RULE, ERROR, Span("t.yaml", 100, 9, 100, 13), {}, (RelatedPlace(Span("t.yaml", 9, 1, 9, 2), "other", {}),)
    )
    lines = to_text(Report((found,), "en", {"t.yaml": text}), Look()).splitlines()
    assert lines[1:8] == [
        "   ┌─ t.yaml:100:9",
        "   │",
        "  9│ x",
        "   │ - there",
        "   ·",
        "100│   - id: host",
        "   │         ^^^^ here",
    ]


def test_two_places_on_one_line_share_it() -> None:
    related = RelatedPlace(Span("t.yaml", 1, 1, 1, 3), "other", {})
    found = Diagnostic(RULE, ERROR, Span("t.yaml", 1, 5, 1, 9), {}, (related,))
    lines = to_text(Report((found,), "en", {"t.yaml": "id: host\n"}), Look()).splitlines()
    assert lines[3:6] == [" 1│ id: host", "  │     ^^^^ here", "  │ -- there"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_line_break_is_one(line_break: str) -> None:
    text = line_break.join(["roles:", "  - id: host", "\u2028\x0c", "  - id: 中控"])
    found = Diagnostic(RULE, ERROR, Span("t.yaml", 4, 9, 4, 11))
    lines = to_text(Report((found,), "en", {"t.yaml": text}), Look()).splitlines()
    assert lines[3:5] == [" 4│   - id: 中控", "  │         ^^^^ here"]


@pytest.mark.parametrize(
    ("span", "picture"),
    [
        (Span("t.yaml", 1, 1, 2, 1), [" 1│ roles:", "  │ ^^^^^^ here"]),
        (Span("t.yaml", 1, 1, 2, 5), [" 1│ roles:", "  │ ^^^^^^… here (to line 2)"]),
        (Span("t.yaml", 1, 7, 1, 7), [" 1│ roles:", "  │       ^ here"]),
        (Span("t.yaml", 3, 1, 3, 1), [" 3│", "  │ ^ here"]),
        (Span("t.yaml", 9, 1, 9, 1), ["  │ here"]),
        (Span("gone.yaml", 1, 1, 1, 1), ["  │ here"]),
    ],
)
def test_odd_places(span: Span, picture: list[str]) -> None:
    text = to_text(Report((Diagnostic(RULE, ERROR, span),), "en", {"t.yaml": "roles:\n  - id: host\n"}), Look())
    assert text.splitlines()[3 : 3 + len(picture)] == picture


def test_many_places_are_not_all_drawn() -> None:
    related = tuple(RelatedPlace(Span("t.yaml", 1, 1, 1, 2), "other", {}) for _ in range(20))
    found = Diagnostic(RULE, ERROR, Span("t.yaml", 1, 1, 1, 2), {}, related)
    text = to_text(Report((found,), "zh", {"t.yaml": "x"}), Look())
    assert text.count("- 那里") == 12
    assert "  = 说明：另有 8 处未列出\n" in text


def test_a_narrow_terminal_gets_lines() -> None:
    report = samples.everything("zh")
    assert to_text(report, Look(59)).splitlines()[0] == (
        "specs/team.yaml:11:16: error: [duty-overlap] 两个岗位同时负责“上下架直播商品”：抖音、快手"
    )


def test_a_clean_run_says_what_was_checked() -> None:
    assert to_text(samples.report("zh"), Look()) == (
        "通过：检查了 1 份组织文件（3 个文件）：4 个岗位、2 项职责、18 项交接、1 个闭环\n"
    )
    assert to_text(samples.report("en", as_of=date(2026, 11, 22), in_baseline=1), Look()) == (
        "as of 2026-11-22\n"
        "passed: checked 1 organisation (3 files): 4 roles, 2 duties, 18 handoffs, 1 loop; not counted: 1 in the baseline\n"
    )


def test_waived_ones_are_counted_apart() -> None:
    assert to_text(samples.report("zh", samples.overlap(waived="双岗值守")), Look()) == (
        "通过：检查了 1 份组织文件（3 个文件）：4 个岗位、2 项职责、18 项交接、1 个闭环；另有 1 项已豁免，未计入\n"
    )


def test_files_that_could_not_be_read_are_no_organisation() -> None:
    report = samples.report("zh", samples.after_tab())
    report = replace(report, counts=replace(report.counts, specs=0, files=1))
    assert to_text(report, Look()).endswith("\n在 1 个文件中发现 1 个警告\n")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("look", [Look(59), Look(60), Look(80), Look(120)])
def test_r099_nothing_steers_the_terminal(lang: Lang, look: Look) -> None:
    text = to_text(samples.hostile(lang), look)
    assert not STEERING.search(text)
    assert "␛[2J␛]8;;http://evil␇\\x9b31m" in text.replace("\n", "")
    assert not re.search(r"^\s*::|##\[", text, re.MULTILINE)


def test_r099_no_colour_comes_from_a_text() -> None:
    coloured = to_text(samples.hostile("zh"), Look(80, colour=True))
    assert not STEERING.search(re.sub(r"\x1b\[[0-9;]+m", "", coloured))
    assert set(re.findall(r"\x1b\[([0-9;]+)m", coloured)) <= {"0", "1", "34", "1;31", "1;33", "1;34", "1;36", "1;32"}


def test_r100_r101_markup_and_emoji_codes_are_printed_as_they_are() -> None:
    for look in (Look(80), Look(80, colour=True)):
        text = to_text(samples.hostile("en"), look)
        assert text.count("[bold]粗[/bold] [/x]") >= 4
        assert ":bomb:" in text


def test_r106_a_text_is_never_a_template() -> None:
    rule = replace(RULE, message=Text("say {name}", "说 {name}"))
    found = Diagnostic(rule, WARNING, Span("t.yaml", 1, 1, 1, 2), {"name": "{name} {0} {{ 7*7 }} {x.__class__} %s"})
    assert "say {name} {0} {{ 7*7 }} {x.__class__} %s" in to_text(Report((found,), "en", {"t.yaml": "x"}), Look())


CHARACTERS = "主播，“”a{: 🎬\t\u0301\u200d\ufe0f☎👩1\u20e3\x1b\x9b\u202e\u200b\ufeff한ｶﾞ"
LINES = st.text(st.sampled_from(CHARACTERS), max_size=60)


@given(LINES, LINES, LINES)
def test_carets_stand_under_the_place(before: str, guilty: str, after: str) -> None:
    _, _, _, source, carets, *_ = shown(before + guilty + after, len(before) + 1, len(before + guilty) + 1)
    signs = carets.removeprefix("  │ ").removesuffix(" here")
    joins = (before + "|" + guilty + "|").replace("\u200d|", "")  # what joins two of the three is neither's own
    if joins == f"{before}|{guilty}|":
        assert source == f" 1│ {expanded(before + guilty + after)}".rstrip()
        room = cell_len(expanded(before))
        assert signs == " " * room + "^" * max(cell_len(expanded(before + guilty)) - room, 1)


@given(LINES, LINES, st.integers(60, 120))
def test_carets_stand_under_the_place_in_a_line_that_is_cut(before: str, after: str, width: int) -> None:
    line = f"{before * 3}主播{after * 3}"
    column = len(before * 3) + 1
    _, _, _, source, carets, *_ = shown(line, column, column + 2, width)
    assert cell_len(source) <= width
    indent = carets.index("^")
    assert cell_len(carets[:indent]) == indent
    assert carets[indent:] in ("^^^^ here", "^^^^")  # the label goes below where it does not fit
    assert cell_len(source.partition("主播")[0]) == indent or "主播" in line.replace("主播", "", 1) or "…" in source


def test_no_rich_and_no_yaml_on_the_way() -> None:
    code = (
        "import sys; from mediaorg.reporter import reporter_of; from mediaorg.reporter.report import Look, Report;"
        "print(reporter_of('text')(Report((), 'zh'), Look()), end='');"
        "print([name for name in sys.modules if name.split('.')[0] in ('rich', 'yaml', 'pydantic', 'networkx', 'json')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"
