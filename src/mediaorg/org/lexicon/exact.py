"""True synonyms, sure enough for an error: words of one line are told apart no more. An underscore stands for a space."""

from __future__ import annotations

# A verb that stands in no line is a class of its own.
VERBS = """
审批 批准 核准 签批 批复 approve authorise authorize sign_off
裁定 裁决 仲裁
初审 一审
复审 二审
终审 三审 final_review
审核 审查 审阅 review vet
检查 核查 查验 核验 核实 check verify inspect
复核 复查 recheck double-check double_check cross-check
稽核 审计 audit
对账 核对 reconcile
验收
申请 提请 request apply_for
付款 打款 支付 汇款 转账 pay
结算 结款 settle
赔付 赔偿
定价
改价 调价
设置 配置 设定 configure set_up
制定 制订 订立 拟订 establish define formulate
起草 草拟 拟定 拟写 draft
撰写 编写 写 write
编制 compile
准备 预备 prepare
分配 调配 划拨 allocate distribute
排定 安排 编排 schedule arrange
设计 design
制作 make produce
拍摄 摄制 shoot film
剪辑 剪 edit cut
讲解 介绍 主讲 present explain introduce
演示 展示 demonstrate
主持 chair
组织 举办 召开 organise organize hold
上架
下架
上下架 上架下架 上架与下架 上架和下架 上架及下架 上架、下架
发布 刊发 publish post release
投放 投流 run_ads advertise
发放 派发 issue
监控 监测 监看 monitor watch
控制 把控 掌控 把握 control
收集 采集 搜集 归集 collect gather
汇总 归总 aggregate summarise summarize
统计 tally
计算 核算 calculate
预测 预估 forecast predict
记录 登记 record log
标注 标记 打标 tag label mark
盘点 清点 点验 count
分析 analyse analyze
研究 调研 research study
评估 评价 评定 evaluate assess
答复 回复 解答 应答 回应 回答 answer reply respond reply_to respond_to
处理 处置 办理 handle process deal_with
转交 移交 转派 hand_over transfer
洽谈 谈判 商谈 磋商 negotiate
招募 recruit
签订 签约 签署 sign
对接 联络 liaise_with liaise
采购 购买 订购 purchase buy procure
筛选 挑选 遴选 甄选 选择 select pick choose
寄送 寄 邮寄 寄出 ship mail
保管 看管
归档 存档 留存 archive
领用 领取
借用 借
维护 maintain
更新 update
修复 维修 抢修 repair fix
调试 调校
培训 train
带教 辅导 coach mentor
回收 撤销 收回 revoke withdraw
授予 授权 grant
删除 清除 delete
脱敏 匿名化 mask anonymise anonymize
导出 export
管理 manage
"""

# The first of a line is the term that the others are told as.
SYNONYMS = """
商品 产品 货品
商品链接 小黄车 小黄车链接 产品链接
达人 红人
用户 顾客
用户反馈 用户声音 顾客反馈
直播切片 直播高光切片
投流素材 千川素材 投放素材
排品表 讲解顺序表
脚本 台本
分镜 分镜表 分镜脚本
快捷回复 快捷短语
差评 负评
客诉 客户投诉
岗位说明书 岗位手册 岗位职责手册
录屏 录像
口播稿 口播文案
广告标识 广告标注
违禁词 违规词 禁用词
选题计划 选题规划
账号 帐号
日报 每日报表
周报 每周报表
月报 每月报表
优惠券 优惠卷
公众号 微信公众号
企业微信 企微
小红书笔记 红书笔记
b站 bilibili 哔哩哔哩
抖音 douyin dy
kpi 关键绩效指标
gmv 成交总额
复盘会 复盘会议
选品会 选品会议
short_video short-form_video
livestream live_stream
certificate certification
faq frequently_asked_question
influencer kol
"""

# Words that hold a synonym and mean something else.
KEPT = "产品经理 商品经理 货品经理 产品运营 商品运营 用户运营 用户协议 达人秀 产品部 商品部"
