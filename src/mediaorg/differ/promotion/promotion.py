"""The texts of a base with a proposal in it: patches of what stands there, held against what the proposal means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from mediaorg.differ.change import Side
from mediaorg.differ.diff import diff
from mediaorg.differ.promotion.target import targets
from mediaorg.errors import MisuseError
from mediaorg.org.load import load
from mediaorg.org.staging import Staging
from mediaorg.overlay.apply import apply
from mediaorg.record import Record, replace
from mediaorg.source.document import Document
from mediaorg.source.patching.cuttings import Cuttings
from mediaorg.source.patching.patch import patched
from mediaorg.source.read import read_text
from mediaorg.spec.clauses import Campaign, Clause
from mediaorg.spec.key_order import order_of
from mediaorg.spec.parse import Parsed, parse
from mediaorg.text import Text

TEMPORARY: Final = Text(
    "“{campaign}” is temporary: it ends, so it is not written into its base; mediaorg plan lists what it asks for",
    "“{campaign}”是临时活动方案，到期即止，不写入基准组织；它要办的事用 mediaorg plan 查看",
)
TIMED: Final = Text(
    "{place}: a proposal holds for good: take the phases or days away before it is promoted",
    "{place}：提案长期有效，请先去掉这里的阶段或日期，再写入基准组织",
)
NOT_THE_SAME: Final = Text(
    "the files as they would be written do not say what the proposal means ({changes}); nothing is written, please report this",
    "改写后的文件与提案的意思不一致（{changes}），没有写入；请反馈给我们",
)


class Patch(Record):
    """One file before and after."""

    document: Document
    text: str


class Promotion(Record):
    """The files that change, root first, and what the base then is."""

    patches: tuple[Patch, ...]
    parsed: Parsed


def promotion_of(staging: Staging, documents: Sequence[Document], as_of: date) -> Promotion:
    """A proposal in its base. `documents` are the files of the base, the root first.

    Raises MisuseError where the campaign is temporary or names days, where what it changes is shared by an anchor,
    and where it cannot be written without touching anything else.
    """
    _refuse(staging)
    spec = apply(staging.spec, staging.campaigns, as_of).spec
    changed = {one.id for campaign in staging.campaigns for one in campaign.changes if one.kind == "handoff"}
    wanted = targets(documents, staging.spec, spec, changed)
    cuttings = Cuttings((*documents, *(one.document for one in staging.parsed)))
    texts = {one.file: patched(one, wanted[one.file], order_of(one.data), cuttings) for one in documents}
    new = [read_text(texts[one.file], one.file).document for one in documents]
    parsed = parse([one for one in new if one is not None], incomplete=staging.base.incomplete)
    _hold_against(staging, replace(staging.base, spec=spec), parsed, as_of)
    patches = tuple(Patch(one, texts[one.file]) for one in documents if texts[one.file] != one.text)
    return Promotion(patches, parsed)


def _refuse(staging: Staging) -> None:
    for campaign in staging.campaigns:
        if campaign.head.is_temporary:
            raise MisuseError(TEMPORARY, campaign=campaign.head)
        for clause in campaign.clauses():
            if not clause.when.is_whole and not _is_own_time(campaign, clause):
                span = staging.places_by_campaign[campaign.id].span(clause.at)
                raise MisuseError(TIMED, place=f"{span.file}:{span.line}:{span.column}")


def _is_own_time(campaign: Campaign, clause: object) -> bool:
    """Whether the days of a clause are those of a role that is added: they go into the base with it."""
    return isinstance(clause, Clause) and clause in campaign.added_roles() and clause.when.phases is None


def _hold_against(staging: Staging, meant: Parsed, made: Parsed, as_of: date) -> None:
    """Raises MisuseError where the files do not say what the proposal means: nothing may differ."""
    old, new = (load(one, as_of, staging.packs) for one in (meant, made))
    if old is None or new is None:
        raise MisuseError(NOT_THE_SAME, changes="-")
    found = diff(Side(old, meant.places), Side(new, made.places))
    if found.changes:
        told = [f"{one.id} {one.subject}" for one in found.changes[:3]]
        raise MisuseError(NOT_THE_SAME, changes=told)
