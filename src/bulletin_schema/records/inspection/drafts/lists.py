"""Lists that align names with numbers: 大、中、小型企业产品分别为126批次、248批次和430批次."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bulletin_schema.clauses import NAME_JOINER
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import COUNT, PERCENT, Clause
from bulletin_schema.records.inspection.wording.figures import RATE, Figure
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import verb_pattern

_RESPECTIVELY = regex_pattern(
    rf"分别(?:(?!占|下降|上升|增长|增加|提高|减少|降低|回落)[^{COUNT}{PERCENT}，]){{0,6}}(?P<list>[{COUNT}{PERCENT}](?:(?:[、和及与]|以及)*[{COUNT}{PERCENT}])+)"
)
_BRACKET = re_pattern(
    rf"(?P<name>[^、，；：（）()。{COUNT}{PERCENT}]{{2,30}})"
    rf"[（(](?:[^（）(){COUNT}{PERCENT}]{{0,8}})(?P<number>[{COUNT}{PERCENT}])(?:产品|样品)?[)）]"
)
_METRIC_WORDS = regex_pattern(
    r"(?:净含量|标注|质量|监督|抽查|抽检|抽样|检验|批次|平均|总体|的|不合格产品检出率|不合格产品发现率|不合格发现率|不合格检出率|不合格率|违法率|合格率|较高|较低|偏低|偏高|最高|最低|整体|水平|状况|相对|较好|最好|良好|较差|稳定)+$"
)
# Kinds of food whose own names hold a joiner: 食用油、油脂及其制品 is one of them.
_ONE_KIND = regex_pattern(
    r"食用油、油脂及其制品|粮食及粮食制品|及其制品|及相关制品|薯类[及和]膨化食品|炒货食品及坚果制品|淀粉及淀粉制品"
    r"|可可及焙烤咖啡产品|蛋及蛋制品|肉及肉制品|乳及乳制品|豆及豆制品|水果及水果制品|食糖及糖果"
)
_HELD = str.maketrans("、和及与", "\ue010\ue011\ue012\ue013")
_UNHELD = str.maketrans("\ue010\ue011\ue012\ue013", "、和及与")
_COMMA = regex_pattern(r"[，,]")
_BETWEEN = regex_pattern(r"[、，,]|和")


def _held(words: str) -> str:
    """Hide the joiners inside names that are one kind."""
    if "及" not in words and "和" not in words:
        return words
    return str(_ONE_KIND.sub(lambda hit: hit.group().translate(_HELD), words))


_SHARED = regex_pattern(r"^[大中小微东西南北城乡]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A name and its number."""

    name: str
    mention: Mention[Any]
    at: int


def split_names(words: str) -> list[str]:
    """Split a list of names, sharing what only the last one carries.

    >>> split_names("大、中、小型企业产品")
    ['大型企业产品', '中型企业产品', '小型企业产品']
    >>> split_names("儿童皮鞋、旅游鞋和皮凉鞋")
    ['儿童皮鞋', '旅游鞋', '皮凉鞋']
    """
    names = [name.strip().translate(_UNHELD) for name in NAME_JOINER.split(_held(words)) if name.strip()]
    if len(names) > 1 and _SHARED.match(names[-1]):
        width = len(names[0])
        if width <= 2 and all(len(name) == width for name in names[:-1]) and len(names[-1]) > width:
            names = [*(name + names[-1][width:] for name in names[:-1]), names[-1]]
    return names


# 儿童鞋方面，; 皮鞋的质量最好，; 糕点则是不合格率最高的产品，
_LED = regex_pattern(
    r"(?:—+|[●■◆▲★·※])\s*(?P<name>[\p{Han}A-Za-z]{2,12})，|(?P<name>[\p{Han}A-Za-z（）()、]{2,20}?)(?:方面|[这那]一?块儿?|的?(?:质量|问题|情况|状况)(?:最|较|更|也|尤)\p{Han}{1,6}|(?:则|也)?是[^，；]{0,12}率(?:最|较)[高低]的(?:产品|品种|商品|一类)?)?，"
)
# 抽检了40家企业的, 查了60家企业9种
_WHOSE = regex_pattern(
    r"了?(?:[\p{Han}、]{2,16}等)?(?:\d+个?[省市县区])?(?:\d+余?[家户]\p{Han}{0,6}?(?:企业|单位|商户|超市|市场|店|厂|公司)?(?:生产|销售|经营)?的?)?(?:\d+[大个]?[类种](?:产品|商品)?的?)?[、，]?"
)
_WORST = regex_pattern(r"(?P<name>\p{Han}{2,12}?)(?:的)?问题(?:最为?|较为?|比较)(?:突出|集中|严重|多)：")


