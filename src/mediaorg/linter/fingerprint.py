"""The name by which a finding is known again after lines have moved and sentences have been reworded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from mediaorg.diagnostic import Diagnostic
from mediaorg.record import replace

LENGTH: Final = 20  # hexadecimal digits: 80 bits


def fingerprint(diagnostic: Diagnostic) -> str:
    """A hash of the rule, the place in the organisation and the occurrence; no line, no wording, no language.

    What was met while reading has no place in the organisation: its file and the names that it speaks of stand for it.
    """
    from hashlib import sha256  # noqa: PLC0415 - loads a library for ciphers, which a run that only prints lines needs not

    parts = (*_place(diagnostic), str(diagnostic.occurrence))
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def fingerprints(diagnostics: Sequence[Diagnostic]) -> tuple[str, ...]:
    """The fingerprint of each, no two alike."""
    return tuple(fingerprint(one) for one in numbered(diagnostics))


def numbered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same diagnostics, with a further `occurrence` for those that could not be told from an earlier one.

    What is told apart already stays as it is. To be asked of all findings of a run, before a baseline takes any away.
    """
    seen: dict[tuple[str, ...], set[int]] = {}
    told_apart = []
    for one in diagnostics:
        taken = seen.setdefault(_place(one), set())
        occurrence = one.occurrence if one.occurrence not in taken else max(taken) + 1
        taken.add(occurrence)
        told_apart.append(one if occurrence == one.occurrence else replace(one, occurrence=occurrence))
    return tuple(told_apart)


def _place(diagnostic: Diagnostic) -> tuple[str, ...]:
    """What a finding is known by. Names are the texts among its arguments: numbers count bytes, sentences are wording."""
    if diagnostic.at is not None:
        return (diagnostic.rule.id, str(diagnostic.at))
    names = (f"{name}={value}" for name, value in sorted(diagnostic.args.items()) if isinstance(value, str))
    return (diagnostic.rule.id, diagnostic.span.file, *names)
