"""Whether the work goes on when somebody is away: backups, training, checks, and how much one person carries."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.continuity.backup_breaks_separation import backup_breaks_separation
from mediaorg.rules.continuity.backup_overused import backup_overused
from mediaorg.rules.continuity.backup_unnamed import backup_unnamed
from mediaorg.rules.continuity.backup_untrained import backup_untrained
from mediaorg.rules.continuity.check_missing import check_missing
from mediaorg.rules.continuity.no_backup import no_backup
from mediaorg.rules.continuity.person_overloaded import person_overloaded
from mediaorg.rules.continuity.post_overloaded import post_overloaded
from mediaorg.rules.continuity.single_admin import single_admin
from mediaorg.rules.continuity.single_point_of_failure import single_point_of_failure
from mediaorg.rules.continuity.training_expired import training_expired
from mediaorg.rules.continuity.training_missing import training_missing
from mediaorg.rules.rule import LintRule

FAMILY: Final[tuple[LintRule, ...]] = (
    no_backup,
    backup_unnamed,
    backup_overused,
    backup_untrained,
    backup_breaks_separation,
    single_point_of_failure,
    person_overloaded,
    post_overloaded,
    training_missing,
    training_expired,
    check_missing,
    single_admin,
)