def led_name(clause: Clause, figure: Figure) -> str:
    """Return the goods that open a segment, where the next clause counts them without a name: 儿童鞋，查了203批次."""
    words = clause.words(figure.low, figure.at)
    if not words.strip():
        return _name_alone(clause)
    words = words.lstrip("共一计")
    verb = verb_pattern().match(words)
    if verb is None and figure.low:  # 抽查了广东等6省136家企业的142种
        words = clause.words(0, figure.at).lstrip("共一计")
        verb = verb_pattern().match(words)
    if verb is None or _WHOSE.fullmatch(words, verb.end()) is None:
        return ""
    if heads := _WORST.fullmatch(clause.lead.strip()):
        return heads["name"] if is_specific(heads["name"]) else ""
    lead = clause.lead.rpartition("：")[2].strip().removeprefix("而")
    led = _LED.fullmatch(lead)
    name = led["name"] if led else ""
    return name if not verb_pattern().search(name) and is_specific(name) and trimmed(name) == name else ""


# 其中皮鞋，
_ALONE = regex_pattern(r"(?:^|[：、\s])(?:其中)?(?P<name>\p{Han}{2,8})，")
# 食用农产品抽检：1126批次
_LABELLED = regex_pattern(
    r"(?P<name>\p{Han}{2,12}?)(?:监督)?(?:抽样检[验测]|抽[查检样]|检[定验测]|监测)(?:总?[数量]|批次|情况)?："
)
# 其中充电器问题最突出，
_TROUBLED = regex_pattern(
    r"(?:^|[：、，\s])(?:其中)?(?P<name>\p{Han}{2,8}?)的?(?:质量)?问题(?:最为?|较为?|更|尤为|比较)?(?:突出|严重|集中|多)，$"
)


def _name_alone(clause: Clause) -> str:
    """Return the goods that are a clause of their own before their number: 皮鞋，88组，合格率91%; 充电器问题最突出，40批次."""
    if clause.text[:1] != COUNT or clause.opens:
        return ""
    lead = clause.lead.strip()
    alone = _ALONE.fullmatch(lead) or _LABELLED.fullmatch(lead) or (_TROUBLED.search(lead) if "问题" in lead else None)
    name = alone["name"] if alone else ""
    return name if is_specific(name) and trimmed(name) == name and not verb_pattern().search(name) else ""


def respective_pairs(clause: Clause, names: list[str]) -> tuple[list[Pair], str]:
    """Pair the names of a 分别 list with its numbers; `names` are those of the clause before, where it has none.

    The second value is the words before the list, which tell what the numbers are.
    """
    shape = _RESPECTIVELY.search(clause.text) if "分别" in clause.text else None
    if shape is None:
        return [], ""
    head = clause.text[: shape.start()]
    words = clause.words(0, shape.start()).rpartition("产品中")[2]  # 童鞋产品中儿童皮鞋、皮凉鞋…
    own = _split_sizes(
        _METRIC_WORDS.sub("", trimmed(_METRIC_WORDS.sub("", words))) if RATE.search(head) else trimmed(words)
    )
    numbers = [(at, mention) for at, mention in clause.numbers if shape.start("list") <= at < shape.end("list")]
    sources = ([_UNGROUPED.sub("", name) for name in own], names, _led(clause, shape.start(), len(numbers)))
    chosen = next(
        (one for one in sources if len(one) == len(numbers)),
        [],
    )
    if len(chosen) != len(numbers) or not all(map(is_specific, chosen)):
        return [], head
    return [Pair(name, mention, at) for name, (at, mention) in zip(chosen, numbers, strict=True)], head


_UNGROUPED = regex_pattern(
    r"(?:等|(?=[\d一二两三四五六七八九十]+[大个]?[种类]))(?:[\d一二两三四五六七八九十]+[大个]?[种类])?(?:产品|商品|食品)?$|(?<=型企业)的(?:产品|商品)$"
)
_SIZES = regex_pattern(r"(?P<sizes>[大中小微]{2,4})(?P<rest>型企业.*)")


