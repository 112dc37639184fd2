"""One run of `promote`: read the proposal, refuse what does not fit, show the patches or write them all."""

from __future__ import annotations

from datetime import date
from typing import Final

from mediaorg.cli.campaigns_checked import CheckedCampaigns, checked_campaigns
from mediaorg.cli.exits import FINE
from mediaorg.cli.output import emit, note
from mediaorg.cli.several_files import Content, write_all
from mediaorg.differ.promotion.promotion import Patch, Promotion, promotion_of
from mediaorg.errors import MisuseError
from mediaorg.record import Record
from mediaorg.source.edit import unified_diff
from mediaorg.source.gather import STDIN
from mediaorg.source.read import Reading
from mediaorg.spec.key_order import is_part_of_specification
from mediaorg.text import Count, Text

BOTH: Final = Text("--write and --diff exclude each other", "--write 和 --diff 不能同时使用")
NOT_STDIN: Final = Text("a proposal is a file beside its base: name it", "提案要和基准组织放在一起：请给出文件")
SHOWN: Final = Text("{files} would change: say --write to write them", "将修改 {files}；确认写入请加 --write")
WRITTEN: Final = Text("{file}: written", "{file}：已写入")
LEFT: Final = Text(
    "the proposal is part of its base now: take {file} away, or keep it elsewhere",
    "提案已写入基准组织：请删除 {file}，或移出归档",
)
NOTHING: Final = Text("the base says all of this already", "基准组织已经如此，无需改动")


class Wish(Record):
    """What `promote` was asked for."""

    proposal: str
    as_of: date
    lang: str | None
    is_dry: bool
    write: bool


def carry_out(wish: Wish) -> int:
    """Shows or writes the patches; 1 or 3 where the proposal does not fit its base or cannot be read."""
    if wish.write and wish.is_dry:
        raise MisuseError(BOTH)
    if wish.proposal == STDIN:
        raise MisuseError(NOT_STDIN)
    found = checked_campaigns((wish.proposal,), wish.as_of, wish.lang)
    if not isinstance(found, CheckedCampaigns):
        return found
    readings = _files_of_base(found)
    documents = [one.document for one in readings.values() if one.document is not None]
    promotion = promotion_of(found.staging, documents, wish.as_of)
    found.tell_errors()
    if not promotion.patches:
        note(NOTHING.say(found.lang))
    elif wish.write:
        _write(wish, found, promotion, readings)
    else:
        emit("".join(unified_diff(one.document.file, one.document.text, one.text) for one in promotion.patches))
        note(SHOWN.say(found.lang, {"files": Count(len(promotion.patches), "file", "files", "个文件")}))
    return FINE


def _files_of_base(found: CheckedCampaigns) -> dict[str, Reading]:
    """The files of the base, the root first; neither the campaign nor packs of one's own."""
    campaigns = {one.document.file for one in found.staging.parsed}
    return {
        one.file: one
        for one in found.checked.readings
        if one.file not in campaigns and one.document is not None and is_part_of_specification(one.document.data)
    }


def _write(wish: Wish, found: CheckedCampaigns, promotion: Promotion, readings: dict[str, Reading]) -> None:
    write_all([_content(one, readings[one.document.file]) for one in promotion.patches])
    for one in promotion.patches:
        note(WRITTEN.say(found.lang, {"file": one.document.file}))
    note(LEFT.say(found.lang, {"file": wish.proposal}))


def _content(patch: Patch, reading: Reading) -> Content:
    mark = "\ufeff" if reading.encoding.startswith("utf-16") else ""
    return Content(patch.document.file, mark + patch.text, reading.encoding)
