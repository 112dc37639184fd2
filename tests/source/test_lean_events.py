"""Events without classes around them: the same reading, and nobody else ever sees them."""

from __future__ import annotations

from threading import Event, Thread

import pytest
import yaml

from mediaorg.source.events import fast_parser
from mediaorg.source.lean_events import Scalar, is_lean
from mediaorg.source.lines import Lines
from mediaorg.source.parse import parse_with
from tests.process import python

compiled = pytest.importorskip("yaml._yaml")
TEXT = """\
roles:
  - &lead {id: live-lead, name: "直播负责人", weight: 30%, headcount: 2, "x-\\t": ~}
  - <<: *lead
    purpose: !!str 618
    duties: [plan-live, >-
        复盘
        直播]
"""


def _read() -> tuple[object, list[int], list[int]]:
    parser = fast_parser()
    assert parser is not None
    parsed = parse_with(parser, Lines("team.yaml", TEXT))
    return parsed.data, list(parsed.positions.starts), list(parsed.positions.ends)


def _beside_another_thread() -> tuple[object, list[int], list[int]]:
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    try:
        return _read()
    finally:
        done.set()
        other.join()


def test_the_reading_is_the_same_beside_another_thread() -> None:
    assert _read() == _beside_another_thread()


ALONE = """
import yaml
import yaml._yaml as compiled
from mediaorg.source.events import fast_parser
from mediaorg.source.lean_events import is_lean

parser = fast_parser()
with parser.hastened():
    assert is_lean(compiled)
    with parser.hastened():
        assert compiled.CParser("团队").get_event is not None
    assert is_lean(compiled)
assert compiled.ScalarEvent is yaml.ScalarEvent
print("as before")
"""


def test_the_parser_makes_them_while_a_text_is_read_and_not_after() -> None:
    ended = python(["-c", ALONE])  # a process of its own: whatever runs tests may have threads
    assert (ended.code, ended.out, ended.err) == (0, "as before\n", "")


def test_a_text_that_is_refused_leaves_nothing_behind() -> None:
    parser = fast_parser()
    assert parser is not None
    assert parse_with(parser, Lines("team.yaml", "roles: [")).refusal is not None
    assert compiled.ScalarEvent is yaml.ScalarEvent
    assert yaml.load("[618]", yaml.CSafeLoader) == [618]


def test_another_thread_never_meets_them() -> None:
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    parser = fast_parser()
    assert parser is not None
    with parser.hastened():
        assert not is_lean(compiled)
    done.set()
    other.join()


def test_they_tell_what_they_carry() -> None:
    event = Scalar(None, "!", (True, False), "直播", "begin", "end", "'")
    assert (event.tag, event.value, event.start_mark, event.end_mark, event.style) == ("!", "直播", "begin", "end", "'")
