"""Values of fields, compared and put into words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final

from mediaorg.spec.change_shape import ListEdit
from mediaorg.spec.edits import names_of, new_value
from mediaorg.spec.names import NOBODY
from mediaorg.spec.organisation import Calendar
from mediaorg.spec.shape import Shape
from mediaorg.spec.units import Duration, Share
from mediaorg.text import Arg, Sayable, Text

NOTHING: Final = Text("nothing", "空")
TRUTH: Final = {True: Text("true", "true"), False: Text("false", "false")}


def in_words(value: Any) -> Arg:
    """A value as a sentence names it."""
    if isinstance(value, bool):
        return TRUTH[value]
    if value is None or value == ():
        return NOTHING
    if isinstance(value, int | float | str | Duration):
        return value
    if isinstance(value, tuple):
        return tuple(in_words(one) for one in value)
    if isinstance(value, date):
        return value.isoformat()
    return _entry_in_words(value)


def _entry_in_words(value: Any) -> Arg:
    if isinstance(value, Sayable):
        return value
    if isinstance(value, Shape) and (names := names_of(value)):
        return names[0]
    return str(getattr(value, "text", value))


def now(element: Any, name: str) -> Any:
    """What a field says, or what it means when it is left out."""
    value = getattr(element, name)
    if value is None and name in ("headcount", "filled"):
        return element.posts
    if value is None and name == "reports_to":
        return NOBODY
    return value


def is_same(element: Any, name: str, value: Any, calendar: Calendar) -> bool:
    """Whether a field already says a value: one day is 24 hours, and left out is what it then means."""
    found, wanted = now(element, name), value
    if value is None:
        default = new_value(element, name, None)
        return bool(getattr(element, name) in (None, (), default))
    if isinstance(value, ListEdit):
        wanted = new_value(element, name, value)
        return bool(wanted == (found or ()))
    return bool(_measured(found, calendar) == _measured(wanted, calendar))


def _measured(value: Any, calendar: Calendar) -> Any:
    if isinstance(value, Duration):
        return (calendar.hours(value), value.unit in ("wd", "wh"))
    if isinstance(value, Share):
        return Fraction(value.percent)
    return value
