"""What a duty is about: live rooms and the goods sold in them."""

from __future__ import annotations

from mediaorg.org.lexicon.content import Things

LIVE: Things = {
    "live": ("", ""),
    "session": ("live", "场次 专场 直播场次 重点场次 直播专场 大场 场 session"),
    "live-floor": (
        "live",
        "直播间现场 现场 直播现场 现场秩序 直播秩序 现场氛围 直播间氛围 现场气氛 live_room live_floor on-site",
    ),
    "pace": (
        "live-floor live",
        "直播节奏 讲解节奏 节奏 换品时点 换品 切换商品 换品节奏 讲解进度 流程节奏 直播进度 进度 过款节奏 时间节奏 "
        "pace pacing rhythm tempo timing",
    ),
    "rundown": (
        "live",
        "排品表 讲解顺序 货盘顺序 流程单 直播流程 排品与流程 上播顺序 商品顺序 直播流程单 商品排序 排品单 "
        "直播脚本流程 流程表 串联单 上品顺序 过款顺序 rundown run_sheet running_order run-of-show product_sequence "
        "sequence_of_products product_order show_flow product_lineup line-up",
    ),
    "link": (
        "goods live",
        "商品链接 链接 小黄车 购物车 购物袋 橱窗 商品橱窗 讲解卡 商品卡 链接顺序 链接状态 购物链接 product_link "
        "basket shopping_basket shopping_bag cart shopping_cart product_card shelf",
    ),
    "console": ("live", "中控台 后台操作 control_panel"),
    "stream": (
        "live tech",
        "推流 直播推流 推流设备 推流状态 信号 直播信号 画面信号 直播画面 直播流 直播稳定 直播信号流 推拉流 直播软件 "
        "编码器 stream_signal streaming encoder live_feed obs streaming_software picture",
    ),
    "lighting": ("studio-kit", "灯光 布光 打光 补光 light lighting lights"),
    "audio": ("studio-kit", "音响 收音 麦克风 声音 音频 声卡 调音 话筒 audio sound microphone mic sound_level"),
    "camera": ("studio-kit", "摄像 机位 摄像头 镜头 运镜 摄像机 camera"),
    "studio-kit": (
        "live tech gear",
        "直播设备 直播间设备 设备 直播器材 live_equipment broadcast_equipment streaming_equipment",
    ),
    "network": (
        "tech",
        "网络 备用网络 备用线路 带宽 网速 宽带 专线 网络状况 network bandwidth internet_connection connection",
    ),
    "host-person": ("", "主播 达播主播 host presenter anchor streamer"),
    "cohost": ("", "助播 副播 co-host assistant_host"),
    "roster": (
        "",
        "排班表 班表 班次 主播排班 排班计划 班次表 轮班 直播排班 主播班表 客服班表 值班表 轮班表 排班 roster rota "
        "shift shift_plan schedule_of_hosts",
    ),
    "retro": (
        "",
        "复盘 复盘会 复盘会议 复盘报告 复盘纪要 复盘结论 复盘总结 总结会 复盘表 retrospective debrief post-mortem "
        "postmortem review_meeting recap review_session wrap-up",
    ),
    "traffic": ("", "流量 曝光 自然流量 traffic exposure impression"),
    "recording": (
        "live",
        "录屏 录像 直播录屏 直播回放 回放 直播录像 直播视频存档 录播 直播存档 视频存档 直播视频 直播录像文件 录播文件 "
        "recording replay footage_of_the_live archive_footage livestream_recording live_footage live_recording",
    ),
    "lucky-bag": (
        "live gift",
        "福袋 红包 抽奖 秒杀福利 福利 粉丝福利 互动福利 抽奖活动 秒杀 中奖名单 giveaway lucky_bag lucky_draw raffle "
        "prize winner",
    ),
    "fault": (
        "tech live",
        "故障 直播故障 卡顿 掉线 断流 突发故障 黑屏 事故 直播事故 黑屏故障 技术故障 直播中断 中断 设备故障 outage "
        "fault breakdown incident glitch interruption failure technical_issue",
    ),
    "anomaly": ("live", "异常 现场异常 突发情况 突发 突发状况 异常情况 异动 异常波动 anomaly emergency spike"),
    "host-state": ("", "主播状态 主播表现 host_performance"),
    "ex-time": ("", "停留 停留时长 watch_time dwell_time"),
}

