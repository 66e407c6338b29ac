"""Setting: the region and the recipients of an award, as the words around its name tell."""

from __future__ import annotations

from bulletin_schema.clauses import same_article
from bulletin_schema.mentions.region import find_divisions
from bulletin_schema.mentions.region.table import lies_in
from bulletin_schema.model import Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.givers import givers
from bulletin_schema.records.award.shape import COUNT, PLACE, Shape, Token
from bulletin_schema.records.award.told import REACH, Told
from bulletin_schema.records.award.words import OF_AREA
from bulletin_schema.records.pronouns import meant

_STAGED = regex_pattern(r"(?:在|于|赴|由|到|经|同|与|比|较|超过|除|除了|仅次于|不含|不包括)\s*$")
_STANDING = regex_pattern(r"(?:居|列|位居|位列|占)\s*$")
_LENT_NAME = regex_pattern(r"(?:品牌|名牌|品质|制造|标准)(?=\p{Han})")  # 被列入宁夏品牌培育试点
# 江苏 of 江苏名牌 is no place that a text is about.
_LENT_TO_MARK = regex_pattern(
    r"[”“]?(?:名牌|名品|精品|优品|制造|品牌|著名|知名|优质|老字号|省长|市长|主席|质量|标准|守合同|重合同|农产品|产品|企业)"
)
_ARTICLE_REACH = 2000  # characters back in which the one place of an article is looked for
_OPENING_REACH = 6  # of a sentence
_NATION_COUNT = regex_pattern(rf"(?:全国|我国)(?:共|共有|已有|累计|仅)?{COUNT}")
_CHOSEN = regex_pattern(rf"(?:遴选|评选|推选|评|推)出了?{COUNT}[“\s]*$")
_LIES_IN_THEM = regex_pattern(r"\p{Han}{0,6}?(?:所|企业|单位|产品|商场|店|品牌|个人|商标|项目|基地|公司|茶|酒)")
_COUNTED_PLACES = regex_pattern(
    r"[县市区州旗](?:[（(][县市区州旗、]{1,7}[）)])?(?!\p{Han}{0,4}(?:企业|单位|产品|局|所))"
)
_WINS_ITSELF = regex_pattern(rf"(?:[、和]{PLACE}){{0,12}}(?:双双|同时|均|成功)?(?:获|被|荣|成为|入选|创成|上榜)")
_WHOLE_PROVINCE = regex_pattern(r"[全我]省")
_OUR_CITY = regex_pattern(r"[我全本][市县区](?![场])")
# Nothing before a name but a count and words that go on with a list.
_GOES_ON = regex_pattern(rf"(?:另|还|并|同时|此外|，|有|{COUNT}|[“\s])*")
_OWN = "我全本该"  # 我市 stands for a place, where the text names it


def region_of(reading: Reading, told: Told) -> Region | None:
    """Return where the recipients are: the place that holds it, else the sentence's own, else the article's."""
    holder = told.place or _place_of_those_counted(told)
    if holder is None and len(told.held.places) == 1:
        holder = told.held.places[0]
    if holder is not None:
        return _region(holder)
    if (
        len(told.held.names) == 1
        and not told.count
        and (own := _place_of_office(reading, told) or _place_of_one(reading, told))
    ):
        return own
    if told.held.places:
        return None
    return _region_of_all(reading, told) or _region_around(reading, told)


def _place_of_one(reading: Reading, told: Told) -> Region | None:
    """Return the place whose the one winner is: 石狮市的某公司."""
    places = reading.within("region", max(told.shape.sentence.start, told.held.start - _OPENING_REACH), told.held.start)
    own = bool(places) and reading.text[places[-1].end : told.held.start] == "的"
    region: Region | None = places[-1].value if own else _place_in_firm(reading, told)
    return region


def _place_in_firm(reading: Reading, told: Told) -> Region | None:
    """Return the city or county that the name of the one firm begins with in full: 醴陵市 of 醴陵市陶润瓷业."""
    start, end = told.held.start, told.held.end
    if any(m.value.type == "institute" for m in reading.within("organization", start, end)):
        return None
    home = reading.home_of(told.shape.sentence.article, told.shape.sentence.start)
    forms = ("full",) if home else ("full", "short")
    places = [m for m in reading.within("place", start, end - 1) if m.start == start and m.value.form in forms]
    own = [d for d in places[0].value.divisions if not d.until] if places else []
    own = [d for d in own if home is None or lies_in(d.code, home.code or "")] or own
    return own[0].region if len(own) == 1 and own[0].level in ("county", "prefecture") else None


