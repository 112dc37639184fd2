"""Continuity: who stands in for whom, who has been taught, and what hangs on one person."""

from __future__ import annotations

from datetime import date

import pytest

from mediaorg.linter.check import check_text
from mediaorg.org.continuity import left_alone
from tests.newsroom import AS_OF, HEAD
from tests.rules.marked import found, judge

BACKUPS = ("no-backup", "backup-unnamed", "single-point-of-failure")


class TestStandIns:
    def test_where_nobody_names_a_backup_none_is_missed(self) -> None:
        judge("roles: [{id: host, name: 主播, critical: true}, {id: planner, name: 内容策划}]\n", *BACKUPS)

    def test_an_empty_list_says_none(self) -> None:
        judge(
            """\
roles:
  - {id: host, name: 主播, critical: true, backup: []} # <- no-backup
  - {id: planner, name: 内容策划, backup: []} # <- backup-unnamed
""",
            *BACKUPS,
        )

    def test_a_role_stands_in_for_itself_only_with_several_posts(self) -> None:
        judge(
            """\
roles:
  - {id: host, name: 主播, critical: true, backup: [host]} # <- no-backup
  - {id: service, name: 客服, headcount: 3, critical: true, backup: [service]}
""",
            *BACKUPS,
        )

    def test_a_backup_that_is_not_there_today_is_none(self) -> None:
        text = """\
roles:
  - {id: host, name: 主播, critical: true, backup: [live-planner]} # <- no-backup
  - {id: live-planner, name: 直播策划, backup: [host], from: 2027-05-10, to: 2027-06-20}
"""
        judge(text, *BACKUPS)
        assert not found(text, *BACKUPS, as_of=date(2027, 6, 1))

    def test_a_backup_that_was_set_aside_is_not_missing(self) -> None:
        judge(
            """\
roles:
  - {id: host, name: 主播, critical: true, backup: [hots-assistant]}
  - {id: host-assistant, name: 助播, backup: [host]}
""",
            *BACKUPS,
        )

    def test_three_roles_may_lean_on_one(self) -> None:
        roles = "".join(f"  - {{id: role-{n}, name: 岗位{n}号, backup: [manager]}}\n" for n in range(3))
        text = f"roles:\n  - {{id: manager, name: 运营经理, headcount: 2, backup: [manager]}}\n{roles}"
        assert not found(text, "backup-overused")
        assert found(text + "  - {id: host, name: 主播, backup: [manager]}\n", "backup-overused")


class TestUntrainedBackups:
    TEXT = """\
training: [{id: pricing, name: 价格规则}, {id: ad-law, name: 广告法}]
roles:
  - {id: host, name: 主播, training: [ad-law]}
  - {id: controller, name: 中控, training: [pricing, ad-law], backup: [host]} # <- backup-untrained
"""

    def test_only_what_is_lacking_is_named(self) -> None:
        judge(self.TEXT, "backup-untrained")
        (one,) = found(self.TEXT, "backup-untrained")
        assert one.rule.message.say("zh", one.args) == "“主播”是“中控”的 B 角，却没有培训：价格规则"

    def test_a_holder_who_has_passed_is_enough(self) -> None:
        passed = "people: [{id: p01, holds: [host], trained: [{training: pricing, on: 2026-09-01}]}]\n"
        assert not found(self.TEXT + passed, "backup-untrained")
        assert found(self.TEXT + passed.replace("2026-09-01", "2026-12-01"), "backup-untrained")

    def test_a_training_that_is_not_due_yet_is_not_asked(self) -> None:
        judge(
            self.TEXT.replace("[pricing, ad-law]", "[{id: pricing, by: 2027-05-26}, ad-law]").replace(
                " # <- backup-untrained", ""
            ),
            "backup-untrained",
        )

    def test_partners_are_not_ours_to_train(self) -> None:
        text = self.TEXT.replace("backup: [host]} # <- backup-untrained", "backup: [agency]}")
        judge(text + "partners: [{id: agency, name: 中控外包}]\n", "backup-untrained")


