"""Where a value comes from, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from mediaorg.diagnostic import At, Span
from mediaorg.org.accounts import Account, Layer
from mediaorg.overlay.look import NOTHING
from mediaorg.overlay.periods import ONE_DAY, Period, Stretch, days_of, window
from mediaorg.reporter import account_words as w
from mediaorg.reporter.answer_text import during
from mediaorg.reporter.columns import columns, prose, widest
from mediaorg.reporter.inquiry import Occasion
from mediaorg.reporter.words import AS_OF
from mediaorg.source.one_line import one_line
from mediaorg.spec.campaign import Head, Phase
from mediaorg.spec.defaults import Default
from mediaorg.spec.places import CALLED_BY
from mediaorg.spec.role import Role
from mediaorg.text import LIST_SEPARATORS, Lang, Text, say_arg

SHORT: Final = 80
"""So many characters of a mapping are always told whole."""
Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The accounts of what was asked about, for which day; `rests` is the role that is not there on it."""

    at: At
    accounts: tuple[Account, ...]
    day: date
    occasion: Occasion | None
    rests: Role | None


def account_text(told: Provenance, lang: Lang, cells: int) -> str:
    """Every layer with its value and place, the one that stands marked, as lines for a terminal of so many cells."""
    return "".join(f"{line}\n" for line in _lines(told, lang, cells))


def _lines(told: Provenance, lang: Lang, cells: int) -> Iterator[str]:
    yield from prose(str(told.at), cells)
    yield from prose(AS_OF.say(lang, {"day": told.day.isoformat()}), cells)
    if told.occasion is not None:
        yield from prose(during(told.occasion, lang), cells)
    if told.rests is not None:
        days = w.DAYS.say(lang, {"first": str(told.rests.from_ or "…"), "last": str(told.rests.to or "…")})
        yield from prose(w.RESTS.say(lang, {"role": told.rests, "day": told.day.isoformat(), "days": days}), cells)
    is_one = len(told.accounts) == 1 and bool(told.at.path)
    blocks = [(account, tuple(_rows(account, lang, whole=is_one))) for account in told.accounts]
    column = widest(label for _, rows in blocks for label, _, _ in rows)
    for account, rows in blocks:
        yield ""
        if account.at != told.at:
            yield from prose(_inner(account.at, told.at), cells)
        for label, value, place in rows:
            yield from columns([(label, value)], cells, width=column)
            yield from columns([("", place)], cells, width=column) if place else ()
        if not _stands(account):
            yield from prose(w.NOT_THERE.say(lang, {"day": told.day.isoformat()}), cells, 2)
    if told.occasion is not None and any(map(_stands, told.accounts)):
        yield from ("", *prose(w.STANDS.say(lang, {"day": told.day.isoformat()}), cells))


def _stands(account: Account) -> bool:
    return account.is_default or (account.stands is not None and account.stands.value is not NOTHING)


def _inner(at: At, asked: At) -> str:
    """A place below the one that was asked about: `duties[live-script]`, without what they have in common."""
    said = str(At("", "", at.path[max(len(asked.path) - 1, 0) :]))
    return said.removeprefix(".")


def _rows(account: Account, lang: Lang, *, whole: bool) -> Iterator[Row]:
    """Label, value and place of every layer; what is meant by default where the base says nothing."""
    is_written = any(layer.campaign is None for layer in account.layers)
    if account.default is not None and (not is_written or account.is_default):
        why = "" if is_written else w.NOBODY_WROTE.say(lang)
        yield _label(w.DEFAULT, lang, stands=account.is_default), default_words(account.default, lang), why
    differing = _differing(account) or (() if account.at.path else _short(account))
    for layer in account.layers:
        value = layer.value
        said = (
            w.TAKEN_AWAY[layer.verb].say(lang)
            if value is NOTHING
            else one_line(value)
            if whole
            else brief(value, differing)
        )
        name = w.BASE if layer.campaign is None else layer.verb
        yield _label(name, lang, stands=layer is account.stands and value is not NOTHING), said, _place(layer, lang)


def _label(name: Text | str, lang: Lang, *, stands: bool) -> str:
    return f"{w.MARK if stands else ' '} {say_arg(name, lang)}"


def default_words(default: Default, lang: Lang) -> str:
    """What is meant where nothing is written."""
    return default.words.say(lang) if default.words is not None else one_line(default.value)


def _differing(account: Account) -> frozenset[str]:
    """The keys that layers of one mapping say differently."""
    values = [layer.value for layer in account.layers if isinstance(layer.value, Mapping)]
    keys = {key for value in values for key in value}
    return frozenset(key for key in keys if any(value.get(key) != values[0].get(key) for value in values))


def _short(account: Account) -> frozenset[str]:
    """The keys of an element that take little room."""
    values = [layer.value for layer in account.layers if isinstance(layer.value, Mapping)]
    return frozenset(key for value in values for key, item in value.items() if len(one_line(item)) <= SHORT // 2)


def brief(value: Any, differing: Collection[str]) -> str:
    """One value of many: a long mapping by what it is called by and by what its layers say differently."""
    said = one_line(value)
    if not isinstance(value, Mapping) or len(said) <= SHORT:
        return said
    called = next((key for key in CALLED_BY if key in value), None)
    told = {key: _called(item) for key, item in value.items() if key == called or key in differing}
    return f"{one_line(told)[:-1]}, …}}" if told else "{…}"


def _called(value: Any) -> Any:
    """A list by what its entries are called by."""
    if not isinstance(value, list):
        return value
    return [
        next((one[key] for key in CALLED_BY if key in one), one) if isinstance(one, Mapping) else one for one in value
    ]


def _place(layer: Layer, lang: Lang) -> str:
    place = place_of(layer.span)
    if layer.campaign is None:
        return place
    when = _when(layer, layer.campaign, lang)
    return (w.HOLDS if when else w.FOR_GOOD).say(lang, {"place": place, "campaign": layer.campaign, "when": when})


def _when(layer: Layer, campaign: Head, lang: Lang) -> str:
    """The phases and days in which a layer holds; the whole campaign in fewer words."""
    whole = window(campaign)
    if whole is not None and len(layer.when) > 1 and _is_all_of(whole, layer):
        return w.WHOLE.say(lang, {"days": next(_days(whole, lang))})
    return LIST_SEPARATORS[lang].join(_times(layer, lang))


def place_of(span: Span) -> str:
    """`file:line:column`, as editors and terminals follow it."""
    return f"{span.file}:{span.line}:{span.column}"


def _is_all_of(whole: Stretch, layer: Layer) -> bool:
    """Whether a layer holds from the first day to the last without a gap."""
    days = [one.days if isinstance(one, Period) else days_of(one) for one in layer.when]
    following = whole.first
    for stretch in days:
        if stretch is None or stretch.first != following or stretch.last == date.max:
            return False
        following = stretch.last + ONE_DAY
    return following == whole.last + ONE_DAY


def _times(layer: Layer, lang: Lang) -> Iterator[str]:
    for one in layer.when:
        if isinstance(one, Phase):
            yield one.say(lang)
        else:
            yield from _days(one.days, lang)


def _days(days: Stretch, lang: Lang) -> Iterator[str]:
    if days.last == date.max:
        yield w.FROM_DAY.say(lang, {"first": days.first.isoformat()})
    else:
        yield w.DAYS.say(lang, {"first": days.first.isoformat(), "last": days.last.isoformat()})
