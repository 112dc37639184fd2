"""Packs on a page: which there are, and what one asks for, with the regulation behind each demand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.spec.nearest import nearest
from mediaorg.spec.pack import Pack
from mediaorg.spec.packs import built_in, built_in_pack
from mediaorg.spec.shape import spoken
from mediaorg.text import LIST_SEPARATORS, Lang, Text

UNKNOWN: Final = Text("there is no pack “{name}”{hint}", "没有名为“{name}”的规则包{hint}")
USE: Final = Text("use it with: packs: [{entry}]", "启用方法：packs: [{entry}]")
HEADS: Final = {
    "capabilities": Text("Somebody must own", "必须有人负责"),
    "separation": Text("Nobody may combine", "不得由同一人兼任"),
    "forbidden": Text("Nobody may do", "任何岗位都不得做"),
}


def packs_page(lang: Lang) -> str:
    """All packs with their editions."""
    lines = []
    for name, editions in built_in().items():
        pack = built_in_pack(name, editions[-1])
        lines.append(f"{name}  {LIST_SEPARATORS[lang].join(editions)}  {spoken(pack.name, lang)}")
    return "\n".join(lines) + "\n"


def packs_data() -> object:
    """All packs with their editions, as plain data."""
    return [{"pack": name, "editions": list(editions)} for name, editions in built_in().items()]


def find(wish: str) -> Pack:
    """The pack that `NAME` or `NAME@EDITION` means, the newest edition by default; MisuseError where there is none."""
    name, _, edition = wish.partition("@")
    known = built_in()
    if name not in known or (edition and edition not in known[name]):
        near = nearest(wish, [*known, *(f"{one}@{each}" for one, editions in known.items() for each in editions)])
        hint = Text(f": did you mean “{near}”?", f"，是不是想用“{near}”？") if near else ""
        raise MisuseError(UNKNOWN, name=wish, hint=hint)
    return built_in_pack(name, edition or known[name][-1])


def pack_data(wish: str) -> object:
    """One pack as plain data, as its file has it."""
    return find(wish).model_dump(mode="json", by_alias=True, exclude_none=True)


def pack_page(wish: str, lang: Lang) -> str:
    """One pack: its demands, each with its source, and the word that it is no legal advice."""
    pack = find(wish)
    entry = f"{{pack: {pack.pack}, edition: {pack.edition}}}"
    head = [f"{spoken(pack.name, lang)} · {pack.pack} {pack.edition}", USE.say(lang, {"entry": entry})]
    if pack.notice:
        head.append(spoken(pack.notice, lang))
    return "\n\n".join(["\n".join(head), *("\n".join(part) for part in _parts(pack, lang))]) + "\n"


def _parts(pack: Pack, lang: Lang) -> Iterator[list[str]]:
    yield [HEADS["capabilities"].say(lang)] + [
        f"  {one.id}  {spoken(one.name, lang)}\n    {spoken(one.asks, lang)}\n    {one.source.say(lang)}"
        for one in pack.capabilities
    ]
    yield [HEADS["separation"].say(lang)] + [
        f"  {spoken(one.name, lang) if one.name else one.id}  [{', '.join(one.among)}]\n    {spoken(one.reason, lang)}"
        for one in pack.separation
    ]
    yield [HEADS["forbidden"].say(lang)] + [
        f"  {LIST_SEPARATORS[lang].join(one.words)}\n    {spoken(one.reason, lang)}"
        + (f"\n    {one.source.say(lang)}" if one.source else "")
        for one in pack.forbidden
    ]
