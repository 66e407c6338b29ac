"""Finder: amounts in clean text; lists and ranges are given the unit they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.quantity import context, grammar
from bulletin_schema.mentions.quantity.bounds import closing, open_word, opening
from bulletin_schema.mentions.quantity.numerals import plain, read_numeral
from bulletin_schema.model import Bound, Quantity
from bulletin_schema.patterns import re_pattern

_RANGE = re_pattern(r"[ ]?(?:[-－–—~～]{1,2}|至|到)[ ]?")
_LIST = re_pattern(r"[ ]?[、和及与或][ ]?")
_CHINESE_LOWER_END = re_pattern(rf"({grammar.CHINESE})(?:至|到|[-－–—~～]{{1,2}})\Z")
_NUMBERED_YEAR = re_pattern(r"[0-9]{1,2}\.(?:19|20)[0-9]{2}")
_SIGNS = {"¥": "元", "￥": "元", "$": "美元", "€": "欧元", "£": "英镑"}
_BASES = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}


class Amount(NamedTuple):
    """One number of the text with what its own words say; `kind` is None where it has no unit of its own."""

    start: int
    end: int
    number: str
    scale: str
    kind: str | None
    unit: str | None
    bound: Bound | None


def find_quantities(text: str) -> list[Mention[Quantity]]:
    """Find all amounts in clean text, sorted by start; a mention's kind is count, percent, points or money.

    A range is two mentions, each on its own words: 3至5家 is 3家 (at_least) and 5家 (at_most).
    """
    found: list[Mention[Quantity]] = []
    for chain in _chains(text, map(_read_match, grammar.arabic_amount().finditer(text))):
        found += _settle(text, chain)
    found += _chinese(text)
    found += _shares(text)
    found.sort(key=lambda mention: mention.start)
    return [m for k, m in enumerate(found) if not k or m.start >= found[k - 1].end]


def _read_match(match: re.Match[str]) -> Amount:
    sign, number, open_, scale, after, bare = match.group("sign", "number", "open", "scale", "after", "bare")
    rate, points, money, inner, unit, close = match.group("rate", "points", "money", "plain", "unit", "close")
    bound = closing(close) or open_word(open_ or after)
    start, end = match.span()
    if sign and not unit:
        money = money or _SIGNS[sign[0]]
        scale = scale or bare
    if money:
        return Amount(start, end, number, scale or "", "money", money.removesuffix("人民币"), bound)
    if unit or inner:
        kind = "points" if inner == "百分点" else "count"
        return Amount(start, end, number, scale or "", kind, unit or inner, bound)
    if rate:
        return Amount(start, end, number, scale or "", "percent", "‰" if rate == "‰" else "%", bound)
    if points:
        return Amount(start, end, number, scale or "", "points", "百分点", bound)
    return Amount(start, end, number, bare or "", None, None, None)


def _chains(text: str, amounts: Iterable[Amount]) -> Iterator[list[Amount]]:
    """Join numbers that share the unit of the last one: 12、15、18件, 3至5家, 10%—15%."""
    chain: list[Amount] = []
    for amount in amounts:
        if chain and not _joins(text, chain[-1], amount):
            yield chain
            chain = []
        chain.append(amount)
    if chain:
        yield chain


def _joins(text: str, left: Amount, right: Amount) -> bool:
    if right.start - left.end > 3 or right.start == left.end:
        return False
    if left.kind is None and _LIST.fullmatch(text, left.end, right.start):
        return True
    if left.kind is None or left.unit == right.unit:
        return _RANGE.fullmatch(text, left.end, right.start) is not None
    return False


def _settle(text: str, chain: list[Amount]) -> Iterator[Mention[Quantity]]:
    last = chain[-1]
    if len(chain) > 1 and _is_numbered_head(text, chain):
        chain = chain[1:]
    first = chain[0]
    if context.is_glued(text, first.start) or (last.kind is None and len(chain) > 1):
        return
    if last.kind is None:
        if context.is_stated_index(text, last.start, last.end):
            yield _mention(text, last, last, None)
        return
    if _is_calendar(last) or (first.kind is None and context.is_after_code(text, first.start)):
        return
    for k, amount in enumerate(chain):
        yield _mention(text, amount, last, _range_bound(text, chain, k))


def _is_numbered_head(text: str, chain: list[Amount]) -> bool:
    """Tell whether the first number numbers a line: 3、5家单位."""
    first = chain[0]
    if first.kind is not None or text[first.end : first.end + 1] != "、":
        return False
    return not first.start or text[first.start - 1] == "\n" or text[first.start - 2 : first.start] == "\n "


def _is_calendar(amount: Amount) -> bool:
    """Tell whether a number of years is a year: 2018年, 08年, 1.2023年 of a list."""
    if amount.unit != "年" or amount.scale or amount.bound == "about":
        return False
    if _NUMBERED_YEAR.fullmatch(amount.number):
        return True
    return amount.number.startswith("0") or (len(amount.number) == 4 and amount.number[:2] in ("19", "20"))


def _range_bound(text: str, chain: list[Amount], k: int) -> Bound | None:
    if len(chain) != 2 or not _RANGE.fullmatch(text, chain[0].end, chain[1].start):
        return None
    if text[chain[0].start - 1 : chain[0].start] in ("从", "由", "自") and text[chain[0].end] in "至到":
        return None
    return "at_most" if k else "at_least"


def _mention(text: str, amount: Amount, last: Amount, bound: Bound | None) -> Mention[Quantity]:
    """Make the mention of an amount, with the unit (and where it has none the scale) of the last in its chain."""
    scale = amount.scale if amount.kind or amount.scale else last.scale
    start, words = opening(text, amount.start, amount.end)
    if words == "nearly" and last.unit in ("年", "天", "月", "周", "小时", "日"):
        start, words = amount.start, None  # 近3年 is the last three years
    number = amount.number
    if text[start - 1 : start] == "-" and text[start - 2 : start - 1] in tuple("长幅为降速率"):
        number, start = "-" + number, start - 1
    value = _quantity(number, scale, last.unit, bound or words or amount.bound or "exact")
    return Mention(start, amount.end, last.kind or "count", value)


@lru_cache(maxsize=8192)
def _quantity(number: str, scale: str, unit: str | None, bound: Bound) -> Quantity:
    sign = -1 if number.startswith("-") else 1
    value = (read_numeral(number.removeprefix("-") + scale) or Decimal(0)) * sign
    if unit == "‰":
        value, unit = value / 10, "%"
    return Quantity(value=plain(value), unit=unit, bound=bound)


def _chinese(text: str) -> Iterator[Mention[Quantity]]:
    for match in grammar.chinese_amount().finditer(text):
        amount = _read_match(match)
        opened = amount.bound or opening(text, amount.start, amount.end).bound
        if amount.number[0] in "百千万亿" and not opened:  # 万元 and 百家 alone count nothing
            continue
        if "几" in match.group() or read_numeral(amount.number + amount.scale) is None:
            continue
        if context.is_set_phrase(text, amount.start, amount.end, amount.number, amount.unit):
            continue
        lower = _CHINESE_LOWER_END.search(text, max(0, amount.start - 8), amount.start)
        if lower is None or read_numeral(lower[1]) is None:
            yield _mention(text, amount, amount, None)
            continue
        if text[lower.start() - 1 : lower.start()] in ("第", "初"):
            continue
        low = amount._replace(start=lower.start(), end=lower.end(1), number=lower[1], kind=None, scale="")
        yield _mention(text, low, amount, "at_least")
        yield _mention(text, amount, amount, "at_most")


def _shares(text: str) -> Iterator[Mention[Quantity]]:
    """Find shares said in words: 千分之三, 近七成, 半数以上; and 百亿 before 项目."""
    # A text that lacks the character needs no search.
    for match in grammar.PER_HUNDRED.finditer(text) if "分之" in text else ():
        share = _part_of(match["base"], match["number"])
        if share is not None:
            yield _share(text, match, "percent", share, "%")
    for match in grammar.TENTHS.finditer(text):
        if text[match.start() - 1 : match.start()] not in tuple("几数二三四五六七八一不0123456789.第"):
            tenths, more = (read_numeral(match[name] or "零") or Decimal(0) for name in ("number", "more"))
            yield _share(text, match, "percent", tenths * 10 + more, "%")
    for match in grammar.HALF.finditer(text) if "半" in text else ():
        half = _share(text, match, "percent", Decimal(50), "%")
        yield (
            half if match["over"] is None else half._replace(value=half.value.model_copy(update={"bound": "at_least"}))
        )
    for match in grammar.BARE_HUNDRED_MILLIONS.finditer(text) if "亿" in text else ():
        number = read_numeral(match["number"])
        if number is not None and text[match.start() - 1 : match.start()] not in tuple("几数"):
            yield _share(text, match, "money", number, "元")


def _part_of(base: str, number: str) -> Decimal | None:
    """Return a share in percent: 百分之一点五 is 1.5, 五分之四 80, 三分之一 33.33."""
    part = read_numeral(number)
    if part is None or base in _BASES:
        return part and part * _BASES[base]
    whole = read_numeral(base)
    return round(100 * part / whole, 2) if whole is not None and part < whole else None


def _share(text: str, match: re.Match[str], kind: str, number: Decimal, unit: str) -> Mention[Quantity]:
    start, words = opening(text, *match.span())
    bound = words or closing(match["close"]) or "exact"
    return Mention(start, match.end(), kind, Quantity(value=plain(number), unit=unit, bound=bound))
