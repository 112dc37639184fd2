"""What a duty does: verbs by class, Chinese and English; an underscore stands for a space."""

from __future__ import annotations

# Good for hints only; what is sure enough for an error stands in exact.py.
# Steps of one control (write, first review, review, recheck, final review, approve, pay) never share a class.
VERBS: dict[str, str] = {
    "approve": (
        "审批 批准 核准 审定 签批 签发 放行 签字放行 准予 批复 批 签字 同意 批示 approve authorise authorize sign_off "
        "green-light give_the_go-ahead clear"
    ),
    "rule": "裁定 裁决 仲裁 决定 定夺 决策 拍板 decide arbitrate rule_on",
    "final-review": "终审 三审 终校 一票否决 否决 final_review final_approval veto",
    "second-review": "复审 二审 second_review",
    "first-review": "初审 一审 预审 first_review pre-screen prescreen",
    "review": "审核 审查 审阅 审校 过审 过稿 审片 审稿 审读 审看 review vet",
    "check": (
        "检查 核验 核实 核查 查验 校验 查看 看 核 探店核查 排错 把控质量 审验 验看 把关核对 比照 check inspect "
        "examine verify validate test_for go_over go_through look_over assure ascertain see_that"
    ),
    "confirm": "确认 保证落实 confirm ensure_that make_sure",
    "test": "验证 测试 检测 试 试用验证 test try_out",
    "gatekeep": "把关 质检 品控 gatekeep quality-control quality_check",
    "spot-check": "抽检 抽查 巡检 巡查 排查 spot-check spot_check sample-check patrol",
    "appraise": "评审 评选 评议 打样评审 评 appraise",
    "recheck": (
        "复核 复查 二次核对 双人核对 再次核对 复验 复测 复看 recheck double-check double_check cross-check "
        "counter-check check_again second_check verify_again"
    ),
    "audit": "稽核 审计 稽查 audit",
    "reconcile": "对账 核对 勾稽 核账 核销 比对 核账单 reconcile match match_up tie_out",
    "accept": "验收 签收 收取 收货 接收 accept sign_for receive_the_samples",
    "request": "申请 请购 请款 报批 提请 申领 提出申请 发起申请 提单 request apply_for apply ask_for raise_a_request",
    "enrol": "报名 提报 参报 enrol enroll register_for sign_up",
    "submit": "提交 呈报 报送 递交 提出 提供 submit propose provide",
    "report": "上报 通报 汇报 报告 报备 report escalate flag alert_management",
    "inform": (
        "反馈 同步 告知 通知 传达 播报 转达 公告 通知到 通报给 inform notify communicate_to announce circulate share "
        "brief"
    ),
    "remind": "提示 提醒 催促 催办 提点 催 提词 remind prompt cue alert nudge give_cues",
    "pay": (
        "付款 打款 支付 结算 结款 付 付清 划款 汇款 转账 放款 代付 垫付 发放款 pay settle remit disburse pay_out wire"
    ),
    "reimburse": "报销 reimburse",
    "refund": "赔付 赔偿 补偿 退款处理 refund compensate",
    "set-price": "定价 核价 拟价 核定价格 set_the_price price",
    "change-price": "改价 调价 change_the_price reprice",
    "configure": "设置 配置 设定 录入设置 设 部署 接入 挂载 搭建 建计划 埋点 绑定 configure set_up set enter",
    "adjust": (
        "调整 调优 优化 改进 修改 迭代 升级 修订 更正 更换 替换 变更 adjust optimise optimize tune improve revise "
        "refine update_the_wording amend correct change swap replace"
    ),
    "establish": (
        "制定 制订 拟定 订立 拟订 确定 确立 明确 统一 规范 建立 设立 编定 敲定 定下 搭建 排好 define establish "
        "formulate standardise standardize determine set_out work_out lay_down settle_on set agree"
    ),
    "break-down": "分解 拆分 下达 break_down cascade",
    "allocate": "分配 调配 划拨 分派 派单 分发任务 allocate assign distribute dispatch",
    "schedule": (
        "排期 排定 安排 编排 排 排程 调度 排播 排好 调班 排人 排播放 优先级 档期表 schedule arrange sequence draw_up "
        "line_up slot plan_the_rota roster priority"
    ),
    "prioritise": "排序 排优先级 prioritise prioritize rank",
    "compile": "编制 出具 汇编 填报 制表 compile prepare_the_report",
    "prepare": "准备 筹备 预备 备好 备稿 prepare ready",
    "plan": "策划 规划 构思 谋划 筹划 设想 构想 plan devise conceive brainstorm ideate map_out",
    "design": "设计 绘制 画 画出 做图 作图 美化 design draw lay_out mock_up",
    "write": (
        "撰写 编写 起草 拟写 写 写作 草拟 撰稿 编辑 撰拟 写出 撰 写好 备写 write draft author compose script_out pen "
        "write_up script"
    ),
    "output": "产出 输出 出 deliver output come_up_with",
    "translate": "翻译 译制 translate localise localize",
    "rewrite": "改写 润色 校对 rewrite polish proofread",
    "make": "制作 生产 创作 打造 生成 做成 制成 produce make create put_together build storyboard",
    "shoot": "拍摄 录制 摄制 拍 航拍 shoot film photograph",
    "edit": "剪辑 剪 剪出 切 后期制作 粗剪 精剪 混剪 剪成 裁剪 拆条 切成 切出 调色 cut edit trim splice",
    "typeset": "排版 typeset format",
    "dress": "布置 搭建 搭景 布景 陈列 置景 搭建直播间 dress build_the_set stage",
    "present": (
        "讲解 介绍 主讲 口播 出镜 解说 带货 串讲 过款 过品 展示讲解 播报商品 present explain introduce pitch "
        "host_a_live talk_through"
    ),
    "host": "host anchor",
    "demonstrate": "演示 展示 试用 试穿 试吃 demonstrate demo",
    "stand-in": "顶播 替播 代播 顶岗 替班 stand_in fill_in substitute",
    "sell": "促成 促单 逼单 成交 引导 促进 催单 催付 追单 转化下单 close_sales convert sell persuade upsell close",
    "chair": "主持 召集 chair moderate_the_meeting",
    "organise": "组织 召开 举办 召集 开展 举行 主办 承办 organise organize hold convene run_the_meeting call put_on",
    "command": "指挥 带领 command direct",
    "list": "上架 上链接 挂 挂上 加购物车 置顶 挂到 弹出 list pin put_on_sale add feature",
    "delist": "下架 撤 撤下 撤链接 取下 delist unpin take_down remove",
    "list-delist": "上下架 上架下架 上架与下架 上架和下架 上架及下架",
    "publish": (
        "发布 推送 发 上线 分发 上传 投稿 刊发 群发 publish post release push upload put_out put_live go_live_with"
    ),
    "advertise": (
        "投放 投流 推广 加热 买量 放量 起量 跑量 买流量 投广告 run_ads advertise buy_ads buy_traffic promote boost "
        "place_ads buy_media run_paid_traffic"
    ),
    "bid": "出价 竞价 控价出价 bid",
    "issue": "发放 派发 派送 issue hand_out give_out",
    "monitor": (
        "监控 监测 盯 盯盘 监看 值守 看护 盯守 实时查看 值班 跟踪 追踪 监察 监播 盯住 发现 观察 紧盯 盯控 实时监测 "
        "实时监控 监管 盯紧 把关实时 值机 monitor watch track keep_an_eye observe follow_the_numbers look_out_for"
    ),
    "control": "控制 把控 把握 掌控 掌握 控场 带节奏 调动 掌舵 推进节奏 control steer pace",
    "collect": (
        "收集 采集 搜集 归集 征集 抓取 抓 摘录 搜罗 征询 探访 抄录 收齐 收回反馈 索取 collect gather capture "
        "pull_together pick_up recollect"
    ),
    "summarise": (
        "汇总 整理 归纳 总结 梳理 汇集 提炼 概括 归类 整理成 整合 挖掘 aggregate summarise summarize consolidate "
        "compile_into collate sum_up condense digest"
    ),
    "tally": (
        "统计 计算 核算 清算 计数 汇总统计 测量 核定 tally calculate compute measure sum count_up work_out_the_figures"
    ),
    "forecast": "预测 预估 测算 估算 预判 拟测 推算 forecast estimate predict project",
    "record": "记录 登记 录入 留痕 记 建档 录 台账登记 record log note_down register keep_a_log",
    "tag": "标注 标记 打标 标明 标示 加 打上 贴 添加 注明 标出 加注 tag label mark annotate",
    "count": "盘点 清点 点验 点数 清查 盘货 盘库 count stock-take take_inventory take_stock",
    "analyse": (
        "分析 归因 研判 解读 诊断 拆解 洞察 看数 解析 analyse analyze attribute diagnose interpret "
        "break_down_the_data dig_into drill_into find_out_why"
    ),
    "research": "研究 调研 调查 考察 摸底 挖掘 走访 research study survey investigate look_into",
    "evaluate": "评定 评估 评价 打分 考核 考评 评分 测评 evaluate assess rate grade appraise_staff score",
    "reply": "答复 回复 解答 应答 回应 回答 答疑 解释 回评 作答 answer reply respond get_back_to write_back field",
    "handle": (
        "处理 受理 处置 解决 应对 化解 跟单 办理 补救 妥善 应对处理 善后 handle process resolve deal_with solve "
        "sort_out match_the_case moderate field"
    ),
    "soothe": "安抚 回访 挽回 soothe win_back follow_up_with",
    "receive": "接待 接听 receive",
    "transfer": (
        "转交 移交 交接 转派 交付 交给 转给 流转 归还 交还 hand_over transfer forward pass_on pass hand_to return"
    ),
    "negotiate": (
        "洽谈 谈判 商谈 议价 谈 谈定 磋商 议定 谈价 砍价 压价 询价 比价 谈妥 negotiate bargain haggle agree_on"
    ),
    "reach-out": (
        "建联 邀约 招募 招商 开发 拓展 联系开发 挖掘 寻找 物色 招揽 邀请 寻访 开发合作 引入 接洽 recruit reach_out "
        "invite source scout approach find court sign_up_new"
    ),
    "sign": "签订 签约 签署 sign contract",
    "liaise": (
        "对接 沟通 联络 联系 协商 衔接 打交道 洽商 协同 沟通确认 搭桥 liaise communicate contact coordinate_with "
        "talk_to liaise_with work_with"
    ),
    "strive": "争取 谋取 secure win obtain",
    "purchase": "采购 进货 下单采购 订货 购买 订购 采买 选购 purchase buy procure order",
    "select": (
        "选品 筛选 挑选 遴选 选择 选定 甄选 挑 选出 优选 定品 选款 挑出 过品 筛品 select pick choose shortlist screen "
        "curate"
    ),
    "ship": "寄送 寄 寄出 发货 邮寄 配送 寄给 发样 发出 派件 发样品 ship send mail dispatch_parcels post_out",
    "reserve": "预留 备货 补货 锁定 囤货 锁库 留出 reserve restock hold_back replenish set_aside",
    "custody": "保管 存放 看管 收存 收纳 存管 store_the_samples safekeep keep_custody look_after keep",
    "archive": (
        "归档 留存 存档 保存 备份 备案 存储 留底 留档 入库 封存 保留 存 archive file store retain back_up preserve "
        "put_on_file keep_for keep"
    ),
    "use": "领用 借用 领取 取用 使用 借走 取走 use draw borrow sign_out check_out take_out",
    "maintain": "维护 更新 完善 maintain update keep_up_to_date refresh",
    "service": "保养 检修 清洁 service clean",
    "repair": (
        "排除 修复 抢修 维修 恢复 排障 切换 处理中断 解决故障 应急 排查故障 repair fix troubleshoot restore recover "
        "rescue fix_faults"
    ),
    "debug": "调试 联调 架设 调校 debug calibrate set_up_and_test rig",
    "rehearse": "彩排 演练 试播 走场 走播 试讲 走位 踩点 预演 rehearse dry-run drill run_through",
    "train": (
        "培训 带教 辅导 教 授课 宣贯 讲授 岗前培训 上岗培训 培养 训练 train coach teach onboard mentor run_training "
        "induct"
    ),
    "certify": "认证 certify",
    "recruit-staff": "招聘 录用 面试 hire interview",
    "grant": "开通 授予 授权 开设 赋权 分配权限 开账号 下放 grant open enable give_access assign_access",
    "revoke": (
        "回收 撤销 收回 注销 清退 停用 关闭 收缴 取消 吊销 解除 关停 撤掉 revoke withdraw disable deactivate cancel "
        "remove take_back take_away"
    ),
    "delete": "删除 清理 清除 清空 delete clear purge",
    "block": "屏蔽 禁言 拉黑 过滤 隐藏 删评 封禁 block mute hide ban filter silence moderate",
    "mask": "脱敏 去除 匿名化 打码 遮挡 mask anonymise anonymize redact desensitise desensitize strip",
    "export": "导出 提取 下载 拉取 取数 调取 下载数据 export extract download pull",
    "feed": (
        "转成 转化 转为 转化为 纳入 进入 推动 沉淀 变成 变为 吸收 融入 带回 turn feed convert_into bring_into "
        "translate_into turn_into bring_back"
    ),
    "grow": (
        "活跃 激活 拉新 促活 裂变 唤醒 召回 引流 带动 维系 拉动 发起互动 涨粉 留存用户 促进互动 提高 提升互动 grow "
        "activate re-engage acquire animate"
    ),
    "greet": "互动 活跃气氛 暖场 陪聊 欢迎 interact engage welcome",
    "clear-stock": "清理尾货 清仓 甩货 clear_stock",
    "seed": "种草 铺设 铺量 seed",
    "evidence": "取证 举证 collect_evidence",
    "appeal": "申诉 appeal dispute",
    "claim": "索赔 追偿 claim_damages",
    "insure": "投保 insure",
    "operate": "执行 操作 运作 实操 operate execute",
}

# Verbs that name no work of their own: they cover every work on their object, and do nothing beside a real verb.
BROAD = (
    "负责 管理 统筹 跟进 协助 参与 配合 支持 运营 协调 保障 推进 主导 牵头 提升 主管 运维 经营 落实 保证 确保 管控 "
    "全面负责 辅助 把守 运作 manage oversee own lead support assist help coordinate ensure run supervise follow "
    "responsible_for be_responsible_for take_care_of in_charge_of take_charge follow_up administer drive"
)

LIGHT = (
    "完成 做 做好 进行 实施 组织实施 予以 给予 加以 开展好 实现 实际 及时 定期 do perform carry_out conduct undertake "
    "complete"
)
