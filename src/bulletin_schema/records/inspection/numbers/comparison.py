"""Comparisons: a check's figure against a year, a region or a season."""

from __future__ import annotations

import regex

from bulletin_schema.model import Quantity
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.model import Comparison
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, PERCENT, POINTS, Clause
from bulletin_schema.records.inspection.wording.figures import RATE

_UP = r"上扬|攀升|爬升|回升|多出|净增|涨|上升|提高|提升|增加|增长|上涨|升高|上浮|高出|高|升"
_DOWN = r"缩水|收窄|缩小|滑落|走低|跌|掉|下降|降低|减少|回落|下滑|下跌|低|降"
_WAY = rf"(?:有所|略有|小幅|分别|均|又|也|再|反倒|反而|竟|净|大幅|同步|明显|进一步)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?(?:约|近|至|为)?"
_BASE = r"(?P<base>(?!提[高升]|[上下]升|[上下]降|增[长加]|降低|升高)[^，；。、]{1,18}?)(?:（[^（）]{1,14}）)?"
_DELTA = rf"(?P<delta>[{POINTS}{PERCENT}])$"
_METRIC = (
    r"(?:的|国家|省级|市级|产品|商品|样品|总体|整体|平均|监督|抽查|抽检|抽样|批次|质量|，)*"
    r"(?:(?:(?<=，)\p{Han}{2,12}?)?(?P<metric>不合格\p{Han}{0,5}率|合格率|违法率))?(?:也|都)?"
)
_AGAINST = regex_pattern(
    rf"(?:(?:(?<![同环对相])比|(?<=同)比(?={DATE}|去年|上年)|(?<!相)较){_BASE}(?:相比|比较|来)?|(?:与|和|(?<![年上历期])同)(?P<base>[^，；。、]{{1,18}}?)(?:相比较?|比较|比)){_METRIC}{_WAY}{_DELTA}"
)
_OVER = regex_pattern(rf"(?:(?P<up>高于|高出|超过|超出|优于|高过)|(?P<down>低于|落后于?)){_BASE}{_DELTA}")
_SAME = regex_pattern(rf"(?P<base>同比|环比)[^，；。]{{0,12}}?{_WAY}{_DELTA}")
# 由上年的8.9%下降到5.8%，降低3.1个百分点
_FROM_TO = regex_pattern(
    rf"(?:由|从)(?P<base>[^，；。{PERCENT}]{{2,14}}?)的?{PERCENT}[^，；。{PERCENT}]{{1,8}}?[到至为]了?{PERCENT}，{_WAY}{_DELTA}"
)
_INDEX = re_pattern(
    rf"(?P<name>[\p{{Han}}]{{2,14}}?(?:指数|得分|评分|分值|满意度))(?:平均)?(?:为|是|达到?|：)?[{COUNT}{PERCENT}]"
)
_OWN_VALUE = regex_pattern(r"的[^，；。]{0,10}(?:率|水平)")
_WINDOW = 90
_STANDING = regex_pattern(r"(?:的)?水平$")  # 高于全市平均水平


def comparison_at(clause: Clause, at: int, metric: str | None) -> Comparison | None:
    """Read the comparison that ends with the points at `at`; `metric` is the rate last spoken of in the segment."""
    mention = dict(clause.numbers)[at]
    before = (clause.lead + clause.text[: at + 1])[-_WINDOW:]
    shape = _over_or_against(before)
    if shape is None:
        return None
    value: Quantity = mention.value
    named = _metric(before[: shape.start()], shape) or metric or _metric(before, shape)
    if value.unit == "%" and (shape.group("base").endswith("的") or _OWN_VALUE.match(clause.text, at + 1)):
        return None  # 远低于去年的2.7%, 高于邻省77.4%的合格率: what that is itself
    if named is None or (value.unit == "%" and named not in ("pass_rate", "fail_rate")):
        return None
    low = clause.low + at + 1 - len(before)
    base = clause.reading.text[
        clause.masked.to_clean(low + shape.start("base")) : clause.masked.to_clean(low + shape.end("base"))
    ]
    if before.startswith("平均", shape.end("base")) and not base.endswith("平均"):
        base += "平均"
    if value.unit == "%" and RATE.search(base):
        return None  # 高于总体合格率98.26%: the base's own rate
    sign = -1 if shape.group("down") else 1
    delta = Quantity(value=sign * value.value, unit=value.unit, bound=value.bound)
    return Comparison(metric=named, baseline=baseline(base), delta=delta)


def _over_or_against(before: str) -> regex.Match[str] | None:
    """Return the shape that starts last, as an earlier 比 may belong to another number."""
    found = [shape for pattern in (_OVER, _AGAINST, _SAME, _FROM_TO) for shape in [_last(pattern, before)] if shape]
    return max(found, key=lambda shape: shape.start(), default=None)


def _last(pattern: regex.Pattern[str], before: str) -> regex.Match[str] | None:
    shape = None
    at = 0
    while (hit := pattern.search(before, at)) is not None:
        shape, at = hit, hit.start() + 1
    return shape


def _metric(before: str, shape: regex.Match[str]) -> str | None:
    named = shape.groupdict().get("metric")
    if named:
        return "fail_rate" if named.startswith(("不", "违")) else "pass_rate"
    rates = list(RATE.finditer(before))
    indices = list(_INDEX.finditer(before))
    if indices and (not rates or indices[-1].start() > rates[-1].start()):
        return str(indices[-1]["name"])
    if rates:
        return "fail_rate" if rates[-1]["fail"] else "pass_rate"
    return None


_RATED = regex_pattern(
    r"(?:的)?(?:平均)?(?:国家|省级|市级|抽查|抽检|监督抽查|产品|批次)*(?:不合格\p{Han}{0,5}率|合格率)\s*$"
)


_OWN_RATE = regex_pattern(r"(?:的|不?合格率)\d[\d.]*%$")  # 与2008年的93.2%相比


def baseline(words: str) -> str:
    """Return what a figure is compared with, as written: 全市平均水平 is 全市平均, 同比 the same season before.

    >>> baseline("全市平均水平"), baseline("同比")
    ('全市平均', '上年同期')
    """
    if words == "同比":
        return "上年同期"
    rated = _RATED.search(words)
    words = _OWN_RATE.sub("", words)
    if rated:
        words = words[: rated.start()] + ("平均" if "平均" in rated.group() else "")
    words = str(_STANDING.sub("", words)).removesuffix("相").strip()
    season = _SEASON.match(words)
    return season.group() if season and _OTHER_SCOPE.search(words, season.end()) is None else words


# 较去年校服抽查合格率, 比2008年批次合格率: the season alone is what the same goods are held against.
_SEASON = regex_pattern(
    r"(?:(?:(?:19|20)\d\d年|去年|上年|前年|今年)度?(?:全年|同期|同季度?|[上下]半年|[春夏秋冬]季|第?[一二三四1-4]季度|(?:中秋|国庆|春节|元旦|五一|端午)节?(?:期间|同期)?|\d{1,2}月份?(?:同期)?)?|上季度|上月|上半年|[一二三四]季度|上次|上期|上一年度?(?:同期)?|往年)"
)
_OTHER_SCOPE = regex_pattern(r"^(?:的|全|国|省|市|县|区|总|平|监|抽|均)|全国|国家|平均|总局|抽[查检]|监督")
