"""Parts: numbers that divide a check among kinds of goods, places and makers, 其中糕点30批次."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.division import source_of
from bulletin_schema.records.inspection.drafts.draft import Draft, is_fewer, same_unit
from bulletin_schema.records.inspection.drafts.lists import led_name, split_names
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.test_items import names_test_item
from bulletin_schema.records.inspection.wording.clause import COUNT, PERCENT, Clause
from bulletin_schema.records.inspection.wording.counted import counted_name, maker_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_channel, is_specific, trimmed

_ASIDE = regex_pattern(
    r"[^，；]{0,16}(?:无标|未予|未生产|停产|转产|样品不足|涉嫌|假冒|异议|拒检|移送|被?(?:当场|现场|依法)?(?:查[扣封获处]|扣押|责令|停用|立案|封停|处罚))"
)  # 其中2批次玩具涉嫌假冒
_TAKEN_BEFORE = regex_pattern(rf"(?:没收|收缴|查[获封扣]|扣押|销毁)[^，；]{{0,16}}{COUNT}，$")
_AT_FAULT = regex_pattern(
    r"[^，；]{0,14}?(?:未(?!发现|检出)|无(?![锡线纺]|人机)|到期|超期|超范围|缺(?=[乏少失])|擅自|私自|违[规法]|存在)"
)
# What a sample that failed is said to be: 3款静载强度不足, 2款接地电阻过大.
FAULTY = regex_pattern(
    rf"(?:次)?的?(?:样品|产品|商品|型号|品种)?(?!(?:均|都|全部|未|没有|无))[\p{{Han}}]{{0,14}}?(?:不足|短缺|缺量|欠量|不够|存在\p{{Han}}{{0,4}}(?:问题|隐患|缺陷|风险)|过大|过小|过高|过低|偏[大小高低薄轻短少多]|超出|超过|失效|缺失|脱落|不良|不规范|过[薄短长]|未通过|超差|开裂|起火|误差[{PERCENT}])"
)


def _is_nested(state: State, draft: Draft, name: str, figure: Figure) -> bool:
    """Tell whether a number divides a part in turn: （一）床垫。抽查90批次…其中，生产领域抽查40批次."""
    part = next((row.inspected for row in draft.rows if row.subject == state.label), None)
    if not state.label or part is None or name.startswith(state.label):
        return False
    return is_fewer(figure.quantity, part.quantity)


def _place_before(clause: Clause, figure: Figure) -> str:
    """Return the place whose part a number is: 东城区 in 按区域分，东城区抽查48批次."""
    low, high = clause.start, clause.place(figure.at)
    text = clause.reading.text
    places = [(one, _CHECKED.fullmatch(text, one.end, high)) for one in clause.reading.within("region", low, high)]
    told = [text[one.start : told.end("part")] for one, told in places if told]
    return told[-1] if told else ""


def is_place_within(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is that of one place in what was counted without one: 共106批次。清河县78批次."""
    head = draft.count
    if head is None or figure.kind != "goods" or not draft.has_room(figure) or not _place_before(clause, figure):
        return False
    return figure.low == 0 and not _place_before(head[1], head[0])


_SIZE = regex_pattern(
    rf"(?:^|抽[查检样]了?|[、，和及]|{COUNT})\s*(?P<size>(?:特?大|中|小|微|小微)型(?:生产)?企业)的?(?:抽[查检]了?)?{COUNT}$"
)


def _size_before(clause: Clause, figure: Figure) -> str:
    """Return the size of the firms whose part a number is: 大型企业 in 抽查大型企业6家9批次."""
    size = _SIZE.search(clause.text, 0, figure.at) if "型" in clause.text else None
    return size["size"] if size else ""


_DRAWN_AT = regex_pattern(
    r"(?:^|[：；])(?:其中|在)*(?P<name>\p{Han}{2,10}?)(?:那边|里面?)?抽[查检取样测]?[到来]?的$"
    r"|(?:^|[：；])(?P<name>[\p{Han}、]{2,16}系统)的$"
)


def _drawn_before(clause: Clause, figure: Figure) -> str:
    """Return where the goods of a part were drawn: 专卖店 in 专卖店抽的35件全部合格."""
    drawn = _DRAWN_AT.search(clause.text, 0, figure.at) if clause.text[figure.at - 1 : figure.at] == "的" else None
    return drawn["name"] if drawn else ""


_RATED = regex_pattern(rf"[^，；]{{0,8}}率[^，；]{{0,3}}{PERCENT}")


def has_own_rate(clause: Clause, figure: Figure) -> bool:
    """Tell whether a clause is of some goods, their number and their rate: 瓶装水30批次合格率100%."""
    return figure.low == 0 and _RATED.match(clause.text, figure.at + 1) is not None


