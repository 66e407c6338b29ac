"""Numerals: Arabic, Chinese and mixed ones read as exact numbers.

>>> read_numeral("1,200"), read_numeral("3万5千"), read_numeral("两千五"), read_numeral("271.35")
(Decimal('1200'), Decimal('35000'), Decimal('2500'), Decimal('271.35'))
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from bulletin_schema.patterns import re_pattern

SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_GROUPS = re_pattern(r"([0-9.]+)([十百千万亿]*)")
# 两三家, 三五个 and 百万万元 name no number.
_NO_NUMBER = re_pattern(r"[一二两三四五六七八九]{2}|[十百千]{2}|[零〇][十百千万亿零〇]|亿亿|万万|.{21}")


_LONGEST = 30  # characters; more digits count nothing


@lru_cache(maxsize=4096)
def read_numeral(text: str) -> Decimal | None:
    """Return the number that a bare numeral names, or None where it names none (两三, 百万万)."""
    if "0" <= text[0] <= "9":
        return _arabic(text) if len(text) <= _LONGEST else None
    spoken = text if text[0] not in "百千万亿" else "一" + text
    if _NO_NUMBER.search(spoken.partition("点")[0]):  # 一点三五 is 1.35
        return None
    from cn2an import cn2an  # noqa: PLC0415  (loads slowly; many texts hold no Chinese numeral)

    try:
        return Decimal(str(cn2an(spoken, "normal")))
    except (ValueError, KeyError):  # cn2an falls over 一亿一
        return None


def _arabic(text: str) -> Decimal | None:
    """Add up 3万5千: each group of digits times its scale; a last bare digit is a tenth of it (3万5)."""
    total, last = Decimal(0), 0
    for digits, scale in _GROUPS.findall(text.replace(",", "").replace(" ", "")):
        size = scale_of(scale)
        if last and size >= last:  # 3千5万 adds up to nothing
            return None
        if last and not scale and len(digits) == 1:
            size = last // 10
        total += Decimal(digits) * size
        last = size
    return total


def scale_of(word: str) -> int:
    """Return what a scale word multiplies by: 百万 is 1000000."""
    size = 1
    for letter in word:
        size *= SCALES[letter]
    return size


def plain(number: Decimal) -> int | float:
    """Return a whole number as an int, any other as a float."""
    return int(number) if number == number.to_integral_value() else float(number)
