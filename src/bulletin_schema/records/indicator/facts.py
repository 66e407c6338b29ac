"""Facts: which numbers state a fact of their own, and which a rule, a comparison or what was told before."""

from __future__ import annotations

from functools import cache
from typing import Any

from bulletin_schema.layout import Sentence
from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.indicator.growth import tells_points
from bulletin_schema.records.indicator.ruled import is_ruled

_TIME_UNITS = frozenset(
    {"年", "月", "个月", "天", "日", "周", "小时", "分钟", "秒", "岁", "周年", "届", "度", "℃", "年级", "时", "工作日"}
)
# 四个关键点, 两批, 一面墙: a small number written as a word counts what a sentence lists, no fact of its own.
_SMALL_WORD = re_pattern(
    r"[一二两三四五六七八九十]+[个大种类批方点条项次轮双面口句层行排本笔根针盏杯碗颗声眼头代遍趟股间]|两[份串道张步环本套支]"
    r"|一(?!倍)[^百千万亿十余多]{1,2}|零.*"
)
_THINGS_TO_DO = re_pattern(r"[大要]?[实好小]?事")  # 重点做好六件事
# 办案周期由30天缩短至12天: how long a thing takes is a fact where it has become shorter.
_SHORTENED = regex_pattern(r"(?:缩短?|压缩?|压减|缩减|精简|提速|减少|延长|提[高升]|增加|下?降|减)(?:[到至为])$")
# 平均救援到达时间11.6分钟
_MEAN_TIME = regex_pattern(
    r"平均\p{Han}{0,8}(?:时间|用时|时长|周期|耗时)(?:为|约|仅|缩?短?至)?$|平均(?:[只仅]?[用需]|约|仅|只)?$"
)
# 与“十三五”末期0.91万件相比: a number that others are compared with.
_COMPARED = re_pattern(r"\s*(?:相比|相较|比)")
# 这7家超市, 上述3家企业: a count told before; 连续5次, 一式三份, 共7章32条: nobody counts these.
_SAID_BEFORE = re_pattern(r"(?:这|上述|(?<!规模)(?<!限额)以上|该|此|连续|一式|[0-9]章)$")
# 是2012年的7.4倍, 比去年增加49件: a comparison, no count of its own.
_MULTIPLE = regex_pattern(r"(?:是|为|相当于|达)[^，。；]{1,16}的(?:约|近)?$")
_MORE_THAN = re_pattern(
    r"(?:^|[，。；：（])(?:同比|环比|[比较][^，。；]{1,12}?)(?:增长|增加|新增|上升|提高|减少|下降|降低|多[增出]?|少增?)(?:了|约|近|到)?$"
)
# 比市场价低200元: what is dearer by so much.
_DEARER = regex_pattern(r"[比较][^，。；：]{1,12}?(?:高|低|贵|便宜)(?:了|约|近|出)?$")
# 与去年同期相比，事故起数减少10起: what is less by so many.
_LESS_BY = re_pattern(
    r"(?:相比|同比|环比|比[^，。；]{0,4}(?:上年|去年|同期)|较(?:上年|去年))[^。；]{0,48}(?:增加|减少|净增|多|少)了?$"
)
# 误差超过千分之三: a reading.
_READING = regex_pattern(r"(?:误差|偏差|超差)(?:率|值)?(?:最大|最高)?(?:为|达到?|超过?|大于|小于|在)?$")
# 是全国平均水平（19.6件）的2.5倍: what others have.
_AVERAGE = re_pattern(r"(?:平均水平|平均值|均值|平均数)[（(为是]*$")
# 1000万元以下的贷款惠及企业300家, 百人以上企业36家: how big what is counted is.
_SIZED_SO = regex_pattern(r"的[0-9]")
_SIZED = regex_pattern(r"(?:的)?\p{Han}{1,14}[0-9]")
# 周边200米的区域, 5公斤装大米: how far or heavy something is.
_EXTENTS = frozenset({"斤", "克", "米", "公里", "平方米", "公斤", "千克", "吨", "亩", "公顷"})
_LENGTHS = frozenset({"米", "公里", "千米", "里"})
_HAN_BEHIND = regex_pattern(r"\p{Han}")
# 超过10万亿元大关: a mark that was passed.
_MARK_PASSED = re_pattern(r"(?:人民币)?大关")
_PASSING = regex_pattern(r"[，,](?:首次|已|并|一举)?(?:超过|突破|跨过|跨越|迈上|跃上|站上)?$")
# 现公布四起典型案例: what a page goes on to tell.
_EXAMPLES = re_pattern(r"(?:典型|违法|违规|行政处罚|有关)*(?:案例|案件信息)")
_SHOWN = re_pattern(r"(?:公布|选登|刊登|曝光|刊发|发布|摘登)(?:其中)?(?:如下|以下|部分)?$")
_CASES = frozenset({"起", "宗", "件", "例", "批", "个"})
_WHOLE = r"(?:的|份额|总量|总数|总额|销量|产量|产值|面积)"
_ABOUT = r"(?:约|近|达到?|为|超过?)?"
# 电器投诉1306件，占比14%, 认证企业31家，占总数的39.7%: a share of what was told before.
SHARE_OF_LAST = regex_pattern(
    rf"[，、（(][只仅约分别]{{0,2}}占(?:比|总[数量额]的?|[^，。；：（]{{0,16}}{_WHOLE})?{_ABOUT}$"
)
# 国家标准17项，占全省的23.6%: a share of all there are somewhere, of what another record counts.
SHARE_OF_ALL = regex_pattern(
    rf"[，（(][只仅约]?占(?:全|[^，。；：（]{{2,6}}[省市区县])[^，。；：（]{{0,12}}{_WHOLE}{_ABOUT}$"
)
_SHARE = regex_pattern(r"(?:^|[，。；：（])(?:[只仅约分]?别?占)[^，。；：（]{0,24}$")
# 46家机构中，29家…: a count told before, of which a part follows.
_OF_WHICH = regex_pattern(r"\p{Han}{0,10}中(?=[，,有]|\p{Han}{0,2}[0-9])")
# 作为4家企业之一: told before.
_ONE_OF = re_pattern(r"\p{Han}{0,8}之一")
_LEFT_OUT = re_pattern(r"不(?:含|包括|计)$")
_REMARKS = re_pattern(
    r"\s*(?:参与(?=\s*[0-9]+\s*条?评论)|评论|跟帖|回帖|点赞|浏览|阅读|次?点击)(?!员|会|家)"
)  # 3条评论: the page's, not the news's
_QUOTED_SHORT = 14
_HALVES = ("半小时", "半钟头", "半月", "半天", "半年")  # 2个半小时
_REACH = 64
_LONG_AGO = 2000


