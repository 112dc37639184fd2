"""Text to data and positions: which parser is asked, and whose verdict counts."""

from __future__ import annotations

from mediaorg.diagnostic import Diagnostic, RelatedPlace, fault
from mediaorg.record import Record
from mediaorg.source.builder import Builder
from mediaorg.source.events import Parser, ParserFailure, fast_parser, reference_parser
from mediaorg.source.extent import Extents
from mediaorg.source.faults import YAML_DUPLICATE_KEY
from mediaorg.source.keys import Repeat
from mediaorg.source.ledger import Halt, Ledger, excerpt
from mediaorg.source.lengths import check_scalars
from mediaorg.source.limits import REFERENCE_REACH
from mediaorg.source.lines import Lines
from mediaorg.source.lookup import Lookup
from mediaorg.source.positions import Positions
from mediaorg.source.refusal import explain


class Parsed(Record):
    """What one parser made of a text. `data` is None where nothing could be kept; `refusal` is what the parser raised."""

    data: dict[str, object] | None
    positions: Positions
    diagnostics: tuple[Diagnostic, ...]
    refusal: Exception | None = None


def parse(lines: Lines, utf8: bytes | None = None, *, odd_breaks: bool = False) -> Parsed:
    """Read a text with the fast parser; ask the reference where the fast one is unfit or refuses a small text.

    `utf8` is the text in bytes, where they are at hand.
    """
    fast = fast_parser()
    if fast is None or odd_breaks:
        return parse_with(reference_parser(), lines)
    parsed = parse_with(fast, lines, utf8)
    if parsed.refusal is None or len(lines.text) > REFERENCE_REACH:
        return parsed
    second = parse_with(reference_parser(), lines)
    return parsed if isinstance(second.refusal, ParserFailure) else second


def parse_with(parser: Parser, lines: Lines, utf8: bytes | None = None) -> Parsed:
    """Read a text with this parser."""
    ledger = Ledger(lines)
    builder = Builder(ledger, parser.kinds)
    data, refusal = None, None
    try:
        with parser.hastened():
            data = builder.build(parser.begin(utf8 if utf8 and parser.reads_bytes else lines.text))
        check_scalars(ledger, builder.positions)
    except Halt:
        pass
    except parser.refusals as error:
        refusal = error
        ledger.found.append(explain(error, lines))
    lookup = Lookup(lines.text, builder.positions)
    ledger.found.extend(_repeat(repeat, lookup, lines) for repeat in builder.keys.repeats)
    kept = None if ledger.is_spoilt else data
    return Parsed(kept, builder.positions, tuple(ledger.found), refusal)


def _repeat(repeat: Repeat, lookup: Lookup, lines: Lines) -> Diagnostic:
    extents = Extents(lines.text, lookup.positions)
    first = lookup.first_key(repeat.mapping, repeat.key)
    related = () if first is None else (RelatedPlace(lines.span(*extents.of(first)), "first", {}),)
    return fault(YAML_DUPLICATE_KEY, lines.span(*extents.of(repeat.node)), *related, key=excerpt(repeat.key))
