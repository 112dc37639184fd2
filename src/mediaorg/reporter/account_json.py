"""Where a value comes from, for programs: one document of the published schema. What a key means never changes."""

from __future__ import annotations

from datetime import date
from typing import Final

from mediaorg.org.accounts import Account, Layer
from mediaorg.overlay.look import NOTHING
from mediaorg.overlay.periods import Period, days_of
from mediaorg.reporter.account_text import Provenance
from mediaorg.reporter.answer_json import occasion_data
from mediaorg.reporter.json_text import json_text
from mediaorg.source.one_line import one_line
from mediaorg.spec.campaign import Phase
from mediaorg.spec.defaults import Default

FORMAT: Final = 1
SCHEMA: Final = "why.schema.json"
Data = dict[str, object]


def account_json(told: Provenance) -> str:
    """Every layer of everything that was asked about; no word of it hangs on a language."""
    document = {
        "format": FORMAT,
        "at": str(told.at),
        "as_of": told.day,
        **occasion_data(told.occasion),
        "live": told.rests is None,
        "entries": [_account(account) for account in told.accounts],
    }
    return json_text(document, indent=2) + "\n"


def _account(account: Account) -> Data:
    return {
        "at": str(account.at),
        "stands": _stands(account),
        "default": None if account.default is None else _default(account.default),
        "layers": [_layer(layer) for layer in account.layers],
    }


def _stands(account: Account) -> object:
    if account.is_default:
        return "default"
    if account.stands is None or account.stands.value is NOTHING:
        return None
    return next(number for number, layer in enumerate(account.layers) if layer is account.stands)


def _default(default: Default) -> Data:
    return {
        "value": default.value,
        "yaml": None if default.words is not None else one_line(default.value),
        "means": None if default.words is None else default.words.en,
    }


def _layer(layer: Layer) -> Data:
    is_there = layer.value is not NOTHING
    return {
        "verb": layer.verb,
        "campaign": None if layer.campaign is None else layer.campaign.id,
        "file": layer.span.file,
        "line": layer.span.line,
        "column": layer.span.column,
        "value": layer.value if is_there else None,
        "yaml": one_line(layer.value) if is_there else None,
        "phases": [one.id for one in layer.when if isinstance(one, Phase)],
        "days": [_days(one) for one in layer.when],
    }


def _days(when: Phase | Period) -> Data:
    days = when.days if isinstance(when, Period) else days_of(when)
    if days is None:
        return {"from": None, "to": None}
    return {"from": days.first, "to": None if days.last == date.max else days.last}
