"""Recipients: the firms, places and people that the words beside an award name as its holders."""

from __future__ import annotations

import regex

from bulletin_schema.mentions.person.naming import is_usual
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.held import ADVERBS, Holders
from bulletin_schema.records.award.people import people_up_to
from bulletin_schema.records.award.plain_lists import plain_list
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, PERSON, PLACE, Shape, Token
from bulletin_schema.records.award.short_names import bracketed_names, listed_names

# A、B和C: bodies listed, each perhaps with its person, product or bracket.
_ASIDE = r"(?:（[^（）]{1,24}）|\([^()]{1,24}\))?"
# A公司的冷却肉、B公司的“神行”车桥和C公司的坯布: each firm with the thing that won.
_ITS_THING = (
    r"(?:的|(?=\p{Han}{1,8}牌)|(?=\p{Han}{2,6}、)|生产的|申报的|选送的)(?:“[^“”]{1,20}”)?牌?\p{Han}{0,10}?"
    r"(?=[、，和与及。；经]|以及|榜上有名|位列|名列|入选|上榜|获|荣|被|$)"
)
# 某公司水泵QC小组: the team won, not the firm.
_OFFICE = r"(?:(?<=\p{Han})所|科|室|股|大队|支队|中队|窗口|分局|检验[一二三四五]部)"
_TEAM = rf"(?:“[^“”]{{1,12}}”)?[\p{{Han}}A-Za-z0-9{PLACE}]{{0,16}}?(?:QC小组|质量管理小组|小组|班组|团队|{_OFFICE})"
_TEAM_BEHIND = regex_pattern(_TEAM)
_ONE = (
    rf"(?:(?:{PLACE}的)?“?[{BODY}{PERSON}]”?(?:“[^“”]{{1,40}}”)?{_ASIDE}"
    rf"(?:\p{{Han}}{{0,10}}{PERSON}{_ASIDE}|{_ITS_THING}|{_TEAM}|\p{{Han}}{{2,3}}(?=[、和各。]|同志|双双|分别|$))?(?:(?<={PERSON})同志)?)"
)
# 瑞安市、温州大学和甲公司: places among the bodies.
_LIST_MARKS = frozenset("、和与及")
_AND = r"\s*(?:、|和|与|及|以及|、以及)\s*"
# No 广州 of 广州产权交易所.
_PLACE_ENDS = rf"(?=\s*(?:[、，,和与及等”“{COUNT}{DATE}{AWARD}]|以及|荣|获|被|均|分别|双双|入选|上榜|成功|首批|位列|$))"
_JOIN = r"(?:\s*[、，,]\s*|\s*(?:和|与|及|以及|、以及)\s*|\s+)"
_COUNTED = (
    rf"(?:\s*等?\s*{COUNT}(?:(?![获被荣])[\p{{Han}}{PLACE}]){{0,10}}(?:[和及、]{COUNT}\p{{Han}}{{0,6}})?"
    r"|\s*等(?:\p{Han}{0,6}(?:企业|单位|组织|公司|品牌|个人|同志|职工))?)"
)
_MANY = rf"(?:{PLACE}{_AND}){{0,12}}+{_ONE}(?:{_JOIN}{_ONE}|{_AND}{PLACE}{_PLACE_ENDS}){{0,80}}"
_RUN = rf"(?P<run>{_MANY}(?:{_COUNTED}{_JOIN}{_MANY})?)"
_THING = (
    rf"(?:(?:的(?!{COUNT}(?:企业|单位|商户|商家|组织|经营))|生产的|申报的|选送的|制造的|牵头\p{{Han}}{{0,6}}的)[^，。；{BODY}{AWARD}]{{1,30}}"
    rf"|(?:主持|主导|牵头|参与|联合\p{{Han}}{{0,8}})?(?:制定|起草|研制|完成|承担|开发|研发)的[^，。；{BODY}{AWARD}]{{1,60}}|的?(?:“[^“”]{{1,30}}”|《[^《》]{{1,40}}》)[\p{{Han}}QC]{{0,8}})?"
)
# 被市政府、市质强办: whom a passive verb names as the giver.
_BY = rf"(?:被(?:{BODY}(?:、{BODY}){{0,3}}|\p{{Han}}{{1,6}}[局委厅部会府办]){ADVERBS})"
_SUBJECT = re_pattern(rf"{_RUN}{_COUNTED}?{_THING}{ADVERBS}{_BY}?$")
_OBJECT = re_pattern(rf"^\s*{_RUN}{_COUNTED}?{ADVERBS}")
_UP_TO = regex_pattern(rf"{_RUN}\s*等?\s*$")
# 授予我局…, 授予我市质监局…
_GIVEN_PRONOUN = regex_pattern(
    rf"\s*(?P<who>[我该](?:局|院|所|中心|公司|集团|企业|厂|校|协会|单位|委|办)|{PLACE}\p{{Han}}{{0,6}}?(?:局|院|所|中心|委|办)(?=[“\s{DATE}{AWARD}]|为|$))"
)
# 对在标准化工作中成绩突出的某公司等6个单位
_AT_END = regex_pattern(rf"(?<=的){_RUN}{_COUNTED}?\s*$")
_REGION = re_pattern(
    rf"(?P<places>{PLACE}(?:(?:、|和|与){PLACE}){{0,12}})(?:等?{COUNT}\p{{Han}}{{0,6}}(?:、\p{{Han}}{{1,3}})?)?{ADVERBS}{_BY}?$"
)
_REGION_OBJECT = regex_pattern(
    rf"^\s*(?P<places>{PLACE}(?:(?:、|和|与){PLACE}){{0,12}})(?:等?{COUNT}\p{{Han}}{{0,6}})?{ADVERBS}"
)
# 万控智造、瑞星机电、|熊猫乳品: names that no finder knows stand before the one found.
_LIST_BEFORE = regex_pattern(r"[\p{Han}A-Za-z]{3,}、$")
_PUT_FORWARD = regex_pattern(r"推荐|推选|荐举|上报")
# 两家企业拟授予质量奖: those before the verb are given it, they do not give.
_GIVER = regex_pattern(
    r"(?<!被)(?<!(?:企业|单位|组织|个人|公司|合作社)拟)(?:授予|授牌|颁发|颁授|颁给|命名|认定|评定|确定|确认|评选|遴选|决出|表彰)(?!的|为先|活动|大会|工作|奖励?)"
)
# 国家质检总局授予的2个“中国名牌”: who stands before such a verb gives.
_GIVEN_BY = regex_pattern(r"(?:授予|颁发|颁授|命名|认定|评定|评选)的")
_BESTOWED = regex_pattern(
    r"(?:(?<![应相面供])(?:对|给|向)|(?<![认评确命定授作成变称列誉改转])为(?=[^。；]{1,400}(?:颁发|颁授)了?$))(?P<whom>[^。；]{1,400}?)(?:予以|进行|现场|分别)?(?:授予|颁发|评为|命名为)了?$"
)
# 深圳市血液中心（深圳市输血研究所）: another name of the same body.
_ALIAS = ("简称", "简称“", "简称：", f"{BODY}（", f"{BODY}(")
# 在…召开, 由…公布: a body that only gives, hosts or reports.
_NO_SUBJECT = regex_pattern(r"(?:由|经|据|从|向|在|到|被|受|会同|联合|按照|根据|对照|参加|获)$")


