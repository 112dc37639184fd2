"""Which classes of verbs come close to each other, and which hold others as their steps."""

from __future__ import annotations

# Classes that say one thing in a plain sentence, though not surely enough for an error.
NEAR = (
    "research summarise, plan establish, configure establish, organise liaise, reach-out research, transfer revoke, "
    "review check, review confirm, check confirm, check test, check debug, check recheck, check spot-check, "
    "review spot-check, review gatekeep, check gatekeep, second-review gatekeep, first-review gatekeep, "
    "final-review gatekeep, check audit, audit recheck, reconcile check, reconcile audit, reconcile recheck, "
    "test debug, appraise review, appraise evaluate, appraise select, approve rule, establish plan, "
    "establish compile, establish write, plan design, plan output, plan schedule, plan compile, write output, "
    "write compile, write prepare, write maintain, write make, make output, make design, design output, "
    "make prepare, compile output, compile summarise, compile prepare, prepare debug, dress make, dress design, "
    "dress prepare, present host, present sell, chair organise, organise plan, list list-delist, "
    "delist list-delist, advertise bid, issue ship, control remind, control monitor, control command, "
    "collect summarise, collect tally, summarise tally, collect record, record tally, tag record, summarise feed, "
    "analyse research, analyse evaluate, tally evaluate, reply handle, reply receive, handle receive, "
    "handle soothe, soothe reply, handle repair, transfer inform, inform report, report submit, submit enrol, "
    "request submit, request enrol, negotiate liaise, reach-out liaise, reach-out negotiate, liaise strive, "
    "negotiate strive, sign negotiate, custody archive, maintain service, maintain adjust, repair service, "
    "maintain repair, grant configure, configure adjust, establish configure, change-price configure, "
    "set-price configure, change-price adjust, set-price establish, revoke delete, delete mask, block delete, "
    "feed inform, feed plan, tally compile, analyse summarise, grow sell, greet reply, greet grow, seed publish, "
    "seed make, publish list, refund handle, strive request, select reach-out, break-down establish, "
    "break-down allocate, allocate schedule, prioritise schedule, forecast tally, forecast analyse, "
    "train evaluate, edit output, clear-stock sell, rewrite adjust, translate write, stand-in host, "
    "stand-in present, block handle, reserve configure, rehearse test, rehearse debug, "
    "service check, operate list, operate delist, operate list-delist, operate configure, operate control, "
    "schedule compile, prepare schedule, maintain grow, maintain record, handle operate, schedule allocate, "
    "inform maintain, dress configure, edit make, greet sell, count check, "
    "revoke block, establish prepare, debug operate, negotiate establish, schedule establish, establish design, "
    "monitor collect, collect research, collect select, monitor handle, revoke delist, "
    "make operate, plan feed, plan organise, seed advertise, publish advertise, publish operate, greet operate, "
    "reply greet, handle block, monitor analyse, repair operate, remind operate, plan prepare, "
    "organise operate, report monitor, ship transfer, record archive, collect archive, tag configure, "
    "inform remind, report inform, feed report, feed submit"
)

# The first is work that holds the others as its steps.
COVERS: dict[str, str] = {
    "make": "shoot typeset",
    "output": "shoot edit",
    "handle": "refund record transfer",
    "organise": "schedule chair",
    "plan": "write",
    "grow": "reply publish",
    "gatekeep": "review check second-review first-review recheck",
}

# Work that a broad verb says as well: to manage after-sales is to handle it.
RUNNING = "maintain handle operate organise control monitor command liaise grow greet ship transfer"
