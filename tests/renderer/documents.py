"""How tests of documents on paper read them back: with other people's readers, as a person would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest

from mediaorg.cli import run
from mediaorg.renderer import handbook_format
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.template import Templates
from mediaorg.text import Lang
from tests.renderer.books import DAY, ROOT, XINGXUAN, org_of, xingxuan

TITLE: Final = {"zh": "星选优品新媒体中心 · 岗位职责手册", "en": "Xingxuan Select New Media Centre · Role handbook"}
SAME: Final = """
import hashlib, sys
from mediaorg.renderer import handbook_format
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.template import Templates
from tests.renderer.books import xingxuan
for lang in ("zh", "en"):
    for one in handbook_format(sys.argv[1])(handbook_of(xingxuan(), Choice(lang)), Templates()):
        print(lang, one.path, hashlib.sha256(one.content).hexdigest())
"""


def made(format_: str, lang: Lang = "zh", text: str = "", folder: Path | None = None, *, people: bool = False) -> bytes:
    """A handbook of the model organisation, or of one that is given as text."""
    book = handbook_of(org_of(text) if text else xingxuan(), Choice(lang, with_people=people))
    (artifact,) = handbook_format(format_)(book, Templates(folder))
    return artifact.content


@cache
def of_command(lang: Lang) -> Mapping[str, bytes]:
    """What the commands write of the model organisation for readers of a language: files by name."""
    told = [str(XINGXUAN), "--lang", lang, "--as-of", DAY.isoformat(), "-o"]
    with TemporaryDirectory(prefix="mediaorg-") as folder:
        assert run(["handbook", *told, folder, "--format", "pdf,docx"]) == 0
        assert run(["matrix", *told, str(Path(folder) / "matrix.xlsx")]) == 0
        return {one.name: one.read_bytes() for one in Path(folder).iterdir()}


def digests(format_: str, seed: str) -> str:
    """What a process of its own makes of the model organisation."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    call = [sys.executable, "-c", SAME, format_]
    return subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def needed(program: str) -> str:
    """A program by its path; the test is left out where it is not installed, but never on CI."""
    path = shutil.which(program)
    if path is None and not os.environ.get("CI"):
        pytest.skip(
            f"{program} is not installed here: what it reads back is checked on CI (apt-get install poppler-utils libreoffice-writer)"
        )
    assert path is not None
    return path


def read_pdf(pdf: Path) -> str:
    """The text of a PDF, page by page, as poppler reads it."""
    call = [needed("pdftotext"), "-layout", str(pdf), "-"]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def tight(text: str) -> str:
    """Without blanks and soft hyphens: where lines break is the page's business."""
    return re.sub(r"[\s\u00ad]+", "", text)
