"""Figures: what each number of a clause counts, read from its unit and the words beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import regex

from bulletin_schema.mention import Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.clause import COUNT, MONEY, PERCENT, Clause, masked_text
from bulletin_schema.records.inspection.examinable import MADE_KINDS, ends_name, examinable
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.words import UnitClass, unit_class, verb_pattern, verbs

# A conditional number passed in one respect only (净含量标注合格): neither it nor its rate is the check's.
Role = Literal["inspected", "passed", "failed", "pass_rate", "fail_rate", "bare", "conditional"]

_BAD = r"(?:不合格|不符合|不达标|未达到|不符|超标|超差|阳性|质量问题)"
_NONE = r"(?:未|无|没有|零)"
# Behind a count: 21批次产品不合格, 3批次样品检出…不合格, 734批次合格; 未检出不合格 tells the contrary.
_FAILED_AFTER = regex_pattern(
    rf"(?:次)?的?(?:(?!{_NONE})[\p{{Han}}（）()“”]){{0,14}}?(?:{_BAD}(?!率|项目|指标|原因|企业名单)|检出[^，；]{{0,20}}?(?:禁用|违禁|禁止使用|非法添加))"
)
_PASSED_AFTER = regex_pattern(
    rf"的?(?:(?!{_NONE}|不)[\p{{Han}}（）()“”]){{0,10}}?(?<!不)(?:合格(?!率|证|标志|性|评定|企业的)|符合(?:标准|规定|要求|国家)|(?:计量|计价)?准确(?!度|性|率|可靠的)|达标(?!率)|达到\p{{Han}}{{0,6}}(?:要求|标准)|通过了?(?:全部|所有|各项|整套)*(?:\p{{Han}}{{0,4}}项目)?(?:测试|检测|检验|试验|考核))"
)
_ALL = regex_pattern(
    r"(?:全部|(?<!平)均|都|(?<!安)全)(?:经)?(?:检[定验测]|抽检)?(?:结果)?(?:为|被判|判|被判定)?(?:合格(?!率)|符合|达标(?!率)|达到(?:标准|国标|要求)|通过(?:测试|检测|检验)|在\p{Han}{0,6}(?:允许|允差)(?:误差)?\p{Han}{0,3}范围)"
    r"|(?:未|没有|没(?=检|发|出)|无)(?:检出|发现|出现)?[\p{Han}]{0,8}?不合格"
)
_FAILING_NEXT = regex_pattern(r"(?:样品|产品)?(?:的)?不合格(?!率|项目)")  # 18台不合格器具经调修后全部合格
_PASSED = regex_pattern(r"(?:经)?(?:检[验测定]|抽[检查]|判定)?(?:结果)?(?:为|是)?合格")
_TO = r"(?:的|产品|样品|商品|食品|企业|单位|器具|批次|数量|数|为|有|仅为|共有|共计|共|计|达到|达|是|仅有|仅|分别|：|检出|发现)*"
_LEADS_ON = regex_pattern(_TO)
_FAILED_BEFORE = regex_pattern(rf"(?<!未检出|未发现|没有){_BAD}(?:(?!涉及|包括)\p{{Han}}){{0,12}}?{_TO}$")
_TROUBLED_BEFORE = regex_pattern(
    r"(?<!未|不)存在(?:质量|安全)?问题的(?:样品|产品|商品)?(?:有|共|为|达)?$|(?:发现|检出)问题(?:样品|产品|商品)(?:有|共|为)?$"
    r"|(?<!未)检出\p{Han}{0,8}(?:物质|成分|添加剂|药物|残留)(?:超标|超量)?的?(?:样品|产品)?(?:有|共|共有)?$"
)
# 没收不合格灶具54台, 下架不合格软管670米: what was taken away, not what failed.
_TAKEN = regex_pattern(r"(?:没收|收缴|查[获扣封缴]|扣押|销毁|下架|封存|退回|召回|销售了?|售出|购进)[^，；]{0,16}$")
_BY_GRADE = regex_pattern(r"(?:严重|一般|轻微)不合格的?$")  # a part of those that failed
_FIRMS_WITH_PROBLEMS = regex_pattern(r"问题的?[^，]{0,8}$")
_PASSED_BEFORE = regex_pattern(rf"(?<!不)(?:合格(?!率)|符合(?:标准|规定|要求)(?:要求|规定)?)\p{{Han}}{{0,6}}?{_TO}$")
_EXAMINED_AFTER = regex_pattern(
    r"[^，；。]{0,30}?(?:(?:进行|开展|实施|展开|组织|接受|做|作)(?:了|完|好)*[^，；。]{0,16}?|逐[\p{Han}]{1,2}|(?:上门|集中|统一|现场|免费|首次|定期|周期))"
    r"(?:检查|抽查|抽检|检验|检测|检定|监测|巡查|排查|校准|督查|检校|过筛|摸排|比较试验|测试|试验(?!报告)|测评|比对|回访|专项执法|“?回头看|“?体检)"
    r"|[^，；。]{0,16}?(?:“?双随机(?:、?一公开)?”?|专项|突击|执法|监督|联合|全面)+(?:检查|抽查)(?!组)"
    r"|[^，；。]{0,12}?(?:抽查|抽检|检验|检测|检定)中$"
    r"|[^，；。]{0,20}?的\p{Han}{0,8}?(?:检查|抽查|抽检|检验|检测|检定)(?:中|时|过程中|结果|显示|发现|表明)"
)
# 完成5000批次食品监督抽检: the deed is named as a thing behind what it was done to.
_NAMED_DEED = regex_pattern(
    r"[^，；。]{0,30}?(?:监督抽[查检]|抽[查检]|检[验测定]|监测|比较试验|测评)(?:任务|工作|结果|信息)?$"
)
_DONE = regex_pattern(
    rf"(?:完成|公布|开展|实施)了?(?:(?:全|我|辖)[省市县区州旗]内?)?(?:$|[^，]{{0,8}}{COUNT}[^，{COUNT}]{{1,16}}$)"
)
_UNDERGONE = regex_pattern(  # 全县299台出租车已完成检定: the goods themselves come first
    r"\p{Han}{0,8}?(?:送检|送[^，；。]{2,20}?检[验测])|[^，；。]{0,20}?(?:完成|接受|被)了?[\p{Han}]{0,8}?(?:检定|抽[查检]|送检|体检|检验(?!检测)|检测|检查|维保抽查)(?!出)"
)
_OBJECT = regex_pattern(r"(?:对|将|就|组织|为|给|把|购买了?|买了|买来|购得|购入|选取了?|选购了?)[^，；]*$")
_LEAD_NEAR = 24  # 抽查了35种产品，23家企业共44批次: the word of checking stands a clause before
_OBJECT_LISTED = regex_pattern(rf"对[^，；。]*{COUNT}[^，；。]{{0,12}}，$")

RATE = regex_pattern(
    r"(?P<fail>(?:不合格|不达标|不符合?)(?:标准|产品|样品|商品|项目|品|批次|检出|发现|要求|问题|的)*率)|(?P<pass>(?<!不)合格率)"
)
_CONDITION = regex_pattern(
    r"(?:实物质量|实物|标注|标识|剔除\p{Han}*|净含量(?:检验|检测)|安全项目|安全指标|[纯净浓硬]度|发?芽率|包装|价格|证照|标签|单项|[修调]后|修复后|整改后|复查|复检|二次|项目|(?:(?<!\p{Han})|(?<=抽查|受检))企业)"
    r"(?:抽样|检验|抽查|抽检|监督|的|产品|总体|平均)*$"
)
# 灭火器合格率为95%，应急灯为85%: the rate is that of the clause before, of other goods.
NAME_BEFORE_RATE = regex_pattern(r"(?P<name>\p{Han}{2,10}(?<![率比占的]))(?:则|仅)?(?:为|达到?|是)")
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


def all_passed(text: str) -> regex.Match[str] | None:
    """Return where a clause says that all of them passed: 全部合格, 未检出不合格."""
    return _ALL.search(text) or _PASSED.fullmatch(text)


def figures_of(clause: Clause, metric: str | None, goods: Collection[str | None] = ()) -> Iterator[Figure]:
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


def rate_role(head: str, metric: str | None) -> Literal["pass_rate", "fail_rate"] | None:
    """Tell which rate a percentage is: the last one named before it, without a condition."""
    hits = list(RATE.finditer(head))
    start = head.rfind(PERCENT) + 1
    tail = head[max(start, hits[-1].end() if hits else 0) :]
    if _SHARE.search(tail) or _FROM.search(tail) or _MOVED.search(tail):
        return None
    if not hits:
        goes_on = not head[start:].strip("、和与及分别为是达到仅只有的") or NAME_BEFORE_RATE.fullmatch(head) is not None
        return (
            "pass_rate"
            if goes_on and metric == "pass_rate"
            else "fail_rate"
            if goes_on and metric == "fail_rate"
            else None
        )
    return "fail_rate" if hits[-1]["fail"] else "pass_rate"


def under_condition(head: str) -> bool:
    """Tell whether the rate last named holds in one respect only: 实物质量合格率."""
    hits = list(RATE.finditer(head))
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


_KINDS_PASSED = regex_pattern(rf"[^。]{{0,24}}?合格{COUNT}")


def _passes(clause: Clause, at: int) -> bool:
    """Tell whether kinds are what passed and failed: 抽检化肥585种，合格474种."""
    after = _KINDS_PASSED.match(masked_text(clause.reading), clause.low + at + 1)
    told = clause.masked.at(after.end() - 1) if after else None
    return told is not None and told.value.unit == "种"


_MAKERS = regex_pattern(r"\p{Han}{0,10}?(?:企业|单位|公司|厂家|商家|户)(?:生产|经营|销售|使用)+的")
_OWNERS = regex_pattern(r"(?:(?!、)[\p{Han}、]{0,20}(?:的|企业|单位|公司|[市县区省店站户家所园场院校]|超市))?")
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
    return _OWNERS.fullmatch(after) is not None or _MAKERS.match(after) is not None


def _count(clause: Clause, mention: Mention[Any], place: tuple[int, int, int], kind: UnitClass | None) -> Figure | None:
    """Read a count at `place`, between the numbers before and behind it; `kind` where it is known what it counts."""
    low, at, high = place
    text = clause.text
    before, after = text[low:at], text[at + 1 : high]
    if "（" in after and "）" not in after:
        after = _past_bracket(text, at, after)
    kind = kind or examinable(mention.value.unit, before, after)
    if kind == "place" and _SAMPLES_OF.search(text):
        return None
    if (
        kind is None
        or _REFUSED.match(after)
        or (after.startswith("/") and not _DOUBLE_UNIT.match(after))
        or _is_saying(clause, mention)
    ):
        return None
    tail = high < len(text)  # a following number takes the words right before it

    def whole(match: regex.Match[str] | None) -> bool:
        return match is not None and not (tail and _LEADS_ON.fullmatch(after, match.end()))

    if _ALL.search(after) and not _FAILING_NEXT.match(after):
        verb, strong = _governing(text[:at])
        return Figure("inspected" if verb else "bare", at, mention, low, verb, strong, all_passed=True, kind=kind)
    troubled = kind == "goods" and _TROUBLED_BEFORE.search(before)
    if _BY_GRADE.search(before):
        return None
    firms = kind == "place" and _FIRMS_WITH_PROBLEMS.search(before)
    if not firms and (
        whole(_FAILED_AFTER.match(after)) or (_FAILED_BEFORE.search(before) and not _TAKEN.search(before)) or troubled
    ):
        return Figure("failed", at, mention, low, kind=kind)
    if whole(_PASSED_AFTER.match(after)) or _PASSED_BEFORE.search(before):
        if _UNDER_CONDITION.search(before):
            return Figure("conditional", at, mention, low, kind=kind)
        return Figure("passed", at, mention, low, kind=kind)
    verb, strong = _examining(clause, low, at, kind)
    return Figure("inspected" if verb else "bare", at, mention, low, verb, strong, kind=kind)


def _is_saying(clause: Clause, mention: Mention[Any]) -> bool:
    """Tell whether a number is part of a saying: 检查一家、规范一家."""
    return bool(mention.value.value == 1 and sum(other.value == mention.value for _, other in clause.numbers) > 1)


def _examining(clause: Clause, low: int, at: int, kind: UnitClass) -> tuple[InspectionMethod | None, bool]:
    """Return the method by which what is counted at `at` was examined, and whether the word for it is a strong one."""
    text, before = clause.text, clause.text[low:at]
    # 监督抽查涉及企业45家、产品52批次: the goods it concerns are those examined.
    verb, strong = _governing(text[:at].replace("涉及", "") if kind == "goods" else text[:at].replace("共涉及", ""))
    if verb is None and kind == "goods" and _BOUGHT.search(text, 0, at):
        return "sampling", True
    if verb is None and (deed := _deed_behind(clause, at)):
        return _governing(deed.group())
    if (
        verb is None
        and kind == "goods"
        and _SAMPLES_DONE.search(text, 0, at)
        and _PASSED_NEXT.match(masked_text(clause.reading), clause.low + at + 1)
    ):
        return "sampling", True  # 累计完成22种产品333批次，合格314批次
    if verb is None and kind == "goods" and before.endswith("共"):
        return _governing(clause.lead[-_LEAD_NEAR:] + text[:at])
    return verb, strong


def _past_bracket(text: str, at: int, after: str) -> str:
    """Return the words behind a count without a bracket that holds another: 18批次产品（涉及8家机构）不合格."""
    close = text.find("）", at)
    return after.partition("（")[0] + text[close + 1 :].partition(COUNT)[0] if close >= 0 else after


def _deed_behind(clause: Clause, at: int) -> regex.Match[str] | None:
    """Return the check that stands behind what was checked: 对120台电梯进行了检验, 完成80批次食品抽检."""
    text, before = clause.text, clause.text[:at]
    if _OBJECT.search(before) or (not _OTHER_DEED.search(before) and _OBJECT_LISTED.search(clause.lead)):
        deed = _EXAMINED_AFTER.match(text, at + 1)
        if deed:
            return deed
    if _DONE.search(before) and (deed := _NAMED_DEED.match(text, at + 1)):
        return deed
    return _UNDERGONE.match(text, at + 1)


_REFUSED = regex_pattern(r"[^，；。]{0,16}?(?:拒绝|拒检|拒不)")  # 2家企业无正当理由拒绝接受监督抽查
_SAMPLES_DONE = regex_pattern(r"完成[^，；。]{2,30}$")
_PASSED_NEXT = regex_pattern(rf"，(?:经检[验测]，?)?(?:其中)?合格的?(?:产品)?{COUNT}")
_SAMPLES_OF = regex_pattern(r"抽取.*的样品$")  # 抽取18家宾馆、3家浴室的样品: where the goods were drawn
_DOUBLE_UNIT = regex_pattern(r"/[件套台](?!\p{Han}{0,2}[天日年月时])")  # 2118台/件
_BOUGHT = regex_pattern(
    r"购(?:入|买|得|置)了?[^，。；]{0,20}样品$|(?:消费者|[网电]|[店场]|超市|平台)[^，。；]{0,30}购(?:入|买|得)了?(?:[^，。；]{0,4}品牌的)?$"
)  # 从网店购入头盔样品30款
_UNDER_CONDITION = regex_pattern(r"(?:标注|标识|净含量\p{Han}{0,2})(?:检验)?合格")


def _governing(words: str) -> tuple[InspectionMethod | None, bool]:
    """Return the method of the last word of checking, unless another deed stands between it and the number."""
    last = None
    for hit in verb_pattern().finditer(words):
        if last is None or verbs()[hit["verb"]][1]:
            last = hit
    if last is None or _OTHER_DEED.search(words, last.end()):
        return None, False
    return verbs()[last["verb"]]


_OTHER_DEED = regex_pattern(
    rf"发现|注销|撤销|吊销|未(?=\p{{Han}})|检出|查出|查获|查处|查封|扣押|责令|下达|下发|发放|出动|立案|整改|罚|没收|处理|约谈|移送|不合格|合格|存在|涉及|来自|覆盖|聚焦|占|发放|发出|张贴|报废|出具|{MONEY}(?![^，]{{1,12}}?等)"
)
