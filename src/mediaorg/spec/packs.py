"""The packs that a specification uses: built-in editions, and files of the organisation's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

from mediaorg.diagnostic import At, Diagnostic, Item, fault
from mediaorg.errors import MisuseError
from mediaorg.source.document import Document
from mediaorg.source.gather import INCLUDE_MISSING, INCLUDE_OUTSIDE
from mediaorg.source.read import MAX_SIZE, STDIN, Reading, read_text
from mediaorg.source.tree import WORKING_TREE, Tree
from mediaorg.spec.draft import Draft
from mediaorg.spec.faults import UNKNOWN_REFERENCE
from mediaorg.spec.governance import PackUse
from mediaorg.spec.joined import Entry
from mediaorg.spec.nearest import nearest
from mediaorg.spec.pack import Pack
from mediaorg.spec.places import Places
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.spec import Spec
from mediaorg.spec.used_packs import Packs
from mediaorg.text import Text

PACK: Final = Text("pack", "规则包")
EDITION: Final = Text("edition of this pack", "该规则包的版本")
CAPABILITY: Final = Text("capability of the packs in use", "所用规则包中的能力项")


def built_in() -> dict[str, tuple[str, ...]]:
    """The packs that come with the tool, each with its editions, the newest last."""
    folder = Path(str(files("mediaorg"))) / "packs"
    return {
        path.name: tuple(sorted(file.stem for file in path.glob("*.yaml")))
        for path in sorted(folder.iterdir())
        if path.is_dir()
    }


def built_in_pack(name: str, edition: str) -> Pack:
    """One edition of a built-in pack."""
    path = files("mediaorg") / "packs" / name / f"{edition}.yaml"
    document = read_text(path.read_text(encoding="utf-8"), f"{name}/{edition}.yaml").document
    assert document is not None  # noqa: S101 - shipped with the package, and read by a test
    return Pack.model_validate(document.data)


def packs_in_use(spec: Spec, places: Places, root: str, tree: Tree = WORKING_TREE) -> Packs:
    """Reads the packs that a specification names; `root` is its root file as readings call it, whose folder is the border."""
    found: list[Pack] = []
    diagnostics: list[Diagnostic] = []
    readings: list[Reading] = []
    for use in spec.packs:
        if use.path is not None:
            pack, reading, problems = _own(use, places, root, tree)
            readings.extend([reading] if reading else [])
        else:
            pack, problems = _built_in(use, places)
        found.extend([pack] if pack else [])
        diagnostics.extend(problems)
    diagnostics.extend(_unknown_capabilities(spec, places, found) if found else ())
    return Packs(tuple(found), tuple(diagnostics), tuple(readings))


def _built_in(use: PackUse, places: Places) -> tuple[Pack | None, list[Diagnostic]]:
    known = built_in()
    name = use.pack or ""
    at = At("packs", "", (Item(name),))
    if name not in known:
        return None, [_unknown(PACK, name, known, at.below("pack"), places)]
    edition = use.edition or known[name][-1]
    if edition not in known[name]:
        return None, [_unknown(EDITION, edition, known[name], at.below("edition"), places)]
    return built_in_pack(name, edition), []


def _own(use: PackUse, places: Places, root: str, tree: Tree) -> tuple[Pack | None, Reading | None, list[Diagnostic]]:
    path = use.path or ""
    span = places.span(At("packs", "", (Item(path),)).below("path"))
    here = tree.path_of(root)
    target = (Path("" if here == STDIN else here).parent / path).as_posix()
    if not tree.resolve(target).is_relative_to(tree.resolve(here).parent):
        return None, None, [fault(INCLUDE_OUTSIDE, span, pattern=path)]
    if not tree.is_file(target):
        return None, None, [fault(INCLUDE_MISSING, span, pattern=path)]
    try:
        reading = tree.read(target, MAX_SIZE)
    except MisuseError:
        return None, None, [fault(INCLUDE_MISSING, span, pattern=path)]
    if reading.document is None:
        return None, reading, list(reading.diagnostics)
    pack, problems = _parse(reading.document)
    return pack, reading, [*reading.diagnostics, *problems]


def _parse(document: Document) -> tuple[Pack | None, list[Diagnostic]]:
    draft = Draft(Entry(document, (), document.data), Pack, "packs", "pack")
    problems = list(draft.settle())
    return (draft.value if isinstance(draft.value, Pack) else None), problems


def _unknown(what: Text, name: str, known: Iterable[str], at: At, places: Places) -> Diagnostic:
    names = tuple(known)
    near = nearest(name, names) or (names[-1] if len(names) == 1 else None)
    advice = (
        Text(f"did you mean “{near}”?", f"是不是想写“{near}”？")
        if near
        else Text(f"known: {', '.join(names)}", f"可用的有：{'、'.join(names)}")
    )
    return fault(UNKNOWN_REFERENCE, places.span(at), what=what, name=name, advice=advice)


def _unknown_capabilities(spec: Spec, places: Places, packs: list[Pack]) -> Iterator[Diagnostic]:
    known = {capability.id for pack in packs for capability in pack.capabilities}
    in_place = (claim for role in spec.roles for claim in role.duties or () if isinstance(claim, InPlaceDuty))
    for duty in (*spec.duties, *in_place):
        for name in duty.fulfils:
            if name not in known:
                yield _unknown(CAPABILITY, name, sorted(known), duty.at("fulfils", Item(name)), places)
