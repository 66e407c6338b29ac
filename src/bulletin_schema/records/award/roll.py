"""Roll: honours listed without a verb of their own, with whom they went to: 先进个人：王建国、李志强; 质检所（青年文明号，2019）."""

from __future__ import annotations

import regex

from bulletin_schema.mentions.person.naming import is_usual
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.bestowed import count_beside
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.people import people_listed, person_ending
from bulletin_schema.records.award.recipients import run_after
from bulletin_schema.records.award.shape import BODY, COUNT, DATE, PERSON
from bulletin_schema.records.award.told import REACH, Told

# 先进个人（6名）：王建国、李志强
_STATED = regex_pattern(
    rf"[”\s]*(?:称号|获得者|名单)?(?:[（(](?:{COUNT}|[^（）()]{{1,8}})[）)])?(?:[：:]|——|—|－|的(?:还?有|是|分别是|为))\s*"
)
# 两本证书：优秀党务工作者屈志鸿: the holder right behind, where the sentence speaks of honours.
_BESIDE = regex_pattern(r"[”\s]*(?:获得者)?")
_HONOURED = re_pattern(r"受到?表彰|受表扬|表彰了?|表扬了?|证书|获奖|颁奖|奖状|光荣榜|荣誉榜|评选出|揭晓|名单|荣誉|领奖")
_FOR_PEOPLE = regex_pattern(r"(?:个人|者|党员|干部|公务员|模范|标兵|[能旗]手|卫士|奖章|通讯员)$")
# 微生物室（湖南省巾帼文明岗，2019）
_HOLDER = regex_pattern(rf"(?P<who>[{BODY}{PERSON}]?[\p{{Han}}A-Za-z]{{0,16}})[（(](?:{DATE}|荣获|获|\s|“)*$")
_DASHED = regex_pattern(rf"(?P<who>[{BODY}{PERSON}][\p{{Han}}A-Za-z]{{0,16}})(?:——|—)[“\s]*$")
_PLATE = regex_pattern(r"[”\s]*的?(?:牌子|牌匾|奖牌|称号)")
_WINNER = regex_pattern(rf"[”\s]*(?:荣誉)?(?:称号)?获得者、?(?=[{BODY}{PERSON}])")
_CLOSES = regex_pattern(rf"[”\s]*(?:获得者|称号|荣誉)?(?:[，,、\s]*(?:{DATE}|(?:19|20)[0-9]{{2}})年?度?)?[）)]")
# 主要荣誉：甲、乙; 国家级2块——甲、乙; 其中包括甲、乙
_HONOURS = r"(?:荣誉|成绩单|战绩|战果|奖牌|奖项|奖状|牌匾|殊荣|称号|奖杯)"
_OPENS = regex_pattern(
    rf"{_HONOURS}(?:[^。；]{{0,30}}(?:[：:]|——|—)|[^。]{{0,60}}(?:包括|含有?)|(?:分别|主要)?(?:有|是|为)[：:]?)(?:{DATE}|[“\s])*$"
)
# 墙上挂着“全国文明单位”的牌匾
_HANGS = regex_pattern(
    rf"(?:(?:一|另一?)[块个项枚]是(?:{BODY}的?)?|挂着|挂上了?|悬挂着?|摆放着?|陈列着)(?:[“\s]|一块)*$"
)
_GOES_ON = regex_pattern(
    rf"[”\s]*(?:[（(][^（）()]{{1,10}}[）)])?(?:[、，；和及与“\s]|以及|{DATE})+(?:另有|还有)?(?:全[国省市县]\p{{Han}}{{0,12}})?[“\s]*|[”\s“]*"
)
_NO_LIST = regex_pattern(r"管理|办法|评选|申报|争创|创建|条件|标准|范围|设")


def on_roll(told: Told, last: Told | None) -> Told | None:
    """Return an honour of a list with those whom the list puts beside it."""
    if told.named.scheme != "honour" or told.named.strength not in ("given", "named"):
        return None
    return _stated(told) or _called(told) or _bracketed(told) or _dashed(told) or _among_honours(told, last)


