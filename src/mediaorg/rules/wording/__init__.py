"""How duties are worded, and what a manual needs to say."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.rule import LintRule
from mediaorg.rules.wording.alias_used import alias_used
from mediaorg.rules.wording.catch_all_duty import catch_all_duty
from mediaorg.rules.wording.handbook_field_missing import handbook_field_missing
from mediaorg.rules.wording.person_named import person_named
from mediaorg.rules.wording.review_overdue import review_overdue
from mediaorg.rules.wording.vague_duty import vague_duty

FAMILY: Final[tuple[LintRule, ...]] = (
    vague_duty,
    catch_all_duty,
    person_named,
    alias_used,
    handbook_field_missing,
    review_overdue,
)
