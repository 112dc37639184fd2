"""YAML texts in every style that people write, made at random."""

from __future__ import annotations

from hypothesis import strategies as st

WORD = st.text(alphabet="abzXY0159中场控，：é😀_-.%/+~ ", min_size=1, max_size=12).map(str.strip)
PLAIN = WORD.filter(lambda word: bool(word) and word[0] not in "-%~：" and " #" not in word and not word.endswith(":"))
SPECIAL = st.sampled_from(
    ["", "~", "null", "true", "False", "0", "-7", "0x1F", "1.5", "1e3", "2027-06-18", "12:30", "24h", "30%"]
)
SINGLE = st.text(alphabet="ab中 '\"#:{}[],\\", max_size=12).map(lambda text: "'" + text.replace("'", "''") + "'")
DOUBLE = st.text(alphabet="ab中 '#:{}[],", max_size=12).map(lambda text: f'"{text}\\t\\u4e2d"')
SCALAR = st.one_of(PLAIN, SPECIAL, SINGLE, DOUBLE)
COMMENT = st.sampled_from(["", "", "", "  # 备注", " # a: [b"])
KEY = st.one_of(st.sampled_from(["id", "name", "duties", "scope"]), PLAIN.map(lambda word: "k" + word), SINGLE, DOUBLE)
PROPERTY = st.sampled_from(["", "", "", "", "!!str ", "&crew "])


@st.composite
def flow(draw: st.DrawFn, depth: int = 0) -> str:
    """A value in brackets, or a scalar that may stand in brackets."""
    kind = draw(st.sampled_from(["scalar", "list", "mapping"] if depth < 2 else ["scalar"]))
    blank = draw(st.sampled_from(["", " "]))
    if kind == "scalar":
        return draw(st.one_of(PLAIN, SINGLE, DOUBLE))
    entries = draw(st.lists(flow(depth + 1), max_size=3))
    if kind == "list":
        return f"[{blank}{', '.join(entries)}{blank}]"
    keys = draw(st.lists(KEY, min_size=len(entries), max_size=len(entries)))
    return "{" + blank + ", ".join(f"{key}: {entry}" for key, entry in zip(keys, entries, strict=True)) + blank + "}"


@st.composite
def block_text(draw: st.DrawFn, indent: int) -> str:
    """A literal or folded text below its key."""
    header = draw(st.sampled_from(["|", "|-", "|+", ">", ">-", ">+"]))
    lines = draw(
        st.lists(st.sampled_from(["一行", "two words", "", "  more", "# no comment", "- x: y"]), min_size=1, max_size=4)
    )
    body = "".join(f"{' ' * indent}{line}".rstrip() + "\n" for line in ["first", *lines])
    return f" {header}\n{body}"


@st.composite
def node(draw: st.DrawFn, indent: int, depth: int) -> str:
    """What follows a key's colon, or a dash, to the end of its last line."""
    kind = draw(
        st.sampled_from(["scalar", "scalar", "flow", "text", "mapping", "list"] if depth < 3 else ["scalar", "flow"])
    )
    if kind == "scalar":
        scalar, comment = draw(SCALAR), draw(COMMENT)
        marked = draw(PROPERTY) + scalar if scalar else scalar
        return f" {marked}{comment}\n"
    if kind == "flow":
        return f" {draw(flow())}{draw(COMMENT)}\n"
    if kind == "text":
        return draw(block_text(indent + 2))
    if kind == "mapping":
        return draw(COMMENT) + "\n" + draw(mapping(indent + 2, depth + 1))
    entries = draw(st.lists(node(indent + 2, depth + 1), min_size=1, max_size=3))
    return draw(COMMENT) + "\n" + "".join(f"{' ' * (indent + 2)}-{entry}" for entry in entries)


@st.composite
def mapping(draw: st.DrawFn, indent: int = 0, depth: int = 0) -> str:
    """A mapping in block style."""
    keys = draw(st.lists(KEY, min_size=1, max_size=4))
    lines = [f"{' ' * indent}{key}:{draw(node(indent, depth))}" for key in keys]
    return draw(st.sampled_from(["", f"{' ' * indent}# 说明\n"])) + draw(st.sampled_from(["", "\n"])).join(lines)