class TestBackupsAndSeparation:
    TEXT = """\
separation: [{id: reviews, among: [authoring, review], reason: 自写自审}]
roles:
  - id: writer
    name: 撰稿
    backup: [reviewer] # <- backup-breaks-separation
    duties: [{id: writing, name: 撰写图文稿件, tags: [authoring]}]
  - id: reviewer
    name: 审核
    duties: [{id: reviewing, name: 审核图文稿件, tags: [review]}]
"""
    RULES = ("backup-breaks-separation", "separation-breach")

    def test_standing_in_would_combine_both(self) -> None:
        judge(self.TEXT, *self.RULES)

    def test_a_control_makes_it_acceptable(self) -> None:
        text = self.TEXT.replace("[reviewer] # <- backup-breaks-separation", "[{role: reviewer, control: 总监复审}]")
        judge(text, *self.RULES)

    def test_where_the_role_breaks_it_already_the_backup_is_not_told(self) -> None:
        text = self.TEXT.replace(" # <- backup-breaks-separation", "")
        text = text.replace("id: writer\n", "id: writer # <- separation-breach\n")
        text = text.replace("tags: [authoring]", "tags: [authoring, review]")
        judge(text, *self.RULES)

    def test_another_post_of_the_only_holder_counts(self) -> None:
        text = """\
separation: [{id: reviews, among: [authoring, review], reason: 自写自审}]
roles:
  - id: writer
    name: 撰稿
    backup: [planner] # <- backup-breaks-separation
    duties: [{id: writing, name: 撰写图文稿件, tags: [authoring]}]
  - {id: planner, name: 内容策划}
  - id: reviewer
    name: 审核
    duties: [{id: reviewing, name: 审核图文稿件, tags: [review]}]
people:
  - {id: p01, holds: [planner, reviewer]}
"""
        judge(text, *self.RULES)
        free = text.replace(" # <- backup-breaks-separation", "") + "  - {id: p02, holds: [planner]}\n"
        judge(free, *self.RULES)


