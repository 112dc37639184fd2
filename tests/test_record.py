from __future__ import annotations

import copy
import pickle
from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

import pytest

from mediaorg.record import Record, field, replace

T = TypeVar("T")


class Shift(Record):
    """Who is on air, and from when."""

    studios: ClassVar[tuple[str, ...]] = ("一号直播间", "二号直播间")

    role: str
    start: str = "19:00"
    goods: list[str] = field(default_factory=list)

    @property
    def evening(self) -> bool:
        return self.start >= "18:00"


class Break(Record):
    role: str
    start: str = "19:00"
    goods: Sequence[str] = ()


class Alone(Record):
    role: str


class Shown(Record, Generic[T]):
    what: T


def test_fields_are_given_by_place_or_by_name() -> None:
    shift = Shift("host", goods=["面膜"])
    assert (shift.role, shift.start, shift.goods, shift.evening) == ("host", "19:00", ["面膜"], True)


def test_a_factory_makes_a_value_for_each_record() -> None:
    one, other = Shift("host"), Shift("host")
    one.goods.append("面膜")
    assert other.goods == []


def test_records_are_equal_by_kind_and_fields() -> None:
    assert Break("host", "20:00") == Break("host", "20:00")
    assert Break("host", "20:00") != Break("host")
    assert Break("host", "19:00", []) != Shift("host")
    assert Alone("host") != "host"
    assert Shown(1) == Shown(1)


def test_records_are_hashed_by_their_fields() -> None:
    assert len({Break("host"), Break("host"), Break("host", "20:00")}) == 2
    assert len({Alone("host"), Alone("host")}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Shift("host"))


def test_a_record_shows_its_fields() -> None:
    assert repr(Shift("host")) == "Shift(role='host', start='19:00', goods=[])"


def test_a_record_never_changes() -> None:
    shift = Shift("host")
    with pytest.raises(AttributeError, match="cannot set 'role': a Shift does not change"):
        shift.role = "editor"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="cannot set 'length'"):
        shift.length = 3
    with pytest.raises(AttributeError, match="cannot delete 'role'"):
        del shift.role


def test_a_replaced_field_leaves_the_record_as_it_was() -> None:
    shift = Shift("host", goods=["面膜"])
    later = replace(shift, start="21:00")
    assert later == Shift("host", "21:00", ["面膜"])
    assert shift.start == "19:00"
    with pytest.raises(TypeError, match="'end'"):
        replace(shift, end="23:00")


def test_a_record_is_taken_apart_by_the_order_of_its_fields() -> None:
    match Break("host", "20:00"):
        case Break(role, start):
            assert (role, start) == ("host", "20:00")


@pytest.mark.parametrize("record", [Shift("host", "20:00", ["面膜"]), Alone("host"), Shown("面膜")])
def test_a_record_can_be_copied_and_sent(record: Record) -> None:
    assert copy.copy(record) == copy.deepcopy(record) == pickle.loads(pickle.dumps(record)) == record


def test_wrong_arguments_are_told_by_name() -> None:
    with pytest.raises(TypeError, match=r"Shift\.__init__\(\) missing 1 required positional argument: 'role'"):
        Shift()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"Shift\.__init__\(\) got an unexpected keyword argument 'end'"):
        Shift("host", end="23:00")  # type: ignore[call-arg]


def test_a_field_with_a_default_comes_last() -> None:
    with pytest.raises(TypeError, match="Late: a field without a default follows"):

        class Late(Record):
            start: str = "19:00"
            role: str  # type: ignore[misc]


def test_a_record_is_not_extended() -> None:
    with pytest.raises(TypeError, match="Longer cannot extend a record"):

        class Longer(Shift):
            end: str  # type: ignore[misc]
