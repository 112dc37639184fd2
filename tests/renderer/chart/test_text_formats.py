from __future__ import annotations

import re

import pytest

from mediaorg.renderer.chart import VIEWS
from mediaorg.renderer.chart.diagram import Diagram, diagram
from mediaorg.renderer.chart.dot import quoted, to_dot
from mediaorg.renderer.chart.mermaid import to_mermaid
from mediaorg.renderer.chart.wish import Wish
from mediaorg.text import LANGS, Lang
from tests.renderer.chart.organisations import NAMES, narrator
from tests.renderer.hostile import CANARY

DOT_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|(->|[{}\[\];=,])|([A-Za-z_][A-Za-z0-9_]*)|\s+')
MERMAID_NODE = re.compile(r'^ *(n_\w+)(?:\[\[|\{\{|\(\[|\[)"([^"]*)"(?:\]\]|\}\}|\]\)|\])(?::::\w+)?$')
MERMAID_EDGE = re.compile(r'^  (n_\w+) (?:-->|-\.->|-\.-x|==>)(?:\|"([^"]*)"\|)? (n_\w+)$')
MERMAID_OTHER = re.compile(
    r'^(?:flowchart (?:TB|LR)|  accTitle: [^"<>{}\[\]();%]*(?:#\d+;[^"<>{}\[\]();%]*)*|  subgraph c_\w+\["[^"]*"\]|  end'
    r"|  linkStyle \d+ [\w:#,]+|  classDef \w+ [\w:#,]+)$"
)
HOSTILE = (
    '"]; x [URL="javascript:alert(1)',
    "<b>粗体</b>",
    "a\\",
    'A"]; click A href "javascript:alert(1)"',
    "%%{init: {}}%%",
    "end",
    "a\nb",
    "&amp;",
)


def drawn(name: str, view: str, lang: Lang = "zh") -> Diagram:
    return diagram(narrator(name, lang), view, Wish())


def read_dot(text: str) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """Nodes with their labels, and edges with theirs: a small reader of the part of the language that is written here."""
    tokens = [match for match in DOT_TOKEN.finditer(text) if match.group().strip()]
    assert "".join(match.group() for match in DOT_TOKEN.finditer(text)) == text
    nodes: dict[str, str] = {}
    edges: list[tuple[str, str, str]] = []
    statement: list[str] = []
    for match in tokens:
        word = match.group()
        if word in (";", "{", "}"):
            _take(statement, nodes, edges)
            statement = []
        else:
            statement.append(word)
    return nodes, edges


def _take(statement: list[str], nodes: dict[str, str], edges: list[tuple[str, str, str]]) -> None:
    if not statement or not statement[0].startswith('"'):
        return
    label = unquoted(statement[statement.index("label") + 2]) if "label" in statement else ""
    if len(statement) > 1 and statement[1] == "->":
        edges.append((unquoted(statement[0]), unquoted(statement[2]), label))
    else:
        nodes[unquoted(statement[0])] = label


def unquoted(text: str) -> str:
    body = re.sub(r"\\(.)", lambda found: "\n" if found.group(1) == "n" else found.group(1), text[1:-1])
    return body.replace("&amp;", "&")


def plain(text: str) -> str:
    """A label of Mermaid as the reader sees it."""
    return re.sub(r"#(\d+);", lambda found: chr(int(found.group(1))), text.replace("<br/>", "\n"))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_r090_dot_reads_back_as_what_was_drawn(name: str, view: str) -> None:
    for lang in LANGS:
        chart = drawn(name, view, lang)
        nodes, edges = read_dot(to_dot(chart))
        assert nodes == {one.id: "\n".join(one.lines) for one in chart.nodes}
        assert edges == [(one.source, one.target, one.label) for one in chart.edges]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_r088_r089_mermaid_reads_back_as_what_was_drawn(name: str, view: str) -> None:
    for lang in LANGS:
        chart = drawn(name, view, lang)
        lines = to_mermaid(chart).splitlines()
        nodes = [found.groups() for line in lines if (found := MERMAID_NODE.match(line))]
        edges = [found.groups() for line in lines if (found := MERMAID_EDGE.match(line))]
        rest = [line for line in lines if not (MERMAID_NODE.match(line) or MERMAID_EDGE.match(line))]
        assert [line for line in rest if not MERMAID_OTHER.match(line)] == []
        assert sorted(plain(label) for _, label in nodes) == sorted("\n".join(one.lines) for one in chart.nodes)
        assert len({name for name, _ in nodes}) == len(chart.nodes)
        assert [plain(label or "") for _, label, _ in edges] == [one.label for one in chart.edges]


@pytest.mark.parametrize("text", HOSTILE)
def test_r090_a_quoted_text_is_one_token(text: str) -> None:
    found = DOT_TOKEN.match(quoted(text))
    assert found is not None
    assert found.group() == quoted(text)
    assert unquoted(quoted(text)) == text


def test_no_html_label_and_no_link_comes_from_a_name() -> None:
    for view in VIEWS:
        dot, mermaid = to_dot(drawn("hostile", view)), to_mermaid(drawn("hostile", view))
        assert "=<" not in re.sub(r'"(?:[^"\\]|\\.)*"', '""', dot)
        assert "script>" not in mermaid
        assert not re.search(r"^\s*(?:click|%%)", mermaid, re.MULTILINE)
    assert '"><script>' in CANARY


def test_ids_are_never_words_of_the_language() -> None:
    lines = to_mermaid(drawn("team", "organisation")).splitlines()
    assert '  n_planner["内容策划"]' in lines


@pytest.mark.parametrize("view", VIEWS)
def test_large_organisations_stay_readable(view: str) -> None:
    assert len(drawn("large", view).nodes) <= 120


def test_an_open_edge_and_a_gap_are_marked() -> None:
    assert any(one.kind == "broken" for one in drawn("ring of 3", "loop").edges)
    assert any(one.kind == "broken" for one in drawn("ring of 3", "handoffs").edges)
    chart = drawn("scopes", "coverage")
    assert [one.lines for one in chart.nodes if one.kind == "fault"] == [
        ("无人负责（夜班）",),
        ("无人负责",),
        ("无人负责",),
    ]
    assert any(one.kind == "overlap" for one in chart.edges)
    assert "linkStyle" in to_mermaid(chart)