class TestSinglePoints:
    def test_no_backup_is_not_told_twice(self) -> None:
        judge(
            """\
roles:
  - id: engineer
    name: 直播技术
    critical: true
    backup: [] # <- no-backup
    duties: [{id: failover, name: 切换推流线路, critical: true}]
""",
            *BACKUPS,
        )

    def test_the_worse_of_two_is_told(self) -> None:
        judge(
            """\
roles:
  - id: engineer
    name: 直播技术
    duties: [{id: failover, name: 切换推流线路, critical: true}] # <- single-point-of-failure
  - {id: host, name: 主播, backup: [engineer]}
""",
            *BACKUPS,
        )

    def test_one_role_is_told_once(self) -> None:
        text = """\
roles:
  - id: engineer
    name: 直播技术
    duties:
      - {id: failover, name: 切换推流线路, critical: true} # <- single-point-of-failure
      - {id: monitoring, name: 监看直播信号, critical: true}
"""
        judge(text, *BACKUPS)
        (one,) = found(text, *BACKUPS)
        assert [place.span.line for place in one.related] == [8, 4]

    @pytest.mark.parametrize("posts", ["headcount: 2", "headcount: 1, backup: [vendor]"])
    def test_a_second_pair_of_hands_is_enough(self, posts: str) -> None:
        judge(
            f"""\
partners: [{{id: vendor, name: 推流服务商}}]
duties: [{{id: failover, name: 切换推流线路, critical: true}}]
roles: [{{id: engineer, name: 直播技术, {posts}, duties: [failover]}}]
""",
            *BACKUPS,
        )

    def test_an_empty_second_post_is_no_hand(self) -> None:
        judge(
            """\
duties: [{id: failover, name: 切换推流线路, critical: true}] # <- single-point-of-failure
roles: [{id: engineer, name: 直播技术, headcount: 2, filled: 1, duties: [failover]}]
""",
            "single-point-of-failure",
        )

    def test_two_hats_are_one_head(self) -> None:
        text = """\
duties: [{id: failover, name: 切换推流线路, critical: true}] # <- single-point-of-failure
roles:
  - {id: engineer, name: 直播技术, duties: [failover], backup: [operator]}
  - {id: operator, name: 直播运营, backup: [engineer], duties: []}
people:
  - {id: p01, holds: [engineer, operator]}
"""
        judge(text, "single-point-of-failure")
        (one,) = found(text, "single-point-of-failure")
        assert one.rule.message.say("en", one.args).startswith("only “p01” can do")

    def test_a_claim_that_was_set_aside_may_have_been_the_second(self) -> None:
        judge(
            """\
duties: [{id: failover, name: 切换推流线路, critical: true}]
roles:
  - {id: engineer, name: 直播技术, duties: [failover]}
  - {id: operator, name: 直播运营, duties: [{duty: failover, as: doer}]}
""",
            "single-point-of-failure",
        )

    def test_who_leaves_what_alone(self) -> None:
        text = (
            HEAD
            + """\
training: [{id: drill, name: 断流演练, valid: 12mo}]
duties: [{id: failover, name: 切换推流线路, critical: true}, {id: monitoring, name: 监看信号}]
roles:
  - {id: engineer, name: 直播技术, headcount: 2, training: [drill], duties: [failover, monitoring]}
people:
  - {id: p01, holds: [engineer], trained: [{training: drill, on: 2026-08-01}]}
  - {id: p02, holds: [engineer], trained: [{training: drill, on: 2025-08-01}]}
"""
        )
        org = check_text(text, AS_OF).org
        assert org is not None
        assert {who: [duty.id for duty in duties] for who, duties in left_alone(org).items()} == {"p01": ["failover"]}


class TestLoads:
    def test_shares_may_make_a_whole_and_no_more(self) -> None:
        text = """\
roles: [{id: one, name: 内容策划}, {id: two, name: 直播运营}, {id: three, name: 用户运营}]
people:
  - {id: p01, holds: [{role: one, share: 50%}, {role: two, share: 50%}, three]}
  - {id: p02, holds: [{role: one, share: 70%}, {role: two, share: 30.5%}]} # <- person-overloaded
"""
        judge(text, "person-overloaded")

    def test_hours_count_where_no_share_is_written(self) -> None:
        text = """\
roles:
  - {id: one, name: 内容策划, duties: [{id: topics, name: 制定选题, effort: 30h/week}]}
  - {id: two, name: 直播运营, duties: [{id: rundown, name: 编排流程, effort: 4h/day}]}
people:
  - {id: p01, holds: [one, two]} # <- person-overloaded
"""
        judge(text, "person-overloaded", "post-overloaded")
        (one,) = found(text, "person-overloaded")
        assert one.rule.message.say("zh", one.args) == "“p01”的工时被占到 125%：内容策划、直播运营"

    def test_a_post_that_is_too_much_alone_is_told_at_the_post(self) -> None:
        judge(
            """\
roles:
  - id: one
    name: 内容策划
    duties: # <- post-overloaded
      - {id: topics, name: 制定选题, effort: 50h/week}
  - id: two
    name: 直播运营
    duties:
      - {id: rundown, name: 编排流程, effort: 20h/month}
people:
  - {id: p01, holds: [one, two]}
""",
            "person-overloaded",
            "post-overloaded",
        )

    def test_a_claim_s_own_effort_counts_and_a_tenth_is_let_pass(self) -> None:
        text = """\
duties:
  - {id: comments, name: 答复评论, effort: 80h/week}
  - {id: reports, name: 编制日报, effort: [1h/day, {per: report, takes: 9h}]}
roles:
  - {id: one, name: 用户运营, duties: [{duty: comments, effort: 39h/week}, reports]}
"""
        assert not found(text, "post-overloaded")
        assert found(text.replace("39h", "40h"), "post-overloaded")


