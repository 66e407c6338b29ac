"""Home: the division a bulletin or an article speaks from, which 我市 and 全区 stand for.

A bulletin's home shows in the bodies it names (新北区…分局, 常州质监局), in how it speaks of itself (我区, 全区,
区市场监管局) and in its titles. A national medium has none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bulletin_schema.home.witness import AUTHORITY, OWN, SHARE, Sighting, Witness, nearest
from bulletin_schema.mention import lying_in
from bulletin_schema.mentions.region.expression import RegionExpression
from bulletin_schema.mentions.region.resolve import Place
from bulletin_schema.mentions.region.surroundings import Surroundings, survey
from bulletin_schema.mentions.region.table import Division, by_code, lies_in
from bulletin_schema.model import Region
from bulletin_schema.patterns import re_pattern

_AUTHORITY = re_pattern(
    r"(?:市场监管局|市场监督管理局?|市监局|质监局?|质量技术监督局?|质检局|工商局?|食药监局?|药监局?|(?:人民)?政府(?!质量奖|特别奖|专项|采购)|[\u4e00-\u9fff]{4,12}领导小组|名牌(?:战略|推进|认定|评价)[\u4e00-\u9fff]{0,4}委员会|人大|政协|委|消费者(?:权益保护委员会|委员会|协会)|消保委|消协)"
)
# A bulletin that opens so is a national body's, and at home nowhere unless it says 我市.
_NATIONAL = re_pattern(
    r"市场监管总局|工商总局|药监总局|国务院新闻办|市场监督管理总局|质检总局|国家标准委|国家标准化管理委员会|国家认监委|中国消费者协会"
)
# 根据《市场监管总局关于…的公告》，某省局…; 为落实市场监管总局…的通知，某区局…
_CARRIED_OUT = re_pattern(r"(?:根据|按照|依据|依照|按|遵照|落实|贯彻|执行|转发|响应)[^，。]{0,8}\Z|《[^》]{0,8}\Z")
# 主办：常德市质量技术监督局, 泰州市市场监督管理局主办: who publishes is at home.
_HOST_BEFORE = re_pattern(r"(?:主办|主管|编印|承办)(?:单位)?[:： ]{0,3}(?:[\u4e00-\u9fff]{0,3})\Z")
_HOST_AFTER = re_pattern(r"[\u4e00-\u9fff]{2,16} {0,4}(?:主办|主管|编印|编(?=\s))")
# 宁国年鉴, 梅河口市志: the annals of a place.
_ANNALS = re_pattern(r"(?:年鉴|志(?![愿者气向趣]))")
_WEIGHT = {
    "own": OWN,
    "whole": 1.0,
    "that": 0.5,
    "office": 1.5,
    "authority": AUTHORITY,
    "title": 3.0,
    "host": 10.0,
    "paper": 3.0,
    "name": 1.0,
    "lent": 0.2,
}
# 中新社北京3月14日电: where a national medium writes from is nobody's home.
_DATELINE = re_pattern(r"\s{0,2}(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?\s{0,2}(?:专?电|讯|消息|报道)")
_WIRE = re_pattern(r"(?:[社网报台]|\A|[\n（(【])\s{0,4}\Z")
_FIRM = re_pattern(r"[\u4e00-\u9fff（）()]{2,20}?(?:公司|厂|集团|合作社|商行|经营部|店|超市)")
# “品字标浙江制造”标准, “苏州精品”: a mark's name tells of no home.
_MARK = re_pattern(r"(?:制造|精品|标准|名牌|品质|优品|智造)[”\"]")
# 四川省名牌产品, 浙江省标准创新贡献奖, 吉林省地方标准: what is named after a province may be anybody's there.
_NAMED_AFTER = re_pattern(
    r"(?:人民政府|政府)?(?:省长|市长|主席)?(?:质量|标准)[\u4e00-\u9fff]{0,6}?奖|(?:著名|知名)?(?:名牌(?!战略|推进|认定|评价)|商标|精品|优质产品|制造|品质)|地方标准|质量管理奖"
)
_AWARD = re_pattern(r"[\u4e00-\u9fff]{0,12}?奖")  # in a title it is the province's own notice
_CAPITAL = "110000"
_PAUSE = re_pattern(r"[\n，。；,;]")
_OPENING = 40  # characters at the start of a text without known titles that are read as one
_PRIOR = 2.0  # the bulletin's home in the weighing of an article's
_PAPER = re_pattern(r"日报|晚报|晨报|早报|商报|新闻网|都市报|发布")
_TWICE = 2.0
_SEVERAL = 3  # cities


@dataclass(frozen=True, slots=True)
class Home:
    """The division a text speaks from and the words that tell it, both None where none do."""

    region: Region | None
    evidence: str | None = None

    @property
    def code(self) -> str | None:
        """The division's code."""
        return self.region.code if self.region else None


