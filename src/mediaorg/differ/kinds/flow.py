"""What can change about the flow of work: handoffs and loops."""

from __future__ import annotations

from mediaorg.differ.kinds.kind import CRITICAL, GAINS, INFO, LOOSENS, LOSES, MAJOR, MINOR, TIGHTENS, Area

HANDOFFS = Area("handoffs")
LOOPS = Area("loops")
_add = HANDOFFS.add

_add(
    "handoff-added", MAJOR, ("A handoff is new", "新增交接"),
    ("{giver} hands {it} to {taker}", "新增交接：{giver}向{taker}交付“{it}”"), GAINS,
)  # fmt: skip
_add(
    "handoff-removed", MAJOR, ("A handoff is gone", "取消交接"),
    ("{giver} no longer hands {it} to {taker}", "取消交接：{giver}不再向{taker}交付“{it}”"), LOSES,
)  # fmt: skip
_add(
    "handoff-renamed", INFO, ("A handoff goes by another id", "交接换了编号"),
    ("the handoff {it} goes by {after}, was {before}", "交接“{it}”的编号由 {before} 改为 {after}"),
)  # fmt: skip
_add(
    "handoff-split", MAJOR, ("A handoff was split", "交接拆分"),
    ("the handoff {before} was split into {after}", "交接“{before}”拆分为{after}"),
)  # fmt: skip
_add(
    "handoff-merged", MAJOR, ("Handoffs were merged", "交接合并"),
    ("the handoffs {before} were merged into {after}", "交接{before}合并为“{after}”"),
)  # fmt: skip
_add(
    "handoff-rerouted", MAJOR, ("A handoff takes another way", "交接改道"),
    ("{it} goes {after}, was {before}", "“{it}”的交接由 {before} 改为 {after}"),
)  # fmt: skip
_add(
    "handoff-artifact-changed", MAJOR, ("Something else is handed on", "交接物变了"),
    ("{giver} hands {after} to {taker}, was {before}", "{giver}交给{taker}的由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "handoff-sla-tightened", MAJOR, ("A handoff must be quicker", "交接时限收紧"),
    ("{giver} → {taker}, {it}: within {after}, was {before}", "{giver} → {taker}“{it}”的时限由{before}收紧到{after}"), TIGHTENS,
)  # fmt: skip
_add(
    "handoff-sla-loosened", MINOR, ("A handoff may take longer", "交接时限放宽"),
    ("{giver} → {taker}, {it}: within {after}, was {before}", "{giver} → {taker}“{it}”的时限由{before}放宽到{after}"), LOOSENS,
)  # fmt: skip
_add(
    "handoff-due-tightened", MAJOR, ("A handoff is due earlier", "交接提前"),
    ("{giver} → {taker}, {it}: due {after}, was {before}", "{giver} → {taker}“{it}”的交付时点由{before}提前到{after}"), TIGHTENS,
)  # fmt: skip
_add(
    "handoff-due-loosened", MINOR, ("A handoff is due later", "交接推后"),
    ("{giver} → {taker}, {it}: due {after}, was {before}", "{giver} → {taker}“{it}”的交付时点由{before}推后到{after}"), LOOSENS,
)  # fmt: skip
_add(
    "handoff-acceptance-changed", MINOR, ("A handoff is accepted by another standard", "验收标准变了"),
    ("{giver} → {taker}, {it}: accepted by {after}, was {before}", "{giver} → {taker}“{it}”的验收标准由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "handoff-changed", MINOR, ("A handoff goes in another way", "交接方式变了"),
    ("{giver} → {taker}, {it}, {field}: {after}, was {before}", "{giver} → {taker}“{it}”的{field}由“{before}”改为“{after}”"),
)  # fmt: skip

_add = LOOPS.add
_add("loop-added", MAJOR, ("A loop is new", "新增闭环"), ("the loop {it} is new", "新增闭环“{it}”"), GAINS)
_add("loop-removed", CRITICAL, ("A loop is gone", "取消闭环"), ("the loop {it} is gone", "取消闭环“{it}”"), LOSES)
_add(
    "loop-renamed", INFO, ("A loop goes by another id", "闭环换了编号"),
    ("the loop {it} is the former {before}", "闭环“{it}”即原来的 {before}"),
)  # fmt: skip
_add(
    "loop-split", MAJOR, ("A loop was split", "闭环拆分"),
    ("the loop {before} was split into {after}", "闭环“{before}”拆分为{after}"),
)  # fmt: skip
_add(
    "loop-merged", MAJOR, ("Loops were merged", "闭环合并"),
    ("the loops {before} were merged into {after}", "闭环{before}合并为“{after}”"),
)  # fmt: skip
_add(
    "loop-rerouted", MINOR, ("The stages of a loop come in another order", "闭环环节顺序变了"),
    ("{it} goes {after}, was {before}", "“{it}”的顺序由 {before} 改为 {after}"),
)  # fmt: skip
_add(
    "stage-added", MAJOR, ("A loop has one stage more", "闭环新增环节"),
    ("{it} has the stage {entry}", "“{it}”新增环节“{entry}”"), GAINS,
)  # fmt: skip
_add(
    "stage-removed", MAJOR, ("A loop has one stage less", "闭环取消环节"),
    ("{it} no longer has the stage {entry}", "“{it}”取消环节“{entry}”"), LOSES,
)  # fmt: skip
_add(
    "stage-roles-changed", MAJOR, ("Other roles stand in a stage", "环节岗位变了"),
    ("{it}, {entry}: {after}, was {before}", "“{it}”的“{entry}”环节由{before}改为{after}"),
)  # fmt: skip
_add(
    "stage-judges-changed", MINOR, ("A stage judges the work of others", "环节评判对象变了"),
    ("{it}, {entry} judges {after}, was {before}", "“{it}”的“{entry}”环节评判对象由{before}改为{after}"),
)  # fmt: skip
_add(
    "loop-cycle-tightened", MAJOR, ("A loop must turn quicker", "闭环周期收紧"),
    ("{it} turns within {after}, was {before}", "“{it}”的周期由{before}收紧到{after}"), TIGHTENS,
)  # fmt: skip
_add(
    "loop-cycle-loosened", MINOR, ("A loop may turn slower", "闭环周期放宽"),
    ("{it} turns within {after}, was {before}", "“{it}”的周期由{before}放宽到{after}"), LOOSENS,
)  # fmt: skip
_add(
    "loop-changed", INFO, ("The cycle of a loop is written in another way", "闭环周期换了写法"),
    ("{it}, {field}: {after}, was {before}", "“{it}”的{field}由{before}改写为{after}"),
)  # fmt: skip
