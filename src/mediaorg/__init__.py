"""Organisation as code: one text says who does what; this package checks it, prints it and explains its changes."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
