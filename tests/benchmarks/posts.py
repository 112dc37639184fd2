"""One post of a made organisation: where it stands in the tree, and what everything about it is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SPAN: Final = 5  # roles under one head
VALUES: Final = 30  # values of each dimension


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    """“杭州 Hangzhou|广州 Guangzhou”: a Chinese word and an English one, again and again."""
    rows = (pair.strip().partition(" ") for line in table.split("\n") for pair in line.split("|") if pair.strip())
    return tuple((zh, en) for zh, _, en in rows)


CITIES: Final = _pairs("""
    杭州 Hangzhou|广州 Guangzhou|成都 Chengdu|上海 Shanghai|深圳 Shenzhen|武汉 Wuhan
    西安 Xi'an|青岛 Qingdao|厦门 Xiamen|长沙 Changsha|南京 Nanjing|苏州 Suzhou
    宁波 Ningbo|合肥 Hefei|福州 Fuzhou|郑州 Zhengzhou|济南 Jinan|天津 Tianjin
    重庆 Chongqing|昆明 Kunming|贵阳 Guiyang|南昌 Nanchang|沈阳 Shenyang|大连 Dalian
    无锡 Wuxi|佛山 Foshan|东莞 Dongguan|泉州 Quanzhou|温州 Wenzhou|珠海 Zhuhai
""")
GOODS: Final = _pairs("""
    美妆 beauty|女装 womenswear|零食 snacks|母婴 baby care|家电 appliances|数码 electronics
    图书 books|珠宝 jewellery|生鲜 fresh food|宠物 pet food|男装 menswear|童装 childrenswear
    鞋靴 shoes|箱包 bags|家居 homeware|厨具 kitchenware|酒水 drinks|茶叶 tea
    户外 outdoor gear|运动 sportswear|玩具 toys|文具 stationery|汽配 car parts|眼镜 glasses
    钟表 watches|乐器 instruments|花卉 flowers|保健 health food|个护 personal care|家纺 bedding
""")
CREWS: Final = tuple(f"{one}{two}组" for one in "晨星云江山海松竹梅兰春夏秋冬" for two in "岚澜野岸峰舟桥溪")
TRADES: Final = (
    ("live-planner", "直播策划", "live planner"),
    ("content-editor", "内容编辑", "content editor"),
    ("data-analyst", "数据分析师", "data analyst"),
    ("user-operator", "用户运营", "user operator"),
    ("goods-operator", "货品运营", "goods operator"),
)
KINDS_OF_WORK: Final = (
    ("策划", "直播脚本", "Plan", "live scripts"),
    ("分析", "场次数据", "Analyse", "session data"),
    ("评估", "货盘组合", "Assess", "the mix of goods"),
    ("整理", "用户反馈", "Sort", "user feedback"),
)


def in_pair(zh: str, en: str) -> str:
    """A text in both languages, as a flow mapping."""
    return f'{{zh: {zh}, en: "{en}"}}'


@dataclass(frozen=True, slots=True)
class Post:
    """Post `number` of `total`: a tree in which every head has five reports, the last one perhaps fewer."""

    number: int
    total: int

    @property
    def above(self) -> int:
        """The number of the head; that of the post itself at the top."""
        return (self.number - 1) // SPAN if self.number else 0

    @property
    def depth(self) -> int:
        """How many heads stand above."""
        depth, number = 0, self.number
        while number:
            depth, number = depth + 1, (number - 1) // SPAN
        return depth

    @property
    def first(self) -> int:
        """The number of the first post under the same head."""
        return self.above * SPAN + 1 if self.number else 0

    @property
    def is_first(self) -> bool:
        """Whether the team's list begins here."""
        return self.number == self.first

    @property
    def last(self) -> int:
        """The number of the last post under the same head."""
        return min(self.first + SPAN, self.total) - 1 if self.number else 0

    @property
    def team_posts(self) -> tuple[Post, ...]:
        """All posts under the same head."""
        return tuple(Post(number, self.total) for number in range(self.first, self.last + 1))

    @property
    def id(self) -> str:
        """The role's id."""
        return f"{TRADES[self.number % SPAN][0]}-{self.number:06d}"

    def _of(self, number: int) -> str:
        return Post(number, self.total).id

    @property
    def head(self) -> str:
        """Whom it reports to."""
        return self._of(self.above) if self.number else "none"

    @property
    def judge(self) -> str:
        """Who measures it and gets its reports: the head, or the finance department for the top."""
        return self._of(self.above) if self.number else "finance"

    @property
    def neighbour(self) -> str:
        """The next one under the same head; the first after the last."""
        if not self.number:
            return self._of(1)
        return self._of(self.number + 1 if self.number < self.last else self.first)

    @property
    def stand_in(self) -> str:
        """Who stands in for it."""
        return self.neighbour

    @property
    def cousin(self) -> str:
        """Somebody in another team."""
        return self._of((self.number + 7) % self.total)

    @property
    def code(self) -> str:
        """The organisation's own number."""
        return f'"XM-{self.number:06d}"'

    @property
    def brand(self) -> int:
        """The brand that the team works for."""
        return self.above % VALUES

    @property
    def channels(self) -> str:
        """The part of the channels that this post takes of what its team shares."""
        size = self.last - self.first + 1
        place = self.number - self.first
        low, high = place * VALUES // size, (place + 1) * VALUES // size
        return ", ".join(f"channel-{value:02d}" for value in range(low, high))

    @property
    def area(self) -> str:
        """What it answers for, in Chinese."""
        city, goods = self._market()
        return f"{city[0]}{goods[0]}{self.crew}"

    @property
    def area_en(self) -> str:
        """What it answers for, in English."""
        city, goods = self._market()
        return f"{goods[1]} in {city[1]}, crew {self.number // len(CITIES) // len(GOODS) + 1}"

    def _market(self) -> tuple[tuple[str, str], tuple[str, str]]:
        return CITIES[self.number % len(CITIES)], GOODS[self.number // len(CITIES) % len(GOODS)]

    @property
    def crew(self) -> str:
        """The crew: with city and goods it is found nowhere else."""
        return CREWS[self.number // len(CITIES) // len(GOODS) % len(CREWS)]

    @property
    def team(self) -> str:
        """The name of the team, in Chinese."""
        return f"{Post(self.above, self.total).area}下属" if self.number else "总部"

    @property
    def team_en(self) -> str:
        """The name of the team, in English."""
        return f"the team for {Post(self.above, self.total).area_en}" if self.number else "head office"

    @property
    def name(self) -> str:
        """The role's name, in Chinese."""
        return f"{self.area}{TRADES[self.number % SPAN][1]}"

    @property
    def name_en(self) -> str:
        """The role's name, in English."""
        return f"{TRADES[self.number % SPAN][2].capitalize()}, {self.area_en}"

    @property
    def shared(self) -> str:
        """The id of the duty that the team shares."""
        return f"watch-{self.first:06d}"

    def duty(self, work: int) -> str:
        """The id of one of its own duties."""
        return f"{('plan', 'analyse', 'assess', 'sort')[work]}-{self.number:06d}"

    def result(self, work: int) -> str:
        """The id of what comes out of one of its own duties."""
        return f"{('script', 'figures', 'goods-list', 'notes')[work]}-{self.number:06d}"
