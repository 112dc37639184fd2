"""One run of `handbook`: read, make every format that was asked for, write or compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mediaorg.cli.campaign_at_hand import stage
from mediaorg.cli.exits import FINDINGS, FINE
from mediaorg.cli.folder import Folder
from mediaorg.cli.manifest import read_manifest
from mediaorg.cli.options import NO_USE, day, one_of
from mediaorg.cli.output import emit, note
from mediaorg.cli.progress import busy, watched
from mediaorg.cli.publish import Made, Published, files_count, publish, stale_files
from mediaorg.cli.spec_at_hand import AtHand, take
from mediaorg.errors import MisuseError
from mediaorg.org.load import load
from mediaorg.org.org import Org
from mediaorg.renderer import HANDBOOKS, handbook_format
from mediaorg.renderer.artifact import Artifact, HandbookFormat
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.template import Templates
from mediaorg.text import LANGS, Lang, Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staged, Staging
    from mediaorg.renderer.news import Since
    from mediaorg.renderer.occasion import Occasion

BOTH: Final = "both"
ON_ONE_PAGE: Final = 60  # roles that one picture can show so that they can be read
DEFAULT_FORMATS: Final = ("html",)
WRITTEN: Final = Text("{folder}: {written} written, {fresh} fresh already", "{folder}：写入 {written}，{fresh}无变化")
REMOVED: Final = Text("{folder}: {removed} taken away", "{folder}：清除 {removed}")
FRESH: Final = Text("fresh: {folder} ({files})", "已是最新：{folder}（{files}）")
STALE: Final[dict[str, Text]] = {
    "missing": Text("missing: {path}", "缺少：{path}"),
    "changed": Text("stale: {path}", "已过期：{path}"),
    "left": Text("no longer made: {path}", "已不再生成：{path}"),
}
COMPARED: Final = ("what_changed", "version_before", "version_after", "changed_by")
WRITING: Final = Text("writing", "写入")
MAKING: Final = Text("making {format}", "正在生成 {format}")


@dataclass(frozen=True, slots=True)
class Wish:
    """What `handbook` was asked to do; what is empty or None was not said."""

    path: str
    folder: str
    formats: tuple[str, ...]
    roles: tuple[str, ...]
    lang: str | None
    as_of: str | None
    templates: str | None
    template: str | None
    font: str | None
    campaigns: tuple[str, ...]
    phase: str | None
    with_people: bool
    what_changed: str | None
    version_before: str
    version_after: str
    changed_by: str
    check: bool
    force: bool
    clean: bool


def carry_out(wish: Wish) -> int:
    """Makes the handbook and writes it, or says which files of it are stale; the exit code."""
    for name in wish.formats:
        one_of("--format", name, tuple(HANDBOOKS))
    if wish.font is not None and not wish.check and "pdf" not in wish.formats:
        raise MisuseError(NO_USE, option="--font", choices=["pdf"], given=list(wish.formats or DEFAULT_FORMATS))
    folder = Folder(wish.folder)
    wish = _as_before(wish, folder) if wish.check else wish
    hand = take(wish.path, day(wish.as_of), None if wish.lang == BOTH else wish.lang)
    staged = stage(hand, wish.campaigns, wish.phase, day(wish.as_of))
    org = staged[1].org if staged else _afresh(hand, day(wish.as_of))
    made = list(_made(org, wish, hand.lang, _occasion(staged), _since(wish, hand.lang)))
    if wish.check:
        return _compare(folder, made, hand.lang)
    watch = partial(watched, words=WRITING.say(hand.lang))
    done = publish(
        folder, made, _options(wish, org), hand.lang, force=wish.force, clean=wish.clean,
        watch=lambda work: watch(tuple(work)),
    )  # fmt: skip
    _tell(done, wish.folder, hand.lang)
    return FINE


def _as_before(wish: Wish, folder: Folder) -> Wish:
    """The wish with what it does not say taken from the manifest."""
    manifest = read_manifest(folder)
    if manifest is None:
        return wish
    options = manifest.options
    return replace(
        wish,
        formats=wish.formats or tuple(name for name in manifest.formats if name in HANDBOOKS),
        roles=wish.roles or tuple(options.get("roles", ())),
        lang=wish.lang or options.get("lang"),
        as_of=wish.as_of or options.get("as_of"),
        templates=wish.templates or options.get("templates"),
        template=wish.template or options.get("template"),
        font=wish.font or options.get("font"),
        campaigns=wish.campaigns or tuple(options.get("campaigns", ())),
        phase=wish.phase or options.get("phase"),
        with_people=wish.with_people or bool(options.get("with_people")),
        what_changed=wish.what_changed or options.get("what_changed"),
        version_before=wish.version_before or options.get("version_before", ""),
        version_after=wish.version_after or options.get("version_after", ""),
        changed_by=wish.changed_by or options.get("changed_by", ""),
    )


def _afresh(hand: AtHand, as_of: date) -> Org:
    """The organisation as nobody has looked at it yet: so it can be told whether the handbook depends on the day."""
    parsed = hand.checked.parsed
    org = load(parsed, as_of, hand.org.packs) if parsed is not None else None
    return org if org is not None else hand.org


def _occasion(staged: tuple[Staging, Staged] | None) -> Occasion | None:
    """The campaign that is under way."""
    if staged is None:
        return None
    from mediaorg.renderer.occasion import occasion_of  # most handbooks are of no campaign

    return occasion_of(*staged)


def _since(wish: Wish, lang: Lang) -> Since | None:
    """What came since the version that was named."""
    if wish.what_changed is None:
        return None
    from mediaorg.cli.sides import Asked, sides  # most handbooks are compared with nothing
    from mediaorg.differ.diff import diff
    from mediaorg.renderer.differences.record import Versions
    from mediaorg.renderer.news import Since

    asked = Asked(wish.what_changed, wish.path, campaigns=wish.campaigns, phase=wish.phase)
    found = sides(asked, day(wish.as_of), lang)
    versions = Versions(wish.version_before, wish.version_after, wish.changed_by, wish.as_of or "")
    return Since(diff(found.old, found.new), versions)


def _made(org: Org, wish: Wish, lang: Lang, occasion: Occasion | None, since: Since | None = None) -> Iterator[Made]:
    templates = Templates(Path(wish.templates) if wish.templates else None)
    langs = LANGS if wish.lang == BOTH else (lang,)
    for one in langs:
        twin = next((other for other in langs if other != one), None)
        choice = Choice(one, wish.roles, wish.with_people, wish.as_of or "", twin, occasion, since)
        book = handbook_of(org, choice)
        for name in wish.formats or DEFAULT_FORMATS:
            with busy(MAKING.say(lang, {"format": name}), len(book.chapters)):
                artifacts = list(_format(name, wish, org, one)(book, templates))
            yield from (Made(_under(artifact, one) if twin else artifact, name) for artifact in artifacts)


def _format(name: str, wish: Wish, org: Org, lang: Lang) -> HandbookFormat:
    """What makes one format, with what only this format takes."""
    if name == "pdf":
        from mediaorg.renderer.pdf import to_pdf  # each format loads what it needs

        return partial(to_pdf, chart=_drawn(org, lang) if len(org.roles) <= ON_ONE_PAGE else "", font=wish.font)
    if name == "docx" and wish.template is not None:
        from mediaorg.renderer.word import to_word  # a library of its own

        return partial(to_word, brand=Path(wish.template))
    return handbook_format(name)


def _drawn(org: Org, lang: Lang) -> str:
    """The organisation chart for a page."""
    from mediaorg.renderer.chart import Output, chart_of
    from mediaorg.renderer.chart.wish import Wish as ChartWish

    return chart_of(org, "organisation", lang, ChartWish(), Output("svg", theme="light")).decode("utf-8")


def _under(artifact: Artifact, lang: Lang) -> Artifact:
    return Artifact(f"{lang}/{artifact.path}", artifact.content)


def _options(wish: Wish, org: Org) -> dict[str, Any]:
    """What the manifest keeps; a day only where one was said, or where the handbook depends on it."""
    depends = org.date_used if not wish.campaigns else wish.phase is None
    as_of = wish.as_of or (day(None).isoformat() if depends else None)
    return {
        "as_of": as_of,
        "campaigns": list(wish.campaigns),
        "phase": wish.phase,
        "lang": wish.lang,
        "roles": list(wish.roles),
        "templates": wish.templates,
        "template": wish.template,
        "font": wish.font,
        "with_people": wish.with_people,
        **{key: said for key in COMPARED if (said := getattr(wish, key))},
    }


def _compare(folder: Folder, made: list[Made], lang: Lang) -> int:
    stale = stale_files(folder, made)
    for one in stale:
        emit(STALE[one.how].say(lang, {"path": (folder.root / one.path).as_posix()}) + "\n")
    if not stale:
        emit(FRESH.say(lang, {"folder": folder.root.as_posix(), "files": files_count(len(made))}) + "\n")
    return FINDINGS if stale else FINE


def _tell(done: Published, folder: str, lang: Lang) -> None:
    note(WRITTEN.say(lang, {"folder": folder, "written": files_count(done.written), "fresh": files_count(done.fresh)}))
    if done.removed:
        note(REMOVED.say(lang, {"folder": folder, "removed": files_count(done.removed)}))
