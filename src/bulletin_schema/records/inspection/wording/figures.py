"""Figures: what each number of a clause counts, read from its unit and the words beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from bulletin_schema.mention import Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.wording.clause import COUNT, PERCENT, Clause, masked_text
from bulletin_schema.records.inspection.wording.deeds import examining, governing
from bulletin_schema.records.inspection.wording.examinable import MADE_KINDS, ends_name, examinable
from bulletin_schema.records.inspection.wording.judgements import all_of_it_passed, is_of_grade, outcome_of
from bulletin_schema.records.inspection.wording.words import UnitClass, unit_class

# A conditional number passed in one respect only (净含量标注合格): neither it nor its rate is the check's.
Role = Literal["inspected", "passed", "failed", "pass_rate", "fail_rate", "bare", "conditional"]
Metric = Literal["pass_rate", "fail_rate"]

RATE = regex_pattern(
    r"(?P<fail>(?:不合格|不达标|不符合?)(?:标准|产品|样品|商品|项目|品|批次|检出|发现|要求|问题|的)*率|(?<![题患件案病]|产品|不合格)发现率|(?:条次)?违法率|(?:(?<!\p{Han})|问题(?:样品|食品)?)(?:检出|阳性)率|超标率)|(?P<pass>(?<!不)(?:合格|符合|相符|达标|规范|(?<=[器秤表机枪])准确)率)"
)
_CONDITION = regex_pattern(
    r"(?:实物质量|实物|标注|标识|剔除\p{Han}*|净含量(?:检验|检测)|安全项目|安全指标|[纯净浓硬]度|发?芽率|包装|价格|证照|标签|单项|[修调]后|修复后|整改后|复查|复检|二次|项目|(?:(?<!\p{Han})|(?<=抽查|受检))企业)"
    r"(?:抽样|检验|抽查|抽检|监督|的|产品|总体|平均)*$"
)
# 灭火器合格率为95%，应急灯为85%: the rate is that of the clause before, of other goods.
# and 而2012年是200批次、83.0%: it stands right behind the number.
NAME_BEFORE_RATE = regex_pattern(r"(?P<name>\p{Han}{2,10}(?<![率比占的]))(?:则|仅)?(?:为|达到?|是)")
_GOES_ON = regex_pattern(rf"^(?:{NAME_BEFORE_RATE.pattern})$|{COUNT}[、，]$")
_SHARE = regex_pattern(r"占(?:比|总数|总量|全部|抽查|不合格|\p{Han}{0,8}的)*(?:为|约|达)?$")
_FROM = regex_pattern(r"(?:由|从)[^，]{0,10}$")
_MOVED = regex_pattern(
    r"(?:提高|提升|上升|增加|增长|下降|降低|回落|减少|高出|高于|低于)了?(?:约|近)?$"
)  # by so much, not to


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and what it counts; `verb` is the method of the word of checking that governs it, if any."""

    role: Role
    at: int
    mention: Mention[Any]
    low: int  # where the words that belong to it start in the clause
    verb: InspectionMethod | None = None
    strong: bool = False
    all_passed: bool = False
    kind: UnitClass | None = None

    @property
    def quantity(self) -> Quantity:
        """The amount."""
        value: Quantity = self.mention.value
        return value


def figures_of(clause: Clause, metric: Metric | None, goods: Collection[str | None] = ()) -> Iterator[Figure]:
    """Yield the figures of a clause; `metric` is the rate last spoken of, `goods` the units the check has goods in."""
    numbers = clause.numbers
    low = 0
    role: Role | None
    for index, (at, mention) in enumerate(numbers):
        high = numbers[index + 1][0] if index + 1 < len(numbers) else len(clause.text)
        if mention.kind == "percent":
            role = "conditional" if under_condition(clause.text[:at]) else rate_role(clause.text[:at], metric)
            if role:
                yield Figure(role, at, mention, low)
        elif mention.kind == "count":
            kind = _known_kind(clause, mention, (low, at, high), goods)
            if kind is None and _only_groups(clause, mention, at, high):
                continue  # the name of what is counted next may stand before it
            figure = _count(clause, mention, (low, at, high), kind)
            if figure:
                yield figure
        low = at + 1


