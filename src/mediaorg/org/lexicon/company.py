"""What a duty is about: data, money, compliance and the organisation itself."""

from __future__ import annotations

from mediaorg.org.lexicon.content import Things

DATA: Things = {
    "data": ("", "数据 指标 各项数据 data metric figure number statistic"),
    "report": ("data", "报告 报表 总结 汇报材料 report summary digest"),
    "daily-report": (
        "report data",
        "日报 数据日报 销售日报 经营日报 每日数据 每日报表 每天的数据 每日销售数据 每日战报 每日销售 日销售数据 "
        "日数据 daily_report daily_figures daily_summary daily_sales_report",
    ),
    "weekly-report": (
        "report data",
        "周报 数据周报 周总结 每周报表 周度报告 周汇报 weekly_report weekly_summary weekly_digest feedback_digest",
    ),
    "monthly-report": ("report data", "月报 月度报告 月度报表 monthly_report"),
    "dashboard": ("data", "看板 数据看板 大屏 数据大屏 实时看板 报表看板 dashboard"),
    "metric-norm": (
        "data",
        "数据口径 口径 指标口径 指标定义 指标字典 统计口径 数据定义 数据标准 指标体系 metric_definition "
        "data_definition",
    ),
    "kpi": (
        "data",
        "kpi实绩 绩效 绩效数据 绩效指标 岗位绩效 考核数据 绩效考核 考核指标 实绩 kpi kpi_result kpi_actual appraisal",
    ),
    "performance": (
        "data",
        "表现 效果 内容表现 内容数据 数据表现 播放数据 视频数据 完播率 播放量 点击率 互动数据 播放 带货效果 带货数据 "
        "performance result watch_rate click-through_rate engagement view_count play_count",
    ),
    "accuracy": ("data quality", "数据准确 数据质量 数据准确性 data_accuracy data_quality"),
    "experiment": ("data", "ab测试 测试计划 对照实验 a/b_test experiment"),
    "interface": ("tech", "接口 平台接口 数据同步 系统对接 api interface integration"),
    "tech": ("", "技术 系统 系统稳定 technical_support system"),
}

MONEY: Things = {
    "budget": ("", "预算 budget"),
    "expense": (
        "",
        "费用 支出 花费 货款 款项 开支 成本 费用单据 支出费用 花销 expense cost spending spend payment outlay",
    ),
    "invoice": ("expense", "发票 invoice"),
    "salary": (
        "",
        "薪酬 工资 提成 奖金 薪资 薪酬方案 绩效奖金 业绩提成 工资表 底薪 提成规则 薪资方案 奖金方案 激励 salary "
        "payroll bonus pay_plan pay commission_scheme",
    ),
    "stocktake": ("sample stock", "账实 stock-take"),
}

COMPLIANCE: Things = {
    "compliance": ("", "合规 合规风险 违规 违规风险 违规情况 compliance violation"),
    "ad-law": (
        "compliance",
        "广告法 广告法用语 违禁词 绝对化 违禁表述 极限词 违规词 敏感词 广告合规 绝对化用语 禁用词 违禁用语 夸大宣传 "
        "虚假宣传 违规表述 用语 表述 宣传用语 违禁内容 广告用语 敏感内容 夸大表述 禁用语 合规用语 广告法风险 "
        "banned_term sensitive_word ad_law advertising_law banned_word forbidden_word prohibited_claim illegal_claim "
        "absolute_claim wording claim",
    ),
    "ad-label": (
        "compliance",
        "广告标识 广告字样 广告标注 广告标签 广告字样标注 商业合作标识 推广标识 ad_label sponsored_label "
        "ad_disclosure ad_disclosure_label sponsorship_disclosure",
    ),
    "ai-content": (
        "",
        "ai生成 ai合成 ai内容 ai生成内容 ai生成视频 ai合成内容 aigc ai ai-generated synthetic ai_content",
    ),
    "label": ("compliance", "标识 显式标识 隐式标识 显式与隐式标识 水印 label watermark"),
    "identity": (
        "compliance",
        "身份 主播身份 实名 身份信息 身份证 实名认证 年龄 身份证明 实名信息 主播资质 真实身份 年满 是否满 实名核验 "
        "identity real-name age id real_identity who_they_are",
    ),
    "personal-data": (
        "compliance data",
        "敏感字段 手机号 地址 个人信息 隐私 客户信息 用户信息 敏感信息 用户隐私 客户隐私 会员信息 客户数据 收货信息 "
        "电话 个人数据 personal_data personal_information privacy phone_number address pii sensitive_field "
        "customer_data order_data_with_names customer_information",
    ),
    "minors": ("compliance", "未成年人 未成年 minor"),
    "rights": (
        "compliance",
        "版权 侵权 肖像权 音乐版权 素材版权 字体版权 著作权 音乐授权 肖像授权 字体 图片版权 素材授权 使用授权 "
        "copyright infringement portrait_right licensing usage_right",
    ),
    "penalty": ("compliance", "处罚 扣分 违规扣分 封号 限流 违规记录 违规处罚 违规通知 penalty"),
}

