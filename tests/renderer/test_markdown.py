from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mediaorg.renderer.artifact import DEVICES, page_name, relative
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.markdown import escape
from mediaorg.renderer.mermaid import label, node
from mediaorg.renderer.narrator import clean
from tests.newsroom import HEAD
from tests.renderer.books import files, org_of, xingxuan

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLACES = (
    "{}",
    "# {}",
    "- {}",
    "| a | b |\n|---|---|\n| {} | x |",
    "see [{}](roles/x.md) there",
    "a {} b",
    "> {}",
    "**x** {}",
)
NASTY = (
    "a|b", "[点我](javascript:alert(1))", "```", "`x`", "![x](y)", "<script>alert(1)</script>", "&lt;", "*a* _b_ **c**",
    "# 标题", "1. 一", "- 项", "+ 项", "> 引", "~~删~~", "\\|", "\\", "[x]: y", "http://x.cn", "www.x.cn", "$a$", "line\nbreak",
    "{{ 7*7 }}", "===", "---", "10) 十", "a\\", "<!-- x -->", "<a@b.cn>", "![", "]", "%%{init: {}}%%", ":bomb:",
)  # fmt: skip


def texts(source: str) -> list[Token]:
    return [child for token in READER.parse(source) if token.type == "inline" for child in token.children or ()]


def read(source: str) -> str:
    """What a reader sees, line breaks as such."""
    return "".join(
        "\n" if one.type == "html_inline" and one.content == "<br>" else one.content for one in texts(source)
    )


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", NASTY)
def test_r091_a_text_reads_as_itself_wherever_it_stands(place: str, text: str) -> None:
    _assert_reads(place, text)


@given(
    st.sampled_from(PLACES),
    st.text(st.sampled_from("a内|[]()`*_<>&#+-=~!\\.1:/w$ \n{}%@\"'^"), min_size=1, max_size=12),
)
def test_any_text_reads_as_itself(place: str, text: str) -> None:
    _assert_reads(place, text)


def _assert_reads(place: str, text: str) -> None:
    words = clean(text)
    if not words:
        return
    kinds = {one.type for one in texts(place.format(escape(words)))}
    assert kinds <= {"text", "text_special", "html_inline", "link_open", "link_close", "strong_open", "strong_close"}
    around = read(place.format("ZZ"))
    assert _tight(read(place.format(escape(words)))) == _tight(around.replace("ZZ", words))


def _tight(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_r088_a_label_of_mermaid_is_never_a_command() -> None:
    hostile = 'A"]; click A href "javascript:alert(1)" %%{init: {}}%% ``` <b> end\n--> x'
    assert re.fullmatch(r"(?:[\w ,.?!=^+-]|#\d+;)*", label(hostile))
    assert "--" not in label(hostile)
    assert re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label(hostile)) == hostile.replace("\n", " ")


def test_r089_no_node_is_a_keyword_and_no_two_are_one() -> None:
    assert node("end") == "n_end"
    assert node("a-b") != node("ab")


@pytest.mark.parametrize("name", sorted(DEVICES | {"index", "readme"}))
def test_r072_r075_a_page_has_a_name_that_is_free_on_every_system(name: str) -> None:
    assert page_name(name) == f"{name}_"


def test_r072_r075_pages_of_roles_never_meet_the_index() -> None:
    text = HEAD + "roles: [{id: con, name: 中控}, {id: index, name: 检索员}, {id: host, name: 主播}]\n"
    made = files(handbook_of(org_of(text), Choice("zh")))
    assert {
        "README.md",
        "roles/con_.md",
        "roles/index_.md",
        "roles/host.md",
        "site/index.html",
        "site/roles/index_.html",
    } <= set(made)
    assert "(roles/con_.md)" in made["README.md"]
    assert 'href="roles/index_.html"' in made["site/index.html"]


def test_links_lead_to_files_that_are_there() -> None:
    made = files(handbook_of(xingxuan(), Choice("zh")), "md")
    for path, text in made.items():
        links = [str(one.attrs["href"]) for one in texts(text) if one.type == "link_open"]
        folder = path.rpartition("/")[0]
        for link in links:
            assert (link.removeprefix("../") if link.startswith("../") else f"{folder}/{link}".lstrip("/")) in made


@pytest.mark.parametrize("working_directory", ["/", "/tmp"])
def test_links_do_not_depend_on_the_working_directory(monkeypatch: pytest.MonkeyPatch, working_directory: str) -> None:
    monkeypatch.chdir(working_directory)
    assert relative("../en/README.md", "") == "../en/README.md"
    assert relative("../en/roles/host.md", "roles") == "../../en/roles/host.md"


def test_a_column_in_which_nothing_is_said_is_left_out() -> None:
    text = HEAD + (
        "roles:\n  - id: planner\n    name: 内容策划\n    access: [{system: 数据看板, rights: 查看}]\n"
        "    kpis: [{id: on-time, name: 按时率, target: '>= 95%'}]\n  - {id: editor, name: 剪辑}\n"
        "handoffs:\n  - {from: planner, to: editor, artifact: '脚本 | 分镜', sla: 1wd}\n"
    )
    made = files(handbook_of(org_of(text), Choice("zh")), "md")["roles/planner.md"]
    assert "| 指标 | 目标值 |\n|---|---|\n| 按时率 | ≥ 95% |\n" in made
    assert "| 系统 | 权限 |\n|---|---|\n| 数据看板 | 查看 |\n" in made
    assert "| 接收方 | 交付物 | 时限 |\n|---|---|---|\n| [剪辑](editor.md) | 脚本 &#124; 分镜 | 1 个工作日 |\n" in made
    assert "| | 签字 | 日期 |" in made
