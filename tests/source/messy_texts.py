"""YAML texts as many hands have left them: every indentation, comments anywhere, brackets over lines, anchors."""

from __future__ import annotations

from hypothesis import strategies as st

KEYS = ("id", "name", "scope", "duties", "effort", "x-note", "kpis", "备注")
SCALARS = (
    "内容策划", "24h", "'a, b: #1'", '"双 \\" 引号 "', "", "~", "true", "2027-06-18", "[]", "{}", "!!str 618", "*crew", '""',
    "a#b", "http://x.cn/?a=1", "12:30", "“引号”：全角", "'- 不是列表'",
)  # fmt: skip
FLOWS = (
    "{ name : 策划,id: a1 , scope: { b: [ x,y ] } }", "[ a1 , {id: b, name: '主 播'} ]", "[a,]", "{}", "[ [a ,b], [] ]",
    '{"name":"甲", id : b}', "{id: , name: x}", "{? id : x}", "[a: b, c]", "{name, id}", "&mark {name: x, id: y}",
    "{name: [a,\n   b], id: c}", "[ # 清单\n  {name: a, id: b}, # 甲\n\n        {id: c},\n ]", "{name: '两\n   行', id: x}",
    '["反斜杠 \\\n      续行", "尾 \\ \n     x"]',
)  # fmt: skip


def _spaces(most: int, least: int = 0) -> st.SearchStrategy[str]:
    return st.integers(least, most).map(lambda count: " " * count)


@st.composite
def _between(draw: st.DrawFn) -> str:
    """Blank lines and comments before an entry, at any depth."""
    kinds = draw(st.lists(st.sampled_from(["none", "none", "none", "blank", "comment"]), max_size=3))
    lines = {
        "none": "",
        "blank": draw(st.sampled_from(["\n", "  \n"])),
        "comment": draw(_spaces(9)) + "# 说明 a: b  \n",
    }
    return "".join(lines[kind] for kind in kinds)


@st.composite
def _end(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["", "", "", " ", "  # 尾注", "    # a: [b "])) + "\n"


@st.composite
def _text(draw: st.DrawFn, parent: int) -> str:
    """A text over several lines, in any style, for a mapping or list at a column."""
    kind = draw(st.sampled_from(["|", "|-", "|+", ">", ">-", ">+", "plain", "'", '"', "|2", ">+1"]))
    deeper = draw(st.integers(1, 4))
    if kind[-1] in "12":
        deeper = int(kind[-1])
    pad = " " * (parent + deeper)
    body = draw(
        st.lists(st.sampled_from(["一行", "two  words", "", "   更深", "# 不是注释", "- x: y", " "]), max_size=4)
    )
    if kind[0] in "|>":
        rest = "".join(f"{pad}{line}\n" if line else "\n" for line in body)
        first = "  先空" if kind[-1] in "12" else "第一行"
        return f"{kind}{draw(st.sampled_from(['', '  # 头']))}\n{pad}{first}\n{rest}"
    words = ["词", "", "更多 词", "* 号"]
    rest = "".join(
        f"\n{draw(_spaces(3)) + pad if word else ''}{word}"
        for word in draw(st.lists(st.sampled_from(words), max_size=3))
    )
    mark = "" if kind == "plain" else kind
    return f"{mark}首{rest}\n{pad}末{mark}" + draw(_end())


@st.composite
def _value(draw: st.DrawFn, column: int, depth: int, *, of_list: bool) -> str:
    """What follows a colon or a dash, for a mapping or list at a column."""
    kinds = ["scalar", "scalar", "flow", "text", "empty"] + ["mapping", "list", "mapping", "list"] * (depth < 3)
    kind = draw(st.sampled_from(kinds))
    gap = draw(_spaces(3, 1))
    if kind == "scalar":
        return gap + draw(st.sampled_from(SCALARS)) + draw(_end())
    if kind == "flow":
        return gap + draw(st.sampled_from(FLOWS)).replace("\n", "\n" + " " * (column + 1)) + draw(_end())
    if kind == "text":
        return gap + draw(_text(column))
    if kind == "empty":
        return draw(_end())
    mark = draw(st.sampled_from(["", "", "", " &crew", " !!map" if kind == "mapping" else " !!seq"]))
    if of_list and not mark and draw(st.booleans()):
        inner = column + 1 + len(gap)
        return gap + draw((_mapping if kind == "mapping" else _list)(inner, depth + 1)).lstrip(" ")
    least = 0 if kind == "list" and not of_list else 1
    inner = column + draw(st.integers(least, 5))
    return mark + draw(_end()) + draw(_between()) + draw((_mapping if kind == "mapping" else _list)(inner, depth + 1))


@st.composite
def _mapping(draw: st.DrawFn, column: int = 0, depth: int = 0) -> str:
    """A mapping whose keys stand at a column."""
    keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True))
    entries = []
    for number, key in enumerate(keys):
        before = draw(_between()) if number else ""
        sign = draw(st.sampled_from([":", ":", " :"]))
        entries.append(f"{before}{' ' * column}{key}{sign}{draw(_value(column, depth, of_list=False))}")
    return "".join(entries)


@st.composite
def _list(draw: st.DrawFn, column: int, depth: int) -> str:
    """A list whose dashes stand at a column."""
    count = draw(st.integers(1, 3))
    values = [draw(_value(column, depth, of_list=True)) for _ in range(count)]
    return "".join(f"{draw(_between()) if number else ''}{' ' * column}-{value}" for number, value in enumerate(values))


@st.composite
def messy(draw: st.DrawFn) -> str:
    """A whole file; often it can be read."""
    start = draw(st.sampled_from(["", "", "# 页首\n\n", "# 页首\n", "%YAML 1.2\n---\n", "---\n\n\n# 一\n"]))
    end = draw(st.sampled_from(["", "", "\n\n", "# 页尾", "...\n# 完\n"]))
    return start + draw(_between()) + draw(_mapping(draw(st.sampled_from([0, 0, 0, 2])))) + draw(_between()) + end
