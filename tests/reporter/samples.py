"""Diagnostics as the rules of a newsroom before 618 give them, built by hand: no file is read here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediaorg.diagnostic import ERROR, INFO, WARNING, At, Diagnostic, Item, RelatedPlace, Rule, Severity, Span
from mediaorg.reporter.report import Counts, Report
from mediaorg.text import Args, Lang, Text


@dataclass(frozen=True, slots=True)
class Named:
    """An element of the organisation as sentences name it."""

    kind: str
    id: str
    en: str
    zh: str

    def say(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def data(self) -> object:
        return f"{self.kind}/{self.id}"


TEAM = """\
mediaorg: 1
org: {id: xingxuan, name: 星选优品}
roles:
  - id: host
    name: 带货主播
    duties: [live-script]

  - id: floor-controller
    name: 场控 🎬
    duties:
      - {duty: list-products, scope: {channel: [douyin, kuaishou]}}

  - id: producer
    name: {zh: 👩‍💻 中控, en: Live producer}
    duties:
      - {duty: list-products, scope: {channel: [douyin]}}
\t\t\t# 复核：每晚 23:00 前\t核对库存
  - id: editor
    name: 剪辑
    reports_to: none
    purpose: >
      618 预热期每天产出 12 条短视频，
      含口播、混剪与直播切片。
"""
PEOPLE = """\
people:
  - {id: p-001, holds: [host]}
  - {id: p-002, holds: [floor-controler]}
"""
LONG = """\
handoffs:
  - {from: planner, to: producer, artifact: {zh: 618 预热期短视频选题简报（含目标人群、核心信息、口播要点、禁用词）, en: Brief}, sla: 24 hours, accept: 主编当天签收 ✅, by: planer}
"""
TEXTS = {"specs/team.yaml": TEAM, "specs/people.yaml": PEOPLE, "specs/handoffs.yaml": LONG}

COUNTS = Counts(specs=1, files=3, roles=4, duties=2, handoffs=18, loops=1)
FLOOR = Named("role", "floor-controller", "Floor controller", "场控 🎬")
PRODUCER = Named("role", "producer", "Live producer", "👩‍💻 中控")
LISTING = Named("duty", "list-products", "Put products on sale during the live", "上下架直播商品")

OVERLAP = Rule(
    "duty-overlap",
    "duties",
    ERROR,
    Text("Two roles own one duty in one place", "两个岗位同时负责同一项职责"),
    Text("two roles own “{duty}”: {where}", "两个岗位同时负责“{duty}”：{where}"),
    Text("{role} owns it for {where}", "{role} 负责{where}"),
    Text(
        "let one of them be `as: responsible`, or part the scopes",
        "让其中一个岗位写 `as: responsible`，或把 scope 分开",
    ),
    {"other": Text("{role} owns it too, for {where}", "{role} 也负责{where}")},
)
UNKNOWN = Rule(
    "unknown-reference",
    "spec",
    ERROR,
    Text("A name that nothing bears", "引用了不存在的对象"),
    Text("there is no {what} “{name}”", "没有名为“{name}”的{what}"),
    Text("no such {what}", "没有这个{what}"),
    Text("{advice}", "{advice}"),
    {"there": Text("this one is there", "已有的是这一个")},
)
TABS = Rule(
    "yaml-ambiguous",
    "source",
    WARNING,
    Text("A value that YAML readers understand differently", "不同 YAML 工具理解不一的写法"),
    Text("a tab stands in a comment", "注释里有制表符"),
    Text("the stock is checked here", "这里核对库存"),
)
PURPOSE = Rule(
    "vague-purpose",
    "wording",
    INFO,
    Text("A purpose that says what, not what for", "岗位目的只写了做什么"),
    Text("the purpose of {role} lists work and names no outcome", "{role}的目的只列了工作，没写要达成什么"),
    Text("no outcome", "没写结果"),
    Text(
        "say what changes when the work is done well: which number rises, which risk falls, who can rely on what, and by when",
        "写清把这件事做好之后会有什么变化：哪个数字会上升、哪种风险会下降、谁可以指望什么、在什么时间之前，这样交接的下游才知道按什么验收",
    ),
)


def span_of(text: str, file: str, needle: str, nth: int = 0) -> Span:
    """Where a text stands in a file for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(needle, start + 1)
    end = start + len(needle)
    first, last = text.count("\n", 0, start), text.count("\n", 0, end)
    return Span(file, first + 1, start - text.rfind("\n", 0, start), last + 1, end - text.rfind("\n", 0, end))


def in_team(needle: str, nth: int = 0) -> Span:
    return span_of(TEAM, "specs/team.yaml", needle, nth)