def _place_of_office(reading: Reading, told: Told) -> Region | None:
    """Return the county that an office which won is named after: 播州区 of 播州区南白市场监管所."""
    bodies = reading.within("organization", told.held.start, told.held.end)
    if len(bodies) != 1 or bodies[0].value.type != "government":
        return None
    places = [m for m in reading.within("place", bodies[0].start, bodies[0].end) if m.value.form == "full"]
    counties = [m.value.divisions[0] for m in places if len(m.value.divisions) == 1]
    return counties[-1].region if counties and counties[-1].level == "county" else None


def _region_of_all(reading: Reading, told: Told) -> Region | None:
    """Return the place whose every recipient is counted: 11名嘉兴市优秀首席质量官, 山东省政府评出86个…."""
    if told.count is None:
        return None
    if told.named.scheme == "honour" and told.count.end == told.token.start and told.status == "won":
        return _place_in_name(reading, told)
    return None if told.held else _of_who_chose(reading, told)


def _region_around(reading: Reading, told: Told) -> Region | None:
    """Return the place that the award's clause or its article is about."""
    places = [
        t
        for t in told.shape.within(told.token.at - REACH, told.token.at, PLACE)
        if not (_is_setting(told.shape, t) or (told.counted and t.at < told.low and _is_of_another(told.shape, t)))
    ]
    home = reading.home_of(told.shape.sentence.article, told.shape.sentence.start)
    own = _of_the_clause(told.shape, places, told.token.at) if home else places
    if not told.held.names and (nearest := _place_before_name(reading, told) or (_region(own[-1]) if own else None)):
        return nearest
    if home and (own_place := _place_of_local_prize(told, home)):
        return own_place
    if home is None and (only := _only_place(reading, told)):
        return only
    if home is None or _is_wider(home, told):
        return _place_in_name(reading, told) if told.named.scheme == "quality_award" else home
    if told.count and not told.held and _of_the_nation(told):
        return None
    return None if _is_of_a_city_within(home, told.lead) else _city_meant(reading, told, home)


def _only_place(reading: Reading, told: Told) -> Region | None:
    """Return the one place that an article without a place of its own has named so far."""
    if told.held.names or not told.count:
        return None
    starts = reading.memo("award articles", lambda: {s.article: s.start for s in reversed(reading.sentences)})
    low = max(starts[told.shape.sentence.article], told.token.start - _ARTICLE_REACH)
    places = (
        m for m in reading.within("region", low, told.token.start) if not _LENT_TO_MARK.match(reading.text, m.end)
    )
    named = {m.value.code: m.value for m in places}
    return next(iter(named.values())) if len(named) == 1 and None not in named else None


def _place_of_local_prize(told: Told, home: Region) -> Region | None:
    """Return the county or city within the home that a quality award bears in its name: 江油市政府质量奖 in 绵阳市."""
    if told.named.scheme != "quality_award" or told.named.level not in ("county", "prefecture"):
        return None
    named = (division for place in find_divisions(told.named.name) for division in place.value.divisions)
    code = home.code or ""
    return next((one.region for one in named if code and one.code != code and lies_in(one.code, code)), None)


def _city_meant(reading: Reading, told: Told, home: Region) -> Region:
    """Return the city that 全市 stood for before in a piece of which else only the province is known, else the home."""
    if not _is_province(home):
        return home
    at = told.token.start
    near = reading.within("region", max(0, at - _ARTICLE_REACH), at)
    ours = [
        m.value
        for m in near
        if _OUR_CITY.fullmatch(reading.text, m.start, m.end)
        and same_article(reading, told.shape.sentence, m.start)
        and lies_in(m.value.code or "", home.code or "")
    ]
    return ours[-1] if ours and not _WHOLE_PROVINCE.search(told.lead) else home


def _is_of_a_city_within(home: Region, lead: str) -> bool:
    """Tell 我市 in a piece of which only the province is known: its city is not told."""
    return _is_province(home) and _OUR_CITY.search(lead) is not None


def _is_province(home: Region) -> bool:
    """Tell a province or region from the cities of its rank: 湖南省, but not 上海市."""
    return (home.code or "").endswith("0000") and not home.name.endswith("市")


def _place_before_name(reading: Reading, told: Told) -> Region | None:
    """Return the place that stands before an award's name as one word with it: 枣庄市 in 枣庄市山东名牌产品."""
    name = reading.text.find(told.named.name, told.token.start, told.token.end)
    places = reading.within("region", told.token.start, name) if name > told.token.start else []
    bare = bool(places) and places[-1].end - places[-1].start == 1  # 申报省名牌产品: whose award it is
    region: Region | None = places[-1].value if places and not bare else None
    return region