_LEVEL = regex_pattern(r"(?:国家|[国省市区县](?:级|本级)?)(?:监督|专项|风险)*(?:抽[查检样]?|监测)$")


def _level_before(clause: Clause, figure: Figure) -> str:
    """Return whose sampling a number is of: 省级监督抽查 in 其中，省级监督抽查860批次."""
    level = _LEVEL.search(clause.text, figure.low, figure.at)
    return level.group() if level else ""


_OWN_FIRMS = regex_pattern(
    rf"(?:^|其中|来自|[、，：])\s*(?P<where>(?:本|外)(?:省|市|区|县|地)|[省市县区境国][内外])的?(?:{COUNT})?(?P<who>(?:生产|经营|销售)?(?:企业|单位|厂家|商户))(?:生产|经营|销售)?的?(?:产品|商品)?{COUNT}$"
)


def _firms_before(clause: Clause, figure: Figure) -> str:
    """Return where the firms are whose goods a part is of: 本省企业 in 其中本省31家企业31批次."""
    firms = _OWN_FIRMS.search(clause.text, 0, figure.at + 1) if figure.kind == "goods" else None
    return firms["where"] + firms["who"] if firms else ""


def _channel_before(clause: Clause, figure: Figure) -> str:
    """Return where the goods of a part were drawn: 线上 in 其中线上25批次，线下15批次."""
    words = clause.text[figure.low : figure.at].lstrip("、，").removeprefix("其中")
    return words if is_channel(words) else ""


_FIRMS = regex_pattern(
    r"(?<!型)(?<!规模以[上下]|规[上下]|小微|微小)(?<![本外][省市区县地])(?<![省市区县境国][内外])(?:生产|经营|销售)*(?:企业|单位|厂家)$"
)  # 抽查食品企业121家162个批次
_CHECKED = regex_pattern(
    r"(?P<part>(?:城区|市区|城郊|辖区|产区|等(?:其[他它余])?(?:\d+个|[两三四五六七八九十]+个?)?(?:县区|区县|县市|市县|地区|乡镇|镇街|街道|地))?)的?(?:共|分别)?(?:抽[查检取样测]?|检[查验定]|监督抽查)?[到来]?的?了?(?:样品|产品)?"
)


