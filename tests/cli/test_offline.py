"""Nothing is fetched, started or run while specifications are read, checked and shown: an audit hook listens to all of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.process import TOP, python

LISTENER = """
import json, os, sys
heard = []
SPEC_TEXT = ("os.system", "__import__", "secret-canary")
def listen(event, args):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system",
                         "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "ctypes.dlopen", "os.putenv")):
        heard.append([event, repr(args)[:200]])
    elif event in ("exec", "compile") and any(word in repr(args) for word in SPEC_TEXT):
        heard.append([event, repr(args)[:200]])
    elif event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        heard.append([event, repr(args)[:200]])
from mediaorg.cli import run
sys.addaudithook(listen)
code = run(sys.argv[1:])
sys.stdout.flush()
print(json.dumps({"code": code, "heard": heard}), file=sys.stderr)
"""
HOSTILE = """\
mediaorg: 1
org: {id: newsroom, name: "{{ 7*7 }} ${HOME} $(id) `id`"}
roles:
  - id: planner
    name: "__import__('os').system('id')"
    purpose: "{purpose.__class__} %s %(x)s secret-canary"
    duties:
      - {id: topic-plan, name: "!!python/object/apply:os.system [id]", action: "'; import os; os.system('id')", object: http://127.0.0.1/}
  - {id: producer, name: "<script>fetch('//127.0.0.1')</script>", reports_to: planer}
"""
LINES = (
    "validate {hostile}", "validate {hostile} --format text", "validate {hostile} --format json", "validate {hostile} --format sarif",
    "validate specs/xingxuan", "validate specs/flawed", "validate {tags}", "show specs/xingxuan media-director", "stats specs/matrix",
    "rules", "explain duty-gap", "schema", "packs", "who specs/matrix 审核脚本", "why specs/matrix org.language",
)  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "team.yaml").write_text(HOSTILE, encoding="utf-8")
    tags = 'mediaorg: 1\norg: !!python/object/apply:os.system ["touch owned; echo secret-canary"]\nroles: !include /etc/passwd\n'
    (folder / "tags.yaml").write_text(tags, encoding="utf-8")
    return {"hostile": str(folder / "team.yaml"), "tags": str(folder / "tags.yaml"), "folder": str(folder)}


@pytest.mark.parametrize("line", LINES)
def test_r134_r135_no_network_no_process_no_code_no_file_written(line: str, files: dict[str, str]) -> None:
    ended = python(["-c", LISTENER, *line.format(**files).split()], folder=TOP, env={"PYTHONDONTWRITEBYTECODE": "1"})
    said = json.loads(ended.err.splitlines()[-1])
    assert said["code"] in (0, 1), ended.err
    assert said["heard"] == []
    assert {file.name for file in Path(files["folder"]).iterdir()} == {"team.yaml", "tags.yaml"}


def test_r106_text_of_a_specification_is_never_a_template(files: dict[str, str]) -> None:
    ended = python(["-m", "mediaorg", "stats", files["hostile"].replace("team", "plain")], folder=TOP)
    assert ended.code == 2
    plain = Path(files["hostile"]).with_name("plain.yaml")
    plain.write_text(HOSTILE.replace("reports_to: planer", "reports_to: planner"), encoding="utf-8")
    try:
        assert "{{ 7*7 }} ${HOME} $(id) `id`" in python(["-m", "mediaorg", "stats", str(plain)], folder=TOP).out
    finally:
        plain.unlink()