def holders(shape: Shape, low: int, verb: tuple[int, int], at: int, count: float | None) -> Holders:
    """Return the recipients told between `low` and the award at `at`; `verb` is its verb's stretch of the shape."""
    words = shape.text[low:at]
    whom = _BESTOWED.search(shape.text[low : verb[1]])
    if whom:
        start, end = low + whom.start("whom"), low + whom.end("whom")
        if given := _bodies(shape, start, end, _OBJECT, given=True) or _bodies(shape, start, end, _AT_END):
            return given
    givers = [*_GIVER.finditer(words)]
    giver = givers[-1] if givers else None
    exact = count if "等" not in words[-12:] else None
    if giver and giver.end() + low >= verb[0] and "被" not in words[max(0, giver.start() - 40) : giver.start()]:
        start, end = low + giver.end(), at
        found = (
            _bodies(shape, start, end, _OBJECT)
            or _pronoun(shape, start, end)
            or _places(shape, start, end, _REGION_OBJECT)
            or _bodies(shape, start, end, _AT_END)
            or people_up_to(shape, start, end)
        )
    else:
        if _GIVEN_BY.match(shape.text, verb[0]) and "被" not in shape.text[max(low, verb[0] - 40) : verb[0]]:
            return Holders()
        start, end = low, verb[0]
        found = _put_forward(shape, verb, at)
        found = found or _bodies(shape, start, end, _SUBJECT) or _places(shape, start, end, _REGION)
    short = found and found.names and _LIST_BEFORE.search(shape.source, max(0, found.start - 12), found.start)
    if found and not short and not (exact and found.names and len(found.names) < exact):
        return found
    plain = Holders() if giver and start > verb[0] else plain_list(shape, start, end)
    return listed_names(shape, start, end, count) or plain or found


