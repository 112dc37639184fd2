"""Tables of the keys of the format: names, types and what is required come from the JSON Schema, meanings from keys.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from mediaorg.spec.schema import campaign_schema, spec_schema
from mediaorg.text import Lang, Text

COLUMNS: Final = Text("| key | type | meaning | example |", "| 键 | 类型 | 含义 | 示例 |")
REQUIRED: Final = Text("**required**", "**必填**")
DEFAULT: Final = Text("default `{value}`", "默认 `{value}`")
TYPES: Final[Mapping[str, Text]] = {
    "text": Text("text", "文本"),
    "label": Text("text or `{{zh, en}}`", "文本或 `{{zh, en}}`"),
    "id": Text("id", "id"),
    "duration": Text("duration", "时长"),
    "share": Text("share", "百分比"),
    "rate": Text("rate", "频率"),
    "date": Text("date", "日期"),
    "offset": Text("T ± duration", "T ± 时长"),
    "integer": Text("whole number", "整数"),
    "number": Text("number", "数字"),
    "boolean": Text("yes or no: `true`, `false`", "是否：`true`、`false`"),
    "element": Text("`kind/id`", "`类别/id`"),
    "scope": Text("[scope](scope.md)", "[范围](scope.md)"),
    "list": Text("list: {of}", "列表：{of}"),
    "mapping": Text("mapping", "映射"),
}
OR: Final = Text(" or ", "或")
COMMA: Final = Text(", ", "，")
MAPPINGS: Final[Mapping[str, str]] = {  # a mapping with a table of its own, and the page that has it
    "Access": "roles.md", "Assessment": "training.md", "Calendar": "org.md", "Claim": "roles.md", "InPlaceDuty": "duties.md#duty",
    "DottedLine": "roles.md", "ItemEffort": "duties.md", "Kpi": "kpis.md", "Matrix": "org.md", "Needs": "roles.md",
    "Result": "duties.md", "Review": "org.md", "StandIn": "roles.md", "TrainingDue": "roles.md", "Stage": "loops.md",
    "Tier": "approvals.md", "Holding": "people.md", "Pass": "people.md", "Check": "people.md", "Absence": "people.md",
    "Phase": "campaigns.md", "Freeze": "campaigns.md", "Escalation": "campaigns.md", "Retrospective": "campaigns.md",
    "Handback": "campaigns.md", "Cover": "campaigns.md", "Suspension": "campaigns.md", "Head": "campaigns.md",
}  # fmt: skip
PATTERNS: Final = (("^(role|", "element"), ("^T(", "offset"), ("^[0-9]{4}-", "date"), ("^[a-z][a-z0-9]*", "id"))


@cache
def shapes() -> dict[str, dict[str, Any]]:
    """Every mapping of the format by its name in the schema."""
    spec, campaign = spec_schema(), campaign_schema()
    return {**campaign["$defs"], **spec["$defs"], "Specification": spec, "Campaign": campaign}


@cache
def meanings() -> dict[str, dict[str, tuple[str, str, str]]]:
    """What each key of each mapping means: example, English, Chinese."""
    written = yaml.safe_load((Path(__file__).parent / "keys.yaml").read_text(encoding="utf-8"))
    return {shape: {key: tuple(value) for key, value in keys.items()} for shape, keys in written.items()}


def key_tables(lang: Lang, names: tuple[str, ...]) -> str:
    """The keys of some mappings, a table each, with an anchor to link to."""
    return "\n\n".join(_table(name, lang) for name in names)


def _table(name: str, lang: Lang) -> str:
    lines = [f'<a id="{name.lower()}"></a>', "", COLUMNS.say(lang), "|---|---|---|---|"]
    shape = shapes()[name]
    for key, (example, english, chinese) in meanings()[name].items():
        field = shape["properties"][key]
        kind = COMMA.say(lang).join(_remarks(field, key in shape.get("required", ()), lang))
        meaning = chinese if lang == "zh" else english
        lines.append(f"| `{key}` | {kind} | {meaning} | {_code(example)} |")
    return "\n".join(lines)


def _code(example: str) -> str:
    return (
        f"<code>{example.replace('&', '&amp;').replace('<', '&lt;').replace('|', '&#124;')}</code>" if example else ""
    )


def _remarks(field: Mapping[str, Any], required: bool, lang: Lang) -> Iterator[str]:
    yield type_of(field, lang)
    if required:
        yield REQUIRED.say(lang)
    elif field.get("default") not in (None, False) and not isinstance(field["default"], dict):
        yield DEFAULT.say(lang, {"value": field["default"]})


def type_of(field: Mapping[str, Any], lang: Lang) -> str:
    """The type of a field in words."""
    choices = list(field.get("anyOf", field.get("oneOf", ())))
    if choices:
        return _one_of(choices, lang)
    if "$ref" in field:
        return _mapping(field["$ref"].rpartition("/")[2], lang)
    if "enum" in field:
        return " ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "array":
        return TYPES["list"].say(lang, {"of": type_of(field["items"], lang)})
    return TYPES[_plain(field)].say(lang)


def _mapping(name: str, lang: Lang) -> str:
    word = TYPES["mapping"].say(lang)
    if name not in MAPPINGS:
        return word
    page, _, anchor = MAPPINGS[name].partition("#")
    return f"[{word}]({page}#{anchor or name.lower()})"


def _one_of(choices: list[Mapping[str, Any]], lang: Lang) -> str:
    names = [choice.get("$ref", "") for choice in choices]
    words = []
    if "#/$defs/LocalText" in names:
        words.append(TYPES["label"].say(lang))
        choices = [one for one in choices if one.get("$ref") != "#/$defs/LocalText" and one.get("type") != "string"]
    words += [type_of(one, lang) for one in choices]
    return OR.say(lang).join(dict.fromkeys(words))


def _plain(field: Mapping[str, Any]) -> str:
    if field.get("type") == "object":
        return "scope" if "anyOf" in (field.get("additionalProperties") or {}) else "mapping"
    if field.get("type") != "string" or "pattern" not in field:
        kind: str = field["type"]
        return "text" if kind == "string" else kind
    pattern: str = field["pattern"]
    for start, kind in PATTERNS:
        if pattern.startswith(start):
            return kind
    return "share" if "%" in pattern else "rate" if "/" in pattern else "duration"
