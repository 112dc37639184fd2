from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.cli.app import COMMANDS
from mediaorg.reporter.cells import cell_width
from tests.newsroom import TEAM

PAGES = (["--help"], *([name, "-h"] for name, _ in COMMANDS), ["baseline", "write", "--help"])
ENGLISH_OF_TYPER = (
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "OPTIONS",
    "COMMAND",
    "Show ",
    "Install ",
    "[default",
    "[required",
)
Speak = Callable[[str], None]


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> Speak:
    return lambda lang: monkeypatch.setenv("MEDIAORG_LANG", lang)


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_help_in_chinese_has_no_word_of_the_library(
    arguments: list[str], speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    speak("zh")
    assert run(arguments) == 0
    page = capsys.readouterr().out
    assert "用法：mediaorg" in page
    assert "选项：" in page
    assert not [word for word in ENGLISH_OF_TYPER if word in page]


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_no_line_of_help_is_wider_than_the_terminal(
    arguments: list[str], lang: str, columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    run(["--lang", lang, *arguments])
    assert max(cell_width(line) for line in capsys.readouterr().out.splitlines()) <= min(int(columns), 100)


def test_help_in_english(speak: Speak, capsys: pytest.CaptureFixture[str]) -> None:
    speak("en")
    assert run(["stats", "--help"]) == 0
    assert capsys.readouterr().out == (
        "Usage: mediaorg stats [OPTIONS] PATH\n"
        "\n"
        "  count what there is, and how complete it is\n"
        "\n"
        "Arguments:\n"
        "  PATH  a root file, a folder, or - for standard input\n"
        "\n"
        "Options:\n"
        "  --format text|json  text or json (default: text)\n"
        "  --as-of DATE        the day to look at, as YYYY-MM-DD (default: today)\n"
        "  --lang zh|en        language of what is printed\n"
        "  -h, --help          show this page\n"
    )


def test_the_option_decides_before_the_environment(speak: Speak, capsys: pytest.CaptureFixture[str]) -> None:
    speak("en")
    assert run(["stats", "--help", "--lang", "zh"]) == 0
    assert "以哪一天为准" in capsys.readouterr().out


def test_a_bare_command_shows_its_help_and_is_wrong_use(speak: Speak, capsys: pytest.CaptureFixture[str]) -> None:
    speak("zh")
    assert run([]) == 2
    assert "命令：" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "chinese", "english"),
    [
        (
            ["vaildate"],
            "没有命令 vaildate，是不是想用 validate？",
            "there is no command vaildate: did you mean validate?",
        ),
        (["xyz"], "没有命令 xyz", "there is no command xyz"),
        (["rules", "all"], "多出了参数：all", "that is more than the command takes: all"),
        (["explain"], "缺少 RULE", "RULE is missing"),
        (
            ["rules", "--formt"],
            "没有选项 --formt，是不是想用 --format？",
            "there is no option --formt: did you mean --format?",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_told_in_the_language_of_the_reader(
    arguments: list[str], chinese: str, english: str, speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, sentence in (("zh", f"mediaorg：{chinese}"), ("en", f"mediaorg: {english}")):
        speak(lang)
        assert run(arguments) == 2
        assert capsys.readouterr().err.splitlines()[0] == sentence


@pytest.mark.parametrize(
    "arguments", [["--lang", "zh", "rules"], ["rules", "--lang", "zh"], ["--lang=zh", "rules"]], ids=" ".join
)
def test_the_language_may_stand_before_or_after_the_command(
    arguments: list[str], speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    speak("en")
    assert run(arguments) == 0
    assert "职责" in capsys.readouterr().out


def test_a_language_before_the_command_reaches_the_commands_below(
    speak: Speak, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    speak("en")
    (tmp_path / "team.yaml").write_text(TEAM, encoding="utf-8")
    assert run(["--lang", "zh", "baseline", "write", str(tmp_path), "--baseline", str(tmp_path / "known.json")]) == 0
    assert "已记下" in capsys.readouterr().out
