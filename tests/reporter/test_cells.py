from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mediaorg.reporter.cells import cell_steps, cell_width

# Two cells since Unicode 16 only: hexagrams, counting rods, old weather signs. Terminals do not agree on them yet.
HEXAGRAMS = {*range(0x2630, 0x2638), *range(0x268A, 0x2690), *range(0x4DC0, 0x4E00), *range(0x1D300, 0x1D377)}


def is_settled(character: str) -> bool:
    """Whether this Python's tables know the character, and all terminals agree on it."""
    return unicodedata.category(character) not in {"Cn", "Cs", "Cc"} and ord(character) not in HEXAGRAMS


def test_every_character_is_as_wide_as_rich_says() -> None:
    characters = (chr(code) for code in range(0x20, 0x110000))
    assert [hex(ord(one)) for one in characters if is_settled(one) and cell_width(one) != cell_len(one)] == []


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("host", 4),
        ("主播", 4),
        ("“中控”", 6),
        ("，。", 4),
        ("🎬", 2),
        ("👩‍💻", 2),
        ("👍🏽", 2),
        ("☎️", 2),
        ("☎", 1),
        ("1️⃣", 2),
        ("e\u0301", 1),
        ("ｶﾞ", 2),
        ("한국", 4),
    ],
)
def test_width(text: str, width: int) -> None:
    assert cell_width(text) == width == cell_len(text)


def test_characters_newer_than_this_python_are_guessed_by_their_block() -> None:
    assert cell_width("\U0001faff") == 2  # among emoji
    assert cell_width("\U0003fffd") == 2  # among Chinese characters
    assert cell_width("\u0378") == 1


WRITING = st.one_of(
    st.sampled_from(["主", "播", "“", "：", "🎬", "\u200d", "\ufe0f", "☎", "👩", "\u0301", "a", " ", "🏽", "ｶ", "ﾞ"]),
    st.characters(exclude_categories=["Cn", "Cs", "Cc"]).filter(is_settled),
)


@given(st.lists(WRITING).map("".join))
def test_texts_are_as_wide_as_rich_says(text: str) -> None:
    assert cell_width(text) == cell_len(text)
    assert len(list(cell_steps(text))) == len(text)
