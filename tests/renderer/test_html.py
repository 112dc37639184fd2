from __future__ import annotations

import re

from mediaorg.renderer.handbook import Choice, handbook_of
from tests.newsroom import HEAD
from tests.renderer.books import files, org_of

SPARE = HEAD + (
    "roles:\n  - id: planner\n    name: 内容策划\n    access: [{system: 数据看板, rights: 查看}]\n"
    "    kpis: [{id: on-time, name: 按时率, target: '>= 95%'}]\n    training: [{id: law}]\n"
    "  - {id: editor, name: 剪辑}\n"
    "training:\n  - {id: law, name: 广告法, hours: 3h}\n"
    "handoffs:\n  - {from: planner, to: editor, artifact: 脚本, sla: 1wd}\n"
)


def test_a_column_in_which_nothing_is_said_is_left_out() -> None:
    page = files(handbook_of(org_of(SPARE), Choice("zh")), "site")["site/roles/planner.html"]
    tables = re.findall(r"<table.*?</table>", page, re.DOTALL)
    heads = [re.findall(r'<th scope="col">(.*?)</th>', table) for table in tables]
    rows = [re.findall(r'data-label="(.*?)"', table) for table in tables]
    signed = ["改前版本", "修改章节", "修改内容简要", "修改人", "修改日期", "改后版本"]
    assert heads == [["指标", "目标值"], ["系统", "权限"], ["交付物", "接收方", "时限"], ["培训", "课时"], signed]
    assert rows == [["目标值"], ["权限"], ["接收方", "时限"], ["课时"], []]


def test_a_layer_without_chapters_is_not_listed_beside_them() -> None:
    text = HEAD + (
        "layers: [{id: top, name: 决策层}, {id: desk, name: 执行层}]\n"
        "roles:\n  - {id: head, name: 主任, layer: top}\n  - {id: editor, name: 剪辑, layer: desk, reports_to: head}\n"
    )
    page = files(handbook_of(org_of(text), Choice("zh", roles=("editor",))), "site")["site/roles/editor.html"]
    beside = page[page.index("<nav") : page.index("</nav>")]
    assert "执行层" in beside
    assert "决策层" not in beside