GOODS: Things = {
    "goods": ("", "商品 产品 货品 单品 货 sku product item goods merchandise"),
    "selection": (
        "goods",
        "货盘 选品清单 候选品 候选商品 商品池 备选商品 品类结构 货品结构 选品库 选品表 品类 选品池 待选品 商品组合 "
        "assortment product_pool candidate_product product_mix shortlist_of_products shortlist product_list",
    ),
    "selection-meeting": ("selection", "选品会 选品会议 selection_meeting"),
    "qualification": (
        "goods compliance",
        "资质 资质文件 授权书 商品授权 授权 质检报告 质检 备案 备案凭证 备案材料 证照 证件 检测报告 商品资质 资质材料 "
        "合格证 检验报告 授权链 授权文件 资质证明 进货凭证 三证 授权链路 检验 合规材料 许可证 准入 准入资格 "
        "准入审查材料 入驻资质 permit compliance_document paperwork certificate licence license test_report "
        "qualification product_certificate credential inspection_report",
    ),
    "stock": (
        "goods",
        "库存 机动库存 超卖 库存数量 现货 库存预警 可售库存 库存量 备货量 货量 安全库存 缺货预警 stock inventory "
        "overselling oversold stock_level inventory_level",
    ),
    "price": (
        "goods campaign",
        "价格 售价 价格机制 最低价 标价 挂牌价 商品价格 价 标价信息 price selling_price price_tag",
    ),
    "campaign-price": (
        "price campaign-prep",
        "活动价 到手价 折扣价 大促价 促销价 券后价 底价 直播价 优惠价 活动价格 discount_price promotional_price "
        "sale_price promo_price live_price",
    ),
    "price-evidence": ("price compliance", "价格依据 原价依据 划线价 price_evidence"),
    "mechanism": (
        "campaign campaign-prep",
        "机制 优惠机制 活动机制 玩法 促销机制 活动规则 促销规则 活动方案 优惠方案 赠品机制 福利机制 利益点 促销方案 "
        "优惠活动 促销玩法 promotion_mechanics offer promotion_rule deal",
    ),
    "coupon": (
        "campaign campaign-prep",
        "优惠券 券 满减 折扣券 优惠 叠加 优惠券叠加 券叠加 叠券 红包券 满减券 满赠 优惠码 满减优惠 优惠设置 coupon "
        "voucher discount",
    ),
    "gift": ("campaign-prep goods", "赠品 礼品 小样 赠品规则 买赠 赠送 gift freebie free_gift"),
    "sample": ("goods", "样品 样衣 样机 直播样品 样品间 试用装 样品库 展示品 sample product_sample"),
    "supplier": ("goods", "供应商 商家 厂家 供货商 品牌方 供应商家 工厂 supplier vendor merchant supplier_partner"),
    "supply": ("goods", "供应链 货源 采购 货品供应 供货 supply_chain"),
    "selling-point": (
        "goods",
        "卖点 商品卖点 产品卖点 商品知识 产品知识 商品信息 产品介绍 利益卖点 功能 selling_point product_knowledge "
        "product_feature fab benefit",
    ),
    "new-product": ("goods", "新品 新品上市 new_product product_launch"),
    "leftover": ("stock", "尾货 滞销品 滞销商品 清仓品 leftover slow-moving_stock"),
    "delivery": (
        "",
        "发货 物流 配送 快递 仓储 仓库 发货时效 包裹 物流跟踪 仓配 出库 快递单 发货进度 订单发货 出货 发运 揽收 "
        "仓库发货 delivery shipping logistics warehouse parcel fulfilment shipment dispatch courier",
    ),
    "experience-score": (
        "shop",
        "店铺体验分 体验分 商家体验分 店铺评分 店铺分 服务分 物流分 评分 dsr shop_score experience_score store_rating",
    ),
    "shop": ("", "店铺 小店 旗舰店 网店 shop store"),
    "category": ("goods", "类目 品类 category"),
    "order": ("", "订单 订单信息 order purchase_order"),
    "order-data": ("order data", "订单数据 order_data"),
    "oversell": ("stock", "超卖风险 缺货 断货 stockout out-of-stock"),
    "margin": ("", "毛利 利润 毛利底线 margin profit"),
}