def infer_home(
    text: str, sightings: Sequence[Sighting], titles: Iterable[tuple[int, int]] = (), within: Home | None = None
) -> Home:
    """Return the home of a text from its place words (best those of `find_divisions`) and its titles' spans.

    Without known titles the first line's beginning stands for one. `within` is the home of the bulletin that
    the place words' article belongs to, `Home(None)` where that has none: an article of a national paper is at
    home in the county that it tells of, the paper is not.

    >>> from bulletin_schema.mentions.region import find_divisions
    >>> text = "武进区市场监管局开展抽查，我区企业质量提升。"
    >>> infer_home(text, find_divisions(text))
    Home(region=Region(name='武进区', code='320412'), evidence='武进区市场监管局')
    """
    heads = sorted({*titles, _opening(text, 0, len(text))})
    if within is None and _is_national(text, sightings, heads) and not any(_is_host(text, s) for s in sightings):
        return Home(None)
    above = within.code if within else None
    witnesses = _hear(text, sightings, heads, survey(sightings, above))
    best = _best(text, witnesses, _levels(sightings), above)
    if best is None:
        return _all_its_cities(sightings, witnesses) if within is None else within
    if within and above and not best.strong and lies_in(above, best.division.code):
        return within  # an article of 江阴's that but names 无锡市 above it
    end = best.sighting.end
    office = _AUTHORITY.match(text, end) if best.sighting.value.inside else None
    return Home(best.division.region, text[best.sighting.start : office.end() if office else end])


def _all_its_cities(sightings: Sequence[Sighting], witnesses: dict[str, Witness]) -> Home:
    """Return the province where 全省 and 省局 speak and all places named are cities of it: 在南昌、九江和赣州抽查."""
    speaks = _levels(sightings).get("省", 0.0) >= _TWICE
    provinces = {code[:2] for code in witnesses}
    told = by_code().get(f"{next(iter(provinces))}0000") if len(provinces) == 1 else None
    return Home(told[0].region) if told and speaks and len(witnesses) >= _SEVERAL else Home(None)


