"""indicator: any other counted or measured fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile
from typing import Any, Literal, cast

import regex
from pydantic import Field

from bulletin_schema.clauses import aligned_names, period_before
from bulletin_schema.layout import Sentence
from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.model import Model, Period, Quantity, Record, Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.rule import Found, Kind, scan


class Change(Model):
    """Growth or decline: 增长10.5%."""

    direction: Literal["up", "down"] = Field(description="up for 增长, down for 下降.")
    quantity: Quantity = Field(description="By how much.")


class Indicator(Record):
    """A counted or measured fact that no other record holds."""

    kind: Literal["indicator"] = "indicator"
    metric: str | None = Field(default=None, description="Short noun phrase beside the number.")
    quantity: Quantity = Field(description="The number.")
    region: Region | None = Field(default=None, description="Where.")
    period: Period | None = Field(default=None, description="When.")
    change: Change | None = Field(default=None, description="Growth or decline stated with it.")


_AGAINST = regex_pattern(r"(?:高于|低于|比|较|占)$")
_GROWS_TO = regex_pattern(r"(?:增加|提高|提升|上升|扩大|增长|发展|下降|减少|降低|压缩|缩短)[到至为]")
# These name things and hold no counts; every other kind before this one does, users' own included.
_NAMES = frozenset({"bulletin", "article", "standard", "committee", "document", "licence"})
_TIME_UNITS = frozenset(
    {"年", "月", "个月", "天", "日", "周", "小时", "分钟", "秒", "岁", "周年", "届", "度", "℃", "年级", "时"}
)
# 四个关键点, 两批: a small number written as a word counts what a sentence lists, no fact of its own.
_SMALL_WORD = regex_pattern(r"[一二两三四五六七八九十]+[个大种批方点条项次]")
_CHANGE = regex_pattern(
    r"[，、（(]?(?:与|和)?(?:同比|环比|比|较|同期|与)?[^，。；0-9]{0,10}?"
    r"(?P<way>增长|上升|提高|提升|增加|上涨|扩大|增幅|下降|减少|降低|回落|下滑|减)(?:了|约|近|达|幅度?为|到)?$"
)
_OWN_CHANGE = regex_pattern(
    r"(?:(?:同比|环比|[较比与][\p{Han}]{1,8}?)?(?:相比)?(?:分别|均|又|再|大幅|小幅|逐年|累计)?"
    r"(?:增长|上升|提高|提升|增加|上涨|扩大|增幅|下降|减少|降低|回落|下滑)(?:了|约|近|达|幅度?为|到)?)$"
)
_DOWN = frozenset({"下降", "减少", "降低", "回落", "下滑", "减"})
_REACH = regex_pattern(
    r"(?:[^\p{Han}]|已经?|达到?|高达|多达|约|近|超过?|突破|为|是|共计?|合计|总计|累计|稳定在|保持在|维持在"
    r"|增至|增加到|提高到|提升至"
    r"|降至|下降到|由|从|"
    r"接近|数量|拥?有|到|至|近|不少于|不低于|仅|只|全年|占比?(?=达)|逾|的|了"
    r"|力争|争取|增加至|扩大到){1,4}$"
)
_LEAD = regex_pattern(
    r"^(?:我国|年末|末|来共?|共存|存(?=有效)|力争|确保|各类|全体|目前|截至目前|其中|另外|此外|同时|仅|还|并|共|累计|全年|全国|全[省市区县]|[我本该][省市区县州]|公司|企业现|该公司|[该本我][院局所处会]|该中心|各类|在|从|据此|(?:生产|销售|受理|经营|出口)的|年|现|已|均|又|也|先后|"
    r"分别|包括|包含|以及|和|及|与|即|对|向|为|将|使(?!用)|让|了|的|、|：|“|并|再|首次|每年|当年|期间)+"
)
_NOUN_AFTER = regex_pattern(r"(?:的)?(?P<noun>[\p{Han}A-Za-z0-9“”][\p{Han}A-Za-z0-9“”（）()/·]{0,23})")
# 52家企业销售的, 7种产品质量抽查: the noun ends before what it does, or what is looked at in it.
_DOES = regex_pattern(
    r"(?<=企业|单位|公司|商户|者)(?:生产|销售|经营|共)|(?<=产品|商品|食品)(?:质量|安全)|(?:详见|见附件)"
)
_HANDED = regex_pattern(r"人员\p{Han}{0,4}下$")  # 检查人员当场下达《…》: who hands out is not what is counted
_TRAILING = regex_pattern(r"(?:共计?|逐[一家台户个]|分别|合计|总计|均|占|仅占)+$")
# 与“十三五”末期0.91万件相比: a number that others are compared with.
_COMPARED = regex_pattern(r"\s*(?:相比|相较|比)")
_TITLES = regex_pattern(r"(?:《[^《》]{1,60}》[、和及]?)+$")  # 发放宣传资料《…》和《…》444份
_SENTENCE_PART = regex_pattern(r"[，。；：！？\n]")
_LOCAL = regex_pattern(r"^[省市区县](?=重点|规上|规模以上|内|属)")
_LISTED = regex_pattern(r"等(?=[^等]{2,})")


@scan(
    Indicator,
    examples={
        "2021年，全县专利授权量达318件，同比增长12.5%。": Indicator(
            metric="专利授权量",
            quantity=Quantity(value=318, unit="件"),
            change=Change(direction="up", quantity=Quantity(value=12.5, unit="%")),
        ),
        "共有60余家企业代表参会。": Indicator(
            metric="企业代表", quantity=Quantity(value=60, unit="家", bound="at_least")
        ),
    },
    rejects=["连续5年开展质量月活动。", "提出三点要求。", "力争主导制定国际标准。"],
)
def beside_a_number(reading: Reading) -> Iterator[Found]:
    """A number that no other record holds, with the noun beside it."""
    others = takewhile(lambda kind: kind != "indicator", reading.runners)
    claimed = {start for kind in others if kind not in _NAMES for one in reading.found(kind) for start in one.claims}
    titles = [(one.start, one.end) for one in reading.found("document")]
    for sentence in reading.sentences:
        if sentence.role == "body":
            numbers = reading.within("quantity", sentence.start, sentence.end)
            free = [n for n in numbers if n.start not in claimed and not any(a <= n.start < b for a, b in titles)]
            yield from _facts(reading, sentence, numbers, free)


def _facts(
    reading: Reading, sentence: Sentence, numbers: list[Mention[Any]], free: list[Mention[Any]]
) -> Iterator[Found]:
    used: set[int] = set()
    aligned = aligned_names(reading.text, numbers) if "分别" in reading.text[sentence.start : sentence.end] else {}
    origins = _origins(reading.text, numbers)
    for number in free:
        if number.start in used or number in origins.values() or not _counts(reading.text, number):
            continue
        place = numbers.index(number)
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        change = _change(reading.text, number, following)
        if change is not None and following is not None:
            used.add(following.start)
        stretch = (numbers[place - 1].end if place else sentence.start, following.start if following else sentence.end)
        metric, start, end = _metric(reading, stretch, origins.get(number.start, number), number)
        if name := aligned.get(number.start):
            metric = _after_verb(name) or name
        if metric is None and number.kind == "percent":  # 占13.8%: a share of what, the clause does not say
            continue
        record = Indicator(
            metric=metric,
            quantity=number.value,
            region=_region(reading, sentence, number.start),
            period=period_before(reading, sentence, number.start),
            change=change or _own_change(reading.text, stretch[0], number),
        )
        yield Found(record, start, following.end if change and following else end, frozenset({number.start, *used}))


def _origins(text: str, numbers: list[Mention[Any]]) -> dict[int, Mention[Any]]:
    """Pair each number that something grew to with the one it grew from: 由326项增加到718项."""
    return {
        right.start: left
        for left, right in pairwise(numbers)
        if _GROWS_TO.fullmatch(text, left.end, right.start) and text[left.start - 1 : left.start] in ("由", "从")
    }


def _counts(text: str, number: Mention[Any]) -> bool:
    if number.value.unit in _TIME_UNITS or number.kind == "points" or _COMPARED.match(text, number.end):
        return False
    words = text[number.start : number.end]
    if text.startswith(words, number.end) or text.endswith(words, 0, number.start):  # 一家一家排查
        return False
    return _SMALL_WORD.fullmatch(text, number.start, number.end) is None


def _change(text: str, number: Mention[Any], following: Mention[Any] | None) -> Change | None:
    """Read the growth told right after a number: 达318件，同比增长12.5%."""
    if following is None or following.start - number.end > 24:
        return None
    match = _CHANGE.fullmatch(text, number.end, following.start)
    if match is None or following.kind not in ("percent", "points", "count", "money"):
        return None
    return Change(direction="down" if match["way"] in _DOWN else "up", quantity=following.value)


def _own_change(text: str, low: int, number: Mention[Any]) -> Change | None:
    """Read a number that is itself the growth: 出口额同比增长8.2%."""
    if number.kind != "percent":
        return None
    match = _CHANGE.search(text, max(low, number.start - 16), number.start)
    return Change(direction="down" if match["way"] in _DOWN else "up", quantity=number.value) if match else None


def _metric(
    reading: Reading, stretch: tuple[int, int], origin: Mention[Any], number: Mention[Any]
) -> tuple[str | None, int, int]:
    """Return the noun phrase beside a number, within a stretch, and the span of both.

    `origin` is the number itself, or the one it grew from, before which the noun stands.
    """
    text = reading.text
    after = _NOUN_AFTER.match(text, number.end, stretch[1])
    noun = _until_stop(after["noun"]) if after else ""
    if after and noun:
        return _clean(noun), number.start, after.start("noun") + len(noun)
    low = stretch[0] if origin is number else reading.clause_at(origin.start)[0]
    titles = _TITLES.search(text, low, origin.start)
    high = titles.start() if titles else origin.start
    for match in _SENTENCE_PART.finditer(text, low, high):
        low = match.end()
    for kind in ("date", "region", "organization"):
        for mention in reading.within(kind, low, high):
            low = mention.end
    words = text[low:high]
    if number.kind == "percent":
        words = _OWN_CHANGE.sub("", words)
    noun = _TRAILING.sub("", _after_verb(_REACH.sub("", words)))
    noun = "" if _HANDED.search(noun) else noun
    noun = noun or _titled(text, low, origin.start)
    if not noun:
        return None, number.start, number.end
    start = text.rfind(noun, low, number.start)
    return _clean(noun), start if start >= 0 else number.start, number.end


@cache
def _stops() -> regex.Pattern[str]:
    # 使用 goes on with the clause, 使用单位 and 使用环节 are nouns.
    return regex.compile(r"(?!(?:使用|监督)(?:单位|环节|者|人|量))\L<stops>", stops=load_words("indicator_stops.txt"))


@cache
def _verbs() -> regex.Pattern[str]:
    return regex.compile(
        r"(?!(?:使用|监督)(?:单位|环节|者|人|量))\L<verbs>了?(?!总?[率量额数类])",
        verbs=load_words("indicator_verbs.txt"),
    )


@cache
def _leading_verbs() -> regex.Pattern[str]:
    return regex.compile(r"(?:\L<verbs>了?(?!总?[率量额数类]|商标))+", verbs=load_words("indicator_leading_verbs.txt"))


def _until_stop(noun: str) -> str:
    """Cut a noun phrase where the clause goes on: 企业建立研发中心 is 企业."""
    for stops in (_DOES, _stops()):
        if stop := stops.search(noun):
            noun = noun[: stop.start()]
    return str(_LOCAL.sub("", _TRAILING.sub("", noun)))


def _after_verb(words: str) -> str:
    """Cut what stands before a noun phrase: 培养标技委专家、首席质量官等 is 标技委专家、首席质量官."""
    words = words.strip(" “”（）()，,")
    listed = _LISTED.search(words)
    if listed and "、" in words[: listed.start()]:
        words = words[listed.end() :]
    words = words.removesuffix("等")
    verbs = list(_verbs().finditer(words))
    owner = words.rfind("的", 0, -1)
    if owner < 0:
        if verbs and verbs[-1].end() < len(words):
            words = words[verbs[-1].end() :]
    elif sum(verb.start() < owner for verb in verbs) > 1:
        words = words[owner + 1 :]
    words = _LEAD.sub("", words)
    begun = _leading_verbs().match(words)
    if begun and len(words) - begun.end() > 1:
        words = words[begun.end() :]
    return words if 1 < len(words) <= 24 else ""


_LAST_TITLE = regex_pattern(r"《([^《》]{2,30})》$")


def _titled(text: str, low: int, at: int) -> str:
    """Return the paper that a number counts: 下达《监察指令书》8份."""
    title = _LAST_TITLE.search(text, low, at)
    return title[1] if title else ""


def _clean(noun: str) -> str:
    return noun.strip("“”（）()、 ").replace("“", "").replace("”", "")


def _region(reading: Reading, sentence: Sentence, at: int) -> Region | None:
    """Return the place that the number's clause names, else the article's own."""
    low, _ = reading.clause_at(at)
    places = [
        m for m in reading.within("region", low, at) if not _AGAINST.search(reading.text, max(0, m.start - 2), m.start)
    ]
    if places and not _is_listed(reading.text, places):
        return cast(Region, places[-1].value)
    return reading.home_of(sentence.article)


def _is_listed(text: str, places: list[Mention[Any]]) -> bool:
    """Tell whether the last two places are members of a list: 在钦州、河池等4个地市."""
    return len(places) > 1 and text[places[-2].end : places[-1].start] in ("、", "和", "及", "与")


INDICATOR = Kind(Indicator, (beside_a_number,))