class TestPeople:
    def test_an_empty_list_says_none_was_passed(self) -> None:
        judge(
            """\
training: [{id: ad-law, name: 广告法}]
roles: [{id: host, name: 主播, training: [ad-law], needs: {checks: [identity]}}]
people:
  - id: p01
    holds: [host]
    trained: [] # <- training-missing
    checks: [] # <- check-missing
""",
            "training-missing",
            "check-missing",
        )

    def test_where_nobody_s_record_is_kept_nothing_is_missed(self) -> None:
        judge(
            """\
training: [{id: ad-law, name: 广告法}]
roles: [{id: host, name: 主播, training: [ad-law], needs: {checks: [identity]}}]
people: [{id: p01, holds: [host]}]
""",
            "training-missing",
            "check-missing",
        )

    def test_a_training_on_a_later_day_is_owed_after_it(self) -> None:
        text = """\
training: [{id: ad-law, name: 广告法}]
roles: [{id: host, name: 主播, training: [{id: ad-law, by: 2026-11-30}]}]
people: [{id: p01, holds: [host], trained: []}]
"""
        assert not found(text, "training-missing")
        assert found(text, "training-missing", as_of=date(2026, 12, 1))

    def test_what_lies_ahead_is_neither_passed_nor_done(self) -> None:
        judge(
            """\
training: [{id: ad-law, name: 广告法}]
roles: [{id: host, name: 主播, training: [ad-law], needs: {checks: [identity]}}]
people:
  - id: p01
    holds: [host]
    trained: # <- training-missing
      - {training: ad-law, on: 2026-12-01}
    checks: # <- check-missing
      - {check: identity, on: 2026-12-01}
""",
            "training-missing",
            "check-missing",
        )

    def test_a_pass_holds_through_its_last_day(self) -> None:
        text = """\
training: [{id: ad-law, name: 广告法, valid: 12mo}]
roles: [{id: host, name: 主播, training: [ad-law]}]
people: [{id: p01, holds: [host], trained: [{training: ad-law, on: 2025-11-22}]}]
"""
        assert not found(text, "training-expired", "training-missing")
        (one,) = found(text, "training-expired", "training-missing", as_of=date(2026, 11, 23))
        assert one.rule.id == "training-expired"
        assert not found(text.replace("[ad-law]", "[]"), "training-expired", as_of=date(2026, 11, 23))

    def test_a_role_that_rests_asks_nothing(self) -> None:
        judge(
            """\
training: [{id: ad-law, name: 广告法}]
roles: [{id: host, name: 主播, training: [ad-law], from: 2027-05-10, to: 2027-06-20}]
people: [{id: p01, holds: [host], trained: []}]
""",
            "training-missing",
        )


class TestAccess:
    def test_one_system_by_two_names_is_one(self) -> None:
        judge(
            """\
glossary: [{term: 公众号后台, also: [微信后台]}]
roles:
  - {id: one, name: 用户运营, access: [{system: 公众号后台}, {system: 抖音后台}]} # <- single-admin
  - {id: two, name: 渠道运营, access: [{system: 微信后台}]}
""",
            "single-admin",
        )

    def test_two_posts_are_two_people(self) -> None:
        judge("roles: [{id: one, name: 用户运营, headcount: 2, access: [{system: 公众号后台}]}]\n", "single-admin")

    def test_access_that_has_run_out_opens_nothing(self) -> None:
        judge(
            """\
roles:
  - {id: one, name: 用户运营, access: [{system: 公众号后台}]} # <- single-admin
  - {id: two, name: 渠道运营, access: [{system: 公众号后台, expires: 2026-06-20}]}
""",
            "single-admin",
        )
