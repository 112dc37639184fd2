"""One run of `chart`: what was asked for made sure of, the chart drawn, printed or written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, cast

from mediaorg.cli.campaign_at_hand import stage, under_way
from mediaorg.cli.options import NO_USE, by_ending, day, one_of
from mediaorg.cli.output import emit, note
from mediaorg.cli.single_file import write_single
from mediaorg.cli.spec_at_hand import take
from mediaorg.errors import MisuseError
from mediaorg.org.org import Org
from mediaorg.org.staging import Staged, Staging
from mediaorg.renderer.chart import FORMATS, VIEWS, Output, chart_of
from mediaorg.renderer.chart.wish import Wish
from mediaorg.spec.nearest import nearest
from mediaorg.text import Lang, Text

if TYPE_CHECKING:
    from mediaorg.renderer.chart.palette import Theme

ENDINGS: Final[Mapping[str, str]] = {
    ".svg": "svg",
    ".png": "png",
    ".html": "html",
    ".htm": "html",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".dot": "dot",
    ".gv": "dot",
}
PICTURES: Final = ("svg", "png")
# option → where it makes sense
BY_VIEW: Final[Mapping[str, tuple[str, ...]]] = {
    "--loop": ("handoffs", "loop"),
    "--under": ("organisation",),
    "--dimension": ("coverage",),
}
BY_FORMAT: Final[Mapping[str, tuple[str, ...]]] = {"--width": PICTURES, "--theme": PICTURES, "--font": ("png",)}
NO_FILE: Final = Text("a PNG goes into a file: say -o FILE.png", "PNG 只能写入文件：请加 -o 文件名.png")
UNKNOWN: Final = Text("{option}: there is no “{given}”", "{option}：没有“{given}”")
UNKNOWN_NEAR: Final = Text(
    "{option}: there is no “{given}”, did you mean {near}?", "{option}：没有“{given}”，是不是想写 {near}？"
)
NO_CAMPAIGN: Final = Text(
    "--view campaign draws what a campaign makes of the organisation: say --campaign FILE",
    "--view campaign 画的是活动对组织的调整：请加 --campaign 文件名",
)
WRITTEN: Final = Text("written: {path}", "已写入：{path}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What `chart` was asked for, as written on the command line."""

    path: str
    view: str
    format: str | None
    out: str | None
    highlight: str | None
    loop: str | None
    under: str | None
    dimension: str | None
    width: int | None
    theme: str | None
    font: str | None
    force: bool
    as_of: str | None
    lang: str | None
    campaigns: tuple[str, ...] = ()
    phase: str | None = None


def carry_out(asked: Asked) -> None:
    """Draws the chart; MisuseError, before anything is read, where what was asked for makes no sense."""
    view = one_of("--view", asked.view, tuple(VIEWS))
    format_ = _format(asked)
    _check_use(asked, view, format_)
    looked_at = day(asked.as_of)
    hand = take(asked.path, looked_at, asked.lang)
    staged = stage(hand, asked.campaigns, asked.phase, looked_at)
    org = hand.org if staged is None else _standing(*staged, is_marked=view == "campaign")
    wish = _wish(asked, org, looked_at)
    if staged is not None:
        wish = _under_way(wish, *staged, hand.lang, is_marked=view == "campaign")
    theme = cast("Theme | None", asked.theme)
    made = chart_of(org, view, hand.lang, wish, Output(format_, asked.width, theme, asked.font))
    if asked.out is None:
        emit(made.decode("utf-8"))
        return
    write_single(asked.out, made, force=asked.force)
    note(WRITTEN.say(hand.lang, {"path": asked.out}))


def _format(asked: Asked) -> str:
    """The format asked for, else the one that the file's name ends in."""
    ending = PurePath(asked.out).suffix.lower() if asked.out else ""
    chosen = by_ending(ending, ENDINGS, "svg") if asked.format is None else one_of("--format", asked.format, FORMATS)
    if chosen == "png" and asked.out is None:
        raise MisuseError(NO_FILE)
    return chosen


def _check_use(asked: Asked, view: str, format_: str) -> None:
    """Nothing that was asked for is passed over in silence."""
    if view == "campaign" and not asked.campaigns:
        raise MisuseError(NO_CAMPAIGN)
    if asked.theme is not None:
        one_of("--theme", asked.theme, ("light", "dark"))
    given = {
        "--loop": asked.loop,
        "--under": asked.under,
        "--dimension": asked.dimension,
        "--width": asked.width,
        "--theme": asked.theme,
        "--font": asked.font,
    }
    for table, chosen in ((BY_VIEW, view), (BY_FORMAT, format_)):
        for option, choices in table.items():
            if given[option] is not None and chosen not in choices:
                raise MisuseError(NO_USE, option=option, choices=list(choices), given=chosen)


def _wish(asked: Asked, org: Org, looked_at: date) -> Wish:
    roles = org.role_by_id
    return Wish(
        highlight=_known("--highlight", asked.highlight, roles, "role/"),
        loop=_known("--loop", asked.loop, (loop.id for loop in org.loops), "loop/"),
        under=_known("--under", asked.under, roles, "role/"),
        dimension=_known("--dimension", asked.dimension, org.dimensions, ""),
        day=looked_at if asked.as_of else None,
    )


def _standing(staging: Staging, staged: Staged, *, is_marked: bool) -> Org:
    from mediaorg.renderer.chart.campaign_marks import together  # most charts show no campaign

    return together(staging, staged) if is_marked else staged.org


def _under_way(wish: Wish, staging: Staging, staged: Staged, lang: Lang, *, is_marked: bool) -> Wish:
    """The wish with the campaigns and the phase named and, where they are to be seen, what they make of the roles."""
    from mediaorg.renderer.chart.campaign_marks import campaign_marks, compared

    marks = campaign_marks(compared(staging, staged), staging, staged, lang) if is_marked else {}
    return replace(wish, marks=marks, occasion=under_way(staging, staged, lang))


def _known(option: str, given: str | None, ids: Iterable[str], kind: str) -> str | None:
    """An id that is there, with or without its kind; MisuseError with the nearest one otherwise."""
    if given is None:
        return None
    known = tuple(ids)
    bare = given.removeprefix(kind)
    if bare in known:
        return bare
    near = nearest(bare, known)
    if near is None:
        raise MisuseError(UNKNOWN, option=option, given=given)
    raise MisuseError(UNKNOWN_NEAR, option=option, given=given, near=f"{kind}{near}")
