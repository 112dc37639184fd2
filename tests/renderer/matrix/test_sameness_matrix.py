from __future__ import annotations

import os
import subprocess
import sys

from tests.renderer.books import ROOT

SCRIPT = """
import hashlib
from mediaorg.renderer.matrix.compose import matrix_of
from tests.renderer.books import xingxuan
from tests.renderer.matrix.matrices import file_of
for lang in ("zh", "en"):
    for name in ("md", "html", "xlsx"):
        print(lang, name, hashlib.sha256(file_of(matrix_of(xingxuan(), lang), name)).hexdigest())
"""


def test_r138_the_same_input_gives_the_same_bytes_in_every_process() -> None:
    assert _digests("0", "UTC") == _digests("4711", "Asia/Shanghai")


def _digests(seed: str, zone: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.count("\n") == 6
    return done.stdout
