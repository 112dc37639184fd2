"""Where, when and for whom a duty holds: channels and other facets, container words, small words without meaning."""

from __future__ import annotations

# Two duties on different values of one facet are different duties.
FACETS: dict[str, dict[str, str]] = {
    "channel": {
        "douyin": "抖音 抖店 巨量千川 千川 飞鸽 罗盘 抖音号 抖加 巨量 dy dou+ douyin tiktok",
        "kuaishou": "快手 磁力金牛 磁力 快手小店 kuaishou",
        "xiaohongshu": "小红书 蒲公英 聚光 薯条 xiaohongshu rednote red",
        "shipinhao": "视频号 微信小店 wechat_channels",
        "gongzhonghao": "公众号 微信公众号 服务号 订阅号 official_account wechat_official_account",
        "wecom": "企业微信 企微 wecom",
        "taobao": "淘宝 天猫 淘宝直播 点淘 千牛 淘系 生意参谋 直通车 万相台 taobao tmall",
        "jd": "京东 jd",
        "pinduoduo": "拼多多 pdd pinduoduo",
        "bilibili": "b站 哔哩哔哩 bilibili",
        "weibo": "微博 weibo",
        "zhihu": "知乎 zhihu",
        "instagram": "instagram",
        "youtube": "youtube",
        "wechat": "微信 微信生态 wechat",
    },
    "live": {
        "before": (
            "开播前 播前 直播前 上播前 开播之前 before_going_live prior_to_broadcast pre-broadcast before_the_show "
            "before_the_live before_broadcast before_the_stream before_each_stream before_air pre-live before_live"
        ),
        "during": (
            "播中 直播中 直播时 直播期间 直播过程中 实时 on_air during_the_live_session during_the_stream "
            "during_the_live during_the_show during_live during_the_broadcast while_live in_real_time"
        ),
        "after": (
            "播后 下播后 直播后 开播后 直播结束后 下播 after_the_show after_the_stream after_the_live "
            "after_each_stream post-live post-show"
        ),
    },
    "campaign": {
        "prepare": (
            "活动前 大促前 筹备期 备战期 大促开始前 before_the_campaign before_the_sale pre-campaign ahead_of_the_sale"
        ),
        "warm-up": "蓄水期 预热期 种草期 预热 蓄水 warm-up_period warm-up",
        "presale": "预售期 预售 presale",
        "peak": "爆发期 冲刺期 高潮期 正式期 活动中 大促期间 活动期间 peak_period during_the_campaign during_the_sale",
        "encore": "返场期 长尾期 返场 encore_period",
        "after": "活动后 大促后 大促结束后 活动结束后 收尾期 after_the_campaign after_the_sale post-campaign",
    },
    "shift": {
        "morning": "早班 早场 上午场 早间 晨间 morning day_shift",
        "day": "白班 日场 中班 午场 白天 daytime",
        "night": "夜班 夜场 晚场 晚班 深夜 午夜 夜间 凌晨 night midnight evening night_shift",
    },
    "sale": {
        "pre": "售前 pre-sales",
        "post": "售后 after-sales post-sales",
    },
    "publishing": {
        "before": (
            "发布前 上线前 上架前 发前 before_publishing before_release before_publication before_posting before_launch"
        ),
        "after": "发布后 上线后 after_publishing after_release after_publication",
    },
    "region": {
        "east": "华东",
        "south": "华南",
        "north": "华北",
        "west": "西南 西部",
        "home": "国内 domestic",
        "abroad": "海外 境外 overseas",
    },
    "trade": {
        "beauty": "美妆 护肤 彩妆 beauty skincare cosmetics",
        "food": "食品 生鲜 零食 food snacks",
        "fashion": "服饰 服装 女装 男装 fashion apparel",
        "appliances": "家电 数码 appliances electronics",
        "baby": "母婴 baby",
        "home": "家居 家清 日用 homeware",
    },
    "creator-tier": {
        "head": "头部",
        "waist": "腰部",
        "tail": "尾部 素人",
    },
    "customer": {
        "new": "新客 新粉 new_customers",
        "old": "老客 老粉 existing_customers",
    },
    "traffic-kind": {
        "paid": "付费 paid",
        "natural": "自然 免费 organic",
    },
    "seller": {
        "own": "自播 店播 品牌自播 in-house",
        "creator": "达播 达人直播",
    },
    "person": {
        "host": "主播 host hosts presenter anchor streamer",
        "cohost": "助播 副播 co-host assistant_host",
        "service": "客服 customer_service customer_support",
        "creator": "达人 博主 kol koc creator influencer",
        "floor": "场控",
        "editor": "剪辑师 后期",
    },
    "cadence": {
        "day": "每日 每天 日度 daily every_day",
        "week": "每周 下周 本周 当周 周 周度 weekly every_week",
        "month": "每月 月度 月 monthly every_month",
        "quarter": "每季 季度 quarterly",
        "year": "年度 每年 annual yearly",
    },
    "way": {
        "online": "线上 online",
        "offline": "线下 offline",
    },
    "medium": {
        "live": (
            "直播 直播间 上播 开播 live livestream live_stream stream live_session live_room live_show broadcast show"
        ),
        "video": "短视频 视频 short_video video clip reel short-form_video",
        "text": "图文 笔记 推文 graphic",
    },
}