def counts(text: str, sentence: Sentence, number: Mention[Any]) -> bool:
    """Tell a number that states a fact of its own."""
    low = max(sentence.start, number.start - _REACH)
    lead = text[low : number.start]
    if _SMALL_WORD.fullmatch(text, *number[:2]) or (
        number.value.unit == "件" and _THINGS_TO_DO.match(text, number.end)
    ):
        return False
    if number.kind == "points":
        return tells_points(lead)
    if _is_measure(number.value.unit) and not (_SHORTENED.search(lead) or _MEAN_TIME.search(lead)):
        return False
    if text.startswith(_HALVES, number.end):
        return False
    if number.value.unit in _CASES and (_EXAMPLES.match(text, number.end) or _is_shown(text, lead, number)):
        return False
    if _LEFT_OUT.search(lead) or _REMARKS.match(text, number.end) or _quoted(text, low, number):
        return False
    return not (
        _is_compared(text, lead, number)
        or is_ruled(text, lead, number)
        or _is_size(text, lead, number)
        or _is_repeated(text, lead, number)
    )


def _is_shown(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell how many cases a page goes on to tell: 现选登两起."""
    return _SHOWN.search(lead) is not None and text[number.end : number.end + 1] in tuple("。：；，")


def _is_measure(unit: str | None) -> bool:
    """Tell a unit of time, or one that a limit or a reading is told in: 30天, 0.01毫米."""
    return unit in _TIME_UNITS or unit in _measures()


@cache
def _measures() -> frozenset[str]:
    return frozenset(load_words("indicator_measures.txt"))


def _is_compared(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell a number that others are compared with, or that only compares."""
    if _COMPARED.match(text, number.end) or _MORE_THAN.search(lead) or _AVERAGE.search(lead):
        return True
    if (number.kind != "percent" and _LESS_BY.search(lead)) or (number.kind == "money" and _DEARER.search(lead)):
        return True
    if number.kind == "percent":
        share = _SHARE.search(lead) and not SHARE_OF_LAST.search(lead)
        return bool(share or _READING.search(lead))
    return number.value.unit == "倍" and _MULTIPLE.search(lead) is not None


def is_share_of_last(text: str, number: Mention[Any], after: Mention[Any]) -> bool:
    """Tell a percentage that is a number's share of the whole: 投诉2916件，占19.4%."""
    return after.kind == "percent" and SHARE_OF_LAST.fullmatch(text, number.end, after.start) is not None


def _is_size(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell how big or far something is, or a mark passed: 1000万元以下的贷款, 200米的区域, 突破8万亿元大关."""
    if text.endswith(("以上", "以下", "以内"), number.start, number.end) and _SIZED.match(text, number.end):
        return True
    if number.value.bound != "exact" and _SIZED_SO.match(text, number.end):  # 案值超50万元的3件
        return True
    if number.value.unit in _EXTENTS and text.startswith(("的", "装"), number.end):
        return True
    if number.value.unit in _LENGTHS and _HAN_BEHIND.match(text, number.end):  # 3米延长线, 跑两公里再折返
        return True
    return _MARK_PASSED.match(text, number.end) is not None and _PASSING.search(lead) is not None


def _is_repeated(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell a number told before, or written twice: 这7家超市, 46家机构中, 一家一家排查."""
    words = text[number.start : number.end]
    if (
        _ONE_OF.match(text, number.end)
        or text.startswith(words, number.end)
        or text.endswith(words, 0, number.start)
        or _SAID_BEFORE.search(lead, max(0, len(lead) - 2))
    ):
        return True
    earlier = text.rfind(words, max(0, number.start - _LONG_AGO), number.start)
    return earlier >= 0 and not text[earlier - 1 : earlier].isdigit() and _OF_WHICH.match(text, number.end) is not None


def _quoted(text: str, low: int, number: Mention[Any]) -> bool:
    """Tell a number in the quoted name of a thing: 进入“上5亿元榜单”."""
    opening = text.rfind("“", low, number.start)
    if opening < 0 or text.find("”", opening, number.start) >= 0:
        return False
    closing = text.find("”", number.end, opening + _QUOTED_SHORT)
    return closing >= 0
