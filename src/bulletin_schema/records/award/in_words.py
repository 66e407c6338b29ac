"""In words: winners that no finder of bodies or people knows, told by the words before their verb."""

from __future__ import annotations

from bulletin_schema.mentions.person.naming import is_usual
from bulletin_schema.patterns import listed_regex_pattern, re_pattern, regex_pattern
from bulletin_schema.records.award.held import ADVERBS, Holders
from bulletin_schema.records.award.people import people_before, person_ending
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, PLACE, Shape
from bulletin_schema.records.pronouns import PRONOUN

# 某公司QC小组荣获…: who won is told in words that no finder knows.
_WORDS = re_pattern(
    rf"(?:^|[，。；：:！]|{DATE}|{PLACE}的)\s*(?:{PLACE}的)?(?:先是|[先后再又还另]有(?!限)|其中)?(?P<who>{PLACE}?[^，。；：:、—“”《》（）(){AWARD}{COUNT}{PLACE}]{{2,24}}?)(?:再次|成功|光荣|双双|同时|随后|一并|已|一举|喜|又|还|也|均|曾|先后|连续|蝉联|第?[一二两三四五六七八九十几多0-9]{{1,2}}[年次届度]|[于在]?{DATE}|在[^，。；、]{{2,20}}?[上中里]|经{BODY}(?:评审|审核|评定)?|被[^，。；、被]{{0,16}}(?:、{BODY}){{0,3}}){{0,4}}$"
)
# 《陶瓷酒瓶质量要求》获…: a work won, by whom is not told.
_WORK = regex_pattern(
    rf"(?:[》”]|(?:项目|起草|课题|研制)组$)(?:牌?[\p{{Han}}QC\s]{{1,10}}?)?{ADVERBS}(?:被[^，。；]{{1,16}})?$"
)
# 微山湖乌鳢、嘉祥大蒜双双入列…: things that won together.
_THINGS = regex_pattern(
    rf"(?:^|[，。；：:])[^，。；：:“”{AWARD}{COUNT}]{{2,96}}[、和与及][^，。；：:“”{AWARD}{COUNT}]{{2,16}}(?:双双|同时|一同|一起|均)$"
)
_TEAM_JOINER = regex_pattern(r"[、和]")
# 水泵攻关QC小组、降噪QC小组获…
_TEAMS = regex_pattern(
    rf"(?:^|[，。；：:])\s*(?P<teams>[^，。；：:、“”《》（）(){AWARD}{COUNT}]{{2,30}}?小组(?:[、和][^，。；：:、“”《》（）(){AWARD}{COUNT}]{{2,30}}?小组)+)"
    rf"(?:双双|均|分别|同时|喜|也|还|被)?$"
)
# 海安县鑫缘茧丝绸工业园区获得…
_ZONE = regex_pattern(
    rf"(?:^|[，。；：:、])(?P<zone>{PLACE}{{1,3}}\p{{Han}}{{1,16}}?(?:园区|开发区|高新区|工业区|工业园|街区|商圈|景区|社区|基地)){ADVERBS}$"
)
_NO_WHO = listed_regex_pattern(
    "award_no_winner_leads.txt",
    before="^(?:",
    after=r")|(?:项目|产品|成果|企业|作品|案例|成绩|工作|组织|单位|商标|品牌|后|中|时|上|来|日|年|月|对|给|向)$|[了着过是为的被]|有(?!限)",
)


def words_before(shape: Shape, low: int, verb: int) -> Holders | None:
    """Return who won where no mention tells it: the words themselves, no name where they name a thing.

    None where the verb has no subject of its own at all.
    """
    if teams := _TEAMS.search(shape.text, low, verb):
        start, end = shape.clean(teams.start("teams")), shape.clean(teams.end("teams"))
        return Holders(tuple(_TEAM_JOINER.split(shape.source[start:end])), start, end)
    if people := people_before(shape, low, verb):
        return people
    if zone := _ZONE.search(shape.text, low, verb):
        start, end = shape.clean(zone.start("zone")), shape.clean(zone.end("zone"))
        return Holders((shape.source[start:end],), start, end)
    words = shape.text[low:verb]
    match = _WORDS.search(words)
    if match is None:
        return Holders() if _WORK.search(words) or _THINGS.search(words) else None
    start, end = shape.clean(low + match.start("who")), shape.clean(low + match.end("who"))
    who = shape.source[start:end].strip()
    who = who.removesuffix("因")
    if name := person_ending(who):
        who, start = name, start + who.rindex(name)
    own = shape.source[shape.clean(low + match.start("who") + 1) : end]  # behind the office he works in
    if words[match.start("who")] == BODY and is_usual(own):
        who, start = own, end - len(own)
    if not PRONOUN.fullmatch(who) and (_NO_WHO.search(who) or len(who) < 2):
        return Holders()
    return Holders((who,), start, end)


_RECEIVING = re_pattern(r"[获摘夺捧膺赢得揽斩戴领拿]")
_ELLIPTIC = regex_pattern(rf"[，；](?:{DATE}|[于在并还又也曾再]|先后|再次|成功|一举|首次|\s){{0,4}}$")
_MEMBER = regex_pattern(r"[”\s]*(?:的|中的)?(?:一员|之一)")
_THING = regex_pattern(r"[”》](?:牌?\p{Han}{1,8})?$")


def is_elliptic(words: str, verb: str) -> bool:
    """Tell a verb of winning without a subject, whoever the sentence is about: ，2016年摘得第六届长江质量奖.

    >>> is_elliptic("参与国际标准2项，", "摘得"), is_elliptic("甲公司", "摘得")
    (True, False)
    """
    return _RECEIVING.search(verb) is not None and _ELLIPTIC.search(words) is not None


def becomes(words: str, verb: str, after: str) -> bool:
    """Tell who becomes one of those honoured, or a thing that becomes what it is honoured as.

    >>> becomes("“平遥牛肉”", "成为", "。"), becomes("计量所", "成为", "一员。"), becomes("该县", "成为", "。")
    (True, True, False)
    """
    return verb == "成为" and (_THING.search(words) or _MEMBER.match(after)) is not None