def _split_sizes(words: str) -> list[str]:
    """Split a list of names, 中小型企业 into its two as well."""
    together = _SIZES.fullmatch(words)
    return [size + together["rest"] for size in together["sizes"]] if together else split_names(words)


def _led(clause: Clause, at: int, count: int) -> list[str]:
    """Return the last names of the segment, which may stand between commas: 肉制品，蛋制品，乳制品，抽检不合格率分别为."""
    words = _METRIC_WORDS.sub("", clause.reading.text[clause.segment_start : clause.place(at)]).rstrip("，,")
    words = _GROUP.sub("", _METRIC_WORDS.sub("", words))
    shared = split_names(trimmed(words.rpartition("，")[2]))  # 东、中部地区质量较好，合格率分别为…
    if len(shared) == count > 1:
        return _alike(shared)
    by_comma = [trimmed(name) for name in _COMMA.split(words)]
    if len(by_comma) == count:  # 食用油、油脂及其制品 between commas is one
        return [name.translate(_UNHELD) for name in by_comma]
    names = [trimmed(name) for name in _BETWEEN.split(_held(words))]
    return [name.translate(_UNHELD) for name in names[-count:]]


# 奶粉和面粉等四类商品，其净含量合格率分别为: the names end before the word for all of them.
_GROUP = regex_pattern(
    r"等(?:\d+|[一二三四五六七八九十]+)?(?:大|个)?(?:类|种|品种)?[^，、]{0,12}(?:，[其它][^，]{0,8})?$|，[其它][^，]{0,8}$"
)


def _alike(names: list[str]) -> list[str]:
    """Return names without the 产品 that only the last of them has."""
    return [*names[:-1], names[-1].removesuffix("产品")] if not names[0].endswith("产品") else names


_RATES_OF = regex_pattern(r"(?:率|分别|依次)(?:分别|依次)?(?:是|为|[:：])")
_NAMED_RATE = regex_pattern(
    rf"(?:^|、|和)(?P<name>[^、，；：。（）{COUNT}{PERCENT}]{{2,20}}?)(?:为|达)?(?P<number>{PERCENT})(?=、|和|等|$)"
)


def named_rates(clause: Clause) -> list[Pair]:
    """Return names that each have their rate right behind them, at least two: 合格率为汽油96%、柴油97%."""
    opening = _RATES_OF.search(clause.text) if clause.text.count(PERCENT) > 1 else None
    if opening is None or opening.end() == len(clause.text):
        return []
    slots = dict(clause.numbers)
    words = clause.text[opening.end() :]
    hits = [(hit, opening.end() + hit.start("number")) for hit in _NAMED_RATE.finditer(words)]
    pairs = [Pair(hit["name"], slots[at], at) for hit, at in hits if is_specific(hit["name"])]
    return pairs if len(pairs) > 1 else []


def numbers_of_list(clause: Clause) -> list[int]:
    """Return where the numbers of a 分别 list stand."""
    shape = _RESPECTIVELY.search(clause.text) if "分别" in clause.text else None
    if shape is None:
        return []
    return [at for at, _ in clause.numbers if shape.start("list") <= at < shape.end("list")]


def names_before_shares(clause: Clause) -> list[str]:
    """Return the names of a list of shares, whose rates may follow: 大、中、小型企业产品分别占…."""
    at = clause.text.find("分别占")
    if at < 0:
        return []
    names = split_names(trimmed(clause.words(0, at)))
    return names if len(names) > 1 and all(map(is_specific, names)) else []


def listed_names(clause: Clause) -> list[str]:
    """Return the names that a clause lists before speaking of their rates: 童鞋、童车不合格率较高."""
    hits = list(RATE.finditer(clause.text))
    words = clause.words(0, hits[-1].start()) if hits else clause.words(0, len(clause.text))
    return split_names(_METRIC_WORDS.sub("", trimmed(words)))


def bracketed_pairs(clause: Clause) -> Iterator[Pair]:
    """Yield names with their number in brackets: 家用双层床（83.1%）."""
    slots = dict(clause.numbers)
    for hit in _BRACKET.finditer(clause.text):
        name = trimmed(hit["name"].rpartition("产品是")[2])
        if is_specific(name):
            yield Pair(name, slots[hit.start("number")], hit.start("number"))
