"""The pattern of one amount: numeral, open word, scale, unit, closing bound.

Two patterns share one tail. The one for Arabic numerals also matches a number without a unit, which may get its
unit from the next one (12、15、18件) or have none (指数为99.92); the one for Chinese numerals asks for a unit,
for 统一 and 十分 hold numerals too.
"""

from __future__ import annotations

import re
from functools import cache

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.patterns import re_pattern

SPACE = r"[ \u3000\xa0]?"
ARABIC = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++|[万亿][0-9]++(?=[^0-9.]))?"
    # 1 200万元 beside Chinese; in 表1 200批次 and the cells of a table the blank parts two numbers.
    r"|[1-9](?<=[\u4e00-\u9fff，、。；：（“].)(?<![表图第例件条款号版].)[0-9]{0,2}(?: [0-9]{3})++(?![0-9])"
    r"|[0-9]++(?:\.[0-9]++)?(?:[十百千万亿]{1,2}[0-9]++(?:\.[0-9]++)?(?=[^0-9.]))*)"
)
CHINESE = r"(?<![一二两三四五六七八九十百千万亿零〇])[一二两三四五六七八九十百千万亿零〇]++"
_OPEN = r"余|多|来|几"
_SCALE = r"十万|百万|千万|万亿|百亿|千亿|[万亿]|千(?!克|瓦|米|伏|帕|字|焦|卡|分)|百(?!分|度)"
# 90%及以上, 5家左右, 3年多; 多 after any other unit opens the next word (3次多部门会议).
_CLOSE = (
    r"(?:(?:[（(]含(?:本数)?[)）]|及|或者?)?(?:以上(?!述)|以下(?!简称)|以内)|之内|左右(?!手)|上下(?!游|级)|有余"
    r"|(?<=[年月天岁倍吨亩元里])(?:多|余)(?![方部种元家个名项]))"
)
# The measure words that keep their meaning after 个: 10个批次, 3个月, 5个小时.
_AFTER_GE = r"百分点|批次|小时|工作日|自然日|交易日|季度|学时|课时|月(?!饼)|品种(?=产品)"
# The bracket of a double unit is dropped: 36台（件） counts 台.
_DOUBLE = r"(?:(?<=[台套件人批家份户个条])[（(/](?:[件套次组户人个家份台批例]{1,2}|批次|人次)[)）])?"


@cache
def arabic_amount() -> re.Pattern[str]:
    """Return the pattern of an amount in Arabic numerals, unit or not."""
    return re.compile(
        rf"(?P<sign>[¥￥$€£]{SPACE})?(?P<number>{ARABIC})(?![0-9]|\.[0-9])(?:{_tail()}|(?P<bare>[百千]?[万亿]))?"
    )


@cache
def chinese_amount() -> re.Pattern[str]:
    """Return the pattern of an amount in Chinese numerals."""
    return re.compile(rf"(?P<sign>)(?P<number>{CHINESE}){_tail()}(?P<bare>)")


PER_HUNDRED = re_pattern(
    rf"(?P<base>[百千万]|[二三四五六七八九十])分之(?P<number>{CHINESE}(?:点[一二三四五六七八九零〇]++)?|{ARABIC}){SPACE}"
    rf"(?P<close>(?:多|强)(?![元数年])|余|{_CLOSE})?"
)
# 三成, 近七成, 八成以上, 九成五; not 一成不变, 八成新, 三成立.
TENTHS = re_pattern(
    rf"(?P<number>[一二两三四五六七八九1-9])成(?P<more>[一二三四五六七八九](?=[，,。；;、）)的]|以|左右|$))?(?P<close>多(?![功本])|{_CLOSE})?"
    r"(?![为立效员果就长本熟绩分功都交型品人套语年新不份药色因像败])"
)
HALF = re_pattern(rf"(?P<over>过)?(?:半数|一半(?=以上|左右))(?P<close>{_CLOSE})?")
# 百亿项目 and 千亿级产业 speak of yuan without saying so.
BARE_HUNDRED_MILLIONS = re_pattern(
    r"(?<!大)(?P<number>[一两三四五六七八九十百千万][十百千]?万?亿)(?P<close>多)?(?=级|规模|产业|项目|企业|集群|园区|市场|大关)"
)


def _tail() -> str:
    money = "|".join(sorted(map(re.escape, load_words("currencies.txt")), key=len, reverse=True))
    return (
        rf"(?:{SPACE}(?P<open>{_OPEN})?{SPACE}(?P<scale>{_SCALE})?(?P<after>{_OPEN}|[+＋](?![0-9]))?{SPACE}"
        rf"(?:(?P<rate>[%％﹪‰](?!{SPACE}个?百分点))|(?P<points>(?:[%％]{SPACE})?个?{SPACE}百分点)"
        rf"|(?P<money>{money})(?![旦月素件器宵首老宝肥复朱])|个(?P<plain>{_AFTER_GE})|(?P<unit>{_units()}){_DOUBLE})"
        rf"{SPACE}(?P<close>{_CLOSE})?)"
    )


def _units() -> str:
    """Write the measure words as a tree by first character, so that most characters fail on one look."""
    tree: dict[str, list[str]] = {}
    for word, barred, _ in sorted(load_table("measure_words.tsv"), key=lambda row: -len(row[0])):
        guard = f"(?!{barred})" if barred else ""
        if word.isascii():
            guard = r"(?![A-Za-z0-9/²³])"
        tree.setdefault(word[0], []).append(re.escape(word[1:]) + guard)
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in tree.items())
