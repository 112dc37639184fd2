"""Two reorganisations of the model organisations, compared: one that must not go ahead, one that is thought through."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import chdir
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.change import Diff, Side
from mediaorg.differ.diff import diff
from mediaorg.linter.check import check
from mediaorg.text import Lang

SPECS = Path(__file__).resolve().parent.parent / "specs"
DAY = date(2026, 11, 23)
Edits = Mapping[str, Sequence[tuple[str, str]]]

# The users' voice no longer reaches the planners, and nobody answers comments on WeChat.
CUT_OFF: Edits = {
    "handoffs.yaml": [
        ("  - id: feedback-to-planners\n    from: user-operator\n    to: content-planner",
         "  - id: feedback-to-brand\n    from: user-operator\n    to: brand-manager"),
        ("  - id: opinion-to-planners\n    from: user-operator\n    to: content-planner",
         "  - id: opinion-to-brand\n    from: user-operator\n    to: brand-manager"),
    ],
    "roles.yaml": [
        ("      - {duty: comment-reply, scope: {channel: wechat}, weight: 10%, effort: 3h/week}\n", ""),
        ("        effort: 8h/week\n        weight: 25%\n      - id: complaint-care",
         "        effort: 8h/week\n        weight: 35%\n      - id: complaint-care"),
        ("duties: [feedback-digest, comment-reply]", "duties: [feedback-digest]"),
    ],
}  # fmt: skip
SHOOTING = (
    "      - id: shooting\n"
    "        name: {zh: 拍摄短视频与商品素材, en: Shoot footage for videos and products}\n"
    "        action: {zh: 拍摄, en: shoot}\n"
    "        object: {zh: 短视频与商品素材, en: footage for videos and products}\n"
    "        result: {id: raw-footage, name: {zh: 原始素材, en: Raw footage}}\n"
    "        stage: create\n"
    "        effort: 18h/week\n"
    "        weight: 45%\n"
    "      - id: material-planning\n"
)
RESHOOTS = (
    "      - id: reshoots\n"
    "        name: {zh: 补拍次数, en: Reshoots}\n"
    '        target: "<= 4"\n'
    "        weight: 30%\n"
    "        period: month\n"
    "        source: {zh: 飞书排期看板, en: Feishu schedule board}\n"
    "        measured_by: data-analyst\n"
    "        duties: [shooting]\n"
    "        better: lower\n"
    "      - id: material-met\n"
)
# The editor is called video editor, the video director is split in two, and work gets faster.
THOUGHT_THROUGH: Edits = {
    "organisation.yaml": [
        ("include: [duties.yaml",
         "moved:\n"
         "  - {from: role/editor, to: role/video-editor}\n"
         "  - {split: role/video-director, into: [role/film-director, role/camera-operator]}\n\n"
         "include: [duties.yaml"),
        ("roles: [video-director, editor, designer, douyin-lead]",
         "roles: [film-director, camera-operator, video-editor, designer, douyin-lead]"),
        ("[content-planner, video-director, designer]", "[content-planner, film-director, designer]"),
    ],
    "people.yaml": [
        ("role: editor,", "role: video-editor,"),
        ("role: video-director,", "role: film-director,"),
    ],
    "handoffs.yaml": [
        ("    from: video-director\n    to: editor\n    artifact: raw-footage\n    sla: 12h",
         "    from: camera-operator\n    to: editor\n    artifact: raw-footage\n    sla: 6h"),
        ("video-director\n", "film-director\n"),
        (": editor\n", ": video-editor\n"),
        ("    artifact: final-cut\n    sla: 24h", "    artifact: final-cut\n    sla: 8h"),
    ],
    "roles/3-content.yaml": [
        ("  - id: editor\n", "  - id: video-editor\n"),
        ("backup: [editor]", "backup: [video-editor]"),
        ("path: [video-director]", "path: [film-director]"),
        ("    dotted_to: [{role: douyin-lead, share: 60%}]\n    headcount: 3",
         "    dotted_to: [{role: douyin-lead, share: 60%}]\n    headcount: 2"),
        ("        duties: [editing, ad-variants]\n        better: lower\n",
         "        duties: [editing, ad-variants]\n        better: lower\n"
         "      - id: rework\n"
         "        name: {zh: 成片返工次数, en: Cuts sent back}\n"
         '        target: "<= 3"\n'
         "        period: month\n"
         "        source: {zh: 复审记录, en: Review log}\n"
         "        measured_by: content-manager\n"
         "        duties: [editing]\n"
         "        better: lower\n"),
        (SHOOTING, "      - id: material-planning\n"),
        (RESHOOTS, "      - id: material-met\n"),
        ("        weight: 40%\n        period: month\n        source: {zh: 飞书排期看板, en: Feishu schedule board}\n"
         "        measured_by: content-manager",
         "        weight: 70%\n        period: month\n        source: {zh: 飞书排期看板, en: Feishu schedule board}\n"
         "        measured_by: content-manager"),
        ("duties: [storyboarding, shooting]", "duties: [storyboarding]"),
        ("  - id: video-director\n    name: {zh: 编导, en: Video director}",
         "  - id: camera-operator\n"
         "    name: {zh: 摄像, en: Camera operator}\n"
         "    code: YC-10B\n"
         "    layer: execution\n"
         "    unit: content-centre\n"
         "    reports_to: content-manager\n"
         "    headcount: 1\n"
         "    filled: 0\n"
         "    purpose: {zh: 按分镜拍全拍好, en: Shoots everything on the list}\n"
         "    backup: [film-director]\n"
         "    duties:\n"
         "      - id: shooting\n"
         "        name: {zh: 拍摄短视频与商品素材, en: Shoot footage for videos and products}\n"
         "        action: {zh: 拍摄, en: shoot}\n"
         "        object: {zh: 短视频与商品素材, en: footage for videos and products}\n"
         "        result: {id: raw-footage, name: {zh: 原始素材, en: Raw footage}}\n"
         "        stage: create\n"
         "        effort: 18h/week\n"
         "        weight: 70%\n"
         "      - id: footage-archive\n"
         "        name: {zh: 归档原始素材, en: Archive raw footage}\n"
         "        action: {zh: 归档, en: archive}\n"
         "        object: {zh: 原始素材, en: raw footage}\n"
         "        result: {text: {zh: 素材清单, en: List of footage}, kept: true}\n"
         "        effort: 6h/week\n"
         "        weight: 30%\n"
         "    kpis:\n"
         "      - id: reshoots\n"
         "        name: {zh: 补拍次数, en: Reshoots}\n"
         '        target: "<= 3"\n'
         "        weight: 100%\n"
         "        period: month\n"
         "        source: {zh: 飞书排期看板, en: Feishu schedule board}\n"
         "        measured_by: data-analyst\n"
         "        duties: [shooting]\n"
         "        better: lower\n"
         "    access:\n"
         "      - {system: {zh: 素材库, en: Asset library}, rights: {zh: 编辑, en: Editor}, risk: low}\n"
         "    authority:\n"
         "      - {zh: 设备故障可当场改期, en: Puts a shoot off when equipment fails}\n"
         "    needs:\n"
         "      experience: {zh: 1 年以上短视频拍摄经验, en: 1 year filming short video}\n"
         "    training: [brand-tone]\n\n"
         "  - id: film-director\n    name: {zh: 导演, en: Film director}"),
        ("        effort: 12h/week\n        weight: 35%\n      - id: material-planning",
         "        effort: 12h/week\n        weight: 60%\n      - id: material-planning"),
        ("        effort: 6h/week\n        weight: 20%\n    kpis:\n      - id: first-pass",
         "        effort: 6h/week\n        weight: 40%\n    kpis:\n      - id: first-pass"),
    ],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, with the texts of the files of both sides."""

    diff: Diff
    texts: Mapping[str, str]

    def report(self, lang: Lang, **more: Any) -> DiffReport:
        """What is told of it in a language."""
        return DiffReport(self.diff, lang, texts=self.texts, **more)