def rate_role(head: str, metric: Metric | None) -> Metric | None:
    """Tell which rate a percentage is: the last one named before it, without a condition."""
    hits = list(RATE.finditer(head)) if "率" in head else []
    start = head.rfind(PERCENT) + 1
    tail = head[max(start, hits[-1].end() if hits else 0) :]
    if _SHARE.search(tail) or _FROM.search(tail) or _MOVED.search(tail):
        return None
    if not hits:
        goes_on = not head[start:].strip("、和与及分别为是达到仅只有的") or _GOES_ON.search(head) is not None
        return metric if goes_on else None
    return "fail_rate" if hits[-1]["fail"] else "pass_rate"


def under_condition(head: str) -> bool:
    """Tell whether the rate last named holds in one respect only: 实物质量合格率."""
    hits = list(RATE.finditer(head)) if "率" in head else []
    return bool(hits) and _CONDITION.search(head, 0, hits[-1].start()) is not None


def _known_kind(
    clause: Clause, mention: Mention[Any], place: tuple[int, int, int], goods: Collection[str | None]
) -> UnitClass | None:
    """Return what a count in 种 or 个 counts, where the check has counted its goods so: 样品148个，其中汽油60个."""
    low, at, high = place
    unit = mention.value.unit
    if unit == "种" and (unit in goods or _passes(clause, at)):
        return "goods"
    if unit == "个" and unit in goods and ends_name(unit, clause.text[at + 1 : high]):
        return examinable(unit, clause.text[low:at], clause.text[at + 1 : high]) or "goods"
    return None


_KINDS_PASSED = regex_pattern(
    rf"[^。；]{{0,30}}?(?:合格(?P<told>{COUNT})|(?P<told>{COUNT})[^，。；{COUNT}]{{0,8}}?(?:合格(?!率)|不符合|不合要求|超标|不达标|未达))"
    rf"|[^。；{COUNT}]{{0,16}}?(?:全部|均|都)合格(?!率)|[^，。；{COUNT}]{{0,12}}，[^，。；{COUNT}]{{0,8}}(?<!不)合格率"
)


def _passes(clause: Clause, at: int) -> bool:
    """Tell whether kinds are what passed and failed: 抽检化肥585种，合格474种; 抽查了60种，7种不合格."""
    after = _KINDS_PASSED.match(masked_text(clause.reading), clause.low + at + 1)
    if after is None:
        return False
    if after["told"] is None:
        return governing(clause.text[:at])[0] == "sampling"
    told = clause.masked.at(clause.low + at + 1 + after.start("told") - after.start())
    return told is not None and told.value.unit == "种"


_MAKERS = re_pattern(r"\p{Han}{0,10}?(?:企业|单位|公司|厂家|商家|户)(?:生产|经营|销售|使用)+的")
_OWNERS = re_pattern(r"(?:(?!、)[\p{Han}、]{0,20}(?:的|企业|单位|公司|[市县区省店站户家所园场院校]|超市))?")
_OWNED_GOODS = regex_pattern(r"[\p{Han}、]{2,16}的\p{Han}{2,8}")  # 32家眼镜店的验光仪45台


def _only_groups(clause: Clause, mention: Mention[Any], at: int, high: int) -> bool:
    """Tell whether a count only says whose goods are counted next: 24类 and 612家 in 612家企业的24类804批次."""
    after = clause.text[at + 1 : high]
    kind = unit_class(mention.value.unit)
    if _MAKERS.match(after) and kind == "place" and high < len(clause.text):
        return True
    if high >= len(clause.text) or clause.text[high] != COUNT:
        return kind == "part" and not MADE_KINDS.search(clause.text[:at])
    following = dict(clause.numbers)[high]
    if kind == "part" or kind is None or unit_class(following.value.unit) is None:
        return kind == "part"
    if unit_class(following.value.unit) == "goods" and _OWNED_GOODS.fullmatch(after):
        return True
    if kind == "goods" and unit_class(following.value.unit) == "place" and "、" in after:
        return False  # 大型企业6家9批次样品、中型企业14家20批次
    return _OWNERS.fullmatch(after) is not None or _MAKERS.match(after) is not None


