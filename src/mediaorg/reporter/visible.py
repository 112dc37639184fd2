"""Text that may be put before people: what would steer a terminal, or hide from the eye, is spelt out."""

from __future__ import annotations

import re
from typing import Final

_EMOJI: Final = "\u2190-\u2bff\U0001f000-\U0001faff"
_HIDDEN: Final = (
    # controls, halves of characters, what only looks like a line end, reading direction, no width, tags, non-characters
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u180e\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
    # a joiner that joins no emoji to another
    f"|\u200d(?![{_EMOJI}])|(?<![{_EMOJI}\ufe0f])\u200d"
    # a runner of GitHub Actions obeys `##[` wherever it stands in a line of output
    r"|(?<=##)\["
)
_BREAK: Final = r"[ \t]*[\r\n]+\s*"
_DELETE: Final = 0x7F


def visible(text: str) -> str:
    """The text with every character spelt out that a reader would not see as one: ESC is `␛`, U+202E is `\\u202e`."""
    return re.compile(_HIDDEN).sub(_spelt_out, text)


def spelt_out(text: str) -> dict[int, str]:
    """What `visible` puts for single characters, by their place in the text."""
    return {found.start(): _spelt_out(found) for found in re.compile(_HIDDEN).finditer(text)}


def one_line(text: str) -> str:
    """The text on a single line: line breaks and tabs become spaces, all else that is hidden is spelt out."""
    return visible(re.compile(_BREAK).sub(" ", text.strip()).replace("\t", " "))


def _spelt_out(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == _DELETE:
        return "\u2421"
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