@cache
def cut_off() -> Compared:
    """The five-role team, with the loop broken and a duty left to nobody."""
    return _compared("xingxuan", "team.yaml", CUT_OFF)


@cache
def thought_through() -> Compared:
    """The matrix organisation with a rename, a split, shorter times, a smaller team and a measure more."""
    return _compared("matrix", "organisation.yaml", THOUGHT_THROUGH)


@cache
def unchanged() -> Compared:
    """The five-role team compared with itself."""
    return _compared("xingxuan", "team.yaml", {})


def _compared(name: str, root: str, edits: Edits) -> Compared:
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        for place in ("specs", "draft"):
            shutil.copytree(SPECS / name, Path(place) / name)
        for file, replaced in edits.items():
            path = Path("draft") / name / file
            text = path.read_text(encoding="utf-8")
            for written, instead in replaced:
                assert written in text, (file, written)
                text = text.replace(written, instead)
            path.write_text(text, encoding="utf-8")
        old, before = _side(f"specs/{name}/{root}")
        new, after = _side(f"draft/{name}/{root}")
    return Compared(diff(old, new), {**before, **after})


def _side(path: str) -> tuple[Side, Mapping[str, str]]:
    checked = check(path, DAY)
    assert checked.org is not None
    assert checked.parsed is not None
    faults = [one for one in checked.diagnostics if one.rule.family in ("source", "spec")]
    assert faults == []
    side = Side(checked.org, checked.parsed.places, checked.diagnostics, path)
    return side, {reading.file: reading.text for reading in checked.readings}
