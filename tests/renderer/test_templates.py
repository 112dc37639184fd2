from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.errors import MisuseError
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.template import Templates
from tests.newsroom import TEAM
from tests.renderer.books import files, org_of


def made(folder: Path, template: str, name: str = "role.md") -> dict[str, str]:
    (folder / "handbook").mkdir(exist_ok=True)
    (folder / "handbook" / name).write_text(template, encoding="utf-8")
    return files(handbook_of(org_of(TEAM), Choice("zh")), "md", folder=folder)


def test_a_template_of_the_users_own_is_taken_and_the_others_are_built_in(tmp_path: Path) -> None:
    pages = made(tmp_path, "# {{ role.name }} ({{ role.code or 'no code' }})\n")
    assert pages["roles/planner.md"] == "# 内容策划 (no code)\n"
    assert pages["README.md"].startswith("# 新媒体部 · 岗位职责手册")


@pytest.mark.parametrize(
    "template",
    [
        "{{ role.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ range(10**9) }}",
        "{% for x in range(1000000000) %}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 1000000000 * [1] }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ link.__globals__ }}",
        "{{ role.nmae }}",
        "{{ nothing }}",
        "{% if %}",
        "{{ 1 + 'a' }}",
        "{{ 1 // 0 }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ role.duties.append(1) }}",
        '{% include "handbook/../../secret.md" %}',
        '{% include "handbook/gone.md" %}',
    ],
)
def test_r105_what_a_template_must_not_do_ends_it_in_one_sentence(tmp_path: Path, template: str) -> None:
    with pytest.raises(MisuseError, match=r"^template .*, line (?:\d+|\?): "):
        made(tmp_path, template)


def test_a_fault_is_told_with_its_template_and_line(tmp_path: Path) -> None:
    with pytest.raises(MisuseError) as told:
        made(tmp_path, "one\ntwo {{ role.nmae }}\n")
    assert "handbook/role.md, line 2" in str(told.value)
    assert "nmae" in str(told.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="no folder"):
        Templates(tmp_path / "gone")


def test_built_in_templates_run_in_the_sandbox_too(tmp_path: Path) -> None:
    book = handbook_of(org_of(TEAM), Choice("zh"))
    assert files(book, folder=tmp_path) == files(book)


def test_a_user_style_sheet_is_let_in_by_its_own_hash(tmp_path: Path) -> None:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook" / "style.css").write_text("body { color: #123456 }\n", encoding="utf-8")
    page = files(handbook_of(org_of(TEAM), Choice("zh")), "html", folder=tmp_path)["handbook.html"]
    assert "<style>body { color: #123456 }\n</style>" in page