def _is_national(text: str, sightings: Sequence[Sighting], heads: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a national body is told of first: where the text begins, or where its first title does."""
    if not any(_tells_of_national(text[start : start + 2 * _OPENING]) for start, _ in heads[:2]):
        return False
    return not any(s.value.form == "own" for s in sightings)


def _tells_of_national(opening: str) -> bool:
    """Tell whether a national body acts in an opening; one whose paper is but carried out does not."""
    body = _NATIONAL.search(opening)
    return body is not None and _CARRIED_OUT.search(opening[: body.start()]) is None


def _opening(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    stop = _PAUSE.search(text, start, min(start + _OPENING, end))
    return start, stop.start() if stop else min(start + _OPENING, end)


def _hear(
    text: str, sightings: Sequence[Sighting], titles: Sequence[tuple[int, int]], around: Surroundings
) -> dict[str, Witness]:
    """Weigh each division named: a body's name and a title tell more than a mention in passing."""
    witnesses: dict[str, Witness] = {}
    for sighting in sightings:
        division = _settled(sighting.value, around)
        if division is None or _is_mark(text, sighting) or (division.code == _CAPITAL and _is_dateline(text, sighting)):
            continue
        authority = sighting.value.inside and _AUTHORITY.match(text, sighting.end) is not None
        authority = authority and not text.endswith("委托", 0, sighting.start)  # 我局委托湖州市质量技术监督检测院
        k = bisect_right(titles, (sighting.start, len(text))) - 1
        titled = k >= 0 and sighting.start < titles[k][1] and not _is_one_of_many(text, sighting)
        worth = _WEIGHT["authority" if authority else "name"] + (_WEIGHT["title"] if titled else 0.0)
        lent = division.level == "province" and _lends_its_name(text, sighting)
        if lent and not (titled and _AWARD.match(text, sighting.end)):
            worth, authority, titled = _WEIGHT["lent"], False, False
        if host := _is_host(text, sighting):
            worth, titled = worth + _WEIGHT["host"], True
        witness = witnesses.setdefault(division.code, Witness(division, sighting))
        witness.host |= host
        if worth > witness.worth:
            witness.worth, witness.sighting = worth, sighting
        witness.weight += worth
        witness.strong |= authority or titled
        witness.titled |= titled
        witness.paper |= sighting.value.inside and _PAPER.match(text, sighting.end) is not None
    return witnesses


def _is_one_of_many(text: str, sighting: Sighting) -> bool:
    """Tell whether a title tells not whose page it is: 四会等地, and a firm's place, whose toys are recalled."""
    return text.startswith("等", sighting.end) or (
        sighting.value.inside and _FIRM.match(text, sighting.end) is not None
    )


def _is_mark(text: str, sighting: Sighting) -> bool:
    return sighting.value.form == "short" and _MARK.match(text, sighting.end) is not None


def _lends_its_name(text: str, sighting: Sighting) -> bool:
    """Tell whether a province's name is but part of a firm's, an award's or a standard's."""
    firm = sighting.value.inside and _FIRM.match(text, sighting.end)
    return bool(firm or _NAMED_AFTER.match(text, sighting.end))


def _is_dateline(text: str, sighting: Sighting) -> bool:
    before = max(0, sighting.start - 6)
    return bool(_DATELINE.match(text, sighting.end) and _WIRE.search(text, before, sighting.start))


def _is_host(text: str, sighting: Sighting) -> bool:
    if _ANNALS.match(text, sighting.end):
        return True
    before = max(0, sighting.start - 12)
    return sighting.value.inside and bool(
        _HOST_BEFORE.search(text, before, sighting.start) or _HOST_AFTER.match(text, sighting.end)
    )


def _settled(expression: RegionExpression, around: Surroundings) -> Division | None:
    division = around.likeliest(expression)
    if division is None or expression.strength == "firm":
        return division
    # 合作 and 城区 tell no home, 昆山 does where nothing else is called so.
    backed = expression.strength == "named" and division.name.endswith(("市", "县"))
    return division if backed or division.code == around.home else None


def _levels(sightings: Sequence[Sighting]) -> dict[str, float]:
    """Count how the text speaks of its own place, by level word: 我区 and 区市场监管局 speak for 区."""
    levels: dict[str, float] = defaultdict(float)
    for sighting in sightings:
        if sighting.value.form in ("own", "whole", "that", "office"):
            levels[sighting.value.word] += _WEIGHT[sighting.value.form]
    return levels


def _best(text: str, witnesses: dict[str, Witness], levels: dict[str, float], within: str | None) -> Witness | None:
    """Return the division that the text speaks for most: by its level words, its weight, and what lies in it.

    `within` is the code of its bulletin's home.
    """
    total = sum(witness.weight for witness in witnesses.values())
    below: dict[str, float] = defaultdict(float)
    for code, witness in witnesses.items():
        for container in {code[:2] + "0000", code[:4] + "00"} - {code}:
            below[container] += witness.weight
    best, top = None, 0.0
    if _is_spoken_of(within, witnesses, levels):
        return None
    for code, witness in witnesses.items():
        speaks = levels.get(witness.division.name[-1], 0.0)
        if not speaks and not (witness.strong and witness.weight + below[code] >= SHARE * total):
            continue
        province = speaks and witness.division.level == "province"  # 全省 is the one whose firms are named
        if _in_passing(text, witness) and not province and code != within:
            continue
        prior = _PRIOR if code == within else 0.0
        paper = _WEIGHT["paper"] if witness.paper and speaks else 0.0  # 我市 in 台州日报
        score = witness.weight + 0.3 * below[code] + 2 * speaks + prior + paper
        if score > top:
            best, top = witness, score
    return nearest(best, witnesses, levels, within) if best else None


def _is_spoken_of(home: str | None, witnesses: dict[str, Witness], levels: dict[str, float]) -> bool:
    """Tell whether 市局 is the bulletin's, as the article names other places but in passing."""
    if home is None or home in witnesses:
        return False
    spoken = any(levels.get(division.name[-1]) for division in by_code().get(home, ()))
    return spoken and not any(w.strong or w.weight > _PRIOR for w in witnesses.values())


def _in_passing(text: str, witness: Witness) -> bool:
    """Tell whether a place is but named once, by its short name: 东莞 in 东莞起重机事故 is no 我市, 东莞日报 may be."""
    if _PAPER.match(text, witness.sighting.end):
        return False
    return not witness.strong and witness.weight < _TWICE and witness.sighting.value.form == "short"


def article_homes(
    text: str,
    sightings: Sequence[Sighting],
    articles: Iterable[tuple[int, int]],
    titles: Iterable[tuple[int, int]] = (),
    home: Home | None = None,
) -> list[Place]:
    """Return where each article (a span) is at home; the bulletin's home where its own does not show."""
    spans = sorted(titles)
    return [
        Place(start, end, _article_home(text, lying_in(sightings, start, end), spans, (start, end), home or Home(None)))
        for start, end in articles
    ]


def _article_home(
    text: str, named: Sequence[Sighting], spans: Sequence[tuple[int, int]], article: tuple[int, int], within: Home
) -> str | None:
    titles = _between_spans(spans, *article)
    if not titles:
        return infer_home(text, named, [_opening(text, *article)], within).code
    end = titles[-1][1]
    if all(sighting.start >= end or sighting.value.strength == "word" for sighting in named):
        # The place that the body begins with stands for the title's.
        end += len(text[end : article[1]]) - len(text[end : article[1]].lstrip())
        titles = [*titles, (end, end + 1)]
    return infer_home(text, named, titles, within).code


def _between_spans(spans: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    return spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
