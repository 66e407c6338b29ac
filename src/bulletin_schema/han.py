"""Han: the class of Chinese characters in clean text, and the numerals of dates and issues.

>>> read_numeral("二〇二一"), read_numeral("三十一"), read_numeral("一百零八"), read_numeral("12")
(2021, 31, 108, 12)
"""

from __future__ import annotations

from typing import Final

# Chinese characters, to be put into a pattern's class; of source text `normalise.characters.HAN` has more.
HAN: Final = "\u3400-\u9fff"
# 元年 and 元月 are the first; ○, O and 0 stand for 〇 where it could not be typed.
_DIGITS: Final = {letter: k for k, letter in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "O": 0,
    "元": 1,
    "两": 2,
}
_SCALES: Final = {"十": 10, "百": 100}


def read_numeral(text: str) -> int:
    """Return the number of a whole numeral below a thousand, or of a year's digits.

    Raises KeyError where a character is no part of one.
    """
    total = digits = 0
    for letter in text:
        if letter in _SCALES:
            total, digits = total + (digits or 1) * _SCALES[letter], 0
        else:
            digits = digits * 10 + (int(letter) if letter.isdecimal() else _DIGITS[letter])
    return total + digits
