"""Real specifications cut off anywhere, and with bytes and pieces knocked about: always findings, never a crash."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from typing import Final

import pytest

from tests.fuzz.judging import judged_bytes, judged_text
from tests.fuzz.seeds import CORPUS, FILES, SPECS, STARTER, joined
from tests.fuzz.spoiling import as_yaml, spoilt

FULL: Final = os.environ.get("MEDIAORG_FUZZ") == "full"
SEED: Final = 618
TOKENS: Final = (
    b"&a ", b"*a", b"- ", b": ", b"? ", b"{", b"}", b"[", b"]", b",", b"'", b'"', b"|\n", b">-\n", b"#", b" #", b"\t", b"\r",
    b"\n\n", b"---\n", b"...\n", b"%YAML 9.9\n", b"<<: *a\n", b"!!python/object/apply:os.system [x]", b"!t ", b"\x00", b"\x1b[2J",
    b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\xc2\x85", b"\xe2\x80\xa8", b"\xed\xa0\x80", "：".encode(), "，".encode(),
    b"010", b"1_000", b"yes", b"~", b"1e999", b".nan", b"9" * 400, b"'" + b"a" * 300 + b"'", b"[" * 70,
)  # fmt: skip


def cuts(size: int, step: int) -> range:
    """Lengths to cut at: every byte in a full run; `step` has no factor 3, so that characters are cut too."""
    return range(0, size, 1 if FULL else step)


@pytest.mark.slow
def test_r143_a_starter_cut_off_at_any_byte() -> None:
    data = STARTER.read_bytes()
    for end in cuts(len(data), 5):
        judged_bytes(data[:end])


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES[1:], ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_r143_a_file_cut_off_here_and_there(file: Path) -> None:
    data = file.read_bytes()
    for end in cuts(len(data), 251):
        judged_bytes(data[:end])


def _knocked_about(data: bytes, random: Random) -> bytes:
    """The bytes with one to four changes: a byte flipped, a piece lost, doubled, or something put in."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 4)):
        start = random.randrange(len(changed) + 1)
        end = min(len(changed), start + random.choice((1, 1, 2, 5, 40, 200)))
        change = random.randrange(4)
        if change == 0 and start < len(changed):
            changed[start] ^= 1 << random.randrange(8)
        elif change == 1:
            del changed[start:end]
        elif change == 2:
            changed[start:start] = changed[start:end]
        else:
            changed[start:start] = random.choice(TOKENS)
    return bytes(changed)


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_r143_bytes_knocked_about(file: Path) -> None:
    data, random = file.read_bytes(), Random(f"{SEED}{file.name}")
    for _ in range(2_000 if FULL else 40):
        judged_bytes(_knocked_about(data, random))


ROOTS: Final = (SPECS / "flawed" / "team.yaml", SPECS / "xingxuan" / "team.yaml")


@pytest.mark.slow
@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.parent.name)
def test_r143_the_structure_of_a_real_specification_knocked_about(root: Path) -> None:
    data, random = joined(root), Random(f"{SEED}{root.parent.name}")
    for _ in range(1_000 if FULL else 25):
        judged_text(as_yaml(spoilt(data, random)))


@pytest.mark.parametrize("file", sorted(CORPUS.iterdir()), ids=lambda file: file.stem)
def test_r143_what_once_broke_the_program_does_so_no_more(file: Path) -> None:
    judged_bytes(file.read_bytes())