# A side that names one of these is narrower than a side that is silent; on the other facets silence says nothing.
NARROWING = frozenset({"channel", "region", "trade", "creator-tier", "customer"})

PARTS_OF_CHANNEL = {"wechat": "shipinhao gongzhonghao wecom"}

CONTAINERS = (
    "整体 全流程 全渠道 所有 各 全部 综合 各渠道 各平台 多平台 多渠道 全平台 全域 各类 各项 各岗位 全案 全盘 全链路 "
    "日常 等各项 全面 各个 全网 across_channels across_all_channels all_channels all overall every end-to-end whole "
    "entire general all_platforms across_platforms"
)

JOINS = "与 和 及 以及 、 并 或 并且 同时 且 还 兼 , / ; and or plus as_well_as &"

PREPOSITIONS = "在 对 给 为 把 将 向 就 从 针对 围绕 跟"

BASES = "按 按照 根据 依据 依照 基于 通过 结合 参照 使用工具 via according_to based_on by using with"

BEFORE_AFTER = "前 后 之前 之后 时 before after prior_to when once"

EMPTY = (
    "超过 以上 以下 以内 及以上 不超过 低于 高于 万元 规定 必须 紧急 须知 前提 结果 说明 资料 内部 三 第一位 中心 "
    "第一时间 时间 时长 时段 时效 前台 后台 前期 后续 目前 小时 按时 准时 时候 要求 方面 过程 不当 负面 信息 不少于 "
    "三年 二年 两年 备查 福利待遇 言论 气氛 氛围 内容上 群内 过高 过低 当前 后端 前端 同类 一线 全程 全天 当天 当日 "
    "次日 隔日 即时 随时 首次 二次 再次 多次 正常 稳定 顺畅 顺利 合理 规范化 达标 到位 无误 正确 真实 合格 必要 额外 "
    "专门 专人 共同 统一口径 配套 有效 及其 所需 需要 各自 是否满 的 地 得 了 于 由 等 有无 是否 有 无 已 被 其 该 本 "
    "此 相关 有关 情况 工作 事项 事宜 任务 环节 部分 具体 日常工作 每场 日 定期 及时 单笔 一个 里 与否 齐全 完整 现状 "
    "一致 内容是否 新 高频 重点 主要 独立 快速 准确 整套 一套 清单 台账 表 单 文件 材料 状态 显式 隐式 方向 实际 "
    "各环节 进行中 团队成员 three years year two required they who say across the a an of to in on for at into from "
    "their its our your that this these those them it is are be been that_are so as each per up out over off "
    "regularly promptly complete full new own any other such then no not whether if has have under within list file "
    "sheet document status back office"
)

