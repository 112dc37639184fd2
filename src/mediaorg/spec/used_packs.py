"""The packs that an organisation uses: known to every run, while the models of packs are loaded where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mediaorg.diagnostic import Diagnostic
from mediaorg.record import Record
from mediaorg.source.read import Reading

if TYPE_CHECKING:
    from mediaorg.spec.pack import Pack


class Packs(Record):
    """The packs in use, what is wrong with them, and the files of the organisation's own that they came from."""

    packs: tuple[Pack, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    readings: tuple[Reading, ...] = ()


NO_PACKS: Final = Packs()
