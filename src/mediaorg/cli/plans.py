"""One run of `plan`: read the campaigns, refuse broken ones, make the checklist, print it or write it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from mediaorg.cli.campaigns_checked import CheckedCampaigns, checked_campaigns
from mediaorg.cli.exits import FINE
from mediaorg.cli.options import by_ending, day, one_of
from mediaorg.cli.output import emit, note, wants_colour, width
from mediaorg.cli.single_file import write_single
from mediaorg.differ.plan.checklist import checklist_of, only_for
from mediaorg.differ.plan.sheet import sheet_of
from mediaorg.errors import MisuseError
from mediaorg.org.staging import Staging
from mediaorg.record import Record
from mediaorg.spec.nearest import hint, nearest
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.differ.plan.sheet import Sheet

FORMATS: Final = ("text", "md", "html", "xlsx", "ics", "json")
ENDINGS: Final = {
    ".txt": "text", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xlsx": "xlsx", ".ics": "ics",
    ".json": "json",
}  # fmt: skip
NO_FILE: Final = Text(
    "an Excel workbook goes into a file: say -o FILE.xlsx", "Excel 工作簿只能写入文件：请加 -o 文件名.xlsx"
)
NO_ROLE: Final = Text("there is no role or partner {name}{hint}", "没有岗位或外部协作方 {name}{hint}")
WRITTEN: Final = Text("written: {path}", "已写入：{path}")


class Wish(Record):
    """What `plan` was asked for."""

    campaigns: tuple[str, ...]
    roles: tuple[str, ...]
    format: str | None
    out: str | None
    templates: str | None
    force: bool
    as_of: str | None
    lang: str | None


def carry_out(wish: Wish) -> int:
    """Prints or writes the checklist; 1 where the campaigns do not fit their base, after telling why."""
    chosen = _format(wish.format, wish.out)
    make = _maker(chosen, wish.templates, to_file=wish.out is not None)
    today = day(wish.as_of)
    found = checked_campaigns(wish.campaigns, today, wish.lang)
    if not isinstance(found, CheckedCampaigns):
        return found
    _known_roles(wish.roles, found.staging)
    found.tell_errors()
    checklist = checklist_of(found.staging, today if wish.as_of is not None else None)
    if wish.roles:
        checklist = only_for(checklist, wish.roles)
    made = make(sheet_of(checklist, found.lang))
    if wish.out is None:
        emit(made.decode("utf-8"))
        return FINE
    # a calendar, a text and JSON have no place for a seal: what stands there is only overwritten when told
    write_single(wish.out, made, force=wish.force)
    note(WRITTEN.say(found.lang, {"path": wish.out}))
    return FINE


def _format(given: str | None, out: str | None) -> str:
    ending = PurePath(out).suffix.lower() if out else ""
    chosen = by_ending(ending, ENDINGS, "text") if given is None else one_of("--format", given, FORMATS)
    if chosen == "xlsx" and out is None:
        raise MisuseError(NO_FILE)
    return chosen


def _maker(chosen: str, templates: str | None, *, to_file: bool) -> Callable[[Sheet], bytes]:
    """What makes the result; MisuseError before anything is read where a package or the templates are missing."""
    if chosen == "text":
        return lambda sheet: _as_text(sheet, colour=not to_file and wants_colour("auto"))
    if chosen == "json":
        return _as_json
    from mediaorg.renderer.plan import plan_format
    from mediaorg.renderer.template import Templates

    ours = Templates(Path(templates) if templates else None)
    make = plan_format(chosen)
    return lambda sheet: make(sheet, ours)


def _as_text(sheet: Sheet, *, colour: bool) -> bytes:
    from mediaorg.reporter.plan.text import to_text
    from mediaorg.reporter.report import Look

    return to_text(sheet, Look(width(), colour)).encode("utf-8", "surrogatepass")


def _as_json(sheet: Sheet) -> bytes:
    from mediaorg.reporter.plan.json import to_json

    return to_json(sheet).encode("utf-8")


def _known_roles(roles: Sequence[str], staging: Staging) -> None:
    """Raises MisuseError for a role that neither the base nor a campaign knows."""
    known = [name.partition("/")[2] for name in staging.elements.names() if name.startswith(("role/", "partner/"))]
    for campaign in staging.campaigns:
        added = (*campaign.added.get("roles", ()), *campaign.added.get("partners", ()))
        known += [clause.entry.id for clause in added]
    for role in roles:
        if role not in known:
            raise MisuseError(NO_ROLE, name=role, hint=hint(nearest(role, known)))
