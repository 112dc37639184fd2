"""What a report must look like, kept as files: `UPDATE_GOLDEN=1 pytest tests/reporter` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "golden" / "reporter"


def assert_golden(name: str, text: str) -> None:
    """The text is, to the byte, what the file holds."""
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    assert text == path.read_bytes().decode("utf-8")