def _stated(told: Told) -> Told | None:
    """Return an honour with the people named behind it, behind a colon or beside it."""
    shape, at = told.shape, told.token.at + 1
    opening = _STATED.match(shape.text, at) or (_BESIDE.match(shape.text, at) if _is_conferred(told) else None)
    if opening is None:
        return None
    held = people_listed(shape, opening.end(), sure=_FOR_PEOPLE.search(told.named.name) is not None)
    return told._replace(status="won", held=held, count=count_beside(told, opening.end(), held)) if held else None


def _is_conferred(told: Told) -> bool:
    """Tell an honour of which the sentence says that it is conferred, listed or has its certificate."""
    at = told.token.at
    spoken = _HONOURED.search(told.shape.text, max(0, at - REACH), at + REACH)
    return told.named.strength == "given" and spoken is not None


def _called(told: Told) -> Told | None:
    """Return the honour of somebody who is called its winner: 五一劳动奖章获得者、甲中心检验员吴海波."""
    winner = _WINNER.match(told.shape.text, told.token.at + 1)
    held = run_after(told.shape, winner.end(), winner.end() + REACH, given=True) if winner else None
    return told._replace(status="won", held=held) if held and len(held.names) == 1 else None


def _dashed(told: Told) -> Told | None:
    """Return an honour that stands behind its holder and a dash: 受表彰的还有注册科——三八红旗集体."""
    honoured = _HONOURED.search(told.lead) or _PLATE.match(told.after)
    return _held_by(told, _DASHED.search(told.before)) if honoured else None


def _bracketed(told: Told) -> Told | None:
    """Return an honour that stands in a bracket behind its holder: 市质检所（省级青年文明号，2016年）."""
    closed = _CLOSES.match(told.shape.text, told.token.at + 1)
    return _held_by(told, _HOLDER.search(told.before)) if closed else None


def _held_by(told: Told, holder: regex.Match[str] | None) -> Told | None:
    """Return an honour as won by those whom a match of the words before it names."""
    if holder is None or not holder["who"]:
        return None
    start, end = (told.shape.clean(told.low + at) for at in holder.span("who"))
    who = told.shape.source[start:end]
    return told._replace(status="won", held=Holders((person_ending(who) or who,), start, end))


def _among_honours(told: Told, last: Told | None) -> Told | None:
    """Return an honour of a list that its heading calls honours: 主要荣誉：全国文明单位、全国巾帼文明岗."""
    if told.held:
        return None
    behind = told.count if told.count and told.count.at > told.token.at else None
    opened = (_OPENS.search(told.lead) or _HANGS.search(told.before)) and not _NO_LIST.search(told.clause)
    listed = last is not None and last.listed and _GOES_ON.fullmatch(told.before)
    return told._replace(status="won", count=behind, listed=True) if opened or listed else None


# 授予市质检所“五一劳动奖状”、|王建国“五一劳动奖章”、|食品室“工人先锋号”
_OFFICE = r"(?:科|室|所|队|组|站|窗口|中心)"
_NEXT = regex_pattern(
    rf"[”\s]*(?:荣誉)?(?:称号)?[、，](?P<who>[{BODY}{PERSON}](?:\p{{Han}}{{0,8}}{_OFFICE})?|\p{{Han}}{{2,12}}{_OFFICE}|(?P<person>\p{{Han}}{{2,3}}))[“\s]*"
)


def given_next(told: Told, last: Told) -> Holders:
    """Return who is given the next honour of a list that names each winner before its honour."""
    match = _NEXT.fullmatch(told.before) if last.status == "won" and last.held and "授予" in last.lead else None
    held = _held_by(told, match)
    named = match is not None and (match["person"] is None or is_usual(match["person"]))
    return held.held if held and named else Holders()
