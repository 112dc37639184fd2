"""What a duty is about: traffic, creators and users."""

from __future__ import annotations

from mediaorg.org.lexicon.content import Things

GROWTH: Things = {
    "ads": (
        "",
        "广告 付费流量 信息流 广告投放 投放计划 广告计划 计划 推广计划 付费投放 付费推广 ad ads advertising "
        "paid_traffic ad_plan ad_campaign paid_media paid_ad",
    ),
    "ad-budget": (
        "ads budget",
        "投放预算 广告预算 推广预算 投流预算 日预算 预算额度 投放额度 ad_budget media_budget spending_limit "
        "media_spend_plan",
    ),
    "ad-spend": (
        "ads expense",
        "投放支出 推广花费 广告费 投放费用 投流费 消耗 推广费用 推广支出 投放花费 广告支出 推广费 广告消耗 投流费用 "
        "投放金额 投放成本 花费金额 ad_spend ad_cost media_spend advertising_cost ad_expenditure advertising_expense "
        "promotion_spend promotion_cost advertising_spend",
    ),
    "ad-creative": (
        "ads footage",
        "投流素材 付费素材 千川素材 素材变体 广告素材 投放素材 投流视频 跑量素材 素材效果 广告视频 创意素材 投放视频 "
        "变体 素材测试 ad_creative ad_material ad_variant creative_variant creative ad_video",
    ),
    "ad-bill": (
        "ads data expense",
        "广告账单 广告平台账单 账单 投放账单 对账单 平台账单 投放对账 消耗账单 代理商账单 扣费 平台扣费 充值 bill "
        "invoice_statement ad_invoice ad_statement billing statement platform_invoice platform_statement "
        "advertising_bill advertising_invoice recharge",
    ),
    "ad-data": (
        "ads data performance",
        "投放数据 投放效果 投产 投产比 投放表现 广告效果 推广效果 千川数据 投流数据 投放报表 roi数据 跑量数据 投放roi "
        "roi ad_performance return_on_ad_spend roas ad_result ad_data campaign_performance",
    ),
    "attribution": ("data performance", "归因 归因分析 流量归因 attribution"),
    "audience": ("ads", "人群包 定向 人群 目标人群 受众 人群定向 定向包 audience targeting"),
    "search": ("traffic", "搜索 关键词 搜索占位 搜索词 热搜词 搜索排名 seo排名 品牌词 seo search keyword"),
    "conversion": ("data", "转化 转化率 成交 转化数据 下单 购买 转化路径 下单转化 conversion conversion_rate"),
    "sales": (
        "data",
        "销售额 成交额 支付额 销量 销售 业绩 销售数据 战报 成交数据 销售业绩 销售情况 销量数据 gmv sales revenue "
        "turnover sales_result sales_figure",
    ),
    "agency": (
        "partner",
        "代理商 服务商 外包 机构 代投 mcn机构 代运营 外部机构 外包团队 mcn agency contractor vendor_team",
    ),
    "partner": ("", "合作方 外部合作方 合作伙伴 外部 partner"),
    "rebate": ("ads expense", "返点 返佣 rebate"),
}

CREATORS: Things = {
    "creator": (
        "",
        "达人 博主 网红 红人 主播达人 创作者 达人博主 koc达人 团长 kol koc creator influencer blogger streamer_partner",
    ),
    "coop": (
        "creator",
        "合作 合作机制 商务合作 合作方案 合作条件 商单 合作需求 合作细节 collaboration cooperation partnership "
        "creator_deal brand_deal",
    ),
    "quote": (
        "coop",
        "报价 合作报价 坑位费 合作费用 服务费 合作费 达人报价 坑位 合作报价单 费用报价 出场费 quote quotation fee "
        "slot_fee rate_card creator_fee",
    ),
    "commission": ("coop", "佣金 分佣 佣金率 佣金比例 分成 佣金比 带货佣金 commission commission_rate"),
    "contract": ("", "合同 协议 合约 合同条款 合作合同 合作协议 contract agreement"),
    "booking": ("coop", "档期 排期确认 booking"),
    "sample-shipping": (
        "coop sample",
        "寄样 样品寄送 寄送样品 寄样物流 样品物流 样品寄出 样品快递 sample_shipping sample_delivery sample_shipment",
    ),
    "creator-content": (
        "creator content",
        "达人内容 达人带货内容 带货内容 达人视频 达人稿件 达人脚本 达人作品 creator_content influencer_content "
        "sponsored_post",
    ),
    "creator-fulfilment": ("coop", "履约 内容上线 履约情况 fulfilment_of_the_deal"),
    "creator-list": ("creator", "达人名单 达人库 达人资源 creator_list creator_pool"),
}