def _put_forward(shape: Shape, verb: tuple[int, int], at: int) -> Holders:
    """Return whom a verb of recommending has behind it: 推荐甲公司参评, not 甲公司被推荐参评."""
    active = _PUT_FORWARD.fullmatch(shape.text, *verb) is not None and shape.text[verb[0] - 1] != "被"
    if not active:
        return Holders()
    return _bodies(shape, verb[1], at, _OBJECT) or people_up_to(shape, verb[1], at)


def _bodies(shape: Shape, low: int, high: int, pattern: regex.Pattern[str], *, given: bool = False) -> Holders:
    match = pattern.search(shape.text[low:high])
    if (
        match is None
        or (not given and _NO_SUBJECT.search(shape.text[max(0, low + match.start() - 4) : low + match.start()]))
        or shape.text.endswith(COUNT, 0, low + match.start())
    ):
        return Holders()
    first, last = low + match.start("run"), low + match.end("run")
    tokens = [t for t in shape.tokens if first <= t.at < last and (t.letter in (BODY, PERSON) or _is_member(shape, t))]
    tokens = [t for t in tokens if not shape.text.endswith(_ALIAS, 0, t.at)]
    tokens = [t for t in tokens if not _IN_ITS_THING.search(shape.text, first, t.at)]
    kept = [t for k, t in enumerate(tokens) if not _officer(tokens, k)]
    if not kept:
        return Holders()
    further, end = _further(shape, last, high)
    told = [_named_of(shape, t, last, high) if t.letter == BODY else shape.source[t.start : t.end] for t in kept]
    return Holders(tuple(dict.fromkeys([*told, *further])), kept[0].start, max(kept[-1].end, end))


# 甲图书馆申报的“以乙图书馆为特色的…”项目: a body in the name of the thing that won.
_IN_ITS_THING = regex_pattern(r"的“[^“”]*$")


def _pronoun(shape: Shape, low: int, high: int) -> Holders:
    """Return the pronoun, or the office of a place, that an award is given to: 授予我局“…先进集体”称号, 授予我市质监局."""
    match = _GIVEN_PRONOUN.match(shape.text, low, high)
    if match is None:
        return Holders()
    start, end = shape.clean(match.start("who")), shape.clean(match.end("who"))
    return Holders((shape.source[start:end],), start, end)