def add_row(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number as that of a part, if a name stands beside it."""
    draft = state.current
    maker = maker_name(clause, figure)
    name = _part_name(state, clause, figure) or maker
    name = (_FIRMS.sub("", name) or name) if figure.kind == "goods" else name
    if draft is None or _is_of_no_part(draft, clause, figure):
        return
    if _is_nested(state, draft, name, figure):
        state.segment.conditional = True
        return
    if state.label and name.startswith(state.label):
        name = state.label
    if _SORT_OF_CHECK.search(clause.text, 0, figure.at):
        return  # 其中监督抽查8个、例行监测178个: of the whole is what follows
    if not is_specific(name) and (not maker or name != maker) and not is_channel(name):
        state.segment.conditional |= figure.kind == "goods" and (
            figure.verb is not None or clause.text.endswith("中")
        )  # what follows is told of a part without a name
        return
    if _EACH.search(clause.text[: figure.at]) and len(names := split_names(name)) > 1 and all(map(is_specific, names)):
        _add_each(state, draft, clause, figure, names)
        return
    if draft.failed and figure.verb is None and draft.dividing == "failed" and names_test_item(name):
        draft.findings += [name] if name not in draft.findings else []  # 其中色牢度4批次
        state.mark(draft, clause, figure)
        return
    _add_part(state, draft, clause, figure, name)


_SORT_OF_CHECK = regex_pattern(
    r"(?:^|[、，]|其中)(?:监督抽[查检]|(?:例行|专项|风险|跟踪|日常)(?:监测|抽[查检])|评价性抽检)$"
)


def _is_of_no_part(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is of a fault, of goods taken away or of where goods failed, and of no part of a check."""
    if figure.kind == "place" and _AT_FAULT.match(clause.text, figure.at + 1):
        return True  # 其中5家资格证到期未换: a finding
    if _TAKEN_BEFORE.search(clause.lead):
        return True  # 没收不合格秤126台，其中“八两秤”43台: of what was taken
    if draft.dividing == "failed" and figure.kind == "place" and _counts_goods(draft):
        return True  # 5批次不合格样品涉及4家加油站
    return bool(_ASIDE.match(clause.text, figure.at + 1) or FAULTY.match(clause.text, figure.at + 1))


def _counts_goods(draft: Draft) -> bool:
    return draft.count is not None and draft.count[0].kind == "goods"


def _part_name(state: State, clause: Clause, figure: Figure) -> str:
    """Return what names a part: the field spoken of, a place, the goods beside the number, what leads to it, the heading."""
    return (
        state.segment.topic
        or (source_of(state.current, clause, figure) if state.current else "")
        or _place_before(clause, figure)
        or _drawn_before(clause, figure)
        or _size_before(clause, figure)
        or _firms_before(clause, figure)
        or _channel_before(clause, figure)
        or counted_name(clause, figure)
        or led_name(clause, figure)
        or _concentrated_before(clause, figure)
        or _level_before(clause, figure)
        or state.label
    )


def _add_part(state: State, draft: Draft, clause: Clause, figure: Figure, name: str) -> None:
    """Take a number as that of one part: as what failed of it where those that failed are divided."""
    failed, row = draft.failed, state.row(draft, name)
    if figure.verb is None and draft.dividing == "failed" and failed and figure.quantity.value <= failed.quantity.value:
        row.failed, row.failed_first = row.failed or figure, row.failed is None
    else:
        row.inspected = row.inspected or figure
        draft.dividing = "inspected"
    row.all_passed |= figure.all_passed
    state.segment.listed = state.segment.last_row == clause.low
    if figure.all_passed and state.segment.listed and clause.text[figure.low : figure.low + 1] == "、":
        for one in (one for one in state.segment.rows if one.inspected and not one.told):
            one.all_passed = True  # 水泥41批次、卷材15批次全部合格
    state.segment.last_row = clause.low
    state.segment.rows.append(row)
    state.mark(draft, clause, figure)


# 不合格9批次，涉及电热毯3批次、插座4批次: test items may be told so as well.
_OF_FAILED = regex_pattern(
    rf"(?:其中)?(?:分别|主要|具体|包括|涉及到?|为|是|有)+：?(?P<first>{COUNT}?(?:批次)?[\p{{Han}}（）]{{2,14}}){COUNT}?[、和]"
)
SUBSTANCE = regex_pattern(r"(?:沙星|[磷酸菌素醛钠唑胺酯苯酚铅镉汞铬氯氟砷氨氮酮蜱灵威值类数量度性率])$")


def divides_failed(state: State, clause: Clause) -> bool:
    """Tell whether a clause lists with their numbers the goods of those that failed in the clause before."""
    draft = state.current
    listed = _OF_FAILED.match(clause.text) if clause.counted and draft and draft.dividing == "failed" else None
    if draft is None or listed is None or draft.last != state.index or len(clause.numbers) < _FEWEST:
        return False
    name = trimmed(listed["first"].strip(COUNT))
    alike = draft.failed and all(same_unit(one.value, draft.failed.quantity) for _, one in clause.numbers)
    return bool(alike) and not names_test_item(name) and SUBSTANCE.search(name) is None


_CONCENTRATED = regex_pattern(r"不合格(?:的)?(?:品种|产品|样品|商品)?(?:主要)?集中(?:在|于)(?P<name>\p{Han}{2,12})")


def divide_concentrated(state: State, clause: Clause) -> None:
    """Let the numbers behind 不合格品种集中在中药饮片 divide those that failed: …，共29批；化学药5批."""
    draft = state.current
    named = _CONCENTRATED.fullmatch(clause.text.strip()) if draft and draft.failed and "集中" in clause.text else None
    if draft is not None and named and not names_test_item(named["name"]):
        draft.dividing, state.parts = "failed", True


_ONLY_SUM = regex_pattern(r"(?:共计|共有|共|计|有|达)?")
_LED_FAILED = regex_pattern(_CONCENTRATED.pattern + "，$")


def _concentrated_before(clause: Clause, figure: Figure) -> str:
    """Return the goods that the clause before says most failures are of, where only their number follows."""
    led = _LED_FAILED.search(clause.lead) if _ONLY_SUM.fullmatch(clause.text, 0, figure.at) else None
    return led["name"] if led else ""


_FEWEST = 2  # numbers that make a list
# 调味品、酒类各抽检8批次: the number is that of each.
_EACH = regex_pattern(r"各(?:自)?(?:抽[查检取样]|检[验测查]|随机|监督|了|送|有)*$")


def _add_each(state: State, draft: Draft, clause: Clause, figure: Figure, names: list[str]) -> None:
    """Take a number as that of each of several parts; an outcome behind it is of all of them."""
    for name in names:
        row = state.row(draft, name)
        row.inspected = row.inspected or figure
        row.all_passed |= figure.all_passed
        state.segment.rows.append(row)
    state.segment.listed = True
    state.segment.last_row = clause.low
    state.mark(draft, clause, figure)
