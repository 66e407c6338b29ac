"""Beside: goods that stand side by side with others, each with its number."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import DEVICES, same_unit
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific

_MANY = 3  # goods in one list
_BEHIND = regex_pattern(r"[\p{Han}A-Z]{2,10}(?:（[^（）]{1,8}）)?[、和及]")
_NAMED_NEXT = regex_pattern(r"[\p{Han}A-Z]{2,10}")
_BESIDE = regex_pattern(r"(?:（[^（）]{1,8}）)?[、和及][\p{Han}A-Z]{2,12}")
# 食品抽检5000批次…；药品抽检600批次: none of these is a part of another; any goods may be a part of 工业产品.
_BROAD = regex_pattern(r"(?:产品|商品|食品|用品|器具|电器|设备|[等类])$")
FIELDS = "食品|药品|药包材|医院制剂|化妆品|医疗器械|工业产品|农产品|畜禽产品|畜产品|水产品|种植业产品|消费品|农资|计量器具|餐饮具|保健食品|成品油"
_DOMAIN = regex_pattern(rf"(?:{FIELDS}|餐具|校服)(?:安全|质量)?$")


def are_apart(one: str, other: str) -> bool:
    """Tell whether goods told side by side are none of those told first: 药品 and 化妆品, 棉被 and 围巾.

    >>> are_apart("药品", "化妆品"), are_apart("工业产品", "插座")
    (True, False)
    """
    if one in other or other in one:
        return False
    if go_opposite_ways(one, other):
        return True
    return _BROAD.search(one) is None or are_fields(one, other)


def go_opposite_ways(one: str, other: str) -> bool:
    """Tell whether of two sorts of goods one comes in over a border and the other goes out.

    >>> go_opposite_ways("进口食品", "出口果蔬"), go_opposite_ways("进口食品", "玩具")
    (True, False)
    """
    return {_inward(one), _inward(other)} == {True, False}


def _inward(name: str) -> bool | None:
    """Tell whether goods come in over a border or go out: 进口食品 and 缅甸西瓜 of 进境水果, 出口果蔬."""
    return True if _IN.search(name) else False if _OUT.search(name) else None


_IN = re_pattern(r"进[口境]|入境")
_OUT = re_pattern(r"出[口境](?!入)")


def are_fields(one: str, other: str) -> bool:
    """Tell whether two sorts of goods are whole fields, each checked for itself: 食品 and 药品."""
    return bool(_DOMAIN.search(one) and _DOMAIN.search(other))


def is_twin(clause: Clause, head: Figure, figure: Figure) -> bool:
    """Tell whether two goods stand beside each other, each with its number: 检定加油机120台、出租车计价器86台."""
    if head.kind != "goods" or figure.kind != "goods":
        return False
    # 焦度计38台、验光镜片箱40套; 锅炉18台、压力容器61台、压力管道12条
    many = head.verb == figure.verb == "verification" or clause.text.count(COUNT) >= _MANY
    devices = many and {head.quantity.unit, figure.quantity.unit} <= DEVICES
    if not (devices or same_unit(head.quantity, figure.quantity)):
        return False
    if _BEHIND.fullmatch(clause.text, head.at + 1, figure.at) and _NAMED_NEXT.match(clause.text, figure.at + 1):
        return True  # 106台血压计和87台电子血压计
    if not _BESIDE.fullmatch(clause.text, head.at + 1, figure.at):
        return False
    between = replace(figure, low=head.at + 1)
    if counted_name(clause, between).endswith("枪") and counted_name(clause, head).endswith("机"):
        return False  # 加油机214台、加油枪856支: of the same machines
    return is_specific(counted_name(clause, head)) and is_specific(counted_name(clause, between))