def _is_member(shape: Shape, token: Token) -> bool:
    """Tell a place that is a member of a list of bodies: 瑞安市 in 瑞安市、温州大学获评…."""
    if token.letter != PLACE:
        return False
    before, behind = shape.text[token.at - 1 : token.at], shape.text[token.at + 1 : token.at + 2]
    return behind in _LIST_MARKS or (before in _LIST_MARKS and behind not in (BODY, PERSON, "的"))


def _further(shape: Shape, at: int, high: int) -> tuple[list[str], int]:
    """Return the members of a list behind those that are known, told by their form: 、广州产权交易所、B公司."""
    match = _FURTHER.match(shape.text, at, high)
    if match is None:
        return [], -1
    names = []
    end = at
    for item in match.captures("item"):
        start = shape.text.index(item, end)
        end = start + len(item)
        names.append(
            _body_name(shape.token(start)) if item == BODY else shape.source[shape.clean(start) : shape.clean(end)]
        )
    return names, shape.clean(end)


def _named_of(shape: Shape, token: Token, last: int, high: int) -> str:
    """Return who of a body won: its person behind 的, its team, else the body: 杜刚 of 市质检所的杜刚."""
    person = _ITS_PERSON.match(shape.text, token.at + 1, high)
    # A公司的车桥 is what it makes, A公司李秋红 its man
    makes = token.value.value.type == "company" and person is not None and (person["of"] or len(person["who"]) < 3)
    makes = makes and not shape.text.endswith("来自", 0, token.at)
    if person and not makes and is_usual(person["who"]):
        return str(person["who"])
    return _body_name(token) + _team(shape, token, last)


_ITS_PERSON = regex_pattern(r"(?P<of>\p{Han}{0,4}的)?(?P<who>\p{Han}{2,3}?)(?=[、和，。以被各凭]|同志|双双|分别|$)")


def _team(shape: Shape, token: Token, high: int) -> str:
    """Return the words of a team behind its firm: 水泵QC小组."""
    team = _TEAM_BEHIND.match(shape.text, token.at + 1, high)
    return shape.source[shape.clean(team.start()) : shape.clean(team.end())] if team else ""


def _body_name(token: Token) -> str:
    name: str = token.value.value.name
    return name.removeprefix("授予").removeprefix("上报").removesuffix("等")


def _officer(tokens: list[Token], k: int) -> bool:
    """Tell a person named right behind the firm where the prize is the firm's, or a firm whose person follows."""
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    return (
        tokens[k].letter == BODY
        and following is not None
        and following.letter == PERSON
        and following.at - tokens[k].at <= 11
    )


def _places(shape: Shape, low: int, high: int, pattern: regex.Pattern[str]) -> Holders:
    match = pattern.search(shape.text[low:high])
    if match is None or _NO_SUBJECT.search(shape.text[max(0, low + match.start() - 2) : low + match.start()]):
        return Holders()
    tokens = shape.within(low + match.start("places"), low + match.end("places"), PLACE)
    return Holders((), tokens[0].start, tokens[-1].end, tuple(tokens))


