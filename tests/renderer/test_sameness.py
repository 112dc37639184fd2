from __future__ import annotations

import os
import subprocess
import sys

from tests.renderer.books import ROOT

SCRIPT = """
import hashlib
from mediaorg.renderer.handbook import Choice, handbook_of
from tests.renderer.books import files, xingxuan
for lang in ("zh", "en"):
    for path, text in files(handbook_of(xingxuan(), Choice(lang))).items():
        print(lang, path, hashlib.sha256(text.encode()).hexdigest())
"""


def test_r138_the_same_input_gives_the_same_bytes_in_every_process() -> None:
    assert _digests("0") == _digests("4711")


def _digests(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.count("\n") == 2 * 27
    return done.stdout
