"""Builds the fonts that travel with the package, and the table of widths that charts are laid out with.

Takes Noto Sans CJK from Debian's fonts-noto-cjk and the list of characters from Debian's unicode-data. The same
packages give the same bytes: no clock, no glyph names, no hints. Run it at the top of the checkout:

    apt-get install fonts-noto-cjk unicode-data
    python tools/build_fonts.py
"""

from __future__ import annotations

import bz2
import json
import unicodedata
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

SOURCES: Final = Path("/usr/share/fonts/opentype/noto")
UNIHAN: Final = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
FONTS: Final = Path("src/mediaorg/fonts")
WIDTHS: Final = Path("src/mediaorg/renderer/chart/advances.json")
WEIGHTS: Final = ("Regular", "Bold")
FACE: Final = "Noto Sans CJK SC"
FAMILY: Final = "Noto Sans SC"
EM: Final = 1000
PRODUCTION_TIME: Final = 3_713_212_800  # 2021-08-31, the release of Noto Sans CJK 2.004, in seconds since 1904

# What texts of an organisation are written with besides Chinese characters.
BLOCKS: Final = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x0300, 0x0304),  # combining accents
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x1E00, 0x1EFF),  # pinyin and other accents
    (0x2010, 0x205E),  # punctuation
    (0x2070, 0x209C),  # superscripts, subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218B),  # letter-like signs, fractions, Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2300, 0x23FF),  # technical signs, keys
    (0x2400, 0x2426),  # pictures of controls: how a control that came with a text is shown
    (0x2460, 0x24FF),  # numbers in circles
    (0x2500, 0x25FF),  # boxes, blocks, shapes
    (0x2600, 0x27BF),  # signs
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3040, 0x30FF),  # kana
    (0x3105, 0x312F),  # bopomofo
    (0x3200, 0x33FF),  # enclosed and square signs
    (0xFE10, 0xFE4F),  # forms of punctuation
    (0xFF01, 0xFFEE),  # full-width and half-width forms
)
EXTRA: Final = (
    "喆玥堃镕淼焱垚犇羴骉祎珺翀頔赟劼旻昉翛翯"  # given names that the tables lack or hold among the rare ones
)


def main() -> None:
    """Writes the fonts of both weights, their licence stands beside them, and the table of widths."""
    characters = wanted()
    fonts = {weight: face(SOURCES / f"NotoSansCJK-{weight}.ttc") for weight in WEIGHTS}
    widths = {weight.lower(): advances(font, characters) for weight, font in fonts.items()}
    WIDTHS.write_text(as_lines(widths), encoding="utf-8")
    for weight, font in fonts.items():
        build(font, weight, characters)
        print(f"{weight}: {(FONTS / f'NotoSansSC-{weight}.otf').stat().st_size / 2**20:.1f} MiB")


def wanted() -> frozenset[int]:
    """The table of general standard characters (8,105), GB 2312, the blocks above and some names."""
    lines = bz2.decompress(UNIHAN.read_bytes()).decode("utf-8").splitlines()
    standard = {int(line.split("\t")[0].replace("U+", "0x"), 0) for line in lines if "\tkTGH\t" in line}
    if len(standard) < 8105:
        raise SystemExit(f"{UNIHAN} names only {len(standard)} of the 8,105 standard characters")
    blocks = {code for first, last in BLOCKS for code in range(first, last + 1)}
    return frozenset(standard | blocks | set(gb2312()) | {ord(character) for character in EXTRA})


def gb2312() -> list[int]:
    """Every character of GB 2312: signs and 6,763 Chinese characters."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return [ord(character) for pair in pairs if (character := pair.decode("gb2312", "ignore"))]


def face(path: Path) -> TTFont:
    """The face for simplified Chinese of a collection."""
    collection = TTCollection(path, lazy=True)
    return next(font for font in collection.fonts if font["name"].getDebugName(1) in (FACE, f"{FACE} Bold"))


def advances(font: TTFont, characters: frozenset[int]) -> dict[int, int]:
    """The width of every character that is not one em wide, in thousandths of an em."""
    names, metrics = font.getBestCmap(), font["hmtx"]
    units = font["head"].unitsPerEm
    wide = ((code, round(metrics[names[code]][0] * EM / units)) for code in sorted(characters) if code in names)
    return {code: width for code, width in wide if width != EM and unicodedata.category(chr(code)) != "Co"}


def as_lines(widths: dict[str, dict[int, int]]) -> str:
    """One line a weight and run of neighbours: `first code: widths one after the other`."""
    runs = {weight: runs_of(table) for weight, table in widths.items()}
    body = ",\n".join(
        f'"{weight}": {{\n'
        + ",\n".join(f'"{first}": {json.dumps(row, separators=(",", ":"))}' for first, row in table.items())
        + "\n}"
        for weight, table in runs.items()
    )
    return f"{{\n{body}\n}}\n"


def runs_of(table: dict[int, int]) -> dict[int, list[int]]:
    """Neighbouring codes as one row of widths."""
    runs: dict[int, list[int]] = {}
    first = -1
    for code, width in table.items():
        if first < 0 or code != first + len(runs[first]):
            first = code
            runs[first] = []
        runs[first].append(width)
    return runs


def build(font: TTFont, weight: str, characters: frozenset[int]) -> None:
    """Cuts a face down to the characters, gives it its name, and writes it."""
    options = Options(
        hinting=False,
        desubroutinize=False,
        layout_features=["kern", "ccmp", "mark", "mkmk", "liga"],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        name_languages=[0x409],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["VORG", "vhea", "vmtx", "BASE", "DSIG"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    rename(font, weight)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = PRODUCTION_TIME
    font.save(FONTS / f"NotoSansSC-{weight}.otf", reorderTables=True)


def rename(font: TTFont, weight: str) -> None:
    """Calls the face `Noto Sans SC`: it is no longer the whole of Noto Sans CJK SC."""
    names = {
        1: FAMILY,
        2: weight,
        4: f"{FAMILY} {weight}",
        6: f"NotoSansSC-{weight}",
        3: f"mediaorg;NotoSansSC-{weight}",
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff.topDictIndex[0]
    font["CFF "].cff.fontNames = [names[6]]
    top.FullName, top.FamilyName = names[4], FAMILY


if __name__ == "__main__":
    main()