# 某公司完善体系，9月获评…: the subject stands at the head of the clauses before.
_SUBJECT_AFAR = regex_pattern(
    rf"(?:^|[。；：:])(?:{DATE}|\p{{Han}}{{2}}，|，|\s){{0,3}}{_RUN}(?![、的和等]|被(?!{BODY}?(?:通报)?表[扬彰])|获|近日|（)(?:[^。；、{BODY}{AWARD}]|(?<={COUNT})、){{2,90}}，(?:并|近年来?|目前|此前)?{ADVERBS}(?:被{BODY}(?:、{BODY}){{0,2}})?$"
)
_RECEIVED = regex_pattern(r"获|摘|夺|捧|膺|赢|得|揽|斩|被[^，。；]{0,16}$")
_FORMED = r"(?:QC小组|班组|团队|公司|集团|厂|交易所|研究所|设计所|事务所|研究院|设计院|中心|医院|学校|大学|学院|合作社|酒店|商场|超市|银行|支行)"
_FURTHER = regex_pattern(
    rf"(?:、(?P<item>{PLACE}?[\p{{Han}}A-Za-z（）()·]{{2,24}}?{_FORMED}|[{BODY}]))+(?=等|[、和及“”{COUNT}{DATE}{AWARD}]|以及|$|荣获|获|为|被)"
)
_NAMED_BY = regex_pattern(
    rf"[”\s]*(?:荣誉)?(?:称号|认证|认定|荣誉)?的(?:\p{{Han}}{{0,6}}(?:企业|单位|组织))?(?=[{BODY}])"
)
_OWN_CLAUSE = regex_pattern(
    rf"^\p{{Han}}{{0,10}}[，；、]{_RUN}(?:等(?:企业|单位|组织)|{_COUNTED})?为(?:{DATE}|第\p{{Han}}{{1,3}}届|[“\s])*$"
)
_OWN_PLACES = regex_pattern(
    rf"^\p{{Han}}{{0,10}}[，；、](?P<run>{PLACE}(?:[、和与]{PLACE}){{0,12}})为(?:{DATE}|[“\s])*$"
)
_BRACKET = regex_pattern(r"\p{Han}{0,4}[（(](?P<inner>[^（）()]{1,200})[）)]")


def subject_afar(shape: Shape, low: int, verb: tuple[int, int]) -> Holders:
    """Return the body that an earlier clause is about, where the verb has no subject of its own."""
    if not _RECEIVED.search(shape.text[max(low, verb[0] - 20) : verb[1]]):
        return Holders()
    return _bodies(shape, low, verb[0], _SUBJECT_AFAR)


def subject_of_scene(shape: Shape, low: int, at: int) -> Holders:
    """Return the body that the clause behind a contest or an assessment is about: 考核中，甲局位列第一，被评为优秀."""
    match = _OF_SCENE.search(shape.text, low, at)
    return _bodies(shape, match.end(), at, _OBJECT, given=True) if match else Holders()


_OF_SCENE = regex_pattern(rf"{AWARD}\p{{Han}}{{0,4}}[中里上]，(?=[{BODY}])")


def run_before(shape: Shape, low: int, high: int) -> Holders:
    """Return the bodies or places that a clause without a verb of its own names: ，B公司为市长质量奖提名奖."""
    match = _OWN_CLAUSE.search(shape.text[low:high])
    if match:
        return _bodies(shape, low + match.start("run"), high, _OBJECT, given=True)
    places = _OWN_PLACES.search(shape.text[low:high])
    return _places(shape, low + places.start("run"), high, _REGION_OBJECT) if places else Holders()


def places_after(shape: Shape, low: int, high: int) -> Holders:
    """Return the places that a list opens with: ：A县、B区."""
    return _places(shape, low, high, _REGION_OBJECT)


def run_up_to(shape: Shape, low: int, high: int) -> Holders:
    """Return the bodies that stand right before an offset: 对甲公司、乙公司等|5家."""
    return _bodies(shape, low, high, _UP_TO, given=True)


def run_within(shape: Shape, at: int, count: float | None) -> Holders:
    """Return the bodies in the bracket behind a count or a name: 4家企业（A公司、B公司）; short names where all are told."""
    match = _BRACKET.match(shape.text, at)
    if match is None:
        return Holders()
    low, high = match.span("inner")
    return bracketed_names(shape, low, high, count) or _bodies(shape, low, high, _OBJECT)


def run_named(shape: Shape, at: int) -> Holders:
    """Return the bodies told by what they have won: 获得省名牌产品称号的A公司、B公司."""
    match = _NAMED_BY.match(shape.text, at)
    return _bodies(shape, match.end(), len(shape.text), _OBJECT, given=True) if match else Holders()


def run_after(shape: Shape, low: int, high: int, *, given: bool = False) -> Holders:
    """Return the bodies that a list opens with: ：A公司、B公司; where given, a verb before them says that they won."""
    return _bodies(shape, low, high, _OBJECT, given=given)