def overlap(waived: str | None = None, introduced_by: str | None = None) -> Diagnostic:
    douyin = Text("Douyin", "抖音")
    at = At("role", "floor-controller", ("duties", Item("list-products")))
    other = At("role", "producer", ("duties", Item("list-products")))
    return Diagnostic(
        OVERLAP,
        ERROR,
        in_team("list-products"),
        {"duty": LISTING, "role": FLOOR, "where": (douyin, Text("Kuaishou", "快手"))},
        (RelatedPlace(in_team("list-products", 1), "other", {"role": PRODUCER, "where": douyin}, other),),
        at,
        introduced_by=introduced_by,
        waived=waived,
    )


def unknown_reference() -> Diagnostic:
    return Diagnostic(
        UNKNOWN,
        ERROR,
        span_of(PEOPLE, "specs/people.yaml", "floor-controler"),
        {
            "what": Text("role", "岗位"),
            "name": "floor-controler",
            "advice": Text("did you mean “floor-controller”?", "是不是想写“floor-controller”？"),
        },
        (RelatedPlace(in_team("floor-controller"), "there", {}),),
    )


def after_tab() -> Diagnostic:
    return Diagnostic(TABS, WARNING, in_team("核对库存"))


def purpose() -> Diagnostic:
    at = At("role", "editor", ("purpose",))
    return Diagnostic(
        PURPOSE,
        INFO,
        in_team(">\n      618 预热期每天产出 12 条短视频，\n      含口播、混剪与直播切片。"),
        {"role": Named("role", "editor", "Video editor", "剪辑")},
        (),
        at,
    )


DURATION = Rule(
    "bad-duration",
    "spec",
    ERROR,
    Text("A time without a clear unit", "时间没有写清单位"),
    Text("“{found}” does not say how long: “{key}” must be {expected}", "“{found}”说不清是多久：“{key}”应为{expected}"),
    Text("{expected} is due here", "这里应为{expected}"),
    None,
    {"giver": Text("the role that hands over", "由这个岗位交出")},
)


def long_line() -> Diagnostic:
    def here(needle: str) -> Span:
        return span_of(LONG, "specs/handoffs.yaml", needle)

    expected = Text("a number with a unit (24h, 2d, 3wd)", "带单位的数字（24h、2d、3wd）")
    args: Args = {"found": "24 hours", "key": "sla", "expected": expected}
    return Diagnostic(DURATION, ERROR, here("24 hours"), args, (RelatedPlace(here("planner"), "giver", {}),))


HOSTILE = (
    "\"><script>alert(1)</script>'=@x | [bold]粗[/bold] [/x] :bomb: \x1b[2J\x1b]8;;http://evil\x07\x9b31m %0A::error::a,b:c "
    "##[error]d\r\n::warning::e\n\u202egnp.exe\u2028f\u200bg\ufeff\ud800 [财务](https://evil) {0} ]]> `code` **h** &lt; \\ \x00\ufffe"
)
TRAP = Rule(
    "hostile-text",
    "wording",
    WARNING,
    Text("A text that would do harm", "带有恶意的文本"),
    Text("say {name}", "说 {name}"),
    Text("see {name}", "看 {name}"),
    Text("do {name}", "做 {name}"),
    {"other": Text("also {name}", "还有 {name}")},
)
HOSTILE_FILE = f"specs/{HOSTILE}.yaml"


def hostile(lang: Lang, severity: Severity = WARNING, waived: str | None = None) -> Report:
    """A report in which every text that a user can write is hostile: names, source, file names, reasons."""
    text = f"name: {HOSTILE}\n"
    span = Span(HOSTILE_FILE, 1, 7, 1, 12)
    at = At("role", "host", ("name", Item(HOSTILE)))
    related = RelatedPlace(Span("other.yaml", 1, 1, 1, 3), "other", {"name": HOSTILE}, at)
    found = Diagnostic(TRAP, severity, span, {"name": HOSTILE}, (related,), at, introduced_by=HOSTILE, waived=waived)
    return Report((found,), lang, {HOSTILE_FILE: text, "other.yaml": text}, COUNTS)


def report(lang: Lang, *diagnostics: Diagnostic, as_of: date | None = None, in_baseline: int = 0) -> Report:
    """A report on the newsroom's files."""
    return Report(diagnostics, lang, TEXTS, COUNTS, as_of, in_baseline)


def everything(lang: Lang) -> Report:
    """All kinds of diagnostics at once, one of them waived."""
    return report(
        lang,
        overlap(introduced_by="c618"),
        after_tab(),
        purpose(),
        unknown_reference(),
        long_line(),
        overlap(waived="大促期间双岗值守"),
        as_of=date(2026, 11, 22),
        in_baseline=4,
    )
