"""One run of `mediaorg diff`: read both sides, compare, report in every format that was asked for, decide the exit code."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath
from typing import Final

from mediaorg.cli.acknowledgements import matched, read_acknowledgements
from mediaorg.cli.exits import FINDINGS, FINE
from mediaorg.cli.options import by_ending, one_of
from mediaorg.cli.output import append_file, emit, note, wants_colour, width, write_file
from mediaorg.cli.outputs import outputs_of
from mediaorg.cli.sides import Asked, sides
from mediaorg.differ.change import IMPACT_ORDER, Change, Diff
from mediaorg.differ.diff import diff
from mediaorg.differ.suggest import suggest
from mediaorg.errors import MisuseError
from mediaorg.record import Record
from mediaorg.reporter.differences import DIFF_FORMATS, DiffReport, diff_reporter_of
from mediaorg.reporter.report import Look
from mediaorg.spec.lineage import Lineage
from mediaorg.spec.nearest import hint, nearest
from mediaorg.text import Count, Text

IN_A_FILE: Final = Look(100)
FORMATS: Final = ("text", "md", "html", "json", "github", "sarif")
NEVER: Final = "never"
RECORDS: Final = (".md", ".docx")
WRITTEN: Final = Text("written: {path}", "已写入：{path}")
ENDINGS: Final = {".md": "md", ".html": "html", ".json": "json", ".sarif": "sarif", ".txt": "text"}
ONE_FOR_O: Final = Text(
    "-o takes one format: say --format NAME=FILE for each", "-o 只能配一种格式：多种格式请分别写 --format 名称=文件名"
)
ENDS: Final = ("-removed", "-added")
UNDECLARED: Final = Text(
    "{moves} may be undeclared: look with --suggest-moves", "可能有 {moves}没有声明：用 --suggest-moves 查看"
)
NO_ROLE: Final = Text("neither side has a role “{name}”{hint}", "两边都没有岗位“{name}”{hint}")
NO_CHANGE: Final = Text("there is no change “{name}”{hint}", "没有“{name}”这项变更{hint}")
HIDDEN: Final = Text(
    "{changes} that --fail-on counts are not among what --role shows",
    "--fail-on 计入的{changes}不在 --role 显示的范围内",
)


class Recorded(Record):
    """The change record that was asked for: the file, and what it says of the change itself."""

    file: str
    before: str = ""
    after: str = ""
    by: str = ""
    day: str = ""


class Wish(Record):
    """What `mediaorg diff` was asked to do."""

    asked: Asked
    as_of: date
    formats: tuple[str, ...] = ()
    output: str | None = None
    fail_on: str = NEVER
    roles: tuple[str, ...] = ()
    explain: str | None = None
    acknowledgements: str | None = None
    lang: str | None = None
    color: str = "auto"
    record: Recorded | None = None


def carry_out(wish: Wish) -> int:
    """Compares, reports, and returns the exit code; MisuseError before anything is read where the wish makes no sense."""
    outputs = _outputs(wish.formats, wish.output)
    recorded = one_of("--record", PurePath(wish.record.file).suffix.lower(), RECORDS) if wish.record else ""
    found = sides(wish.asked, wish.as_of, wish.lang)
    entries = read_acknowledgements(wish.acknowledgements, found.lang)
    compared = diff(found.old, found.new)
    roles = tuple(dict.fromkeys(one for role in wish.roles for one in _names_of(role, compared)))
    known = matched(compared, entries, wish.as_of, found.lang)
    is_dated = bool(entries) or any(side.org.date_used for side in (found.old, found.new))
    as_of = wish.as_of if is_dated else None
    report = DiffReport(compared, found.lang, known.by_change, roles, found.texts, as_of)
    if wish.explain is not None:
        return _explain(report, wish.explain, wish.color)
    for name, file in outputs:
        _write(report, name, file, wish.color)
    if wish.record is not None:
        _record(report, wish.record, recorded.removeprefix("."))
    if ("text", None) in outputs:
        _point_out_moves(report)
    counted = [one for one in _counted(compared, wish.fail_on) if one.fingerprint not in known.by_change]
    hidden = len(counted) - sum(one in report.changes for one in counted)
    if hidden:
        note(HIDDEN.say(found.lang, {"changes": Count(hidden, "change", "changes", "项变更")}))
    return FINDINGS if counted or known.diagnostics else FINE


def _write(report: DiffReport, name: str, file: str | None, color: str) -> None:
    look = IN_A_FILE if file is not None else Look(width(), wants_colour(color))
    written = _made(report, name, look)
    if file is None:
        emit(written)
    else:
        write_file(file, written)
    if name == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        append_file(summary, diff_reporter_of("md")(report, IN_A_FILE))


def _record(report: DiffReport, asked: Recorded, name: str) -> None:
    from mediaorg.cli.single_file import write_single
    from mediaorg.renderer.differences.record import Versions, record_format, record_of
    from mediaorg.renderer.template import Templates

    record = record_of(report, Versions(asked.before, asked.after, asked.by, asked.day))
    write_single(asked.file, record_format(name)(record, Templates()), force=True)
    note(WRITTEN.say(report.lang, {"path": asked.file}))


def _point_out_moves(report: DiffReport) -> None:
    """Tells a person of renames that nobody has declared: as they stand they are told as an end and a beginning."""
    gone, come = ({one.subject.kind for one in report.diff.changes if one.id.endswith(end)} for end in ENDS)
    is_staged = report.diff.new.starts is not None  # what a campaign adds is no new name
    moves = suggest(report.diff.old, report.diff.new) if gone & come and not is_staged else ()
    if moves:
        note(UNDECLARED.say(report.lang, {"moves": Count(len(moves), "rename", "renames", "处改名")}))


def _made(report: DiffReport, name: str, look: Look) -> str:
    if name in DIFF_FORMATS:
        return diff_reporter_of(name)(report, look)
    from mediaorg.renderer.differences import diff_page_of
    from mediaorg.renderer.template import Templates

    return diff_page_of(name)(report, Templates())


def _outputs(formats: Sequence[str], output: str | None) -> list[tuple[str, str | None]]:
    """The formats asked for, each with the file it goes to; None is standard output."""
    if output is not None:
        if len(formats) > 1 or any("=" in one for one in formats):
            raise MisuseError(ONE_FOR_O)
        formats = [f"{formats[0] if formats else by_ending(PurePath(output).suffix, ENDINGS, 'text')}={output}"]
    return outputs_of(formats or ("text",), FORMATS)


def _names_of(role: str, compared: Diff) -> Iterator[str]:
    """A role as both sides know it: by its own id, and by that which lineage says it bears today; partners too."""
    specs = (compared.new.org.spec, compared.old.org.spec)
    known = {one.id for spec in specs for one in (*spec.roles, *spec.partners)}
    if role not in known:
        raise MisuseError(NO_ROLE, name=role, hint=hint(nearest(role, known)))
    yield role
    for spec in specs:
        yield from (one for one in Lineage.of(spec).now("role", role) if one in known)


def _explain(report: DiffReport, name: str, color: str) -> int:
    from mediaorg.reporter.change_page import change_page

    by_name = {change.fingerprint: change for change in report.diff.changes}
    begun = [mark for mark in by_name if mark.startswith(f"{name}:")]
    chosen = name if name in by_name else begun[0] if len(begun) == 1 else None
    if chosen is None:
        raise MisuseError(NO_CHANGE, name=name, hint=hint(nearest(name, begun or by_name)))
    emit(change_page(report, by_name[chosen], Look(width(), wants_colour(color))))
    return FINE


def _counted(compared: Diff, fail_on: str) -> list[Change]:
    """The changes that weigh as much as `--fail-on` says, or more."""
    if fail_on == NEVER:
        return []
    weights = IMPACT_ORDER[: [impact.value for impact in IMPACT_ORDER].index(fail_on) + 1]
    return [one for one in compared.changes if one.impact in weights]
