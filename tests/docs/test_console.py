from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.console import PAGES, ROOT, agrees, desk, play, steps
from tests.docs.fences import blocks

PLAYED = [page for page in PAGES if "\n$ mediaorg" in page.read_text(encoding="utf-8")]
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"}


@pytest.mark.slow
@pytest.mark.parametrize("page", PLAYED, ids=lambda page: str(page.relative_to(ROOT / "docs")))
def test_what_a_page_shows_is_what_is_printed(page: Path) -> None:
    language = page.relative_to(ROOT / "docs").parts[0]
    for step, printed in play(page.read_text(encoding="utf-8"), language):
        if step.shown is None:
            assert not any("internal error" in line or "内部错误" in line for line in printed), step
        else:
            assert agrees(step.shown, printed), f"line {step.line + 1}: {step.command}\n" + "\n".join(printed)


@pytest.mark.parametrize("page", PLAYED, ids=lambda page: str(page.relative_to(ROOT / "docs")))
def test_what_a_page_shows_does_not_hang_on_the_day_it_is_read(page: Path) -> None:
    shown = (step for block in blocks(page.read_text(encoding="utf-8")) for step in steps(block) if step.shown)
    for step in shown:
        told = any(line.startswith(("as of ", "基准日：")) for line in step.shown or ())
        assert not told or "--as-of" in step.command, f"line {step.line + 1}: {step.command}"


def readme_as_a_page(lang: str) -> str:
    """A README in which the sample is a file, and shown output is none of its business."""
    text = READMES[lang].read_text(encoding="utf-8")
    return text.replace("```yaml\n# team.yaml", '```yaml title="team.yaml"\n# team.yaml')


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_commands_of_the_readme_work_and_its_sample_overlaps(lang: str) -> None:
    played = list(play(readme_as_a_page(lang), lang))
    (sample,) = [printed for step, printed in played if step.command.startswith("mediaorg validate team.yaml")]
    assert any(line.startswith("error[duty-overlap]") for line in sample)
    assert len(played) >= 8
    for step, printed in played:
        told = [line for line in printed if line.startswith(("mediaorg: ", "mediaorg：")) and line != "mediaorg: 1"]
        assert not told, step


def test_ellipses_stand_for_any_lines() -> None:
    assert agrees(("a", "…", "z"), ("a", "b", "c", "z"))
    assert agrees(("…",), ())
    assert not agrees(("a", "…", "z"), ("a", "b"))
    assert not agrees(("a",), ("a", "b"))


def test_commands_and_their_output_are_told_apart() -> None:
    (block,) = blocks("```console\n$ mediaorg rules\nDuties\n$ pipx install .\n```\n")
    first, second = steps(block)
    assert (first.command, first.shown, first.is_played) == ("mediaorg rules", ("Duties",), True)
    assert (second.command, second.shown, second.is_played) == ("pipx install .", None, False)


def test_every_page_is_played_at_a_desk_of_its_own() -> None:
    with desk() as one, desk() as other:
        assert one != other
        assert (one / "specs" / "xingxuan" / "team.yaml").is_file()