USERS: Things = {
    "user": ("", "用户 顾客 客户 消费者 观众 买家 人 user customer viewer shopper buyer consumer"),
    "fan": ("user", "粉丝 关注者 粉丝用户 fan follower subscriber"),
    "member": (
        "fan repurchase",
        "会员 会员权益 会员等级 会员分层 权益 会员体系 积分 会员方案 会员日 会员活动 入会 积分商城 会员成长 member "
        "membership loyalty loyalty_tier member_benefit vip loyalty_programme loyalty_program member_tier tier",
    ),
    "community": (
        "fan",
        "社群 粉丝群 群 微信群 私域 私域社群 群聊 群活动 社群活动 社区 会员群 福利群 群成员 群内 群内活动 社群成员 "
        "群聊氛围 community group fan_group chat_group wechat_group group_chat",
    ),
    "repurchase": ("user", "复购 复购率 回购 老客复购 repurchase repeat_purchase retention"),
    "outreach": (
        "repurchase member",
        "触达 会员触达 消息触达 短信 推送消息 群发消息 召回短信 促销消息 促销短信 会员短信 优惠短信 outreach "
        "reach-out_message push_message sms promotional_message",
    ),
    "feedback": (
        "",
        "用户反馈 反馈 用户声音 意见 建议 痛点 顾客反馈 用户意见 反馈意见 社群声音 用户评价 评价 用户需求 使用体验 "
        "诉求 用户建议 问题反馈 观众反馈 用户心声 feedback user_voice voice_of_customer suggestion voc review "
        "user_comment",
    ),
    "bad-review": (
        "feedback",
        "差评 负评 中差评 差评内容 差评反馈 中评 一星评价 negative_review bad_review poor_review",
    ),
    "complaint": (
        "feedback after-sales",
        "投诉 客诉 投诉工单 平台投诉 纠纷 客户投诉 客诉工单 complaint grievance dispute",
    ),
    "hot-question": (
        "feedback enquiry",
        "高频问题 高频咨询问题 咨询问题 客服问题 常见疑问 高频疑问 用户问题 咨询问题类型 客服咨询问题 热门问题 "
        "问题类型 问题 疑问 提问内容 frequent_question common_question common_enquiry",
    ),
    "comment": ("account-ops", "评论 留言 评论区 评论互动 互动 跟评 评论回复 评论管理 comment user_comment"),
    "message": ("account-ops", "私信 站内信 消息 后台私信 私聊 direct_message private_message dm inbox message"),
    "service": ("", "客服 客户服务 客服团队 customer_service customer_support support_agent support_team"),
    "enquiry": (
        "service",
        "咨询 提问 咨询会话 售前咨询 会话 客户咨询 顾客咨询 买家咨询 在线咨询 问询 买家问题 提问咨询 enquiry inquiry "
        "customer_question customer_enquiry chat pre-sale_question",
    ),
    "after-sales": (
        "service",
        "售后 售后问题 退换货 退换 售后单 售后工单 退货 售后服务 售后诉求 退换货申请 售后申请 售后请求 退货请求 "
        "退货退款 换货 after-sales aftersales return exchange after-sale return_request refund_and_return "
        "exchange_request",
    ),
    "refund": ("after-sales", "退款 退款单 退款申请 仅退款 退款请求 退款工单 refund refund_request"),
    "payout": ("after-sales", "赔付款 赔付 补偿金 compensation"),
    "faq": (
        "service",
        "常见问答 快捷回复 话术库 客服话术库 客服话术 常见问题 问答库 知识库 客服知识库 应答模板 标准话术 快捷短语 "
        "问答手册 问答 标准问答 faq faqs quick_reply canned_reply canned_response knowledge_base q&a help_article",
    ),
    "satisfaction": ("service", "满意度 客服满意度 好评率 评价分 satisfaction csat nps satisfaction_score"),
    "service-quality": ("service quality", "客服质检 服务质量 客服质量 会话质检 chat_quality"),
    "sentiment": (
        "",
        "舆情 负面舆情 口碑 负面信息 公关危机 危机 负面评论 负面内容 舆论 品牌负面 品牌舆情 sentiment public_opinion "
        "crisis reputation negative_publicity pr_crisis",
    ),
    "ticket": ("service", "工单 ticket"),
    "segment": ("user", "用户分层 人群标签 用户标签 标签 用户标签体系 分层运营 user_segment user_tag rfm tagging"),
}