ORGANISATION: Things = {
    "account": (
        "",
        "账号 帐号 账户 官方账号 新媒体账号 平台账号 矩阵账号 账号信息 账号资料 account social_media_account "
        "social_account social_media",
    ),
    "account-ops": ("account", "账号日常 account_operation"),
    "access": (
        "account",
        "权限 账号权限 登录权限 系统授权 系统权限 子账号 密码 后台权限 登录 系统账号 账号授权 账号密码 登录账号 "
        "权限开通 后台账号 后台登录 access_right permission access login password credentials sub-account user_right "
        "system_access access_to_the_back_office",
    ),
    "temporary": ("", "临时 临时人员 temporary"),
    "campaign": (
        "",
        "大促 营销活动 活动 促销 促销活动 平台活动 大促活动 平台大促 平台大促活动 营销 大型活动 节点活动 促销节点 "
        "campaign promotion promo sale_event big_sale sales_event sale",
    ),
    "campaign-prep": ("campaign", "大促筹备 活动筹备 备战 大促准备 campaign_preparation"),
    "resource-slot": (
        "campaign platform-rep",
        "活动资源 会场 流量位 资源位 坑位 平台资源 流量资源 资源 流量扶持 会场位置 平台活动资源 推荐位 曝光资源 "
        "resource placement slot traffic_support",
    ),
    "platform-rep": (
        "platform",
        "小二 平台小二 平台运营 行业小二 平台经理 平台对接人 platform_manager account_manager platform_contact",
    ),
    "platform": ("", "平台 platform"),
    "platform-rule": ("platform", "平台规则 规则变化 规则更新 platform_rule platform_policy"),
    "strategy": ("", "策略 战略 方案 规划书 strategy"),
    "goal": ("", "目标 渠道目标 目标分解 季度目标 指标目标 kpi目标 业绩目标 target goal objective sales_target"),
    "job-manual": (
        "",
        "岗位说明书 岗位手册 岗位职责手册 岗位职责 职责手册 岗位说明书内容 岗位职责说明 岗位职责文档 职责说明 "
        "职责说明书 手册 职责 岗位 job_description role_manual job_manual handbook job_duties",
    ),
    "schedule": ("", "排期 进度 日程 排期表 时间表 schedule timetable timeline calendar"),
    "conflict": ("", "冲突 争议 纠纷 投诉冲突 conflict"),
    "staff": (
        "",
        "员工 团队 新人 新员工 人员 人手 新主播 新客服 新成员 人员培训 直播团队 组员 人 岗前 外包客服 借调人员 "
        "借调员工 借调 临时工 staff team newcomer employee new_hire crew trainee temp temporary_staff",
    ),
    "handover": ("", "换班 交班 交接单 shift_handover"),
    "process": ("", "流程 工作流程 操作流程 流程规范 sop process workflow"),
    "meeting": (
        "",
        "会议 例会 早会 晚会 站会 周会 沟通会 晨会 早晚会 例行会议 会 meeting stand-up briefing daily_meeting",
    ),
    "standard": ("", "标准 规范 验收标准 制度 管理制度 规则 验收规范 操作规范 standard norm rule policy"),
}
