"""A chart as an interactive page in one file: fold, search, highlight; no network, no style or script but its own."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Final

from mediaorg.org import counted
from mediaorg.org.org import Org
from mediaorg.renderer.chart import picture_of, words
from mediaorg.renderer.chart.posts import one_line
from mediaorg.renderer.chart.shapes import Picture
from mediaorg.renderer.chart.svg import style_sheet, to_svg
from mediaorg.renderer.chart.tree_page import Step, steps
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator
from mediaorg.renderer.template import Templates, ready
from mediaorg.spec.role import Role
from mediaorg.spec.shape import tongues

LONG: Final = 2.5
"""How many times as high as wide a picture may be to be printed on one sheet."""
LANGUAGE_TAGS: Final = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A role that can be highlighted."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the template shows: `data` is what the script searches and highlights, `paper` how the picture is printed."""

    view: str
    title: str
    subtitle: str
    highlight: str
    roles: tuple[Choice, ...]
    steps: tuple[Step, ...]
    data: dict[str, object]
    paper: str = ""


def to_page(narrator: Narrator, view: str, wish: Wish, templates: Templates) -> str:
    """The page: the organisation as lists that fold, any other view as its picture."""
    is_tree = view == "organisation"
    picture = None if is_tree else picture_of(narrator, view, wish)
    page = Page(
        view,
        wish.title(narrator, view),
        _subtitle(narrator, wish) if is_tree else "",
        wish.highlight or "",
        tuple(Choice(role.id, one_line(narrator.say(role.name))) for role in narrator.org.roles),
        steps(narrator, wish) if is_tree else (),
        _data(narrator),
        _paper(picture) if picture else "",
    )
    style = _colours() + templates.source("chart/style.css")
    script = templates.source("chart/script.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    values = {
        "page": page,
        "tag": LANGUAGE_TAGS[narrator.lang],
        "policy": policy,
        "style": ready(style),
        "script": ready(script),
        "picture": ready(to_svg(picture, "page") if picture else ""),
        "t": SimpleNamespace(
            **{name: text.say(narrator.lang, {"count": "{count}"}) for name, text in words.PAGE.items()}
        ),
    }
    return templates.render("chart/page.html", None, values)


def _paper(picture: Picture) -> str:
    """`wide` for a picture that lies across one sheet, `long` for one that goes on over several."""
    if picture.width > picture.height:
        return "wide"
    return "long" if picture.height > LONG * picture.width else ""


def _subtitle(narrator: Narrator, wish: Wish) -> str:
    org, lang = narrator.org, narrator.lang
    staff = words.posts(sum(one.posts for one in org.roles), sum(one.posts_filled for one in org.roles), lang)
    return words.joined(counted.roles(len(org.roles)).say(lang), staff, wish.occasion, wish.day_said(lang))


def _colours() -> str:
    """The colours of the page, which the picture in it takes too."""
    return style_sheet(":root")


def _data(narrator: Narrator) -> dict[str, object]:
    org = narrator.org
    names = {one.id: one_line(narrator.say(one.name)) for one in (*org.roles, *org.spec.partners)}
    handoffs = [
        {
            "from": one.from_,
            "to": one.to,
            "what": one_line(narrator.artifact(one)),
            "when": one_line(narrator.deadline(one)),
        }
        for one in org.handoffs
    ]
    return {
        "names": names,
        "roles": {role.id: {"text": _searched(org, role)} for role in org.roles},
        "handoffs": handoffs,
    }


def _searched(org: Org, role: Role) -> str:
    """What a role is found by: its names in both languages, id, number, and the names of what it does."""
    duties = dict.fromkeys(text for claim in org.claims_by(role) for text in tongues(claim.duty.name))
    return one_line(" \u2003 ".join((*tongues(role.name), role.id, role.code or "", *duties)))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
