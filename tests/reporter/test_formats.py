from __future__ import annotations

from pathlib import Path

import pytest

import mediaorg.reporter
from mediaorg.reporter import FORMATS, reporter_of
from mediaorg.reporter.report import Look, Report
from mediaorg.text import LANGS, Lang
from tests.reporter import samples
from tests.reporter.golden import assert_golden

FOLDER = Path(mediaorg.reporter.__file__).parent


def test_every_format_of_the_table_is_there_and_none_is_missing() -> None:
    assert list(FORMATS) == ["text", "line", "json", "jsonl", "sarif", "github", "gitlab", "junit"]
    for name, (module, function) in FORMATS.items():
        assert (FOLDER / f"{module}.py").is_file()
        assert reporter_of(name).__name__ == function


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        reporter_of("xml")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("text", "sarif")])
def test_outputs(name: str, lang: Lang) -> None:
    assert_golden(f"everything.{lang}.{name}", reporter_of(name)(samples.everything(lang), Look()))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", FORMATS)
def test_all_end_in_one_line_break_and_can_be_written_as_utf8(name: str, lang: Lang) -> None:
    for report in (samples.everything(lang), samples.hostile(lang), samples.report(lang), Report((), lang)):
        written = reporter_of(name)(report, Look())
        assert written.endswith("\n")
        assert not written.endswith("\n\n")
        assert written.encode("utf-8")
        assert "\r" not in written


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_is_written_the_same_way(name: str) -> None:
    write = reporter_of(name)
    assert write(samples.everything("zh"), Look()) == write(samples.everything("zh"), Look())
