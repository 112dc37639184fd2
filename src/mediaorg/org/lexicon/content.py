"""What a duty is about: content, pictures and words."""

from __future__ import annotations

Things = dict[str, tuple[str, str]]
"""What an object belongs to, and its words; an underscore stands for a space."""

CONTENT: Things = {
    "content": ("", "内容 作品 帖子 动态 content post"),
    "topic": (
        "content-plan content",
        "选题 选题方向 选题清单 选题计划 选题库 选题表 选题日历 话题 内容选题 题材 创意 选题会 内容主题 主题 topic "
        "topic_plan topic_list idea content_idea",
    ),
    "content-plan": (
        "content",
        "内容规划 内容方向 内容计划 内容日历 内容策略 栏目 content_plan content_strategy content_calendar "
        "editorial_calendar content_schedule",
    ),
    "publish-schedule": (
        "content-plan",
        "发布排期 发布计划 发布时间 发布日历 发布节奏 视频发布日历 推送日历 推送计划 内容排期 publishing_schedule "
        "posting_schedule posting_calendar publishing_plan content_publishing_schedule",
    ),
    "positioning": ("account content-plan", "账号定位 定位 人设 账号人设 positioning persona account_positioning"),
    "script": (
        "content",
        "脚本 分镜 分镜表 分镜脚本 拍摄脚本 脚本与分镜表 脚本和分镜 镜头脚本 台本 剧本 故事板 剧情 拍摄大纲 脚本大纲 "
        "大纲 script storyboard shot_list screenplay outline",
    ),
    "talk": (
        "content live",
        "话术 口播话术 口播稿 台词 逼单话术 话术卡 讲解词 串词 手卡 直播话术 主播话术 讲解话术 口播文案 话术框架 "
        "讲解稿 讲稿 开场白 过款话术 话术脚本 live_script host_line script_for_the_host talking_point host_script "
        "sales_pitch pitch_line selling_line cue_card patter",
    ),
    "copy": (
        "content",
        "文案 推广文案 卖点文案 标题文案 卖点描述 标语 商品文案 详情文案 copy copywriting ad_copy product_copy slogan "
        "tagline",
    ),
    "note": ("content text", "笔记 图文笔记 种草笔记 图文 图文内容 note"),
    "article": (
        "content text",
        "推文 文章 软文 长文 图文推送 稿件 图文消息 新闻稿 通稿 article blog newsletter press_release",
    ),
    "title": ("content", "标题 标题党 title headline"),
    "cover": ("visual content", "封面 封面图 头图 封面设计 cover thumbnail"),
    "video": ("content", ""),
    "text": ("content", ""),
    "footage": (
        "content video",
        "素材 原始素材 拍摄素材 视频素材 样片 镜头素材 原片 毛片 footage raw_footage raw_material clip_material b-roll",
    ),
    "asset-library": ("content footage", "素材库 素材归档 asset_library media_library"),
    "final-cut": (
        "content video",
        "成片 视频成片 成品视频 短片 视频成品 成品 样片成品 finished_video final_cut finished_clip master edited_video",
    ),
    "slice": (
        "content live",
        "直播切片 切片 高光片段 高光 直播高光 精彩片段 二次剪辑 切片视频 高光时刻 切条 直播片段 高光切片 精彩瞬间 "
        "录播切片 highlight highlight_clip highlight_reel recap_clip",
    ),
    "subtitle": ("final-cut", "字幕 花字 subtitle caption"),
    "music": ("final-cut", "配乐 音乐 背景音乐 bgm music"),
    "preview": (
        "live content",
        "直播预告 预告 预热视频 预告片 预告视频 预热短视频 开播预告 预约 直播预热 teaser trailer announcement "
        "reminder_post",
    ),
    "brand-norm": (
        "brand",
        "品牌表达规范 品牌规范 品牌手册 表达规范 品牌调性 视觉规范 调性 brand_guideline brand_guide tone_of_voice "
        "style_guide",
    ),
    "brand": ("", "品牌 品牌形象 brand"),
    "portrait": ("user", "用户画像 人群画像 画像 user_portrait customer_profile"),
    "market": (
        "",
        "市场 竞品 行业动态 竞争对手 对标账号 竞品动态 竞店 同行 竞品账号 行业 对手 热销品 市场动态 竞争情报 market "
        "competitor rival competition industry benchmark market_trend",
    ),
    "trend": (
        "topic market",
        "热点 热点话题 爆款 趋势 热搜 热门话题 热梗 平台热点 热榜 趋势数据 trend trending_topic hot_topic",
    ),
    "visual": (
        "content",
        "视觉 视觉呈现 物料 设计物料 视觉物料 平面物料 活动物料 视觉素材 平面 视觉设计 设计稿 visual artwork "
        "banner_set key_visual design graphics",
    ),
    "poster": ("visual", "海报 主图 宣传图 横幅 主视觉 长图 易拉宝 封面海报 banner kv poster promo_image"),
    "backdrop": (
        "visual live",
        "贴片 直播间贴片 背景图 背板 背景 直播间背景 氛围图 视觉贴片 背板素材 直播间布景 直播间场景 绿幕 直播间贴图 "
        "直播间装修 直播间视觉 场景 道具 布景 置物 陈设 背景板 overlay backdrop background_image live_room_set set "
        "props scene",
    ),
    "detail-page": (
        "visual page",
        "详情页 商品详情页 商品详情 宝贝详情 详情图 商品页 商品页面 产品详情 商品信息页 detail_page product_page "
        "listing_page product_detail item_page product_listing",
    ),
    "activity-page": (
        "visual page campaign",
        "活动页 活动页面 会场页 会场页面 专题页 落地页 大促页面 活动会场 专题 landing_page campaign_page "
        "promotion_page H5 h5",
    ),
    "page": ("", "页面 店铺首页 首页 page"),
    "storefront": ("page visual", "店铺装修 店铺页面 shop_front storefront"),
    "picture": ("visual", "图片 配图 商品图 照片 image picture photo"),
    "shoot-scene": ("", "拍摄现场 棚 摄影棚 拍摄场地 拍摄 studio shooting_site"),
    "gear": ("", "拍摄器材 器材 拍摄设备 摄影器材 相机 摄影设备 镜头设备 三脚架 稳定器 equipment gear device kit"),
    "quality": ("", "质量 品质 水准 瑕疵 quality"),
    "brief": ("", "需求 素材需求 简报 需求单 需求书 需求表 需求文档 brief requirement"),
}
