"""How much one file may ask for: beyond these bounds reading stops with a finding."""

from __future__ import annotations

from typing import Final

MAX_SIZE: Final = 64 * 1024 * 1024
"""Bytes of a file, unless the caller says otherwise (`--max-size`)."""

MAX_CODE_POINTS: Final = 2**30 - 1
"""Characters of a text, whatever the caller says: positions are kept in 30 bits."""

MAX_DEPTH: Final = 64
"""Mappings and lists within each other, aliases followed."""

MAX_ADDED_NODES: Final = 400_000
"""Nodes that aliases add to what is written out."""

MAX_ADDED_TEXT: Final = 64 * 1024 * 1024
"""Characters that aliases add to what is written out."""

MAX_SCALAR: Final = 64 * 1024
"""Characters of one value, as written."""

MAX_LINE: Final = 1024 * 1024
"""Characters of one line, comments included."""

MAX_NUMBER: Final = 100
"""Characters of one number, as written."""

REFERENCE_REACH: Final = 256 * 1024
"""Characters up to which the slow reference parser has a say."""
