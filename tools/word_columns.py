"""The columns of the tables in the Word template: head, width in centimetres, paragraphs of a cell."""

from __future__ import annotations

from typing import Final

from word_sheet import Column

DUTIES: Final[tuple[Column, ...]] = (
    ("{{ t.column.duty }}", 4.6, (
        "**{{ duty.name }}**{% if duty.critical %} · {{ t.critical }}{% endif %}{% if duty.temporary %} · {{ t.temporary }}{% endif %}",
        "{%p if duty.action or duty.object %}",
        "{{ duty.action }}{% if duty.action and duty.object %} · {% endif %}{{ duty.object }}",
        "{%p endif %}",
        "{%p if duty.stage %}", "{{ t.column.serves }}{{ t.colon }}{{ duty.stage }}", "{%p endif %}",
        "{%p if duty.checked_by %}", "{{ t.column.checked_by }}{{ t.colon }}{{ duty.checked_by | listed }}", "{%p endif %}",
    )),
    ("{{ t.column.scope | if_said }}", 2.0, ("{% if scopes | length > 1 %}{{ duty.part.scope }}{% endif %}",)),
    ("{{ t.column.result | if_said }}", 2.3, ("{{ duty.result }}",)),
    ("{{ t.column.weight | if_said }}", 1.4, ("{{ duty.weight }}",)),
    ("RACI", 1.1, ("**{{ duty.part.letters }}**",)),
    ("{{ t.column.effort | if_said }}", 1.8, ("{{ duty.effort }}",)),
    ("{{ t.column.others | if_said }}", 4.2, ("{{ duty.others | parts }}",)),
)  # fmt: skip
KPIS: Final[tuple[Column, ...]] = (
    (
        "{{ t.column.kpi }}",
        4.1,
        ("**{{ kpi.name }}**", "{%p if kpi.definition %}", "{{ kpi.definition }}", "{%p endif %}"),
    ),
    ("{{ t.column.target | if_said }}", 2.2, ("{{ kpi.target }}",)),
    ("{{ t.column.weight | if_said }}", 1.5, ("{{ kpi.weight }}",)),
    ("{{ t.column.period | if_said }}", 1.5, ("{{ kpi.period }}",)),
    ("{{ t.column.source | if_said }}", 2.4, ("{{ kpi.source }}",)),
    ("{{ t.column.measured_by | if_said }}", 2.1, ("{{ kpi.measured_by | listed }}",)),
    ("{{ t.column.watches | if_said }}", 3.6, ("{{ kpi.duties | words }}",)),
)
APPROVALS: Final[tuple[Column, ...]] = (
    ("{{ t.column.subject }}", 4, ("**{{ one.subject }}**",)),
    ("{{ t.column.my_part }}", 2.4, ("{{ t.i_ask if one.asks else t.i_decide }}",)),
    (
        "{{ t.tiers }}",
        11,
        ("{%p for tier in one.tiers %}", "{{ tier.amount }}{{ t.colon }}{{ tier.by.name }}", "{%p endfor %}"),
    ),
)
ACCESS: Final[tuple[Column, ...]] = (
    ("{{ t.column.system }}", 5.4, ("{{ one.system }}",)),
    ("{{ t.column.rights | if_said }}", 6, ("{{ one.rights }}",)),
    ("{{ t.column.risk | if_said }}", 3, ("{{ one.risk }}",)),
    ("{{ t.column.expires | if_said }}", 3, ("{{ one.expires }}",)),
)
TRAINING: Final[tuple[Column, ...]] = (
    ("{{ t.column.course }}", 5.4, ("{{ one.name }}",)),
    ("{{ t.column.hours | if_said }}", 2, ("{{ one.hours }}",)),
    ("{{ t.column.method | if_said }}", 3.8, ("{{ one.method }}",)),
    ("{{ t.column.passed_with | if_said }}", 1.8, ("{{ one.passed_with }}",)),
    ("{{ t.column.valid | if_said }}", 2, ("{{ one.valid }}",)),
    ("{{ t.column.by_day | if_said }}", 2.4, ("{{ one.by }}",)),
)
WAIVERS: Final[tuple[Column, ...]] = (
    ("{{ t.column.rule }}", 3.2, ("{{ one.rule }}",)),
    ("{{ t.column.place | if_said }}", 3.2, ("{{ one.place }}",)),
    ("{{ t.column.reason | if_said }}", 3.4, ("{{ one.reason }}",)),
    ("{{ t.column.control | if_said }}", 3.4, ("{{ one.control }}",)),
    ("{{ t.column.approved_by | if_said }}", 2.1, ("{{ one.approved_by | listed }}",)),
    ("{{ t.column.until | if_said }}", 2.1, ("{{ one.until }}",)),
)
STAGES: Final[tuple[Column, ...]] = (
    ("", 0.9, ("{{ stage.number }}",)),
    ("{{ t.column.stage }}", 4.5, (
        "{% if stage.mine %}**★ {{ stage.name }}**{% else %}{{ stage.name }}{% endif %}",
        "{%p if stage.mine %}", "{{ t.my_stage }}", "{%p endif %}",
        "{%p if stage.judges %}", "{{ t.judges }} {{ stage.judges | words }}", "{%p endif %}",
    )),
    ("{{ t.column.roles }}", 5, ("{{ stage.roles | listed }}",)),
    ("{{ t.column.hands_to_next | if_said }}", 7, (
        "{% if stage.hands_on %}→ {{ stage.hands_on | words }}{% elif stage.shared %}→ {{ t.shared }}"
        "{% elif circle.stages | length > 1 %}**→ {{ t.open_edge }}**{% endif %}",
    )),
)  # fmt: skip
CHANGES: Final[tuple[Column, ...]] = (
    ("{{ t.column.before }}", 2.3, ("{{ one.before }}",)),
    ("{{ t.column.section }}", 2.8, ("{{ one.section }}",)),
    ("{{ t.column.summary }}", 5.4, ("{{ one.summary }}",)),
    ("{{ t.column.by }}", 2.3, ("{{ one.by }}",)),
    ("{{ t.column.day }}", 2.3, ("{{ one.day }}",)),
    ("{{ t.column.after }}", 2.3, ("{{ one.after }}",)),
)


def handoffs(whom: str) -> tuple[Column, ...]:
    """The columns of what is received or handed on."""
    return (
        (whom, 2.3, ("{{ one.other.name }}",)),
        ("{{ t.column.what }}", 4, (
            "**{{ one.what }}**{% if one.urgent %} · {{ t.urgent }}{% endif %}{% if one.temporary %} · {{ t.temporary }}{% endif %}",
            "{%p if one.after %}", "{{ t.waits_for }}{{ one.after | words }}", "{%p endif %}",
        )),
        ("{{ t.column.when | if_said }}", 2.4, ("{{ one.when }}",)),
        ("{{ t.column.accept | if_said }}", 4, ("{{ one.accept }}",)),
        ("{{ t.column.on_reject | if_said }}", 2.7, ("{{ one.on_reject }}",)),
        ("{{ t.column.via | if_said }}", 2, ("{{ one.via }}",)),
    )  # fmt: skip
