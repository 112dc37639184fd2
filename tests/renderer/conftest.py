from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Pdf

from mediaorg.text import LANGS, Lang
from tests.renderer.documents import made


@pytest.fixture(scope="module", params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return "zh" if request.param == "zh" else "en"


@pytest.fixture(scope="module")
def pdf(lang: Lang) -> Pdf:
    return Pdf.open(BytesIO(made("pdf", lang)))