# Objects so common in the trade that sharing one of them says little.
COMMON = (
    "content user goods data brand account campaign report page tech compliance performance quality order service "
    "creator ads shop schedule temporary brief live-floor sales goal traffic session expense console label meeting "
    "coop"
)

# Words that hardly tell anything.
FAINT = "live video text platform host-person staff"

# Words that say a work and its object in one.
COMPOUNDS: dict[str, str] = {
    "排品 组品": "verb:schedule object:rundown",
    "排班": "verb:schedule object:roster",
    "选品": "verb:select object:selection",
    "select_products product_selection selecting_products pick_products choose_products": "verb:select object:selection",
    "寄样 样品寄送": "verb:ship object:sample-shipping object:creator",
    "试单 试下单 下单验证 做试单 试单验证 实际下单验证 测试下单": "verb:test object:test-order",
    "place_test_orders test_order": "verb:test object:test-order",
    "控场": "verb:control object:pace",
    "控评": "verb:handle object:comment",
    "投流": "verb:advertise object:ads",
    "投放": "verb:advertise object:ads",
    "投手": "object:ads",
    "推广": "verb:advertise object:ads",
    "千川 巨量千川": "facet:channel=douyin object:ads",
    "聚光": "facet:channel=xiaohongshu object:ads",
    "磁力 磁力金牛": "facet:channel=kuaishou object:ads",
    "改价": "verb:change-price object:price",
    "定价": "verb:set-price object:price",
    "对账": "verb:reconcile object:ad-bill",
    "脱敏": "verb:mask object:personal-data",
    "上架": "verb:list object:link",
    "下架": "verb:delist object:link",
    "上下架 上架下架 上架与下架 上架和下架 上架及下架": "verb:list-delist object:link",
    "挂链接 上链接 弹链接 挂上链接": "verb:list object:link",
    "撤链接 下链接": "verb:delist object:link",
    "pin pin_and_unpin pin_or_unpin unpin list delist list_and_delist": "verb:list object:link",
    "adding_and_removing_items add_and_remove_items": "verb:list object:link",
    "备货 补货": "verb:reserve object:stock",
    "推流": "object:stream",
    "直播切片 切片": "object:slice verb:edit",
    "cut_highlights cut_highlight_clips": "verb:edit object:slice",
    "复盘": "verb:organise object:retro",
    "开播前 播前 直播前 上播前 before_going_live prior_to_broadcast": "facet:live=before facet:medium=live",
    "播后 下播后 直播后": "facet:live=after facet:medium=live",
    "售后": "facet:sale=post object:after-sales",
    "after-sales": "facet:sale=post object:after-sales",
    "售前咨询": "facet:sale=pre object:enquiry",
    "视频号": "facet:channel=shipinhao",
    "公众号 微信公众号": "facet:channel=gongzhonghao",
    "公众号推文": "facet:channel=gongzhonghao object:article",
    "笔记": "object:note facet:medium=text",
    "推文": "object:article facet:medium=text",
    "归因": "verb:analyse object:attribution",
    "报销": "verb:reimburse object:expense",
    "打款 付款 结算": "verb:pay",
    "出镜 直播带货": "verb:present facet:medium=live",
    "寄送": "verb:ship",
    "打标": "verb:tag object:label",
    "违禁表述": "object:ad-law",
    "贴片": "object:backdrop",
    "客服话术": "object:faq",
    "清理尾货": "verb:clear-stock object:leftover",
    "日常运营 账号运营 账号日常运营 day-to-day_running": "wholly: object:account-ops",
    "粉丝关系 用户关系": "wholly: object:fan",
    "客户关系 顾客关系 会员关系": "wholly: object:member",
    "达人关系": "wholly: object:creator",
    "策划与执行 策划执行 策划和执行 策划及执行 策划落地": "wholly: verb:plan",
    "弹幕 公屏 直播间弹幕 直播公屏 互动秩序 live_chat chat_stream live_comment": "facet:medium=live object:live object:comment",
    "在线人数 实时流量 viewer_count": "facet:medium=live object:live object:traffic",
    "讲解商品 介绍产品 讲解产品 介绍商品": "verb:present object:goods",
}