def _place_of_those_counted(told: Told) -> Token | None:
    """Return the place right behind a count: 16家常州企业."""
    at = told.count.at + 1 if told.count else 0
    return next(iter(told.shape.within(at, at + 1, PLACE)), None) if told.count else None


def _of_who_chose(reading: Reading, told: Told) -> Region | None:
    """Return the place of the body that chose so many of all: 山东省政府…遴选出86个“好品山东”品牌."""
    chose = givers(told) if _CHOSEN.search(told.clause) else []
    places = reading.within("place", chose[0].start, chose[0].end) if chose else []
    return next((p.value.divisions[0].region for p in places if len(p.value.divisions) == 1), None)


def _of_the_clause(shape: Shape, places: list[Token], at: int) -> list[Token]:
    """Return the places of the award's own clause, else those that open the sentence: A县、B县获批…；43家企业被评为…."""
    low = shape.text.rfind("；", 0, at)
    if low < 0 or not places or places[-1].at > low:
        return places
    if _GOES_ON.fullmatch(shape.text, low + 1, at):
        return places[-1:]  # 全省有…7个；国家免检产品29个
    return [place for place in places if place.at < _OPENING_REACH]


def _is_wider(home: Region, told: Told) -> bool:
    """Tell a province's page that tells of a city's own prize: its winners are the city's."""
    return bool(home.code and home.code.endswith("0000") and told.named.level in ("prefecture", "county"))


def _of_the_nation(told: Told) -> bool:
    """Tell a count of all the country: 全国共有56家企业进入…."""
    return _NATION_COUNT.search(told.shape.text, max(0, told.low), told.token.at) is not None


def _place_in_name(reading: Reading, told: Told) -> Region | None:
    places = [m for m in reading.within("region", told.token.start, told.token.end) if m.value.code]
    if places:
        region: Region = places[0].value
        return region
    named = [m for m in reading.within("place", told.token.start, told.token.end) if len(m.value.divisions) == 1]
    whole: Region | None = named[0].value.divisions[0].region if named else None
    return whole


def _region(token: Token) -> Region:
    region: Region = token.value.value
    return region


def _is_setting(shape: Shape, token: Token) -> bool:
    """Tell a place where something is held or compared: 在杭州召开, 居全市前列."""
    before = shape.text[max(0, token.at - 3) : token.at]
    lends = _LENT_NAME.match(shape.text, token.at + 1)
    return bool(lends or _STAGED.search(before) or _STANDING.search(before))


def _is_of_another(shape: Shape, token: Token) -> bool:
    """Tell a place in the name of a thing, or one that won itself: 吐鲁番 in “吐鲁番哈密瓜”等6件; 海安市、如皋市获批…，3家企业获…."""
    quoted = shape.text.rfind("“", 0, token.at) > shape.text.rfind("”", 0, token.at)
    wins = shape.source[token.start] not in _OWN and _WINS_ITSELF.match(shape.text, token.at + 1) is not None
    return quoted or wins


def recipients_of(reading: Reading, told: Told) -> tuple[str, ...]:
    """Return the recipients named; an honour without one is the article's own place's."""
    if (
        told.held.places
        and (told.named.scheme == "honour" or told.count)
        and (told.count is None or _are_counted(told, told.count))
    ):
        return tuple(name for t in told.held.places if (name := _place_name(reading, t))[0] not in _OWN)
    if told.held.names or told.count or told.status != "won":
        names = (meant(reading, told.shape.sentence, name) for name in told.held.names)
        return tuple(name for name in names if name is not None)
    if told.named.scheme != "honour" or not OF_AREA.search(told.named.name):
        return ()
    place = region_of(reading, told)  # 太康县通过验收，被授予“质量兴县示范县”称号
    return (place.name,) if place else ()


def _are_counted(told: Told, count: Token) -> bool:
    """Tell places that are counted themselves, not what lies in them: 甲镇、乙镇2个基层所."""
    shape = told.shape
    if shape.text.endswith("等", 0, count.at) and _COUNTED_PLACES.match(shape.text, count.at + 1):
        return True  # 芦溪县等6个县（市、区）
    of_them = _LIES_IN_THEM.match(shape.text, count.at + 1)
    return of_them is None and 1 < count.value.value.value == len(told.held.places)


def _place_name(reading: Reading, token: Token) -> str:
    words = reading.text[token.start : token.end]
    return words if words[:1] not in _OWN else _region(token).name