def _count(clause: Clause, mention: Mention[Any], place: tuple[int, int, int], kind: UnitClass | None) -> Figure | None:
    """Read a count at `place`, between the numbers before and behind it; `kind` where it is known what it counts."""
    low, at, high = place
    text = clause.text
    before, after = text[low:at].replace(COUNT, ""), text[at + 1 : high]  # 不合格21家21批次
    if "（" in after and "）" not in after:
        after = _past_bracket(text, at, after)
    kind = kind or examinable(mention.value.unit, before, after)
    if kind == "place" and _SAMPLES_OF.search(text):
        return None
    if kind is None or _counts_nothing(clause, mention, at, after):
        return None
    if all_of_it_passed(after):
        verb, strong = governing(text[:at])
        return Figure("inspected" if verb else "bare", at, mention, low, verb, strong, all_passed=True, kind=kind)
    if is_of_grade(text, before):
        return None
    if outcome := outcome_of(mention.value.unit, kind, before, after, followed=high < len(text)):
        return Figure(outcome, at, mention, low, kind=kind)
    verb, strong = examining(clause, low, at, kind)
    return Figure("inspected" if verb else "bare", at, mention, low, verb, strong, kind=kind)


_ILLEGAL_NEXT = regex_pattern(r"，[^，。；]{0,6}?(?:其中|共|发现|检出)*(?:涉嫌违法|(?:条次)?违法率|违法广告(?![牌线]))")


def _counts_nothing(clause: Clause, mention: Mention[Any], at: int, after: str) -> bool:
    """Tell whether a number is of no check: who refused it, what they came by, how fast, how much was watched, a saying."""
    if (
        _REFUSED.match(after)
        or _is_target(clause, mention, at)
        or (mention.value.value == 1 and clause.text.endswith(("无", "没有"), 0, at))  # 无一批次不合格
        or _CAME_BY.search(clause.text, 0, at)
        or _SURVEYED.match(after)
        or (after.startswith("/") and not _DOUBLE_UNIT.match(after))
    ):
        return True
    if mention.value.unit == "条次":  # 检查广告主80户次，监测广告3200条次
        told = clause.text.endswith("涉嫌违法", 0, at)  # 电视广告7310条次，涉嫌违法48条次
        return not told and _ILLEGAL_NEXT.match(masked_text(clause.reading), clause.low + at + 1) is None
    return _is_saying(clause, mention)


# 抽检任务3200批次, 不少于500批次: what is asked for
_TASK = re_pattern(r"(?:抽[查检样]|检[验测定]|监测)\p{Han}{0,2}(?:任务|计划|指标)(?:数|量|总量|共|为|是)*$")
_AT_LEAST: Final = ("不低于", "不少于", "不小于", "≥")
ASKED: Final = (*_AT_LEAST, "不高于", "至少")


def _is_target(clause: Clause, mention: Mention[Any], at: int) -> bool:
    """Tell whether a number is of what is to be checked."""
    if clause.reading.text.startswith(_AT_LEAST, mention.start):
        return True
    return _TASK.search(clause.text, 0, at) is not None and "完成" not in clause.text


def _is_saying(clause: Clause, mention: Mention[Any]) -> bool:
    """Tell whether a number is part of a saying: 检查一家、规范一家."""
    return bool(mention.value.value == 1 and sum(other.value == mention.value for _, other in clause.numbers) > 1)


def _past_bracket(text: str, at: int, after: str) -> str:
    """Return the words behind a count without a bracket that holds another: 18批次产品（涉及8家机构）不合格."""
    close = text.find("）", at)
    return after.partition("（")[0] + text[close + 1 :].partition(COUNT)[0] if close >= 0 else after


# 执法车辆106台次, 每千人抽检2.6批次
_CAME_BY = regex_pattern(
    r"(?:执法|检查|巡查|监管|公务|宣传|工作|出动)车辆?$|(?:每(?:[百千万]?人|[家户县区市乡镇村])|人均)[^，。；]{0,8}$"
)
_SURVEYED = re_pattern(
    r"[^，；。]{0,16}?(?:代表队|参赛队|队伍|问卷|访谈|满意度调查|入户调查|电话回访)"
)  # 抽取900户居民做满意度问卷
_REFUSED = regex_pattern(r"[^，；。]{0,16}?(?:拒绝|拒检|拒不)")  # 2家企业无正当理由拒绝接受监督抽查
_SAMPLES_OF = regex_pattern(r"抽取.*的样品$")  # 抽取18家宾馆、3家浴室的样品: where the goods were drawn
_DOUBLE_UNIT = regex_pattern(r"/[件套台](?!\p{Han}{0,2}[天日年月时])")  # 2118台/件
