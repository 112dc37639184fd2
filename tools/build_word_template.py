"""Builds templates/handbook/handbook.docx, the Word template of the handbook: the same bytes in every run.

What stands in {{ … }} and {% … %} is filled in by renderer/word.py. Run it at the top of the checkout:

    python tools/build_word_template.py
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from word_columns import ACCESS, APPROVALS, CHANGES, DUTIES, KPIS, STAGES, TRAINING, WAIVERS, handoffs
from word_sheet import Sheet, field, page_frame, write

from mediaorg.renderer.word import evened

TARGET: Final = Path("templates/handbook/handbook.docx")
FRONT: Final = (("overview", "True"), ("loops", "book.loops"), ("raci", "book.raci.rows"))
BACK: Final = (("glossary", "book.glossary"), ("coverage", "book.coverage"), ("index", "book.index"))
NUMBERS: Final = {key: str(number) for number, (key, _) in enumerate((*FRONT, *BACK), 1)}


def contents_line(sheet: Sheet, text: str, bookmark: str, level: int) -> None:
    """A line of the contents: a link with the number of its page."""
    paragraph = sheet.line("", f"Contents {level}")
    write(paragraph, text)
    paragraph.add_run("\t")
    field(paragraph, f"PAGEREF {bookmark} \\h")
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark)
    for run in paragraph._p.findall(qn("w:r")):  # noqa: SLF001
        link.append(run)
    paragraph._p.append(link)  # noqa: SLF001


def when(sheet: Sheet, asked: str, body: Callable[[], None]) -> None:
    """What stands there only where there is something to say."""
    sheet.line(f"{{%p if {asked} %}}")
    body()
    sheet.line("{%p endif %}")


def parts(sheet: Sheet, keys: tuple[tuple[str, str], ...]) -> None:
    """The lines of the contents for what stands around the chapters."""
    for key, asked in keys:
        when(sheet, asked, partial(contents_line, sheet, f"**{{{{ t.{key} }}}}**", f"part_{key}", 1))


def front(sheet: Sheet) -> None:
    """Cover and contents."""
    sheet.line("{{ book.name }}", "Title").paragraph_format.space_before = Pt(150)
    sheet.line("{{ t.handbook }}", "Title")
    sheet.line("{{ book.other_name }}", "Subtitle").paragraph_format.space_after = Pt(60)
    sheet.grid([[("{%tr for fact in book.facts %}",), ("",)], [("{{ fact.label }}",), ("{{ fact.values | listed }}",)],
                [("{%tr endfor %}",), ("",)]], (4, 8), head=False)  # fmt: skip
    sheet.line("{{ t.contents }}", "Contents title").paragraph_format.page_break_before = True
    parts(sheet, FRONT)
    sheet.line("{%p for role in book.chapters %}")
    sheet.line("{%p if loop.changed(role.layer_rank) %}")
    contents_line(sheet, "**{{ role.layer or t.no_layer }}**", "layer_{{ loop.index }}", 1)
    sheet.line("{%p endif %}")
    contents_line(sheet, "{{ role.name }}  {{ role.other_name }}", "role_{{ loop.index }}", 2)
    sheet.line("{%p endfor %}")
    parts(sheet, BACK)


def part(sheet: Sheet, key: str) -> None:
    """The heading of something that stands around the chapters."""
    sheet.heading(1, f"{{{{ t.{key} }}}}", (f"part_{key}", NUMBERS[key]), new_page=True)


def overview(sheet: Sheet) -> None:
    """Layers, posts, the rules of two lines."""
    part(sheet, "overview")
    sheet.table("layer in book.layers", (
        ("{{ t.column.layer }}", 2.6, ("**{{ layer.name or t.no_layer }}**",)),
        ("{{ t.column.mandate | if_said }}", 5.6, ("{{ layer.mandate }}",)),
        ("{{ t.column.roles }}", 9.2, ("{{ layer.cards | cards }}",)),
    ))  # fmt: skip
    sheet.heading(3, "{{ t.lines }}")
    blank, last = ("",) * 3, [("{%tr endfor %}",), *[("",)] * 3]
    sheet.grid([
        [("**{{ t.column.roles }}**",), ("**{{ t.column.superior | if_said }}**",), ("**{{ t.posts }}**",),
         ("**{{ t.duty_count | if_said }}**",)],
        [("{%tr for layer in book.layers %}",), *zip(blank)],
        [("{%tr for card in layer.cards %}",), *zip(blank)],
        [("**{{ card.who.name }}**{% if card.critical %} · {{ t.critical }}{% endif %}{% if card.temporary %} · {{ t.temporary }}{% endif %}",),
         ("{{ card.head.name if card.head else '' }}",), ("{{ card.posts }}",), ("{{ card.duties }}",)],
        last, last,
    ], (6, 5.4, 3.4, 2.6), head=True)  # fmt: skip
    when(sheet, "book.matrix", lambda: matrix(sheet))


def matrix(sheet: Sheet) -> None:
    """Which of two superiors decides what."""
    sheet.heading(3, "{{ t.matrix }}")
    facts(sheet, "book.matrix")


def facts(sheet: Sheet, rows: str) -> None:
    """Labels and what there is to say."""
    sheet.grid([[(f"{{%tr for fact in {rows} %}}",), ("",)], [("{{ fact.label }}",), ("{{ fact.values | listed }}",)],
                [("{%tr endfor %}",), ("",)]], (3.4, 14), head=False)  # fmt: skip


def circles(sheet: Sheet, rows: str) -> None:
    """Loops, stage by stage."""
    sheet.line(f"{{%p for circle in {rows} %}}")
    sheet.line(
        "**{{ circle.name }}**{% if circle.cycle %}　{{ t.cycle }} {{ circle.cycle }}{% endif %}"
        "{% if circle.turn %}　{{ t.turn }} {{ circle.turn }}{% endif %}"
    ).paragraph_format.keep_with_next = True
    sheet.table("stage in circle.stages", STAGES)
    sheet.line("{%p endfor %}")


def raci(sheet: Sheet) -> None:
    """Every duty with those who have a part in it."""
    part(sheet, "raci")
    letters = (("A", "accountable"), ("R", "responsible"), ("C", "consulted"), ("I", "informed"))
    columns = [
        (f"{{{{ t.{key} | if_said }}}}", 3.2, (f'{{{{ row.parts | lettered("{letter}") }}}}',))
        for letter, key in letters
    ]
    sheet.table("row in book.raci.rows", (("{{ t.column.duty }}", 4.6, ("{{ row.duty }}",)), *columns))


def section(sheet: Sheet, key: str, asked: str, body: Callable[[], None]) -> None:
    """A section of a chapter, where there is something to say."""
    when(sheet, asked, lambda: (sheet.heading(3, f"{{{{ t.{key} }}}}"), body())[-1])


def pairs(sheet: Sheet, rows: str) -> None:
    """Facts, two in a row."""
    sheet.grid([[(f"{{%tr for pair in {rows} | batch(2) %}}",), ("",), ("",), ("",)],
                [("{{ pair[0].label }}",), ("{{ pair[0].values | listed }}",),
                 ("{% if pair | length > 1 %}{{ pair[1].label }}{% endif %}",),
                 ("{% if pair | length > 1 %}{{ pair[1].values | listed }}{% endif %}",)],
                [("{%tr endfor %}",), ("",), ("",), ("",)]], (2.6, 6.1, 2.6, 6.1), head=False)  # fmt: skip


def chapter(sheet: Sheet) -> None:
    """The manual of one role, each on a page of its own."""
    sheet.line("{%p for role in book.chapters %}")
    sheet.line("{%p if loop.changed(role.layer_rank) %}")
    sheet.heading(
        1, "{{ role.layer or t.no_layer }}", ("layer_{{ loop.index }}", "{{ 200000 + loop.index }}"), new_page=True
    )
    sheet.heading(2, "{{ role.name }}", ("role_{{ loop.index }}", "{{ 100000 + loop.index }}"))
    sheet.line("{%p else %}")
    sheet.heading(2, "{{ role.name }}", ("role_{{ loop.index }}", "{{ 100000 + loop.index }}"), new_page=True)
    sheet.line("{%p endif %}")
    sheet.line(
        "{{ [role.other_name, role.code, role.layer, t.critical_role if role.critical] | select | join(' · ') }}"
    )
    when(sheet, "role.temporary", lambda: sheet.line("**{{ role.temporary }}**"))
    section(sheet, "news", "role.news", lambda: news(sheet))
    section(sheet, "purpose", "role.purpose", lambda: sheet.line("{{ role.purpose }}"))
    section(sheet, "identity", "role.identity", lambda: pairs(sheet, "role.identity"))
    section(sheet, "duties", "role.duties", lambda: duties(sheet))
    section(sheet, "kpis", "role.kpis", lambda: sheet.table("kpi in role.kpis", KPIS))
    section(sheet, "authority", "role.authority", lambda: authority(sheet))
    section(sheet, "approvals", "role.approvals", lambda: sheet.table("one in role.approvals", APPROVALS))
    section(sheet, "access", "role.access", lambda: sheet.table("one in role.access", ACCESS))
    for key, whom in (("receives", "{{ t.column.from_whom }}"), ("hands_on", "{{ t.column.to_whom }}")):
        section(sheet, key, f"role.{key}", partial(sheet.table, f"one in role.{key}", handoffs(whom)))
    section(sheet, "my_loops", "role.loops", lambda: circles(sheet, "role.loops"))
    section(sheet, "training", "role.training", lambda: sheet.table("one in role.training", TRAINING))
    section(sheet, "needs", "role.needs", lambda: facts(sheet, "role.needs"))
    section(sheet, "path", "role.path", lambda: sheet.line("{{ role.path | listed }}"))
    section(sheet, "waivers", "role.waivers", lambda: sheet.table("one in role.waivers", WAIVERS))
    sign_off(sheet)
    sheet.line("{%p endfor %}")


def news(sheet: Sheet) -> None:
    """What changed for the holder of the post since an earlier version."""
    sheet.line("{{ role.news.since }}")
    when(sheet, "role.news.nothing", lambda: sheet.line("{{ role.news.nothing }}"))
    for key, sign, label in (("gains", "+", "gained"), ("loses", "−", "lost"), ("others", "~", "altered")):
        when(sheet, f"role.news.{key}", partial(news_list, sheet, key, f"**{sign} {{{{ t.{label} }}}}**", "{{ one }}"))
    todo = "{{ one.text }}{% if one.due %}{{ t.open }}{{ one.due }}{{ t.close }}{% endif %}"
    when(sheet, "role.news.todo", partial(news_list, sheet, "todo", "**☐ {{ t.todo }}**", todo))


def news_list(sheet: Sheet, key: str, label: str, one: str) -> None:
    """A list below its label."""
    sheet.line(label).paragraph_format.keep_with_next = True
    sheet.line(f"{{%p for one in role.news.{key} %}}")
    sheet.line(one, "List Bullet")
    sheet.line("{%p endfor %}")


def duties(sheet: Sheet) -> None:
    """Duties, and what the letters mean; a scope that is the same for all of them is said once."""
    sheet.line("{%p set scopes = role.duties | map(attribute='part.scope') | unique(true) | list %}")
    sheet.table("duty in role.duties", DUTIES)
    sheet.line(
        "{% if scopes | length == 1 and scopes[0] %}{{ t.column.scope }}{{ t.colon }}{{ scopes[0] }}　{% endif %}"
        "{{ t.raci_legend }}"
    )


def authority(sheet: Sheet) -> None:
    """What the holder may do unasked."""
    sheet.line("{%p for one in role.authority %}")
    sheet.line("{{ one }}", "List Bullet")
    sheet.line("{%p endfor %}")


def sign_off(sheet: Sheet) -> None:
    """Where holder and superior sign, and the record of changes."""
    sheet.heading(3, "{{ t.sign_off }}")
    sheet.grid([
        [("",), ("**{{ t.confirms }}**",), ("**{{ t.column.signature }}**",), ("**{{ t.column.date }}**",)],
        [("**{{ t.column.holder }}**",), ("{{ t.signed }}", ""), ("",), ("",)],
        [("**{{ t.column.superior }}**{% if role.superior %}{{ t.open }}{{ role.superior }}{{ t.close }}{% endif %}",),
         ("{{ t.superior_signed }}", ""), ("",), ("",)],
    ], (3.8, 7.6, 3.4, 2.6), head=True, together=True)  # fmt: skip
    sheet.heading(3, "{{ t.changes }}")
    sheet.table("one in role.changes", CHANGES, blank=1)


def back(sheet: Sheet) -> None:
    """What stands after the chapters."""
    when(sheet, "book.glossary", lambda: (part(sheet, "glossary"), sheet.table("one in book.glossary", (
        ("{{ t.column.term }}", 3.6, ("**{{ one.term }}**",)), ("{{ t.column.also | if_said }}", 4.4, ("{{ one.also }}",)),
        ("{{ t.column.means }}", 9.4, ("{{ one.means }}",)),
    )))[-1])  # fmt: skip
    when(sheet, "book.coverage", lambda: (part(sheet, "coverage"), sheet.table("row in book.coverage", (
        ("{{ t.column.duty }}", 5, ("**{{ row.duty }}**",)), ("{{ t.column.scope | if_said }}", 3.4, ("{{ row.asked }}",)),
        ("{{ t.column.who }}", 5.6, ("{{ row.holders | parts(row.asked) }}",)),
        ("{{ t.column.missing | if_said }}", 3.4, ("**{{ row.missing }}**",)),
    )))[-1])  # fmt: skip
    when(sheet, "book.index", lambda: (part(sheet, "index"), index(sheet))[-1])


def index(sheet: Sheet) -> None:
    """Words and where they lead, letter by letter."""
    sheet.line("{%p for group in book.index %}")
    sheet.line("{{ group.letter }}", "Heading 3")
    sheet.line("{%p for entry in group.entries %}")
    sheet.line("{{ entry.word }}　{{ entry.kind }}　{{ entry.refs | listed }}", "Cell")
    sheet.line("{%p endfor %}")
    sheet.line("{%p endfor %}")


def build() -> bytes:
    """The template as a file."""
    sheet = Sheet()
    page_frame(sheet)
    front(sheet)
    overview(sheet)
    when(sheet, "book.loops", lambda: (part(sheet, "loops"), circles(sheet, "book.loops"))[-1])
    when(sheet, "book.raci.rows", lambda: raci(sheet))
    chapter(sheet)
    back(sheet)
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    sheet.document.settings.element.append(update)
    sink = BytesIO()
    sheet.document.save(sink)
    return evened(sink.getvalue())


if __name__ == "__main__":
    TARGET.write_bytes(build())
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
