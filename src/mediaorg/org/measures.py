"""What KPIs measure: names that are one, which way is better, and figures that come from the measured role itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from mediaorg.org.claims import Claimed
from mediaorg.org.org import Org
from mediaorg.org.work import is_exposed
from mediaorg.record import Record
from mediaorg.spec.role import Kpi, Role
from mediaorg.spec.shape import Label, tongues

REMEMBERED: Final = 1024  # sources: many figures are read from one report
NO_SOURCE: Final = frozenset({
    "无", "暂无", "没有", "待定", "待补", "-", "—", "/", "tbd", "n/a", "none",
    "主观", "主观评价", "主观评分", "主观打分", "领导评价", "领导打分", "主管评价", "主管打分", "上级评价", "上级打分",
    "印象", "印象分", "口头", "口头汇报", "凭感觉", "subjective", "subjective rating", "manager's opinion", "word of mouth",
})  # fmt: skip
SELF_FILLED: Final = re.compile(
    r"(?<!用户)(?<!客户)(?<!顾客)(?<!粉丝)(?<!会员)(?<!观众)(?<!买家)(?<!达人)(?<!商家)(?<!学员)(?<!消费者)"
    r"(?:自填|自评|自报|自己填|自行填|本岗填|本人填)"
    r"|\bself-(?:reported|filled|assess(?:ed|ment)|rated|measured)\b(?! by)"
)
SPENT: Final = ("消耗", "花费", "费用", "支出", "成本", "投放金额", "投放额", "推广费", "广告费")
SPENT_IN_ENGLISH: Final = ("spend", "spending", "cost", "costs", "expense", "expenses")
COST: Final = re.compile(rf"{'|'.join(SPENT)}|\b(?:{'|'.join(SPENT_IN_ENGLISH)})\b")
RATIO: Final = re.compile(
    r"率|占比|比例|比率|%|每|单次|单个|人均|千次|投产|回报|roi|roas|cp[acm]\b|\b(?:rate|ratio|share|per|return on)\b"
)
AT_MOST: Final = re.compile(
    r"\s*(?:<|≤|＜|不超过|不高于|低于|小于|少于|at most|under|below|no more than)|=\s*0\b|为\s*0\b"
)


class Measure(Record):
    """One KPI with the role that it measures."""

    role: Role
    kpi: Kpi


def names_no_source(source: Label | None) -> bool:
    """Whether a source is left out, or is somebody's opinion and no place to look the figure up."""
    return all(map(_says_nothing, tongues(source)))


@lru_cache(REMEMBERED)
def _says_nothing(source: str) -> bool:
    return not (text := source.strip().casefold()) or text in NO_SOURCE


def is_self_filled(source: Label | None) -> bool:
    """Whether a source says that the measured role fills it in itself."""
    return any(map(_is_self_filled, tongues(source)))


@lru_cache(REMEMBERED)
def _is_self_filled(source: str) -> bool:
    return SELF_FILLED.search(source.casefold()) is not None


def is_lower_better(kpi: Kpi) -> bool:
    """Whether a KPI rewards less of something: by `better`, else by a target that is a ceiling."""
    if kpi.better is not None:
        return kpi.better == "lower"
    return any(AT_MOST.match(text) for text in tongues(kpi.target))


def shared_names(org: Org) -> Iterator[tuple[Measure, ...]]:
    """The KPIs of one name, in file order, where there are several; the organisation's glossary tells aliases as one."""
    for group in org.kpis_of_one_name:
        yield tuple(Measure(role, kpi) for role, kpi in group)


def is_cost_amount(kpi: Kpi) -> bool:
    """Whether a KPI counts money spent, as a sum."""
    return any(COST.search(text.casefold()) and not RATIO.search(text.casefold()) for text in tongues(kpi.name))


def may_name_cost(kpis: Iterable[Kpi]) -> bool:
    """Whether one of the names may speak of money spent: a look at all of them at once."""
    names = (kpi.name for kpi in kpis)
    said = "\n".join([name if isinstance(name, str) else f"{name.zh}\n{name.en}" for name in names]).casefold()
    return any(word in said for word in (*SPENT, *SPENT_IN_ENGLISH))


def is_cost_ratio(kpi: Kpi) -> bool:
    """Whether a KPI sets money spent against something."""
    return any(COST.search(text.casefold()) and RATIO.search(text.casefold()) for text in tongues(kpi.name))


def are_linked(org: Org, one: Measure, two: Measure) -> bool:
    """Whether two KPIs measure one duty, or the roles hand work to one another."""
    if set(one.kpi.duties or ()) & set(two.kpi.duties or ()):
        return True
    ends = {(one.role.id, two.role.id), (two.role.id, one.role.id)}
    handed = (*org.handoffs_from.get(one.role.id, ()), *org.handoffs_from.get(two.role.id, ()))
    return any((handoff.from_, handoff.to) in ends for handoff in handed)


def exposed_claims(org: Org, role: Role) -> Iterator[Claimed]:
    """The duties with which a role speaks to the outside or spends money."""
    for claim in org.claims_by(role):
        if claim.is_doing and is_exposed(org, claim.duty):
            yield claim
