"""Context: the words around a number that make it no amount."""

from __future__ import annotations

from functools import cache

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.patterns import re_pattern

# 目前3家, 提前2天: 前 is not the 前 of 前3名.
_HARMLESS_FRONT = "目日此以之当提年会"
# 是一家经批准的, 这一名: an article, not a count.
_ARTICLE_BEFORE = frozenset("是为这那某另同第逐每任一哪唯成即统")
_STATED_INDEX = re_pattern(
    r"(?:指数|得分|评分|评价分|分值|总分|均分|平均分|评价值|分数|系数|满意度|指标值|死亡率|事故率)"
    r"(?:[^，。；,;\n0-9]{0,6}?(?:为|是|达到?|至|到|[:：]))?[ ]?\Z"
)
# 一家引线厂, 一辆“黑”油罐车: the article of a noun; 检查企业一家和… and 检查一家加油站 count.
_NOUN_BEHIND = re_pattern(r"[“\u4e00-\u9fff](?<![和与及])")
_BEFORE_CODE = re_pattern(r"[A-Za-z][/ ]?\Z")


@cache
def _catchwords() -> dict[str, tuple[str, ...]]:
    by_start: dict[str, list[str]] = {}
    for phrase in load_words("number_set_phrases.txt"):
        by_start.setdefault(phrase[:2], []).append(phrase)
    return {start: tuple(phrases) for start, phrases in by_start.items()}


@cache
def _numeral_habits() -> dict[str, str]:
    return {word: habit for word, _, habit in load_table("measure_words.tsv")}


def is_glued(text: str, start: int) -> bool:
    """Tell whether the character before digits makes them part of a code, a clock, an ordinal or a sum."""
    if text.startswith("00", start):  # the tail of 3 000
        return True
    if not start:
        return False
    before = text[start - 1]
    if before.isascii():
        return _is_glued_ascii(text, start, before)
    earlier = text[start - 2 : start - 1]
    if before in "第每·×±〔［＃":
        return True
    if before == "前":
        return not earlier or earlier not in _HARMLESS_FRONT
    return (before == "：" and earlier.isdigit()) or (before in "－–—～" and earlier.isalnum() and earlier.isascii())


def _is_glued_ascii(text: str, start: int, before: str) -> bool:
    earlier = text[start - 2 : start - 1]
    if before.isalnum() or before in "/_.*#@&=[$\\'":
        return True
    if before == " ":
        return earlier in ("第", "前") and earlier != ""
    if before == "-" and earlier == "号":  # ICP备12034567号-2
        return True
    return before in "-~+:," and earlier.isascii() and earlier.isalnum()


def is_stated_index(text: str, start: int, end: int) -> bool:
    """Tell whether a number without a unit is stated as a value: 指数为99.92."""
    follower = text[end : end + 1]
    if follower and (follower.isalnum() or follower in "-—~～/:%％《“(（") and follower not in "高低较比位同":
        return False
    return _STATED_INDEX.search(text, max(0, start - 16), start) is not None


def is_after_code(text: str, start: int) -> bool:
    """Tell whether a number stands after a code's letters: GB 4806."""
    return _BEFORE_CODE.search(text, max(0, start - 2), start) is not None


def is_set_phrase(text: str, start: int, end: int, numeral: str, unit: str | None) -> bool:
    """Tell whether a Chinese numeral and its measure word count nothing: 两个维护, 一家, 二次, 前三名."""
    before = text[start - 1] if start else ""
    if before and (before in "第初其唯同逐几数每头·点之“‘「零半" or before.isdigit()):
        return True
    if before == "前" and text[start - 2 : start - 1] not in tuple(_HARMLESS_FRONT):
        return True
    if numeral == "一" and before in "上下" and unit in ("篇", "条", "页", "则"):  # 上一篇: a link
        return True
    if unit == "次" and before == "届":  # 十届七次全会
        return True
    if any(text.startswith(phrase, start) for phrase in _catchwords().get(text[start : start + 2], ())):
        return True
    habit = _numeral_habits().get(unit or "", "")
    if habit == "digits" or (numeral == "二" and unit not in (None, "元")):
        return True
    if numeral != "一":
        return False
    if text.startswith(("一", "或多", "或者多", "或几"), end):  # 一名或多名, 一户一档
        return True
    if habit == "article" and before not in ("查", "谈") and _NOUN_BEHIND.match(text, end):
        return True
    return habit == "ambiguous" or before in _ARTICLE_BEFORE or unit == "元"
